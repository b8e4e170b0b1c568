"""The starter articles read and stand as their hand-written gold says."""

import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extractors import Claim, Reading, SkipReason, Span, read
from factcheck import bundle, ingest
from factcheck.corroborate import Assessment, assess
from factcheck.ids import claim_id

GOLD: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "cases" / "starter.toml").read_text(encoding="utf-8"), parse_float=str
)["article"]
USERS = "000_42cc7b3f653a570f.txt"


def articles() -> list[Any]:
    return [pytest.param(article, id=article["file"]) for article in GOLD]


@cache
def reading(file: str) -> Reading:
    return read(ingest.article(file, (bundle.seeds() / file).read_bytes()))


@cache
def assessment() -> Assessment:
    return assess(reading(article["file"]) for article in GOLD)


def surface(span: Span | None) -> str | None:
    return span.text if span else None


def paired(article: dict[str, Any]) -> list[tuple[dict[str, Any], Claim | None]]:
    """Each gold claim with the claim of that surface, the nth of several."""
    claims = reading(article["file"]).claims
    seen: Counter[str] = Counter()
    pairs = []
    for gold in article.get("claim", []):
        same = [claim for claim in claims if claim.text == gold["quantity"]]
        pairs.append((gold, same[seen[gold["quantity"]]] if seen[gold["quantity"]] < len(same) else None))
        seen[gold["quantity"]] += 1
    return pairs


def differences(gold: dict[str, Any], claim: Claim) -> dict[str, tuple[Any, Any]]:
    """Fields that differ; an item or source is right when it holds the gold's head."""

    def number(key: str) -> float | None:
        return float(gold[key]) if key in gold else None

    found: dict[str, tuple[Any, Any]] = {}
    for key in ("low", "high"):
        value = getattr(claim, key)
        if (None if value is None else float(value)) != number(key):
            found[key] = (gold.get(key), value)
    for key in ("bound", "unit", "certainty"):
        if str(getattr(claim, key)) != gold[key]:
            found[key] = (gold[key], str(getattr(claim, key)))
    for key in ("item", "source", "cue"):
        right = [gold.get(key), *gold.get(f"{key}_alt", [])]
        said = surface(getattr(claim, key))
        if said not in right and not any(said and part and (part in said or said in part) for part in right):
            found[key] = (gold.get(key), said)
    return found


@pytest.mark.parametrize("article", articles())
def test_claims_are_read_as_the_gold_says(article: dict[str, Any]) -> None:
    wrong = {
        gold["quantity"]: "not found" if claim is None else differences(gold, claim)
        for gold, claim in paired(article)
        if claim is None or differences(gold, claim)
    }
    assert not wrong


@pytest.mark.parametrize("article", articles())
def test_nothing_else_is_read_as_a_claim(article: dict[str, Any]) -> None:
    wanted = {(claim.start) for _, claim in paired(article) if claim}
    assert [claim.text for claim in reading(article["file"]).claims if claim.start not in wanted] == []


@pytest.mark.parametrize("article", articles())
def test_denials(article: dict[str, Any]) -> None:
    gold = [(denial.get("source"), denial["cue"]) for denial in article.get("denial", [])]
    assert [(surface(d.source), d.cue.text) for d in reading(article["file"]).denials] == gold


@pytest.mark.parametrize("article", articles())
def test_statuses(article: dict[str, Any]) -> None:
    standings = assessment().standings
    article_id = reading(article["file"]).article.article_id
    wrong = {}
    for gold, claim in paired(article):
        if claim is None:
            continue
        standing = standings[claim_id(article_id, claim)]
        wanted = (gold["status"], gold.get("reason") if gold["status"] == "single_source" else None)
        told = (str(standing.status), str(standing.reason) if standing.status == "single_source" else None)
        if wanted != told:
            wrong[gold["quantity"]] = (wanted, told, standing.evidence)
    assert not wrong


def test_every_status_and_every_reason_is_shown() -> None:
    standings = assessment().standings.values()
    assert {str(s.status) for s in standings} == {"contested", "superseded", "corroborated", "single_source"}
    assert {str(s.reason) for s in standings if s.status == "single_source"} == {
        "alone",
        "repeated",
        "circular",
        "unattributed",
        "consistent_only",
        "possibly_same",
    }


def test_containers_are_one_series_whoever_counts_them() -> None:
    """Washington's figures too, and no shells."""
    readings = [reading(article["file"]) for article in GOLD]
    counted = {claim_id(one.article.article_id, claim): claim.concept for one in readings for claim in one.claims}
    facts = [fact for fact in assessment().facts if "container" in map(counted.get, fact.claims)]
    assert len(facts) == 1
    assert {counted[name] for name in facts[0].claims} == {"container"}
    assert sum(concept == "container" for concept in counted.values()) == len(facts[0].claims)


def test_the_users_article_has_two_claims_and_one_denial() -> None:
    found = reading(USERS)
    munitions, containers = found.claims
    assert (containers.text, containers.low, containers.high, str(containers.bound)) == (
        "cinco mil",
        5000,
        None,
        "more_than",
    )
    assert (munitions.text, munitions.low, munitions.high) == ("centenas de milhares", 200_000, 999_999)
    assert (surface(containers.item), surface(munitions.item)) == ("contentores", "munições")
    for claim in found.claims:
        assert (surface(claim.source), surface(claim.cue), str(claim.certainty)) == (
            "Coreia do Sul",
            "estima",
            "estimated",
        )
        assert claim.origin == "South Korea"
    (denial,) = found.denials
    assert (surface(denial.source), surface(denial.denied)) == ("Pyongyang e Moscou", "transferência de armamento")
    assert denial.origins == ("North Korea", "Russia")
    assert str(found.article.published) == "2024-01"


def test_the_users_article_says_why_its_other_numbers_are_no_claims() -> None:
    skipped = {skip.span.text: skip.reason for skip in reading(USERS).skipped}
    assert skipped["2024-01"] is SkipReason.DATE
    assert skipped["entre 15 e 17"] is SkipReason.DATE
    assert skipped["2022"] is SkipReason.DATE
    assert skipped["30"] is skipped["02"] is SkipReason.DATE
    assert skipped["primeiro"] is SkipReason.ORDINAL
    assert skipped["dois"] is skipped["duas"] is SkipReason.REFERENCE
