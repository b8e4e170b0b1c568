"""The header of a text file: lines of ``key: value``, then a blank line, then the article."""

from __future__ import annotations

import re
from datetime import date

from extractors.claims import Article
from extractors.errors import UnreadableFile
from factcheck.ingest import dates

KEYS = ("title", "date", "publisher", "lang", "url", "credit", "note")

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_FIELD = re.compile(r"([A-Za-z][A-Za-z_-]*)[ \t]*:(.*)")
_LANG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def split(name: str, text: str, today: date | None) -> Article:
    """``text`` as an article, its header read and taken off.

    Text may itself begin with a word and a colon ("Lisboa: …"), so it is a header only if one of KEYS is in it, and a
    blank line or the end of the file comes after it.
    """
    fields, end, closed = _fields(text)
    known = [key for key, _ in fields if key in KEYS]
    if not known or (not closed and len(known) == 1):
        return Article(text=text)
    if not closed:
        raise UnreadableFile(f"{name}, line {len(fields) + 1}: leave a blank line between the header and the text")
    values = _checked(name, fields)
    day = values.get("date")
    return Article(
        text=text[end:],
        lang=_lang(name, values.get("lang")),
        title=values.get("title"),
        publisher=values.get("publisher"),
        published=dates.published(f"{name}, header", day, basis="header", today=today) if day else None,
        url=values.get("url"),
        credit=values.get("credit"),
        note=values.get("note"),
    )


def _fields(text: str) -> tuple[list[tuple[str, str]], int, bool]:
    """The first lines that could be a header, where the text goes on, and whether the header was closed."""
    fields: list[tuple[str, str]] = []
    end = 0
    while line := _LINE.match(text, end):
        field = _FIELD.fullmatch(line[1])
        if not field:
            blank = not line[1].strip()
            return fields, line.end() if blank else end, blank
        fields.append((field[1].lower(), field[2].strip()))
        end = line.end()
        if not line[2]:
            break
    return fields, end, True


def _checked(name: str, fields: list[tuple[str, str]]) -> dict[str, str]:
    """Without those left empty."""
    keys = [key for key, _ in fields]
    for number, key in enumerate(keys):
        if key not in KEYS:
            raise UnreadableFile(
                f"{name}, line {number + 1}: {key!r} is no key of the header, which has {', '.join(KEYS)}; "
                "if this is the article already, put a blank line above it"
            )
        if key in keys[:number]:
            raise UnreadableFile(f"{name}, line {number + 1}: {key!r} is there twice; keep one")
    return {key: value for key, value in fields if value}


def _lang(name: str, code: str | None) -> str | None:
    if code is not None and not _LANG.fullmatch(code):
        raise UnreadableFile(f"{name}, header: {code!r} is no language code; write it like pt, pt-BR or en")
    return code
