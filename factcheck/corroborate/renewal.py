"""Some articles compared anew, beside those of their stories that were compared before; or all of them.

What one claim has to do with another is asked of these two, of the stories in which they stand, and of the claims that
hang together with them. So a new article bears on no others than these, and what comes out is what comparing everything
would give. A store is asked for them step by step:

    changed    articles that mean something else beside the new ones: they are compared anew too
    reached    claims whose facts are to be put together anew; the store adds all that hang together with them
    asked      claims of other facts that are only told of a new relation, or of a claim that is nearer
    assess     what comes of it
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from functools import cached_property

from factcheck.corroborate import assessing, covers, facts, origins, statements, stories
from factcheck.corroborate.before import NOTHING, Before, Beside
from factcheck.corroborate.decisions import Decision, Settled, with_aliases
from factcheck.corroborate.facts import Judged, Question
from factcheck.corroborate.judging import Judge
from factcheck.corroborate.model import Assessment, Covered
from factcheck.corroborate.names import fold
from factcheck.corroborate.rules import Rules
from factcheck.corroborate.scenes import Scene
from factcheck.corroborate.statements import Statement, When
from factcheck.corroborate.verdict import Answer
from factcheck.corroborate.wires import Texts


class Renewal:
    def __init__(
        self,
        scenes: Iterable[Scene],
        before: Before,
        rules: Rules | None = None,
        decisions: Iterable[Decision] = (),
    ) -> None:
        decisions = tuple(decisions)
        self.before = before
        self.rules, settled = with_aliases(rules or Rules.shipped(), decisions), Settled.of(decisions)
        self.scenes = {one.article.article_id: one for one in scenes}
        self.covers = {name: covers.cover(one, self.rules) for name, one in self.scenes.items()}
        self.stories = self._stories(settled)
        self.texts = Texts.of(self.scenes.values(), self.stories, self.rules, before)
        self.statements = statements.build(self.scenes.values(), self._outlets(), self.texts, self.rules)
        self.judge = Judge(self.stories, self.rules, settled)

    def _stories(self, settled: Settled) -> Mapping[str, frozenset[str]]:
        """Article → those that tell its story, its own included."""
        renewed = self.before.renewed
        linked = stories.linked(self.covers.values(), renewed, self.rules, settled)
        return {name: its if name in renewed else its | self.before.stories(name) for name, its in linked.items()}

    def _outlets(self) -> Mapping[str, frozenset[str]]:
        """Article → who published its story."""
        return {name: self._publishers(its) | self.before.outlets(name) for name, its in self.stories.items()}

    def _publishers(self, articles: Iterable[str]) -> frozenset[str]:
        told = (self.scenes[name].article.publisher for name in articles if name in self.scenes)
        return frozenset(fold(publisher) for publisher in told if publisher)

    def changed(self) -> Set[str]:
        """Articles compared before that say something else now: an outlet they cite, a copy that came earlier."""
        return self._citing() | self._copied()

    def _citing(self) -> Set[str]:
        found = set()
        for name in self.scenes.keys() - self.before.renewed:
            article = self.scenes[name].article
            now = self._publishers(self.stories[name]) | self.before.outlets(name)
            known = self.before.outlets(name, all_of_them=True) | self._publishers([name])
            called = (origins.called(claim, article, self.rules) for claim in self.scenes[name].claims)
            if now != known and any(fold(one) in now ^ known for one in called if one):
                found.add(name)
        return found

    def _copied(self) -> Set[str]:
        """Copies of one sentence share the moment at which it was first printed."""
        renewed = self.before.renewed
        printed = {self.texts.first[name] for name in renewed if name in self.scenes}
        mates = {name for name, first in self.texts.first.items() if first in printed}
        old = {name: self.scenes[name] for name in mates - renewed}
        if not old:
            return set()
        known = Before(renewed=frozenset(), mates=self.before.mates)
        told = {name: known.stories(name) for name in old}
        texts = Texts.of(old.values(), told, self.rules, known)
        were = _moments(statements.build(old.values(), self._outlets(), texts, self.rules))
        are = _moments([one for one in self.statements if one.article.article_id in old])
        return {name.partition(".")[0] for name, moment in were.items() if are[name] != moment}

    def reached(self) -> Set[str]:
        """Claims whose facts are to be put together anew."""
        renewed = self.before.renewed
        found = {one.claim_id for one in self.statements if one.article.article_id in renewed}
        for a, b, judged in self._judged:
            if judged.answer is Answer.YES:
                found |= {a.claim_id, b.claim_id}
        copied = {one.copy for one in self.statements if one.claim_id in found}
        denied = {other for name in renewed if self.scenes[name].denials for other in self.stories[name]}
        found |= {one.claim_id for one in self.statements if one.copy in copied or one.article.article_id in denied}
        return found

    def beside(self) -> Set[str]:
        """Claims that are compared with those of the renewed articles."""
        return {one.claim_id for a, b, _ in self._judged for one in (a, b)}

    @cached_property
    def _judged(self) -> list[Judged]:
        """The pairs in which a claim of the renewed articles stands."""
        return facts.comparable(self.statements, self.judge, Question(self.before.renewed, ()))

    def assess(self, beside: Beside = NOTHING) -> Assessment:
        renewed = self.before.renewed
        found = assessing.assess(self.scenes.values(), self.statements, self.judge, renewed, beside)
        return replace(found, covered=tuple(self._covered(name) for name in sorted(renewed)))

    def _covered(self, name: str) -> Covered:
        mates = {other: self.texts.kind(name, other) for other in sorted(self.stories[name] - {name})}
        return covers.kept(self.covers[name], mates, self.rules.occasion)


Moment = tuple[When | None, When | None, frozenset[str]]


def _moments(told: Sequence[Statement]) -> Mapping[str, Moment]:
    """Claim → when it was said and told, and its copies."""
    copies: dict[str, set[str]] = defaultdict(set)
    for one in told:
        copies[one.copy].add(one.claim_id)
    return {one.claim_id: (one.when, one.told, frozenset(copies[one.copy])) for one in told}
