"""Reading stored articles anew with today's rules.

Each article is kept by itself, all of it or none, with the version of the rules that read it, so that a run which was
stopped goes on where it ended. Claims are compared anew once all is read.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Engine

from extractors import read
from extractors.errors import CifraError, StoreError
from factcheck import reading_rules, settling, store

MANY = 0.2  # of all articles: where more wait, comparing everything is quicker, and finds all

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """What became of one article.

    name     the file that it came from.
    change   what is read differently; None where reading it failed, and it stays as it was.
    message  for people: what went wrong, "" if nothing did.
    """

    name: str
    article_id: str
    change: store.Change | None = None
    message: str = ""


OnReread = Callable[[Reread], None]


def out_of_date(db: Engine) -> list[str]:
    """The articles that were read by other rules than today's."""
    return store.article_ids(db, not_read_by=reading_rules.version())


def named(db: Engine, names: Collection[str]) -> list[str]:
    """The articles that came from files of these names, or have these numbers, or a claim with this number.

    Raises StoreError for a name that no stored article has.
    """
    found: dict[str, None] = {}
    for name in names:
        its = store.article_ids(db, named=name)
        if not its:
            raise StoreError(f"no stored article came from {name!r}, nor has that number")
        found.update(dict.fromkeys(its))
    return list(found)


def reread(
    db: Engine, article_ids: Sequence[str], on_progress: OnReread | None = None, *, dry: bool = False
) -> list[Reread]:
    """Read these articles anew, and compare what is read differently; ``on_progress`` is called after each.

    dry  tell what would change, and store nothing.
    """
    names = store.source_names(db, article_ids)
    outcomes = []
    for article_id in article_ids:
        outcomes.append(_outcome(db, article_id, names.get(article_id, article_id), dry))
        if on_progress:
            on_progress(outcomes[-1])
    if not dry:
        _settle(db)
    return outcomes


def _outcome(db: Engine, article_id: str, name: str, dry: bool) -> Reread:
    try:
        return Reread(name=name, article_id=article_id, change=_change(db, article_id, dry))
    except CifraError as error:
        return Reread(name=name, article_id=article_id, message=str(error))
    except Exception:  # one article that trips over a fault of ours must not keep out the others
        log.exception("reading %s anew", name)
        message = "could not be read because of a fault in Cifra; please report it, the log has the details"
        return Reread(name=name, article_id=article_id, message=message)


def _change(db: Engine, article_id: str, dry: bool) -> store.Change:
    stored = store.reading(db, article_id)
    if stored is None:
        raise StoreError(f"there is no article {article_id!r} to read again")
    fresh = read(stored.article)
    return store.differs(db, fresh) if dry else store.reread(db, fresh, reading_rules.version())


def _settle(db: Engine) -> None:
    if len(store.pending(db)) > MANY * len(store.article_ids(db)):
        settling.reassess(db)
    else:
        settling.settle(db)
