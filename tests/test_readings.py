"""How figures read: one row a rule, named after it."""

from datetime import date

import pytest

from extractors import Article, SkipReason, UnknownLanguage, extract, read
from extractors.claims import Period, Published
from extractors.detect import detect

DATELINES = [
    pytest.param("pt", "BEIRA (Lusa) — Arderam 40 casas.", "Arderam 40 casas.", id="pt-agency"),
    pytest.param("pt", "São Paulo, 3 mar (Reuters) - Arderam 40 casas.", "Arderam 40 casas.", id="pt-date-and-agency"),
    pytest.param("pt", "Fogo na serra\n\nVila Alva - Arderam 40 casas.", "Arderam 40 casas.", id="pt-under-a-headline"),
    pytest.param("en", "LISBON, Sept. 3 (AP) -- Fire took 40 homes.", "Fire took 40 homes.", id="en-date-with-a-stop"),
    pytest.param("es", "Madrid, 3 mar (EFE).- Ardieron 40 casas.", "Ardieron 40 casas.", id="es-stop-and-dash"),
    pytest.param("de", "Berlin (dpa) - Es brannten 40 Häuser.", "Es brannten 40 Häuser.", id="de-agency"),
    pytest.param("pt", "O fogo — Raro por ali — levou 40 casas.", "O fogo — Raro por ali — levou 40 casas.", id="none"),
]
READINGS = [  # language, text, what its claims read as
    pytest.param("pt", "Arderam 1.500 casas.", ["1500 casas"], id="pt-dot-groups-thousands"),
    pytest.param("pt", "Chegaram 1,5 toneladas.", ["1.5 tonne"], id="pt-comma-is-decimal"),
    pytest.param("en", "Police checked 1,500 homes.", ["1500 homes"], id="en-comma-groups-thousands"),
    pytest.param("pt", "Há 16 000 refugiados.", ["16000 refugiados"], id="pt-space-groups"),
    pytest.param("pt", "A vila tem 1 234,5 hectares.", ["1234.5 hectare"], id="pt-space-groups-with-decimals"),
    pytest.param("pt", "Custou 3,5 mil milhões de euros.", ["3500000000 EUR"], id="pt-thousand-million"),
    pytest.param("pt", "Custou R$ 2,8 mil.", ["2800 BRL"], id="pt-sign-and-scale"),
    pytest.param("pt", "A dívida é de um bilião de euros.", ["1000000000000 EUR"], id="pt-long-scale-billion"),
    pytest.param("pt", "A dívida é de um bilhão de reais.", ["1000000000 BRL"], id="br-billion"),
    pytest.param("en", "It cost $1.2bn.", ["1200000000 USD"], id="en-glued-scale"),
    pytest.param("en", "Some 2.5m people fled.", ["≈ 2500000 people"], id="en-m-is-million-before-people"),
    pytest.param("en", "The hull is 37m long.", ["37 metre"], id="en-m-is-metre"),
    pytest.param("en", "Two and a half million voted.", ["2500000"], id="en-half-of-a-scale"),
    pytest.param("pt", "Dois milhões e trezentas mil pessoas votaram.", ["2300000 pessoas"], id="pt-two-scales"),
    pytest.param("en", "Between 10 and 20 tonnes leaked.", ["10–20 tonne"], id="en-between"),
    pytest.param("en", "They want 5 to 10 million euros.", ["5000000–10000000 EUR"], id="en-range-shares-scale"),
    pytest.param("pt", "A multa foi de 19 milhões. Custou R$ 3.", ["19000000 multa", "3 BRL"], id="pt-no-money-yet"),
    pytest.param("pt", "O pão custa 4 euros, contra 3,50 em maio.", ["4 EUR", "3.5 EUR"], id="pt-unit-left-out"),
    pytest.param("pt", "O fogo queimou 40 hectares e feriu 25.", ["40 hectare", "25"], id="pt-another-thing-counted"),
    pytest.param(
        "pt",
        "A dívida não é de nove milhões de euros, são seis.",
        ["9000000 EUR", "6000000 EUR"],
        id="pt-scale-left-out",
    ),
    pytest.param("pt", "De cada dez vítimas, sete não fizeram queixa.", ["70 percent"], id="pt-whole-before-its-part"),
    pytest.param("pt", "A linha reabre a partir de 2029 e terá 12 comboios.", ["12 comboios"], id="pt-from-a-year-on"),
    pytest.param("it", "Centomila secondo la questura.", ["100000"], id="it-no-second"),
    pytest.param("pt", "O total passou de 400 para 650 mil euros.", ["400000 EUR", "650000 EUR"], id="pt-pair"),
    pytest.param("en", "The rate fell from 4.9% to 5%.", ["4.9 percent", "5 percent"], id="en-pair-keeps-units"),
    pytest.param("en", "They sold bags of 5 and 6 kg.", ["5 kilogram", "6 kilogram"], id="en-coordinated-unit"),
    pytest.param(
        "pt", "Pelo menos cinco navios e dois aviões chegaram.", ["≥ 5 navios", "≥ 2 aviões"], id="pt-shared-bound"
    ),
    pytest.param(
        "en", "The fire took about 40 hectares (99 acres).", ["≈ 40 hectare", "≈ 99 acre"], id="en-conversion"
    ),
    pytest.param("pt", "Duas dezenas de alunos faltaram.", ["≈ 20 alunos"], id="pt-two-tens"),
    pytest.param("pt", "O número de casos ultrapassa já os cinco mil.", ["> 5000 casos"], id="pt-verb-of-exceeding"),
    pytest.param("en", "The toll now exceeds 5,000.", ["> 5000 toll"], id="en-verb-of-exceeding"),
    pytest.param("pt", "A taxa chega a 5 por cento.", ["5 percent"], id="pt-reaches-is-exact"),
    pytest.param("en", "Three in ten shops closed.", ["30 percent"], id="en-share-in-words"),
    pytest.param(
        "en", "One soldier and three rebels died.", ["1 soldier", "3 rebels"], id="en-one-set-against-another"
    ),
    pytest.param("pt", "O míssil caiu a -5 graus.", ["-5 degree Celsius"], id="pt-minus-sign"),
    pytest.param("pt", "Pelo menos 330.000 pessoas fugiram.", ["≥ 330000 pessoas"], id="pt-menos-is-no-minus"),
    pytest.param(
        "pt",
        "A marcha juntou cinco a seis mil pessoas.",
        ["5000–6000 pessoas"],
        id="pt-range-in-words-shares-scale",
    ),
]


