"""Which cue governs a figure: how far what a source says reaches."""

from __future__ import annotations

from itertools import pairwise

from extractors.claims import Certainty
from extractors.context.cue import Cue
from extractors.context.subjects import OPENERS
from extractors.context.trailing import TAIL, follows, subject_start, touches
from extractors.languages.context_entries import CueKind
from extractors.languages.pack import Pack
from extractors.segment import Sentence
from extractors.segment.marks import QUOTES, STOPS
from extractors.segment.parts_of_speech import is_finite, is_verb
from extractors.segment.phrases import head_from
from extractors.segment.tags import FINITE, Tag

CLAUSE = 12  # words from a verb of saying to the verb of what is said
NEAR = 6  # words between a denial and the figure that it is about


def governing(sentence: Sentence, found: list[Cue], first: int, last: int, pack: Pack) -> Cue | None:
    """The innermost cue whose content holds tokens ``first`` to ``last``.

    A cue before the figure with its content behind it is nearest the figure; then one that follows
    behind a comma or a quotation mark; then "according to", wherever it stands; then a cue set into
    the sentence before the figure (where, says the group, seven of ten …).
    """
    if touching := next((cue for cue in found if touches(sentence, cue, last, pack)), None):
        return touching
    if framed := next((cue for cue in found if cue.frame is not None and cue.frame < first <= cue.first), None):
        return framed
    ahead = [cue for cue in found if cue.last <= first and not cue.inverted and _reaches(sentence, cue, first, pack)]
    told = next((cue for cue in found if cue.entry.kind is not CueKind.VERB), None)
    if ahead and ahead[-1].entry.kind is CueKind.VERB and not (told and ahead[-1].entry.finds):
        return ahead[-1]  # according to a study, astronomers found …: the study says it
    behind = [cue for cue in found if cue.first >= last and follows(sentence, cue, last, pack)]
    if behind and not (ahead and ahead[-1].entry.kind is not CueKind.VERB):
        return behind[0]
    after = [
        cue
        for cue in found
        if cue.first >= last and cue.entry.kind is not CueKind.VERB and not _of_other(sentence, cue, last, pack)
    ]
    if ahead and not (told and told.first >= last and ahead[-1].entry.finds):
        return after[0] if after and _each_its_own(sentence, ahead[-1], after[0], last) else ahead[-1]
    if after or ahead:
        return after[0] if after else ahead[-1]
    return next((cue for cue in reversed(found) if _inserted(sentence, cue, first, pack)), None)


def _each_its_own(sentence: Sentence, ahead: Cue, after: Cue, last: int) -> bool:
    """40%, according to the unions, and 20%, | according to the firm: each figure before its own."""
    figure = any(sentence.is_number(k) for k in range(ahead.first))
    return figure and not any(sentence.is_number(k) for k in range(last, after.first))


def _of_other(sentence: Sentence, cue: Cue, last: int, pack: Pack) -> bool:
    """40 million, which is paid at once | according to the plan: the cue is about another clause alone."""
    if ";" in sentence.words[last : cue.first]:
        return True
    if sentence.low(cue.first - 1) == "," and sentence.low(cue.first - 2) in pack.grammar.coordinators:
        return True  # fell by 23% and, | according to the union, each …
    if sentence.low(cue.first - 1) in pack.grammar.conjunctions:
        return True  # paid 3 million, but | according to the mayor …
    if sentence.low(cue.first - 1) == "," and sentence.low(cue.first - 2) in pack.grammar.relatives:
        return True  # um deles vizinho que, | segundo os pais, ia para o trabalho
    if sentence.low(cue.first - 1) in STOPS:
        return False
    if pack.grammar.verb_final and "," in sentence.words[last : cue.first]:
        opened = last + sentence.words[last : cue.first].index(",") + 1
        if any(is_finite(sentence, k, pack) for k in range(opened, cue.first)):
            return True  # 40 Häuser brannten, 12 stürzten | laut Feuerwehr ein
    pairs = zip(sentence.words[last : cue.first], sentence.words[last + 1 : cue.first], strict=False)
    begun = (following for low, following in pairs if low == ",")
    relatives, subordinators = pack.grammar.relatives, pack.grammar.subordinators if pack.grammar.verb_final else ()
    return any(word in relatives or word in subordinators for word in begun)


