"""What a reviewer settles from the shell: it outranks the rules, is kept in the history, and can be undone."""

from __future__ import annotations

from typing import Annotated, Any

import typer

Claims = Annotated[list[str], typer.Argument(metavar="CLAIM…", help="Numbers of claims, as cifra status lists them.")]


def merge(claims: Claims) -> None:
    """Put claims together: they speak of one fact, whatever the rules say."""
    _decide(action="merge", claims=tuple(claims))


def split(claims: Claims) -> None:
    """Set the first claim apart from the others: it speaks of another fact."""
    _decide(action="split", claims=tuple(claims))


def window(
    claim: Annotated[str, typer.Argument(help="A claim of the fact.")],
    days: Annotated[int, typer.Argument(min=0, help="Figures so many days apart are of one time.")],
) -> None:
    """Set how far apart two figures of a fact may be dated and still contradict or support each other."""
    _decide(action="window", claims=(claim,), days=days)


def alias(
    name: Annotated[str, typer.Argument(help="As it is printed, or as it is compared.")],
    institution: Annotated[str, typer.Argument(help="The canonical name, such as 'Red Cross'.")],
) -> None:
    """Say that a name is an institution's: what both say comes from one source."""
    _decide(action="alias", name=name, institution=institution)


def undo(number: Annotated[int, typer.Argument(help="As cifra decisions lists it.")]) -> None:
    """Take a decision back."""
    from factcheck import desk, store

    db = store.open()
    try:
        desk.undo(db, number)
    finally:
        db.dispose()
    typer.echo(f"Decision {number} is undone.")


def decisions() -> None:
    """List what reviewers have settled."""
    from factcheck import store

    db = store.open()
    try:
        found, asleep = store.decisions(db), resting(db)
    finally:
        db.dispose()
    for one in found:
        detail = one.detail
        claims = " ".join(one.now.get(place.named, place.named) for place in one.places)
        about = claims or f"{detail.get('name')} = {detail.get('institution')}"
        days = f" {detail['days']} day(s)" if detail.get("days") else ""
        typer.echo(f"{one.event_id}  {detail['action']}  {about}{days}")
    for line in asleep:
        typer.echo(line)
    if not found:
        typer.echo("Nothing has been settled by hand.")


def resting(db: Any) -> list[str]:
    """A sentence for each decision that has nothing to hold for, and why."""
    from factcheck import store

    found = store.decisions(db)
    places = [(one.event_id, place) for one in found for place in one.resting]
    said = store.printed(db, [place for _, place in places])
    gone = [
        f"Decision {number} rests: “{' '.join(words.split())}” in {name} is not read as a claim any more. "
        "It holds again once it is."
        for (number, _), (words, name) in zip(places, said, strict=True)
    ]
    return gone + [f"Decision {one.event_id} rests: its claims are read as one." for one in found if one.as_one]


def _decide(**detail: Any) -> None:
    from factcheck import desk, store
    from factcheck.corroborate import Decision

    db = store.open()
    try:
        number = desk.decide(db, Decision(**detail))
    finally:
        db.dispose()
    typer.echo(f"Kept as decision {number}; cifra undo {number} takes it back.")
