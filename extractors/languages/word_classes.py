"""Word classes that follow from those that a pack lists, each built once."""

from __future__ import annotations

from functools import cached_property

Words = frozenset[str]


class WordClasses:
    """What a grammar's classes have in common, or one has and another has not."""

    determiners: Words
    definite: Words
    prepositions: Words
    of: Words
    conjunctions: Words
    coordinators: Words
    complementizers: Words
    relatives: Words
    pronouns: Words
    person_pronouns: Words
    auxiliaries: Words
    adverbs: Words
    negators: Words
    passive: Words
    agent: Words
    among: Words
    moves: Words
    priced: Words
    takers: Words
    buyers: Words
    thing_pronouns: Words
    movers: Words
    appraisers: Words
    change_words: Words
    bearing_verbs: Words
    function: Words

    @cached_property
    def articles(self) -> Words:
        """The, these; no contraction with a preposition."""
        return self.definite - self.prepositions

    @cached_property
    def contractions(self) -> Words:
        """Of a preposition and an article: do, zum, della."""
        return self.definite & self.prepositions

    @cached_property
    def definite_determiners(self) -> Words:
        return self.definite & self.determiners

    @cached_property
    def bare_determiners(self) -> Words:
        """Determiners that are no preposition too."""
        return self.determiners - self.prepositions

    @cached_property
    def plain_determiners(self) -> Words:
        """Determiners that link no clauses, as *that* does."""
        return self.determiners - self.relatives - self.complementizers

    @cached_property
    def linking(self) -> Words:
        """Joins a noun to its complement with no article in it: de, not do."""
        return self.of - self.definite

    @cached_property
    def bare_prepositions(self) -> Words:
        """Prepositions that are no determiner too: em, not a."""
        return self.prepositions - self.determiners

    @cached_property
    def adverbial_prepositions(self) -> Words:
        """Prepositions that open an adverbial, and join no noun to its complement."""
        return self.prepositions - self.of

    @cached_property
    def figure_prepositions(self) -> Words:
        """Before the figure that something moved to, was sold for or was paid by."""
        return self.moves | self.priced | self.agent

    @cached_property
    def whole_openers(self) -> Words:
        """Before a whole at the head of a clause: of the 12 passengers, …"""
        return (self.of & self.prepositions) | self.among

    @cached_property
    def noun_openers(self) -> Words:
        """Between a noun and the word that it completes: articles and "of"."""
        return self.of | self.determiners

    @cached_property
    def noun_links(self) -> Words:
        """Behind a noun that somebody made or has: the records | of, the count | by."""
        return self.of | self.agent

    @cached_property
    def phrase_links(self) -> Words:
        """Inside a long noun phrase, between its nouns."""
        return self.prepositions | self.determiners

    @cached_property
    def relative_pronouns(self) -> Words:
        """Which, whose; not *that*, which also opens what is said."""
        return self.relatives - self.complementizers

    @cached_property
    def bare_pronouns(self) -> Words:
        """Pronouns that are no determiner too."""
        return self.pronouns - self.determiners

    @cached_property
    def bare_thing_pronouns(self) -> Words:
        """It; not *this*, which a noun may follow."""
        return self.thing_pronouns & self.bare_pronouns

    @cached_property
    def pronoun_determiners(self) -> Words:
        """Both at once: haar, seinen."""
        return self.determiners & self.pronouns

    @cached_property
    def noun_like(self) -> Words:
        """What stands before a noun or in its place."""
        return self.pronouns | self.determiners

    @cached_property
    def connectives(self) -> Words:
        return self.coordinators | self.conjunctions

    @cached_property
    def bare_conjunctions(self) -> Words:
        return self.conjunctions - self.relatives

    @cached_property
    def list_joins(self) -> Words:
        """Between the members of a list."""
        return self.coordinators | {","}

    @cached_property
    def clause_openers(self) -> Words:
        """Before what is denied: the transfer, that …"""
        return self.determiners | self.complementizers

    @cached_property
    def answer_openers(self) -> Words:
        """Before the subject of an answer: But | the ministry did not."""
        return self.determiners | self.conjunctions | {","}

    @cached_property
    def answer_closings(self) -> Words:
        """Between its subject and its "not"."""
        return self.auxiliaries | {","}

    @cached_property
    def clause_links(self) -> Words:
        """What opens a clause that hangs on another."""
        return self.complementizers | self.conjunctions

    @cached_property
    def receiving(self) -> Words:
        """Verbs whose subject receives."""
        return self.takers | self.buyers

    @cached_property
    def plain_adverbs(self) -> Words:
        """Adverbs that are no auxiliary too."""
        return self.adverbs - self.auxiliaries

    @cached_property
    def positive_adverbs(self) -> Words:
        return self.adverbs - self.negators

    @cached_property
    def active_auxiliaries(self) -> Words:
        """Had, will; not those of the passive."""
        return self.auxiliaries - self.passive

    @cached_property
    def closing_verbs(self) -> Words:
        """Verbs that say, from the end of their clause, of what a figure is."""
        return self.movers | self.appraisers | self.change_words | self.bearing_verbs

    @cached_property
    def light(self) -> Words:
        """Function words that stand for nobody."""
        return self.function - self.person_pronouns