WRITTEN = [
    pytest.param("pt", "MAPUTO (Lusa) — Arderam 40 casas.", "Mozambique", id="pt-a-capital-is-its-state"),
    pytest.param("pt", "São Paulo, 3 mar (Reuters) - A chuva matou 40 pessoas.", "São Paulo", id="pt-another-town"),
    pytest.param("pt", "MAPUTO (Lusa) — Arderam 40 casas. Nampula pediu ajuda.", None, id="pt-another-place-is-named"),
    pytest.param("en", "NAIROBI, March 3 (AP) — Floods killed 40 people.", "Kenya", id="en"),
    pytest.param("es", "Lima, 3 mar (EFE).- Ardieron 40 casas.", "Peru", id="es"),
    pytest.param("fr", "Dakar (AFP) - 40 maisons ont brûlé.", "Senegal", id="fr-a-figure-first"),
    pytest.param("it", "ROMA (ANSA) - Sono bruciate 40 case.", "Italy", id="it"),
    pytest.param("de", "Berlin (dpa) - Es brannten 40 Häuser.", "Germany", id="de"),
    pytest.param("nl", "DEN HAAG (ANP) - Er brandden 40 huizen af.", "Netherlands", id="nl"),
]
ANSWERS = [
    pytest.param("pt", "A polícia diz que morreram 40 pessoas. O ministério não.", ["ministério"], id="pt"),
    pytest.param("pt", "Kiev diz que morreram 40 pessoas. Moscou nega.", ["Moscou"], id="pt-verb-alone"),
    pytest.param("pt", "A polícia diz que abriram 40 lojas. A do Porto não.", [], id="pt-no-speaker"),
    pytest.param("en", "Kyiv says 40 people died. The Kremlin does not.", ["Kremlin"], id="en"),
    pytest.param("en", "Kyiv says 40 people died. The Kremlin doesn't.", ["Kremlin"], id="en-contracted"),
    pytest.param("en", "Kyiv says 40 people died. Why not?", [], id="en-a-question"),
    pytest.param("en", "The ferry carried 40 people. The Kremlin does not.", [], id="en-nobody-said-it"),
    pytest.param("es", "La policía dice que murieron 40 personas. El ministerio no.", ["ministerio"], id="es"),
    pytest.param("fr", "La police dit que 40 personnes sont mortes. Le ministère non.", ["ministère"], id="fr"),
    pytest.param("it", "La polizia dice che sono morte 40 persone. Il ministero no.", ["ministero"], id="it"),
    pytest.param("de", "Die Polizei sagte, es gebe 40 Tote. Das Ministerium nicht.", ["Ministerium"], id="de"),
    pytest.param("nl", "De politie zegt dat er 40 doden zijn. Het ministerie niet.", ["ministerie"], id="nl"),
]


