"""Entries → Pack: everything that is looked up by word, made once."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

from extractors.languages import cldr, concepts, institutions
from extractors.languages.catalogue import is_size
from extractors.languages.context_entries import Attribution, CueKind
from extractors.languages.entries import Numeral, RangeFrame, Unit
from extractors.languages.grammar import CLOSED_CLASSES, Grammar, Notation
from extractors.languages.lexicon import Lexicon
from extractors.languages.pack import Pack
from extractors.languages.shared import (
    catalogue_units,
    shared_bounds,
    shared_cldr_units,
    shared_states,
    shared_symbols,
)
from extractors.languages.spelling import HYPHENS, cut, without_accents
from extractors.languages.times import Times

Entries = Mapping[str, list[Any]]  # table → its entries, in file order
Fields = dict[str, Any]  # of a Pack


def assemble(language: Mapping[str, Any], entries: Entries, sections: Mapping[str, Any]) -> Pack:
    """A pack from its entries, its sections and what ``language.toml`` says."""
    grammar, notation = sections["grammar"], sections["notation"]
    function = frozenset().union(*(getattr(grammar, name) for name in CLOSED_CLASSES))
    lexicon = partial(phrases, elisions=notation.elisions)
    figures = _numbers(entries, notation, lexicon) | _units(language, entries, lexicon)
    figures |= _frames(entries, notation.elisions, lexicon)
    return Pack(
        code=language["code"],
        name=language["name"],
        context=language.get("context", True),
        notation=notation,
        grammar=dataclasses.replace(grammar, function=function),
        entries=tuple(item for made in entries.values() for item in made),
        constructions={construction.title: construction for construction in entries["construction"]},
        resumed=_plain(grammar.resumed, notation),
        partitives=_plain(grammar.partitives, notation),
        worth=_plain(grammar.worth, notation),
        taking_up=_plain(grammar.taking_up, notation),
        **figures,
        **_beside_numbers(entries, figures, grammar, notation),
        **_doubts(entries, lexicon),
        **_times(entries, sections["times"], notation, lexicon),
        **_attributions(entries, lexicon),
        **_names(language, entries, notation, lexicon),
        triggers=_triggers(language, entries, notation),
    )


def _numbers(entries: Entries, notation: Notation, lexicon: Callable[..., Lexicon[Any]]) -> Fields:
    """Number words, vague words, parts and multiples, and what any of them may begin with."""
    numerals: dict[str, tuple[Decimal, Numeral]] = {}
    for numeral in entries["numeral"]:
        for word, value in numeral.words.items():
            numerals.setdefault(word, (value, numeral))
    denominators = {word: (value, part) for part in entries["denominator"] for word, value in part.words.items()}
    worded = {
        "vague": lexicon(entries["vague"]),
        "fractions": lexicon(entries["fraction"]),
        "multipliers": lexicon(entries["multiplier"]),
    }
    by_themselves = frozenset(numerals).union(
        notation.minus, notation.ordinals, *(found.only_words() for found in worded.values())
    )
    first_words = by_themselves.union(notation.ones, *(found.first_words() for found in worded.values()))
    return worded | {
        "numerals": numerals,
        "denominators": denominators,
        "first_words": first_words,
        "weak_words": first_words - by_themselves,
        "second_words": frozenset(numerals).union(denominators, *(found.second_words() for found in worded.values())),
        "numeral_heads": frozenset(word.partition("-")[0] for word in numerals if "-" in word),
        "longest_numeral": max(map(len, numerals), default=0),
        "ratios": lexicon(entries["ratio"]),
        "ratios_around": any(ratio.around for ratio in entries["ratio"]),
    }


def _units(language: Mapping[str, Any], entries: Entries, lexicon: Callable[..., Lexicon[Any]]) -> Fields:
    """Units by name and by symbol, less the names that mean other things in news."""
    units = [*entries["unit"], *catalogue_names(language), *cldr_names(language)]
    barred = language.get("not_units", ())
    units += _also_printed(units)
    symbols = {sign: unit for sign, unit in shared_symbols().items() if sign not in barred}
    symbols |= {form: unit for unit in entries["symbol"] for form in unit.forms}
    return {
        "units": lexicon([unit for unit in units if not unit.before]),
        "units_before": lexicon([unit for unit in units if unit.before]),
        "symbols": symbols,
        "symbol_words": frozenset(cut(symbol)[0] for symbol in symbols),
    }


def _also_printed(units: list[Unit]) -> list[Unit]:
    """Names of units without their accents (20 dolares), and cut at a hyphen as texts are (40 anos | - | luz)."""
    known = {form for unit in units for form in unit.forms}
    found = []
    for unit in units:
        others = {without_accents(form) for form in unit.forms if len(form) > SHORTEST_UNIT and not form.isascii()}
        others |= {form.replace("-", " - ") for form in unit.forms if "-" in form.strip("-")}
        if others - known:
            found.append(replace(unit, forms=tuple(sorted(others - known))))
    return found


SHORTEST_UNIT = 4  # letters: "mês" is not "mes" where that is "my"


def _frames(entries: Entries, elisions: frozenset[str], lexicon: Callable[..., Lexicon[Any]]) -> Fields:
    """What stands around a figure: bounds, the words of ranges, and what makes it no claim."""
    bounds, frames = [*entries["bound"], *shared_bounds()], entries["range"]
    joined: dict[str, list[RangeFrame]] = {}
    for frame in frames:
        for phrase in frame.joins:
            joined.setdefault(phrase, []).append(frame)
    return {
        "bounds_before": lexicon([bound for bound in bounds if not bound.after]),
        "bounds_after": lexicon([bound for bound in bounds if bound.after]),
        "range_opens": lexicon(frames, lambda frame: frame.opens),
        "range_joins": Lexicon([(phrase, tuple(found)) for phrase, found in joined.items()], elisions),
        "comparisons": lexicon(entries.get("comparison", [])),
        "skip_before": lexicon(entries["skip"], lambda frame: frame.before),
        "skip_after": lexicon(entries["skip"], lambda frame: frame.after),
    }


def _beside_numbers(entries: Entries, figures: Fields, grammar: Grammar, notation: Notation) -> Fields:
    """The words that carry a number on; without one behind it most numbers are settled at once."""
    timely = {word for frame in entries["skip"] if frame.of_time for word in frame.before if " " not in word}
    unit_fillers = notation.unit_fillers | timely
    after_number = figures["second_words"].union(
        figures["vague"].first_words(),
        figures["denominators"],
        figures["units"].first_words(),
        (symbol.lower() for symbol in figures["symbol_words"]),
        figures["ratios"].first_words(),
        figures["range_joins"].first_words(),
        figures["comparisons"].first_words(),
        unit_fillers,
        notation.joiners,
        notation.point,
        grammar.of,
        grammar.coordinators,
        HYPHENS,
        "/",
    )
    after_one = after_number.union(notation.months, notation.clock_after) - grammar.coordinators
    return {"after_number": after_number, "after_one": after_one, "unit_fillers": unit_fillers}


def _doubts(entries: Entries, lexicon: Callable[..., Lexicon[Any]]) -> Fields:
    return {
        "hedges": lexicon(entries["hedge"]),
        "moods": {ending: hedge for hedge in entries["hedge"] for ending in hedge.endings},
        "falsehoods": lexicon(entries["falsehood"]),
    }


def _times(entries: Entries, times: Times, notation: Notation, lexicon: Callable[..., Lexicon[Any]]) -> Fields:
    moments = lexicon(entries["moment"])
    ago_before = lexicon([distance for distance in entries["distance"] if distance.before])
    return {
        "ago": lexicon([distance for distance in entries["distance"] if not distance.before]),
        "ago_before": ago_before,
        "moments": moments,
        "time_frames": lexicon(entries["frame"]),
        "times": times,
        "time_words": moments.first_words().union(notation.months, *times.parts, times.past, times.first)
        | frozenset(times.units).union(times.days, times.day_parts, times.decades)
        | ago_before.first_words(),
        "place_frames": lexicon(entries["place"]),
    }


def _attributions(entries: Entries, lexicon: Callable[..., Lexicon[Any]]) -> Fields:
    cues: list[Attribution] = entries["attribution"]
    verbs = [cue for cue in cues if cue.kind is CueKind.VERB and not cue.after]
    denials = lexicon([cue for cue in cues if cue.denial]).longest_words()
    return {
        "attributions": lexicon(cues),
        "quoting": next((cue for cue in cues if cue.quoting), None),
        "cue_verbs": frozenset(form for cue in verbs for form in cue.forms),
        "denial_words": denials | lexicon(entries["falsehood"]).longest_words(),
    }


def _names(
    language: Mapping[str, Any], entries: Entries, notation: Notation, lexicon: Callable[..., Lexicon[Any]]
) -> Fields:
    """Concepts, institutions and words of office."""
    code = language["code"]
    named = institutions.names(code, tuple(language.get("cldr", ())))
    return {
        "concepts": concepts.forms(code),
        "people": concepts.people(code),
        "measures": concepts.measures(),
        "paid": concepts.paid(),
        "states": shared_states(),
        "institutions": Lexicon(list(named), notation.elisions),
        "offices": lexicon(entries["office"]),
        "office_endings": tuple((ending, office) for office in entries["office"] for ending in office.endings),
        "compound_names": institutions.naming(code).compounds,
    }


def _triggers(language: Mapping[str, Any], entries: Entries, notation: Notation) -> tuple[str, ...]:
    """Without one of these words, or a digit, no sentence is worth reading. What only counts behind digits is none."""
    numerals = {word for numeral in entries["numeral"] if not numeral.glued for word in numeral.words}
    worded = [*entries["vague"], *entries["fraction"], *entries["multiplier"], *entries["falsehood"]]
    denials = [cue for cue in entries["attribution"] if cue.denial]
    words = {*numerals, *notation.ordinals, *(form for entry in worded + denials for form in entry.forms)}
    units = [unit for unit in (*entries["unit"], *catalogue_names(language)) if is_size(unit.unit) and not unit.before]
    sizes = {form for unit in units for form in unit.forms if notation.ones}
    plain = (form for form in sizes if not any(word.startswith(form) for word in words))  # not: a | mil(lion)
    return tuple(sorted(words.union(f"{one} {form}" for form in plain for one in notation.ones)))


def _plain(words: tuple[str, ...], notation: Notation) -> Lexicon[str]:
    return Lexicon([(phrase, phrase) for phrase in words], notation.elisions)


def phrases(
    entries: list[Any],
    key: Callable[[Any], tuple[str, ...]] = lambda e: e.forms,
    elisions: frozenset[str] = frozenset(),
) -> Lexicon[Any]:
    return Lexicon([(form, item) for item in entries for form in key(item)], elisions)


def catalogue_names(language: Mapping[str, Any]) -> tuple[Unit, ...]:
    """The catalogue's own names, where they are in this language, less those that mean other things in news."""
    if not language.get("catalogue_names"):
        return ()
    common = set(language.get("not_units", ()))
    return tuple(unit for unit in catalogue_units() if not common & set(unit.forms))


def cldr_names(language: Mapping[str, Any]) -> Iterator[Unit]:
    """CLDR's names of units and currencies, after the pack's own."""
    common = set(language.get("not_units", ()))
    for unit in cldr.names(tuple(language.get("cldr", ())), shared_cldr_units()):
        if not common & set(unit.forms):
            yield unit
