"""By what an article's story is found, and which articles are of one story.

The store keeps a cover for each article and the keys under which it is looked for; what they mean is for
``factcheck.corroborate`` to say.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, delete, or_, select

from factcheck.store.connection import insert_all, snapshot
from factcheck.store.judged import Covered
from factcheck.store.schema import articles, covers, denials, story_keys, waiting
from factcheck.store.schema import mates as table

_AT_ONCE = 500  # values in one query: SQLite takes a limited number
_MOST = 1000  # covers long before and long after a day


def pending(db: Engine) -> list[str]:
    """Articles that wait to be compared, the oldest first."""
    query = select(waiting.c.article_id, articles.c.published_day).join_from(waiting, articles)
    with snapshot(db) as connection:  # sorted here: a database would look through all articles in their order
        found = sorted((day or date.max, article_id) for article_id, day in connection.execute(query))
    return [article_id for _, article_id in found]


def sharing(db: Engine, keys: Collection[str], day: date | None, within: timedelta) -> list[Mapping[str, Any]]:
    """Covers of the articles that are filed under one of the keys.

    Of very many that were told further apart than ``within`` those nearest to the day.
    """
    dated, filed = covers.c.day, select(story_keys.c.article_id).where(story_keys.c.key.in_(sorted(keys)))
    found = select(covers.c.cover).where(covers.c.article_id.in_(filed))
    if day is None:
        sides = [found]
    else:
        first, last = _before(day, within), _before(day, -within)
        sides = [
            found.where(or_(dated.is_(None), dated.between(first, last))),
            found.where(dated < first).order_by(dated.desc(), covers.c.article_id).limit(_MOST),
            found.where(dated > last).order_by(dated, covers.c.article_id).limit(_MOST),
        ]
    with snapshot(db) as connection:
        return [cover for side in sides for cover in connection.scalars(side)]


def _before(day: date, time: timedelta) -> date:
    """Within the days that there are."""
    return date.fromordinal(min(max(day.toordinal() - time.days, 1), date.max.toordinal()))


def compared(db: Engine, article_ids: Collection[str]) -> set[str]:
    """Those of these articles that were compared before."""
    query = select(covers.c.article_id)
    with snapshot(db) as connection:
        return {
            article_id
            for some in portions(sorted(article_ids))
            for article_id in connection.scalars(query.where(covers.c.article_id.in_(some)))
        }


def mates(db: Engine, article_ids: Collection[str]) -> dict[str, dict[str, tuple[str | None, str | None]]]:
    """For each of these articles, those that tell its story, with their publisher and how one prints the other."""
    found: dict[str, dict[str, tuple[str | None, str | None]]] = {article_id: {} for article_id in article_ids}
    query = select(table.c.article_id, table.c.other_id, articles.c.publisher, table.c.prints).join_from(
        table, articles, articles.c.article_id == table.c.other_id
    )
    with snapshot(db) as connection:
        for some in portions(sorted(article_ids)):
            for article_id, other, publisher, prints in connection.execute(query.where(table.c.article_id.in_(some))):
                found[article_id][other] = (publisher, prints)
    return found


def denying(db: Engine, article_ids: Collection[str]) -> set[str]:
    """Articles with denials that tell the story of one of these."""
    found: set[str] = set()
    denied = select(denials.c.article_id).where(denials.c.article_id == table.c.other_id).exists()
    with snapshot(db) as connection:
        for some in portions(sorted(article_ids)):
            found.update(connection.scalars(select(table.c.other_id).where(table.c.article_id.in_(some), denied)))
    return found


def keep_covers(connection: Connection, covered: Iterable[Covered], only: Sequence[str] | None) -> None:
    """In place of those of the same articles, or of all."""
    rows = list(covered)
    for each, column in (*((each, "article_id") for each in (story_keys, covers, waiting, table)), (table, "other_id")):
        if only is None:
            connection.execute(delete(each))
        else:
            for some in portions(only):
                connection.execute(delete(each).where(each.c[column].in_(some)))
    insert_all(connection, covers, [{"article_id": r.article_id, "day": r.day, "cover": r.cover} for r in rows])
    insert_all(
        connection, story_keys, [{"key": key, "article_id": r.article_id} for r in rows for key in sorted(r.keys)]
    )
    told = {(r.article_id, other): prints for r in rows for other, prints in r.mates.items()}
    told |= {(other, article_id): prints for (article_id, other), prints in told.items()}
    both = [{"article_id": one, "other_id": other, "prints": prints} for (one, other), prints in told.items()]
    insert_all(connection, table, both)


def portions(values: Sequence[str]) -> Iterable[Sequence[str]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
