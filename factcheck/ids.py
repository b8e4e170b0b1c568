"""The names by which claims and denials are stored, compared and linked to.

They follow from the article's text and the place in it alone: read again, the same claim keeps its name.
"""

import hashlib

from extractors.claims import Claim, Denial


def claim_id(article_id: str, claim: Claim) -> str:
    return f"{article_id}.{claim.start}"


def denial_id(article_id: str, denial: Denial) -> str:
    return f"{article_id}.d{denial.cue.start}"


def text_sha256(text: str) -> str:
    """The whole digest, of which the article's id is the beginning."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
