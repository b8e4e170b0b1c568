"""Words by which a text gives what it tells to a source, each with that source."""

from __future__ import annotations

from extractors.claims import Certainty
from extractors.context.cue import AGENT, BEHIND, PREPOSITION, Cue
from extractors.context.moved_subjects import (
    ends_clause,
    frame,
    fronted_adverbial,
    has_subject,
    led_by,
    owner,
    takes_up,
    through,
)
from extractors.context.saying import (
    closes_what_was_found,
    finds_something,
    is_fronted,
    is_negated,
    is_noun,
    is_of_share,
)
from extractors.context.source_phrase import Phrase, behind, ends_short_form, opens_surname
from extractors.context.subjects import before, opening
from extractors.context.tellers import acts, may_follow
from extractors.languages.context_entries import Attribution, CueKind, Role
from extractors.languages.pack import Pack
from extractors.segment import Sentence
from extractors.segment.marks import QUOTES, STOP_OR_END, STOPS
from extractors.segment.parts_of_speech import (
    has_participle_form,
    is_adverb,
    is_content,
    is_finite,
    is_preposition,
    is_verb,
)
from extractors.segment.phrases import before_determiners, head_from
from extractors.segment.tags import Tag


def with_source(sentence: Sentence, first: int, last: int, entry: Attribution, pack: Pack) -> Cue | None:
    """The cue at tokens ``first`` to ``last`` with its source; None where the words give nothing to anybody."""
    if entry.through:
        return _through(sentence, first, last, entry, pack)
    if entry.kind is not CueKind.VERB:
        return _preposition(sentence, first, last, entry, pack)
    if _is_other_form(sentence, first, last, entry, pack):
        return None
    left = first - 1 - (is_adverb(sentence, first - 1) and sentence.tags is not None)  # it was always | hoped
    passive = sentence.low(left) in pack.grammar.passive and not entry.being
    by_order = passive and sentence.tags is None  # est évalué à 3 millions | par la mairie
    if entry.participle and sentence.low(last) not in pack.grammar.agent and not by_order:
        return None
    led = sentence.low(first - 1) in pack.grammar.definite or sentence.low(first - 1) in pack.grammar.determiners
    counted = entry.participle and not led  # the 30 | expected by analysts; not: above | do previsto por
    object_ = entry.denial and sentence.low(first - 1) in pack.grammar.pronouns and first > 1  # Moscú lo | niega
    by = sentence.low(last) in pack.grammar.agent and has_participle_form(sentence, last - 1, pack)
    led_by = sentence.low(first if last - first > 1 else first - 1)
    by = by and led_by not in pack.grammar.active_auxiliaries  # had reported | by noon
    told_by = by and not led  # the 18,000 | counted by the government
    noun = is_noun(sentence, first, pack) and not (counted or told_by or object_)
    noun = noun and frame(sentence, first, last, pack) is None  # hatten mit 260 Millionen | gerechnet
    if noun or sentence.low(first - 1) in pack.grammar.impersonal:
        return None
    passive = passive and not ends_with(sentence.low(first), pack.grammar.gerund_endings)  # are | forecasting
    if by and not passive and entry.clause:
        return None  # an option | held by the firm
    if passive or by:
        source = _agent(sentence, last, pack)
        if entry.participle and entry.certainty is Certainty.ESTIMATED and first == 0:
            return None  # Projetado pelo arquiteto, | o prédio tem 26 andares
        if source or passive:
            return Cue(first=first, last=last, entry=entry, source=source, stands=AGENT) if source else None
    if is_negated(sentence, first, entry, pack) or is_of_share(sentence, first, pack):
        return None
    if entry.finds and not finds_something(sentence, last, pack) and not closes_what_was_found(sentence, first, pack):
        return None
    cue = _verb(sentence, first, last, entry, pack)
    if cue is None or (entry.office and not _knows(sentence, cue, pack)):
        return None
    return None if entry.account and not _accounts(sentence, cue, pack) else cue


