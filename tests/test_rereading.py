"""Articles read anew: what is read differently is kept and compared, and what a reviewer settled stays in force."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import telling
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, update
from telling import CIVIL, CROSS, RED_CROSS, article, denied, echo, herald, said

from extractors.claims import Bound, Claim, Denial, Reading, Span
from extractors.errors import StoreError
from factcheck import desk, own, reading_rules, rereading, settling, store
from factcheck.commands.decide import resting
from factcheck.corroborate import Action, Decision, assess
from factcheck.ids import claim_id
from factcheck.store import history, schema
from factcheck.store.connection import transaction

SAME = said("In Alvermoor 18 houses are gone, Civil Protection said.", "18", CIVIL)
ELSEWHERE = said("By its own count 18 houses are gone, Civil Protection said.", "18", CIVIL, place="Brisk")
HERE = replace(RED_CROSS, fields=RED_CROSS.fields | {"place": "Alvermoor"})
BARNS = "The fire service lost 4 barns."
FAR = article(
    "Far", "2025-06-09", said("By then 18 houses were gone.", "18", CIVIL), lead="Norland was shaken at noon."
)
NEARBY = article("Orb", "2025-03-04", said(BARNS, "4", "Fire Service", concept="barn"))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with nothing in it, to copy: making its tables takes longer than a test."""
    path = tmp_path_factory.mktemp("empty") / "cifra.db"
    store.open(f"sqlite:///{path}").dispose()
    return path


@pytest.fixture
def db(empty: Path, tmp_path: Path) -> Iterator[Engine]:
    engine = store.open(f"sqlite:///{shutil.copy(empty, tmp_path)}")
    yield engine
    engine.dispose()


class Reader:
    """Stands in for the extractor: gives each article the reading that is set for it, else the one stored."""

    def __init__(self, db: Engine) -> None:
        self.db = db
        self.readings: dict[str, Reading] = {}

    def __call__(self, article: Any) -> Reading:
        found = self.readings.get(article.article_id) or store.reading(self.db, article.article_id)
        assert found
        return found

    def sees(self, reading: Reading, *claims: Claim, denials: Sequence[Denial] = ()) -> str:
        """From now on this is what is read in the article."""
        article_id = reading.article.article_id
        self.readings[article_id] = replace(reading, claims=claims, denials=tuple(denials))
        return article_id


