"""Languages as data: one folder of TOML a language, tables that all share, the loader and the checker."""

from extractors.languages.check import Problem, check
from extractors.languages.loader import function_words, known, load
from extractors.languages.pack import Pack

__all__ = ["Pack", "Problem", "check", "function_words", "known", "load"]
