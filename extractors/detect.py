"""Which language a text is in, among those that have a pack."""

from __future__ import annotations

from functools import cache
from typing import Any

from extractors import languages
from extractors.errors import UnknownLanguage

SAMPLE = 4000  # characters; more adds nothing
CLEARLY = 0.5  # probability from which a language without a pack is believed; short texts stay below it


def detect(text: str) -> str:
    """The code of the text's language.

    Raises UnknownLanguage, naming the language, when it is clearly one without a pack.
    """
    ranked = _identifier().rank(text[:SAMPLE])
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
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # 0.4 s: only when a language is not given

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
