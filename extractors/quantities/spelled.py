"""Number words → a number, in any language: the words' values and what may join two are in the pack.

Speakers build numbers from groups below a thousand, each with its scale: (two hundred and five) thousand (and ten).
Languages differ in what joins the parts of a group (vinte *e* um, twenty-one), in their order (*fünf*undzwanzig), in
writing them as one word (*duecentocinquanta*), and in a few sums of their own (*soixante-dix*, 60 + 10).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from extractors.languages.entries import Numeral
from extractors.languages.grammar import Notation
from extractors.languages.pack import Pack
from extractors.languages.spelling import HYPHENS
from extractors.segment import Kind, Sentence
from extractors.segment.joined import split

HUNDRED, THOUSAND, MILLION = Decimal(100), Decimal(1000), Decimal(1000000)


@dataclass(frozen=True, slots=True)
class Atom:
    """One number word, or a joiner (``numeral`` None); ``end`` is the token after it, None inside a joined word."""

    value: Decimal
    numeral: Numeral | None
    end: int | None


@dataclass(slots=True, kw_only=True)  # one is made for every number: frozen it would take three times as long
class Spelled:
    """What was read: its value, the token after it, and the scale word it ends with (1 if with none).

    below      a scale word below a thousand that it ends with: four | hundred, three | dozen.
    """

    value: Decimal
    end: int
    scale: Decimal
    below: Decimal
    because: tuple[str, ...]


def spelled_at(sentence: Sentence, i: int, pack: Pack) -> Spelled | None:
    """The longest number in words that begins at token ``i``."""
    atoms = _atoms(sentence, i, pack)
    if not atoms:
        return None
    if _is_the_one(sentence, i, atoms[0], pack) or _goes_on(atoms):
        atoms.insert(0, Atom(Decimal(1), ONE, None))
    total = _Sum(pack.notation)
    found: Spelled | None = None
    for k, atom in enumerate(atoms):
        if atom.numeral is None:
            if k == 0 or not total.may_join(atoms[k + 1 :], apart=atom.end is not None):
                break
            total.joined = True
            continue
        if not total.add(atom.value, atom.numeral):
            break
        if atom.end is not None and (total.whole or pack.units.at(sentence.words, atom.end)):  # half | uur
            because = tuple(total.because)
            found = Spelled(value=total.value, end=atom.end, scale=total.scale, below=total.below, because=because)
    return found


def _is_the_one(sentence: Sentence, i: int, atom: Atom, pack: Pack) -> bool:
    """supera el | millón de euros, o | milhão e meio: the article counts one."""
    if atom.numeral is None or not atom.numeral.scale or atom.numeral.bare or atom.value < MILLION:
        return False
    told = sentence.words[i - 1] in pack.grammar.definite and i > 0
    return told and (sentence.words[i + 1] in pack.grammar.linking or sentence.words[i + 1] in pack.notation.joiners)


def _goes_on(atoms: list[Atom]) -> bool:
    """hundred | and twelve, thousand | nine hundred: one of it, as the rest of the number follows."""
    first = atoms[0]
    if first.numeral is None or not first.numeral.scale or first.numeral.bare or not HUNDRED <= first.value < MILLION:
        return False
    rest = next((atom for atom in atoms[1:3] if atom.numeral is not None), None)
    return rest is not None and rest.numeral is not None and not rest.numeral.scale and 1 <= rest.value < first.value


@dataclass(slots=True)
class _Sum:
    """A number as it grows, word by word.

    group       the value below the next scale word; None right after one.
    last        the scale word before; highest the greatest of them.
    tail        the hundred or dozen that the group ends with.
    above       the sum before the last smaller scale, and its scale: dos billones | seiscientos mil | millones.
    """

    notation: Notation
    total: Decimal = Decimal(0)
    group: Decimal | None = None
    last: Decimal | None = None
    highest: Decimal = Decimal(1)
    tail: Decimal = Decimal(1)
    above: tuple[Decimal, Decimal] | None = None
    joined: bool = False
    because: list[str] = field(default_factory=list)

    @property
    def value(self) -> Decimal:
        return self.total + (self.group or 0)

    @property
    def scale(self) -> Decimal:
        return self.highest if self.group is None else Decimal(1)

    @property
    def below(self) -> Decimal:
        return Decimal(1) if self.total or self.group is None else self.tail

    @property
    def whole(self) -> bool:
        """No half that still waits for what it is the half of."""
        return self.group is None or self.group >= 1 or self.group == 0

    def add(self, value: Decimal, numeral: Numeral) -> bool:
        """Take one more word; False where it belongs to another number."""
        if not numeral.scale:
            taken = self._adds(value)
        elif value < THOUSAND:
            taken = self._hundreds(value, numeral)
        else:
            taken = self._scales(value, numeral)
        if taken and numeral.id not in self.because:
            self.because.append(numeral.id)
        self.joined = False
        return taken

    def may_join(self, rest: Sequence[Atom], *, apart: bool) -> bool:
        """May a joiner stand here? Mil e | duzentos; not mil e | dois mil, nor hundred and | five hundred.

        apart      it is a word of its own; where numbers are one word, it then joins no tens: fünf und | zwanzig.
        """
        if not rest or rest[0].numeral is None or rest[0].numeral.scale:
            return False
        hundreds = len(rest) > 1 and rest[1].numeral is not None and rest[1].numeral.scale and rest[1].value < THOUSAND
        if self.group is None:
            most = max((atom.value for atom in rest if atom.numeral and atom.numeral.scale), default=Decimal(1))
            return self.last is not None and most < self.last and not (hundreds and rest[0].value >= 10)
        if apart and self.notation.joined and self.group % HUNDRED != 0:
            return False
        hundreds = hundreds and not (self.notation.units_before_tens and self.group < 10)  # vijf | en | twintighonderd
        return self._fits(rest[0].value, joined=True) and not hundreds

    def _adds(self, value: Decimal) -> bool:
        if self.group == 1 and 0 < value < 1 and not self.joined:  # un | demi
            self.group = None
        if self.group is not None and not self._fits(value, joined=self.joined):
            return False
        self.group, self.tail = (self.group or Decimal(0)) + value, Decimal(1)
        return True

    def _fits(self, value: Decimal, *, joined: bool) -> bool:
        """May ``value`` stand beside the group: cento e | dois, vinte e | um; not dois | três."""
        group = self.group
        if group is None or group == 0 or value >= HUNDRED or value == 0:
            return group is None
        tens, rest = group % HUNDRED, value % 10
        return (
            tens == 0
            or (tens >= 20 and tens % 10 == 0 and 0 < value < 10)
            or (tens in self.notation.teens_after and 10 <= value < 20)
            or (joined and self.notation.units_before_tens and 0 < tens < 10 and value >= 20 and rest == 0)
            or (0 < value < 1 and joined and tens < 10)
        )

    def _hundreds(self, value: Decimal, numeral: Numeral) -> bool:
        if self.group is None and not numeral.bare:
            return False
        if self.group is not None and not 0 < self.group < HUNDRED:
            return False
        if self.group is not None and self.group % 10 == 0 and value == HUNDRED:  # cinquante | cents
            return False
        self.group, self.tail = (Decimal(1) if self.group is None else self.group) * value, value
        return True

    def _scales(self, value: Decimal, numeral: Numeral) -> bool:
        bare = self.group is None and self.total == 0
        if (bare and not numeral.bare) or self.group == 0 or (self.last == value and self.group is None):
            return False
        if self.last is not None and value >= self.last:  # mil | milhões
            base = self.above[0] if self.above and value < self.above[1] else Decimal(0)
            self.total, self.group = base + (self.value - base) * value, None
        else:
            self.above = (self.total, self.last) if self.last is not None else None
            self.total, self.group = self.total + (Decimal(1) if self.group is None else self.group) * value, None
        self.last, self.highest = value, max(self.highest, value)
        return True


def _atoms(sentence: Sentence, i: int, pack: Pack) -> list[Atom]:
    """The number words and joiners from token ``i`` on."""
    atoms: list[Atom] = []
    past = i
    for j in range(i, len(sentence.tokens)):
        if j < past:
            continue
        if compound := _compound(sentence, j, pack):
            atoms.append(compound)
            past = compound.end or past
            continue
        low = sentence.words[j]
        found = pack.numerals.get(low)
        if found is not None and not found[1].inside and not found[1].glued:
            atoms.append(Atom(*found, j + 1))
        elif low in HYPHENS and atoms and _only_binds(sentence, j, pack):
            continue
        elif low in pack.notation.joiners or (low in HYPHENS and atoms):
            atoms.append(Atom(Decimal(0), None, j + 1))
        elif not atoms and low in pack.notation.ones and _scale_follows(sentence, j + 1, pack):
            atoms.append(Atom(Decimal(1), ONE, None))
        elif atoms and low in pack.notation.ones and 0 < atoms[-1].value < 1:
            continue  # half | a | million
        elif pack.notation.joined and sentence.tokens[j].kind is Kind.WORD and (parts := split(low, pack)):
            values = [pack.numerals.get(part, (Decimal(0), None)) for part in parts]
            ends = [None] * (len(parts) - 1) + [j + 1]
            atoms.extend(Atom(value, numeral, end) for (value, numeral), end in zip(values, ends, strict=True))
        else:
            break
    return atoms


def _only_binds(sentence: Sentence, j: int, pack: Pack) -> bool:
    """A hyphen beside a joiner or before a scale or a half says nothing: soixante | - | et, deux | - | cents."""
    beside = sentence.words[j - 1] in pack.notation.joiners or sentence.words[j + 1] in pack.notation.joiners
    following = pack.numerals.get(sentence.words[j + 1])
    return beside or (following is not None and 0 < following[0] < 1) or _scale_follows(sentence, j + 1, pack)


def _compound(sentence: Sentence, j: int, pack: Pack) -> Atom | None:
    """quatre-vingt, dix-sept: one numeral in two words, a hyphen or a blank between."""
    if sentence.words[j] not in pack.numeral_heads:
        return None
    k = j + (2 if sentence.words[j + 1] in HYPHENS else 1)
    found = pack.numerals.get(f"{sentence.words[j]}-{sentence.words[k]}")
    return Atom(*found, k + 1) if found else None


ONE = Numeral(id="numbers:ones", words={})


def _scale_follows(sentence: Sentence, j: int, pack: Pack) -> bool:
    """a | million, a | half-dozen."""
    found = pack.numerals.get(sentence.words[j])
    if found is not None and 0 < found[0] < 1:
        found = pack.numerals.get(sentence.words[j + 1 + (sentence.words[j + 1] in HYPHENS)])
    return found is not None and found[1].scale and not found[1].glued
