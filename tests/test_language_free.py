"""The engine knows no language: no word of a pack stands in its code."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import extractors
from extractors.languages import catalogue, context_entries, known, loader

ROOT = Path(extractors.__file__).parent
# The model names its closed sets in English; everything else that is not a pack is engine.
ENGINE = sorted(
    path for path in ROOT.rglob("*.py") if "languages" not in path.parts and path.name not in ("claims.py", "errors.py")
)
PROSE = {"examples", "never", "note", "name", "code", "unit", "bound", "certainty", "reason", "kind", "before_form"}


def words(value: Any) -> Iterator[str]:
    """Every form in a pack: strings in lists, and the keys of word tables."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from words(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in ("words", "months"):
                yield from item
            elif key not in PROSE and not isinstance(item, str):
                yield from words(item)


def vocabulary() -> set[str]:
    found: set[str] = set()
    for code in known():
        for file in loader.HERE.joinpath(code).iterdir():
            if file.name.endswith(".toml"):
                found |= {
                    word
                    for word in words(tomllib.loads(file.read_text(encoding="utf-8")))
                    if word[:1].isalpha() and len(word) > 1
                }
    return {word for word in found if word[:1].isalpha() and len(word) > 1}


def constants(path: Path) -> Iterator[tuple[int, str]]:
    """String constants that the code acts on: neither docstrings nor field and export names."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    named = {"__all__", "__slots__"}
    exports = [
        node for node in ast.walk(tree) if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in named
    ]
    prose |= {id(part) for node in exports for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.lineno, node.value


CANONICAL = (
    set(catalogue.units())
    | {unit.dimension for unit in catalogue.units().values()}
    | {str(member) for enum in (context_entries.CueKind, context_entries.Form) for member in enum}
    | {
        "count",
        "point",
        "times",
        "name",
        "number",
        "word",
        "sign",
        "start",
        "end",
        "text",
        "low",
        "date",
        "time",
        "day",
        "month",
    }
)


@pytest.mark.parametrize("path", ENGINE, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_word_of_a_language(path: Path) -> None:
    known_words = vocabulary() - CANONICAL
    assert [(line, text) for line, text in constants(path) if text.lower() in known_words] == []


@pytest.mark.parametrize("path", ENGINE, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_language_is_asked_for_by_name(path: Path) -> None:
    compared = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare)
        and any(isinstance(part, ast.Constant) and part.value in known() for part in (node.left, *node.comparators))
    ]
    assert not compared
