"""Article → sentences → words, with quotations; all offsets are into the article's text."""

from extractors.segment.quotations import quotations
from extractors.segment.sentences import Sentence, sentences
from extractors.segment.words import Kind, Word, tokenize

__all__ = ["Kind", "Sentence", "Word", "quotations", "sentences", "tokenize"]
