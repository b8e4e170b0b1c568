"""``cifra check-facts``: every claim compared anew, and what came of it."""

from __future__ import annotations

import typer

from factcheck.commands.reread import remind


def check_facts() -> None:
    """Compare all claims anew with all others, whatever was compared before, and count how they stand.

    Adding an article compares it with its story alone; what comes out is the same.
    """
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn

    from factcheck import desk, store, words

    db = store.open()
    try:
        columns = (SpinnerColumn(), TextColumn("{task.description}"))
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            progress.add_task(f"Comparing {words.claims(store.counts(db).claims)}…")
            desk.reassess(db)
        remind(db)
        counts = store.counts(db)
    finally:
        db.dispose()
    facts = words.counted("{n} fact", "{n} facts", counts.facts)
    typer.echo(f"{words.claims(counts.claims)} in {words.articles(counts.articles)} speak of {facts}.")
    for status, n in sorted(counts.by_status.items(), key=lambda pair: -pair[1]):
        typer.echo(f"{words.STATUS[status].label}: {words.number(n)}")