def _is_other_form(sentence: Sentence, first: int, last: int, entry: Attribution, pack: Pack) -> bool:
    """people briefed | on the plan, when | told of the loss, to | say: a form that does not tell here."""
    tags, following = sentence.tags or "", sentence.low(last)
    heard = following in pack.grammar.prepositions and following not in pack.grammar.receiver
    if entry.hearer and (heard or tags[first - 1 : first] == Tag.SUBORDINATOR):
        return True
    return entry.finite and tags[first : first + 1] == Tag.INFINITIVE


def _accounts(sentence: Sentence, cue: Cue, pack: Pack) -> bool:
    """A finding that is told: before a clause, or by a study; police found | 60 kilos is an act."""
    if sentence.low(cue.last) in pack.grammar.complementizers or cue.inverted:
        return True
    head = head_from(sentence, cue.last, pack) if pack.grammar.head_last else None
    if head is not None and is_finite(sentence, head + 1, pack):
        return True  # the bureau found | fishing was the main trade
    found = (pack.offices.at(sentence.words, k) for k in range(*cue.source or (0, 0)))
    return any(office[0].role in (Role.ACCOUNT, Role.VOICE) for office in found if office)


def _knows(sentence: Sentence, cue: Cue, pack: Pack) -> bool:
    """Its source holds an office, and is no party or firm that the figure is one of."""
    words = sentence.words[slice(*cue.source or (0, 0))]
    found = [office for k in range(len(words)) if (office := pack.offices.at(words, k))]
    ended = [office for ending, office in pack.office_endings for word in words if word.endswith(ending)]
    return any(office.role is not Role.REFERENCE for office in (*(office for office, _ in found), *ended))


def _preposition(sentence: Sentence, first: int, last: int, entry: Attribution, pack: Pack) -> Cue | None:
    """According to | the ministry; segundo informou | a polícia; the ministry, according to | which."""
    if entry.kind is CueKind.OWN:
        source = None if pack.grammar.pro_drop else owner(sentence, first, last, pack)
        return Cue(first=first, last=last, entry=entry, source=source, stands=PREPOSITION)
    article = sentence.low(last) in pack.grammar.definite
    whose = pack.grammar.verb_final and is_content(sentence, last + article + 1, pack)  # so | deren Vorsitzende
    if sentence.low(last + article) in pack.grammar.relative_pronouns and not whose:
        source = before(sentence, first, pack)
        last += article + 1
        return Cue(first=first, last=last, entry=entry, source=source, stands=PREPOSITION) if source else None
    if entry.kind is CueKind.FRONTED and not is_fronted(sentence, first, last, pack):
        return None
    ordinal = sentence.low(first) in pack.notation.ordinals and sentence.low(first - 1) in pack.grammar.auxiliaries
    if ordinal or is_noun(sentence, first, pack):
        return None  # deixou de ser | segundo volante
    start = last
    said = pack.attributions.at(sentence.words, last)
    if said and said[0].kind is CueKind.VERB and not pack.grammar.head_last:
        start = said[1]  # conforme | apurou | o jornal
    while sentence.low(start) in pack.grammar.of and not opens_surname(sentence, start, pack):
        start += 1
    source = behind(sentence, start, pack)
    if source and entry.relays and not acts(sentence, source, pack):
        return None  # citing | weaker exports
    if source and entry.kind is CueKind.FRONTED and sentence.low(source[1]) in pack.grammar.passive:
        return None  # Para o local | foram mobilizados 40 bombeiros
    return Cue(first=first, last=last, entry=entry, source=source, stands=PREPOSITION) if source else None


