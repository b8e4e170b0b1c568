"""Text with its parts of speech: treebanks in CoNLL-U, and sentences tagged by hand (see ``tagged/README.md``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractors.languages import Pack
from extractors.segment import Sentence
from extractors.segment.tagger import TAGS
from extractors.segment.tags import Tag
from extractors.segment.words import Kind, Word

Tagged = tuple[list[Word], str]
SLASHED = re.compile(rf"/([{TAGS}])(?![A-Za-z])")
HELD_OUT = "# held out\n"


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


def read_treebanks(files: Iterable[Path], pack: Pack) -> list[Tagged]:
    return [aligned(text, nodes, pack) for file in files for text, nodes in sentences_of(file)]


def read_by_hand(file: Path, pack: Pack) -> tuple[list[Tagged], list[Tagged]]:
    """The sentences to learn from, and those behind the mark of what is held out."""
    learnt, _, held = file.read_text(encoding="utf-8").partition(HELD_OUT)
    return sentences_by_hand(learnt, pack), sentences_by_hand(held, pack)


def sentences_by_hand(text: str, pack: Pack) -> list[Tagged]:
    return [of_slashed(line, pack) for line in text.splitlines() if line and not line.startswith("#")]


def of_slashed(line: str, pack: Pack) -> Tagged:
    """A sentence with a slash and a letter behind each word; numbers and marks have none: Two/K died/V in/S 2019."""
    text, ends = "", {}
    for k, piece in enumerate(SLASHED.split(line)):
        if k % 2:
            ends[len(text)] = Tag(piece)
        else:
            text += piece
    sentence = Sentence(text, 0, len(text), pack)
    tags = []
    for i, word in enumerate(sentence.tokens):
        tag = ends.pop(sentence.end_of(i), None)
        if tag is None and word.kind is Kind.WORD:
            raise ValueError(f"{word.text!r} has no tag: {text}")
        tags.append(tag or Tag.OTHER)
    if ends:
        raise ValueError(f"tags where no word ends, {ends}: {text}")
    return sentence.tokens, "".join(tags)
