"""How long a page takes on the server, in a store of many claims.

    python benchmarks/pages.py [CLAIMS] [DATABASE]

The store is filled with made-up news (see ``made_up``) if the database named is not there. Every page is drawn whole,
by Streamlit and without a browser, a few times each, with filters, orders and pages of lists that people use.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import made_up
from budgets import print_table
from filled import fill
from streamlit.testing.v1 import AppTest

from factcheck import store

ROOT = Path(__file__).parents[1]
TIMES = 3


def views(db: Any) -> dict[str, tuple[str, dict[str, Any]]]:
    """What is looked at: page and address."""
    row, fact = store.claims(db, limit=1)[0], store.facts(db, limit=1)[0]
    urgent = {"status": ["contested", "single_source"], "order": "attention"}
    last = str(store.count_claims(db) // 25)
    return {
        "overview": ("overview", {}),
        "claims": ("claims", {}),
        "claims, those to look at first": ("claims", urgent),
        "claims, one status": ("claims", {"status": "single_source"}),
        "claims, one status and language": ("claims", {"status": "single_source", "lang": row.lang}),
        "claims, one item and source": ("claims", {"item": row.concept, "origin": row.origin}),
        "claims, one publisher": ("claims", {"publisher": row.publisher}),
        "claims, a search": ("claims", {"q": f"{row.item} {row.origin}"}),
        "claims, the largest": ("claims", {"order": "largest"}),
        "claims, the last page": ("claims", {"page": last}),
        "one claim": ("claim", {"claim": row.claim_id}),
        "facts": ("facts", {}),
        "facts, the last page": ("facts", {"page": str(store.count_facts(db) // 20)}),
        "one fact": ("facts", {"fact": fact.fact_id}),
    }


def drawn(page: str, query: dict[str, Any]) -> float:
    """Milliseconds of one core, of which the database too takes its part here."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=600)
    for name, value in query.items():
        app.query_params[name] = value
    app.switch_page(f"factcheck/pages/{page}.py")
    start = time.process_time()
    app.run()
    took = 1000 * (time.process_time() - start)
    if app.exception or not (app.title or app.header):
        raise SystemExit(f"{page}: {app.exception}")
    return took


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(folder) / "cifra.db"
        os.environ["CIFRA_DATABASE_URL"] = address = f"sqlite:///{path}"
        new = not path.exists()
        db = store.open(address)
        if new:
            fill(db, made_up.stories(int(claims / made_up.PER_ARTICLE)))
        stored, shown = store.counts(db).claims, views(db)
        db.dispose()
        drawn("overview", {})  # Streamlit is loaded
        budget = 500 if stored <= 200_000 else 1500
        taken = {name: sorted(drawn(*view) for _ in range(TIMES)) for name, view in shown.items()}
    print(f"{stored:,} claims")
    print_table((name, times[TIMES // 2], budget, "ms") for name, times in taken.items())
    everything = sorted(time for times in taken.values() for time in times)
    print_table([("95 in 100 of these", everything[int(0.95 * len(everything))], budget, "ms")])


if __name__ == "__main__":
    main()
