"""Whole articles with gold by hand, in ``cases/articles``: what is read may not fall below the floors.

``en`` and ``pt`` are articles that the rules were tried on. ``en-outlets`` and ``pt-outlets`` follow the manner of many
outlets, and their gold was written before any reading of them, as was that of the other languages. The rules have been
tried on them since, and on ``en-later`` and ``pt-later`` too. ``en-fresh`` and ``pt-fresh`` were written after the
rules, which are not tried on them.
The ``-agency``, ``-wire``, ``-news`` and ``-desk`` ones, the other ones of German and Dutch, and ``-outlets`` and
``-later`` of Spanish, French and Italian, say at their head how they were read at first; then rules were mended by
them.
A floor is raised when the reading gets better; lowering one needs its reason beside it.

source            of the claims that have one; ``source precision`` of the sources given, also where gold has none
certainty         of the claims that are not flatly asserted; ``asserted`` of those that are
strict            F1 of the claims with value, bound, unit, item, source and certainty all right
"""

import re
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extractors import Article, Claim, Span, read

FOLDER = Path(__file__).parent / "cases" / "articles"
MEASURES = (
    "precision",
    "recall",
    "value",
    "bound",
    "unit",
    "item",
    "source",
    "source precision",
    "certainty",
    "strict",
)
FLOORS = {
    "en": (0.98, 0.97, 0.98, 0.98, 0.98, 0.91, 0.98, 0.97, 0.98, 0.88),
    "pt": (0.97, 0.98, 0.97, 0.97, 0.98, 0.92, 0.97, 0.97, 0.93, 0.87),
    "es": (0.98, 0.98, 0.98, 0.98, 0.98, 0.94, 0.98, 0.98, 0.89, 0.93),
    "fr": (0.97, 0.97, 0.97, 0.97, 0.98, 0.94, 0.97, 0.94, 0.98, 0.90),
    "it": (0.97, 0.98, 0.98, 0.98, 0.98, 0.98, 0.96, 0.98, 0.98, 0.96),
    "de": (0.98, 0.98, 0.98, 0.98, 0.98, 0.97, 0.98, 0.98, 0.93, 0.96),
    "nl": (0.97, 0.97, 0.98, 0.97, 0.97, 0.95, 0.97, 0.95, 0.98, 0.91),
    "en-outlets": (0.98, 0.96, 0.97, 0.97, 0.94, 0.90, 0.98, 0.97, 0.96, 0.82),
    "pt-outlets": (0.98, 0.99, 0.98, 0.98, 0.97, 0.9, 0.98, 0.97, 0.93, 0.87),
    "en-later": (0.98, 0.98, 0.97, 0.96, 0.98, 0.93, 0.98, 0.97, 0.94, 0.88),
    "en-fresh": (0.96, 0.97, 0.98, 0.98, 0.98, 0.87, 0.96, 0.97, 0.97, 0.83),
    "pt-later": (0.98, 0.98, 0.98, 0.98, 0.98, 0.95, 0.97, 0.98, 0.98, 0.93),
    "pt-fresh": (0.98, 0.99, 0.98, 0.98, 0.96, 0.85, 0.96, 0.95, 0.92, 0.78),
    "de-later": (0.98, 0.98, 0.98, 0.98, 0.98, 0.94, 0.98, 0.98, 0.98, 0.92),
    "nl-later": (0.98, 0.96, 0.98, 0.98, 0.98, 0.94, 0.98, 0.98, 0.98, 0.91),
    "de-outlets": (0.98, 0.98, 0.97, 0.95, 0.98, 0.97, 0.98, 0.94, 0.98, 0.91),
    "nl-outlets": (0.98, 0.98, 0.98, 0.97, 0.97, 0.93, 0.91, 0.91, 0.86, 0.87),
    "de-desk": (0.98, 0.97, 0.97, 0.94, 0.98, 0.94, 0.88, 0.87, 0.85, 0.80),
    "nl-desk": (0.98, 0.97, 0.98, 0.98, 0.98, 0.90, 0.98, 0.93, 0.98, 0.85),
    "de-news": (0.98, 0.96, 0.98, 0.98, 0.98, 0.98, 0.96, 0.98, 0.98, 0.94),
    "nl-news": (0.98, 0.97, 0.98, 0.98, 0.98, 0.95, 0.98, 0.98, 0.98, 0.93),
    "de-agency": (0.97, 0.98, 0.98, 0.97, 0.98, 0.94, 0.95, 0.95, 0.85, 0.90),
    "pt-agency": (0.98, 0.98, 0.98, 0.98, 0.98, 0.94, 0.97, 0.98, 0.95, 0.90),
    "pt-wire": (0.98, 0.98, 0.97, 0.98, 0.94, 0.91, 0.90, 0.95, 0.93, 0.83),
    "es-agency": (0.98, 0.98, 0.98, 0.98, 0.98, 0.93, 0.96, 0.98, 0.98, 0.91),
    "fr-agency": (0.98, 0.98, 0.98, 0.98, 0.97, 0.95, 0.95, 0.95, 0.98, 0.90),
    "it-agency": (0.98, 0.97, 0.97, 0.98, 0.97, 0.95, 0.93, 0.96, 0.98, 0.90),
    "es-outlets": (0.98, 0.98, 0.96, 0.97, 0.96, 0.90, 0.96, 0.97, 0.97, 0.84),
    "fr-outlets": (0.98, 0.95, 0.97, 0.95, 0.97, 0.88, 0.95, 0.97, 0.88, 0.82),
    "it-outlets": (0.98, 0.98, 0.96, 0.97, 0.95, 0.88, 0.87, 0.92, 0.83, 0.82),
    "es-later": (0.98, 0.97, 0.98, 0.98, 0.96, 0.90, 0.84, 0.79, 0.85, 0.75),
    "fr-later": (0.98, 0.98, 0.97, 0.97, 0.94, 0.82, 0.84, 0.87, 0.68, 0.70),
    "it-later": (0.97, 0.92, 0.96, 0.97, 0.90, 0.82, 0.81, 0.88, 0.76, 0.63),
}


