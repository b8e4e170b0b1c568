"""Figures in the shapes that news prints them in: currencies, halves of a pair, digits that count nothing."""

import pytest

from extractors import SkipReason, extract, read

FIGURES = [  # language, text, the figures that it asserts (interval and unit)
    pytest.param(
        "en",
        "It set aside N2.4bn, R1,500 and P500 million.",
        ["2400000000 NGN", "1500 ZAR", "500000000 PHP"],
        id="en-letter-codes",
    ),
    pytest.param("en", "N95 masks and P5 buses were sent.", [], id="en-letters-in-names"),
    pytest.param("en", "The offer rose from $3m to 5m.", ["3000000 USD", "5000000 USD"], id="en-currency-of-the-first"),
    pytest.param(
        "en", "Sales were $1.2bn, up from 900m.", ["1200000000 USD", "900000000 USD"], id="en-currency-from-before"
    ),
    pytest.param(
        "en", "The hull of the $9m yacht is 37m long.", ["9000000 USD", "37 metre"], id="en-metres-by-a-price"
    ),
    pytest.param("en", "Rates rose 3 percent, against 2 in May.", ["3 percent", "2 percent"], id="en-unit-set-against"),
    pytest.param("en", "Jobs rose 3 percent from 1,200.", ["3 percent", "1200 count"], id="en-base-of-a-change"),
    pytest.param(
        "en", "The yield fell to 4.25 from 4.31 percent.", ["4.25 percent", "4.31 percent"], id="en-unit-behind"
    ),
    pytest.param("en", "It pays 10K$ for a 1/4 inch part.", ["10000 USD", "0.25 inch"], id="en-sign-behind-scale"),
    pytest.param("en", "It cost ten dollars 50 cents.", ["10.50 USD"], id="en-change-without-and"),
    pytest.param("en", "The dog ran one-half miles.", ["0.5 mile"], id="en-one-half-of-a-unit"),
    pytest.param("en", "The talks will last two more years.", ["2 year"], id="en-more-before-the-unit"),
    pytest.param("en", "It was 20 below zero.", ["-20 degree Celsius"], id="en-below-zero"),
    pytest.param("en", "The FTSE 100 rose 1.2% to 8,210.", ["1.2 percent", "8210 point"], id="en-level-of-an-index"),
    pytest.param("en", "PM2.5 levels reached 312.", ["312 count"], id="en-decimals-in-a-name"),
    pytest.param("en", "The 21st-century tower has 40 rooms.", ["40 count"], id="en-ordinal-in-a-compound"),
    pytest.param("pt", "Vai investir entre 3 e 5 M€.", ["3000000–5000000 EUR"], id="pt-scaled-sign-shared"),
    pytest.param(
        "pt", "A taxa passará de 2,1% em 2021 para 2,8% em 2022.", ["2.1 percent", "2.8 percent"], id="pt-change-apart"
    ),
    pytest.param("pt", "A noite chegou aos 5 graus negativos.", ["-5 degree Celsius"], id="pt-negative-degrees"),
    pytest.param(
        "en", "The high was 37° C (98.6° F).", ["37 degree Celsius", "98.6 degree Fahrenheit"], id="en-degree-sign"
    ),
    pytest.param("en", "The loss was $-3.2 million.", ["-3200000 USD"], id="en-minus-behind-the-sign"),
    pytest.param("en", "The Senate voted 52-48.", ["52 count", "48 count"], id="en-votes-are-no-score"),
    pytest.param("pt", "Ficou em 12° lugar, com 45° à sombra.", ["45 degree Celsius"], id="pt-degrees-and-ranks"),
    pytest.param("pt", "Um autocarro -três pessoas a bordo- caiu.", ["3 count"], id="pt-dash-before-a-figure"),
    pytest.param("pt", "Entre os 13 e os 21 anos filmou.", [], id="pt-ages-with-articles"),
    pytest.param("es", "La deuda es ya el billón y medio de euros.", ["1500000000000 EUR"], id="es-the-one-billion"),
    pytest.param("es", "Perdió los millones de euros.", ["2000000–9999999 EUR"], id="es-the-millions-are-vague"),
    pytest.param(
        "en",
        "Totals 22,750 $40,000 and 27,361 $ 31,180",
        ["22750 count", "40000 USD", "27361 count", "31180 USD"],
        id="en-signs-in-a-table",
    ),
    pytest.param("en", "Labour took 412 and the Tories 121.", ["412 count", "121 count"], id="en-verb-left-out"),
]

