"""By what an article's story is found, and which articles are of one story.

The store keeps a cover for each article and the keys under which it is looked for; what they mean is for
``factcheck.corroborate`` to say.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Engine, delete, func, select

from factcheck.store.connection import insert_all, snapshot
from factcheck.store.judged import Covered
from factcheck.store.schema import covers, story_keys, waiting

_AT_ONCE = 500  # values in one query: SQLite takes a limited number
_MOST = 1000  # covers before and after a day: what is told of one town years apart is another story


def pending(db: Engine) -> list[str]:
    """Articles that came in since their story was last looked for."""
    with snapshot(db) as connection:
        return list(connection.scalars(select(waiting.c.article_id).order_by(waiting.c.article_id)))


def sharing(db: Engine, keys: Collection[str], day: date | None) -> list[Mapping[str, Any]]:
    """Covers of the articles that are filed under one of the keys; of very many those told nearest to the day."""
    dated, filed = covers.c.day, select(story_keys.c.article_id).where(story_keys.c.key.in_(sorted(keys)))
    found = select(covers.c.cover).where(covers.c.article_id.in_(filed)).limit(_MOST)
    sides = [found.where(dated.is_(None)).order_by(covers.c.article_id)]
    sides += [found.where(dated >= (day or date.min)).order_by(dated, covers.c.article_id)]
    if day:
        sides += [found.where(dated < day).order_by(dated.desc(), covers.c.article_id)]
    with snapshot(db) as connection:
        return [cover for side in sides for cover in connection.scalars(side)]


def lots(db: Engine, article_ids: Collection[str]) -> dict[str, int]:
    """The lots of stories that these articles are in, with the number of articles in each."""
    with snapshot(db) as connection:
        found: set[str] = set()
        for some in portions(sorted(article_ids)):
            found.update(connection.scalars(select(covers.c.story_id).where(covers.c.article_id.in_(some))))
        number = select(covers.c.story_id, func.count()).group_by(covers.c.story_id)
        each = (connection.execute(number.where(covers.c.story_id.in_(some))) for some in portions(sorted(found)))
        return {story_id: n for some in each for story_id, n in some}


def told_in(db: Engine, story_ids: Collection[str]) -> set[str]:
    """All articles of these lots."""
    mates: set[str] = set()
    with snapshot(db) as connection:
        for some in portions(sorted(story_ids)):
            mates.update(connection.scalars(select(covers.c.article_id).where(covers.c.story_id.in_(some))))
    return mates


def keep_covers(connection: Connection, covered: Iterable[Covered], only: Sequence[str] | None) -> None:
    """In place of those of the same articles, or of all."""
    rows = list(covered)
    for table in (story_keys, covers, waiting):
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