def _verb(sentence: Sentence, first: int, last: int, entry: Attribution, pack: Pack) -> Cue | None:
    """A verb with its subject behind it, where what is said may stand before it, or else with the one before it."""
    if (at := frame(sentence, first, last, pack)) is not None:
        return _framed(sentence, first, last, entry, at, pack)
    if not entry.denial and (inner := ends_clause(sentence, first, last, pack)) is not None:
        at, source = inner
        return Cue(first=first, last=last, entry=entry, source=source, frame=at)
    if has_subject(sentence, first, last, pack):
        return Cue(first=first, last=last, entry=entry, source=None, inverted=True)
    quoted = sentence.low(first - 1) in QUOTES or (sentence.low(first - 1) == "," and sentence.low(first - 2) in QUOTES)
    stop = sentence.low(first - 1) in STOPS - {")"} and not ends_short_form(sentence, first - 1, pack)
    after_break = first == 0 or stop or takes_up(sentence, first, pack)
    governs = last - first > 1 and sentence.low(last - 1) in pack.grammar.prepositions  # queixa-se de | falta de água
    inverted = behind(sentence, last, pack) if after_break and not entry.hearer and not governs else None
    opens = sentence.low(last) in QUOTES | {":", "("}
    closes = (
        pack.grammar.pro_drop and sentence.low(first - 1) == "," and sentence.low(last) in STOP_OR_END and not opens
    )
    quoted = quoted or (closes and not inverted)  # são quatro, | calcula.
    subject = None if quoted else led_by(sentence, first, last, pack) or before(sentence, first, pack)
    if subject is None and pack.grammar.pro_drop and sentence.low(first - 1) == ":":
        subject = opening(sentence, first, pack)  # o banco está mais otimista: | prevê 3%
    if not inverted and not quoted and fronted_adverbial(sentence, first, pack):
        subject = behind(sentence, last, pack) or subject  # in Bremen zählte | die Polizei …
    told = inverted and pack.grammar.head_last and sentence.low(last) in pack.grammar.complementizers
    named = inverted and sentence.low(inverted[0]) not in pack.grammar.person_pronouns
    acts = inverted and (subject or not named or sentence.low(last) in pack.grammar.definite)
    acts = acts and inverted and _acts(sentence, inverted[1], pack)  # the official, who …, said | the dam is
    if inverted and (acts or (told and (sentence.tags or "")[last : last + 1] != Tag.DETERMINER)):
        inverted = None  # the agency, which …, says it | needs
    if (
        inverted
        and may_follow(sentence, inverted, entry, pack)
        and not (subject and _enclosed(sentence, first, subject, pack))
    ):
        told = first > 0 and sentence.low(first - 1) != ";"  # …; dizem os manifestantes que …
        return Cue(first=first, last=last, entry=entry, source=inverted, inverted=told, stands=BEHIND)
    subject = _own_clause(sentence, subject, first, pack) if subject else None
    start = before_determiners(sentence, subject[0] if subject else first, pack)
    if subject and sentence.low(start - 1) in pack.grammar.negators and not entry.denial:
        return None  # nem o hospital | confirma
    object_of = not pack.grammar.verb_final and is_verb(sentence, start - 1, pack)
    joined = sentence.low(first - 1) in pack.grammar.coordinators or _is_relative(sentence, first - 1, pack)
    if subject and object_of and not joined and not pack.attributions.before(sentence.words, start):
        return None  # saw | a ripple | notes: an object says nothing
    if _is_bare(sentence, first - 1, pack):
        return None
    verb = first - 1
    while sentence.tags is None and sentence.low(verb) in pack.grammar.bare_conjunctions:
        verb -= 1  # l'Onu, che | però ritiene …
    while sentence.tags is not None and sentence.low(verb) in pack.grammar.auxiliaries:
        verb -= 1  # a mayor who | has declared
    relative = sentence.low(verb) in pack.grammar.relatives or sentence.low(start - 1) in pack.grammar.relatives
    return Cue(first=first, last=last, entry=entry, source=subject, inverted=quoted, relative=relative)


def _own_clause(sentence: Sentence, subject: Phrase, first: int, pack: Pack) -> Phrase:
    """The part of a phrase that is the subject of the verb at ``first``: it is market day and the | figures show.

    The roads are bad, with the | police saying: what stands before the gerund belongs to the clause before.
    """
    tags, grammar = sentence.tags or "", pack.grammar
    if not grammar.head_last or not tags:
        return subject
    start = before_determiners(sentence, subject[0], pack)
    gerund, object_of = tags[first : first + 1] == Tag.GERUND, is_verb(sentence, start - 1, pack)
    for k in range(subject[1] - 2, start - 1, -1):
        clause = object_of and sentence.low(k) in grammar.coordinators and sentence.low(k + 1) in grammar.determiners
        if clause or (gerund and sentence.low(k) in grammar.attending):
            return sentence.past(grammar.determiners, k + 1, subject[1] - 1), subject[1]
    return subject


