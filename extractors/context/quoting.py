"""The cue of a figure across sentences: quotations and their speakers, verbs that leave their subject out."""

from __future__ import annotations

from itertools import islice

from extractors.claims import Span
from extractors.context.cue import AGENT, BEFORE, BEHIND, PREPOSITION, SHARED, Cue
from extractors.context.discourse import Discourse
from extractors.context.moved_subjects import through
from extractors.context.names import named
from extractors.context.saying import doing_its_work
from extractors.context.scope import governing
from extractors.context.source_phrase import Phrase, behind
from extractors.context.speakers import Origin, offices
from extractors.context.subjects import before, opening
from extractors.languages.context_entries import CueKind
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import is_finite
from extractors.segment.phrases import before_determiners
from extractors.segment.sentences import covering

LEFT_OUT = "subject left out"  # Disse que …
TAKEN_UP = "taken up by the next sentence"  # … 34 people died. Das teilte die Polizei mit.
QUOTED = "speaker of the quotation"  # the cue stands in another sentence
CONSTRUCTIONS = (QUOTED, TAKEN_UP, BEFORE, BEHIND, PREPOSITION, AGENT, SHARED, LEFT_OUT)
FEW = 6  # subjects of a sentence that are looked at, from its end
LOOK_BACK = 3  # sentences before a verb of saying in which its subject may stand


def governed(quantity: Quantity, sentence: Sentence, discourse: Discourse) -> tuple[Cue | None, Sentence, Cue | None]:
    """The cue that governs a quantity, with its sentence; for one inside a quotation also that around it.

    The last is then the cue before it in the quotation, which says how surely: "we expect 40 ships", said X.
    """
    own = [
        cue
        for cue in discourse.cues(sentence)
        if (cue.last <= quantity.hedged_from or cue.first >= quantity.last) and not _tells_itself(cue, quantity)
    ]
    quote = discourse.quote_at(sentence.starts[quantity.first])
    if quote is None:
        own = [cue for cue in own if discourse.quote_at(sentence.starts[cue.first]) is None] or own
        cue = governing(sentence, own, quantity.first, quantity.last, discourse.pack)
        return *((cue, sentence) if cue else taken_up(sentence, discourse) or (None, sentence)), None
    inside = [cue for cue in own if quote.start <= sentence.starts[cue.first] < quote.end]
    cue = governing(sentence, inside, quantity.first, quantity.last, discourse.pack)
    if cue is not None and not _in_first_person(sentence, cue, discourse.pack):
        return cue, sentence, None
    inner = cue if cue and cue.last <= quantity.first else None
    return *(_spoken(quote, discourse) or (cue, sentence)), inner


def _tells_itself(cue: Cue, quantity: Quantity) -> bool:
    """Jedes dritte | Unternehmen klagt: those that a figure counts do not tell it."""
    return cue.source is not None and quantity.hedged_from <= cue.source[0] < quantity.last


def taken_up(sentence: Sentence, discourse: Discourse) -> tuple[Cue, Sentence] | None:
    """The cue of a sentence that takes up the one before: Das | teilte das Rathaus mit. Lo | ha detto la procura."""
    k, pack = covering(discourse.sentences, sentence.start) + 1, discourse.pack
    if not pack.grammar.taking_up or k >= len(discourse.sentences):
        return None
    after = discourse.sentences[k]
    opening = pack.taking_up.at(after.words, 0)
    said = pack.attributions.at(after.words, opening[1]) if opening else None
    said = doing_its_work(after, opening[1], said, pack) if opening and said else None
    if said is None or said[0].denial or "\n" in discourse.article.text[sentence.end : after.start]:
        return None
    entry, last = said
    if opening is None or entry.kind is not CueKind.VERB:
        return None
    source = through(after, opening[1], last, entry, pack) if entry.through else behind(after, last, pack)
    if source is None:
        return None
    return Cue(first=opening[1], last=last, entry=entry, source=source, inverted=True, stands=TAKEN_UP), after


def _spoken(quote: Span, discourse: Discourse) -> tuple[Cue, Sentence] | None:
    """The cue of a quotation: in the sentence that it ends in, the one it begins in, or of the quotation before it."""
    for offset in (quote.end, quote.start, quote.start - 1):
        k = covering(discourse.sentences, min(max(offset, 0), len(discourse.article.text) - 1))
        if k >= 0 and (speaker := _speaker(discourse.sentences[k], quote, discourse)):
            return speaker, discourse.sentences[k]
    return None


def _in_first_person(sentence: Sentence, cue: Cue, pack: Pack) -> bool:
    """ "We counted 200 impacts", the governor said: the governor is the source."""
    return cue.source is not None and sentence.low(cue.source[0]) in pack.grammar.first_person


