"""Bytes → Article: what arrives as a file becomes a text with what is known about it.

    article = ingest.article("news.txt", data)

So far plain text. Raises UnreadableFile and BadDate; each message names the file and says what to do.
"""

from factcheck.ingest.files import MAX_BYTES, contents, printable
from factcheck.ingest.plain import article

__all__ = ["MAX_BYTES", "article", "contents", "printable"]
