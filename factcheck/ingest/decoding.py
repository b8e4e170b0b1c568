"""Bytes → text: by byte-order mark, as UTF-8, as Western European, or by what the bytes look like."""

from __future__ import annotations

import codecs

from extractors.errors import UnreadableFile

_MARKS = (  # the longest first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = "".join(map(chr, range(32)))
_LAYOUT = "\t\n\v\f\r\x1a"  # control characters that text files do have
_STRAY = 0.01  # share of other control characters that a text may still have: converters leave some behind
_WESTERN = frozenset(
    "áàâãäåæçéèêëíìîïñóòôõöøœúùûüýÿßÁÀÂÃÄÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÕÖØŒÚÙÛÜÝŸ“”„‘’‚«»‹›–—…•·¡¿ºª°§¶©®™€£¢¥%‰±×÷½¼¾²´\xa0\xad"
)
_WESTERN_SHARE = 0.25  # of all characters: more of them are the letters of another alphabet
_PEEK = 100_000  # bytes that tell the encoding of the rest


def decode(name: str, data: bytes) -> str:
    """The text, without its byte-order mark and otherwise unchanged.

    Raises UnreadableFile if it is not text, or in an encoding that cannot be told.
    """
    text = _decoded(name, data)
    stray = sum(text.count(control) for control in _CONTROLS if control not in _LAYOUT)
    if "\0" in text or stray > _STRAY * len(text):
        raise UnreadableFile(f"{name}: is not text but some other kind of file; save its text as UTF-8")
    return text


def _decoded(name: str, data: bytes) -> str:
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8" or b"\0" in data:
            raise _unknown(name) from error
        if _mostly_utf8(data):
            raise UnreadableFile(f"{name}: is UTF-8, damaged at byte {error.start}; save it again as UTF-8") from error
    western = data.decode("cp1252", "replace")
    return western if _is_western(western) else _guessed(name, data)


def _mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    damaged = text.count("�")
    return sum(character > "\x7f" for character in text) > 2 * damaged


def _is_western(text: str) -> bool:
    """Whether it reads as a Western European language.

    Asked before guessing: of one sentence of Portuguese or Spanish, charset-normalizer makes Central European or
    Chinese more often than not.
    """
    special = [character for character in text if character > "\x7f"]
    return _WESTERN.issuperset(special) and len(special) <= _WESTERN_SHARE * len(text)


def _guessed(name: str, data: bytes) -> str:
    import charset_normalizer

    best = charset_normalizer.from_bytes(data[:_PEEK]).best()
    if best is None:
        raise _unknown(name)
    try:
        return data.decode(best.encoding)
    except UnicodeDecodeError as error:
        raise _unknown(name) from error


def _unknown(name: str) -> UnreadableFile:
    return UnreadableFile(f"{name}: is not text, or its encoding cannot be told; save it as UTF-8")
