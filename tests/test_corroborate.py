"""Claims → facts, relations, statuses. Readings are built by hand, from sentences of our own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
    Span,
)
from factcheck.corroborate import Assessment, FactKind, RelationKind, assess
from factcheck.corroborate.rules import Rules

CIVIL = "Civil Protection"
CROSS = "Red Cross"

LEAD = "The flood at Alvermoor in Castria came at night."
RULES = Rules(
    institutions=frozenset({CROSS, CIVIL, "Fire Service", "Castrian Army", "Alvermoor Fire Station"}),
    origin_parents={"Alvermoor Fire Station": "Fire Service"},
    concept_parents={"shell": ("munition",), "munition": ("weapon",)},
)


@dataclass(frozen=True)
class Said:
    """A sentence with one claim; ``**fields`` are the claim's."""

    sentence: str
    figure: str
    origin: str | None
    fields: dict[str, Any]


def said(sentence: str, figure: str, origin: str | None = None, **fields: Any) -> Said:
    return Said(sentence, figure, origin, {"concept": "house", **fields})


@dataclass(frozen=True)
class Denied:
    sentence: str
    cue: str
    fields: dict[str, Any]


def denied(sentence: str, cue: str, **fields: Any) -> Denied:
    return Denied(sentence, cue, fields)


def article(publisher: str | None, day: str | None, *told: Said | Denied | str, **fields: Any) -> Reading:
    """A lead, then one paragraph for each sentence."""
    sentences = [fields.pop("lead", LEAD), *(one if isinstance(one, str) else one.sentence for one in told)]
    text = "\n\n".join(sentences)
    published = Published(day=date.fromisoformat(day)) if day else None
    made = Article(text=text, **{"lang": "en", "publisher": publisher, "published": published, **fields})
    return Reading(
        article=made,
        claims=tuple(_claim(one, text) for one in told if isinstance(one, Said)),
        denials=tuple(_denial(one, text) for one in told if isinstance(one, Denied)),
    )


def echo(*told: Said | Denied | str, **fields: Any) -> Reading:
    return article("Echo", "2025-03-04", *told, **fields)


def herald(*told: Said | Denied | str, **fields: Any) -> Reading:
    return article("Herald", "2025-03-04", *told, **fields)


def _claim(one: Said, text: str) -> Claim:
    sentence = _span(text, one.sentence)
    at = sentence.start + one.sentence.index(one.figure)
    n = Decimal(one.figure.replace(",", "").split()[0])
    fields = {"low": n, "high": n, "bound": Bound.EXACT, "unit": "count", **one.fields}
    match fields["bound"]:
        case Bound.MORE_THAN | Bound.AT_LEAST:
            fields["high"] = None
        case Bound.LESS_THAN | Bound.AT_MOST:
            fields["low"] = None
    named = fields.pop("source", one.origin if one.origin and one.origin in one.sentence else None)
    source = _span(text, named, sentence.start) if named else None
    item = _span(text, fields.pop("item"), sentence.start) if "item" in fields else None
    return Claim(
        start=at,
        end=at + len(one.figure),
        text=one.figure,
        sentence=sentence,
        origin=one.origin,
        source=source,
        item=item,
        **fields,
    )


def _denial(one: Denied, text: str) -> Denial:
    sentence = _span(text, one.sentence)
    fields = dict(one.fields)
    if "denied" in fields:
        fields["denied"] = _span(text, fields["denied"], sentence.start)
    return Denial(source=None, cue=_span(text, one.cue, sentence.start), sentence=sentence, **fields)


def _span(text: str, words: str, since: int = 0) -> Span:
    at = text.index(words, since)
    return Span.of(text, at, at + len(words))


def statuses(found: Assessment, readings: list[Reading]) -> list[str]:
    """Each claim's statuses in reading order: "superseded", "single_source (alone)"."""
    names = [f"{one.article.article_id}.{claim.start}" for one in readings for claim in one.claims]
    return [_words(found, name) for name in names]


