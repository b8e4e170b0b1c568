"""A language's own sentences, in ``cases/<language>.toml``, each with what it reads as."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from extractors import languages, read

FOLDER = Path(__file__).parent / "cases"
CASES = [
    pytest.param(
        code,
        case,
        id=f"{code}-{case['text'][:60]}",
        marks=[pytest.mark.xfail(strict=True, reason=case["fails"])] if "fails" in case else [],
    )
    for code in languages.known()
    if (FOLDER / f"{code}.toml").is_file()
    for case in tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))["case"]
]


@pytest.mark.parametrize(("code", "case"), CASES)
def test_case(code: str, case: dict[str, Any]) -> None:
    """``claims``: each as ``str(claim)``. ``skipped``: [number as printed, reason], among those left out."""
    reading = read(case["text"], code)
    assert [str(claim) for claim in reading.claims] == case.get("claims", [])
    skipped = [[skip.span.text, str(skip.reason)] for skip in reading.skipped]
    assert [pair for pair in case.get("skipped", []) if pair not in skipped] == []


@pytest.mark.parametrize("code", languages.known())
def test_every_language_has_its_sentences(code: str) -> None:
    assert any(case.values[0] == code for case in CASES)
