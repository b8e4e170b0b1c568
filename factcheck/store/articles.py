"""Queries for articles, and readings as they were stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, Select, Table, func, select

from extractors.claims import Reading
from factcheck.rows import ArticleRow
from factcheck.store import decode, history
from factcheck.store import schema as s
from factcheck.store.connection import snapshot
from factcheck.store.stories import portions


def articles(db: Engine, *, limit: int | None = None, offset: int = 0) -> list[ArticleRow]:
    """Without their texts, the newest first."""
    hidden = {"text", "text_sha256", "skipped"}
    shown = [column for column in s.articles.c if column.name not in hidden]
    query = (
        select(*shown, _number_of(s.claims, "n_claims"), _number_of(s.denials, "n_denials"))
        .order_by(s.articles.c.published_day.desc().nulls_last(), s.articles.c.article_id)
        .limit(limit)
        .offset(offset)
    )
    with snapshot(db) as connection:
        return [decode.article_row(row) for row in connection.execute(query).mappings()]


def reading(db: Engine, article_id: str) -> Reading | None:
    """One article with all that was read in it, as it was stored; None if there is no such article."""
    with snapshot(db) as connection:
        return next(iter(_readings(connection, [article_id])), None)


def readings(db: Engine) -> list[Reading]:
    """Every article with all that was read in it, as it was stored, in the order in which they came in."""
    with snapshot(db) as connection:
        return _readings(connection)


def readings_of(db: Engine, article_ids: Collection[str]) -> list[Reading]:
    """These articles with all that was read in them."""
    with snapshot(db) as connection:
        found = (_readings(connection, some) for some in portions(sorted(article_ids)))
        return [reading for some in found for reading in some]


def readings_at(db: Engine) -> tuple[list[Reading], int]:
    """Every reading, and the revision of the store that they show."""
    with snapshot(db) as connection:
        return _readings(connection), history.revision_of(connection)


def _readings(connection: Connection, article_ids: Sequence[str] | None = None) -> list[Reading]:
    def stored(table: Table, *order: str) -> list[RowMapping]:
        query: Select[Any] = select(table).order_by(*(table.c[name] for name in order))
        if article_ids is not None:
            query = query.where(table.c.article_id.in_(article_ids))
        return list(connection.execute(query).mappings())

    claims, denials = _by_article(stored(s.claims, "position")), _by_article(stored(s.denials, "position"))
    return [
        Reading(
            article=decode.article(row),
            claims=tuple(decode.claim(row["text"], claim) for claim in claims[row["article_id"]]),
            denials=tuple(decode.denial(row["text"], denial) for denial in denials[row["article_id"]]),
            skipped=decode.skipped(row["text"], row),
        )
        for row in stored(s.articles, "added_at", "article_id")
    ]


def _by_article(rows: list[RowMapping]) -> dict[str, list[RowMapping]]:
    grouped: dict[str, list[RowMapping]] = defaultdict(list)
    for row in rows:
        grouped[row["article_id"]].append(row)
    return grouped


def _number_of(table: Table, name: str) -> Any:
    its = table.c.article_id == s.articles.c.article_id
    return select(func.count()).select_from(table).where(its).scalar_subquery().label(name)
