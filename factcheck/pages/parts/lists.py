"""Claims, denials and articles as lists and tables of HTML: readable at any width, every word as printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractors.claims import Span
from factcheck import marks, plain_words, words
from factcheck.marks import Html, Mark, tag
from factcheck.rows import ArticleRow, ClaimDetail, ClaimRow, DenialRow, RivalFigure
from factcheck.translation import N_, _

_READ = (N_("Words as printed"), N_("Reads as"), N_("What is counted"), N_("Source"), N_("Certainty"))
_COLUMNS = (*_READ, N_("Status"), N_("Publisher"), N_("Date"))
_RIVALS = (*_READ[:2], *_READ[3:], N_("Status"), N_("Publisher"), N_("Holds for"))


def claims_table(rows: Sequence[ClaimRow], caption: str) -> Html:
    return table(_COLUMNS, [_claim(row) for row in rows], caption, "claims")


def rivals_table(rows: Sequence[RivalFigure], own: str) -> Html:
    """The twin of the chart of rival figures."""
    caption = _("Every figure of this fact, by day")
    return table(_RIVALS, [_rival(row, own) for row in rows], caption, "claims rivals")


def preview_table(rows: Sequence[ClaimRow], caption: str) -> Html:
    """What was read in an article that is not stored: nothing is said of how the claims stand."""
    return table(_READ, [_read(row) for row in rows], caption, "claims preview")


def outcome(state: str, name: str, message: str) -> Html:
    """What became of a file; most messages begin with its name already."""
    told = message if message.startswith(name) else f"{name}: {message}" if message else name
    return tag("p", tag("strong", state), " ", told)


def by_fact(rows: Iterable[ClaimRow]) -> list[tuple[ClaimRow, int]]:
    """The first claim of each fact, and how many more there are: ten claims of one quarrel are one thing to look at."""
    groups: dict[str, list[ClaimRow]] = {}
    for row in rows:
        groups.setdefault(row.fact_id or row.claim_id, []).append(row)
    return [(group[0], len(group) - 1) for group in groups.values()]


def attention(urgent: Iterable[tuple[ClaimDetail | None, int]]) -> Html:
    """Claims as a list of quotations, each with its status, why it has it, and links."""
    return tag("ul", *(tag("li", _quoted(detail, others)) for detail, others in urgent if detail), class_="quotes")


def words_of(row: ClaimRow) -> Html:
    """A claim's sentence with its figure lit; below it who says so, where and when."""
    figure = Mark(Span(row.start, row.end), "figure", _("figure"))
    said = tag("blockquote", marks.lit(row.sentence, [figure], row.sentence_start), lang=row.lang)
    return marks.joined([said, _by(words.source(row), row)])


def denial(row: DenialRow) -> Html:
    cue = Mark(Span(row.cue_start, row.cue_start + len(row.cue)), "cue", _("denial"))
    said = tag("blockquote", marks.lit(row.sentence, [cue], row.sentence_start), lang=row.lang)
    return marks.joined([said, _by(words.source(row), row)])


def tile(status: str, number: int) -> Html:
    """A number, what it counts, and what that means."""
    term = words.STATUS[status]
    return tag(
        "div",
        tag("p", words.number(number), class_="number"),
        tag("p", marks.badge(status)),
        tag("p", term.means, class_="why"),
        class_="tile",
    )


def articles(rows: Iterable[ArticleRow]) -> Html:
    """Articles, each with a link to its claims."""
    return tag("ul", *(tag("li", _article(row)) for row in rows), class_="articles")


def named(pairs: Iterable[tuple[str, str | None]]) -> Html:
    """Names and values side by side, those without a value left out."""
    shown = [(name, value) for name, value in pairs if value]
    return tag("dl", *(tag("div", tag("dt", name), tag("dd", value)) for name, value in shown), class_="fields")


def table(names: Sequence[str], rows: Iterable[Sequence[str]], caption: str, look: str) -> Html:
    """On a narrow screen each row becomes a card, in which the style sheet names the cells by ``data-name``."""
    names = [_(name) for name in names]
    head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in names)))
    lines = (
        tag("tr", *(tag("td", cell, data_name=name) for name, cell in zip(names, row, strict=True))) for row in rows
    )
    return tag("table", tag("caption", caption), head, tag("tbody", *lines), class_=look)


def _by(source: str, row: ClaimRow | DenialRow) -> Html:
    return tag("p", tag("strong", source), f" {_('in')} {words.whereabouts(row)}", class_="by")


def _read(row: ClaimRow) -> Sequence[str]:
    return (
        tag("strong", row.text),
        words.interval(row),
        row.item or _none(_("nothing named")),
        row.source or _none(_("no source named")),
        tag("span", words.CERTAINTY[row.certainty].label, class_="whole"),
    )


def _claim(row: ClaimRow) -> Sequence[str]:
    return (
        tag("strong", marks.claim_link(row.claim_id, row.text)),
        *_read(row)[1:],
        marks.joined([marks.badge(row.status), marks.reason(words.reason(row))], " "),
        row.publisher or _none(_("no publisher")),
        tag("span", words.day(row), class_="whole"),
    )


def _rival(row: RivalFigure, own: str) -> Sequence[str]:
    return (
        tag(
            "strong",
            f"{row.text} ({_('this claim')})" if own == row.claim_id else marks.claim_link(row.claim_id, row.text),
        ),
        words.with_unit(words.grouped_figure(row.figure), row.unit),
        row.origin or _none(_("no source named")),
        words.CERTAINTY[row.certainty].label,
        marks.badge(row.status),
        row.publisher or _none(_("no publisher")),
        words.date_in_full(row.day),
    )


def _none(text: str) -> Html:
    return tag("span", text, class_="none")


def _quoted(detail: ClaimDetail, others: int) -> Html:
    row, reason = detail.row, words.reason(detail.row)
    decided = plain_words.because(detail, detail.evidence[0]) if detail.evidence else ""
    why = words.REASON[reason].means if reason else decided
    standing = tag("p", marks.badge(row.status), " ", marks.reason(reason), class_="standing")
    links = [marks.claim_link(row.claim_id, _("See the claim"))]
    if others and row.fact_id:
        more = words.counted("{n} more claim about the same", "{n} more claims about the same", others)
        links.append(marks.page_link("claims", more, fact=row.fact_id))
    told = [
        standing,
        words_of(row),
        tag("p", why, class_="why"),
        tag("p", marks.joined(links, " · ")),
    ]
    return marks.joined(told)


def _article(row: ArticleRow) -> Html:
    title = row.title or row.source_name
    note = tag("span", words.note(row.note), class_="note") if row.note else None
    about = f"{row.publisher or _('no publisher')} · {words.day(row)} · {words.language(row.lang)}"
    number = words.claims(row.n_claims)
    link = marks.page_link("claims", number, article=row.article_id) if row.n_claims else marks.safe(number)
    return marks.joined([tag("strong", title), note, tag("span", about, " · ", link, class_="about")], " ")
