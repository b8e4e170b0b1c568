"""Bytes from where they lie, never more of them than an article may have."""

from __future__ import annotations

from pathlib import Path

from extractors.errors import UnreadableFile

MAX_BYTES = 10_000_000  # of one article; a long book has 2 million


def contents(path: Path) -> bytes:
    """Raises UnreadableFile if it is missing, a folder, too large, or may not be read."""
    name = printable(str(path))
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UnreadableFile(f"{name}: there is no such file; look at its name and folder") from None
    except IsADirectoryError:
        raise UnreadableFile(f"{name}: is a folder; name the files in it, such as {name}/*.txt") from None
    except OSError as error:
        raise UnreadableFile(f"{name}: cannot be read ({error.strerror}); look at its permissions") from error
    except ValueError as error:  # a NUL in its name
        raise UnreadableFile(f"{name}: no file can have this name") from error
    check_size(name, len(data))
    return data


def check_size(name: str, size: int) -> None:
    if size > MAX_BYTES:
        raise UnreadableFile(f"{name}: is larger than {MAX_BYTES // 1_000_000} MB; split it into single articles")


def printable(name: str) -> str:
    """A file's name without the characters that could play tricks on a terminal or a page."""
    return "".join(letter if letter.isprintable() else "�" for letter in name)
