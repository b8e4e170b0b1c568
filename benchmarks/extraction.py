"""How fast articles are read, stage by stage and beside other libraries, and how the time grows with the text.

    python benchmarks/extraction.py [--long] [FILE…]

Without files the starter articles are read. What counts are the ratios within one run: machines differ and are shared.
With ``--long`` the texts grow to 10 MB, each in a process of its own, which tells the memory too: that takes an hour.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from extractors import languages, pipeline, quantities, read
from extractors.languages import Pack
from extractors.segment import Sentence, sentences
from factcheck import bundle, ingest

ROUNDS = 3
SAMPLE = 5000  # characters of English that the slow peers are given
HOSTILE = {
    "figures": "5 ",
    "open quotations": "“12 ",
    "stops": "....",
    "capitals": "A.A.",
    "number words": "cinco mil ",
    "digits": "1.1.",
    "cues": "segundo disse 5 ",
}


def seconds(work: Callable[[], object]) -> float:
    """The best of a few rounds."""
    found = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return min(found)


def corpus(paths: list[Path]) -> dict[str, str]:
    """Language → all its articles in one text."""
    texts: dict[str, list[str]] = {}
    for path in paths:
        reading = read(ingest.article(path.name, path.read_bytes()))
        texts.setdefault((reading.article.lang or "")[:2], []).append(reading.article.text)
    return {lang: "\n\n".join(found) for lang, found in texts.items()}


def figures(text: str, pack: Pack) -> None:
    """The quantity layer alone: sentences, words, quantities; a sentence is let go once it is read."""
    unread = pipeline.worth_reading(text, sentences(text, pack), pack)[::-1]
    while unread:
        quantities.find(unread.pop(), pack)


def stages(lang: str, text: str) -> None:
    pack = languages.load(lang)
    scan = seconds(lambda: pipeline.worth_reading(text, [Sentence(text, 0, len(text), pack)], pack))
    layer, whole = seconds(lambda: figures(text, pack)), seconds(lambda: read(text, lang))
    speeds = ", ".join(
        f"{name} {len(text) / took / 1e6:.2f}" for name, took in (("scan", scan), ("figures", layer), ("all", whole))
    )
    print(f"{lang}, M characters/s: {speeds}")


def peers(text: str) -> None:
    from quantulum3 import parser
    from text_to_num import alpha2digit

    pack = languages.load("en")
    layer, whole = seconds(lambda: figures(text, pack)), seconds(lambda: read(text, "en"))
    for name, work in (("quantulum3", lambda: parser.parse(text)), ("text2num", lambda: alpha2digit(text, "en"))):
        took = seconds(work)
        print(f"en, {len(text)} characters: figures {took / layer:.2g} ×, all {took / whole:.2g} × as fast as {name}")


def growth(name: str, unit: str) -> str:
    small, large = unit * (10_000 // len(unit) + 1), unit * (100_000 // len(unit) + 1)
    ratio = seconds(lambda: read(large, "pt")) / seconds(lambda: read(small, "pt"))
    return f"growth, {name}: {ratio / (len(large) / len(small)):.2f} × per character from 10 kB to 100 kB"


def long_growth(name: str, unit: str) -> str:
    """The same to 10 MB. Both are read once: 1 MB in pieces of 10 kB or of one unit, so that they hold the same."""
    piece, large = unit * (10_000 // len(unit) + 1), unit * (10_000_000 // len(unit) + 1)
    times = 1_000_000 // len(piece) + 1
    start = time.process_time()
    for _ in range(times):
        read(piece, "pt")
    middle = time.process_time()
    read(large, "pt")
    ratio = (time.process_time() - middle) / len(large) / ((middle - start) / len(piece) / times)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"growth, {name}: {ratio:.2f} × per character from {len(piece) // 1000} kB to 10 MB, {peak} MB of memory"


def main() -> None:
    names = [name for name in sys.argv[1:] if name != "--long"]
    texts = corpus([Path(name) for name in names] or sorted(bundle.seeds().glob("*.txt")))
    for lang, text in texts.items():
        stages(lang, text)
    if "en" in texts:
        peers(texts["en"][:SAMPLE])
    for name, unit in {"news": texts.get("pt", "12 casas arderam. "), **HOSTILE}.items():
        if "--long" in sys.argv:
            with ProcessPoolExecutor(max_workers=1) as alone:
                print(alone.submit(long_growth, name, unit).result(), flush=True)
        else:
            print(growth(name, unit), flush=True)


if __name__ == "__main__":
    main()
