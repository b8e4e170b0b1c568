"""What would be read in a file, with nothing stored, and so without waiting for the database library to load."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from extractors import Reading, read
from extractors.errors import CifraError
from factcheck import ingest

Content = bytes | str | Path  # of a file, or where it lies


def preview(name: str, content: Content, *, lang: str | None = None) -> Reading:
    """Every figure in a file, and what is said of it.

    lang  overrides what the file says of its language.

    Raises CifraError, with the file's name in its message, if it cannot be read.
    """
    data = ingest.contents(content) if isinstance(content, Path) else content
    article = ingest.article(name, data, lang=lang, today=datetime.now(UTC).date())
    try:
        return read(article)
    except CifraError as error:
        raise type(error)(f"{ingest.printable(name)}: {error}") from error
