"""How surely figures are stated, and denials without a figure: sentences in ``cases/certainty``, by language.

The probes of denial, possibility and hearsay, which news has seldom, with as many sentences that only look like them.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from extractors import read

FOLDER = Path(__file__).parent / "cases" / "certainty"
READS_AS = {
    "denied": "denied",
    "possible": "possible",
    "alleged": "alleged",
    "estimated": "estimated",
    "asserted": "asserted",
    "not_denied": "asserted",
    "not_possible": "asserted",
    "not_alleged": "asserted",
}


def tables() -> dict[str, dict[str, Any]]:
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}


def cases(*names: str) -> list[Any]:
    """Every probe under one of ``names``; those under ``fails`` are known not to be read yet, each with its reason."""
    found = []
    for lang, table in tables().items():
        for name in names:
            for row in table.get(name, []):
                text = row if isinstance(row, str) else row[0]
                reason = table.get("fails", {}).get(text)
                marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
                found.append(pytest.param(lang, name, row, id=f"{lang}-{name}-{text[:60]}", marks=marks))
    return found


def unmarked(text: str) -> tuple[str, range | None]:
    """The text without its braces, and where they were."""
    if "{" not in text:
        return text, None
    return text.replace("{", "").replace("}", ""), range(text.index("{"), text.index("}") - 1)


@pytest.mark.parametrize(("lang", "name", "row"), cases(*READS_AS))
def test_certainty(lang: str, name: str, row: str) -> None:
    text, meant = unmarked(row)
    reading = read(text, lang)
    read_as = [
        str(claim.certainty)
        for claim in reading.claims
        if meant is None or (claim.start < meant.stop and meant.start < claim.end)
    ]
    assert read_as
    assert set(read_as) == {READS_AS[name]}


@pytest.mark.parametrize(("lang", "name", "row"), cases("denials"))
def test_denial_without_a_figure(lang: str, name: str, row: list[str]) -> None:
    text, meant = unmarked(row[0])
    (denial,) = read(text, lang).denials
    denied = text[meant.start : meant.stop] if meant else None
    assert (denial.source and denial.source.text, denial.denied and denial.denied.text) == (row[1], denied)


@pytest.mark.parametrize(("lang", "name", "row"), cases("no_denial"))
def test_no_denial(lang: str, name: str, row: str) -> None:
    assert read(row, lang).denials == ()
