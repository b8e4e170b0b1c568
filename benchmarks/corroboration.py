"""How long comparing takes: everything anew, and one new article beside what is stored.

    python benchmarks/corroboration.py [CLAIMS] [DATABASE]

The news is made up (see ``made_up``). Prints claims per second for some stories compared anew; then fills a store with
so many claims (a million if not said), and tells how long one new article takes there, and the most memory that took.
A database that is named is kept, and filled only where it is not there.
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
from filled import fill

from factcheck import desk, store
from factcheck.corroborate import assess

ANEW = 600  # stories
ADDED = 20


def anew() -> None:
    readings = [one for story in islice(made_up.stories(5 * ANEW), ANEW) for one in made_up.told(story)]
    claims = sum(len(one.claims) for one in readings)
    assess(readings[:50])  # the tables are loaded
    start = time.process_time()
    assess(readings)
    took = time.process_time() - start
    print(f"{claims} claims anew: {took:.1f} s of one core, {claims / took:,.0f} claims/s")


def add(address: str, articles: int) -> None:
    """Each new article is told by one more paper of a story that is stored."""
    db = store.open(address)
    times = []
    for number, story in enumerate(islice(made_up.stories(articles), 0, None, max(1, articles // 5 // ADDED))):
        store.add(db, made_up.reading(story, 1000 + number), "made up")
        start = time.perf_counter()
        desk.settle(db)
        times.append(1000 * (time.perf_counter() - start))
    db.dispose()
    first, *times = times
    middle = sorted(times)[len(times) // 2]
    print(f"one new article: {middle:.0f} ms, at worst {max(times):.0f} ms; the first, tables loaded, {first:.0f} ms")
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    articles = int(claims / made_up.PER_ARTICLE)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(folder) / "cifra.db"
        address = f"sqlite:///{path}"
        anew()
        if not path.exists():
            db = store.open(address)
            start = time.perf_counter()
            stored = fill(db, made_up.stories(articles))
            db.dispose()
            print(f"{stored} claims stored in {time.perf_counter() - start:.0f} s")
        code = f"import corroboration; corroboration.add({address!r}, {articles})"
        subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parent)  # its memory is its own


if __name__ == "__main__":
    main()
