"""The store: what goes in comes out the same, what does not hold is refused, and the queries count right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete, update

from extractors.claims import (
    Article,
    Bound,
    Certainty,
    Claim,
    Denial,
    Measure,
    Parties,
    Period,
    Precision,
    Published,
    Reading,
    Skipped,
    SkipReason,
    Span,
)
from extractors.errors import StoreError
from factcheck import store
from factcheck.ids import claim_id, denial_id
from factcheck.store import schema
from factcheck.store.connection import transaction


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Engine]:
    engine = store.open(f"sqlite:///{tmp_path / 'cifra.db'}")
    yield engine
    engine.dispose()


# Readings by hand


def found(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def claim_in(text: str, words: str, low: int | None, high: int | None, **fields: Any) -> Claim:
    span = found(text, words)
    fields = dict[str, Any](bound=Bound.EXACT, unit="count", sentence=Span.of(text, 0, len(text))) | fields
    return Claim(
        start=span.start,
        end=span.end,
        text=words,
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        **fields,
    )


def reading_of(text: str, *claims: Claim, denials: tuple[Denial, ...] = (), **article: Any) -> Reading:
    day = article.pop("day", None)
    published = None if day is None else Published(day=day)
    return Reading(article=Article(text=text, published=published, **article), claims=claims, denials=denials)


SEOUL = "A Coreia do Sul estima que já passam de 5.000 os contentores enviados. Moscovo nega."
WASHINGTON = "The United States counted more than 10,000 containers by the end of February."
PARIS = "Il y a 300 Évacués."


def three_articles() -> list[Reading]:
    seoul = claim_in(
        SEOUL,
        "5.000",
        5000,
        None,
        bound=Bound.MORE_THAN,
        item=found(SEOUL, "contentores"),
        source=found(SEOUL, "Coreia do Sul"),
        cue=found(SEOUL, "estima"),
        certainty=Certainty.ESTIMATED,
        concept="container",
        origin="South Korea",
    )
    washington = claim_in(
        WASHINGTON,
        "10,000",
        10000,
        None,
        bound=Bound.MORE_THAN,
        item=found(WASHINGTON, "containers"),
        source=found(WASHINGTON, "United States"),
        cue=found(WASHINGTON, "counted"),
        concept="container",
        origin="United States",
        as_of=date(2024, 2, 29),
    )
    paris = claim_in(PARIS, "300", 300, 300, item=found(PARIS, "Évacués"))
    moscow = Denial(
        source=found(SEOUL, "Moscovo"),
        cue=found(SEOUL, "nega"),
        sentence=found(SEOUL, "Moscovo nega."),
        origins=("Russia",),
    )
    return [
        reading_of(SEOUL, seoul, denials=(moscow,), lang="pt-PT", publisher="Diário", day=date(2024, 1, 20)),
        reading_of(WASHINGTON, washington, lang="en", publisher="The Post", day=date(2024, 3, 1)),
        reading_of(PARIS, paris, lang="fr", publisher=None),
    ]


# An assessment by hand, in the shapes of factcheck.store.judged


@dataclass(frozen=True, kw_only=True)
class AFact:
    fact_id: str
    claims: tuple[str, ...]
    label: str = "containers"
    kind: str = "series"
    concept: str | None = "container"
    unit: str = "count"
    cluster: str = ""


@dataclass(frozen=True, kw_only=True)
class ARelation:
    a: str
    b: str
    kind: str = "conflicts"
    why: str = "5,000 and 10,000 do not meet"
    gate: str | None = None


@dataclass(frozen=True, kw_only=True)
class AnEvidence:
    status: str
    why: str = "they do not meet"
    claim: str | None = None
    denial: str | None = None


@dataclass(frozen=True, kw_only=True)
class AStanding:
    claim_id: str
    status: str
    statuses: tuple[str, ...]
    evidence: tuple[AnEvidence, ...]
    reason: str | None = None
    nearest: str | None = None
    nearest_gate: str | None = None
    nearest_claim: str | None = None
    n_origins: int = 1
    n_outlets: int = 1
    n_copies: int = 0
    ground: str | None = None
    miss: None = None


@dataclass(frozen=True, kw_only=True)
class AnAssessment:
    facts: tuple[AFact, ...] = ()
    relations: tuple[ARelation, ...] = ()
    standings: dict[str, AStanding]
    covered: tuple[Any, ...] = ()
    rules_version: str = "1"


def ids(readings: list[Reading]) -> list[str]:
    return [claim_id(r.article.article_id, claim) for r in readings for claim in r.claims]


def judged(readings: list[Reading]) -> AnAssessment:
    """Seoul and Washington contradict each other and Moscow denies; the third stands alone."""
    seoul, washington, paris = ids(readings)
    moscow = denial_id(readings[0].article.article_id, readings[0].denials[0])
    contested = ("contested",)
    standings = [
        AStanding(
            claim_id=seoul,
            status="contested",
            statuses=contested,
            evidence=(
                AnEvidence(status="contested", claim=washington),
                AnEvidence(status="contested", denial=moscow),
            ),
        ),
        AStanding(
            claim_id=washington,
            status="contested",
            statuses=contested,
            evidence=(AnEvidence(status="contested", claim=seoul),),
        ),
        AStanding(
            claim_id=paris, status="single_source", statuses=("single_source",), evidence=(), reason="unattributed"
        ),
    ]
    return AnAssessment(
        facts=(AFact(fact_id="f1", claims=(seoul, washington)), AFact(fact_id="f2", claims=(paris,), label="300")),
        relations=(ARelation(a=seoul, b=washington),),
        standings={standing.claim_id: standing for standing in standings},
    )


@pytest.fixture
def full(db: Engine) -> Engine:
    for reading in three_articles():
        store.add(db, reading, "a.txt")
    store.save_assessment(db, judged(three_articles()))
    return db


# Round trip

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
figures = st.none() | st.decimals(allow_nan=False, allow_infinity=False)
days = st.dates()


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text)))
    return Span.of(text, start, draw(st.integers(start, len(text))))


@st.composite
def claims(draw: st.DrawFn, text: str, start: int) -> Claim:
    end = draw(st.integers(start, len(text)))
    maybe = st.none() | spans(text)
    name = st.none() | words
    low, high = draw(figures), draw(figures)
    if low is None and high is None:
        low = Decimal("0.1")
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Claim(
        start=start,
        end=end,
        text=text[start:end],
        low=low,
        high=high,
        bound=draw(st.sampled_from(Bound)),
        unit=draw(words),
        sentence=draw(spans(text)),
        item=draw(maybe),
        source=draw(maybe),
        cue=draw(maybe),
        certainty=draw(st.sampled_from(Certainty)),
        concept=draw(name),
        origin=draw(name),
        measure=draw(st.none() | st.sampled_from(Measure)),
        as_of=draw(st.none() | days),
        period=draw(st.none() | st.builds(Period, start=st.none() | days, end=st.none() | days)),
        place=draw(name),
        parties=draw(st.none() | st.builds(Parties, giver=name, receiver=name)),
        hedges=tuple(draw(st.lists(spans(text), max_size=2))),
        quoted=draw(st.booleans()),
        because=tuple(draw(st.lists(words, max_size=2))),
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
    starts = draw(st.lists(st.integers(0, len(text)), unique=True, max_size=3))
    cues = draw(st.lists(spans(text), unique_by=lambda span: span.start, max_size=2))
    maybe, names = st.none() | spans(text), st.lists(words, max_size=2).map(tuple)
    denials = [
        Denial(
            source=draw(maybe),
            cue=cue,
            sentence=draw(spans(text)),
            denied=draw(maybe),
            origins=draw(names),
            concepts=draw(names),
            because=draw(names),
        )
        for cue in cues
    ]
    published = st.builds(Published, day=days, precision=st.sampled_from(Precision), basis=words)
    some = st.none() | words
    article = Article(
        text=text,
        lang=draw(some),
        title=draw(some),
        publisher=draw(some),
        published=draw(st.none() | published),
        url=draw(some),
        credit=draw(some),
        note=draw(some),
    )
    skipped = st.builds(Skipped, span=spans(text), reason=st.sampled_from(SkipReason))
    return Reading(
        article=article,
        claims=tuple(draw(claims(text, start)) for start in starts),
        denials=tuple(denials),
        skipped=tuple(draw(st.lists(skipped, max_size=3))),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reading=readings())
def test_what_is_stored_is_what_is_read_back(db: Engine, reading: Reading) -> None:
    article_id = reading.article.article_id
    added = store.add(db, reading, "any.txt")
    again = store.reading(db, article_id)
    assert again is not None
    if added.new:  # else an earlier example had the same text
        assert again == reading
        assert repr(again) == repr(reading)  # the spans' words too, which do not count for equality
        assert len(store.claims(db, store.ClaimFilter(article=(article_id,)))) == len(reading.claims)


def test_readings_come_back_in_the_order_they_came_in(db: Engine) -> None:
    for reading in three_articles():
        store.add(db, reading, "a.txt")
    assert store.readings(db) == three_articles()


def test_the_same_article_twice_is_the_same_article(db: Engine) -> None:
    first, *_ = three_articles()
    assert store.add(db, first, "a.txt").new
    assert not store.add(db, first, "b.txt").new
    assert store.counts(db).articles == 1
    assert [row.source_name for row in store.articles(db)] == ["a.txt"]


# What is refused

OUT_OF_PLACE = [
    pytest.param({"text": "6.000"}, id="claim-says-other-words"),
    pytest.param({"start": 1}, id="claim-begins-elsewhere"),
    pytest.param({"item": Span(3, 9, "nothing")}, id="item-says-other-words"),
    pytest.param({"source": Span(0, 4000)}, id="source-beyond-the-text"),
    pytest.param({"sentence": Span(-3, 9)}, id="sentence-before-the-text"),
    pytest.param({"hedges": (Span(9, 3),)}, id="hedge-backwards"),
    pytest.param({"high": Decimal("Infinity")}, id="infinite-figure"),
    pytest.param({"low": Decimal("NaN")}, id="no-figure"),
]


@pytest.mark.parametrize("change", OUT_OF_PLACE)
def test_a_claim_that_does_not_fit_its_text_is_refused_with_the_whole_article(
    db: Engine, change: dict[str, Any]
) -> None:
    reading = three_articles()[0]
    wrong = replace(reading, claims=(replace(reading.claims[0], **change),))
    with pytest.raises(StoreError):
        store.add(db, wrong, "a.txt")
    assert store.counts(db).articles == 0


def test_two_claims_at_one_place_are_refused(db: Engine) -> None:
    reading = three_articles()[0]
    with pytest.raises(StoreError, match="same place"):
        store.add(db, replace(reading, claims=reading.claims * 2), "a.txt")


def test_half_a_character_is_refused(db: Engine) -> None:
    with pytest.raises(StoreError):
        store.add(db, reading_of("half \ud800 of a pair"), "a.txt")
    assert store.counts(db).articles == 0


UNSUPPORTED = [
    pytest.param((), id="no-evidence"),
    pytest.param((AnEvidence(status="corroborated"),), id="evidence-names-nothing"),
    pytest.param((AnEvidence(status="contested", claim="other"),), id="evidence-for-another-status"),
    pytest.param((AnEvidence(status="corroborated", claim="own"),), id="evidence-is-the-claim-itself"),
    pytest.param((AnEvidence(status="corroborated", claim="gone"),), id="evidence-is-not-stored"),
]


@pytest.mark.parametrize("evidence", UNSUPPORTED)
def test_no_status_without_live_evidence(full: Engine, evidence: tuple[AnEvidence, ...]) -> None:
    own, other, _ = ids(three_articles())
    known = {"own": own, "other": other}
    shown = tuple(replace(item, claim=known.get(item.claim or "", item.claim)) for item in evidence)
    standing = AStanding(claim_id=own, status="corroborated", statuses=("corroborated",), evidence=shown)
    before = store.claims(full)
    with pytest.raises(StoreError):
        store.save_assessment(full, AnAssessment(standings={own: standing}))
    assert store.claims(full) == before


@pytest.mark.parametrize("change", [update(schema.events).values(kind="other"), delete(schema.events)])
def test_the_history_cannot_be_changed(full: Engine, change: Any) -> None:
    with pytest.raises(StoreError, match="append-only"), transaction(full) as connection:
        connection.execute(change)
    assert store.events(full)


# Assessments


def test_an_assessment_replaces_the_one_before(full: Engine) -> None:
    seoul, washington, paris = ids(three_articles())
    assert {row.claim_id: row.status for row in store.claims(full)} == {
        seoul: "contested",
        washington: "contested",
        paris: "single_source",
    }
    alone = {
        name: AStanding(claim_id=name, status="single_source", statuses=("single_source",), evidence=(), reason="alone")
        for name in (seoul, washington)
    }
    store.save_assessment(full, AnAssessment(standings=alone, rules_version="2"))
    assert {row.claim_id: (row.status, row.fact_id) for row in store.claims(full)} == {
        seoul: ("single_source", None),
        washington: ("single_source", None),
        paris: (None, None),
    }
    assert store.facts(full) == []
    changed = [event for event in store.events(full, claim_id=seoul) if event.kind == "status"]
    assert [event.detail for event in changed] == [{"before": "contested", "after": "single_source"}]


def test_an_assessment_of_yesterdays_articles_is_not_saved(db: Engine) -> None:
    first, second, third = three_articles()
    for reading in (first, second, third):
        store.add(db, reading, "a.txt")
    _, revision = store.readings_at(db)
    store.add(db, reading_of("Mais tarde."), "later.txt")
    assert not store.save_assessment(db, judged([first, second, third]), revision=revision)
    assert store.facts(db) == []
    assert store.save_assessment(db, judged([first, second, third]), revision=store.revision(db))


# Queries


def test_counts(full: Engine) -> None:
    counts = store.counts(full)
    assert (counts.articles, counts.claims, counts.denials, counts.facts) == (3, 3, 1, 2)
    assert counts.by_status == {"contested": 2, "single_source": 1}
    assert counts.by_reason == {"unattributed": 1}
    assert counts.by_language == {"en": 1, "fr": 1, "pt-PT": 1}


FILTERS = [  # filter, the figures it leaves
    pytest.param({}, [5000, 10000, 300], id="none"),
    pytest.param({"text": "CONTENTORES ja"}, [5000], id="words-without-case-and-accents"),
    pytest.param({"text": "évacués"}, [300], id="accents-in-the-question"),
    pytest.param({"text": "coreia 100%"}, [], id="a-wildcard-is-a-letter"),
    pytest.param({"text": "south korea"}, [5000], id="canonical-origin"),
    pytest.param({"status": ("contested",)}, [5000, 10000], id="status"),
    pytest.param({"reason": ("unattributed",)}, [300], id="reason"),
    pytest.param({"item": ("container",)}, [5000, 10000], id="concept-in-two-languages"),
    pytest.param({"item": ("évacués",)}, [300], id="item-without-a-concept"),
    pytest.param({"item": ("container",), "lang": ("en",)}, [10000], id="two-fields"),
    pytest.param({"origin": ("South Korea", "United States")}, [5000, 10000], id="two-values"),
    pytest.param({"origin": (store.NONE,)}, [300], id="nobody"),
    pytest.param({"publisher": (store.NONE, "Diário")}, [5000, 300], id="no-publisher-or-this-one"),
    pytest.param({"certainty": ("estimated",)}, [5000], id="certainty"),
    pytest.param({"bound": ("exact",)}, [300], id="bound"),
    pytest.param({"unit": ("percent",)}, [], id="unit"),
    pytest.param({"fact": ("f1",)}, [5000, 10000], id="fact"),
    pytest.param({"since": date(2024, 2, 1)}, [10000], id="since"),
    pytest.param({"since": date(2024, 1, 20), "until": date(2024, 1, 20)}, [5000], id="one-day"),
]


@pytest.mark.parametrize(("fields", "lows"), FILTERS)
def test_filter(full: Engine, fields: dict[str, Any], lows: list[int]) -> None:
    wanted = store.ClaimFilter(**fields)
    rows = store.claims(full, wanted)
    assert sorted(int(row.low or 0) for row in rows) == sorted(lows)
    assert store.count_claims(full, wanted) == len(lows)
    assert list(store.every_claim(full, wanted)) == rows
    assert sum(count.n for count in store.status_counts(full, wanted)) == len(lows)


def test_facets_obey_the_other_filters_and_not_their_own(full: Engine) -> None:
    facets = store.facets(full, store.ClaimFilter(lang=("en",)))
    assert facets["origin"] == [("United States", 1)]
    assert facets["lang"] == [("en", 1), ("fr", 1), ("pt-PT", 1)]
    assert set(facets) == set(store.FACETS)
    assert store.facets(full)["origin"] == [("", 1), ("South Korea", 1), ("United States", 1)]


@given(data=st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_facets_count_is_what_choosing_it_shows(full: Engine, data: st.DataObject) -> None:
    everything = store.facets(full)
    chosen: dict[str, Any] = {
        name: (data.draw(st.sampled_from(everything[name]))[0],)
        for name in data.draw(st.sets(st.sampled_from(store.FACETS), max_size=3))
    }
    wanted = store.ClaimFilter(**chosen)
    for name, values in store.facets(full, wanted).items():
        for value, n in values:
            assert store.count_claims(full, store.ClaimFilter(**chosen | {name: (value,)})) == n


@pytest.mark.parametrize(
    ("order", "lows"),
    [
        (store.Order.NEWEST, [10000, 5000, 300]),
        (store.Order.OLDEST, [5000, 10000, 300]),
        (store.Order.LARGEST, [10000, 5000, 300]),
        (store.Order.ATTENTION, [10000, 5000, 300]),
    ],
)
def test_order_and_pages(full: Engine, order: store.Order, lows: list[int]) -> None:
    pages = [row for offset in range(3) for row in store.claims(full, order=order, limit=1, offset=offset)]
    assert [int(row.low or 0) for row in pages] == lows


def test_a_row_shows_the_claim_as_printed(full: Engine) -> None:
    row, *_ = store.claims(full, store.ClaimFilter(lang=("pt-PT",)))
    assert (row.text, row.figure, row.item, row.source, row.cue) == (
        "5.000",
        "> 5000",
        "contentores",
        "Coreia do Sul",
        "estima",
    )
    assert (row.status, row.fact_label, row.published) == ("contested", "containers", Published(day=date(2024, 1, 20)))
    assert row.sentence == SEOUL


def test_a_claim_with_all_that_is_known_of_it(full: Engine) -> None:
    seoul, washington, _ = ids(three_articles())
    detail = store.claim(full, seoul)
    assert detail is not None
    first = three_articles()[0]
    assert (detail.article, detail.claim) == (first.article, first.claims[0])
    assert [item.claim and item.claim.claim_id for item in detail.evidence] == [washington, None]
    assert [item.denial and item.denial.source for item in detail.evidence] == [None, "Moscovo"]
    assert [(item.kind, item.forward, item.other.claim_id) for item in detail.relations] == [
        ("conflicts", True, washington)
    ]
    assert [event.kind for event in detail.history] == ["added"]


def test_unknown_names_are_none(full: Engine) -> None:
    assert store.claim(full, "x") is None
    assert store.reading(full, "x") is None
    assert store.fact(full, "x") is None


def test_facts_and_their_rival_figures(full: Engine) -> None:
    fact = store.fact(full, "f1")
    assert fact is not None
    assert fact == store.facts(full)[0]
    assert (fact.n_claims, fact.n_origins, fact.n_outlets, fact.n_contested) == (2, 2, 2, 2)
    assert (fact.first_day, fact.last_day) == (date(2024, 1, 20), date(2024, 3, 1))
    rivals = [(r.day, r.low, r.high, r.figure, r.origin) for r in store.rival_figures(full, "f1")]
    assert rivals == [
        (date(2024, 1, 20), 5000.0, None, "> 5000", "South Korea"),
        (date(2024, 2, 29), 10000.0, None, "> 10000", "United States"),
    ]
    assert [row.claim_id for row in store.fact_claims(full, "f1")] == ids(three_articles())[:2]


def test_feeds(full: Engine) -> None:
    assert [(c.status, c.reason, c.n) for c in store.status_counts(full)] == [
        ("contested", None, 2),
        ("single_source", "unattributed", 1),
    ]
    assert [(c.day, c.status, c.n) for c in store.claims_by_day_and_status(full)] == [
        (date(2024, 1, 20), "contested", 1),
        (date(2024, 3, 1), "contested", 1),
    ]
    assert [row.status for row in store.attention(full)] == ["contested", "contested", "single_source"]
    assert [(s.name, s.aliases, s.by_status) for s in store.sources(full)] == [
        ("South Korea", ("Coreia do Sul",), {"contested": 1}),
        ("United States", ("United States",), {"contested": 1}),
    ]
    assert [(d.source, d.cue, d.origins) for d in store.denials(full)] == [("Moscovo", "nega", ("Russia",))]


def test_an_empty_database_answers_every_query(db: Engine) -> None:
    assert store.counts(db).claims == 0
    assert store.facets(db) == {name: [] for name in store.FACETS}
    for query in (store.claims, store.attention, store.facts, store.articles, store.denials, store.sources):
        assert query(db) == []
    for feed in (store.status_counts, store.claims_by_day_and_status):
        assert feed(db) == []
