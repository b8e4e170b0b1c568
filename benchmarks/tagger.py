"""Train a language's tagger on treebanks and on news tagged by hand, and measure it on what was held out.

    python benchmarks/tagger.py en en_ewt-ud-dev.conllu en_ewt-ud-test.conllu \\
        --news benchmarks/tagged/en.txt --lexicon words.tsv [--write]

The treebanks are of Universal Dependencies, in CoNLL-U; for ``--news`` see ``tagged/README.md``. ``--lexicon`` names
a file of words, each with the letters of the tags that it may have (see ``extractors.segment.tags.Tag``), the
likeliest first, behind a tab. One sentence in ten of the treebanks is held out to measure, and of the news what is
marked so; ``--write`` then trains on all of them and writes the pack's ``tagger.json``.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from operator import add
from pathlib import Path

from tagged_text import Tagged, read_by_hand, read_treebanks

from extractors import languages
from extractors.languages import Pack
from extractors.languages.loader import HERE
from extractors.segment.evidence import Context, Form, evidence, is_headline
from extractors.segment.tagger import FIELDS, OPEN, PLACES, TAGS, ZERO, Tagger, Weights
from extractors.segment.tags import Tag
from extractors.segment.words import Kind, Word

ROUNDS = 8
SEED = 7
RUNS = 3  # what they learn is added up, so that less of it hangs on the order of the sentences
HELD_OUT = 10  # every tenth sentence of the treebanks
NEWS = 2  # times that a sentence of news counts: treebanks are of other text
COMMON = 3  # a word met this often is evidence by itself
COMMONEST = 60  # these are known in any text
VERB_FIRST = 0.04  # of the sentences
SELDOM = 3  # corrections that a piece of evidence must have had
SURE = 0.995  # of the places where a common word must have one tag to be answered by the lexicon
LARGEST = 40  # the heaviest weight, as written
OPEN_CLASSES = "NPAVIGDR"  # classes that take new words


def varied(tagged: list[Tagged], pack: Pack) -> list[Tagged]:
    """The sentences as they are, and some as headlines, in capitals, without their punctuation, or full of figures."""
    found, draw = list(tagged), random.Random(SEED)
    for words, tags in tagged:
        change = draw.random()
        if change < 0.1:
            found.append(([Word(word.text.upper(), word.kind, pack) for word in words], tags))
        elif change < 0.2:
            found.append(([Word(word.text[:1].upper() + word.text[1:], word.kind, pack) for word in words], tags))
        elif change < 0.35:
            kept = [(word, tag) for word, tag in zip(words, tags, strict=True) if word.kind is not Kind.SYMBOL]
            found.append(([word for word, _ in kept], "".join(tag for _, tag in kept)))
        elif Tag.DETERMINER in tags:
            found.append(counted(words, tags, pack))
    return found


def counted(words: list[Word], tags: str, pack: Pack) -> Tagged:
    """The sentence with a figure in the place of each determiner: treebanks have few, and claims have many."""
    figure = Word("40", Kind.NUMBER, pack)
    changed = [figure if tag == Tag.DETERMINER else word for word, tag in zip(words, tags, strict=True)]
    return changed, tags.replace(Tag.DETERMINER, Tag.NUMBER)


def words_of(tagged: list[Tagged], known: dict[str, str]) -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    """The lexicon, the words common enough to be evidence by themselves, and the commonest of them."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for words, tags in tagged:
        for word, tag in zip(words, tags, strict=True):
            if word.kind is Kind.WORD:
                counts[word.low][tag] += 1
    lexicon = dict(known)
    common: set[str] = set()
    for form, seen in counts.items():
        total = seen.total()
        if total < COMMON:
            continue
        common.add(form)
        likely = {tag for tag, count in seen.items() if count >= (1 - SURE) * total and count > total * 0.01}
        likely |= {tag for tag in known.get(form, "") if tag in OPEN_CLASSES} if likely & set(OPEN_CLASSES) else set()
        first = known.get(form, "")[:1] or seen.most_common(1)[0][0]
        lexicon[form] = "".join(sorted(likely, key=lambda tag: (tag != first, tag)))
    commonest = frozenset(form for form in common if counts[form].total() >= COMMONEST)
    return lexicon, frozenset(common), commonest


