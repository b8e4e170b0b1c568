"""Denials without a figure: "Pyongyang e Moscou negam a transferência de armamento"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from extractors.claims import Denial
from extractors.context.cue import Cue
from extractors.context.falsehoods import falsehoods
from extractors.context.scope import governing
from extractors.context.source_phrase import is_name
from extractors.context.subjects import before
from extractors.languages.context_entries import CueKind, Falsehood
from extractors.languages.pack import Pack
from extractors.segment import Sentence
from extractors.segment.marks import QUOTES, STOPS
from extractors.segment.parts_of_speech import is_verb
from extractors.segment.tags import NOMINAL, Tag

OBJECT = 7  # words; the longest object that is looked through
NEAR = 4  # words between a negation and the denial that it undoes: would neither confirm nor | deny
Part = tuple[int, int]  # the tokens from the first to before the last
Deniers = Callable[[Sentence, Part | None], tuple[str, ...]]


def denials(sentence: Sentence, found: list[Cue], deniers: Deniers, figured: set[int], pack: Pack) -> list[Denial]:
    """What a sentence denies without giving a figure of it.

    ``figured`` are the offsets of the cues that deny a figure, and of words that call it false: those are claims,
    denied, and no denials.
    """
    denying = [
        (_denier(sentence, cue, found), (cue.first, cue.last), content(sentence, cue, pack), cue.entry.id)
        for cue in found
        if cue.entry.denial and not is_undone(sentence, cue, pack)
    ]
    denying += [
        (source, (first, last), said, entry.id)
        for entry, first, last, said in falsehoods(sentence, pack)
        for source in _callers(sentence, entry, first, said, found, pack)
    ]
    return [
        Denial(
            source=sentence.between(*source) if source else None,
            cue=sentence.between(*cue),
            sentence=sentence.span,
            denied=sentence.between(*denied) if denied[0] < denied[1] else None,
            origins=deniers(sentence, source),
            concepts=tuple(dict.fromkeys(c for k in range(*denied) if (c := pack.concepts.get(sentence.low(k))))),
            because=(because,),
        )
        for source, cue, denied, because in denying
        if sentence.starts[cue[0]] not in figured
    ]


def _denier(sentence: Sentence, cue: Cue, found: list[Cue]) -> Part | None:
    """The subject of a denial; of one in a quotation without any, who speaks: "negamos o ataque", disse | o autarca."""
    if cue.source is not None or QUOTES.isdisjoint(sentence.words[: cue.first]):
        return cue.source
    return next((told.source for told in found if told.first > cue.first and told.inverted), None)


def _callers(
    sentence: Sentence, entry: Falsehood, first: int, said: Part, found: list[Cue], pack: Pack
) -> Iterator[Part | None]:
    """Who calls it false: the subject of the verb of calling, or who is cited for it; nobody else denies."""
    start = sentence.back_past(pack.grammar.noun_openers, min(first, said[0]))
    if sentence.low(start - 1) in entry.verbs:
        yield before(sentence, start - 1, pack)
    elif (cue := governing(sentence, found, *said, pack)) and not cue.entry.denial:
        yield cue.source


def is_undone(sentence: Sentence, cue: Cue, pack: Pack) -> bool:
    """did not | deny, nobody | denies, denied by | no one: whoever speaks so denies nothing."""
    negative = pack.grammar.negative
    for k in range(cue.first - 1, max(-1, cue.first - 1 - NEAR), -1):
        if sentence.low(k) in negative and sentence.low(k) not in STOPS:
            return True
        if sentence.low(k) in STOPS or sentence.low(k) in pack.grammar.coordinators:
            break
    return cue.source is not None and any(sentence.low(k) in negative for k in range(*cue.source))


def says_something(sentence: Sentence, cue: Cue, pack: Pack) -> bool:
    """A verb of saying with an object that can be said: rejected | the claim, but not the budget."""
    entry, grammar = cue.entry, pack.grammar
    tags = sentence.tags
    named = entry.denial and cue.first > 0 and is_name(sentence, cue.first - 1)  # Moscou | nega
    if entry.kind is CueKind.VERB and not entry.participle and not named and tags is not None and _is_noun(tags, cue):
        return False
    if not entry.only and not entry.refused:
        return True
    if _is_passive(sentence, cue, pack):
        said = [sentence.low(k) for k in range(*_subject(sentence, cue, pack))]
        return not _names(said, entry.refused) and (not entry.only or _names(said, entry.only))
    start = _object_start(cue)
    if sentence.low(start) in grammar.pronouns and sentence.low(start + 1) in grammar.determiners:
        return not entry.denial  # denied him | a visa
    if is_verb(sentence, start, pack) or sentence.low(start).endswith(grammar.gerund_endings or ()):
        return not entry.only or sentence.low(start) in entry.only  # denied | having issued visas
    said = _object(sentence, start, pack)
    past_figure = sentence.low(start + len(said) + 1)  # claimed 40 | lives
    if _names([sentence.low(start), *said, past_figure], entry.refused):
        return False
    clause = sentence.low(start) in grammar.complementizers or sentence.low(cue.last - 1) in entry.only  # recusou | ter
    if not entry.only or _names(said, entry.only) or clause:
        return True
    return not said and _names(sentence.words[: cue.first], entry.only)  # the claims, which he | rejects


def _is_noun(tags: str, cue: Cue) -> bool:
    """paid | claims, insurance | claims rose: a noun by its tag and by what stands beside it."""
    before, behind = tags[cue.first - 1 : cue.first], tags[cue.last : cue.last + 1]
    noun = tags[cue.first] in NOMINAL
    return noun and (before in (Tag.FINITE, Tag.GERUND, Tag.INFINITIVE) or behind == Tag.FINITE)


def _names(words: list[str], wanted: tuple[str, ...]) -> bool:
    return not set(wanted).isdisjoint(words)


def _object(sentence: Sentence, start: int, pack: Pack) -> list[str]:
    """The words of the object, to its first preposition, figure or mark."""
    grammar, words = pack.grammar, []
    for k in range(start, min(start + OBJECT, len(sentence.tokens))):
        low = sentence.low(k)
        ends = low in STOPS or low in grammar.complementizers or low in grammar.coordinators or sentence.is_number(k)
        if ends or low in pack.numerals or (low in grammar.prepositions and low not in grammar.determiners):
            break
        words.append(low)
    return words


def _object_start(cue: Cue) -> int:
    return cue.source[1] if cue.inverted and cue.source else cue.last


def _is_passive(sentence: Sentence, cue: Cue, pack: Pack) -> bool:
    return sentence.low(cue.first - 1) in pack.grammar.passive and cue.source is not None and cue.source[0] > cue.first


def _subject(sentence: Sentence, cue: Cue, pack: Pack) -> Part:
    """The claim | was denied by the ministry: what stands before a passive verb, its article left out."""
    end = sentence.back_past(pack.grammar.auxiliaries, cue.first - 1)
    start = end
    while start > 0 and sentence.low(start - 1) not in STOPS:
        start -= 1
    return sentence.past(pack.grammar.determiners, start, end), end


def content(sentence: Sentence, cue: Cue, pack: Pack) -> Part:
    """What is denied: from behind the cue to the end of its clause; of a passive verb its subject."""
    if _is_passive(sentence, cue, pack):
        return _subject(sentence, cue, pack)
    start = end = sentence.past(pack.grammar.clause_openers, _object_start(cue))
    while end < len(sentence.tokens) and sentence.words[end] not in STOPS:
        if sentence.low(end) in cue.entry.closed_by:
            break
        if sentence.low(end) in pack.grammar.connectives and pack.attributions.at(sentence.words, end + 1):
            break  # denies the transfer and | says …
        end += 1
    alone = end - start == 1 and sentence.low(start) in pack.grammar.pronouns
    return (start, start) if alone else (start, end)  # denies | it
