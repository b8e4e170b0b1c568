"""What a token is: texts and the phrases of the packs are cut alike, so that "U.S." meets "U.S."."""

from __future__ import annotations

import re
import unicodedata

import regex

# The first group that matches wins; `plain`, the commonest, is a word that the groups below need not be tried for.
TOKEN = regex.compile(
    r"""
    (?P<dollars> US\s\$ | \$(?:US|NZ|HK|A|C|S)(?!\p{L}) | Rs\.(?=\s?\d) )
  | (?P<plain> [^\W\d_]++(?! [\w@’'$&‑‐-] | :/ | \.\w ) )
  | (?P<punctuation> [,.](?![\d.]) | ["“”«»();!?%] )
  | (?P<date>  \d{4}-\d{2}(?:-\d{2})?(?![\d-]) | \d{1,2}/\d{1,2}/\d{2,4}(?!\d)
             | \d{1,2}[-.]\d{1,2}[-.](?:19|20)\d{2}(?!\d) )
  | (?P<time>  \d{1,2}:\d{2}(?::\d{2})?(?!\d) | [012]?\d[hH](?:[0-5]\d)?(?![\p{L}\d/]) )
  | (?P<sign>  (?<!\d)\p{Lu}{1,3}\$S? | (?<![\p{L}\d])(?:us|hk|nz|nt|[acrs])\$(?=[\s\d])
             | (?:USD|EUR|GBP|CHF|SFr|SEK|NOK|DKK|CAD|AUD|NZD|HKD|SGD|BRL|MXN|RMB|CNY|JPY|INR|Rs|RM|Rp|Tk|DM|Dhs?
                |K?Sh|Ksh)(?=\d)
             | [NPR](?=\d{1,3}(?:,\d{3})+ | \d+(?:\.\d+)?[bmt]n?(?!\p{L})) )
  | (?P<name>  https?://\S+ | www\.\S+ | \p{L}[\w-]+(?:\.[\w-]+)*\.\p{Ll}{2,}/\S+ | [\w.]{1,64}@[\w.]+
             | \p{Lu}\p{L}*-?\d+(?:\.\d+)?[\p{L}\d]*(?:[-–]\d+)?
             | \p{Lu}{2,}\.\d+ | \d+\p{Lu}+\d\w* )
  | (?P<number>\d+(?:[.,]\d+)?\s?[×x]\s?10\^?[-−]?\d{1,2}(?!\d)
             | (?<!\p{L})\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?
             | \d+(?:[.,’']\d+)*(?:\s?[½¼¾⅓⅔⅛])? | [½¼¾⅓⅔⅛] | (?<![\d\p{L}])\.\d+ )
  | (?P<word>  \p{Lu}+&\p{Lu}+ | \p{L}[\p{L}\p{M}]*(?:(?:[-‑‐]|['’](?!s\b))\p{L}[\p{L}\p{M}]*)* )
  | (?P<symbol>\p{Sc} | ['’]s\b | -- | \.\.\. | [º°ª]\p{L}? | \S )
    """,
    regex.VERBOSE,
)

HYPHENS = ("-", "‑", "‐")
# Pieces tile a text that begins with no blank: each is a token with the blanks behind it.
PIECE = regex.compile(regex.sub(r"\(\?P<\w+>", "(?:", f"(?:{TOKEN.pattern})\\s*+"), regex.VERBOSE)
# A blank that may stand inside a token, or two in a row; at all others a text may be cut before it is looked at closer.
BLANK_INSIDE = re.compile(r" (?:\s|(?<=\d )[\d½¼¾⅓⅔⅛×x]|(?<=[×x] )1|(?<=US )\$|(?<=Rs\. )\d)")


_STROKES = str.maketrans("łđø", "ldo")


def without_accents(word: str) -> str:
    """A word as it is printed where there are no foreign letters, or no time for one's own: złoty → zloty."""
    letters = unicodedata.normalize("NFD", word.translate(_STROKES))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def cut(phrase: str) -> tuple[str, ...]:
    """A phrase of a pack as the tokens that a text would have."""
    return tuple(piece.rstrip().replace("’", "'") for piece in PIECE.findall(phrase))