@pytest.fixture(params=[1, 0], ids=["its-story", "all-anew"])
def _compared(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The two ways in which what was read otherwise is compared."""
    monkeypatch.setattr(rereading, "MANY", request.param)


@pytest.fixture
def reader(db: Engine, monkeypatch: pytest.MonkeyPatch) -> Reader:
    stand_in = Reader(db)
    monkeypatch.setattr(rereading, "read", stand_in)
    return stand_in


def add(db: Engine, *readings: Reading) -> list[str]:
    for reading in readings:
        store.add(db, reading, f"{reading.article.publisher}.txt", read_by=reading_rules.version())
    desk.settle(db)
    return [claim_id(one.article.article_id, claim) for one in readings for claim in one.claims]


def stored(db: Engine) -> list[tuple[Any, ...]]:
    return sorted((row.claim_id, row.statuses, row.reason, row.n_origins) for row in store.claims(db))


def by_the_rules(db: Engine, decisions: Sequence[Decision] = ()) -> list[tuple[Any, ...]]:
    found = assess(store.readings(db), own.rules(db.url.database), decisions).standings.values()
    return sorted((one.claim_id, tuple(map(str, one.statuses)), one.reason, one.n_origins) for one in found)


def status(db: Engine, of: str) -> str | None:
    return next(row.status for row in store.claims(db) if row.claim_id == of)


def spread(claim: Claim, text: str, left: int = 0, right: int = 0) -> Claim:
    """The same claim, read so many characters wider on either side."""
    start, end = claim.start - left, claim.end + right
    return replace(claim, start=start, end=end, text=text[start:end])


@pytest.mark.usefixtures("_compared")
def test_what_is_read_differently_is_kept_and_compared(db: Engine, reader: Reader) -> None:
    first, second, third = echo(RED_CROSS), herald(SAME), NEARBY
    a, b, c = add(db, first, second, third)
    assert status(db, a) == "corroborated"
    claim = second.claims[0]
    changed = replace(claim, low=claim.low and claim.low + 13, high=claim.high and claim.high + 13)
    reader.sees(second, changed)
    (outcome,) = desk.reread(db, [second.article.article_id])
    assert outcome.change == store.Change(gained=(), lost=(), changed=(b,), moved={}, denials=False)
    assert (outcome.name, outcome.message) == ("Herald.txt", "")
    assert (status(db, a), status(db, b)) == ("contested", "contested")
    assert status(db, c) == "single_source"
    assert stored(db) == by_the_rules(db)
    told = {
        (one.claim_id, one.detail["before"], one.detail["after"]) for one in store.events(db) if one.kind == "status"
    }
    assert {(name, "corroborated", "contested") for name in (a, b)} <= told


def test_claims_gained_lost_and_moved(db: Engine, reader: Reader) -> None:
    reading = echo(RED_CROSS, SAME)
    text, (first, second) = reading.article.text, reading.claims
    a, b = add(db, reading)
    at = text.index("Alvermoor in")
    new = replace(first, start=at, end=at + 9, text=text[at : at + 9])
    article_id = reader.sees(reading, new, spread(second, text, left=1))
    (outcome,) = desk.reread(db, [article_id])
    moved = f"{article_id}.{second.start - 1}"
    assert outcome.change == store.Change(
        gained=(f"{article_id}.{at}",), lost=(a,), changed=(), moved={b: moved}, denials=False
    )
    (event,) = (one for one in store.events(db, article_id=article_id) if one.kind == "reread")
    assert event.detail == {
        "rules": reading_rules.version(),
        "gained": [f"{article_id}.{at}"],
        "lost": {a: "18"},
        "moved": {b: moved},
    }
    assert store.reading(db, article_id) == reader.readings[article_id]
    assert stored(db) == by_the_rules(db)


def test_a_claim_that_has_moved_is_found_by_its_old_number(db: Engine, reader: Reader) -> None:
    reading, other = echo(HERE), herald(ELSEWHERE)
    a, b = add(db, reading, other)
    for claims in (_moved(reading), _wider(reading)):
        reader.sees(reading, *claims)
        desk.reread(db, [reading.article.article_id])
    detail = store.claim(db, a)
    assert detail and detail.claim == _wider(reading)[0]
    desk.decide(db, Decision(action=Action.MERGE, claims=(a, b)))
    assert together(db, [reading, other])


def test_no_status_outlives_its_evidence(db: Engine, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where comparing anew fails."""
    first, second = echo(RED_CROSS), herald(SAME)
    a, _ = add(db, first, second)
    reader.sees(second)
    with monkeypatch.context() as patched:
        patched.setattr(rereading, "_settle", lambda _: None)
        desk.reread(db, [second.article.article_id])
    assert (status(db, a), store.claim(db, a).evidence) == (None, ())  # type: ignore[union-attr]
    desk.settle(db)
    assert status(db, a) == "single_source"


def test_a_denial_that_is_read_no_more_contests_nothing(db: Engine, reader: Reader) -> None:
    reading = echo(RED_CROSS, denied("The mayor denied it.", "denied", origins=("Alvermoor Council",)))
    (a,) = add(db, reading)
    assert status(db, a) == "contested"
    reader.sees(reading, *reading.claims)
    (outcome,) = desk.reread(db, [reading.article.article_id])
    assert outcome.change and outcome.change.denials
    assert status(db, a) == "single_source"


def test_what_is_read_the_same_is_left_alone(db: Engine, reader: Reader) -> None:
    reading = echo(RED_CROSS)
    add(db, reading)
    before = store.revision(db)
    reader.sees(reading, replace(reading.claims[0], because=("another/entry",)))
    (outcome,) = desk.reread(db, [reading.article.article_id])
    assert outcome.change is not None
    assert not outcome.change
    assert store.revision(db) == before
    kept = store.reading(db, reading.article.article_id)
    assert kept and kept.claims[0].because == ("another/entry",)


def test_a_stopped_run_goes_on_where_it_ended(db: Engine, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    readings = [echo(RED_CROSS), herald(SAME), NEARBY]
    add(db, *readings)
    assert desk.out_of_date(db) == []
    monkeypatch.setattr(reading_rules, "version", lambda: "newer")
    wanted = desk.out_of_date(db)
    assert wanted == sorted(one.article.article_id for one in readings)

    def stop(outcome: desk.Reread) -> None:
        if outcome.article_id == wanted[1]:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.reread(db, wanted, stop)
    assert desk.out_of_date(db) == wanted[2:]


def test_an_article_is_replaced_whole_or_not_at_all(db: Engine, reader: Reader) -> None:
    reading, other = echo(RED_CROSS), herald(SAME)
    add(db, reading, other)
    before = store.reading(db, reading.article.article_id), stored(db)
    claim = reading.claims[0]
    reader.sees(reading, replace(claim, text="81"))
    reader.sees(other, replace(other.claims[0], bound=Bound.ABOUT))
    bad, good = desk.reread(db, [reading.article.article_id, other.article.article_id])
    assert bad.change is None
    assert "is not in the text" in bad.message
    assert good.change
    assert store.reading(db, reading.article.article_id) == before[0]


def test_a_fault_of_ours_fails_one_article(db: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def trips(article: object) -> Reading:
        raise ZeroDivisionError

    add(db, echo(RED_CROSS))
    monkeypatch.setattr(rereading, "read", trips)
    (outcome,) = desk.reread(db, store.article_ids(db))
    assert "fault in Cifra" in outcome.message


def test_a_look_stores_nothing(db: Engine, reader: Reader) -> None:
    reading = echo(RED_CROSS)
    add(db, reading)
    before = stored(db), store.revision(db)
    reader.sees(reading)
    (outcome,) = desk.reread(db, store.article_ids(db), dry=True)
    assert outcome.change and len(outcome.change.lost) == 1
    assert (stored(db), store.revision(db)) == before


def test_articles_are_named_by_file_or_number(db: Engine) -> None:
    (a,) = add(db, echo(RED_CROSS))
    add(db, herald(SAME))
    article_id = a.partition(".")[0]
    assert desk.named(db, ["Echo.txt", article_id, a]) == [article_id]
    with pytest.raises(StoreError, match="no stored article"):
        desk.named(db, ["Nowhere.txt"])


def test_names_that_no_claim_has_any_more_are_forgotten(db: Engine, reader: Reader) -> None:
    reading = echo(RED_CROSS)
    add(db, reading)
    source = reading.claims[0].source
    assert source
    assert [(one.name, one.aliases) for one in store.sources(db)] == [(CROSS, (source.text,))]
    reader.sees(reading, replace(reading.claims[0], origin=CIVIL, source=None))
    desk.reread(db, store.article_ids(db))
    with transaction(db) as connection:
        assert [row.name for row in connection.execute(schema.sources.select())] == [CIVIL]
        assert connection.execute(schema.aliases.select()).all() == []


# What a reviewer has settled

Readings = Callable[[Reading], tuple[Claim, ...]]


def _wider(reading: Reading) -> tuple[Claim, ...]:
    return tuple(spread(one, reading.article.text, left=2, right=3) for one in reading.claims)


def _moved(reading: Reading) -> tuple[Claim, ...]:
    return tuple(spread(one, reading.article.text, left=-1) for one in reading.claims)


def _gained(reading: Reading) -> tuple[Claim, ...]:
    """One before it, so that the fact is called by another claim."""
    if not reading.claims:
        return ()
    text, claim = reading.article.text, reading.claims[0]
    first = text.index(next(iter(text.split()[2:])))
    new = replace(claim, start=first, end=first + 4, text=text[first : first + 4], sentence=Span.of(text, 0, 48))
    return (new, *reading.claims)


def _other_bound(reading: Reading) -> tuple[Claim, ...]:
    return tuple(replace(one, bound=Bound.ABOUT, item=one.sentence) for one in reading.claims)


CHANGED = [
    pytest.param(_wider, id="wider"),
    pytest.param(_moved, id="begins-later"),
    pytest.param(_gained, id="another-gained"),
    pytest.param(_other_bound, id="other-bound-and-item"),
]


@pytest.mark.parametrize("change", CHANGED)
@pytest.mark.usefixtures("_compared")
def test_a_merge_survives(db: Engine, reader: Reader, change: Readings) -> None:
    readings = [echo(HERE), herald(ELSEWHERE)]
    number = desk.decide(db, Decision(action=Action.MERGE, claims=tuple(add(db, *readings))))
    reader.sees(readings[0], *change(readings[0]))
    desk.reread(db, store.article_ids(db))
    assert [one.resting for one in store.decisions(db)] == [()]
    assert together(db, readings)
    desk.undo(db, number)
    assert not together(db, readings)
    assert stored(db) == by_the_rules(db)


@pytest.mark.parametrize("change", CHANGED)
@pytest.mark.usefixtures("_compared")
def test_a_split_survives(db: Engine, reader: Reader, change: Readings) -> None:
    readings = [echo(RED_CROSS), herald(SAME)]
    number = desk.decide(db, Decision(action=Action.SPLIT, claims=tuple(add(db, *readings))))
    for reading in readings:
        reader.sees(reading, *change(reading))
    desk.reread(db, store.article_ids(db))
    assert not together(db, readings)
    desk.undo(db, number)
    assert stored(db) == by_the_rules(db)
    assert together(db, readings)


def together(db: Engine, readings: Sequence[Reading]) -> bool:
    """The last claim of each article is of one fact with the others', as stored and as compared anew."""
    of = [
        store.claims(db, store.ClaimFilter(article=(one.article.article_id,)), order=store.Order.OLDEST)
        for one in readings
    ]
    facts = {max(rows, key=lambda row: int(row.claim_id.rpartition(".")[2])).fact_id for rows in of}
    return len(facts) == 1


@pytest.mark.usefixtures("_compared")
@pytest.mark.parametrize("change", [*CHANGED, pytest.param(lambda _: (), id="read-no-more")])
def test_a_window_survives(db: Engine, reader: Reader, change: Readings) -> None:
    """Also where its claim does not: it is the fact's, and others are of it."""
    readings = [
        article("Echo", "2025-03-04", said("The Red Cross counts 18 houses lost in Alvermoor.", "18", CROSS)),
        article("Herald", "2025-03-12", said("In Alvermoor 31 houses are gone, Civil Protection said.", "31", CIVIL)),
        article("Orb", "2025-03-20", said("The Red Cross counts 29 houses lost in Alvermoor.", "29", CROSS)),
        article("Sun", "2025-03-20", said("Some 29 houses are lost in Alvermoor, say firemen.", "29", "Fire Service")),
    ]
    first, *_ = add(db, *readings)
    assert "contested" not in {row.status for row in store.claims(db)}
    number = desk.decide(db, Decision(action=Action.WINDOW, claims=(first,), days=14))
    reader.sees(readings[0], *change(readings[0]))
    desk.reread(db, store.article_ids(db))
    assert "contested" in {row.status for row in store.claims(db)}
    desk.undo(db, number)
    assert "contested" not in {row.status for row in store.claims(db)}
    assert stored(db) == by_the_rules(db)


def test_an_alias_survives_where_the_words_of_the_source_are_read_differently(db: Engine, reader: Reader) -> None:
    words = "the Castrian aid corps"
    told = said(f"In Alvermoor 18 houses are gone, said {words}.", "18", words, source=words)
    readings = [echo(RED_CROSS), herald(told)]
    add(db, *readings)
    number = desk.decide(db, Decision(action=Action.ALIAS, name=words, institution=CROSS))
    assert {row.reason for row in store.claims(db)} == {"repeated"}
    claim = readings[1].claims[0]
    assert claim.source
    bare = Span.of(readings[1].article.text, claim.source.start + 4, claim.source.end)
    reader.sees(readings[1], replace(claim, source=bare, origin=bare.text))
    desk.reread(db, store.article_ids(db))
    assert {row.reason for row in store.claims(db)} == {"repeated"}
    desk.undo(db, number)
    assert stored(db) == by_the_rules(db)


@pytest.mark.usefixtures("_compared")
@pytest.mark.parametrize("other", [herald(ELSEWHERE), FAR], ids=["in-one-story", "in-two-stories"])
def test_a_decision_rests_while_its_claim_is_not_read_and_comes_back_with_it(
    db: Engine, reader: Reader, other: Reading
) -> None:
    readings = [echo(HERE), other]
    number = desk.decide(db, Decision(action=Action.MERGE, claims=tuple(add(db, *readings))))
    article_id = reader.sees(readings[0])
    desk.reread(db, [article_id])
    (kept,) = store.decisions(db)
    assert store.printed(db, kept.resting) == [("18", "Echo.txt")]
    assert {row.status for row in store.claims(db)} == {"single_source"}
    reader.sees(readings[0], *_moved(readings[0]))
    desk.reread(db, [article_id])
    assert {row.status for row in store.claims(db)} == {"corroborated"}
    desk.undo(db, number)
    assert stored(db) == by_the_rules(db)


def test_what_is_apart_by_hand_and_read_as_one_figure_is_no_more_apart(db: Engine, reader: Reader) -> None:
    sentence = "The Red Cross counted 18 or 19 houses lost."
    reading = echo(said(sentence, "18", CROSS), said(sentence, "19", CROSS))
    decided = desk.decide(db, Decision(action=Action.SPLIT, claims=tuple(add(db, reading))))
    article_id = reader.sees(reading, spread(reading.claims[0], reading.article.text, right=6))
    desk.reread(db, [article_id])
    assert [row.status for row in store.claims(db)] == ["single_source"]
    assert resting(db) == [f"Decision {decided} rests: its claims are read as one."]
    reader.sees(reading, *reading.claims)
    desk.reread(db, [article_id])
    assert len({row.fact_id for row in store.claims(db)}) == 2
    assert resting(db) == []


def test_a_decision_kept_before_ends_were_holds_where_its_claim_begins(db: Engine, reader: Reader) -> None:
    readings = [echo(HERE), herald(ELSEWHERE)]
    names = add(db, *readings)
    with transaction(db) as connection:
        history.record(connection, [history.event(history.DECIDED, action="merge", claims=names)])
    reader.sees(readings[0], *_wider(readings[0]))
    desk.reread(db, store.article_ids(db))
    assert together(db, readings)


def test_what_was_read_before_versions_were_kept_is_out_of_date(db: Engine) -> None:
    add(db, echo(RED_CROSS))
    with transaction(db) as connection:
        connection.execute(update(schema.articles).values(read_by=None))
    assert desk.out_of_date(db) == store.article_ids(db)


STEPS = st.tuples(st.integers(0, 3), st.sampled_from(["nothing", "as it was", "another", "wider"]))
BY_HAND = st.tuples(st.sampled_from([Action.MERGE, Action.SPLIT, Action.WINDOW]), st.permutations(range(3)))


@given(st.permutations(range(4)), st.lists(BY_HAND, max_size=2), st.lists(STEPS, max_size=6))
@settings(deadline=None, max_examples=10)
def test_however_often_articles_are_read_anew_all_stands_as_if_read_so_at_first(
    empty: Path, order: list[int], by_hand: list[tuple[Action, list[int]]], steps: list[tuple[int, str]]
) -> None:
    pool = [
        echo(HERE),
        FAR,
        article("Orb", "2025-03-05", said("Civil Protection put it at 31 houses in Alvermoor.", "31", CIVIL)),
        article(
            "Sun", "2025-03-05", denied("The Red Cross denied it.", "denied", origins=(CROSS,), concepts=("house",))
        ),
    ]
    with pytest.MonkeyPatch.context() as patched, tempfile.TemporaryDirectory() as folder:
        db = store.open(f"sqlite:///{shutil.copy(empty, folder)}")
        patched.setattr(rereading, "MANY", 1)
        patched.setattr(rereading, "read", reader := Reader(db))
        add(db, *(pool[k] for k in order))
        claims = [claim_id(pool[k].article.article_id, pool[k].claims[0]) for k in range(3)]
        for action, which in by_hand:
            several = tuple(claims[k] for k in which[: 1 if action is Action.WINDOW else 2])
            desk.decide(db, Decision(action=action, claims=several, days=9 * (action is Action.WINDOW)))
        for k, how in steps:
            read = {"nothing": (), "another": _gained(pool[k]), "wider": _wider(pool[k])}.get(how, pool[k].claims)
            desk.reread(db, [reader.sees(pool[k], *read, denials=pool[k].denials)])
            assert stored(db) == by_the_rules(db, settling.decisions(db))
        for one in store.decisions(db):
            desk.undo(db, one.event_id)
        left = telling.stored(db)
        desk.reassess(db)
        assert telling.stored(db) == left
        db.dispose()
