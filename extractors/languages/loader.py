"""TOML → Pack. Whatever does not hold together is a PackError that names file, entry and key."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Hashable, Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache, partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar, cast

from extractors.errors import PackError, UnknownLanguage
from extractors.languages import cldr, concepts, institutions
from extractors.languages.pack import (
    Attribution,
    BoundCue,
    Construction,
    CueKind,
    Denominator,
    Entry,
    Example,
    Falsehood,
    Fraction,
    Grammar,
    Hedge,
    Lexicon,
    Moment,
    Multiplier,
    Notation,
    Numeral,
    Office,
    Pack,
    PlaceFrame,
    RangeFrame,
    Ratio,
    SkipFrame,
    TimeFrame,
    Times,
    Unit,
    Vague,
)
from extractors.languages.shared import (
    catalogue_units,
    shared_bounds,
    shared_cldr_units,
    shared_states,
    shared_symbols,
)
from extractors.languages.spelling import HYPHENS, cut
from extractors.languages.toml import read_toml

E = TypeVar("E", bound=Entry)
D = TypeVar("D")
HERE = files("extractors.languages")

# file → the tables of entries in it, and what each is made into
TABLES: dict[str, dict[str, type[Entry]]] = {
    "numbers.toml": {
        "numeral": Numeral,
        "vague": Vague,
        "fraction": Fraction,
        "denominator": Denominator,
        "multiplier": Multiplier,
        "ratio": Ratio,
    },
    "units.toml": {"unit": Unit, "symbol": Unit},
    "bounds.toml": {"bound": BoundCue, "range": RangeFrame},
    "hedges.toml": {"hedge": Hedge, "falsehood": Falsehood},
    "attribution.toml": {"attribution": Attribution},
    "offices.toml": {"office": Office},
    "skips.toml": {"skip": SkipFrame},
    "times.toml": {"moment": Moment, "frame": TimeFrame},
    "places.toml": {"place": PlaceFrame},
    "constructions.toml": {"construction": Construction},
    "sentences.toml": {},
    "items.toml": {},
}
SECTIONS: dict[str, type] = {"notation": Notation, "grammar": Grammar, "times": Times}
CLOSED_CLASSES = (
    "determiners",
    "definite",
    "prepositions",
    "of",
    "conjunctions",
    "coordinators",
    "complementizers",
    "relatives",
    "pronouns",
    "auxiliaries",
    "adverbs",
)


def known() -> tuple[str, ...]:
    """The codes of the languages that have a pack."""
    return tuple(sorted(d.name for d in HERE.iterdir() if d.is_dir() and d.joinpath("language.toml").is_file()))


def load(lang: str) -> Pack:
    """The pack of a BCP 47 tag ("pt-BR" loads "pt").

    Raises UnknownLanguage when there is none, PackError when it does not hold together.
    """
    code = lang.replace("_", "-").split("-")[0].lower()
    if code not in known():
        raise UnknownLanguage(f"no language pack for {lang!r}; there are packs for: {', '.join(known())}")
    return load_folder(code)


@cache
def function_words(code: str) -> frozenset[str]:
    """A language's function words, without loading the rest of its pack."""
    grammar = read_toml(HERE.joinpath(code, "sentences.toml"))["grammar"]
    return frozenset().union(*(grammar[name] for name in CLOSED_CLASSES))


@cache
def load_folder(code: str) -> Pack:
    """The pack in one of our folders, checked as it is read."""
    return read_pack(HERE.joinpath(code))


def read_pack(folder: Traversable) -> Pack:
    """The pack in ``folder``. Raises PackError, naming file, entry and key, when it does not hold together."""
    raw = {name: read_toml(folder.joinpath(name)) for name in ("language.toml", *TABLES)}
    entries: dict[str, list[Any]] = {"numeral": [], "unit": [], "symbol": []}
    for file, tables in TABLES.items():
        allowed = {*tables, *SECTIONS}
        if stray := set(raw[file]) - allowed:
            raise PackError(f"{folder.name}/{file}: unknown table {sorted(stray)[0]!r}; known are {sorted(allowed)}")
        for table, kind in tables.items():
            made = [entry(kind, row, f"{folder.name}/{file}", table) for row in raw[file].get(table, ())]
            entries.setdefault(table, []).extend(made)
    return assemble(raw["language.toml"], entries, merged(raw, folder.name))


