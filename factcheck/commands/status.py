"""``cifra status``: how claims stand, and the evidence for it."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from typing import Annotated, Any

import typer

from factcheck.plain_words import told
from factcheck.translation import Language, speak


class Format(StrEnum):
    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def status(
    claims: Annotated[
        list[str] | None, typer.Argument(metavar="CLAIM…", help="Numbers of claims; none means all.")
    ] = None,
    wanted: Annotated[
        list[str] | None, typer.Option("--status", help="contested, superseded, corroborated or single_source.")
    ] = None,
    output: Annotated[
        Format, typer.Option("--format", help="A table to look at, or data to go on with.")
    ] = Format.TABLE,
    language: Annotated[Language, typer.Option("--in", help="The language of the explanations.")] = Language.EN,
    limit: Annotated[int, typer.Option(min=1, help="How many, of a table.")] = 50,
) -> None:
    """Show how claims stand: contested, superseded, corroborated or not, with the evidence for each claim named."""
    from extractors.errors import StoreError
    from factcheck import desk, store

    speak(language)
    db = store.open()
    try:
        desk.settle(db)
        if claims:
            details = [store.claim(db, claim_id) for claim_id in claims]
            for claim_id, detail in zip(claims, details, strict=True):
                if detail is None:
                    raise StoreError(f"there is no claim {claim_id!r}: cifra status lists them")
            _one_by_one([detail for detail in details if detail], output)
        else:
            _all(db, tuple(wanted or ()), output, limit)
    finally:
        db.dispose()


def _one_by_one(details: list[Any], output: Format) -> None:
    from factcheck import export

    if output is Format.JSON:
        typer.echo(json.dumps([export.json_standing(detail) for detail in details], ensure_ascii=False, indent=2))
    elif output is Format.CSV:
        _csv(detail.row for detail in details)
    else:
        from factcheck import terminal

        for detail in details:
            terminal.tell(terminal.console(), detail, list(told(detail)))


def _all(db: Any, wanted: tuple[str, ...], output: Format, limit: int) -> None:
    from factcheck import export, store

    chosen = store.ClaimFilter(status=wanted)
    if output is Format.TABLE:
        from factcheck import terminal

        shown = store.claims(db, chosen, order=store.Order.ATTENTION, limit=limit)
        terminal.stand(terminal.console(), shown)
        if (n := store.count_claims(db, chosen)) > len(shown):
            typer.echo(f"{len(shown)} of {n}: --limit shows more, --format csv all", err=True)
        return
    rows = store.every_claim(db, chosen, order=store.Order.ATTENTION)
    if output is Format.CSV:
        _csv(rows)
    else:
        typer.echo(json.dumps([export.json_record(row) for row in rows], ensure_ascii=False, indent=2))


def _csv(rows: Any) -> None:
    from factcheck import export

    for piece in export.csv_rows(rows):
        sys.stdout.buffer.write(piece)
    sys.stdout.buffer.flush()
