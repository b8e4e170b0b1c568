"""News that is made up, for measuring: many stories in seven languages, the same on every machine.

It is meant to be as varied as the news of some years is: a few states, towns, people and institutions are in it again
and again, most of them once. A story is one event in one town, told by a few papers within days, with the figures of
local offices, institutions and people; some papers print another's text. A few stories go on for months and fill the
papers: wars and epidemics. Claims are made beside their sentences, as reading them would take longer than what is
measured.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import accumulate

from babel import Locale

from extractors.claims import Article, Bound, Certainty, Claim, Published, Reading, Span
from extractors.languages import concepts
from extractors.languages.institutions import state_codes, tree

LANGUAGES = ("en", "pt", "es", "fr", "it", "de", "nl")
SAID = {
    "en": "{what}, {who} said.",
    "pt": "{what}, disse {who}.",
    "es": "{what}, dijo {who}.",
    "fr": "{what}, a dit {who}.",
    "it": "{what}, ha detto {who}.",
    "de": "{what}, sagte {who}.",
    "nl": "{what}, zei {who}.",
}
# An office of the town: its canonical kind, and its words in the order of LANGUAGES.
OFFICES = (
    ("police", "the police, a polícia, la policía, la police, la polizia, die Polizei, de politie"),
    ("municipality", "the town hall, a câmara, el ayuntamiento, la mairie, il comune, das Rathaus, de gemeente"),
    ("hospital", "the hospital, o hospital, el hospital, l'hôpital, l'ospedale, das Krankenhaus, het ziekenhuis"),
)
PER_ARTICLE = 6.5  # claims
OUTLETS = 400
ONSETS = (*"bcdfghjlmnprstvz", "br", "ch", "dr", "fl", "gr", "pr", "st", "tr")
THEMES, COUNTED, MATTERS = 150, 6, 4
TOWNS = 400  # of one state
PEOPLE = 40_000
START, DAYS = date(2023, 1, 1), 1000
COPIES = 0.12  # of the articles print another's text
LONG = 1 / 400  # of the stories go on for months


@dataclass(frozen=True, slots=True)
class Story:
    """``figures``: what is counted and how many at first; ``told``: how many papers tell it, over so many days."""

    number: int
    theme: int
    town: str
    state: str
    people: Sequence[str]
    sources: Sequence[tuple[str, Mapping[str, str] | None]]  # canonical name, its words where they are others
    day: date
    lasts: int
    figures: Mapping[str, int]
    langs: Sequence[str]
    told: int


def stories(articles: int) -> Iterator[Story]:
    """So many stories as make up about that many articles, in the order of their days."""
    number = max(articles * 2 // 11, 10)
    yield from sorted((_story(one) for one in range(number)), key=lambda story: (story.day, story.number))


def told(story: Story) -> list[Reading]:
    """Every article of a story."""
    return [reading(story, paper) for paper in range(story.told)]


def _story(number: int) -> Story:
    chance = random.Random(f"story {number}")
    theme, state = chance.randrange(THEMES), chance.choices(_states(), cum_weights=_weights())[0]
    town = _name(f"town {state} {_often(chance, TOWNS)}")
    long = chance.random() < LONG
    institution = _institutions()[_often(chance, len(_institutions()))]
    person = _name(f"person {_often(chance, PEOPLE)}")
    offices = [(f"{kind} of {town}", dict(zip(LANGUAGES, said.split(", "), strict=True))) for kind, said in OFFICES]
    return Story(
        number=number,
        theme=theme,
        town=town,
        state=state,
        people=[_name(f"person {_often(chance, PEOPLE)}") for _ in range(2)],
        sources=[*offices, (institution, None), (f"{person} Institute", None)],
        day=START + timedelta(days=chance.randrange(DAYS)),
        lasts=chance.randint(60, 240) if long else chance.choice((1, 2, 3, 3, 4, 8, 20)),
        figures={concept: max(2, int(chance.lognormvariate(4, 1.6))) for concept in _theme(theme)[:COUNTED]},
        langs=chance.sample(LANGUAGES, chance.randint(1, 3)),
        told=chance.randint(80, 240) if long else min(int(chance.expovariate(0.22)) + 1, 30),
    )


def reading(story: Story, paper: int) -> Reading:
    """How one paper tells it."""
    chance = random.Random(f"article {story.number} {paper}")
    if paper and chance.random() < COPIES:
        first = reading(story, 0)
        text = f"{first.article.text}\n\n{paper}."
        return replace(first, article=replace(first.article, text=text, publisher=f"Paper {chance.randrange(OUTLETS)}"))
    lang, after = chance.choice(story.langs), int(story.lasts * chance.random() ** 2)
    matters = [_form(lang, concept) for concept in chance.sample(_theme(story.theme)[COUNTED:], 2)]
    begun = f"{matters[0].capitalize()}: {story.town}, {_territories(lang)[story.state]} {story.number}-{paper}."
    spoke = f"{_own_words(paper)} {chance.choice(story.people)} {matters[1]} {chance.randrange(10**6)}."
    sentences, claims = [begun, spoke], list[Claim]()
    end = len(begun) + 2 + len(spoke)
    for concept in chance.choices(list(story.figures), k=chance.randint(4, 9)):
        n = max(2, round(story.figures[concept] * chance.choice((1, 1, 1, 1.01, 1.3)) * (1 + after / 20)))
        origin, words = story.sources[_often(chance, len(story.sources))]
        who = words[lang] if words else origin
        place = f" {story.town}" if chance.random() < 0.3 else ""
        what = f"{n} {_form(lang, concept)}{place} {chance.randrange(10**6)}"
        sentence = SAID[lang].format(what=what, who=who)
        claims.append(_claim(sentence, end + 2, n, _form(lang, concept), concept, origin, who))
        sentences.append(sentence)
        end += 2 + len(sentence)
    published = Published(day=story.day + timedelta(days=after))
    article = Article(
        text="\n\n".join(sentences), lang=lang, publisher=f"Paper {chance.randrange(OUTLETS)}", published=published
    )
    return Reading(article=article, claims=tuple(claims))


def _claim(sentence: str, at: int, n: int, item: str, concept: str, origin: str, who: str) -> Claim:
    def span(words: str) -> Span:
        start = at + sentence.index(words)
        return Span(start, start + len(words), words)

    figure = str(n)
    return Claim(
        start=at,
        end=at + len(figure),
        text=figure,
        low=Decimal(n),
        high=Decimal(n),
        bound=Bound.EXACT,
        unit="count",
        concept=concept,
        item=span(item),
        origin=origin,
        source=span(who),
        certainty=Certainty.ASSERTED,
        sentence=Span(at, at + len(sentence), sentence),
    )


def _own_words(paper: int) -> str:
    """What only this paper says."""
    return " ".join(_name(f"word {paper} {k}").lower() for k in range(4)).capitalize()


def _often(chance: random.Random, number: int) -> int:
    """One of so many, the first far more often than the last: each about as often as its rank says."""
    return int(number ** chance.random()) - 1


@cache
def _theme(number: int) -> Sequence[str]:
    """What a story of this kind counts, and what else it speaks of."""
    known = sorted(set.intersection(*(set(concepts.forms(lang).values()) for lang in LANGUAGES)))
    return random.Random(f"theme {number}").sample(known, COUNTED + MATTERS)


@cache
def _forms(lang: str) -> Mapping[str, str]:
    """Concept → a word for it."""
    return {concept: form for form, concept in concepts.forms(lang).items()}


@cache
def _form(lang: str, concept: str) -> str:
    form = _forms(lang)[concept]
    return form.capitalize() if lang == "de" else form


@cache
def _states() -> Sequence[str]:
    return random.Random("states").sample(sorted(state_codes()), len(state_codes()))


@cache
def _weights() -> Sequence[float]:
    return list(accumulate(1 / (3 + rank) for rank in range(len(_states()))))


@cache
def _institutions() -> Sequence[str]:
    known = sorted(one.name for one in tree().values() if one.kind in {"ngo", "igo", "agency", "company", "union"})
    return random.Random("institutions").sample(known, len(known))


@cache
def _name(seed: str) -> str:
    """Two to four syllables."""
    chance = random.Random(seed)
    parts = (
        chance.choice(ONSETS) + chance.choice("aeiou") + chance.choice(("", "", *"nrlsm"))
        for _ in range(chance.randint(2, 4))
    )
    return "".join(parts).capitalize()


@cache
def _territories(lang: str) -> dict[str, str]:
    return dict(Locale.parse(lang).territories)