@pytest.mark.parametrize(("lang", "text", "place"), WRITTEN)
def test_a_dateline_is_the_place_of_an_article_without_another(lang: str, text: str, place: str | None) -> None:
    assert [claim.place for claim in extract(text, lang)] == [place]


@pytest.mark.parametrize(("lang", "text", "deniers"), ANSWERS)
def test_a_short_answer_denies_what_was_said_before(lang: str, text: str, deniers: list[str]) -> None:
    assert [denial.source and denial.source.text for denial in read(text, lang).denials] == deniers


@pytest.mark.parametrize(("lang", "text", "sentence"), DATELINES)
def test_a_dateline_is_no_part_of_the_first_sentence(lang: str, text: str, sentence: str) -> None:
    assert [claim.sentence.text for claim in extract(text, lang)] == [sentence]


@pytest.mark.parametrize(("lang", "text", "reads"), READINGS)
def test_reading(lang: str, text: str, reads: list[str]) -> None:
    assert [str(claim) for claim in extract(text, lang)] == reads


NO_CLAIMS = [  # language, text, number left out, why
    pytest.param("pt", "O acordo é de 12 de março de 2023.", "12", SkipReason.DATE, id="pt-day"),
    pytest.param("en", "It began on Feb. 21, 2022.", "21", SkipReason.DATE, id="en-day"),
    pytest.param("en", "Sales grew in 2017 after a slump.", "2017", SkipReason.YEAR, id="en-year"),
    pytest.param("pt", "O plano vale entre 2014 e 2017.", "entre 2014 e 2017", SkipReason.YEAR, id="pt-year-span"),
    pytest.param("en", "The siren rang at 4 a.m. on Monday.", "4", SkipReason.TIME, id="en-clock"),
    pytest.param("pt", "A reunião é às 17h30.", "17h30", SkipReason.TIME, id="pt-clock"),
    pytest.param("en", "Ana Reis, 45, is a nurse.", "45", SkipReason.AGE, id="en-age-in-commas"),
    pytest.param("pt", "Um jovem de 20 anos foi detido.", "20 anos", SkipReason.AGE, id="pt-age-of-a-person"),
    pytest.param("pt", "Foi a 42ª edição da feira.", "42", SkipReason.ORDINAL, id="pt-ordinal"),
    pytest.param("en", "He flew on a Boeing 737.", "737", SkipReason.NAME, id="en-number-in-a-name"),
    pytest.param("en", "The G7 met in Rome.", "G7", SkipReason.NAME, id="en-letters-and-digits"),
    pytest.param("pt", "O artigo 5 foi revogado.", "5", SkipReason.LABEL, id="pt-article-of-law"),
    pytest.param("pt", "Ligue para o 808 200 512.", "808 200 512", SkipReason.LABEL, id="pt-phone"),
    pytest.param("en", "The two countries agreed.", "two", SkipReason.REFERENCE, id="en-dual"),
    pytest.param("pt", "O porto fechou há dez anos.", "dez anos", SkipReason.ADVERBIAL, id="pt-ago"),
    pytest.param("en", "Porto won 3-1 at home.", "3", SkipReason.SCORE, id="en-score"),
    pytest.param("en", "One never knows.", "One", SkipReason.ARTICLE, id="en-pronoun"),
]


@pytest.mark.parametrize(("lang", "text", "number", "reason"), NO_CLAIMS)
def test_what_is_no_claim(lang: str, text: str, number: str, reason: SkipReason) -> None:
    reading = read(text, lang)
    assert [str(claim) for claim in reading.claims] == []
    assert reason in [skip.reason for skip in reading.skipped if skip.span.text == number]