def _words(found: Assessment, name: str) -> str:
    standing = found.standings[name]
    words = ", ".join(standing.statuses)
    return f"{words} ({standing.reason})" if standing.reason else words


def kinds(found: Assessment) -> set[RelationKind]:
    return {relation.kind for relation in found.relations}


RED_CROSS = said("The Red Cross counted 18 houses lost.", "18", CROSS)
SAME = said("By its own count 18 houses are gone, Civil Protection said.", "18", CIVIL)
OTHER = said("Civil Protection put it at 31 houses.", "31", CIVIL)
VOICE = said("The water took 18 houses.", "18")

STATUSES = [
    pytest.param(
        [echo(RED_CROSS)],
        ["single_source (alone)"],
        id="nobody-else",
    ),
    pytest.param(
        [echo(RED_CROSS), article("Herald", "2025-03-05", SAME)],
        ["corroborated", "corroborated"],
        id="two-institutions-agree",
    ),
    pytest.param(
        [echo(RED_CROSS, SAME)],
        ["corroborated", "corroborated"],
        id="two-institutions-in-one-article",
    ),
    pytest.param(
        [echo(RED_CROSS), article("Herald", "2025-03-05", OTHER)],
        ["contested", "contested"],
        id="two-institutions-disagree",
    ),
    pytest.param(
        [
            echo(RED_CROSS),
            herald(said("Some 18 houses went, the Red Cross says.", "18", CROSS)),
        ],
        ["single_source (repeated)", "single_source (repeated)"],
        id="one-institution-in-two-outlets",
    ),
    pytest.param(
        [
            echo(said("Firemen count 18 houses.", "18", "Fire Service")),
            herald(said("At the station they say 18 houses.", "18", "Alvermoor Fire Station")),
        ],
        ["single_source (repeated)", "single_source (repeated)"],
        id="a-part-is-its-institution",
    ),
    pytest.param(
        [echo(VOICE), article("Herald", "2025-03-05", RED_CROSS)],
        ["single_source (unattributed)", "single_source (consistent_only)"],
        id="an-outlet-supports-nothing",
    ),
    pytest.param(
        [
            echo(said("According to the Herald 60 shops were flooded.", "60", source="Herald")),
            herald(said("The Echo reports 60 flooded shops.", "60", source="Echo")),
        ],
        ["single_source (circular)", "single_source (circular)"],
        id="two-outlets-cite-each-other",
    ),
    pytest.param(
        [
            echo(said("As the Herald wrote, 18 houses fell.", "18", source="Herald")),
            herald(RED_CROSS),
        ],
        ["single_source (repeated)", "single_source (repeated)"],
        id="citing-an-outlet-is-citing-its-source",
    ),
    pytest.param(
        [
            echo(said("Officials said 18 houses fell.", "18", source="Officials")),
            herald(RED_CROSS),
        ],
        ["single_source (consistent_only)", "single_source (consistent_only)"],
        id="officials-may-be-anybody",
    ),
    pytest.param(
        [
            echo(said("In Alvermoor 5 are dead, says France.", "5", "France", concept="death")),
            herald(
                said(
                    "In Alvermoor, 5 are dead, the Interior Ministry said.",
                    "5",
                    None,
                    concept="death",
                    source="Interior Ministry",
                ),
            ),
        ],
        ["single_source (repeated)", "single_source (repeated)"],
        id="a-ministry-is-of-the-only-state-named",
    ),
    pytest.param(
        [
            echo(said("It may be 18 houses, the Red Cross said.", "18", CROSS, certainty=Certainty.POSSIBLE)),
            article("Herald", "2025-03-05", SAME),
        ],
        ["corroborated", "single_source (consistent_only)"],
        id="what-may-be-supports-nothing",
    ),
    pytest.param(
        [
            echo(
                said("In Alvermoor more than 5,000 houses, the Red Cross said.", "5,000", CROSS, bound=Bound.MORE_THAN)
            ),
            herald(said("Alvermoor lost 20,000 houses, said Civil Protection.", "20,000", CIVIL)),
        ],
        ["corroborated", "single_source (consistent_only)"],
        id="a-floor-does-not-support-what-is-far-above",
    ),
    pytest.param(
        [
            echo(RED_CROSS),
            herald(said("In Brisk, Civil Protection counts 18 houses.", "18", CIVIL, place="Brisk")),
        ],
        ["single_source (possibly_same)", "single_source (possibly_same)"],
        id="another-place-is-named",
    ),
    pytest.param(
        [
            echo(replace(RED_CROSS, fields={"concept": "house", "place": "Alvermoor"})),
            herald(replace(SAME, fields={"concept": "house", "place": "Brisk"})),
        ],
        ["single_source (alone)", "single_source (alone)"],
        id="two-places",
    ),
    pytest.param(
        [
            echo(RED_CROSS),
            herald(SAME, lead="A storm hit Port Orla in Brisk."),
        ],
        ["single_source (alone)", "single_source (alone)"],
        id="two-stories",
    ),
    pytest.param(
        [echo(RED_CROSS), article("Herald", "2026-03-04", SAME)],
        ["single_source (possibly_same)", "single_source (possibly_same)"],
        id="a-year-later",
    ),
    pytest.param(
        [
            echo(said("The Red Cross found 18.", "18", CROSS, concept="person")),
            herald(said("Civil Protection spoke of 18.", "18", CIVIL, concept="person")),
        ],
        ["single_source (possibly_same)", "single_source (possibly_same)"],
        id="eighteen-people-dead-or-rescued",
    ),
    pytest.param(
        [
            echo(said("The Red Cross found 340 displaced.", "340", CROSS, concept="person")),
            article(
                "Correio", "2025-03-04", said("Ficaram 340 desalojados.", "340", CIVIL, concept="person"), lang="pt"
            ),
        ],
        ["corroborated", "corroborated"],
        id="a-figure-hardly-met-by-chance",
    ),
    pytest.param(
        [
            echo(said("It was 12,400 acres, the Red Cross said.", "12,400", CROSS, unit="acre", concept="land")),
            herald(
                said("It was 5,018 hectares, said Civil Protection.", "5,018", CIVIL, unit="hectare", concept="land")
            ),
        ],
        ["corroborated", "corroborated"],
        id="acres-and-hectares",
    ),
    pytest.param(
        [
            echo(said("It costs 14 million, the Red Cross said.", "14 million", CROSS, unit="EUR", concept="damage")),
            herald(
                said("It costs 14 million, said Civil Protection.", "14 million", CIVIL, unit="USD", concept="damage")
            ),
        ],
        ["single_source (alone)", "single_source (alone)"],
        id="currencies-never-compare",
    ),
    pytest.param(
        [
            echo(said("It shot 5,000 shells at Alvermoor, the Red Cross said.", "5,000", CROSS, concept="shell")),
            herald(
                said(
                    "Alvermoor was hit by more than 4,000 munitions, said Civil Protection.",
                    "4,000",
                    CIVIL,
                    concept="munition",
                    bound=Bound.MORE_THAN,
                )
            ),
        ],
        ["single_source (consistent_only)", "corroborated"],
        id="shells-are-munitions-not-the-reverse",
    ),
    pytest.param(
        [
            echo(said("The Red Cross counted 18 houses.", "18", CROSS, concept=None, item="houses")),
            herald(said("Civil Protection counted 18 houses.", "18", CIVIL, concept=None, item="houses")),
        ],
        ["corroborated", "corroborated"],
        id="the-item-word-stands-in-for-the-concept",
    ),
]


