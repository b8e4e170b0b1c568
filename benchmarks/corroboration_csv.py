"""Write how the claims of a folder of articles stand, for an outside scorer: ``cifra export`` of a database of its own.

    python benchmarks/corroboration_csv.py FOLDER > predictions.csv

Articles that cannot be read are named on standard error and left out.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from factcheck import desk, export, store


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    paths = sorted(Path(sys.argv[1]).glob("*.txt"))
    with tempfile.TemporaryDirectory() as folder:
        db = store.open(f"sqlite:///{Path(folder) / 'cifra.db'}")
        for outcome in desk.add(db, [(path.name, path) for path in paths]):
            if outcome.state is desk.State.FAILED:
                print(outcome.message, file=sys.stderr)
        for piece in export.csv_rows(store.every_claim(db), export.CORROBORATION):
            sys.stdout.buffer.write(piece)
        db.dispose()


if __name__ == "__main__":
    main()
