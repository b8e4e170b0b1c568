"""An item that is left out or taken up again: 13 people died and | 42 were hurt; 400 visits, | half of them."""

from __future__ import annotations

from extractors.claims import Claim
from extractors.context.discourse import Discourse
from extractors.context.items import RESUMED
from extractors.context.wholes import opens_change, unnamed
from extractors.languages.catalogue import dimension, is_money
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.quantities.amounts import COUNT, PERCENT, TIMES
from extractors.segment import Sentence
from extractors.segment.clauses import in_relative
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import is_adverb, is_finite, is_preposition
from extractors.segment.tags import Tag

SHARES = (PERCENT, "percentage point", "point")
FAR = 300  # characters, two sentences or three
NEAR = 3  # words between two figures of one thing: were 611, | against


def sharing(
    quantity: Quantity, sentence: Sentence, place: str, before: Claim | None, discourse: Discourse
) -> Claim | None:
    """The claim read before whose item a figure without one has."""
    if before is None:
        return None
    if sentence.tags is None:
        text, resumed = discourse.article.text, place == RESUMED
        moved = discourse.pack.grammar.verb_final and goes_on(sentence, quantity, before, discourse)
        return before if moved or unnamed(quantity, sentence, resumed, before, text, discourse.pack) else None
    counted = discourse.counted
    if compared(sentence, quantity, before, discourse) or goes_on(sentence, quantity, before, discourse):
        other = quantity.unit == COUNT and before.unit == PERCENT and counted is not None
        return counted if other and counted and counted.sentence == sentence.span else before
    if place == RESUMED and (_points_on(sentence, quantity, discourse.pack) or _is_far(before, sentence)):
        return None
    if place == RESUMED:
        here = before.sentence == sentence.span and not (counted and counted.sentence == sentence.span)
        return before if here or counted is None else counted
    if counted and quantity.unit == COUNT and counted.unit == PERCENT and counted.sentence == sentence.span:
        return counted  # lost 12% of its people and has | 41,000
    some = _counts_some(sentence, quantity, before, discourse.pack)
    if counted and some and is_near(counted, sentence) and not _only_tells_which(counted, sentence):
        return counted
    timed = quantity.unit == COUNT and dimension(before.unit) == "time" and before.sentence == sentence.span
    if timed and counted and counted.sentence == sentence.span:
        before = counted  # saíram 900 médicos em dois anos e entraram | 480
    return before if _elided(quantity, sentence, before, discourse) else None


