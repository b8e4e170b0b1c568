"""How long comparing takes: everything anew, and one new article beside what is stored.

    python benchmarks/corroboration.py [ARTICLES]

The articles are made up: each tells one of many stories, with the names of its town and of a state, five claims, and
what all news has in common. Prints claims per second, and milliseconds for one new article.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from extractors.claims import Article, Bound, Claim, Published, Reading, Span
from factcheck import desk, store
from factcheck.corroborate import assess

STATES = ["Portugal", "Spain", "France", "Italy", "Germany", "Chile", "Kenya", "India", "Japan", "Norway"]
COUNTED = [
    ("people were killed", "death"),
    ("people were hurt", "injured person"),
    ("houses fell", "house"),
    ("firefighters came", "firefighter"),
    ("cars were lost", "car"),
]
ORIGINS = ["Red Cross", "Copernicus", "Amnesty International", "Oxfam", "United Nations", "Interpol"]
START = date(2024, 1, 1)


def town(story: int) -> str:
    chance = random.Random(story)
    return "".join(chance.choice("bcdfghklmnprstvz") + chance.choice("aeiou") for _ in range(4)).capitalize()


def reading(number: int, story: int, chance: random.Random) -> Reading:
    day = START + timedelta(days=story % 600 + chance.randrange(3))
    state = STATES[story % len(STATES)]
    sentences = [f"The flood in {town(story)}, {state}, came on a {day:%A} at night and was told by paper {number}."]
    spans = []
    for words, concept in COUNTED:
        n = chance.choice([18, 41, 120, 345]) + story % 50
        origin = chance.choice(ORIGINS)
        start = sum(len(one) + 2 for one in sentences)
        sentence = f"In {town(story)} {n} {words}, the {origin} said."
        sentences.append(sentence)
        spans.append((start, sentence, n, concept, origin))
    text = "\n\n".join(sentences)
    claims = tuple(
        Claim(
            start=at + sentence.index(f" {n} ") + 1,
            end=at + sentence.index(f" {n} ") + 1 + len(str(n)),
            text=str(n),
            low=Decimal(n),
            high=Decimal(n),
            bound=Bound.EXACT,
            unit="count",
            concept=concept,
            origin=origin,
            sentence=Span.of(text, at, at + len(sentence)),
            source=Span.of(text, at + sentence.index(origin), at + sentence.index(origin) + len(origin)),
        )
        for at, sentence, n, concept, origin in spans
    )
    article = Article(text=text, lang="en", publisher=f"Paper {number % 40}", published=Published(day=day))
    return Reading(article=article, claims=claims)


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    chance = random.Random(1)
    readings = [reading(i, chance.randrange(number // 4), chance) for i in range(number)]
    claims = sum(len(one.claims) for one in readings)
    start = time.perf_counter()
    found = assess(readings)
    took = time.perf_counter() - start
    largest = max(Counter(one.story_id for one in found.covered).values())
    print(f"{claims} claims anew: {took:.1f} s, {claims / took:,.0f} claims/s; the largest lot has {largest} articles")
    with tempfile.TemporaryDirectory() as folder:
        db = store.open(f"sqlite:///{Path(folder) / 'cifra.db'}")
        for one in readings:
            store.add(db, one, "made up")
        start = time.perf_counter()
        desk.settle(db)
        print(f"stored and settled: {time.perf_counter() - start:.1f} s")
        times = []
        for extra in range(10):
            store.add(db, reading(number + extra, chance.randrange(number // 4), chance), "made up")
            start = time.perf_counter()
            desk.settle(db)
            times.append(time.perf_counter() - start)
        middle, worst = 1000 * sorted(times)[len(times) // 2], 1000 * max(times)
        print(f"one new article beside {claims} claims: {middle:.0f} ms, at worst {worst:.0f} ms")
        db.dispose()


if __name__ == "__main__":
    main()
