"""``cifra reread``: stored articles read anew with today's rules."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from factcheck.commands.decide import resting


def reread(
    articles: Annotated[
        list[str] | None,
        typer.Argument(metavar="ARTICLE…", help="Files as they were added, or numbers; none means all out of date."),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Every stored article, also those that are up to date.")] = False,
    dry: Annotated[bool, typer.Option("--dry-run", help="Tell what would change, and store nothing.")] = False,
) -> None:
    """Read stored articles anew with today's rules, and compare the claims that change.

    Without names, those that an earlier Cifra has read. A run that was stopped goes on where it ended.

    What was settled by hand stays in force.
    """
    from factcheck import desk, store

    if articles and every:
        raise typer.BadParameter("name articles, or say --all")
    db = store.open()
    try:
        named = desk.named(db, articles) if articles else None
        wanted = (store.article_ids(db) if every else desk.out_of_date(db)) if named is None else named
        outcomes = _read(db, wanted, dry)
        _sum_up(outcomes, dry)
        for line in resting(db):
            typer.echo(line)
    except KeyboardInterrupt:
        typer.echo("Stopped. What was read is kept; cifra reread goes on with the rest.", err=True)
        raise typer.Exit(130) from None
    finally:
        db.dispose()
    if any(one.change is None for one in outcomes):
        raise typer.Exit(1)


def remind(db: Any) -> None:
    """Say how many articles today's rules have not read."""
    from factcheck import desk, words

    if stale := desk.out_of_date(db):
        typer.echo(f"{words.articles(len(stale))} read by an earlier Cifra: cifra reread reads them anew.", err=True)


def _read(db: Any, wanted: list[str], dry: bool) -> list[Any]:
    from rich.progress import Progress

    from factcheck import desk, terminal

    screen = terminal.console()
    with Progress(console=screen, transient=True, disable=not screen.is_terminal) as progress:
        task = progress.add_task("Reading", total=len(wanted))

        def advance(outcome: desk.Reread) -> None:
            if outcome.change is None or outcome.change:
                terminal.reread(screen, outcome)
            progress.advance(task)
            if progress.finished and not dry:
                progress.update(task, description="Comparing", total=None)

        return desk.reread(db, wanted, advance, dry=dry)


def _sum_up(outcomes: list[Any], dry: bool) -> None:
    from factcheck import words

    if not outcomes:
        typer.echo("Every article was read by today's rules.")
        return
    changed = sum(bool(one.change) for one in outcomes)
    failed = sum(one.change is None for one in outcomes)
    n, same = words.number(changed), words.number(len(outcomes) - changed - failed)
    told = f"{n} would change, {same} would not; nothing is stored" if dry else f"{n} changed, {same} the same"
    typer.echo(f"Read {words.articles(len(outcomes))} anew: {told}.")
    if failed:
        typer.echo(f"{words.articles(failed)} could not be read and stay as they were.")
