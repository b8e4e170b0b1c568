"""Claims → facts, relations, and where each claim stands, with the evidence.

Pure: no database, no clock, no files. The same readings give the same assessment, in whatever order they come.

    statements   each claim with its origin, moment, scene and copies
    stories      which articles tell one story
    judging      do two claims speak of one thing: by the gates, then by what speaks for it
    facts        claims of one thing, put together
    compare      two claims of one fact, by their intervals and origins
    denials      what is denied without a figure
    status       where each claim stands

Nothing here says what is true: it says who supports whom, and a person judges.
"""

from collections.abc import Iterable

from extractors.claims import Reading
from factcheck.corroborate import assessing, statements, stories
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
from factcheck.corroborate.rules import Rules

__all__ = [
    "RULES_VERSION",
    "Assessment",
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
]

RULES_VERSION = "2"


def assess(readings: Iterable[Reading], rules: Rules | None = None) -> Assessment:
    """Where every claim of the articles stands; the same article twice counts once."""
    rules = rules or Rules.shipped()
    distinct = {reading.article.article_id: reading for reading in readings}
    told = [distinct[article_id] for article_id in sorted(distinct)]
    covers = [stories.cover(reading, rules) for reading in told]
    linked = stories.linked(covers, rules)
    return assessing.assess(told, statements.build(told, rules), linked, rules, RULES_VERSION)
