"""Which language a text is in, among those that have a pack."""

from __future__ import annotations

from functools import cache
from typing import Any

from extractors import languages
from extractors.errors import UnknownLanguage

SAMPLE = 4000  # characters; more adds nothing


def detect(text: str) -> str:
    """The code of the text's language.

    Raises UnknownLanguage, naming the language, when it is clearly one without a pack.
    """
    code = str(_identifier().classify(text[:SAMPLE])[0])
    if code not in languages.known():
        raise UnknownLanguage(
            f"the text seems to be in {code!r}, which has no language pack; there are packs for: "
            f"{', '.join(languages.known())}. Give the language if that is wrong."
        )
    return code


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # 0.3 s: only when a language is not given

    return LanguageIdentifier.from_pickled_model(MODEL_FILE)
