"""Everything that can go wrong, under one root.

CifraError
├── PackError        a language pack does not hold together      (also ValueError)
├── QuantityError    a figure that cannot be                     (also ValueError)
├── UnknownLanguage  no pack for that language                   (also LookupError)
├── UnreadableFile   not text, or no text in it                  (also OSError)
├── BadDate          a date that is no date                      (also ValueError)
└── StoreError       the database cannot be opened or written    (also RuntimeError)

A message names the thing (file, entry, key) and says what to do about it.
"""


class CifraError(Exception):
    """Root of all errors that Cifra raises on purpose."""


class PackError(CifraError, ValueError):
    """A language pack does not hold together."""


class QuantityError(CifraError, ValueError):
    """A figure that cannot be: no bound at all, or low above high."""


class UnknownLanguage(CifraError, LookupError):
    """A text in a language that has no pack."""


class UnreadableFile(CifraError, OSError):
    """A file that is not text, or has no text in it."""


class BadDate(CifraError, ValueError):
    """A date that is no date: 2024-02-31."""


class StoreError(CifraError, RuntimeError):
    """The database cannot be opened, read or written."""
