"""Which articles tell the same story: they name the same things. Whether at the same time is asked of each claim.

Names are read from the text, without those of the sources, which speak in many stories, and from the canonical places
and parties of the claims, which are the same in every language. They are counted by the word: one long name ("Vila
Nova de Foz Côa") is evidence enough, one short one is not, unless the articles also have a source in common, or count
the same thing within days. Only
articles that share names are ever compared.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from extractors.claims import Reading
from factcheck.corroborate import names
from factcheck.corroborate.rules import Rules


def linked(readings: Iterable[Reading], rules: Rules) -> Mapping[str, frozenset[str]]:
    """Article id → the ids of the articles that tell its story, its own included. Not transitive: stories drift."""
    articles = {reading.article.article_id: reading for reading in readings}
    sources = {article_id: _origins(reading) for article_id, reading in articles.items()}
    neighbours = {article_id: {article_id} for article_id in articles}
    for (a, b), shared in _shared({one: _names(reading) for one, reading in articles.items()}).items():
        evidence = shared + bool(sources[a] & sources[b]) + _one_occasion(articles[a], articles[b], rules)
        if evidence >= rules.shared_names:
            neighbours[a].add(b)
            neighbours[b].add(a)
    return {article_id: frozenset(found) for article_id, found in neighbours.items()}


def _one_occasion(a: Reading, b: Reading, rules: Rules) -> bool:
    """The same thing counted within days: with one name in common that is evidence enough."""
    days = [reading.article.published for reading in (a, b)]
    if days[0] is None or days[1] is None or abs(days[0].day - days[1].day) > rules.occasion:
        return False
    counted = [{c.concept for c in reading.claims if c.concept} - rules.broad_concepts for reading in (a, b)]
    return bool(counted[0] & counted[1])


def _origins(reading: Reading) -> frozenset[str]:
    return frozenset(claim.origin for claim in reading.claims if claim.origin)


def _names(reading: Reading) -> frozenset[str]:
    return frozenset(key for _, key in names.spoken_of(reading)).union(*map(names.keys, _canonical(reading)))


def _canonical(reading: Reading) -> set[str]:
    known: set[str | None] = set()
    for claim in reading.claims:
        known |= {claim.place}
        known |= {claim.parties.giver, claim.parties.receiver} if claim.parties else set()
    return {name for name in known if name}


def _shared(found: Mapping[str, frozenset[str]]) -> Counter[tuple[str, str]]:
    carriers: dict[str, list[str]] = defaultdict(list)
    for article_id in sorted(found):
        for name in found[article_id]:
            carriers[name].append(article_id)
    pairs: Counter[tuple[str, str]] = Counter()
    for carrying in carriers.values():
        pairs.update(combinations(carrying, 2))
    return pairs
