"""What is counted: concepts, what each is a kind of, and the word forms that mean it in each language.

``shared/items/tree.toml`` holds the concepts under one canonical English name; a file a language beside it holds
the forms, so that a pack reads its own alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from extractors.claims import Measure
from extractors.errors import PackError
from extractors.languages.toml import read_toml

HERE = files("extractors.languages").joinpath("shared", "items")
PERSON = "person"  # the concept above all kinds of people
LONGEST = 4  # words of a form


@cache
def _tree() -> dict[str, dict[str, Any]]:
    return read_toml(HERE.joinpath("tree.toml"))


@cache
def parents() -> dict[str, tuple[str, ...]]:
    """Every concept with the broader ones next above it ("shell" → ("munition",))."""
    return planted(_tree()["parents"], "shared/items/tree.toml")


def planted(rows: Mapping[str, Iterable[str]], file: str) -> dict[str, tuple[str, ...]]:
    """Rows of concept and parents; the parents must be there, and none may stand below itself."""
    tree = {name: tuple(above) for name, above in rows.items()}
    for name, above in tree.items():
        if stray := next((parent for parent in above if parent not in tree), None):
            raise PackError(f"{file}: {name!r}: parent {stray!r} is no concept")
    for name, above in tree.items():
        todo, seen = list(above), {name}
        while todo:
            if (parent := todo.pop()) == name:
                raise PackError(f"{file}: {name!r} is a kind of itself")
            todo += () if parent in seen else tree[parent]
            seen.add(parent)
    return tree


@cache
def ancestors(concept: str) -> frozenset[str]:
    """The concept itself and all above it."""
    return frozenset({concept}).union(*map(ancestors, parents().get(concept, ())))


@cache
def measures() -> dict[str, Measure]:
    """Concept → how it is counted where the text does not say: a death toll is a running total."""
    return {name: Measure(measure) for name, measure in _tree()["measures"].items()}


@cache
def paid() -> frozenset[str]:
    """The concepts that are sums of money: a fine, a salary."""
    above = frozenset(_tree()["paid"]["concepts"])
    return frozenset(name for name in parents() if not above.isdisjoint(ancestors(name)))


@cache
def forms(code: str) -> dict[str, str]:
    """Word form in lower case → concept, in one language; nothing where it has no file."""
    path = HERE.joinpath(f"{code}.toml")
    raw = read_toml(path) if path.is_file() else {"forms": {}}
    if stray := next((name for name in raw["forms"] if name not in parents()), None):
        raise PackError(f"shared/items/{code}.toml: {stray!r} is not in tree.toml")
    meant = {form: name for name, given in raw["forms"].items() for form in given}
    return meant | {form: row["means"] for form, row in raw.get("ambiguous", {}).items()}


@cache
def people(code: str) -> frozenset[str]:
    """The forms that mean people, what became of them included."""
    return frozenset(form for form, concept in forms(code).items() if PERSON in ancestors(concept))


def problems(code: str, *, complete: bool) -> Iterator[str]:
    """What one language lacks or says twice, a line each; ``complete`` asks for a form of every concept."""
    path = HERE.joinpath(f"{code}.toml")
    if not path.is_file():
        if complete:
            yield f"shared/items/{code}.toml: missing"
        return
    raw = read_toml(path)
    said: dict[str, list[str]] = {}
    for name, given in raw["forms"].items():
        for form in given:
            said.setdefault(form, []).append(name)
    if complete:
        yield from (
            f"shared/items/{code}.toml: {name!r} has no form" for name in parents() if not raw["forms"].get(name)
        )
    ambiguous = raw.get("ambiguous", {})
    for form, names in said.items():
        if len(names) > 1 and form not in ambiguous:
            both = " and ".join(names)
            yield f"{code}: {form!r} means {both}: keep one, or say under [ambiguous] which stands and why"
        if form != form.lower() or len(form.split()) > LONGEST:
            yield f"{code}: {form!r} ({names[0]}) must be in lower case and of {LONGEST} words at most"
    for form, row in ambiguous.items():
        if row["means"] not in said.get(form, ()) or not row.get("because"):
            yield f"{code}: {form!r} under [ambiguous] must mean one of the concepts that give it, and say because"
