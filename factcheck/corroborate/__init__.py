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
from factcheck.corroborate import assessing, covers, statements, stories
from factcheck.corroborate.decisions import Action, Decision, Settled, with_aliases
from factcheck.corroborate.model import (
    Assessment,
    Evidence,
    Fact,
    FactKind,
    Reason,
    Relation,
    RelationKind,
    Standing,
    Status,
)
from factcheck.corroborate.rules import RULES_VERSION, Rules
from factcheck.corroborate.scenes import Scene, scene

__all__ = [
    "RULES_VERSION",
    "Action",
    "Assessment",
    "Decision",
    "Evidence",
    "Fact",
    "FactKind",
    "Reason",
    "Relation",
    "RelationKind",
    "Rules",
    "Standing",
    "Status",
    "assess",
    "neighbours",
    "sought",
]


def assess(readings: Iterable[Reading], rules: Rules | None = None, decisions: Iterable[Decision] = ()) -> Assessment:
    """Where every claim of the articles stands; the same article twice counts once.

    Each lot of stories that hang together is assessed by itself, so that to assess one lot alone gives the same.
    """
    decisions = tuple(decisions)
    rules, settled = with_aliases(rules or Rules.shipped(), decisions), Settled.of(decisions)
    told = {reading.article.article_id: reading for reading in readings}
    scenes = {article_id: scene(reading) for article_id, reading in told.items()}
    known = {article_id: covers.cover(one, rules) for article_id, one in scenes.items()}
    linked = stories.linked(known.values(), rules, settled)
    lots = list(stories.connected(linked))
    found = [_lot([scenes[article_id] for article_id in lot], linked, rules, settled) for lot in lots]
    return Assessment(
        facts=tuple(sorted((fact for one in found for fact in one.facts), key=lambda fact: fact.claims)),
        relations=tuple(sorted((relation for one in found for relation in one.relations), key=Relation.order)),
        standings={name: standing for one in found for name, standing in one.standings.items()},
        covered=tuple(covers.kept(known[article_id], lot[0], rules.occasion) for lot in lots for article_id in lot),
        rules_version=rules.version,
    )


def _lot(scenes: list[Scene], linked: Mapping[str, frozenset[str]], rules: Rules, settled: Settled) -> Assessment:
    return assessing.assess(scenes, statements.build(scenes, rules), linked, rules, settled)


def neighbours(reading: Reading, kept: Iterable[Mapping[str, Any]], rules: Rules | None = None) -> list[str]:
    """The articles, of those whose covers were kept, that tell the story of this one, the nearest in time first."""
    rules = rules or Rules.shipped()
    own = covers.cover(scene(reading), rules)
    found = [one for one in map(covers.covered, kept) if stories.are_one(own, one, rules)]
    return [one.article_id for one in sorted(found, key=lambda one: (stories.apart(own, one), one.article_id))]


def sought(reading: Reading, rules: Rules | None = None) -> frozenset[str]:
    """The keys under which the neighbours of an article are found: see ``Covered``."""
    rules = rules or Rules.shipped()
    return covers.sought(covers.cover(scene(reading), rules), rules.occasion)
