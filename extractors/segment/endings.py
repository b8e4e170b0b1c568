"""Verbs, participles and nouns by lists and endings, for languages that have no tagger."""

from __future__ import annotations

from extractors.languages.pack import Pack
from extractors.segment.sentences import Sentence

CLOSES = frozenset({"", ".", ",", ";", ":", "!", "?", ")", '"', "”", "»"})
SHORTEST_VERB = 5  # endings mark a verb only in words at least this long


def is_verb(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A finite verb, by list or by ending; capitalised words inside a sentence are names."""
    if i > 0 and sentence.tokens[i].text[0].isupper():
        return False
    listed = _is_listed(sentence, i, pack)
    return _ends_as_verb(sentence, i, pack) if listed is None else listed


def _is_listed(sentence: Sentence, i: int, pack: Pack) -> bool | None:
    """Is a form that a list has a verb here? None for those of no list."""
    low, grammar = sentence.words[i], pack.grammar
    if low in grammar.auxiliaries:
        return True
    if low in grammar.verbs:
        noun = _takes_noun(sentence.low(i - 1), pack) or _is_noun_here(sentence, i, pack)
        return not (noun or (_is_framed(low, pack) and _is_attribute(sentence, i, pack)))
    if low in pack.cue_verbs and grammar.verb_final and sentence.low(i + 1) in CLOSES:
        return True  # dat ze 900 mensen | verwachten
    if low in pack.cue_verbs and not grammar.head_last:
        return sentence.low(i - 1) not in grammar.noun_openers
    if low in grammar.base_verbs:
        return _takes_verb(sentence, i - 1, pack)
    if grammar.enclitics and not grammar.verbs.isdisjoint(without_pronoun(low, pack)):
        return True
    return False if low in pack.concepts or pack.institutions.at(sentence.surfaces, i) else None


def _ends_as_verb(sentence: Sentence, i: int, pack: Pack) -> bool:
    low, grammar = sentence.words[i], pack.grammar
    if grammar.participle_prefixes and low.startswith(grammar.participle_prefixes) and low.endswith("e"):
        return False  # geblesseerde | spelers
    if grammar.modals and low.endswith(grammar.infinitive_endings) and _closes_modal(sentence, i, pack):
        return True
    if _is_framed(low, pack):
        return not _is_attribute(sentence, i, pack)
    return len(low) >= SHORTEST_VERB and low.endswith(grammar.verb_endings) if grammar.verb_endings else False


def _closes_modal(sentence: Sentence, i: int, pack: Pack) -> bool:
    """wil 5 miljard | bezuinigen: what ends the clause of a modal verb is its infinitive."""
    if sentence.low(i + 1) not in CLOSES:
        return False
    k = i - 1
    while k >= 0 and sentence.low(k) not in CLOSES:
        if sentence.low(k) in pack.grammar.modals:
            return k < i - 1
        k -= 1
    return False


def _is_noun_here(sentence: Sentence, i: int, pack: Pack) -> bool:
    """la | espera media: a form that may be a noun is one behind an article, though that is a pronoun elsewhere."""
    grammar, before = pack.grammar, sentence.low(i - 1)
    if not grammar.sure_verbs or sentence.words[i] in grammar.sure_verbs:
        return False
    return before in grammar.definite and before in grammar.pronouns and sentence.low(i - 2) not in grammar.relatives


def without_pronoun(low: str, pack: Pack) -> frozenset[str]:
    """What an infinitive with its pronoun may be without it, its last vowel put back: encarecer|se, costar|ci."""
    grammar = pack.grammar
    if not grammar.enclitics or not low.endswith(grammar.enclitics):
        return frozenset()
    stems = {low.removesuffix(pronoun) for pronoun in grammar.enclitics} - {low}
    full = (form for stem in stems for form in (stem, f"{stem}e"))
    return frozenset(form for form in full if form.endswith(grammar.infinitive_endings))


def _is_framed(low: str, pack: Pack) -> bool:
    """A participle by how it begins and ends: ge|red, opge|pak|t."""
    grammar = pack.grammar
    framed = low.startswith(grammar.participle_prefixes) and low.endswith(grammar.participle_closings)
    return framed and len(low) > SHORTEST_VERB and low not in grammar.not_participles and low not in grammar.function


def _is_attribute(sentence: Sentence, i: int, pack: Pack) -> bool:
    """40 gesloten | scholen: before a noun."""
    behind, low = i + 1, sentence.low(i + 1)
    if not sentence.is_word(behind) or low in pack.grammar.function or low in pack.notation.weekdays:
        return False
    return not is_verb(sentence, behind, pack) and not _is_adverb(low, pack)


def _takes_noun(low: str, pack: Pack) -> bool:
    """A word that no verb stands behind: une | aide, del | coste, de | kosten; not la, which is a pronoun too."""
    grammar = pack.grammar
    plain = low in grammar.determiners and low not in grammar.pronouns and low not in grammar.relatives
    return plain or low in grammar.contractions


def _takes_verb(sentence: Sentence, i: int, pack: Pack) -> bool:
    """Before a word that is noun and verb alike (rise, face): a plural, a pronoun or a modal makes it a verb."""
    grammar = pack.grammar
    while _is_adverb(sentence.low(i), pack):
        i -= 1
    low = sentence.low(i)
    plural = sentence.is_word(i) and low.endswith(grammar.plural_endings) and low not in grammar.function
    return plural or low in pack.people or low in grammar.pronouns or low in grammar.auxiliaries


def _is_adverb(low: str, pack: Pack) -> bool:
    grammar = pack.grammar
    if low in grammar.adverbs:
        return True
    return len(low) > SHORTEST_VERB and low.endswith(grammar.adverb_endings) and low not in pack.concepts


def has_participle_form(sentence: Sentence, i: int, pack: Pack) -> bool:
    low = sentence.low(i)
    if pack.grammar.nouns_capitalised and i > 0 and sentence.tokens[i].text[0].isupper():
        return False
    return len(low) >= SHORTEST_VERB - 1 and low.endswith(pack.grammar.participle_endings)


def is_content(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A noun or adjective, as far as verbs tell; function words and numerals have been ruled out."""
    return not _is_adverb(sentence.words[i], pack) and not is_verb(sentence, i, pack)
