"""Why a claim was read as it was, in plain sentences of English or Portuguese: one for each pack entry that fired."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extractors.claims import Certainty, Claim, Period, Span, surface
from factcheck import words
from factcheck.plain_words import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """What one language says; a phrase with braces is filled in.

    by_file        what an entry of a pack's file has done, for the files that need no more to be known.
    constructions  where what is counted was found.
    sources        how its source was found.
    certainty      what weakening words make of a figure.
    """

    by_file: Mapping[str, str]
    constructions: Mapping[str, str]
    sources: Mapping[str, str]
    item: str
    source: str
    elsewhere: str
    certainty: Mapping[str, str]
    weak: str
    attributed: str
    so: str
    nobody: str
    period: str
    day: str
    place: str
    open: str
    other: str


ENGLISH = Reasons(
    by_file={
        "numbers": "“{text}” is read as {figure}.",
        "units": "The unit is {unit}.",
        "bounds": "“{bound}” bounds it: {figure}.",
        "offices": "“{source}” speaks for {origin}.",
    },
    constructions={
        "resumed item": "it takes up what was counted before",
        "counted noun": "it follows the number",
        "complement noun": "it follows the figure as its complement",
        "share in words": "it is the whole that the share is taken of",
        "compound noun": "the figure stands before it as part of its name",
        "paid in": "it is what the money comes in",
        "noun with its figure": "the figure completes it",
        "noun beside its bound": "the words that bound the figure follow it",
        "apposition of its noun": "the figure stands beside it between commas",
        "whole before its part": "it is the whole that the figure is a part of",
        "object moved to its figure": "a verb brings it to the figure",
        "object behind its figure": "it is the object, set behind its figure",
        "paid for": "it is what the money is for",
        "measure noun": "a noun such as “number” or “value” measures it",
        "subject of the verb": "it is the subject of the verb that the figure belongs to",
        "elided item": "it is left out here, and was named just before",
    },
    sources={
        "subject of saying": "it is the subject of the verb",
        "verb before its source": "it follows the verb",
        "source behind a preposition": "a preposition such as “according to” stands before it",
        "agent of saying": "it follows “by”",
        "subject of two verbs": "the verb shares the subject of the one before",
        "subject left out": "the verb has no subject here, and this is who could say it last",
        "speaker of the quotation": "the figure is inside what is quoted of it",
    },
    item="“{item}” is what is counted: {why}.",
    source="“{source}” is its source: {why}.",
    elsewhere="the construction “{name}”",
    certainty={
        "asserted": "stated",
        "estimated": "an estimate",
        "alleged": "hearsay or an accusation",
        "possible": "only possible",
        "denied": "denied",
    },
    weak="“{words}” weakens it: {certainty}.",
    attributed="“{cue}” gives it to {source}.",
    so="So it is {certainty}.",
    nobody="No source is named: it is in the writer's own voice.",
    period="It covers {start} to {end}, by words such as “{entry}”.",
    day="It holds for {day}, by words such as “{entry}”.",
    place="It happened in {place}, by words such as “{entry}”.",
    open="an open end",
    other="The rule {rule} fired.",
)

PORTUGUESE = Reasons(
    by_file={
        "numbers": "“{text}” lê-se como {figure}.",
        "units": "A unidade é {unit}.",
        "bounds": "“{bound}” limita o número: {figure}.",
        "offices": "“{source}” fala por {origin}.",
    },
    constructions={
        "resumed item": "retoma o que se contou antes",
        "counted noun": "vem a seguir ao número",
        "complement noun": "é o complemento do número",
        "share in words": "é o todo de que se toma uma parte",
        "compound noun": "o número vem antes, como parte do nome",
        "paid in": "é aquilo em que o dinheiro vem",
        "noun with its figure": "o número completa-o",
        "noun beside its bound": "as palavras que limitam o número vêm a seguir",
        "apposition of its noun": "o número está ao lado, entre vírgulas",
        "whole before its part": "é o todo de que o número é parte",
        "object moved to its figure": "um verbo leva-o até ao número",
        "object behind its figure": "é o objeto, posto depois do número",
        "paid for": "é aquilo para que serve o dinheiro",
        "measure noun": "mede-o um nome como “número” ou “valor”",
        "subject of the verb": "é o sujeito do verbo a que o número pertence",
        "elided item": "está omitido aqui, e foi dito logo antes",
    },
    sources={
        "subject of saying": "é o sujeito do verbo",
        "verb before its source": "vem a seguir ao verbo",
        "source behind a preposition": "vem a seguir a uma preposição como “segundo”",
        "agent of saying": "é o agente da passiva",
        "subject of two verbs": "o verbo tem o sujeito do anterior",
        "subject left out": "o verbo não tem sujeito aqui, e este é o último que podia dizê-lo",
        "speaker of the quotation": "o número está dentro do que se cita dele",
    },
    item="“{item}” é o que se conta: {why}.",
    source="“{source}” é a fonte: {why}.",
    elsewhere="a construção “{name}”",
    certainty={
        "asserted": "afirmado",
        "estimated": "uma estimativa",
        "alleged": "um boato ou uma acusação",
        "possible": "apenas possível",
        "denied": "negado",
    },
    weak="“{words}” enfraquece-o: {certainty}.",
    attributed="“{cue}” atribui-o a {source}.",
    so="Por isso é {certainty}.",
    nobody="Não se indica fonte: é a voz de quem escreve.",
    period="Abrange de {start} a {end}, por palavras como “{entry}”.",
    day="Vale para {day}, por palavras como “{entry}”.",
    place="Aconteceu em {place}, por palavras como “{entry}”.",
    open="um extremo em aberto",
    other="Aplicou-se a regra {rule}.",
)

IN: Mapping[Language, Reasons] = {Language.EN: ENGLISH, Language.PT: PORTUGUESE}


def reasons(claim: Claim, language: Language) -> list[str]:
    """Why it was read so, in the order in which the rules fired, each said once."""
    return list(dict.fromkeys(_said(claim, IN[language])))


def _said(claim: Claim, said: Reasons) -> Iterator[str]:
    weak = iter(claim.hedges[len(claim.hedges) - sum(rule.startswith("hedges:") for rule in claim.because) :])
    times = [rule.partition(":")[2] for rule in claim.because if rule.startswith("times:")]
    for rule in claim.because:
        file, _, title = rule.partition(":")
        if file == "constructions" and title in said.sources:
            yield said.source.format(source=_plain(claim.source), why=said.sources[title])
        elif file == "constructions":
            why = said.constructions.get(title, said.elsewhere.format(name=title))
            yield said.item.format(item=_plain(claim.item), why=why)
        elif file == "hedges":
            yield said.weak.format(words=_plain(next(weak, None)) or title, certainty=said.certainty[claim.certainty])
        elif file == "attribution" and claim.source:
            yield said.attributed.format(cue=_plain(claim.cue) or title, source=_plain(claim.source))
            if claim.certainty is not Certainty.ASSERTED and not any(r.startswith("hedges:") for r in claim.because):
                yield said.so.format(certainty=said.certainty[claim.certainty])
        elif file == "times":
            yield _time(claim, "”, “".join(times), said)
        elif file == "places" and claim.place:
            yield said.place.format(place=claim.place, entry=title)
        else:
            yield said.by_file.get(file, said.other).format(rule=rule, bound=title, **_of(claim))
    if claim.source is None:
        yield said.nobody


def _of(claim: Claim) -> dict[str, str]:
    figure = words.with_unit(words.grouped_figure(claim.figure()), claim.unit)
    origin = claim.origin or _plain(claim.source)
    unit = words.choice("unit", claim.unit)
    return {"text": claim.text, "figure": figure, "unit": unit, "source": _plain(claim.source), "origin": origin}


def _time(claim: Claim, title: str, said: Reasons) -> str:
    if claim.period is None:
        return said.day.format(day=claim.as_of, entry=title)
    start, end = _ends(claim.period, said)
    return said.period.format(start=start, end=end, entry=title)


def _ends(period: Period, said: Reasons) -> tuple[str, str]:
    return str(period.start or said.open), str(period.end or said.open)


def _plain(span: Span | None) -> str:
    return " ".join(surface(span).split())