def _reaches(sentence: Sentence, cue: Cue, first: int, pack: Pack) -> bool:
    """Does the content of a cue before a figure last to it? A semicolon ends it, and so does the relative clause."""
    between = sentence.words[cue.last : first]
    fronted = cue.first == 0 and cue.entry.kind is not CueKind.VERB  # segundo a rede, caíram 3%; | os outros, 4%
    if (";" in between and not fronted) or (cue.relative and ":" in between[1:] and sentence.tags is not None):
        return False
    if cue.frame is not None and any(sentence.is_number(k) for k in range(cue.frame, cue.first)):
        return False  # hat 900 Stellen angekündigt, von denen | 700 besetzt sind
    if cue.entry.denial and not (_denies(sentence, cue, first, pack) and not _adds(sentence, cue, first, pack)):
        return False
    if (
        _turns(sentence, cue, first, pack)
        or _acts_next(sentence, cue, first, pack)
        or _of_hearers(sentence, cue, first, pack)
        or _is_closed(sentence, cue, first, pack)
    ):
        return False
    told = cue.entry.clause and not pack.grammar.complementizers.isdisjoint(between)
    if cue.relative and "," in between and not told:
        if (
            cue.source
            and cue.source[1] <= cue.first
            and sentence.low(subject_start(sentence, cue, pack) - 1) in pack.grammar.relatives
        ):
            return False  # unlike rents, which the firm says will fall, | prices …
        k = cue.last + between.index(",") + 1
        while sentence.low(k) in pack.grammar.coordinators or sentence.low(k) in pack.grammar.plain_adverbs:
            k += 1
        return not is_verb(sentence, k, pack) and sentence.low(k) not in pack.grammar.auxiliaries
    if cue.entry.clause:
        return _opens_clause(sentence, cue, pack)
    return True


def _turns(sentence: Sentence, cue: Cue, first: int, pack: Pack) -> bool:
    """esperavam receber 10 mil, mas | apareceram 3 mil: a clause set against one that has no "that"."""
    tags, contrasts = sentence.tags, pack.grammar.conjunctions
    if tags is None or cue.entry.kind is not CueKind.VERB:
        return False
    for k in range(cue.last, first):
        if sentence.low(k) in pack.grammar.complementizers or sentence.low(k) in OPENERS:
            return False
        aside = sentence.low(k + 2) == ","  # acredita, | porém, que …
        turn = sentence.low(k) == "," and sentence.low(k + 1) in contrasts and tags[k + 1] == Tag.COORDINATOR
        if turn and not aside:
            return any(tags[j] in FINITE for j in range(k + 1, first))
    return False


def _acts_next(sentence: Sentence, cue: Cue, first: int, pack: Pack) -> bool:
    """declared a state of emergency and | launched 40 raids: a verb of its own, behind an object and no clause."""
    tags = sentence.tags
    if (
        tags is None
        or not pack.grammar.head_last
        or pack.grammar.coordinators.isdisjoint(sentence.words[cue.last : first])
    ):
        return False
    for k in range(cue.last, first):
        if tags[k] in FINITE or sentence.low(k) in pack.grammar.complementizers or sentence.low(k) in OPENERS:
            return False
        if sentence.low(k) in pack.grammar.coordinators and tags[k + 1] == Tag.FINITE:
            return k > cue.last and pack.attributions.at(sentence.words, k + 1) is None
    return False


def _is_closed(sentence: Sentence, cue: Cue, first: int, pack: Pack) -> bool:
    """After the firm said profits would fall, shares dropped by | 12%: its clause ends where the main one begins."""
    tags, words = sentence.tags, sentence.words
    if tags is None or "," not in words[cue.last + 1 : first]:
        return False
    led = subject_start(sentence, cue, pack) - 1
    opens = tags[led : led + 1] == Tag.SUBORDINATOR or sentence.low(led) in pack.grammar.subordinators
    if led < 0 or not opens or sentence.low(led) in pack.grammar.complementizers:
        return False
    begin = next(k for k in range(first - 1, cue.last, -1) if words[k] == ",") + 1
    end = next((k for k in range(first, len(words)) if sentence.low(k) in STOPS), len(words))
    return any(is_finite(sentence, k, pack) for k in range(begin, end))


def _of_hearers(sentence: Sentence, cue: Cue, first: int, pack: Pack) -> bool:
    """told a crowd of | 5,000 supporters that …: they are told, and stand before what is said."""
    links = pack.grammar.complementizers
    led = cue.entry.hearer or sentence.low(cue.last) in pack.grammar.bare_prepositions
    if not led or not links.isdisjoint(sentence.words[cue.last : first]):
        return False
    behind = sentence.words[first : first + NEAR]
    return not links.isdisjoint(behind) and STOPS.isdisjoint(behind[:2])