@pytest.mark.parametrize(("readings", "expected"), STATUSES)
def test_statuses(readings: list[Reading], expected: list[str]) -> None:
    assert statuses(assess(readings, RULES), readings) == expected


def total(n: str, origin: str = CIVIL, **fields: Any) -> Said:
    return said(f"So far {n} houses have been lost, by the count of {origin}.", n, origin, **fields)


SERIES = [
    pytest.param(
        [echo(total("180")), article("Echo", "2025-03-09", total("310"))],
        ["superseded, single_source (alone)", "single_source (alone)"],
        id="a-later-figure-replaces",
    ),
    pytest.param(
        [echo(total("310")), article("Echo", "2025-03-09", total("180"))],
        ["superseded, single_source (alone)", "single_source (alone)"],
        id="downwards-too",
    ),
    pytest.param(
        [
            echo(total("180", measure=Measure.TOTAL)),
            article("Herald", "2025-03-20", total("310", CROSS, measure=Measure.TOTAL)),
        ],
        ["single_source (alone)", "single_source (alone)"],
        id="two-weeks-apart-in-a-series-is-no-conflict",
    ),
    pytest.param(
        [
            echo(total("180")),
            article("Herald", "2025-03-05", total("310")),
            article("Orb", "2025-03-05", total("180", CROSS)),
        ],
        ["superseded, single_source (alone)", "contested", "contested"],
        id="a-series-that-moves-daily-is-compared-by-the-day",
    ),
    pytest.param(
        [
            article("Echo", None, total("310"), published=Published(day=date(2025, 3, 1), precision=Precision.MONTH)),
            article("Herald", "2025-03-09", total("180")),
        ],
        ["single_source (alone)", "single_source (alone)"],
        id="within-its-month-neither-is-later",
    ),
    pytest.param(
        [
            article(
                "Echo",
                "2025-03-09",
                total("310"),
                said("In February Civil Protection had spoken of 180 houses.", "180", CIVIL, as_of=date(2025, 2, 27)),
            )
        ],
        ["single_source (alone)", "superseded, single_source (alone)"],
        id="an-old-figure-in-a-new-article",
    ),
    pytest.param(
        [
            echo(total("18", period=Period(start=date(2025, 1, 1), end=date(2025, 1, 31)))),
            herald(total("18", CROSS, period=Period(start=date(2025, 2, 1), end=date(2025, 2, 28)))),
        ],
        ["single_source (alone)", "single_source (alone)"],
        id="two-months-are-two-facts",
    ),
]


