"""By what an article's story is found, and which articles are of one story.

The store keeps a cover for each article and the keys under which it is looked for; what they mean is for
``factcheck.corroborate`` to say.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, delete, select

from factcheck.store.connection import insert_all, snapshot
from factcheck.store.judged import Covered
from factcheck.store.schema import articles, covers, story_keys

_AT_ONCE = 500  # values in one query: SQLite takes a limited number


def pending(db: Engine) -> list[str]:
    """Articles that came in since their story was last looked for."""
    query = select(articles.c.article_id).outerjoin(covers).where(covers.c.article_id.is_(None))
    with snapshot(db) as connection:
        return list(connection.scalars(query.order_by(articles.c.article_id)))


def sharing(db: Engine, keys: Collection[str]) -> list[Mapping[str, Any]]:
    """Covers of the articles that are filed under one of the keys."""
    found: set[str] = set()
    with snapshot(db) as connection:
        for some in portions(sorted(keys)):
            found.update(connection.scalars(select(story_keys.c.article_id).where(story_keys.c.key.in_(some))))
        kept = (
            connection.scalars(select(covers.c.cover).where(covers.c.article_id.in_(some)))
            for some in portions(sorted(found))
        )
        return [cover for some in kept for cover in some]


def story_mates(db: Engine, article_ids: Collection[str]) -> list[str]:
    """All articles of the stories that these are in, themselves included."""
    with snapshot(db) as connection:
        stories: set[str] = set()
        for some in portions(sorted(article_ids)):
            stories.update(connection.scalars(select(covers.c.story_id).where(covers.c.article_id.in_(some))))
        mates = set(article_ids)
        for some in portions(sorted(stories)):
            mates.update(connection.scalars(select(covers.c.article_id).where(covers.c.story_id.in_(some))))
    return sorted(mates)


def keep_covers(connection: Connection, covered: Iterable[Covered], only: Sequence[str] | None) -> None:
    """In place of those of the same articles, or of all."""
    rows = list(covered)
    for table in (story_keys, covers):
        if only is None:
            connection.execute(delete(table))
        else:
            for some in portions(only):
                connection.execute(delete(table).where(table.c.article_id.in_(some)))
    insert_all(
        connection,
        covers,
        [{"article_id": r.article_id, "story_id": r.story_id, "day": r.day, "cover": r.cover} for r in rows],
    )
    insert_all(
        connection, story_keys, [{"key": key, "article_id": r.article_id} for r in rows for key in sorted(r.keys)]
    )


def portions(values: Sequence[str]) -> Iterable[Sequence[str]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
