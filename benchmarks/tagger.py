"""Train a language's tagger on treebanks, and measure it on what was held out.

    python benchmarks/tagger.py en en_ewt-ud-dev.conllu en_ewt-ud-test.conllu --lexicon words.tsv [--write]

The treebanks are of Universal Dependencies, in CoNLL-U. ``--lexicon`` names a file of words, each with the letters of
the tags that it may have (see ``extractors.segment.tags.Tag``), the likeliest first, behind a tab. One sentence in
ten is held out to measure; ``--write`` then trains on all of them and writes the pack's ``tagger.json``.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractors import languages
from extractors.languages import Pack
from extractors.languages.loader import HERE
from extractors.segment import Sentence
from extractors.segment.evidence import Context, Form, evidence, is_headline
from extractors.segment.tagger import TAGS, ZERO, Tagger
from extractors.segment.tags import Tag
from extractors.segment.words import Kind, Word

ROUNDS = 8
SEED = 7
HELD_OUT = 10  # every tenth sentence
COMMON = 3  # a word met this often is evidence by itself
COMMONEST = 60  # these are known in any text
VERB_FIRST = 0.04  # of the sentences
SELDOM = 3  # corrections that a piece of evidence must have had
SURE = 0.995  # of the places where a common word must have one tag to be answered by the lexicon
LARGEST = 40  # the heaviest weight, as written
OPEN = "NPAVIGDR"  # classes that take new words

Tagged = tuple[list[Word], str]


@dataclass(frozen=True, slots=True)
class Node:
    """A line of a treebank, or two that are written as one word."""

    form: str
    tag: Tag


def of_line(upos: str, xpos: str, feats: str, form: str) -> Tag:
    """The tag of a treebank's line."""
    if upos == "PART":
        return {"POS": Tag.DETERMINER, "RB": Tag.ADVERB}.get(xpos, Tag.OTHER)  # the city | 's; not
    closed = {
        "NOUN": Tag.NOUN,
        "PROPN": Tag.NAME,
        "ADJ": Tag.ADJECTIVE,
        "ADV": Tag.ADVERB,
        "DET": Tag.DETERMINER,
        "ADP": Tag.PREPOSITION,
        "CCONJ": Tag.COORDINATOR,
        "SCONJ": Tag.SUBORDINATOR,
        "NUM": Tag.NUMBER,
    }
    if "PronType=Rel" in feats and upos in ("PRON", "DET"):
        return Tag.RELATIVE
    if upos == "PRON":
        return Tag.DETERMINER if "Poss=Yes" in feats else Tag.PRONOUN
    if upos == "AUX":
        return Tag.AUXILIARY
    if upos == "VERB":
        forms = {"VerbForm=Inf": Tag.INFINITIVE, "VerbForm=Ger": Tag.GERUND, "VerbForm=Part": Tag.PARTICIPLE}
        found = next((tag for key, tag in forms.items() if key in feats), Tag.FINITE)
        return Tag.GERUND if found is Tag.PARTICIPLE and "Tense=Pres" in feats else found
    return closed.get(upos, Tag.OTHER)


def of_group(parts: Sequence[Tag]) -> Tag:
    """The tag of a word that a treebank takes apart: do = de + o, deles = de + eles, don't = do + n't."""
    if parts[0] is Tag.PREPOSITION:
        return parts[0] if parts[-1] is Tag.DETERMINER else parts[-1]
    return parts[0]


def sentences_of(file: Path) -> Iterator[tuple[str, list[Node]]]:
    """The sentences of a treebank: text, and the words that are written in it."""
    for block in file.read_text(encoding="utf-8").split("\n\n"):
        text, rows = "", []
        for line in block.splitlines():
            if line.startswith("# text = "):
                text = line.removeprefix("# text = ")
            elif line and not line.startswith("#"):
                rows.append(line.split("\t"))
        if rows and not any("Mood=Imp" in row[5] for row in rows):  # news gives no orders
            yield text, nodes_of(rows)


def nodes_of(rows: list[list[str]]) -> list[Node]:
    """The words as written: city's stays apart (city + 's), do does not (de + o)."""
    parts = {row[0]: Node(row[1], of_line(row[3], row[4], row[5], row[1])) for row in rows}
    nodes: list[Node] = []
    inside = 0
    for row in rows:
        if "-" in row[0]:
            first, inside = map(int, row[0].split("-"))
            group = [parts[str(k)] for k in range(first, inside + 1)]
            apart = "".join(node.form for node in group) == row[1]
            nodes += group if apart else [Node(row[1], of_group([node.tag for node in group]))]
        elif "." not in row[0] and int(row[0]) > inside:
            nodes.append(parts[row[0]])
    return nodes


def aligned(text: str, nodes: list[Node], pack: Pack) -> Tagged:
    """Our words of a sentence, each with the tag of the treebank's word that it ends with."""
    ends: dict[int, Tag] = {}
    at = 0
    for node in nodes:
        at = text.index(node.form, at) + len(node.form)
        ends[at] = node.tag
    sentence = Sentence(text, 0, len(text), pack)
    tags = []
    for i, word in enumerate(sentence.tokens):
        start, end = sentence.starts[i], sentence.end_of(i)
        inside = [tag for offset, tag in ends.items() if start < offset <= end]
        plain = [tag for tag in inside if tag is not Tag.OTHER]
        tags.append((plain or inside or [Tag.OTHER])[0 if "'" in word.text else -1])
    return sentence.tokens, "".join(tags)


def read(files: Iterable[Path], pack: Pack) -> list[Tagged]:
    return [aligned(text, nodes, pack) for file in files for text, nodes in sentences_of(file)]


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
        likely |= {tag for tag in known.get(form, "") if tag in OPEN} if likely & set(OPEN) else set()
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
        self.weights: dict[str, list[float]] = {}
        self.sums: dict[str, list[float]] = {}
        self.seen: dict[str, list[int]] = {}
        self.met: Counter[str] = Counter()
        self.step = 0

    def train(self, tagged: list[Tagged], rounds: int) -> None:
        draw = random.Random(SEED)
        read = [
            ([Form(word, self.lexicon, common) for word in words], tags)
            for common in (self.common, self.commonest)
            for words, tags in tagged
        ]
        for _ in range(rounds):
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
        scores = [0.0] * len(TAGS)
        for key in found:
            if vector := self.weights.get(key):
                for k, value in enumerate(vector):
                    scores[k] += value
        return max(filter(form.may_be, TAGS), key=lambda tag: scores[TAGS.index(tag)])

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
    trainer = Trainer(lexicon, common, commonest)
    trainer.train(varied(tagged, pack), ROUNDS)
    return written(lexicon, common, trainer.averaged(), opens_with_verbs(tagged))


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
    options.add_argument("--lexicon", type=Path)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    pack = languages.load(given.lang)
    lines = given.lexicon.read_text(encoding="utf-8").splitlines() if given.lexicon else []
    known = {word: tags for word, _, tags in (line.partition("\t") for line in lines)}
    tagged = read(given.treebank, pack)
    held = tagged[::HELD_OUT]
    rest = [pair for k, pair in enumerate(tagged) if k % HELD_OUT]
    met = frozenset(word.low for words, _ in rest for word in words)
    print(f"{given.lang}: trained on {len(rest)} sentences, measured on {len(held)}")
    measured(Tagger(trained(rest, known, pack)), held, met)
    if given.write:
        target = Path(str(HERE.joinpath(given.lang, "tagger.json")))
        data = trained(tagged, known, pack)
        target.write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
        print(f"  {target.name}: {target.stat().st_size / 1000:.0f} kB, {len(data['weights'])} weights")  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
