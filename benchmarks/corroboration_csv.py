"""Write how the claims of a folder of articles stand, one CSV row a claim, for an outside scorer.

    python benchmarks/corroboration_csv.py FOLDER > predictions.csv

Columns: article, quantity, start, end (offsets into the body, after the header block), source, status, group.
Articles that cannot be read are named on standard error and left out.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from extractors import CifraError, Reading, read
from factcheck import ingest
from factcheck.corroborate import assess
from factcheck.ids import claim_id


def readings(folder: Path) -> dict[str, Reading]:
    """File name → reading, of every ``.txt`` in a folder."""
    found = {}
    for path in sorted(folder.glob("*.txt")):
        try:
            found[path.name] = read(ingest.article(path.name, path.read_bytes()))
        except CifraError as error:
            print(f"{path.name}: {error}", file=sys.stderr)
    return found


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    found = readings(Path(sys.argv[1]))
    standings = assess(found.values()).standings
    out = csv.writer(sys.stdout)
    out.writerow(("article", "quantity", "start", "end", "source", "status", "group"))
    for name, reading in found.items():
        for claim in reading.claims:
            standing = standings[claim_id(reading.article.article_id, claim)]
            statuses = ";".join(standing.statuses)
            out.writerow((name, claim.text, claim.start, claim.end, claim.origin, statuses, standing.fact_id))


if __name__ == "__main__":
    main()
