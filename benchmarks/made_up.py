"""News that is made up, for measuring: many stories in seven languages, the same on every machine.

A story is one event in one town: a few papers tell it within days, each with some of its figures and their sources.
Some towns and sources are in the news again and again, most hardly ever. Claims are made beside their sentences,
as reading them would take longer than what is measured.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from babel import Locale

from extractors.claims import Article, Bound, Certainty, Claim, Published, Reading, Span

LANGUAGES = ("en", "pt", "es", "fr", "it", "de", "nl")
STATES = (
    *("PT", "ES", "FR", "IT", "DE", "NL", "GB", "US", "BR", "AO", "MZ", "MX", "AR", "CL", "PE", "CO", "CA", "IN", "JP"),
    *("KE", "ZA", "NG", "EG", "TR", "UA", "PL", "SE", "NO", "FI", "GR"),
)
ORIGINS = (
    *("Red Cross", "United Nations", "Civil Protection", "World Bank", "Amnesty International", "Oxfam"),
    *("Copernicus", "Interpol", "UNICEF", "Greenpeace", "World Health Organization", "European Commission"),
)
SAID = {
    "en": "{what}, the {who} said.",
    "pt": "{what}, disse {who}.",
    "es": "{what}, dijo {who}.",
    "fr": "{what}, a dit {who}.",
    "it": "{what}, ha detto {who}.",
    "de": "{what}, sagte {who}.",
    "nl": "{what}, zei {who}.",
}
BEGUN = {
    "en": "A {event} struck {town}, {state}, on the night told by paper {number}.",
    "pt": "Em {town}, {state}, houve {event} na noite contada pelo jornal {number}.",
    "es": "En {town}, {state}, hubo {event} la noche que cuenta el diario {number}.",
    "fr": "À {town}, {state}, il y a eu {event} la nuit que raconte le journal {number}.",
    "it": "A {town}, {state}, c'è stata {event} nella notte che racconta il giornale {number}.",
    "de": "In {town}, {state}, kam es in der Nacht zu {event}, wie Zeitung {number} erzählt.",
    "nl": "In {town}, {state}, was er in de nacht {event}, vertelt krant {number}.",
}
# What happened, then what is counted: concept, order of size, and the words of each language in the order of LANGUAGES.
EVENTS: Sequence[tuple[str, Sequence[tuple[str, int, str]]]] = (
    (
        "flood, uma cheia, una inundación, une crue, un'alluvione, Überflutungen, een overstroming",
        (
            ("house", 300, "houses, casas, casas, maisons, case, Häuser, huizen"),
            ("death", 20, "dead, mortos, muertos, morts, morti, Tote, doden"),
            ("car", 150, "cars, carros, coches, voitures, automobili, Autos, auto's"),
            ("bridge", 8, "bridges, pontes, puentes, ponts, ponti, Brücken, bruggen"),
            ("evacuee", 900, "evacuees, evacuados, evacuados, évacués, evacuati, Evakuierte, evacués"),
        ),
    ),
    (
        "fire, um incêndio, un incendio, un incendie, un incendio, einem Brand, een brand",
        (
            (
                "firefighter",
                200,
                "firefighters, bombeiros, bomberos, pompiers, pompieri, Feuerwehrleute, brandweer",
            ),
            ("injured person", 30, "injured people, feridos, heridos, blessés, feriti, Verletzte, gewonden"),
            ("vehicle", 60, "vehicles, viaturas, vehículos, véhicules, veicoli, Fahrzeuge, voertuigen"),
            ("house", 40, "houses, casas, casas, maisons, case, Häuser, huizen"),
            ("tree", 5000, "trees, árvores, árboles, arbres, alberi, Bäume, bomen"),
        ),
    ),
    (
        "strike, uma greve, una huelga, une grève, uno sciopero, einem Streik, een staking",
        (
            ("worker", 700, "workers, trabalhadores, trabajadores, ouvriers, operai, Arbeiter, arbeiders"),
            ("train", 90, "trains, comboios, trenes, trains, treni, Züge, treinen"),
            ("school", 45, "schools, escolas, escuelas, écoles, scuole, Schulen, scholen"),
            ("nurse", 400, "nurses, enfermeiros, enfermeros, infirmiers, infermieri, Krankenpfleger, verpleegkundigen"),
            ("bus", 120, "buses, autocarros, autobuses, bus, autobus, Busse, bussen"),
        ),
    ),
    (
        "raid, uma rusga, una redada, une descente, una retata, einer Razzia, een inval",
        (
            ("detainee", 25, "detainees, detidos, detenidos, détenus, detenuti, Festgenommene, gedetineerden"),
            ("weapon", 80, "weapons, armas, armas, armes, armi, Waffen, wapens"),
            ("police officer", 150, "officers, polícias, policías, policiers, poliziotti, Polizisten, agenten"),
            ("container", 12, "containers, contentores, contenedores, conteneurs, container, Container, containers"),
            ("vehicle", 30, "vehicles, viaturas, vehículos, véhicules, veicoli, Fahrzeuge, voertuigen"),
        ),
    ),
)
OUTLETS = 300
PER_ARTICLE = 6.5  # claims
START, DAYS = date(2023, 1, 1), 1000


@dataclass(frozen=True, slots=True)
class Story:
    """``figures``: what was counted, by concept; ``told``: how many papers tell it."""

    number: int
    event: int
    town: str
    state: str
    day: date
    figures: dict[str, int]
    langs: Sequence[str]
    told: int


def stories(articles: int) -> Iterator[Story]:
    """So many stories as make up about that many articles."""
    number = max(articles // 5, 10)
    yield from (_story(one, number) for one in range(number))


def told(story: Story) -> list[Reading]:
    """Every article of a story."""
    return [reading(story, paper) for paper in range(story.told)]


def _story(number: int, stories: int) -> Story:
    """A third of what happens does so in few towns."""
    chance = random.Random(f"story {number}")
    town = int(stories ** chance.random() * 3) if chance.random() < 0.3 else chance.randrange(stories * 3)
    event = chance.randrange(len(EVENTS))
    return Story(
        number=number,
        event=event,
        town=_town(town),
        state=STATES[town % len(STATES)],
        day=START + timedelta(days=chance.randrange(DAYS)),
        figures={concept: max(2, int(size * chance.lognormvariate(0, 0.8))) for concept, size, _ in EVENTS[event][1]},
        langs=chance.sample(LANGUAGES, chance.randint(1, 3)),
        told=min(int(chance.expovariate(0.22)) + 1, 40),
    )


def reading(story: Story, paper: int) -> Reading:
    """How one paper tells it."""
    chance = random.Random(f"article {story.number} {paper}")
    lang = chance.choice(story.langs)
    at = LANGUAGES.index(lang)
    words, counted = EVENTS[story.event]
    state = _territories(lang)[story.state]
    begun = BEGUN[lang].format(
        event=words.split(", ")[at], town=story.town, state=state, number=f"{story.number}-{paper}"
    )
    sentences, claims, end = [begun], list[Claim](), len(begun)
    for concept, _, items in chance.choices(counted, k=chance.randint(5, 8)):
        item = items.split(", ")[at]
        n = max(2, round(story.figures[concept] * chance.choice((1, 1, 1, 1.01, 1.3))))
        who = ORIGINS[min(int(chance.expovariate(0.3)), len(ORIGINS) - 1)]
        what = f"{n} {item} {len(sentences)}"
        sentence = SAID[lang].format(what=what, who=who)
        claims.append(_claim(sentence, end + 2, n, item, concept, who))
        sentences.append(sentence)
        end += 2 + len(sentence)
    text = "\n\n".join(sentences)
    published = Published(day=story.day + timedelta(days=chance.randrange(4)))
    article = Article(text=text, lang=lang, publisher=f"Paper {chance.randrange(OUTLETS)}", published=published)
    return Reading(article=article, claims=tuple(claims))


def _claim(sentence: str, at: int, n: int, item: str, concept: str, who: str) -> Claim:
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
        origin=who,
        source=span(who),
        certainty=Certainty.ASSERTED,
        sentence=Span(at, at + len(sentence), sentence),
    )


@cache
def _town(number: int) -> str:
    chance = random.Random(f"town {number}")
    return "".join(chance.choice("bcdfghjklmnprstvz") + chance.choice("aeiou") for _ in range(4)).capitalize()


@cache
def _territories(lang: str) -> dict[str, str]:
    return dict(Locale.parse(lang).territories)
