"""Queries for articles, and readings as they were stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, Select, Table, func, or_, select

from extractors.claims import Reading
from factcheck.rows import ArticleRow
from factcheck.store import decode, history
from factcheck.store import schema as s
from factcheck.store.connection import snapshot
from factcheck.store.stories import portions


def articles(db: Engine, *, limit: int | None = None, offset: int = 0) -> list[ArticleRow]:
    """Without their texts, the newest first."""
    hidden = {"text", "text_sha256", "skipped", "read_by"}
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
        return reading_in(connection, article_id)


def reading_in(connection: Connection, article_id: str) -> Reading | None:
    return next(iter(_readings(connection, [article_id])), None)


def article_ids(db: Engine, *, named: str | None = None, not_read_by: str | None = None) -> list[str]:
    """All articles, or those that other rules have read, or that came from a file of this name or have this number.

    A claim's number will do too.
    """
    c, wanted = s.articles.c, []
    if named is not None:
        wanted.append(or_(c.source_name == named, c.article_id == named.partition(".")[0]))
    if not_read_by is not None:
        wanted.append(or_(c.read_by.is_(None), c.read_by != not_read_by))
    with snapshot(db) as connection:
        return list(connection.scalars(select(c.article_id).where(*wanted).order_by(c.article_id)))


def source_names(db: Engine, article_ids: Collection[str]) -> dict[str, str]:
    """Article → the file that it came from."""
    c = s.articles.c
    query = select(c.article_id, c.source_name)
    with snapshot(db) as connection:
        found = (connection.execute(query.where(c.article_id.in_(some))) for some in portions(sorted(article_ids)))
        return {article_id: name for some in found for article_id, name in some}


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