ATTRIBUTIONS = [  # language, text, source, cue, certainty of the first claim
    pytest.param("en", "The mayor said 12 homes burned.", "mayor", "said", "asserted", id="en-before"),
    pytest.param("en", "Twelve homes burned, the mayor said.", "mayor", "said", "asserted", id="en-after"),
    pytest.param(
        "pt", "Arderam 12 casas, disse na terça-feira o autarca.", "autarca", "disse", "asserted", id="pt-inverted"
    ),
    pytest.param("pt", "Segundo o ICNF, arderam 12 casas.", "ICNF", "Segundo", "asserted", id="pt-according-to"),
    pytest.param(
        "en",
        "The minister said the UN estimates that 12 homes burned.",
        "UN",
        "estimates",
        "estimated",
        id="en-innermost",
    ),
    pytest.param(
        "pt",
        "Rui Sá, porta-voz da polícia, disse que há 12 feridos.",
        "Rui Sá",
        "disse",
        "asserted",
        id="pt-past-an-apposition",
    ),
    pytest.param("en", "The firm may lose 300 jobs.", None, None, "possible", id="en-modal"),
    pytest.param("en", "Some 300 people may have died.", None, None, "possible", id="en-modal-after"),
    pytest.param("pt", "O surto terá matado 40 pessoas.", None, None, "alleged", id="pt-hearsay"),
    pytest.param("pt", "O hotel terá 40 quartos.", None, None, "asserted", id="pt-plain-future"),
    pytest.param(
        "pt", "O exército negou ter perdido 40 tanques.", "exército", "negou", "denied", id="pt-denied-figure"
    ),
    pytest.param("en", '"We lost 40 boats. It hurts," said Ms Vale.', "Ms Vale", "said", "asserted", id="en-quotation"),
]


@pytest.mark.parametrize(("lang", "text", "source", "cue", "certainty"), ATTRIBUTIONS)
def test_attribution(lang: str, text: str, source: str | None, cue: str | None, certainty: str) -> None:
    claim = extract(text, lang)[0]
    assert (claim.source and claim.source.text, claim.cue and claim.cue.text, str(claim.certainty)) == (
        source,
        cue,
        certainty,
    )


HEADLINES = [  # about sixty characters
    ("en", "Storm kills 12 in northern Spain as rivers burst their banks"),
    ("en", "Shares in the bank fall 3% after a warning on its profits"),
    ("pt", "Temporal mata 12 pessoas no norte e corta várias estradas"),
    ("pt", "Desemprego sobe para 6,5% no terceiro trimestre, diz o INE"),
    ("es", "Un temporal deja 12 muertos en el norte y corta carreteras"),
    ("es", "El paro sube al 11,6% en el tercer trimestre, según el INE"),
    ("fr", "La tempête fait douze morts dans le nord et coupe des routes"),
    ("fr", "Le chômage grimpe à 7,5 % au troisième trimestre, selon l'Insee"),
    ("it", "Maltempo, dodici morti nel nord: fiumi esondati e case allagate"),
    ("it", "La disoccupazione sale al 6,5% nel terzo trimestre dell'anno"),
    ("de", "Sturm im Norden: zwölf Tote, Straßen gesperrt, Strom fällt aus"),
    ("de", "Die Arbeitslosigkeit steigt im dritten Quartal auf 6,5 Prozent"),
    ("nl", "Storm kost twaalf mensen het leven in het noorden van het land"),
    ("nl", "De werkloosheid stijgt in het derde kwartaal naar 6,5 procent"),
]


@pytest.mark.parametrize(("lang", "text"), HEADLINES)
def test_the_language_of_a_headline_is_detected(lang: str, text: str) -> None:
    assert detect(text) == lang


def test_a_quotation_in_another_language_keeps_its_figures() -> None:
    reading = read(
        'O autarca recordou o aviso do perito: "We may lose 300 houses here." Foram evacuadas 80 pessoas.', "pt"
    )
    assert [str(claim).split()[0] for claim in reading.claims] == ["300", "80"]


def test_a_language_without_a_pack_is_named() -> None:
    with pytest.raises(UnknownLanguage, match="'pl'"):
        read("Minister powiedział w poniedziałek, że w mieście zniszczono trzysta domów i dwie szkoły.")


def test_the_article_says_its_language_before_detection() -> None:
    article = Article(text="Total: 1.500 tonnes of rice", lang="en")
    assert [str(claim) for claim in extract(article)] == ["1.5 tonne"]


def test_a_claim_says_why() -> None:
    (claim,) = extract("Pelo menos 40 barcos ficaram no porto, segundo a câmara.", "pt")
    assert claim.because == (
        "bounds:pelo menos",
        "constructions:counted noun",
        "constructions:source behind a preposition",
        "attribution:segundo",
        "offices:town hall",
    )


def test_readings_are_the_same_every_time() -> None:
    text = "The UN said between 10 and 20 tonnes of aid, worth up to $3m, reached 5,000 people."
    assert read(text, "en") == read(text, "en")


