"""What must hold for any text."""

import tomllib
from decimal import Decimal
from operator import attrgetter
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from num2words import num2words

from extractors import Article, extract, languages, read
from extractors.languages.spelling import BLANK_INSIDE, cut

LANGUAGES = languages.known()
SENTENCES = {
    "pt": ["A Cruz Vermelha disse que {} casas arderam.", "Arderam {} casas.", "Segundo o autarca, há {} feridos."],
    "en": ["The Red Cross said {} homes burned.", "Police counted {} homes.", "Some {} homes burned."],
}
CASES = {
    lang: tomllib.loads((Path(__file__).parent / "cases" / f"{lang}.toml").read_text(encoding="utf-8"))
    for lang in LANGUAGES
}
NOUNS = {lang: cases["noun"] for lang, cases in CASES.items()}
WHOLE = {  # the texts that are one sentence, and end as one does
    lang: [text for text in (case["text"] for case in cases["case"]) if text[-2].isalpha() and text[-1] == "."]
    for lang, cases in CASES.items()
}
FIGURE = attrgetter("start", "end", "low", "high", "bound", "unit")
MARKS = [*"  0123456789½×x.,-$€%'’sh", "\u00a0", "US", "Rs", "EUR", "Mrd", "10", "000", "d'", "Covid", "12:30", "ª"]
FILLERS = ["Nada mudou.", "The weather was fine.", "«Sim»", "12h30", "€", "--", "\n\n", "1.000.000,5", "½", "não", "of"]


@given(marks=st.lists(st.sampled_from(MARKS)))
def test_a_text_may_be_cut_at_its_blanks(marks: list[str]) -> None:
    text = "".join(marks).strip()
    assume(not BLANK_INSIDE.search(text))
    assert cut(text) == tuple(token for stretch in text.split(" ") for token in cut(stretch))


@given(number=st.integers(0, 999_999), lang=st.sampled_from(LANGUAGES))
def test_spelled_numbers_read_back(number: int, lang: str) -> None:
    """num2words spells as speakers do; "one" and "um" alone are articles, and "zero" counts nothing."""
    words = num2words(number, lang=lang)
    claims = extract(f"{words} {NOUNS[lang]}".capitalize() + ".", lang)
    if number == 1:
        assert claims == []
    else:
        assert [claim.low for claim in claims] == [number]


@given(count=st.integers(2, 999), scale=st.sampled_from([10**6, 10**9, 10**12]), lang=st.sampled_from(LANGUAGES))
def test_spelled_scales_read_back(count: int, scale: int, lang: str) -> None:
    words = num2words(count * scale, lang=lang)
    assert [claim.low for claim in extract(f"Total: {words}.", lang)] == [count * scale]


@given(tenths=st.integers(11, 99_999), lang=st.sampled_from(["de", "en", "es", "fr", "nl", "pt"]))
def test_spelled_decimals_read_back(tenths: int, lang: str) -> None:
    """num2words leaves the decimals out in Italian."""
    assume(tenths % 10)
    words = num2words(Decimal(tenths) / 10, lang=lang)
    assert [claim.low for claim in extract(f"Total: {words} %.", lang)] == [Decimal(tenths) / 10]


@given(number=st.integers(2, 9999), lang=st.sampled_from(["de", "en", "es", "fr", "nl"]))
def test_spelled_signs_read_back(number: int, lang: str) -> None:
    """Portuguese "menos" and Italian "meno" before a figure mean "fewer" as well, and are no sign."""
    words = num2words(-number, lang=lang)
    assert [claim.low for claim in extract(f"Total: {words} %.", lang)] == [-number]


@given(number=st.decimals(0, 10**9, places=2), lang=st.sampled_from(LANGUAGES))
def test_digits_read_back_as_the_language_writes_them(number: Decimal, lang: str) -> None:
    written = f"{number:,.2f}"
    if languages.load(lang).notation.decimal == ",":
        written = written.translate(str.maketrans(",.", ".,"))
    (claim,) = extract(f"Total: {written} %", lang)
    assert (claim.low, claim.unit) == (number, "percent")


@given(
    parts=st.lists(st.sampled_from([s for group in SENTENCES.values() for s in group] + FILLERS), max_size=12),
    numbers=st.lists(st.sampled_from(["12", "cinco mil", "five thousand", "2,5", "centenas de", "10–20"]), min_size=12),
    lang=st.sampled_from(LANGUAGES),
)
def test_every_offset_is_into_the_text(parts: list[str], numbers: list[str], lang: str) -> None:
    text = " ".join(part.format(number) if "{}" in part else part for part, number in zip(parts, numbers, strict=False))
    reading = read(Article(text=text, lang=lang))
    spans = [claim.span for claim in reading.claims] + [skip.span for skip in reading.skipped]
    for claim in reading.claims:
        spans += [span for span in (claim.item, claim.source, claim.cue, claim.sentence, *claim.hedges) if span]
    for denial in reading.denials:
        spans += [span for span in (denial.source, denial.cue, denial.denied, denial.sentence) if span]
    assert all(text[span.start : span.end] == span.text for span in spans)
    starts = [claim.start for claim in reading.claims]
    assert starts == sorted(starts)


@given(text=st.text(max_size=300), lang=st.sampled_from(LANGUAGES))
@example(text="0-¹", lang="de")  # a digit, and no decimal
def test_any_text_is_read_without_an_error(text: str, lang: str) -> None:
    for claim in extract(text, lang):
        assert text[claim.start : claim.end] == claim.text


@pytest.mark.parametrize("lang", list(SENTENCES))
@given(data=st.data())
def test_a_later_paragraph_never_moves_earlier_claims(lang: str, data: st.DataObject) -> None:
    first = data.draw(st.sampled_from(SENTENCES[lang])).format(data.draw(st.integers(2, 9999)))
    later = data.draw(st.sampled_from(SENTENCES[lang])).format(data.draw(st.integers(2, 9999)))
    alone = extract(first, lang)
    assert extract(f"{first}\n\n{later}", lang)[: len(alone)] == alone


@pytest.mark.parametrize("lang", LANGUAGES)
@given(data=st.data())
def test_the_next_sentence_changes_no_figure(lang: str, data: st.DataObject) -> None:
    """Said of figures, units and bounds; who is quoted may become clear only later."""
    first = data.draw(st.sampled_from(WHOLE[lang]))
    later = data.draw(st.sampled_from(WHOLE[lang]))
    figures = [FIGURE(claim) for claim in extract(first, lang)]
    both = [FIGURE(claim) for claim in extract(f"{first} {later}", lang)]
    assert both[: len(figures)] == figures


ENDLESS = [
    "cinco mil ",
    "five thousand ",
    "due milioni ",
    "9" * 60 + " ft ",
    "13 to " + "9" * 60 + " ft ",
    "9" * 50 + " milioni cinquecento ",
    "5×10^90 ",
]


@pytest.mark.parametrize("unit", ENDLESS)
@pytest.mark.parametrize("lang", sorted(languages.known()))
def test_figures_of_any_length_are_read(lang: str, unit: str) -> None:
    """No arithmetic of ours gives up on a figure that is longer than any that news prints."""
    text = unit * 40
    assert all(text[one.start : one.end] == one.text for one in read(text, lang).claims)
