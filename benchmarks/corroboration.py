"""How long comparing takes: everything anew, and one new article beside what is stored.

    python benchmarks/corroboration.py [CLAIMS] [DATABASE]

The news is made up (see ``made_up``). Compares some stories anew; then fills a store with so many claims (a million if
not said), and tells how long one new article takes there, and the most memory that took. A database that is named is
kept, and filled only where it is not there. Times are of one core.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

import made_up
from budgets import print_table
from filled import fill

from factcheck import desk, store
from factcheck.corroborate import assess

ANEW = 300  # stories
ADDED = 60
A_MILLION_IN = 120  # seconds


def anew() -> None:
    readings = [one for story in islice(made_up.stories(100_000), ANEW) for one in made_up.told(story)]
    claims = sum(len(one.claims) for one in readings)
    assess(readings[:50])  # the tables are loaded
    start = time.process_time()
    assess(readings)
    took = time.process_time() - start
    print_table([(f"{claims:,} claims compared anew", claims / took, 1_000_000 / A_MILLION_IN, "claims/s")])


def add(address: str, articles: int) -> None:
    """Each new article is told by one more paper of a story that is stored; papers tell of long stories most often."""
    db = store.open(address)
    stored = store.counts(db).claims
    known = [story for story in made_up.stories(articles) for _ in range(story.told)][
        : int(stored / made_up.PER_ARTICLE)
    ]
    times = []
    for number, story in enumerate(known[:: max(1, len(known) // ADDED)]):
        store.add(db, made_up.reading(story, 100_000 + stored + number), "made up")
        start = time.process_time()
        desk.settle(db)
        times.append(1000 * (time.process_time() - start))
    db.dispose()
    warm = sorted(times[10:])  # by then the tables of all languages are loaded
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print_table(
        [
            (f"a new article beside {stored:,} claims", warm[len(warm) // 2], 200, "ms"),
            ("nine in ten take at most", warm[int(0.9 * len(warm))], 200, "ms"),
            ("the slowest", warm[-1], None, "ms"),
            ("most memory", memory, None, "MB"),
        ]
    )


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    articles = int(claims / made_up.PER_ARTICLE)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(folder) / "cifra.db"
        address = f"sqlite:///{path}"
        anew()
        if not path.exists():
            db = store.open(address)
            fill(db, made_up.stories(articles))
            db.dispose()
        code = f"import corroboration; corroboration.add({address!r}, {articles})"
        subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parent)  # its memory is its own


if __name__ == "__main__":
    main()