@pytest.mark.parametrize(("readings", "expected"), SERIES)
def test_series(readings: list[Reading], expected: list[str]) -> None:
    assert statuses(assess(readings, RULES), readings) == expected


SENT = said(
    "Castria has sent more than 5,000 crates to Norland, France said.",
    "5,000",
    "France",
    concept="crate",
    bound=Bound.MORE_THAN,
    parties=Parties(giver="Castria", receiver="Norland"),
)
SHELLS = replace(
    SENT,
    sentence="Castria sent 900 shells to Norland, says France.",
    figure="900",
    fields=SENT.fields | {"concept": "shell", "bound": Bound.EXACT},
)

DENIALS = [
    pytest.param(
        [
            echo(
                SHELLS,
                denied(
                    "Norland denies any trade in weapons.",
                    "denies",
                    origins=("Norland",),
                    concepts=("weapon",),
                    denied="trade in weapons",
                ),
            )
        ],
        ["contested, single_source (alone)"],
        id="weapons-are-denied-and-shells-are-weapons",
    ),
    pytest.param(
        [
            echo(SHELLS),
            article(
                "Herald",
                "2025-03-05",
                denied(
                    "Norland denies any trade in weapons.",
                    "denies",
                    origins=("Norland",),
                    concepts=("weapon",),
                    denied="trade in weapons",
                ),
            ),
        ],
        ["contested, single_source (alone)"],
        id="in-another-article-of-the-story",
    ),
    pytest.param(
        [
            echo(
                SENT,
                denied(
                    "Norland denies having closed its border.",
                    "denies",
                    origins=("Norland",),
                    denied="having closed its border",
                ),
            )
        ],
        ["single_source (alone)"],
        id="what-is-denied-is-another-matter",
    ),
    pytest.param(
        [
            echo(
                RED_CROSS,
                denied(
                    "The power company denied that a cable had started it.",
                    "denied",
                    origins=("Volta",),
                    denied="that a cable had started it",
                ),
            )
        ],
        ["single_source (alone)"],
        id="a-denial-of-blame-reaches-no-figure",
    ),
    pytest.param(
        [echo(RED_CROSS, denied("The mayor denied it.", "denied", origins=("Alvermoor Council",)))],
        ["contested, single_source (alone)"],
        id="a-bare-denial-answers-the-sentence-before",
    ),
    pytest.param(
        [
            echo(
                RED_CROSS,
                "The school is closed.",
                denied("The mayor denied it.", "denied", origins=("Alvermoor Council",)),
            )
        ],
        ["single_source (alone)"],
        id="a-bare-denial-further-on-answers-something-else",
    ),
    pytest.param(
        [echo(RED_CROSS, denied("The Red Cross denied it.", "denied", origins=(CROSS,)))],
        ["single_source (alone)"],
        id="nobody-contests-himself",
    ),
    pytest.param(
        [
            echo(OTHER, RED_CROSS, denied("Civil Protection denies it.", "denies", origins=(CIVIL,))),
            herald(said("The army too has 31 houses.", "31", "Castrian Army")),
        ],
        ["contested, corroborated", "contested", "contested, corroborated"],
        id="who-agrees-with-the-denier-is-not-denied",
    ),
    pytest.param(
        [
            echo(RED_CROSS),
            herald(said("Civil Protection denied that 18 houses fell.", "18", CIVIL, certainty=Certainty.DENIED)),
        ],
        ["contested", "contested"],
        id="a-denied-figure-contests-it",
    ),
    pytest.param(
        [
            echo(RED_CROSS),
            herald(said("Civil Protection denied that 31 houses fell.", "31", CIVIL, certainty=Certainty.DENIED)),
        ],
        ["single_source (alone)", "single_source (alone)"],
        id="a-denied-figure-contests-no-other",
    ),
]


