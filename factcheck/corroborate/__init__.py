"""Claims → facts, relations, and where each claim stands, with the evidence.

Pure: no database, no clock, no files. The same readings give the same assessment, in whatever order they come.

    statements   each claim with its origin, moment, scene and copies
    covers       what an article is found by
    stories      which articles tell one story
    judging      do two claims speak of one thing: by the gates, then by what speaks for it
    facts        claims of one thing, put together
    compare      two claims of one fact, by their intervals and origins
    denials      what is denied without a figure
    status       where each claim stands

Nothing here says what is true: it says who supports whom, and a person judges.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from extractors.claims import Reading
from factcheck.corroborate import covers, stories
from factcheck.corroborate.before import Before, Beside, Contest, Kept, Mate, Related
from factcheck.corroborate.decisions import Action, Decision
from factcheck.corroborate.model import (
    Assessment,
    Evidence,
    Fact,
    FactKind,
    Miss,
    Reason,
    Relation,
    RelationKind,
    Standing,
    Status,
)
from factcheck.corroborate.renewal import Renewal
from factcheck.corroborate.rules import RULES_VERSION, Rules
from factcheck.corroborate.scenes import Scene, scene

__all__ = [
    "RULES_VERSION",
    "Action",
    "Assessment",
    "Before",
    "Beside",
    "Contest",
    "Decision",
    "Evidence",
    "Fact",
    "FactKind",
    "Kept",
    "Mate",
    "Miss",
    "Reason",
    "Related",
    "Relation",
    "RelationKind",
    "Renewal",
    "Rules",
    "Scene",
    "Standing",
    "Status",
    "assess",
    "neighbours",
    "scene",
    "sought",
]


def assess(readings: Iterable[Reading], rules: Rules | None = None, decisions: Iterable[Decision] = ()) -> Assessment:
    """Where every claim of the articles stands; the same article twice counts once."""
    told = {reading.article.article_id: reading for reading in readings}
    return Renewal(map(scene, told.values()), Before(renewed=frozenset(told)), rules, decisions).assess()


def neighbours(told: Scene, kept: Iterable[Mapping[str, Any]], rules: Rules | None = None) -> list[str]:
    """The articles, of those whose covers were kept, that tell the story of this one."""
    rules = rules or Rules.shipped()
    own = covers.cover(told, rules)
    return [one.article_id for one in map(covers.covered, kept) if stories.are_one(own, one, rules)]


def sought(told: Scene, rules: Rules | None = None) -> frozenset[str]:
    """The keys under which the neighbours of an article are found: see ``Covered``."""
    rules = rules or Rules.shipped()
    return covers.sought(covers.cover(told, rules), rules.occasion)