class Trainer:
    """An averaged perceptron over the tagger's own evidence.

    Each sentence is learnt twice, once as if only the ``commonest`` words were known by themselves: new text uses
    words in other ways than the treebank.
    """

    def __init__(self, lexicon: dict[str, str], common: frozenset[str], commonest: frozenset[str]) -> None:
        self.lexicon, self.common, self.commonest = lexicon, common, commonest
        self.current = Weights({})
        self.weights: dict[str, list[float]] = {}
        self.sums: dict[str, list[float]] = {}
        self.seen: dict[str, list[int]] = {}
        self.met: Counter[str] = Counter()
        self.allowed: dict[tuple[str, bool], list[int]] = {}
        self.step = 0

    def train(self, tagged: list[Tagged], seed: int) -> None:
        draw = random.Random(seed)
        read = [
            ([Form(word, self.lexicon, common) for word in words], tags)
            for common in (self.common, self.commonest)
            for words, tags in tagged
        ]
        for _ in range(ROUNDS):
            draw.shuffle(read)
            for forms, tags in read:
                self.learn(forms, tags)

    def learn(self, forms: list[Form], tags: str) -> None:
        context = Context(is_headline(forms))
        for i, form in enumerate(forms):
            if form.tag is None:
                found = [*form.own, *evidence(forms, i, context)]
                guess = self.best(found, form)
                self.step += 1
                if guess != tags[i] and form.may_be(tags[i]):
                    self.update(found, tags[i], 1)
                    self.update(found, guess, -1)
            else:
                guess = form.tag
            context.add(guess, form)

    def best(self, found: list[str], form: Form) -> str:
        scores = FIELDS.unpack((self.current.total(found) + OPEN).to_bytes(FIELDS.size, "little"))
        return TAGS[max(self.possible(form), key=scores.__getitem__)]

    def possible(self, form: Form) -> list[int]:
        """Which tags it may have."""
        key = (form.tags, form.capital)
        if key not in self.allowed:
            self.allowed[key] = [k for k, tag in enumerate(TAGS) if form.may_be(tag)]
        return self.allowed[key]

    def update(self, found: list[str], tag: str, by: int) -> None:
        k = TAGS.index(tag)
        for key in found:
            if key not in self.weights:
                self.weights[key], self.sums[key], self.seen[key] = (
                    [0.0] * len(TAGS),
                    [0.0] * len(TAGS),
                    [0] * len(TAGS),
                )
            self.sums[key][k] += (self.step - self.seen[key][k]) * self.weights[key][k]
            self.seen[key][k] = self.step
            self.weights[key][k] += by
            self.current.said[key] = self.current.said.get(key, 0) + (by << PLACES[tag])
            self.met[key] += 1

    def averaged(self) -> dict[str, list[float]]:
        return {key: list(map(self.mean, self.sums[key], self.seen[key], vector)) for key, vector in self.kept()}

    def kept(self) -> Iterator[tuple[str, list[float]]]:
        """The evidence met more than once or twice."""
        return ((key, vector) for key, vector in self.weights.items() if self.met[key] >= SELDOM)

    def mean(self, total: float, since: int, value: float) -> float:
        return (total + (self.step - since) * value) / self.step


def written(
    lexicon: dict[str, str], common: frozenset[str], weights: dict[str, list[float]], verb_first: bool
) -> dict[str, object]:
    """What the file of a tagger holds: weights in whole steps, the lightest left out."""
    step = max(abs(value) for vector in weights.values() for value in vector) / LARGEST
    short: dict[str, str] = {}
    for key, vector in sorted(weights.items()):
        steps = [round(value / step) for value in vector]
        if said := "".join(f"{TAGS[k]}{chr(ZERO + value)}" for k, value in enumerate(steps) if value):
            short[key] = said
    groups: dict[str, list[str]] = defaultdict(list)
    for word, tags in sorted(lexicon.items()):
        groups[tags].append(word)
    return {
        "lexicon": {tags: " ".join(words) for tags, words in sorted(groups.items())},
        "common": " ".join(sorted(common)),
        "verb_first": verb_first,
        "weights": short,
    }