@pytest.mark.parametrize(("readings", "expected"), DENIALS)
def test_denials(readings: list[Reading], expected: list[str]) -> None:
    assert statuses(assess(readings, RULES), readings) == expected


PARTIES = [
    pytest.param(Parties(giver="Castria", receiver="Norland"), "corroborated", id="the-same-way"),
    pytest.param(Parties(giver="Norland", receiver="Castria"), "single_source (alone)", id="the-other-way"),
    pytest.param(None, "corroborated", id="silent-but-named-in-order"),
]


@pytest.mark.parametrize(("parties", "expected"), PARTIES)
def test_parties(parties: Parties | None, expected: str) -> None:
    other = said("From Castria to Norland went 5,100 crates, the Army said.", "5,100", "Castrian Army", concept="crate")
    readings = [
        echo(SENT),
        herald(replace(other, fields=other.fields | {"parties": parties})),
    ]
    rules = replace(RULES, institutions={*RULES.institutions, "France"})
    assert statuses(assess(readings, rules), readings)[0] == expected


LONG = "Rescue boats went from street to street until the morning came and found the last of the families on the roofs."


def test_the_same_sentence_in_near_duplicates_is_a_wire_copy() -> None:
    readings = [
        echo(RED_CROSS, LONG),
        article("Herald", "2025-03-05", RED_CROSS, LONG, "The mayor was not seen."),
    ]
    found = assess(readings, RULES)
    assert kinds(found) == {RelationKind.WIRE_COPY}
    assert statuses(found, readings) == ["single_source (repeated)"] * 2
    assert {one.n_copies for one in found.standings.values()} == {1}


