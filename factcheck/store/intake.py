"""Taking an article in, with all that was read in it, in one transaction: all of it or none."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, select
from sqlalchemy.dialects import sqlite

from extractors.claims import Reading
from extractors.errors import StoreError
from factcheck.store import encode, history, schema
from factcheck.store.connection import insert_all, transaction
from factcheck.store.encode import Values


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """``new`` is False where the same text was stored before; the stored article then stays as it is."""

    article_id: str
    new: bool


def add(db: Engine, reading: Reading, source_name: str, *, read_by: str | None = None) -> Added:
    """Store an article with all that was read in it.

    source_name  the file it came from, for people.
    read_by      the version of the rules by which it was read.

    Raises StoreError, and stores nothing, if an offset does not fit the text.
    """
    inside = Inside.of(reading, source_name, read_by)
    article_id = inside.article["article_id"]
    with transaction(db) as connection:
        if connection.scalar(select(schema.articles.c.article_id).filter_by(article_id=article_id)):
            return Added(article_id=article_id, new=False)
        insert_all(connection, schema.articles, [inside.article])
        insert_all(connection, schema.waiting, [{"article_id": article_id}])
        inside.insert(connection)
        n_claims, n_denials = len(inside.claims), len(inside.denials)
        added = history.event(history.ADDED, article_id, name=source_name, claims=n_claims, denials=n_denials)
        history.record(connection, [added])
    return Added(article_id=article_id, new=True)


@dataclass(frozen=True, slots=True)
class Inside:
    """An article with what was read in it, as rows."""

    article: Values
    claims: list[Values]
    denials: list[Values]

    @classmethod
    def of(cls, reading: Reading, source_name: str, read_by: str | None) -> Inside:
        """Raises StoreError if an offset does not fit the text, or two claims begin at one place."""
        article = encode.article_values(reading, source_name, history.now()) | {"read_by": read_by}
        claims, denials = encode.claim_values(reading), encode.denial_values(reading)
        _refuse_twins(claims, "claim_id")
        _refuse_twins(denials, "denial_id")
        return cls(article, claims, denials)

    def insert(self, connection: Connection) -> None:
        """What was read, of an article that is stored."""
        insert_all(connection, schema.claims, self.claims)
        insert_all(connection, schema.listed, [encode.listed_values(self.article, claim) for claim in self.claims])
        insert_all(connection, schema.denials, self.denials)
        _learn_sources(connection, self.claims)


def _refuse_twins(rows: list[Values], key: str) -> None:
    twins = [name for name, n in Counter(row[key] for row in rows).items() if n > 1]
    if twins:
        raise StoreError(f"{twins[0]}: two begin at the same place, which of them is meant? Read the article again")


def _learn_sources(connection: Connection, claims: list[Values]) -> None:
    """Keep each origin once, with the phrases that named it."""
    named = sorted({(claim["origin"], claim["source"]) for claim in claims if claim["origin"]}, key=str)
    if not named:
        return
    sources, aliases = schema.sources, schema.aliases
    names = sorted({name for name, _ in named})
    connection.execute(sqlite.insert(sources).on_conflict_do_nothing(), [{"name": name} for name in names])
    known = connection.execute(select(sources.c.name, sources.c.source_id).where(sources.c.name.in_(names)))
    ids = dict(known.all())
    phrases = [{"source_id": ids[name], "alias": phrase} for name, phrase in named if phrase]
    if phrases:
        connection.execute(sqlite.insert(aliases).on_conflict_do_nothing(), phrases)
