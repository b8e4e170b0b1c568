"""One story told in seven languages becomes one set of facts: ``cases/parallel.toml``."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from extractors import languages, read

SAID = tomllib.loads((Path(__file__).parent / "cases" / "parallel.toml").read_text(encoding="utf-8"))["said"]


def told(case: dict[str, Any], lang: str) -> Any:
    known = case.get("fails", {}).get(lang)
    marks = [pytest.mark.xfail(strict=True, reason=known)] if known else []
    return pytest.param(case, lang, id=f"{lang}-{case['name'].replace(' ', '-')}", marks=marks)


@pytest.mark.parametrize(("case", "lang"), [told(case, lang) for case in SAID for lang in languages.known()])
def test_every_language_says_the_same(case: dict[str, Any], lang: str) -> None:
    wanted = (case["figure"], case.get("unit", "count"), case.get("concept"), case.get("origin"), case["certainty"])
    claims = read(case[lang], lang).claims
    found = [(c.figure(), c.unit, c.concept if "concept" in case else None, c.origin, str(c.certainty)) for c in claims]
    assert found == [wanted]