def _speaker(sentence: Sentence, quote: Span, discourse: Discourse) -> Cue | None:
    """The cue nearest to a quotation, outside it."""
    outside = [
        cue
        for cue in discourse.cues(sentence)
        if discourse.quote_at(sentence.starts[cue.first]) is None
        and not (cue.stands == SHARED and sentence.starts[cue.first] >= quote.end)  # says "…" and | denies
    ]
    return min(outside, key=lambda cue: _distance(sentence.starts[cue.first], quote), default=None)


def _distance(offset: int, quote: Span) -> int:
    return offset - quote.end if offset >= quote.end else quote.start - offset


def construction_of(cue: Cue, where: Sentence, sentence: Sentence) -> str:
    """The construction by which a figure of a sentence has its source."""
    if cue.source is None:
        return LEFT_OUT
    return cue.stands if where is sentence or cue.stands == TAKEN_UP else QUOTED


def source_of(cue: Cue | None, where: Sentence, discourse: Discourse) -> tuple[Span | None, Origin | None]:
    """The source's span and origin; a verb that leaves its subject out has that of the clauses before it."""
    if cue is None:
        return None, None
    if cue.source is not None:
        return where.between(*cue.source), discourse.origin(where, cue.source)
    if not (discourse.pack.grammar.pro_drop or cue.inverted):
        return None, None
    if before := _antecedent(where, cue, discourse):
        sentence, phrase = before
        origin = discourse.origins.of(sentence, *phrase)
        discourse.last = (sentence.between(*phrase), origin)
    return discourse.last or (None, None)


def actor(sentence: Sentence, quantity: Quantity, discourse: Discourse) -> Origin | None:
    """Whose own act a sentence tells, where nobody is said to know it: civil protection | keeps 300 firefighters."""
    subject = opening(sentence, quantity.hedged_from, discourse.pack)
    if subject is None or not subject[1] < quantity.hedged_from:
        return None
    return discourse.origins.acting(sentence, *subject)


def _antecedent(where: Sentence, cue: Cue, discourse: Discourse) -> tuple[Sentence, Phrase] | None:
    """The last subject before a cue that can speak, unless a source was named since: the owner denies: | says that …"""
    at = covering(discourse.sentences, where.start)
    since = discourse.last[0].start if discourse.last else -1
    for sentence in reversed(discourse.sentences[max(0, at - LOOK_BACK) : at + 1]):
        if sentence is where:
            phrase = _speaking_subject(sentence, cue.first, discourse)
        else:
            phrase = _last_speaker(sentence, discourse)
        if phrase is not None:
            return (sentence, phrase) if sentence.starts[phrase[0]] > since else None
    return None


def _last_speaker(sentence: Sentence, discourse: Discourse) -> Phrase | None:
    """The subject of a whole sentence that can speak: many cues behind it may ask."""
    key, memo = ("speaks", len(sentence.tokens)), sentence.memo
    if key not in memo:
        memo[key] = _speaking_subject(sentence, key[1], discourse)
    return memo[key]  # type: ignore[return-value]


def _speaking_subject(sentence: Sentence, stop: int, discourse: Discourse) -> Phrase | None:
    """The source that a sentence names, or its first or last subject, outside quotations, where it can speak."""
    pack = discourse.pack
    said = [
        cue
        for cue in discourse.cues(sentence)
        if cue.source and cue.first < stop and discourse.quote_at(sentence.starts[cue.first]) is None
    ]
    if said:
        return _main(sentence, said, pack).source
    subjects = (before(sentence, k, pack) for k in range(stop - 1, 0, -1) if is_finite(sentence, k, pack))
    for phrase in (opening(sentence, stop, pack), *islice(subjects, FEW)):
        if phrase is None or discourse.quote_at(sentence.starts[phrase[0]]) is not None:
            continue
        if _speaks(sentence, *phrase, discourse):
            return phrase
    return None


def _main(sentence: Sentence, said: list[Cue], pack: Pack) -> Cue:
    """A defesa diz que nenhum aparelho apontou risco. | Afirma ainda …: who told the rest of the sentence."""
    last = said[-1]
    start = before_determiners(sentence, last.source[0] if last.source else last.first, pack)
    turns = sentence.low(start - 1) in pack.grammar.conjunctions or sentence.low(start - 1) in pack.grammar.coordinators
    for cue in said[:-1]:
        between = sentence.words[cue.last : last.first]
        if not turns and not pack.grammar.complementizers.isdisjoint(between) and ";" not in between:
            return cue
    return last


def _speaks(sentence: Sentence, start: int, end: int, discourse: Discourse) -> bool:
    """A person with a name, an office, an institution."""
    if named(discourse.mentions(sentence), start, end) or any(offices(sentence, start, end, discourse.pack)):
        return True
    return end - start > 1 and all(sentence.surfaces[k][:1].isupper() for k in range(start, end))
