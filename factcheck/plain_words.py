"""How a claim stands, in plain sentences of English or Portuguese: the status, why, who else, and the nearest miss."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from factcheck import words
from factcheck.rows import ClaimDetail, ClaimRow, RelationRow
from factcheck.words import Term


class Language(StrEnum):
    EN = "en"
    PT = "pt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """What one language calls things; a phrase with braces is filled in."""

    status: Mapping[str, Term]
    reason: Mapping[str, Term]
    relation: Mapping[str, str]
    gate: Mapping[str, str]
    counts: str
    copies: str
    miss: str
    denies: str
    nobody: str


ENGLISH = Phrases(
    status=words.STATUS,
    reason=words.REASON,
    relation={
        "wire_copy": "is the same sentence, reprinted",
        "repeats": "repeats the same source",
        "updates": "is a newer figure of the same source",
        "updated": "is an older figure of the same source",
        "supports": "supports it",
        "supported": "is supported by it",
        "consistent": "is compatible with it",
        "conflicts": "contradicts it",
        "possibly_same": "may speak of the same thing",
    },
    gate={
        "concept": "they count different things",
        "unit": "their units measure different things",
        "measure": "one is a level, the other a share, a rate or a change",
        "fate": "different things became of the people counted",
        "parties": "giver and receiver differ",
        "place": "their places differ",
        "time": "their periods differ",
        "rivalry": "one source gives both at once",
        "contrast": "one article tells them of two places",
        "story": "the articles may tell different stories",
        "item": "it is not sure that they count the same",
        "figure": "the figures are far apart",
        "source": "one source gives two figures within days",
        "period": "their periods differ",
        "theme": "their sentences have little in common",
        "occasion": "they are told at different times",
        "detail": "they share little more than the story and what is counted",
        "reviewer": "a reviewer has set them apart",
    },
    counts="{origins} source(s) give a figure for this, in {outlets} outlet(s).",
    copies="Its sentence is reprinted in {copies} other article(s).",
    miss="Nearest miss: {why}.",
    denies="{who} denies it: “{sentence}”",
    nobody="an unnamed source",
)

PORTUGUESE = Phrases(
    status={
        "contested": Term(
            label="Contestada",
            sign="◆",
            means="Outra fonte dá um número que não pode ser verdadeiro ao mesmo tempo, ou desmente este.",
        ),
        "superseded": Term(label="Ultrapassada", sign="▼", means="A mesma fonte já deu um número mais recente."),
        "corroborated": Term(
            label="Corroborada",
            sign="●",
            means="Uma segunda fonte, independente, apoia-a. Isso torna-a mais firme, não verdadeira.",
        ),
        "single_source": Term(label="Sem corroboração", sign="○", means="Nenhuma fonte independente a apoia."),
        "": Term(label="Ainda não comparada", sign="·", means="Chegou depois da última comparação."),
    },
    reason={
        "circular": Term(label="Circular", means="Os órgãos citam-se em círculo; nenhum diz quem o soube primeiro."),
        "repeated": Term(label="Repetida", means="Vários órgãos a publicam, mas vem de uma só fonte."),
        "possibly_same": Term(
            label="Talvez a mesma",
            means="Outras afirmações podem falar da mesma coisa; os textos não bastam para o saber. Decida uma pessoa.",
        ),
        "consistent_only": Term(
            label="Apenas compatível", means="Outros números não a contradizem, mas nenhum está perto que chegue."
        ),
        "unattributed": Term(label="Sem fonte indicada", means="O texto não diz quem o sabe."),
        "alone": Term(label="Isolada", means="Nenhum outro artigo dá aqui um número para isto."),
    },
    relation={
        "wire_copy": "é a mesma frase, republicada",
        "repeats": "repete a mesma fonte",
        "updates": "é um número mais recente da mesma fonte",
        "updated": "é um número mais antigo da mesma fonte",
        "supports": "apoia-a",
        "supported": "é apoiada por ela",
        "consistent": "é compatível com ela",
        "conflicts": "contradiz-a",
        "possibly_same": "pode falar da mesma coisa",
    },
    gate={
        "concept": "contam coisas diferentes",
        "unit": "as unidades medem coisas diferentes",
        "measure": "uma é um nível, a outra uma parte, uma taxa ou uma variação",
        "fate": "às pessoas contadas aconteceram coisas diferentes",
        "parties": "quem dá e quem recebe não são os mesmos",
        "place": "os lugares são diferentes",
        "time": "os períodos são diferentes",
        "rivalry": "a mesma fonte dá os dois números ao mesmo tempo",
        "contrast": "um só artigo fala de dois lugares",
        "story": "os artigos podem contar histórias diferentes",
        "item": "não é certo que contem o mesmo",
        "figure": "os números estão muito longe um do outro",
        "source": "a mesma fonte dá dois números em poucos dias",
        "period": "os períodos são diferentes",
        "theme": "as frases pouco têm em comum",
        "occasion": "foram contadas em alturas diferentes",
        "detail": "têm em comum pouco mais do que a história e o que se conta",
        "reviewer": "uma pessoa separou-as",
    },
    counts="{origins} fonte(s) dão um número para isto, em {outlets} órgão(s).",
    copies="A frase está republicada em {copies} outro(s) artigo(s).",
    miss="O que esteve mais perto: {why}.",
    denies="{who} desmente: “{sentence}”",
    nobody="uma fonte sem nome",
)

IN: Mapping[Language, Phrases] = {Language.EN: ENGLISH, Language.PT: PORTUGUESE}


def told(detail: ClaimDetail, language: Language) -> Iterator[str]:
    """How one claim stands, a sentence at a time."""
    said, row = IN[language], detail.row
    for status in row.statuses or ("",):
        yield f"{said.status[status].label}. {said.status[status].means}"
    if row.reason and row.reason in said.reason:
        yield f"{said.reason[row.reason].label}. {said.reason[row.reason].means}"
    for relation in detail.relations:
        yield f"{figure(relation.other, said)}: {_relation(relation, said)}"
    for item in detail.evidence:
        if item.denial:
            who = ", ".join(item.denial.origins) or item.denial.source or said.nobody
            yield said.denies.format(who=who, sentence=" ".join(item.denial.sentence.split()))
    if row.n_origins is not None:
        yield said.counts.format(origins=row.n_origins, outlets=row.n_outlets)
    if row.n_copies:
        yield said.copies.format(copies=row.n_copies)
    if row.nearest_gate and row.reason:
        yield said.miss.format(why=said.gate.get(row.nearest_gate, row.nearest_gate))


def figure(row: ClaimRow, said: Phrases) -> str:
    """Who gives which figure, where: "Red Cross, 18 houses (Echo, 4 Mar 2025)"."""
    counts = f" {row.item}" if row.item and row.item not in row.text else ""
    return f"{row.origin or row.source or said.nobody}, {words.interval(row)}{counts} ({words.whereabouts(row)})"


def _relation(relation: RelationRow, said: Phrases) -> str:
    turned = {"updates": "updated", "supports": "supported"}
    kind = turned.get(relation.kind, relation.kind) if relation.forward else relation.kind
    why = said.gate.get(relation.gate or "")
    return f"{said.relation[kind]}; {why}" if why else said.relation[kind]
