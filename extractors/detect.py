"""Which language a text is in, among those that have a pack."""

from __future__ import annotations

from functools import cache
from typing import Any

import regex

from extractors import languages
from extractors.errors import UnknownLanguage

SAMPLE = 4000  # characters; more adds nothing
# The share of a text's words that are a pack's function words. News in a pack's own language has 0.36 or
# more, Spanish by the Portuguese pack 0.14 to 0.20 (64 articles), so that most texts need no model.
PLAIN, FEWEST = 0.38, 30
CLEARLY = 0.5  # probability from which a language without a pack is believed; short texts stay below it
_WORD = regex.compile(r"\p{L}+")


def detect(text: str) -> str:
    """The code of the text's language.

    Raises UnknownLanguage, naming the language, when it is clearly one without a pack.
    """
    return _by_function_words(text[:SAMPLE]) or _by_model(text[:SAMPLE])


def _by_function_words(text: str) -> str | None:
    words = _WORD.findall(text.lower())
    if len(words) < FEWEST:
        return None
    for code in languages.known():
        function = languages.function_words(code)
        if sum(word in function for word in words) >= PLAIN * len(words):
            return code
    return None


def _by_model(text: str) -> str:
    ranked = _identifier().rank(text)
    code, probability = str(ranked[0][0]), float(ranked[0][1])
    known = languages.known()
    if code not in known and probability >= CLEARLY:
        raise UnknownLanguage(
            f"the text seems to be in {code!r}, which has no language pack; there are packs for: "
            f"{', '.join(known)}. Give the language if that is wrong."
        )
    return next(str(name) for name, _ in ranked if name in known)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # 1 s with its model: only when it is needed

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