def trained(tagged: list[Tagged], known: dict[str, str], pack: Pack) -> dict[str, object]:
    lexicon, common, commonest = words_of(tagged, known)
    texts = varied(tagged, pack)
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(TAGS))
    for run in range(RUNS):
        trainer = Trainer(lexicon, common, commonest)
        trainer.train(texts, SEED + run)
        for key, vector in trainer.averaged().items():
            weights[key] = list(map(add, weights[key], vector))
    return written(lexicon, common, weights, opens_with_verbs(tagged))


def opens_with_verbs(tagged: list[Tagged]) -> bool:
    """A sentence may well begin with its finite verb: Subiu para 41 …"""
    return sum(tags[0] == Tag.FINITE for _, tags in tagged) > VERB_FIRST * len(tagged)


def measured(tagger: Tagger, tagged: list[Tagged], known: frozenset[str]) -> None:
    """Accuracy over words, those never met and those weighed apart; which tags are taken for which; time."""
    right: Counter[str] = Counter()
    count: Counter[str] = Counter()
    confused: Counter[str] = Counter()
    for words, tags in tagged:
        for word, *pair in zip(words, tags, tagger.tags(words), strict=True):
            if word.kind is not Kind.WORD:
                continue
            kinds = ["all words"]
            tag, guess = (
                Tag.NOUN if letter == Tag.NAME else letter for letter in pair
            )  # a name is a noun to the rules
            kinds += ["never met"] if word.low not in known else []
            kinds += ["weighed"] if tagger.forms[word].tag is None else []
            kinds += [Tag(tag).name.lower()]
            count.update(kinds)
            right.update(kinds if tag == guess else [])
            confused[f"{Tag(tag).name} as {Tag(guess).name}"] += tag != guess
    for kind, total in count.most_common():
        print(f"  {kind:14} {right[kind] / total:.4f} of {total}")
    print("  " + ", ".join(f"{pair}: {n}" for pair, n in confused.most_common(14)).lower())
    start = time.perf_counter()
    for words, _ in tagged:
        tagger.tags(words)
    spent = time.perf_counter() - start
    print(f"  {spent / count['all words'] * 1e6:.1f} µs a word, {spent / count['weighed'] * 1e6:.1f} µs a word weighed")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("lang")
    options.add_argument("treebank", type=Path, nargs="+")
    options.add_argument("--news", type=Path)
    options.add_argument("--lexicon", type=Path)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    pack = languages.load(given.lang)
    lines = given.lexicon.read_text(encoding="utf-8").splitlines() if given.lexicon else []
    known = {word: tags for word, _, tags in (line.partition("\t") for line in lines)}
    treebank = read_treebanks(given.treebank, pack)
    news, held_news = read_by_hand(given.news, pack) if given.news else ([], [])
    rest = [pair for k, pair in enumerate(treebank) if k % HELD_OUT] + NEWS * news
    met = frozenset(word.low for words, _ in rest for word in words)
    tagger = Tagger(trained(rest, known, pack))
    for name, held in (("the treebank", treebank[::HELD_OUT]), ("news", held_news)):
        if held:
            print(f"{given.lang}: trained on {len(rest)} sentences, measured on {len(held)} of {name}")
            measured(tagger, held, met)
    if given.write:
        target = Path(str(HERE.joinpath(given.lang, "tagger.json")))
        data = trained(treebank + NEWS * (news + held_news), known, pack)
        target.write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
        print(f"  {target.name}: {target.stat().st_size / 1000:.0f} kB, {len(data['weights'])} weights")  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