def test_one_source_with_two_figures_speaks_of_two_things() -> None:
    fallen = said("Civil Protection counts 18 houses that fell.", "18", CIVIL)
    damaged = said("It lists 310 houses with damage, Civil Protection adds.", "310", CIVIL)
    found = assess([echo(fallen, damaged)], RULES)
    assert len(found.facts) == 2


def test_a_fact_says_what_it_is_about() -> None:
    (fact,) = assess([echo(SENT)], RULES).facts
    assert (fact.label, fact.kind, fact.concept) == ("crate · Castria → Norland", FactKind.FIXED, "crate")


def test_the_nearest_miss_says_which_gate_failed() -> None:
    here, there = ({"concept": "house", "place": place} for place in ("Alvermoor", "Brisk"))
    readings = [
        echo(replace(RED_CROSS, fields=here)),
        herald(replace(SAME, fields=there)),
    ]
    reasons = {one.nearest for one in assess(readings, RULES).standings.values()}
    assert reasons == {"Civil Protection: 18: Alvermoor is not Brisk", "Red Cross: 18: Alvermoor is not Brisk"}


origins = st.sampled_from([CROSS, CIVIL, "Fire Service", "Alvermoor Fire Station", None])
claims = st.builds(
    lambda n, origin, bound, certainty: said(
        f"By this count {n} houses were lost.", str(n), origin, bound=bound, certainty=certainty
    ),
    st.sampled_from([17, 18, 180, 185, 400]),
    origins,
    st.sampled_from([Bound.EXACT, Bound.ABOUT, Bound.MORE_THAN, Bound.AT_MOST]),
    st.sampled_from([Certainty.ASSERTED, Certainty.POSSIBLE, Certainty.DENIED]),
)


@st.composite
def collections(draw: st.DrawFn) -> list[Reading]:
    """A few articles of one story; the last sentence makes each text its own."""
    made = []
    for number in range(draw(st.integers(1, 4))):
        day = f"2025-03-{draw(st.integers(1, 9)):02}"
        told = draw(st.lists(claims, min_size=1, max_size=2, unique_by=lambda one: one.sentence))
        made.append(article(f"Paper {number}", day, *told, f"This was printed by number {number}."))
    return made


@given(collections(), st.randoms())
@settings(deadline=None)
def test_the_order_of_arrival_does_not_matter(readings: list[Reading], chance: Any) -> None:
    shuffled = [*readings, readings[0]]
    chance.shuffle(shuffled)
    assert assess(shuffled, RULES) == assess(readings, RULES)


@given(collections(), st.data())
@settings(deadline=None)
def test_a_copy_never_corroborates(readings: list[Reading], data: st.DataObject) -> None:
    original = data.draw(st.sampled_from(readings))
    copy = replace(
        original, article=replace(original.article, text=original.article.text + " Ends.", publisher="Copyist")
    )
    before, after = assess(readings, RULES).standings, assess([*readings, copy], RULES).standings
    gained = {name for name in before if "corroborated" in after[name].statuses} - {
        name for name in before if "corroborated" in before[name].statuses
    }
    assert not gained


@given(collections())
@settings(deadline=None)
def test_no_status_without_evidence(readings: list[Reading]) -> None:
    found = assess(readings, RULES)
    for standing in found.standings.values():
        assert {item.status for item in standing.evidence} == set(standing.statuses)
        assert all(item.claim in found.standings or item.denial for item in standing.evidence)
        assert standing.status is standing.statuses[0]


@given(collections())
@settings(deadline=None)
def test_conflict_is_mutual(readings: list[Reading]) -> None:
    found = assess(readings, RULES)
    for relation in found.relations:
        if relation.kind is RelationKind.CONFLICTS:
            assert {found.standings[name].status for name in (relation.a, relation.b)} == {"contested"}
