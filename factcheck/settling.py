"""Comparing what came in with the stories it tells, and with no more than those.

What comes out is what comparing everything would give: see ``factcheck.corroborate.renewal``.
"""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import chain

from sqlalchemy import Engine

from factcheck import own, store
from factcheck.corroborate import (
    Action,
    Before,
    Beside,
    Contest,
    Decision,
    Kept,
    Mate,
    Miss,
    Reason,
    Related,
    Relation,
    RelationKind,
    Renewal,
    Rules,
    Scene,
    assess,
    neighbours,
    scene,
    sought,
)

AT_ONCE = 300  # articles
WHOLE = 3000  # articles that fit into memory with all that is known of them


def settle(db: Engine) -> None:
    """Compare what came in since that was last done with the stories it tells.

    All anew if the rules are others now, or a decision was kept and not yet applied.
    """
    rules = own.rules(db.url.database)
    if store.last_rules(db) != rules.version or not store.undecided_since(db):
        reassess(db)
        return
    _catch_up(db, rules)


def _catch_up(db: Engine, rules: Rules) -> None:
    while waiting := store.pending(db):  # again, where another process adds an article in between
        for first in range(0, len(waiting), AT_ONCE):
            _compare(db, waiting[first : first + AT_ONCE], rules)


def reassess(db: Engine) -> None:
    """Compare all claims anew: at once, or where there are very many, as if they came in one after another."""
    rules = own.rules(db.url.database)
    if len(store.article_ids(db)) > WHOLE:
        store.forget(db)
        _catch_up(db, rules)
        return
    saved = False
    while not saved:  # until no other process adds an article in between
        readings, revision = store.readings_at(db)
        with _few_collections():
            found = assess(readings, rules=rules, decisions=decisions(db))
        saved = store.save_assessment(db, found, revision=revision)


def apply(db: Engine, action: Action, claims: Iterable[str]) -> None:
    """What a decision touches is compared anew: the stories of its claims, or all where a name means another now."""
    if action is Action.ALIAS:
        reassess(db)
        return
    articles = {_article(claim) for claim in claims}
    while not _compare(db, articles, own.rules(db.url.database)):
        pass


def decisions(db: Engine) -> list[Decision]:
    """Those that hold, of the claims as they are read now."""
    return [one for kept in store.decisions(db) if (one := _in_force(kept))]


def decision(kept: store.Decided) -> Decision:
    """As it was settled."""
    claims, action = tuple(kept.detail.get("claims", ())), Action(kept.detail["action"])
    named = {key: kept.detail[key] for key in ("name", "institution", "days") if key in kept.detail}
    return Decision(action=action, claims=claims, **named)


def _in_force(kept: store.Decided) -> Decision | None:
    """None where too few of its claims are read any more, or what it sets apart is read as one."""
    settled = decision(kept)
    claims = _read_now(kept, kept.places) or _read_now(kept, kept.beside)
    match settled.action:
        case Action.ALIAS:
            return settled
        case Action.SPLIT if settled.claims[0] not in kept.now:
            return None  # which of the others it was to be apart from is no question any more
        case Action.MERGE | Action.SPLIT if len(claims) < 2:
            return None
    return replace(settled, claims=claims) if claims else None


def _read_now(kept: store.Decided, places: Iterable[store.Place]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kept.now[place.named] for place in places if place.named in kept.now))


def _compare(db: Engine, wanted: Collection[str], rules: Rules) -> bool:
    """Compare these articles with their stories; False if another process changed the store in between."""
    with _few_collections():
        return _compared(db, wanted, rules)