PARTIES = [  # language, text, who gives, who receives
    pytest.param("en", "Vietnam sent 300 tonnes of rice to Kenya.", "Vietnam", "Kenya", id="en-sent-to"),
    pytest.param("en", "Kenya received 300 tonnes of rice from Vietnam.", "Vietnam", "Kenya", id="en-received-from"),
    pytest.param("pt", "O Vietname enviou 300 toneladas de arroz para o Quénia.", "Vietnam", "Kenya", id="pt-para"),
    pytest.param("pt", "O Quénia recebeu 300 toneladas de arroz do Vietname.", "Vietnam", "Kenya", id="pt-recebeu-de"),
    pytest.param("pt", "O Vietname enviou 300 navios para a Rússia.", "Vietnam", "Russia", id="pt-para-a"),
    pytest.param("pt", "O Quénia comprou 300 toneladas de arroz à Índia.", "India", "Kenya", id="pt-comprou-a"),
    pytest.param("en", "Vietnam gave Kenya 300 tonnes of rice.", "Vietnam", "Kenya", id="en-object-of-giving"),
]


@pytest.mark.parametrize(("lang", "text", "giver", "receiver"), PARTIES)
def test_parties(lang: str, text: str, giver: str, receiver: str) -> None:
    parties = extract(text, lang)[0].parties
    assert parties is not None
    assert (parties.giver, parties.receiver) == (giver, receiver)


def test_who_only_owns_what_is_meant_receives_nothing() -> None:
    (claim,) = extract("Vietnam gave approval to Kenya's plan, which costs 300 million dollars.", "en")
    assert claim.parties is None


def test_each_of_two_figures_has_the_place_beside_it() -> None:
    turkey, syria = extract("The quake killed 300 people in Turkey and hurt 40 in Syria.", "en")
    assert (turkey.place, syria.place) == ("Turkey", "Syria")


NO_TIME = [  # language, text: an article of 14 June 2024 tells no period of its figure
    pytest.param("en", "The agency, founded in 1990, employs 300 people.", id="en-aside"),
    pytest.param("en", "There are 300 beds in the hospital, which opened in 2010.", id="en-relative-clause"),
    pytest.param("en", "It was the worst quake since 1999 and killed 300 people.", id="en-other-verb"),
    pytest.param("en", "Some 9,000 people have fled since the war began in April 2023.", id="en-clause-behind-since"),
    pytest.param("en", "According to figures published on Monday, 300 people drowned.", id="en-time-of-a-source"),
    pytest.param("pt", "O navio, que zarpou na segunda-feira, levava 300 toneladas.", id="pt-relative-clause"),
    pytest.param("pt", "A água levou menos de dez minutos.", id="pt-ten-is-no-december"),
    pytest.param("pt", "O navio perdeu 300 contentores no mar.", id="pt-the-sea-is-no-march"),
    pytest.param("pt", "Na terça-feira, o ministério disse que 12 pessoas morreram.", id="pt-time-of-saying"),
]


@pytest.mark.parametrize(("lang", "text"), NO_TIME)
def test_no_time_is_taken_from_elsewhere(lang: str, text: str) -> None:
    (claim,) = extract(Article(text=text, lang=lang, published=Published(day=date(2024, 6, 14))))
    assert (claim.period, claim.as_of) == (None, date(2024, 6, 14))


def test_relative_times_need_the_date_of_the_article() -> None:
    (monday,) = extract("The storm killed 12 people on Monday.", "en")
    (year,) = extract("The storm killed 12 people in 2023.", "en")
    assert (monday.period, monday.as_of) == (None, None)
    assert year.period == Period(start=date(2023, 1, 1), end=date(2023, 12, 31))


def test_summer_comes_in_december_in_the_south() -> None:
    told = Published(day=date(2024, 6, 14))
    text = "O exército perdeu 40 tanques desde o verão."
    north, south = (extract(Article(text=text, lang=lang, published=told))[0].period for lang in ("pt-PT", "pt-BR"))
    assert north == Period(start=date(2024, 6, 1), end=date(2024, 6, 14))
    assert south == Period(start=date(2023, 12, 1), end=date(2024, 6, 14))


def test_the_place_of_what_a_thing_is_for_is_not_its_own() -> None:
    (here,) = extract("The army has lost 300 tanks in Ukraine.", "en")
    (there,) = extract("The state has bought 300 tanks for the war in Ukraine.", "en")
    assert (here.place, there.place) == ("Ukraine", None)


def test_what_a_text_reads_as_does_not_hang_on_those_read_before() -> None:
    read("It cost N2.4 billion.", "en")
    (claim,) = read("The U.N. said 40 boats had sunk.", "en").claims
    assert claim.source is not None and claim.source.text == "U.N."
