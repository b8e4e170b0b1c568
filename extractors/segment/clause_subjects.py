"""The subject of a verb."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.languages.pack import Pack
from extractors.segment.clauses import clause_start, first_phrase
from extractors.segment.marks import CLOSES, QUOTES, STOPS
from extractors.segment.parts_of_speech import (
    VERBS,
    has_participle_form,
    is_content,
    is_finite,
    is_noun,
    is_preposition,
)
from extractors.segment.phrases import (
    LONGEST_CLAUSE,
    before_agent,
    compound_of,
    head_from,
    head_until,
    phrase_start,
    whole_of,
)
from extractors.segment.sentences import Sentence
from extractors.segment.tags import FINITE, Tag

GROUP = VERBS | {Tag.PARTICIPLE, Tag.ADVERB}
LOOSE_GROUP = GROUP | {Tag.OTHER}  # with particles: expected | to leave
NEAR = 4  # words from what is compared to its link: mais | rápido do que
ENDS = QUOTES | {";", ":", "...", "…", ".", "!", "?"}
PAIRS = {")": "(", "]": "[", "”": "“", "»": "«"}


@dataclass(slots=True)
class _Clause:
    """What is met on the way left from a verb to the head of its clause.

    start      where the clause begins.
    other      a finite verb that stands before it in the same clause or the one it is joined to.
    relative   the pronoun whose clause it is.
    inserted   the pronoun of a relative clause stepped over, and where the words behind it begin.
    """

    start: int
    other: int | None = None
    relative: int | None = None
    inserted: tuple[int, int] | None = None


def subject_of(sentence: Sentence, verb: int, pack: Pack, tries: int = 3) -> int | None:
    """The head of the subject of a verb.

    It is the first noun phrase of its clause, relative clauses and parentheses in between stepped over; what a
    relative pronoun stands for; where the clause has none (closed and | cost 5m), the subject of the verb before.
    """
    if sentence.tags is None:
        return _by_order(sentence, verb, pack)
    first = _group_start(sentence, verb, pack)
    ahead = sentence.low(first - 1)
    if pack.grammar.head_last and ahead in pack.grammar.thing_pronouns and ahead not in pack.grammar.relatives:
        return first - 1  # back in May, a year | it | lost 3 million
    clause = _clause_of(sentence, first, verb, pack)
    if clause.relative is not None:
        if (
            not _is_told(sentence, first, verb, pack)
            and (head := first_phrase(sentence, clause.start, first, pack)) is not None
        ):
            return head  # whose | shares fell; which the | firm sold; not: which the firm says | rose
        end = clause.relative
        while end > 0 and (sentence.low(end - 1) in STOPS or sentence.low(end - 1) in pack.grammar.prepositions):
            end -= 1
        return _antecedent(sentence, before_agent(sentence, end, pack), pack)
    head = first_phrase(sentence, _past_opening(sentence, clause.start, first, pack), first, pack)
    if clause.inserted and head is not None and clause.inserted[0] < head:
        head = first_phrase(sentence, clause.inserted[1], first, pack)  # unlike rents, which rose, | wages fell
    if head is None and clause.other is not None and tries:
        return subject_of(sentence, clause.other, pack, tries - 1)
    return head


def _past_opening(sentence: Sentence, start: int, first: int, pack: Pack) -> int:
    """Contando as rendas, | a firma perdeu 3%: behind the gerund or the participle that opens the clause."""
    if (sentence.tags or "")[start] not in (Tag.GERUND, Tag.PARTICIPLE) or pack.grammar.head_last:
        return start
    commas = (k for k in range(first - 1, start, -1) if sentence.low(k) == ",")
    return next((k + 1 for k in commas if sentence.low(k + 1) in pack.grammar.determiners), start)


def _antecedent(sentence: Sentence, end: int, pack: Pack) -> int | None:
    """o | défice do setor, que …: the whole phrase before a relative clause, but for a change or a measure of it."""
    head = compound_of(sentence, end, pack)
    if head is None or pack.grammar.head_last or sentence.low(end) != ",":
        return head
    whole, _ = whole_of(sentence, head, end, pack)
    seen_through = sentence.low(whole) in pack.grammar.change_words or sentence.low(whole) in pack.grammar.measure_nouns
    return head if seen_through else whole


def _group_start(sentence: Sentence, verb: int, pack: Pack) -> int:
    """The first of the verbs, adverbs and particles that make one with a verb: is widely expected to | leave."""
    tags, k, light = sentence.tags or "", verb, LOOSE_GROUP if pack.grammar.head_last else GROUP
    if k > 1 and tags[k : k + 1] == Tag.INFINITIVE and tags[k - 1] == Tag.PREPOSITION and tags[k - 2] in VERBS:
        k -= 2  # filas que chegaram a | atingir os 8 quilómetros
    while k > 0 and tags[k - 1] in light and (tags[k - 1] in GROUP or sentence.is_word(k - 1)):
        if tags[k - 1] == Tag.PARTICIPLE and tags[k] == Tag.FINITE and not pack.grammar.head_last:
            break  # mas queimadas | crescem
        k -= 1
    return k


def _is_told(sentence: Sentence, first: int, verb: int, pack: Pack) -> bool:
    """A verb of saying stands right before the others: which the firm | says will rise."""
    told = (pack.attributions.at(sentence.words, k) for k in range(max(0, first - 1), verb))
    return any(found[1] >= first and not found[0].by for found in told if found)


def _clause_of(sentence: Sentence, first: int, verb: int, pack: Pack) -> _Clause:
    """The clause whose verbs begin at token ``first``."""
    grammar, tags, k = pack.grammar, sentence.tags or "", first
    joint: int | None = None
    inserted = False
    clause = _Clause(start=max(0, first - LONGEST_CLAUSE))
    while k > clause.start:
        low, tag = sentence.words[k - 1], tags[k - 1]
        if k == first and low in QUOTES:
            k -= 1  # a adesão "| ultrapassa os 90%"
            continue
        if _compares(sentence, k - 1, pack):
            k -= 1
            continue
        if low in CLOSES and (opening := _opening(sentence, k - 1)) is not None:
            k = opening
        elif tag == Tag.RELATIVE or (
            tag == Tag.PRONOUN and low in grammar.relatives and is_noun(sentence, k - 2, pack)
        ):
            if clause.other is None:
                return _Clause(start=k, relative=k - 1)
            clause.inserted = None if joint is None else (k - 1, joint)
            clause.other, joint = None, None
        elif tag == Tag.SUBORDINATOR and clause.other is None and _is_object(sentence, k - 1, first, verb, pack):
            return _Clause(start=k, relative=k - 1)
        elif tag in FINITE and clause.other is None:
            clause.other = k - 1
            passed = (
                clause.inserted[1] if clause.inserted else k
            )  # se fossem pagos os 3 milhões que faltam, | a taxa seria
            joint = passed if joint is None else joint
        elif tag == Tag.SUBORDINATOR and _is_inserted(sentence, k - 1, joint, first, pack):
            clause.other, inserted = None, True
        elif tag == Tag.SUBORDINATOR and _in_aside(sentence, k - 1, joint):
            clause.other = None
        elif _ends_clause(sentence, k - 1, pack):
            break
        elif (low == "," or low in grammar.coordinators) and clause.other is None and not inserted:
            joint = joint if _opens_clause(sentence, joint, first, pack) else k
        k -= 1
    if clause.other is not None and joint is not None:
        k = clause.other + 1 if _joins_nouns(sentence, clause.other, joint, pack) else joint
    clause.start = k
    return clause


def _compares(sentence: Sentence, k: int, pack: Pack) -> bool:
    """as vendas subiram mais do | que a média, e o preço caiu: no clause begins there."""
    grammar, before = pack.grammar, sentence.low(k - 1)
    linked = sentence.low(k) in grammar.complementizers and before in grammar.of and before in grammar.definite
    return linked and not grammar.comparatives.isdisjoint(sentence.words[max(0, k - NEAR) : k - 1])


def _is_object(sentence: Sentence, k: int, first: int, verb: int, pack: Pack) -> bool:
    """A fire | that officials say burned 400 hectares: what tells of its noun, though it looks like a conjunction."""
    behind_noun = sentence.low(k) in pack.grammar.relatives and is_noun(sentence, k - 1, pack)
    return behind_noun and _is_told(sentence, first, verb, pack)


def _ends_clause(sentence: Sentence, k: int, pack: Pack) -> bool:
    grammar, low, tag = pack.grammar, sentence.words[k], (sentence.tags or "")[k]
    named = tag == Tag.PREPOSITION and sentence.low(k - 1) in grammar.preposed  # costs such as | rents
    called = has_participle_form(sentence, k - 1, pack) and is_content(sentence, k + 1, pack)
    called = called and not grammar.head_last and tag != Tag.COORDINATOR and low not in grammar.subordinators
    joins = _joins(sentence, k, pack) and not named and not called  # a área classificada | como árida
    if tag == Tag.PREPOSITION and low in grammar.subordinators and grammar.head_last:
        head = head_from(sentence, k + 1, pack)
        joins = joins or (head is not None and is_finite(sentence, head + 1, pack))  # after | rents rose
    return low in ENDS or tag == Tag.SUBORDINATOR or joins or low in grammar.complementizers


def _joins_nouns(sentence: Sentence, verb: int, joint: int, pack: Pack) -> bool:
    """claims the bill for fires and | vandalism has reached: "and" joins what a preposition governs in what is said."""
    said = any(pack.attributions.at(sentence.words, k) for k in (verb, verb + 1))
    governed = phrase_start(sentence, joint - 1, pack)
    bare = is_content(sentence, joint, pack) and sentence.low(joint - 1) in pack.grammar.coordinators
    inside = sentence.low(governed - 1) in pack.grammar.prepositions and governed - 1 > verb
    return (
        said
        and bare
        and inside
        and head_from(sentence, verb + 1 + (sentence.tags or "")[verb + 1 : verb + 2].count(Tag.PARTICIPLE), pack)
        is not None
    )


def _joins(sentence: Sentence, k: int, pack: Pack) -> bool:
    """A conjunction before a clause; not a pronoun of its form (se), nor between two words: ruim | ou | má."""
    tag = (sentence.tags or "")[k : k + 1]
    words = tag == Tag.COORDINATOR and is_content(sentence, k - 1, pack) and is_content(sentence, k + 1, pack)
    return sentence.low(k) in pack.grammar.conjunctions and tag != Tag.PRONOUN and not words


def _opens_clause(sentence: Sentence, joint: int | None, first: int, pack: Pack) -> bool:
    """sales came to 3 million, up 2%, and | the costs rose: behind ", and" stands the subject of the verb."""
    if joint is None or sentence.low(joint - 1) not in pack.grammar.coordinators or sentence.low(joint - 2) != ",":
        return False
    return first_phrase(sentence, joint, first, pack) is not None


def _in_aside(sentence: Sentence, k: int, joint: int | None) -> bool:
    """A dívida, que era de 3% | quando o rei morreu, subiu: a clause inside a relative one between commas."""
    tags = sentence.tags or ""
    if joint is None or sentence.low(joint - 1) != ",":
        return False
    while k > 1 and sentence.low(k - 1) not in STOPS:
        k -= 1
    return tags[k : k + 1] == Tag.RELATIVE and sentence.low(k - 1) == ","


def _is_inserted(sentence: Sentence, k: int, joint: int | None, first: int, pack: Pack) -> bool:
    """A clause of time or cause that ends before a comma and "and": prices rose when rates fell, and | gained 3%."""
    if joint is None or sentence.low(k) in pack.grammar.complementizers:
        return False
    joined = sentence.low(joint - 1) == "," and sentence.low(joint) in pack.grammar.coordinators
    return joined and first_phrase(sentence, joint, first, pack) is None


def _opening(sentence: Sentence, close: int) -> int | None:
    mark = PAIRS[sentence.words[close]]
    return next((k for k in range(close - 1, -1, -1) if sentence.words[k] == mark), None)


def _by_order(sentence: Sentence, verb: int, pack: Pack) -> int | None:
    """The subject where no parts of speech are known.

    It is the first noun phrase of the clause; where the clause has none before its verb, what a
    relative pronoun stands for; where a parenthesis closes before the verb, what stands before it; else
    the subject of the clause that this one goes on with (fell by 3% and | closed at).
    """
    start = clause_start(sentence, verb, pack)
    if pack.grammar.verb_final and (head := _behind_verb(sentence, start, verb, pack)) is not None:
        return head
    if (head := first_phrase(sentence, start, verb, pack)) is not None or start == 0:
        return head
    mark = sentence.low(start - 1)
    if mark in pack.grammar.relatives:
        end = start - 1
        while end > 0 and (sentence.low(end - 1) in STOPS or sentence.low(end - 1) in pack.grammar.prepositions):
            end -= 1
        head = head_until(sentence, end, pack)
        apart = head is not None and sentence.low(end) == "," and not pack.grammar.head_last
        return whole_of(sentence, head, end, pack)[0] if apart and head is not None else head  # la obra del muro, que
    if mark in (",", ")"):
        opening = "(" if mark == ")" else ","
        for k in range(start - 2, 0, -1):
            if sentence.low(k) == opening:
                head = first_phrase(sentence, clause_start(sentence, k, pack), k, pack)
                if head is not None:
                    return head
                break
    if mark == "," or mark in pack.grammar.coordinators:
        return first_phrase(sentence, clause_start(sentence, start - 1, pack), start - 1, pack)
    return None


def _behind_verb(sentence: Sentence, start: int, verb: int, pack: Pack) -> int | None:
    """Nach der Auszählung kommt | die Partei auf 36 Prozent: behind an adverbial the subject follows its verb."""
    grammar, stop = pack.grammar, verb + 1
    low = sentence.low(start)
    led = low in grammar.adverbs or low in grammar.oblique or is_preposition(sentence, start, pack)
    if not led and start != verb:  # wäre Wahl, | käme die Union auf 27 Prozent
        return None
    while stop < len(sentence.tokens) and sentence.low(stop) not in STOPS and not sentence.is_number(stop):
        stop += 1
    return first_phrase(sentence, verb + 1, stop, pack)