def _opens_clause(sentence: Sentence, cue: Cue, pack: Pack) -> bool:
    """A verb that says something only before a clause or a quotation: noted | that, noted: "…", noted | it was."""
    if _set_in(sentence, cue, pack):
        return True
    k = cue.source[1] if cue.source and cue.source[0] >= cue.last else cue.last
    if sentence.low(k) == "," or sentence.low(k + 1) == ",":  # avançou ontem, em Maputo, | que
        k = _past_comma(sentence, k, pack)
    foresees, object_met = cue.entry.certainty is Certainty.ESTIMATED, False
    for n, low in enumerate(sentence.words[k : k + CLAUSE]):
        told = (sentence.tags or "")[k + n : k + n + 1] != Tag.RELATIVE  # manteve as seis | que tinha
        if (low in pack.grammar.complementizers and told) or low in OPENERS:
            return n < NEAR
        if low in STOPS or low in pack.grammar.relatives or low in pack.grammar.connectives:
            return False
        if low in cue.entry.refused:
            return False  # agreed recently | to sell
        gerund = (sentence.tags or "")[
            k + n : k + n + 1
        ] == Tag.GERUND  # sees prices | falling; not: kept his lead, | …
        acts = is_verb(sentence, k + n, pack) and (foresees or not gerund)
        if acts and object_met and (sentence.tags or "")[k + n : k + n + 1] == Tag.INFINITIVE:
            continue  # declared a state of siege | to restore order
        object_met = object_met or low in pack.grammar.articles or sentence.is_number(k + n)
        led = not pack.grammar.head_last and sentence.low(k + n - 1) in pack.grammar.prepositions  # continua a | ser
        if n and not led and (low in pack.grammar.auxiliaries or acts):
            return True
    return False


def _past_comma(sentence: Sentence, k: int, pack: Pack) -> int:
    """Behind what commas set between a verb and "that", where that follows."""
    commas = [j for j in range(k, min(k + CLAUSE, len(sentence.tokens))) if sentence.low(j) == ","]
    if len(commas) > 1 and sentence.low(commas[1] + 1) in pack.grammar.complementizers:
        return commas[1] + 1
    return k


def _adds(sentence: Sentence, cue: Cue, first: int, pack: Pack) -> bool:
    """denied the talks with the minister, | whose party has 40 seats: what a clause adds is not denied."""
    words = sentence.words[cue.last : first]
    return any(low == "," and after in pack.grammar.relatives for low, after in pairwise(words))


def _set_in(sentence: Sentence, cue: Cue, pack: Pack) -> bool:
    """…, | she added, …: set into what is said, commas on both sides."""
    if cue.source is None or cue.source[0] > cue.first or sentence.low(cue.last) != ",":
        return False
    start = subject_start(sentence, cue, pack)
    return start > 0 and sentence.low(start - 1) in {",", *QUOTES}


def _denies(sentence: Sentence, cue: Cue, first: int, pack: Pack) -> bool:
    """A figure is denied behind "that" or a verb, or close by: denied having taken | 500."""
    grammar, start = pack.grammar, cue.last
    content = sentence.words[start:first]
    if not grammar.complementizers.isdisjoint(content) or ":" in content:
        return True
    if any(word.endswith(grammar.gerund_endings + grammar.infinitive_endings) for word in content[:2]):
        return True
    head = head_from(sentence, start, pack) if pack.grammar.head_last else None
    if head is not None and is_finite(sentence, head + 1, pack):
        return True  # denied the firm was above its quota of 40
    return cue.entry.figures and first - start <= NEAR


def _inserted(sentence: Sentence, cue: Cue, first: int, pack: Pack) -> bool:
    """…, says | the group, …: between commas, in a clause that has its verb behind it."""
    if not (cue.inverted and cue.last <= first and sentence.low(cue.first - 1) == ","):
        return False
    if sentence.low(cue.first - 2) in QUOTES:
        return False  # "…", said the chairman, cheered by 300
    k, end = cue.first - 2, cue.source[1] if cue.source else cue.last
    end += 3 if sentence.low(end) + sentence.low(end + 2) == "()" else 0
    if sentence.low(end) == "," and sentence.low(end + 1) in pack.grammar.comparatives and first - end <= TAIL:
        return True  # rose to 6%, said the agency (INE), | less than
    if all(low in pack.grammar.function for low in sentence.words[end + 1 : first]):
        return sentence.low(end) == ","  # employs, a source believes, about | 400
    while k >= 0 and sentence.low(k) not in STOPS:
        if is_finite(sentence, k, pack) or sentence.low(k) in pack.grammar.auxiliaries:
            return False  # it is hard, says | the woman, before she goes 25 km …
        k -= 1
    return sentence.low(end) == "," and ";" not in sentence.words[cue.last : first]
