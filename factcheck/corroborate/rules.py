"""What can be set, and the tables that comparison rests on."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property

from extractors.languages import shared
from extractors.languages.institutions import tree
from factcheck.corroborate import names

RULES_VERSION = "11"


@dataclass(frozen=True, kw_only=True)
class Rules:
    """
    window           as-of dates this far apart still speak of the same time, in a series.
    occasion         articles this far apart that count the same thing need one name in common, not two.
    story_days       figures told further apart are not known to belong to one occasion.
    story_points     what two articles of one story have in common, at least; see ``stories``.
    shared_matters   concepts that two articles of one occasion both speak of, at least.
    lasting_matters  the same where they count nothing in common and are told further apart.
    copied           share of the shorter article's five-word runs that makes it a near-duplicate.
    same             evidence (see ``likeness``) that makes two claims speak of one thing; ``sure`` makes support.
    maybe            evidence that is worth a reviewer's look.
    people           concepts that say too little of what is counted: people are killed, hurt, held and housed.
    fates            concepts that say what became of people; ``doings`` what they were doing, where no fate is told.
    alike            sets of concepts that news uses for one another when it counts; ``directed`` are those of which one
                     is a kind of the other, and supports it in one direction only.
    rates            pairs of concepts of which news gives one percentage; ``changes`` are changes by themselves.
    costs            names of a sum that do not say what it is for.
    transfers        concepts of handing over: who denies one denies what is said to have been handed over.
    concept_parents  kind → what it is a kind of, by canonical concept.
    kinds            what an institution is, by canonical origin.
    concept_forms    word form → concept, by a user, in any language.
    version          of the rules, and of what a user has added to them.
    aliases          name as printed → canonical origin, by a reviewer or a user; see ``called``.
    institutions     canonical origins; an origin outside is no more than the words of its source.
    origin_parents   part → institution it belongs to, by canonical origin.
    """

    window: timedelta = timedelta(days=2)
    occasion: timedelta = timedelta(days=3)
    story_days: int = 60
    story_points: int = 4
    shared_matters: int = 3
    lasting_matters: int = 2
    copied: float = 0.3
    same: int = 4
    sure: int = 5
    maybe: int = 2
    people: frozenset[str] = frozenset({"person"})
    fates: frozenset[str] = frozenset()
    doings: frozenset[str] = frozenset()
    alike: Collection[frozenset[str]] = ()
    directed: Collection[frozenset[str]] = ()
    rates: Collection[frozenset[str]] = ()
    changes: frozenset[str] = frozenset()
    costs: frozenset[str] = frozenset()
    transfers: frozenset[str] = frozenset({"transfer"})
    concept_parents: Mapping[str, Collection[str]] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    concept_forms: Mapping[str, str] = field(default_factory=dict)
    version: str = RULES_VERSION
    aliases: Mapping[str, str] = field(default_factory=dict)
    institutions: Collection[str] = frozenset()
    origin_parents: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def shipped(cls) -> Rules:
        """With the concepts and institutions that all languages share."""
        parents = shared.institutions()
        return cls(
            concept_parents=shared.concepts(),
            fates=shared.shared_fates(),
            doings=shared.shared_doings(),
            alike=shared.shared_alike(),
            directed=shared.shared_directed(),
            rates=shared.shared_rates(),
            changes=shared.shared_changes(),
            costs=shared.shared_costs(),
            kinds={name: one.kind for name, one in tree().items()},
            institutions=frozenset(parents),
            origin_parents={part: whole for part, whole in parents.items() if whole is not None},
        )

    def above(self, concept: str) -> frozenset[str]:
        """All that a concept is a kind of, itself left out."""
        if concept not in self._above:
            self._above[concept] = self._climbed(concept)
        return self._above[concept]

    def _climbed(self, concept: str) -> frozenset[str]:
        found: set[str] = set()
        todo = [concept]
        while todo:
            parents = set(self.concept_parents.get(todo.pop(), ())) - found
            found |= parents
            todo.extend(parents)
        return frozenset(found - {concept})

    def are_alike(self, a: str, b: str) -> bool:
        """News uses the one for the other."""
        return b in self._alike.get(a, ())

    def called(self, name: str, lang: str | None) -> str | None:
        """The institution that a reviewer or a user says goes by this name, as words of a language are compared."""
        if lang not in self._called:
            self._called[lang] = {names.bare(alias, lang): known for alias, known in self.aliases.items()}
        return self.aliases.get(name) or self._called[lang].get(names.bare(name, lang))

    @cached_property
    def _called(self) -> dict[str | None, Mapping[str, str]]:
        return {}

    def are_one_rate(self, a: str | None, b: str | None) -> bool:
        """A percentage of the one is a percentage of the other."""
        return {a, b} in self.rates

    @cached_property
    def _alike(self) -> Mapping[str, frozenset[str]]:
        named = frozenset[str]().union(*self.alike)
        return {name: frozenset[str]().union(*(one for one in self.alike if name in one)) for name in named}

    @cached_property
    def _above(self) -> dict[str, frozenset[str]]:
        return {}

    def institution(self, name: str) -> str:
        """The topmost institution that ``name`` is a part of; a loop in the table ends at its smallest name."""
        seen = [name]
        while (name := self.origin_parents.get(name, name)) not in seen:
            seen.append(name)
        return min(seen[seen.index(name) :])