def merged(raw: Mapping[str, Mapping[str, Any]], code: str) -> dict[str, Any]:
    """The sections, which several files may each give a part of, as their dataclasses."""
    made: dict[str, Any] = {}
    for section, kind in SECTIONS.items():
        parts: dict[str, Any] = {}
        for file, tables in raw.items():
            for key, value in tables.get(section, {}).items():
                if key in parts:
                    raise PackError(f"{code}/{file}: [{section}] {key} is given twice")
                parts[key] = value
        made[section] = construct(kind, parts, f"{code}: [{section}]")
    return made


def entry(kind: type[E], row: dict[str, Any], file: str, table: str) -> E:
    """One entry, named after its first form: "bounds:mais de"."""
    stem = file.rsplit("/", 1)[-1].removesuffix(".toml")
    title = row.pop("name", None) or next(
        (str(next(iter(row[key]))) for key in ("forms", "opens", "joins", "before", "after", "words") if row.get(key)),
        None,
    )
    if title is None:
        raise PackError(f"{file}: a [[{table}]] has neither forms nor a name: {row}")
    where = f"{file}: [[{table}]] {title!r}"
    row["examples"] = [construct(Example, example, where) for example in row.get("examples", ())]
    return construct(kind, {"id": f"{stem}:{title}", **row}, where)


def construct(kind: type[D], values: Mapping[str, Any], where: str) -> D:
    """A dataclass from TOML values, each turned into the field's type."""
    hints = hints_of(cast(Hashable, kind))
    fields = {field.name: field for field in dataclasses.fields(kind)}  # type: ignore[arg-type]
    if stray := set(values) - set(fields):
        raise PackError(f"{where}: unknown key {sorted(stray)[0]!r}; known are {sorted(set(fields) - {'id'})}")
    absent = [
        name
        for name, field in fields.items()
        if name not in values and field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    ]
    if absent:
        raise PackError(f"{where}: {absent[0]!r} is missing")
    return kind(**{name: typed(value, hints[name], f"{where}: {name}") for name, value in values.items()})


@cache
def hints_of(kind: Hashable) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def typed(value: Any, hint: Any, where: str) -> Any:
    """A TOML value as ``hint``, or a PackError that says what was expected."""
    if isinstance(hint, types.UnionType):
        hint = next(part for part in hint.__args__ if part is not type(None))
    origin = typing.get_origin(hint)
    simple: dict[Any, tuple[type, ...]] = {str: (str,), bool: (bool,), int: (int,)}
    if hint in simple and isinstance(value, simple[hint]):
        return value
    if hint is Decimal and isinstance(value, int | Decimal) and not isinstance(value, bool):
        return Decimal(value)
    if origin in (tuple, frozenset) and isinstance(value, list):
        inner = typing.get_args(hint)[0]
        return origin(typed(item, inner, where) for item in value)
    if origin is Mapping and isinstance(value, dict):
        inner = typing.get_args(hint)[1]
        return {key: typed(item, inner, f"{where}.{key}") for key, item in value.items()}
    if isinstance(hint, type) and issubclass(hint, StrEnum) and isinstance(value, str):
        if value not in set(hint):
            raise PackError(f"{where}: {value!r} is none of {[str(member) for member in hint]}")
        return hint(value)
    if isinstance(hint, type) and isinstance(value, hint):
        return value
    raise PackError(f"{where}: {value!r} is not a {getattr(hint, '__name__', hint)}")


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