def _points_on(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    """66% of those | surveyed, of those | who voted: words behind tell who is meant, none named before."""
    found = pack.resumed.at(sentence.words, quantity.last)
    if found is None or sentence.low(found[1] - 1) not in pack.grammar.determiners:
        return False
    behind = (sentence.tags or "")[found[1] : found[1] + 1]
    return behind in (Tag.PARTICIPLE, Tag.RELATIVE, Tag.GERUND) or is_preposition(sentence, found[1], pack)


def _is_far(claim: Claim, sentence: Sentence) -> bool:
    """Too much stands between for "of them" to take up what was counted there."""
    return sentence.start - claim.sentence.end > FAR


def compared(sentence: Sentence, quantity: Quantity, before: Claim | None, discourse: Discourse) -> bool:
    """lucros de 7 milhões, menos | 8% do que: a difference, behind a comma, of the figure before it."""
    k = quantity.hedged_from - 1
    if before is None or before.sentence != sentence.span:
        return False
    if quantity.unit == TIMES and sentence.low(k) == ",":
        return True  # um milhão de jovens, | o dobro dos que …
    if before.unit == PERCENT and sentence.low(k) in discourse.pack.grammar.receiver and sentence.low(k - 1) == ",":
        return True  # os preços subiram 9%, | para 1.870 euros
    comparatives, last = discourse.pack.grammar.comparatives, quantity.last
    last += sentence.low(last) in discourse.pack.grammar.prepositions  # um milhão de queixas, 8% | a menos que
    against = sentence.low(last) in comparatives or discourse.pack.comparisons.at(sentence.words, last) is not None
    if quantity.unit == PERCENT and sentence.low(k) == "," and against:
        return True  # 14 million passengers, | 6% more than a year ago
    alike = before.unit == quantity.unit or (is_money(before.unit) and is_money(quantity.unit))
    if alike and _led_on(sentence, k, discourse.pack):
        return True
    if before.item and quantity.unit == PERCENT and opens_change(sentence, quantity, discourse.pack):
        return True
    if sentence.low(k) not in comparatives:
        return False
    if quantity.unit == PERCENT and before.item and "%" in sentence.words[: k - 1] and sentence.low(k - 1) == ",":
        return True  # 27% dos 400 inscritos faltaram, contra | 26% em 2024
    if before.unit == quantity.unit:
        return sentence.low(k - 1) == ","
    first = next(j for j in range(len(sentence.tokens)) if sentence.starts[j] >= before.end)
    return sentence.low(k - 1) == "," and not any(is_finite(sentence, j, discourse.pack) for j in range(first, k))


def _led_on(sentence: Sentence, k: int, pack: Pack) -> bool:
    """One in three trusts the police, | down from | 56% in 2014."""
    first = k
    while sentence.low(first) in pack.grammar.moves:
        first -= 1
    return pack.grammar.head_last and first < k - 1 and sentence.low(first) == ","


def goes_on(sentence: Sentence, quantity: Quantity, before: Claim, discourse: Discourse) -> bool:
    """rose from 64 million | to 83 million; fell by a fifth, | to 16,340."""
    if before.item is None or before.sentence != sentence.span:
        return False
    share = before.unit == COUNT and quantity.unit == PERCENT  # in two stages | by 5%
    end = before.item.end if before.item.start >= before.end and not share else before.end  # by 15 votes | to eight
    between = discourse.article.text[end : sentence.starts[quantity.hedged_from]].replace(",", " ").split()
    grammar = discourse.pack.grammar
    if not between or grammar.moves.issuperset(between):
        return bool(between)
    if grammar.head_last and before.unit == PERCENT and _dated_move(sentence, before, quantity, discourse.pack):
        return True
    if grammar.head_last and between[0] in grammar.moves and between[1] in grammar.determiners and len(between) <= NEAR:
        return quantity.unit in (before.unit, COUNT)  # to 40 tonnes, from its present | 30
    return grammar.verb_final and all(word in grammar.moves or word in grammar.comparatives for word in between)


def _dated_move(sentence: Sentence, before: Claim, quantity: Quantity, pack: Pack) -> bool:
    """fell by a third | last month to | 48,000: a moment before the words that lead on."""
    k = next(j for j, start in enumerate(sentence.starts) if start >= before.end)
    moment = pack.moments.at(sentence.words, k)
    return moment is not None and pack.grammar.moves.issuperset(sentence.words[moment[1] : quantity.hedged_from])


def is_set_against(sentence: Sentence, quantity: Quantity, before: Claim, pack: Pack) -> bool:
    """drew 28 million visitors, compared with | 11 million in 2022: a bare figure beside one of its unit."""
    if before.sentence != sentence.span or before.unit != quantity.unit:
        return False
    return pack.comparisons.before(sentence.words, quantity.hedged_from) is not None


def stands_in(sentence: Sentence, quantity: Quantity, head: int | None, before: Claim, pack: Pack) -> bool:
    """it rose to | 30, the figure is nearer | 350: a word for what was counted just before."""
    low = sentence.low(head) if head is not None else ""
    near = before.sentence == sentence.span or quantity.unit == COUNT
    alike = near and before.unit == quantity.unit
    return alike and (low in pack.grammar.stand_ins or low in pack.grammar.thing_pronouns)


def taken_up(sentence: Sentence, quantity: Quantity, head: int, before: Claim | None, pack: Pack) -> bool:
    """Inflation was 4 percent in May. | It rose to 5 percent: a pronoun for what the sentence before measured.

    Not for the whole of a share: consumption made up 4 percent of | output.
    """
    if before is None or before.item is None or before.unit != quantity.unit or before.sentence == sentence.span:
        return False
    return (
        before.item.start < before.start
        and sentence.low(head) in pack.grammar.thing_pronouns
        and is_near(before, sentence)
    )


def is_near(claim: Claim, sentence: Sentence) -> bool:
    return claim.sentence == sentence.span or sentence.start - claim.sentence.end <= 2


def _counts_some(sentence: Sentence, quantity: Quantity, before: Claim, pack: Pack) -> bool:
    """of the 270 members … only | 15 have insurance: the subject of a verb, behind a figure of another kind."""
    return _is_subject(sentence, quantity, pack) and quantity.unit in (COUNT, PERCENT) and before.unit != quantity.unit


def _only_tells_which(claim: Claim, sentence: Sentence) -> bool:
    """entre os que ganham até dois salários, 41% …: a figure in a relative clause is not that of the whole."""
    if claim.sentence != sentence.span:
        return False
    k = next(j for j, start in enumerate(sentence.starts) if start >= claim.start)
    return in_relative(sentence, k) and not _is_aside(sentence, k)


def _is_aside(sentence: Sentence, k: int) -> bool:
    """the trust, | which has 5,200 members, polled them: a relative clause behind a comma tells of the whole."""
    while k > 0 and sentence.low(k - 1) not in STOPS:
        k -= 1
    return sentence.low(k - 1) == "," and (sentence.tags or "")[k : k + 1] == Tag.RELATIVE


def _is_subject(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    k = quantity.hedged_to
    while is_adverb(sentence, k) or sentence.low(k) in pack.grammar.adverbs:
        k += 1
    return (sentence.tags or "")[k : k + 1] == Tag.FINITE


def _elided(quantity: Quantity, sentence: Sentence, before: Claim, discourse: Discourse) -> bool:
    """The item is left out because it was just named."""
    pack = discourse.pack
    some = quantity.unit == PERCENT and _is_subject(sentence, quantity, pack)
    whole = discourse.counted  # One voter in five says so, and | 28% believe it; not: rents rose 17%, and | 11% moved
    known = before.item and whole and whole.item and whole.item.text == before.item.text
    if some and not known:
        return False
    if before.sentence == sentence.span:
        text = discourse.article.text[before.end : sentence.starts[quantity.first]]
        between = [word for word in text.replace(",", " ").replace(";", " ").split() if not word.isdigit()]
        alike = before.unit == quantity.unit or {before.unit, quantity.unit} <= set(SHARES) or quantity.unit == TIMES
        light = len(between) <= NEAR and all(word.lower() in pack.grammar.function for word in between)
        return quantity.converts or alike or light or len(between) <= 1  # by 12% | to | 440 MW
    gap = discourse.article.text[before.sentence.end : sentence.start]
    if some and before.unit == PERCENT:
        return gap.isspace()
    alone = sentence.low(quantity.hedged_to) not in pack.people  # 40 killed: nobody is named
    return quantity.unit == COUNT == before.unit and gap.isspace() and alone
