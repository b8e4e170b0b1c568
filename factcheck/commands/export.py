"""``cifra export``: the stored claims as a file to go on with."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    CSV = "csv"
    CORROBORATION_CSV = "corroboration-csv"


def export(
    output: Annotated[
        Format, typer.Option("--format", help="All columns, or only those that a scorer of corroboration reads.")
    ] = Format.CSV,
    bom: Annotated[bool, typer.Option(help="Begin with the mark that spreadsheets need for accents.")] = True,
) -> None:
    """Write every stored claim, and how it stands, to the standard output.

    corroboration-csv has one row a claim: article (its file), quantity, start and end (offsets into the text, without
    the header of the file), source, status (all that apply, by semicolons), group (claims of one fact share it).
    """
    from factcheck import desk, store
    from factcheck import export as files

    columns = files.CLAIMS if output is Format.CSV else files.CORROBORATION
    db = store.open()
    try:
        desk.settle(db)
        for piece in files.csv_rows(store.every_claim(db), columns, bom=bom):
            sys.stdout.buffer.write(piece)
    finally:
        db.dispose()
    sys.stdout.buffer.flush()