def assemble(language: dict[str, Any], entries: dict[str, list[Any]], sections: dict[str, Any]) -> Pack:
    """Everything looked up by word, from the entries in file order."""
    code, grammar, notation = language["code"], sections["grammar"], sections["notation"]
    lexicon = partial(phrases, elisions=notation.elisions)
    numerals: dict[str, tuple[Decimal, Numeral]] = {}
    for numeral in entries["numeral"]:
        for word, value in numeral.words.items():
            numerals.setdefault(word, (value, numeral))
    bounds, frames = [*entries["bound"], *shared_bounds()], entries["range"]
    denials = [form for cue in entries["attribution"] if cue.denial for form in cue.forms]
    denials += [form for falsehood in entries["falsehood"] for form in falsehood.forms]
    words = [form for kind in ("vague", "fraction", "multiplier") for item in entries[kind] for form in item.forms]
    function = frozenset().union(*(getattr(grammar, name) for name in CLOSED_CLASSES))
    units = [*entries["unit"], *catalogue_names(language), *cldr_names(language)]
    vague, fractions, multipliers = (lexicon(entries[kind]) for kind in ("vague", "fraction", "multiplier"))
    opens = lexicon(frames, lambda f: f.opens)
    worded = (vague, fractions, multipliers)
    by_themselves = frozenset(numerals).union(
        notation.minus, notation.ordinals, *(found.only_words() for found in worded)
    )
    first_words = by_themselves.union(notation.ones, *(found.first_words() for found in worded))
    denominators = {word: (value, part) for part in entries["denominator"] for word, value in part.words.items()}
    second_words = frozenset(numerals).union(denominators, *(found.second_words() for found in worded))
    named_units = lexicon([u for u in units if not u.before])
    ratios = lexicon(entries["ratio"])
    symbols = {sign: unit for sign, unit in shared_symbols().items() if sign not in language.get("not_units", ())}
    symbols |= {form: unit for unit in entries["symbol"] for form in unit.forms}
    symbol_words = frozenset(cut(symbol)[0] for symbol in symbols)
    joined: dict[str, list[RangeFrame]] = {}
    for frame in frames:
        for phrase in frame.joins:
            joined.setdefault(phrase, []).append(frame)
    joins = Lexicon([(phrase, tuple(found)) for phrase, found in joined.items()], notation.elisions)
    after_number = second_words.union(
        vague.first_words(),
        denominators,
        named_units.first_words(),
        (symbol.lower() for symbol in symbol_words),
        ratios.first_words(),
        joins.first_words(),
        notation.joiners,
        notation.point,
        grammar.of,
        grammar.coordinators,
        HYPHENS,
        "/",
    )
    return Pack(
        code=code,
        name=language["name"],
        context=language.get("context", True),
        notation=notation,
        grammar=dataclasses.replace(grammar, function=function),
        entries=tuple(item for made in entries.values() for item in made),
        numerals=numerals,
        first_words=first_words,
        weak_words=first_words - by_themselves,
        second_words=second_words,
        after_number=after_number,
        after_one=after_number.union(notation.months, notation.clock_after) - grammar.coordinators,
        numeral_heads=frozenset(word.partition("-")[0] for word in numerals if "-" in word),
        longest_numeral=max(map(len, numerals), default=0),
        vague=vague,
        fractions=fractions,
        denominators=denominators,
        multipliers=multipliers,
        ratios=ratios,
        ratios_around=any(ratio.around for ratio in entries["ratio"]),
        units=named_units,
        units_before=lexicon([u for u in units if u.before]),
        symbols=symbols,
        symbol_words=symbol_words,
        bounds_before=lexicon([b for b in bounds if not b.after]),
        bounds_after=lexicon([b for b in bounds if b.after]),
        range_opens=opens,
        range_joins=joins,
        skip_before=lexicon(entries["skip"], lambda f: f.before),
        skip_after=lexicon(entries["skip"], lambda f: f.after),
        hedges=lexicon(entries["hedge"]),
        moments=lexicon(entries["moment"]),
        time_frames=lexicon(entries["frame"]),
        times=sections["times"],
        time_words=lexicon(entries["moment"])
        .first_words()
        .union(notation.months, *sections["times"].parts, sections["times"].past, sections["times"].first),
        place_frames=lexicon(entries["place"]),
        moods={ending: hedge for hedge in entries["hedge"] for ending in hedge.endings},
        falsehoods=lexicon(entries["falsehood"]),
        attributions=lexicon(entries["attribution"]),
        cue_verbs=frozenset(
            form for cue in entries["attribution"] if cue.kind is CueKind.VERB and not cue.after for form in cue.forms
        ),
        denial_words=lexicon([cue for cue in entries["attribution"] if cue.denial]).first_words()
        | lexicon(entries["falsehood"]).first_words(),
        constructions={construction.title: construction for construction in entries["construction"]},
        concepts=concepts.forms(code),
        people=concepts.people(code),
        resumed=Lexicon([(words, words) for words in grammar.resumed], notation.elisions),
        measures=concepts.measures(),
        states=shared_states(),
        institutions=Lexicon(list(institutions.names(code, tuple(language.get("cldr", ())))), notation.elisions),
        offices=lexicon(entries["office"]),
        office_endings=tuple((ending, office) for office in entries["office"] for ending in office.endings),
        compound_names=institutions.naming(code).compounds,
        triggers=tuple(sorted({*numerals, *notation.ordinals, *words, *denials})),
    )