def _is_bare(sentence: Sentence, relative: int, pack: Pack) -> bool:
    """a parcela dos que | consideram …: an article alone before the relative pronoun stands for whoever is counted."""
    grammar = pack.grammar
    led = sentence.low(relative) in grammar.relatives and not grammar.head_last
    return led and sentence.low(relative - 1) in grammar.definite


def _through(sentence: Sentence, first: int, last: int, entry: Attribution, pack: Pack) -> Cue | None:
    """aus dem | Bericht geht hervor, dass …; 40 Boote, blijkt uit | cijfers."""
    source = through(sentence, first, last, entry, pack)
    if source is None:
        return None
    told = first > 0 and source[0] >= last
    return Cue(first=first, last=last, entry=entry, source=source, inverted=told, stands=PREPOSITION)


def _is_relative(sentence: Sentence, k: int, pack: Pack) -> bool:
    """A report | that | said: as an object too it can be what says so."""
    return pack.grammar.head_last and (sentence.tags or "")[k : k + 1] == Tag.RELATIVE


def _framed(sentence: Sentence, first: int, last: int, entry: Attribution, at: int, pack: Pack) -> Cue | None:
    """A participle that ends the clause of its auxiliary; in the passive it tells nobody: 40 wurden | gemeldet."""
    if sentence.low(at) not in pack.grammar.perfect and not entry.being:
        return None
    opens = sentence.low(at - 1) in STOPS  # …, hebben de autoriteiten | gemeld
    inverted = opens or fronted_adverbial(sentence, at, pack)
    subject = behind(sentence, at + 1, pack) if inverted else before(sentence, at, pack)
    if subject is None:
        return None
    return Cue(first=first, last=last, entry=entry, source=subject, inverted=opens, frame=None if opens else at)


def _acts(sentence: Sentence, k: int, pack: Pack) -> bool:
    """Does a verb stand behind the phrase that ends before token ``k``, or behind its relative clause?"""
    if not pack.grammar.head_last:
        return False
    if sentence.low(k) == "," and sentence.low(k + 1) in pack.grammar.relatives:  # says | the deal, which …, will
        closing = sentence.words.index(",", k + 1) if "," in sentence.words[k + 1 :] else k
        return closing > k and is_finite(sentence, closing + 1, pack)
    return is_verb(sentence, k, pack) or sentence.low(k) in pack.grammar.auxiliaries


def _enclosed(sentence: Sentence, first: int, subject: Phrase, pack: Pack) -> bool:
    """The minister, who flew there, | admitted: the subject opens the sentence, a comma and no figure behind it."""
    if any(sentence.is_number(k) for k in range(subject[1])):
        return False
    start = before_determiners(sentence, subject[0], pack)
    led = sentence.low(start - 1) == "," and is_preposition(sentence, 0, pack)  # in July the app, which …, | passed
    opens = start == 0 or (led and not any(is_finite(sentence, k, pack) for k in range(start)))
    between = sentence.low(first - 1) == "," and sentence.low(subject[1]) == "," and subject[1] < first - 1
    return opens and between and not _has_its_verb(sentence, subject[1] + 1, first, pack)


def _has_its_verb(sentence: Sentence, start: int, stop: int, pack: Pack) -> bool:
    """A rede, estradas e pontes, | custou 3 milhões, disse …: a verb of the subject's own, in no relative clause."""
    verb = next((k for k in range(start, stop) if is_finite(sentence, k, pack)), None)
    leads = (pack.grammar.relatives, pack.grammar.conjunctions)
    return verb is not None and not any(sentence.low(k) in words for k in range(start, verb) for words in leads)


def _agent(sentence: Sentence, last: int, pack: Pack) -> Phrase | None:
    """was valued at 9 billion by | a research firm."""
    for k in range(last, len(sentence.tokens)):
        if sentence.low(k) in pack.grammar.agent and (source := behind(sentence, k + 1, pack)):
            timed = sentence.tags is not None and sentence.low(source[1] - 1) in pack.grammar.never_items
            return None if timed else source  # by the end of the week
        if sentence.low(k) in (",", ";"):
            return None
    return None


def ends_with(word: str, endings: tuple[str, ...]) -> bool:
    return bool(endings) and word.endswith(endings)
