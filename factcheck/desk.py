"""Where the stages meet: bytes → article → reading → store → assessment.

What is added is stored before it is compared, file by file, so that nothing is lost where a later step fails.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum

from sqlalchemy import Engine

from extractors import Reading
from extractors.errors import CifraError, StoreError
from factcheck import bundle, ingest, reading_rules, settling, store
from factcheck.corroborate import Action, Decision
from factcheck.preview import Content, preview
from factcheck.rereading import OnReread, Reread, named, out_of_date, reread
from factcheck.settling import reassess, settle

__all__ = [
    "File",
    "OnProgress",
    "OnReread",
    "Outcome",
    "Reread",
    "State",
    "add",
    "decide",
    "named",
    "out_of_date",
    "preview",
    "reassess",
    "reread",
    "seed",
    "settle",
    "undo",
]

File = tuple[str, Content]  # its name comes first

log = logging.getLogger(__name__)


class State(StrEnum):
    ADDED = "added"
    ALREADY = "already"  # the same text was stored before
    FAILED = "failed"  # nothing of it was stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one file.

    claims, denials  how many the store now has of this article.
    message          for people: what went wrong, or what they should know; "" if there is nothing to say.
    """

    name: str
    state: State
    article_id: str | None = None
    claims: int = 0
    denials: int = 0
    message: str = ""


OnProgress = Callable[[Outcome], None]


def add(db: Engine, files: Iterable[File], on_progress: OnProgress | None = None) -> list[Outcome]:
    """Read and store each file on its own, then compare all claims once.

    A file that fails is an outcome, and the others go on. ``on_progress`` is called after each.
    """
    outcomes = []
    for name, content in files:
        outcomes.append(_outcome(db, name, content))
        if on_progress:
            on_progress(outcomes[-1])
    settle(db)
    return outcomes


def seed(db: Engine, on_progress: OnProgress | None = None) -> list[Outcome]:
    """Give a new database the starter articles; leave any other as it is. Afterwards all claims are assessed."""
    if store.revision(db):
        settle(db)
        return []
    return add(db, [(path.name, path) for path in sorted(bundle.seeds().glob("*.txt"))], on_progress)


def decide(db: Engine, decision: Decision) -> int:
    """Keep what a reviewer has settled, and apply it. The number that comes back undoes it."""
    if decision.action in {Action.MERGE, Action.SPLIT} and len(set(decision.claims)) < 2:
        raise StoreError(f"to {decision.action} claims, name at least two")
    if decision.action is Action.ALIAS and not (decision.name and decision.institution):
        raise StoreError("an alias needs a name and an institution")
    of_fact = store.fact_mates(db, decision.claims) if decision.action is Action.WINDOW else set[str]()
    detail = {key: value for key, value in asdict(decision).items() if value}
    number = store.decide(db, detail, of_fact - set(decision.claims))
    settling.apply(db, decision.action, decision.claims)
    return number


def undo(db: Engine, number: int) -> None:
    """Take back what a reviewer has settled."""
    kept = store.undo(db, number)
    named = [place.named for place in (*kept.places, *kept.beside)]
    settling.apply(db, settling.decision(kept).action, named)


def _outcome(db: Engine, name: str, content: Content) -> Outcome:
    shown = ingest.printable(name)
    try:
        return _add(db, shown, content)
    except CifraError as error:
        return Outcome(name=shown, state=State.FAILED, message=str(error))
    except Exception:  # one article that trips over a fault of ours must not keep out the others
        log.exception("reading %s", shown)
        message = f"{shown}: could not be read because of a fault in Cifra; please report it, the log has the details"
        return Outcome(name=shown, state=State.FAILED, message=message)


def _add(db: Engine, name: str, content: Content) -> Outcome:
    reading = preview(name, content)
    added = store.add(db, reading, name, read_by=reading_rules.version())
    kept = reading if added.new else store.reading(db, added.article_id) or reading
    return Outcome(
        name=name,
        state=State.ADDED if added.new else State.ALREADY,
        article_id=added.article_id,
        claims=len(kept.claims),
        denials=len(kept.denials),
        message="; ".join(_remarks(kept)) if added.new else "the same text is stored already",
    )


def _remarks(reading: Reading) -> list[str]:
    remarks = []
    if not reading.claims:
        remarks.append("no figures found")
    if reading.article.published is None:
        remarks.append("no date")
    return remarks
