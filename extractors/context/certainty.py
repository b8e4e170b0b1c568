"""How surely a figure is stated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.claims import Certainty, Span
from extractors.context.cue import Cue
from extractors.context.denials import is_undone
from extractors.context.doubts import holds
from extractors.context.falsehoods import called_false
from extractors.context.hedge_scope import SUBJECT, reaches, scope_start
from extractors.languages.context_entries import CueKind, Hedge
from extractors.languages.entries import Entry
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.segment import Sentence
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import is_content, is_finite, is_verb

# The weaker word wins where several stand together: "may have killed an estimated 20" is possible.
WEAKEST_FIRST = (Certainty.DENIED, Certainty.POSSIBLE, Certainty.ALLEGED, Certainty.ESTIMATED)

Found = tuple[Entry, Certainty, int, int]


def certainty_of(
    sentence: Sentence, quantity: Quantity, told: Sequence[tuple[Sentence, Cue | None]], pack: Pack
) -> tuple[Certainty, tuple[Span, ...], tuple[str, ...]]:
    """The certainty, the words that weaken it, and the entries that fired; ``told`` are the cues that govern it."""
    begin = sentence.starts[quantity.first]
    readings = [_of_cue(where, cue, begin, pack) for where, cue in told if cue is not None]
    found = [*_before(sentence, quantity, pack), *_behind(sentence, quantity, pack)]
    found = found or list(_around(sentence, quantity, pack))
    laid_down = {cue.first for where, cue in told if cue and where is sentence and _lays_down(sentence, cue, pack)}
    found = [weak for weak in found if weak[2] not in laid_down]
    if Certainty.ESTIMATED in readings:  # precisaria ser maior, calcula: no hearsay
        found = [weak for weak in found if not getattr(weak[0], "condition", ())]
    readings += [certainty for _, certainty, _, _ in found]
    if quantity.certainty is not None:
        readings.append(quantity.certainty)
    certainty = next((weak for weak in WEAKEST_FIRST if weak in readings), Certainty.ASSERTED)
    return (
        certainty,
        tuple(sentence.between(first, last) for _, _, first, last in found),
        tuple(entry.id for entry, _, _, _ in found),
    )


def _of_cue(sentence: Sentence, cue: Cue, begin: int, pack: Pack) -> Certainty:
    """What the cue says; but a plan or a law foresees nothing, it lays down, and who does not deny denies nothing."""
    held = cue.first > 0 and sentence.starts[cue.first] < begin  # segundo a projeção feita com | 15% dos votos
    if cue.entry.kind is not CueKind.VERB and not held and _is_estimate(sentence, cue, pack):
        return Certainty.ESTIMATED
    if cue.entry.denial and (is_undone(sentence, cue, pack) or _is_over(sentence, cue, begin, pack)):
        return Certainty.ASSERTED
    estimated = cue.entry.certainty is Certainty.ESTIMATED
    aside = estimated and cue.last <= len(sentence.tokens) and _aside(sentence, cue, begin, pack)
    return Certainty.ASSERTED if estimated and (aside or _lays_down(sentence, cue, pack)) else cue.entry.certainty


def _is_estimate(sentence: Sentence, cue: Cue, pack: Pack) -> bool:
    """segundo a | estimativa da cooperativa: the source is a forecast by its name."""
    found = pack.hedges.at(sentence.words, cue.source[0]) if cue.source else None
    named = found is not None and found[0].certainty is Certainty.ESTIMATED and not found[0].modal
    return named and found is not None and found[1] == (cue.source or (0, 0))[0] + 1


def _lays_down(sentence: Sentence, cue: Cue, pack: Pack) -> bool:
    """The source is a plan or a law, and no name: World Food Programme."""
    return any(sentence.tokens[k].text in pack.grammar.plans for k in range(*cue.source or (0, 0)))


def _aside(sentence: Sentence, cue: Cue, begin: int, pack: Pack) -> bool:
    """expects that the line, which carries | 300,000 a day, is … : a relative clause between commas is no estimate."""
    grammar = pack.grammar
    commas = [k for k in range(cue.last, len(sentence.tokens)) if sentence.low(k) == ","]
    ahead = [k for k in commas if sentence.starts[k] < begin]
    behind = [k for k in commas if sentence.starts[k] > begin]
    if not (ahead and behind) or sentence.low(ahead[-1] + 1) not in grammar.relatives:
        return False
    return not sentence.low(ahead[-1] + 2).endswith(tuple(pack.moods) or ("\0",))  # que | empregariam 300 pessoas


def _is_over(sentence: Sentence, cue: Cue, begin: int, pack: Pack) -> bool:
    """denied the charge, | saying …; denied it: | …: what is denied ended before the figure at offset ``begin``."""
    behind = [k for k in range(cue.last, len(sentence.tokens)) if sentence.starts[k] < begin]
    gerunds = pack.grammar.gerund_endings
    return any(
        sentence.low(k) == ":" or (sentence.low(k) == "," and sentence.low(k + 1).endswith(gerunds)) for k in behind
    )


def _weakening(sentence: Sentence, pack: Pack) -> list[int]:
    """Where words that weaken may begin, looked for once a sentence; most have none."""
    key, memo = ("weakening", 0), sentence.memo
    if key not in memo:
        moods = tuple(pack.moods)
        found = set(pack.hedges.starts(sentence.words))
        found |= {i for i, low in enumerate(sentence.words) if moods and low.endswith(moods)}
        memo[key] = sorted(found)
    return memo[key]  # type: ignore[return-value]


def _before(sentence: Sentence, quantity: Quantity, pack: Pack) -> Iterator[Found]:
    """The weakening words before the figure in its clause."""
    weakening = [i for i in _weakening(sentence, pack) if i < quantity.first]
    end = scope_start(sentence, quantity, pack) if weakening else 0
    for i in weakening:
        if i < end:
            continue
        bounds = i >= quantity.hedged_from  # el coste | superaría los 3 millones
        alike = [] if bounds else pack.hedges.every_at(sentence.words, i)
        # None in teria | 40 quartos: no participle, but a mood.
        match = next((one for one in alike if holds(sentence, one[0], i, one[1], pack)), None)
        match = match or _mood(sentence, i, pack)
        if match is None or match[1] > quantity.first:
            continue
        entry, end = match
        if reaches(sentence, entry, i, end, quantity, pack):
            yield entry, _certainty(sentence, entry, i, pack), i, end


def _around(sentence: Sentence, quantity: Quantity, pack: Pack) -> Iterator[Found]:
    """soll 900 Konten geplündert und | 3 Millionen verschoben haben: between a verb and what closes it."""
    grammar, k = pack.grammar, quantity.hedged_from - 1
    if not grammar.verb_final:
        return
    stop = quantity.last
    while stop < len(sentence.tokens) and sentence.words[stop] not in STOPS:
        stop += 1
    closing = sentence.words[stop - 1]
    if closing not in grammar.auxiliaries:
        return
    while k >= 0 and sentence.words[k] not in STOPS:
        for entry, last in pack.hedges.every_at(sentence.words, k):
            if entry.modal and closing in entry.closed_by and last <= quantity.hedged_from:
                yield entry, entry.certainty, k, last
        k -= 1


def _mood(sentence: Sentence, i: int, pack: Pack) -> tuple[Hedge, int] | None:
    """A verb whose mood tells hearsay: o navio | levaria 260 pessoas; behind que … it tells what was said."""
    low = sentence.low(i)
    if not pack.moods or not low.endswith(tuple(pack.moods)) or not is_finite(sentence, i, pack):
        return None
    entry = next((entry for ending, entry in pack.moods.items() if low.endswith(ending)), None)
    if entry is not None and low in entry.unless:
        return None  # a margem | varia de 2 a 3 pontos
    if low in pack.grammar.auxiliaries and sentence.low(i + 1) in pack.grammar.of:
        return None  # teria de | pagar 300 euros
    told = entry is not None and any(sentence.low(k) in pack.grammar.complementizers for k in (*range(i), i + 1))
    return (entry, i + 1) if entry is not None and not told else None


def _behind(sentence: Sentence, quantity: Quantity, pack: Pack) -> Iterator[Found]:
    """The weakening words of the verb whose subject the figure is, and what calls it false."""
    if false := called_false(sentence, quantity, pack):
        entry, first, last = false
        yield entry, Certainty.DENIED, first, last
    if not any(i >= quantity.last for i in _weakening(sentence, pack)):
        return
    k = _past_subject(sentence, quantity, pack)
    while k < len(sentence.tokens):
        match = pack.hedges.at(sentence.words, k)
        if match and match[0].modal:
            if holds(sentence, match[0], k, match[1], pack):
                yield match[0], _certainty(sentence, match[0], k, pack), k, match[1]
            return
        low, grammar = sentence.words[k], pack.grammar
        if low in STOPS or not (grammar.verb_final or low in grammar.auxiliaries or low in grammar.adverbs):
            return
        k += 1  # 30 people were | reportedly killed; die auf 300 steigen | könnte


def _past_subject(sentence: Sentence, quantity: Quantity, pack: Pack) -> int:
    """Behind the noun phrase that the figure opens: 300 people in the valley | may …

    Where the figure stands inside a phrase (a firm with 300 workers may …), only right behind its noun.
    """
    resumed = pack.resumed.at(sentence.words, quantity.last)
    grammar, k = pack.grammar, resumed[1] if resumed else quantity.last
    ahead = quantity.hedged_from - 1
    if grammar.verb_final:  # für die | 40 Versicherten dürfte es teurer werden
        ahead = sentence.back_past(grammar.bare_determiners, ahead + 1) - 1
    inside = sentence.low(ahead) in grammar.prepositions
    if inside and ahead == 0 and grammar.verb_final:
        return len(sentence.tokens)
    while k < min(len(sentence.tokens), quantity.last + SUBJECT):
        linked = sentence.low(k) in (grammar.of if inside else grammar.phrase_links)
        if not linked and not is_content(sentence, k, pack):
            break
        if pack.hedges.at(sentence.words, k):
            break
        k += 1
    return k


def _is_apart(sentence: Sentence, k: int, first: int, pack: Pack) -> bool:
    """paid it, | without asking, to a firm whose owner is said to …: a relative clause stands between the two."""
    return k > 0 and any(low in pack.grammar.relatives for low in sentence.words[k:first])


def _certainty(sentence: Sentence, entry: Hedge, first: int, pack: Pack) -> Certainty:
    supposed = any(
        low in entry.condition and not is_verb(sentence, k - 1, pack) and not _is_apart(sentence, k, first, pack)
        for k, low in enumerate(sentence.words)  # not: asks | whether
    )
    return Certainty.ESTIMATED if supposed else entry.certainty
