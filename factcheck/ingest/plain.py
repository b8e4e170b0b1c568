"""Plain text, with or without a header, as an Article."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import PurePath

from extractors.claims import Article, Published
from extractors.errors import UnreadableFile
from factcheck.ingest import dateline, dates
from factcheck.ingest.decoding import decode
from factcheck.ingest.files import check_size, printable
from factcheck.ingest.header import split

# What a file's name promises that this module cannot keep: read as plain text, its markup would become figures.
_NOT_PLAIN = frozenset({".csv", ".doc", ".docx", ".epub", ".htm", ".html", ".json", ".jsonl", ".odt", ".pdf", ".rtf"})
_NOT_PLAIN |= {".xhtml", ".xls", ".xlsx", ".xml", ".zip"}


def article(name: str, data: bytes | str, *, lang: str | None = None, today: date | None = None) -> Article:
    """The article in a text file.

    A header, if there is one, is lines of ``key: value`` (see ``header.KEYS``) and a blank line. ``Article.text`` is
    what follows it, or the whole text where there is none; it is never changed.

    name    the file's, for messages; its ending must not be that of another format.
    lang    overrides the header's.
    today   if given, dates after it are refused.
    """
    name = printable(name)
    suffix = PurePath(name).suffix.lower()
    if suffix in _NOT_PLAIN:
        raise UnreadableFile(f"{name}: {suffix} files cannot be read yet; save its text as a .txt file")
    check_size(name, len(data))
    text = data if isinstance(data, str) else decode(name, data)
    if not text.strip():
        raise UnreadableFile(f"{name}: is empty; give it the text of an article")
    found = split(name, text, today)
    if not found.text.strip():
        raise UnreadableFile(f"{name}: has a header and no text; put the article below the blank line")
    if found.published is None:
        found = dataclasses.replace(found, published=_scraped_date(name, found.text, today))
    return found if lang is None else dataclasses.replace(found, lang=lang)


def _scraped_date(name: str, text: str, today: date | None) -> Published | None:
    """Some articles begin with their date, as scraped (`` date 2024-01 Vladimir …``) or in a dateline."""
    words = text[:40].split(maxsplit=2)
    scraped = words[1] if len(words) > 1 and words[0] == "date" and dates.looks_like_one(words[1]) else None
    day = scraped or dateline.written(text, today)
    return dates.published(f"{name}, first line", day, basis="text", today=today) if day else None
