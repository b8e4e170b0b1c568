"""The language in which Cifra speaks to its reader: English as the code has it, others from ``factcheck/locale``.

Gettext's way: ``_`` and ``ngettext`` look a message up when it is shown, ``N_`` marks one that is kept for later. The
words of articles, canonical names, codes and data files are never translated.
"""

from __future__ import annotations

from contextvars import ContextVar
from enum import StrEnum
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

LOCALE = Path(__file__).with_name("locale")


class Language(StrEnum):
    EN = "en"
    PT = "pt"

    @classmethod
    def nearest(cls, tag: str) -> Language:
        """The one that a reader with this language tag can read best: ``pt-BR`` is served by Portuguese."""
        code = tag.replace("_", "-").partition("-")[0].lower()
        return cls(code) if code in set(cls) else cls.EN


CALLED = {Language.EN: "English", Language.PT: "Português"}
# CLDR's locale for figures and dates. The messages are in European Portuguese.
CLDR = {Language.EN: "en", Language.PT: "pt_PT"}

KEY = "in"  # names the language in the dashboard's addresses

_spoken: ContextVar[Language] = ContextVar("spoken", default=Language.EN)
_asked: ContextVar[bool] = ContextVar("asked", default=False)


def speak(language: Language, *, asked: bool = False) -> None:
    """From now on, in this thread of work; ``asked`` where the reader chose it, so that links have to say so."""
    _spoken.set(language)
    _asked.set(asked)


def asked() -> dict[str, str]:
    """What an address must carry for the page it leads to to speak the same."""
    return {KEY: str(spoken())} if _asked.get() else {}


def spoken() -> Language:
    return _spoken.get()


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    return message


def _(message: str) -> str:
    return _catalogue(spoken()).gettext(message)


def ngettext(one: str, several: str, n: int) -> str:
    return _catalogue(spoken()).ngettext(one, several, n)


@cache
def _catalogue(language: Language) -> NullTranslations:
    if language is Language.EN:
        return NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with LOCALE.joinpath(f"{language}.po").open("rb") as source:
        compiled = BytesIO()
        write_mo(compiled, read_po(source, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)
