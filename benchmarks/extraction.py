"""How fast articles are read, beside quantulum3 on the same English text, and how the time grows.

    python benchmarks/extraction.py [FILE…]

Without files the starter articles are read. Figures are ratios within one run: machines differ and are shared.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from extractors import read
from factcheck import bundle, ingest

ROUNDS = 3
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


def main() -> None:
    texts = corpus([Path(name) for name in sys.argv[1:]] or sorted(bundle.seeds().glob("*.txt")))
    for lang, text in texts.items():
        took = seconds(lambda text=text, lang=lang: read(text, lang))  # type: ignore[misc]
        print(f"{lang}: {len(text) / took / 1e6:.2f} M characters/s")
    if "en" in texts:
        from quantulum3 import parser

        sample = texts["en"][:5000]
        ours, theirs = seconds(lambda: read(sample, "en")), seconds(lambda: parser.parse(sample))
        print(f"en: {theirs / ours:.0f} × quantulum3 on the same {len(sample)} characters")
    for name, unit in {"news": texts.get("pt", ""), **HOSTILE}.items():
        small, large = unit * (10_000 // max(1, len(unit)) + 1), unit * (100_000 // max(1, len(unit)) + 1)
        ratio = seconds(lambda t=large: read(t, "pt")) / seconds(lambda t=small: read(t, "pt"))  # type: ignore[misc]
        print(f"growth, {name}: {ratio / (len(large) / len(small)):.2f} × per character from 10 kB to 100 kB")


if __name__ == "__main__":
    main()