@contextmanager
def _few_collections() -> Iterator[None]:
    """What comparing makes refers to nothing in circles: to look for such takes a third of the time."""
    usual = gc.get_threshold()
    gc.set_threshold(200_000, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _compared(db: Engine, wanted: Collection[str], rules: Rules) -> bool:
    revision = store.revision(db)
    table = _Table(db, rules)
    table.take_up(wanted)
    renewal = table.renewal()
    while changed := renewal.changed():
        table.take_up(changed)
        renewal = table.renewal()
    again = store.cluster_mates(db, renewal.reached() | table.bearing)
    if table.lay_out(store.denying(db, table.renewed.union(map(_article, again))).union(map(_article, again))):
        renewal = table.renewal()
    kept = store.kept(db, again | renewal.beside() | table.bearing)
    found = renewal.assess(Beside(again=frozenset(again), kept={name: _kept(one) for name, one in kept.items()}))
    return store.save_assessment(db, found, revision=revision, only=sorted(table.renewed), claims=again)


class _Table:
    """What is laid out to be compared: the articles to renew, and whatever bears on them.

    bearing  claims that had to do with what stood in the renewed articles, if these were compared before.
    """

    def __init__(self, db: Engine, rules: Rules) -> None:
        self.db, self.rules, self.decisions = db, rules, decisions(db)
        self.renewed: set[str] = set()
        self.bearing: set[str] = set()
        self.scenes: dict[str, Scene] = {}
        self.mates: dict[str, Mapping[str, Mate]] = {}

    def renewal(self) -> Renewal:
        before = Before(renewed=frozenset(self.renewed), mates=self.mates)
        return Renewal(self.scenes.values(), before, self.rules, self.decisions)

    def take_up(self, articles: Iterable[str]) -> None:
        """Renew these articles; of those compared before also their copies, and the articles they nearly supported."""
        new = set(articles) - self.renewed
        while new:
            self.renewed |= new
            self.lay_out(new)
            self.lay_out(chain.from_iterable(map(self._beside, sorted(new))))
            old = store.compared(self.db, new)
            bearing, missing = store.tied(self.db, old)
            self.bearing |= bearing
            copies = {other for name in old for other, mate in self.mates[name].items() if mate.prints}
            new = copies.union(map(_article, missing)) - self.renewed

    def _beside(self, name: str) -> Iterator[str]:
        """The articles that tell the story of this one, or did when it was compared before."""
        told = self.scenes[name]
        day = told.article.published.day if told.article.published else None
        kept = store.sharing(self.db, sought(told, self.rules), day, timedelta(days=self.rules.story_days))
        yield from neighbours(told, kept, self.rules)
        yield from self.mates[name]
        for one in self.decisions:
            articles = {_article(claim) for claim in one.claims} if one.action is Action.MERGE else set[str]()
            yield from articles if name in articles else ()

    def lay_out(self, articles: Iterable[str]) -> bool:
        """Fetch these articles and the copies of their texts, copies of copies included; False if all are there."""
        new = set(articles) - self.scenes.keys()
        fetched = bool(new)
        while new:
            self.scenes |= {one.article.article_id: scene(one) for one in store.readings_of(self.db, new)}
            for name, mates in store.mates(self.db, new).items():
                self.mates[name] = {other: Mate(publisher=who, prints=prints) for other, (who, prints) in mates.items()}
            copies = chain.from_iterable(self.mates[name].items() for name in new)
            new = {other for other, mate in copies if mate.prints} - self.scenes.keys()
        return fetched


def _kept(one: store.KeptClaim) -> Kept:
    related = (
        Related(
            relation=Relation(a=rel.a, b=rel.b, kind=RelationKind(rel.kind), why=rel.why, gate=rel.gate),
            other=rel.other,
            outlet=rel.outlet,
        )
        for rel in one.relations
    )
    return Kept(
        fact_id=one.fact_id,
        n_origins=one.n_origins,
        n_outlets=one.n_outlets,
        ground=Reason(one.ground) if one.ground else None,
        miss=Miss(*one.miss) if one.miss else None,
        related=sorted(related, key=lambda one: one.relation.order()),
        contests=[Contest(denial_id=denial, claim_id="", why=why) for denial, why in one.contests],
    )


def _article(name: str) -> str:
    """The article of a claim or a denial, by its id."""
    return name.partition(".")[0]
