"""What stands around a figure: item, source, certainty; sentences in ``cases/context``, by language."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from extractors import read

CASES = [
    pytest.param(path.stem, case, id=f"{path.stem}-{case['text'][:60]}")
    for path in sorted((Path(__file__).parent / "cases" / "context").glob("*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]


@pytest.mark.parametrize(("code", "case"), CASES)
def test_what_stands_around_a_figure(code: str, case: dict[str, Any]) -> None:
    found = [
        [
            claim.text,
            claim.item.text if claim.item else "",
            claim.source.text if claim.source else "",
            str(claim.certainty),
        ]
        for claim in read(case["text"], code).claims
    ]
    assert [figure for figure in case["figures"] if figure not in found] == []