def place(text: str, gold: dict[str, Any]) -> range:
    """Where a gold quantity stands: the nth occurrence of its words."""
    words = gold["quantity"]
    edge = (
        (r"(?<![\w,.])" if words[0].isalnum() else "") + re.escape(words) + (r"(?!\w)" if words[-1].isalnum() else "")
    )
    start = [match.start() for match in re.finditer(edge, text)][gold.get("nth", 1) - 1]
    return range(start, start + len(words))


def right(gold: dict[str, Any], key: str, span: Span | None) -> bool:
    """One of the accepted phrases lies in the span as whole words, or the span in it; "" accepts none."""
    said = worded(span.text if span else "")
    accepted = [worded(phrase) for phrase in (gold.get(key, ""), *gold.get(f"{key}_alt", []))]
    return any(said == phrase or (said and phrase and (phrase in said or said in phrase)) for phrase in accepted)


def worded(phrase: str) -> str:
    """The words of a phrase with a space on either side, so that *he* is not found in *the*."""
    words = re.findall(r"\w+", phrase.casefold())
    return f" {' '.join(words)} " if words else ""


def same(gold: dict[str, Any], key: str, value: object) -> bool:
    if key not in gold or value is None:
        return key not in gold and value is None
    return abs(float(gold[key]) - float(value)) <= 0.01 * max(1e-9, abs(float(gold[key])))  # type: ignore[arg-type]


@cache
def scores(name: str) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for article in tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))["article"]:
        text = article["text"]
        left = list(read(Article(text=text, lang=article["lang"])).claims)
        optional = [m.span() for words in article.get("optional", []) for m in re.finditer(re.escape(words), text)]
        for gold in article.get("claim", []):
            where = place(text, gold)
            claim = next((c for c in left if c.start < where.stop and where.start < c.end), None)
            counts["gold"] += 1
            if claim is not None:
                left.remove(claim)
                counts += Counter(judged(gold, claim))
        counts["extra"] += sum(not any(c.start < end and start < c.end for start, end in optional) for c in left)
    return measured(counts)


def judged(gold: dict[str, Any], claim: Claim) -> dict[str, int]:
    source = right(gold, "source", claim.source)
    fields = {
        "value": same(gold, "low", claim.low) and same(gold, "high", claim.high),
        "bound": gold["bound"] == claim.bound,
        "unit": claim.unit in (gold["unit"], *gold.get("unit_alt", [])),
        "item": right(gold, "item", claim.item),
    }
    certainty = claim.certainty in (gold["certainty"], *gold.get("certainty_alt", []))
    hedged, sourced, attributed = gold["certainty"] != "asserted", "source" in gold, claim.source is not None
    return fields | {
        "found": 1,
        "hedged": hedged,
        "certainty": hedged and certainty,
        "plain": not hedged,
        "asserted": not hedged and certainty,
        "sourced": sourced,
        "source": sourced and source,
        "attributed": attributed,
        "attributed_rightly": attributed and source,
        "strict": all(fields.values()) and source and certainty,
    }


def measured(counts: Counter[str]) -> dict[str, float]:
    found, predicted = counts["found"], counts["found"] + counts["extra"]
    return {key: counts[key] / found for key in ("value", "bound", "unit", "item")} | {
        "precision": found / predicted,
        "recall": found / counts["gold"],
        "source": counts["source"] / counts["sourced"],
        "source precision": counts["attributed_rightly"] / counts["attributed"],
        "certainty": counts["certainty"] / counts["hedged"],
        "asserted": counts["asserted"] / counts["plain"],
        "strict": 2 * counts["strict"] / (predicted + counts["gold"]),
    }


@pytest.mark.parametrize(("name", "measure"), [(name, measure) for name in FLOORS for measure in MEASURES])
def test_no_measure_falls_below_its_floor(name: str, measure: str) -> None:
    assert scores(name)[measure] >= FLOORS[name][MEASURES.index(measure)]


@pytest.mark.parametrize("name", FLOORS)
def test_what_is_flatly_asserted_is_read_so(name: str) -> None:
    assert scores(name)["asserted"] >= (0.95 if name in ("pt-fresh", "nl-desk") else 0.97)  # as at first
