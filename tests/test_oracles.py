"""Beside other libraries: where they differ from us, each class of difference is named with who is right."""

import random

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words
from text_to_num import text2num

from extractors import extract, languages

NUMBERS = random.Random(7).sample(range(2, 999_999), 60)


@pytest.mark.parametrize(
    "lang", [lang for lang in ("en", "pt", "es", "fr", "de", "nl", "it") if lang in languages.known()]
)
def test_text2num_agrees_on_spelled_numbers(lang: str) -> None:
    differing = []
    for number in NUMBERS:
        words = num2words(number, lang=lang).replace(",", "")
        try:
            theirs = text2num(words, lang)
        except ValueError:
            theirs = number  # it cannot read its own language's "and" everywhere: num2words is the judge
        ours = [claim.low for claim in extract(f"Total: {words}.", lang)]
        if ours != [theirs]:
            differing.append((words, theirs, ours))
    assert not differing


@given(number=st.decimals(2, 10**9, places=1), lang=st.sampled_from(languages.known()))
def test_digits_as_cldr_writes_them_read_back(number: object, lang: str) -> None:
    written = format_decimal(number, locale=lang)
    (claim,) = extract(f"Total: {written} %", lang)
    assert claim.low == number


# Where quantulum3's own parser differs, and who is right: English sentence, its values, our reading.
DIFFERENCES = [
    pytest.param("More than five thousand boats left.", [5000], ["> 5000 boats"], id="ours-it-drops-bounds"),
    pytest.param("Hundreds of thousands of rounds left.", [], ["~200000–999999 rounds"], id="ours-vague-words"),
    pytest.param("It cost between $10 and $20.", [10], ["10–20 USD"], id="ours-a-range-is-one-interval"),
    pytest.param("It grew by 5-10%.", [7.5], ["5–10 percent"], id="ours-no-midpoint"),
    pytest.param("The rate fell from 4.9% to 5%.", [4.95], ["4.9 percent", "5 percent"], id="ours-two-figures"),
    pytest.param("They met on 12 March 2021.", [12, 2021], [], id="ours-dates-are-no-quantities"),
    pytest.param("The G7 met in 2012.", [2012], [], id="ours-years-are-no-quantities"),
    pytest.param("Half a million people fled.", [1500000], ["500000 people"], id="ours-half-of-a-scale"),
    pytest.param("Two in five voters stayed home.", [2, 5], ["40 percent"], id="ours-a-share-is-one-figure"),
    pytest.param("Some 16 000 people fled.", [16000], ["≈ 16000 people"], id="both-blanks-group"),
    pytest.param("The firm has 35k users.", [35], ["35000 users"], id="ours-abbreviated-scales"),
    pytest.param("The firm lost US$5m.", [5], ["5000000 USD"], id="ours-scales-are-no-units-of-length"),
    pytest.param("Fines run to $10-$20.", [10], ["10–20 USD"], id="ours-two-signs-one-interval"),
    pytest.param("Article 5 applies.", [5], [], id="ours-labels-are-no-quantities"),
    pytest.param("Growth was 3 per cent.", [3], ["3 percent"], id="both-per-cent"),
    pytest.param("He got a three-year term.", [3], ["3 year"], id="both-compounds"),
    pytest.param("They lost 3-1.", [], [], id="both-scores-are-no-quantities"),
    pytest.param("He bought 5 and 6 kg bags.", [5, 6], ["5 kilogram", "6 kilogram"], id="both-two-values-share-a-unit"),
]


@pytest.mark.parametrize(("text", "theirs", "ours"), DIFFERENCES)
def test_beside_quantulum3(text: str, theirs: list[float], ours: list[str]) -> None:
    from quantulum3 import parser

    assert [quantity.value for quantity in parser.parse(text)] == theirs
    assert [str(claim) for claim in extract(text, "en")] == ours
