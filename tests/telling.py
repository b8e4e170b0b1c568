"""Readings built by hand, from sentences of our own, for the tests of corroboration."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Engine, select

from extractors.claims import Article, Bound, Claim, Denial, Parties, Published, Reading, Span
from factcheck.corroborate import Assessment, RelationKind
from factcheck.corroborate.rules import Rules
from factcheck.store import schema as s
from factcheck.store.connection import snapshot

CIVIL = "Civil Protection"
CROSS = "Red Cross"

LEAD = "The flood at Alvermoor in Castria came at night."
RULES = Rules(
    institutions=frozenset({CROSS, CIVIL, "Fire Service", "Castrian Army", "Alvermoor Fire Station"}),
    origin_parents={"Alvermoor Fire Station": "Fire Service"},
    concept_parents={"shell": ("munition",), "munition": ("weapon",)},
)


@dataclass(frozen=True)
class Said:
    """A sentence with one claim; ``**fields`` are the claim's."""

    sentence: str
    figure: str
    origin: str | None
    fields: dict[str, Any]


def said(sentence: str, figure: str, origin: str | None = None, **fields: Any) -> Said:
    return Said(sentence, figure, origin, {"concept": "house", **fields})


@dataclass(frozen=True)
class Denied:
    sentence: str
    cue: str
    fields: dict[str, Any]


def denied(sentence: str, cue: str, **fields: Any) -> Denied:
    return Denied(sentence, cue, fields)


def article(publisher: str | None, day: str | None, *told: Said | Denied | str, **fields: Any) -> Reading:
    """A lead, then one paragraph for each sentence."""
    sentences = [fields.pop("lead", LEAD), *(one if isinstance(one, str) else one.sentence for one in told)]
    text = "\n\n".join(sentences)
    published = Published(day=date.fromisoformat(day)) if day else None
    made = Article(text=text, **{"lang": "en", "publisher": publisher, "published": published, **fields})
    return Reading(
        article=made,
        claims=tuple(_claim(one, text) for one in told if isinstance(one, Said)),
        denials=tuple(_denial(one, text) for one in told if isinstance(one, Denied)),
    )


def echo(*told: Said | Denied | str, **fields: Any) -> Reading:
    return article("Echo", "2025-03-04", *told, **fields)


def herald(*told: Said | Denied | str, **fields: Any) -> Reading:
    return article("Herald", "2025-03-04", *told, **fields)


def _claim(one: Said, text: str) -> Claim:
    sentence = _span(text, one.sentence)
    at = sentence.start + one.sentence.index(one.figure)
    n = Decimal(one.figure.replace(",", "").split()[0])
    fields = {"low": n, "high": n, "bound": Bound.EXACT, "unit": "count", **one.fields}
    match fields["bound"]:
        case Bound.MORE_THAN | Bound.AT_LEAST:
            fields["high"] = None
        case Bound.LESS_THAN | Bound.AT_MOST:
            fields["low"] = None
    named = fields.pop("source", _named(one))
    source = _span(text, named, sentence.start) if named else None
    item = _span(text, fields.pop("item"), sentence.start) if "item" in fields else None
    return Claim(
        start=at,
        end=at + len(one.figure),
        text=one.figure,
        sentence=sentence,
        origin=one.origin,
        source=source,
        item=item,
        **fields,
    )


def _denial(one: Denied, text: str) -> Denial:
    sentence = _span(text, one.sentence)
    fields = dict(one.fields)
    if "denied" in fields:
        fields["denied"] = _span(text, fields["denied"], sentence.start)
    return Denial(source=None, cue=_span(text, one.cue, sentence.start), sentence=sentence, **fields)


def _named(one: Said) -> str | None:
    """The words of its source: the origin where the sentence names it, else its first word."""
    if one.origin is None:
        return None
    return one.origin if one.origin in one.sentence else one.sentence.split()[0]


def _span(text: str, words: str, since: int = 0) -> Span:
    at = text.index(words, since)
    return Span.of(text, at, at + len(words))


def statuses(found: Assessment, readings: list[Reading]) -> list[str]:
    """Each claim's statuses in reading order: "superseded", "single_source (alone)"."""
    names = [f"{one.article.article_id}.{claim.start}" for one in readings for claim in one.claims]
    return [_words(found, name) for name in names]


def _words(found: Assessment, name: str) -> str:
    standing = found.standings[name]
    words = ", ".join(standing.statuses)
    return f"{words} ({standing.reason})" if standing.reason else words


def kinds(found: Assessment) -> set[RelationKind]:
    return {relation.kind for relation in found.relations}


RED_CROSS = said("The Red Cross counted 18 houses lost.", "18", CROSS)
SAME = said("By its own count 18 houses are gone, Civil Protection said.", "18", CIVIL)
OTHER = said("Civil Protection put it at 31 houses.", "31", CIVIL)
VOICE = said("The water took 18 houses.", "18")

SENT = said(
    "Castria has sent more than 5,000 crates to Norland, France said.",
    "5,000",
    "France",
    concept="crate",
    bound=Bound.MORE_THAN,
    parties=Parties(giver="Castria", receiver="Norland"),
)
SHELLS = replace(
    SENT,
    sentence="Castria sent 900 shells to Norland, says France.",
    figure="900",
    fields=SENT.fields | {"concept": "shell", "bound": Bound.EXACT},
)


LEFT_OUT = {"relation_id", "rules_version"}
JUDGED = (s.facts, s.relations, s.statuses, s.evidence, s.listed, s.mates, s.covers, s.story_keys, s.waiting)


def stored(db: Engine) -> dict[str, list[str]]:
    """All that comparing has left in the store."""
    with snapshot(db) as connection:
        return {
            table.name: sorted(
                str(row) for row in connection.execute(select(*(c for c in table.c if c.name not in LEFT_OUT)))
            )
            for table in JUDGED
        }
