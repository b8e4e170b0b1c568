"""Comparing what came in with the stories it tells, and with no more than those.

Articles that hang together by their stories make a lot, which is compared as a whole. Where news is dense lots grow
without end, as each article links two others; so of a large lot only those facts are compared anew that an article
touches, with all that bears on them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Engine

from factcheck import own, store
from factcheck.corroborate import Action, Assessment, Decision, Rules, assess, neighbours, sought

LARGE = 50  # articles of a lot
NEAR = 20  # articles of a large lot, the nearest in time, that a new one is compared with


def settle(db: Engine) -> None:
    """Compare what came in since that was last done with the stories it tells.

    All anew if the rules are others now, or a decision was kept and not yet applied.
    """
    rules = own.rules(db.url.database)
    if store.last_rules(db) != rules.version or not store.undecided_since(db):
        reassess(db)
        return
    while store.pending(db):  # again, where another process adds an article in between
        _compare(db, lambda: store.pending(db), rules)


def reassess(db: Engine) -> None:
    """Compare all claims anew."""
    rules = own.rules(db.url.database)
    saved = False
    while not saved:  # until no other process adds an article in between
        readings, revision = store.readings_at(db)
        found = assess(readings, rules=rules, decisions=decisions(db))
        saved = store.save_assessment(db, found, revision=revision)


def apply(db: Engine, action: Action, claims: Iterable[str]) -> None:
    """What a decision touches is compared anew: the stories of its claims, or all where a name means another now."""
    if action is Action.ALIAS:
        reassess(db)
        return
    articles = {_article(claim) for claim in claims}
    while not _compare(db, lambda: articles, own.rules(db.url.database)):
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


def _compare(db: Engine, wanted: Callable[[], Collection[str]], rules: Rules) -> bool:
    """Compare these articles with their stories; False if another process changed the store in between."""
    revision, settled = store.revision(db), decisions(db)
    articles = _put_together(wanted(), settled)
    mates = _neighbours(db, articles, rules)
    lots = store.lots(db, articles.union(*mates))
    large = sorted(story for story, size in lots.items() if size > LARGE)
    whole = articles | store.told_in(db, lots.keys() - set(large))
    if not large:
        found = assess(store.readings_of(db, whole), rules=rules, decisions=settled)
        return store.save_assessment(db, found, revision=revision, only=sorted(whole))
    near = whole.union(*(some[:NEAR] for some in mates))
    found, claims = _touched(db, whole, near, rules, settled)
    within = _within(found, claims, whole, large[0])
    return store.save_assessment(db, within, revision=revision, only=sorted(whole), claims=claims)


def _put_together(articles: Collection[str], settled: Iterable[Decision]) -> set[str]:
    """These articles, and those whose claims a reviewer has put together with theirs."""
    found = set(articles)
    for one in settled:
        merged = {_article(claim) for claim in one.claims} if one.action is Action.MERGE else set[str]()
        if merged & found:
            found |= merged
    return found


def _neighbours(db: Engine, articles: Iterable[str], rules: Rules) -> list[list[str]]:
    """For each of these articles those that tell its story, the nearest in time first."""
    found = []
    for reading in store.readings_of(db, sorted(articles)):
        published = reading.article.published
        kept = store.sharing(db, sought(reading, rules), published.day if published else None)
        found.append(neighbours(reading, kept, rules))
    return found


def _touched(
    db: Engine, whole: Collection[str], near: Collection[str], rules: Rules, settled: Sequence[Decision]
) -> tuple[Assessment, set[str]]:
    """What bears on the claims of ``whole``, compared; and the claims that have to do with them, now or before."""
    loaded, claims = set(near), set[str]()
    while True:
        found = assess(store.readings_of(db, sorted(loaded)), rules=rules, decisions=settled)
        claims = _closed(db, found, claims | _tied(found, whole))
        beside = store.beside(db, claims)
        if beside <= loaded:
            return found, claims
        loaded |= beside


def _closed(db: Engine, found: Assessment, claims: set[str]) -> set[str]:
    """These claims, and all that are of one fact with them, as stored or as found."""
    while True:
        together = (fact.claims for fact in found.facts if not claims.isdisjoint(fact.claims))
        more = store.fact_mates(db, claims.union(*together))
        if more == claims:
            return claims
        claims = more


def _tied(found: Assessment, whole: Collection[str]) -> set[str]:
    """The claims of these articles, and those that are related to them, or denied by them."""
    tied = {name for name in found.standings if _article(name) in whole}
    ends = ((rel.a, rel.b) for rel in found.relations)
    tied |= {one for both in ends if any(_article(name) in whole for name in both) for one in both}
    denied = (
        name
        for name, standing in found.standings.items()
        if any(item.denial and _article(item.denial) in whole for item in standing.evidence)
    )
    return tied | set(denied)


def _within(found: Assessment, claims: Collection[str], articles: Collection[str], story: str) -> Assessment:
    """What was found of these claims and articles alone."""
    return replace(
        found,
        facts=tuple(fact for fact in found.facts if fact.claims[0] in claims),
        relations=tuple(rel for rel in found.relations if rel.a in claims or rel.b in claims),
        standings={name: standing for name, standing in found.standings.items() if name in claims},
        covered=tuple(replace(one, story_id=story) for one in found.covered if one.article_id in articles),
    )


def _article(name: str) -> str:
    """The article of a claim or a denial, by its id."""
    return name.partition(".")[0]