LEFT_OUT = [  # language, text, what is left out, why
    pytest.param("en", "Call 650-283-4757.", "650", SkipReason.LABEL, id="en-phone-of-three-groups"),
    pytest.param("en", "1. The minister resigned.", "1", SkipReason.LABEL, id="en-point-of-a-list"),
    pytest.param("en", "Under section 14(b) fines apply.", "14", SkipReason.LABEL, id="en-paragraph"),
    pytest.param("pt", "Para informações ligue 912345678.", "912345678", SkipReason.LABEL, id="pt-phone-in-one"),
    pytest.param("en", "The suspect, 34, was held.", "34", SkipReason.AGE, id="en-age-of-a-person"),
    pytest.param("en", "It killed 12 per 100,000 residents.", "100,000", SkipReason.REFERENCE, id="en-base-of-a-rate"),
    pytest.param(
        "en", "See www.example.org:8080/path for more.", "www.example.org:8080/path", SkipReason.NAME, id="url"
    ),
    pytest.param(
        "pt", "Os 3 próximos meses são decisivos.", "3 próximos meses", SkipReason.ADVERBIAL, id="pt-next-months"
    ),
    pytest.param("en", "It found a .38 revolver.", ".38", SkipReason.LABEL, id="en-calibre"),
    pytest.param("pt", "O carro gasta 6,2 l/100 km.", "100 km", SkipReason.REFERENCE, id="pt-base-of-consumption"),
    pytest.param("de", "Die Messe beginnt am 15.2. in Köln.", "15.2", SkipReason.DATE, id="de-day-in-figures"),
    pytest.param("en", "It runs from July 13 through 15.", "13 through 15", SkipReason.DATE, id="en-days-through"),
    pytest.param("en", "See pages 71, 72 and 73.", "73", SkipReason.LABEL, id="en-pages-in-a-row"),
    pytest.param("en", "The suspects, aged 19 and 22, fled.", "22", SkipReason.AGE, id="en-ages-in-a-row"),
    pytest.param("en", "The 2024 campaign opened.", "2024", SkipReason.YEAR, id="en-year-of-one-thing"),
    pytest.param("en", "The 5-4 ruling stands.", "5", SkipReason.SCORE, id="en-both-sides-of-a-score"),
    pytest.param("pt", "O Brasil bateu a Sérvia por 93 a 85.", "93", SkipReason.SCORE, id="pt-points-of-a-match"),
    pytest.param("pt", "Começa às onze e quarenta e cinco.", "quarenta e cinco", SkipReason.TIME, id="pt-minutes"),
    pytest.param("fr", "Le salon a lieu du 13 au 18.", "du 13 au 18", SkipReason.DATE, id="fr-days"),
    pytest.param("pt", "A greve de maio de 68 parou a França.", "68", SkipReason.DATE, id="pt-year-of-a-month"),
    pytest.param(
        "en", "It was built in the forty-third year.", "forty", SkipReason.ORDINAL, id="en-ordinal-in-two-words"
    ),
    pytest.param("pt", "A sede fica em 4050-312 Porto.", "4050", SkipReason.LABEL, id="pt-postcode"),
    pytest.param("fr", "Elle habite 12, rue du Port.", "12", SkipReason.LABEL, id="fr-number-before-its-street"),
    pytest.param("en", "The Group of Eight met.", "Eight", SkipReason.NAME, id="en-name-behind-of"),
]


@pytest.mark.parametrize(("lang", "text", "reads"), FIGURES)
def test_figures(lang: str, text: str, reads: list[str]) -> None:
    shown = []
    for claim in extract(text, lang):
        low, high = f"{claim.low:f}", f"{claim.high:f}"
        shown.append(f"{low if low == high else f'{low}–{high}'} {claim.unit}")
    assert shown == reads


@pytest.mark.parametrize(("lang", "text", "number", "reason"), LEFT_OUT)
def test_numbers_left_out(lang: str, text: str, number: str, reason: SkipReason) -> None:
    skipped = {text[one.span.start : one.span.end]: one.reason for one in read(text, lang).skipped}
    assert skipped.get(number) == reason
