"""Taking articles in: what was given, what would be read in it, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from sqlalchemy import Engine

from extractors import languages
from extractors.errors import CifraError
from factcheck import desk, export, words
from factcheck.pages.parts import frame, lists
from factcheck.preview import preview as read_only
from factcheck.translation import N_, _

File = tuple[str, bytes]

_RESULTS = "added_outcomes"
_ROUND = "added_rounds"  # in the keys of the inputs: a new number empties them once their content is saved
_STATES = {"added": N_("Added"), "already": N_("Already there"), "failed": N_("Not added")}
_SHOWN = 10  # claims of one article in a preview


def uploaded() -> list[File]:
    given = st.file_uploader(
        _("Text files (.txt), up to 10 MB each"),
        type=["txt"],
        accept_multiple_files=True,
        key=f"files_{_round()}",
        help=_(
            "A file may begin with lines such as “title: …”, “date: 2024-01-31”, “publisher: …”, then a blank line."
        ),
    )
    return [(file.name, file.getvalue()) for file in given]


def pasted() -> list[File]:
    text = st.text_area(_("The article's text"), height=220, key=f"text_{_round()}")
    with st.grid(4, min_column_width=200):
        title = st.text_input(_("Title (optional)"), key=f"title_{_round()}")
        day = st.text_input(_("Date (optional)"), placeholder="2024-01-31", key=f"date_{_round()}")
        publisher = st.text_input(_("Publisher (optional)"), key=f"publisher_{_round()}")
        codes = ["", *languages.known()]
        lang = st.selectbox(_("Language"), codes, format_func=_language, key=f"lang_{_round()}")
    if not text.strip():
        return []
    fields = {"title": title, "date": day, "publisher": publisher, "lang": lang}
    given = "".join(f"{key}: {' '.join(value.split())}\n" for key, value in fields.items() if value and value.strip())
    return [(title.strip() or _("pasted text"), f"{given}\n{text}".encode() if given else text.encode())]


def preview(file: File) -> bool:
    """The figures found in one file, or why it cannot be read; whether it can."""
    name, content = file
    try:
        reading = _read(name, content)
    except CifraError as error:
        st.html(lists.outcome(_("Cannot be read"), name, str(error)))
        return False
    rows = export.reading_rows(reading)
    left_out = words.counted("{n} number left out", "{n} numbers left out", len(reading.skipped))
    about = f"{words.claims(len(rows))}, {left_out} · {words.language(reading.article.lang)}"
    st.html(lists.outcome(_("Read"), name, about))
    if rows:
        st.html(lists.preview_table(rows[:_SHOWN], _("Claims found in {name}").format(name=name)))
    if len(rows) > _SHOWN:
        st.caption(_("The first {n} are shown.").format(n=_SHOWN))
    return True


def save(db: Engine, files: Sequence[File]) -> None:
    """Read, store and compare; only what the database has by then is reported."""
    bar = st.progress(0.0, _("Reading…"))
    done: list[desk.Outcome] = []

    def advance(outcome: desk.Outcome) -> None:
        done.append(outcome)
        told = _("Read {n} of {all}. Comparing the claims comes last.").format(n=len(done), all=len(files))
        bar.progress(len(done) / len(files), told)

    st.session_state[_RESULTS] = desk.add(db, files, advance)
    st.session_state[_ROUND] = _round() + 1
    st.rerun()


def results() -> None:
    """What became of the files saved last, and the way to their claims."""
    outcomes: list[desk.Outcome] = st.session_state.get(_RESULTS, [])
    if not outcomes:
        return
    kept = [outcome for outcome in outcomes if outcome.article_id]
    new = [outcome for outcome in kept if outcome.state is desk.State.ADDED]
    st.header(_("Saved: {n} of {articles}").format(n=len(new), articles=words.articles(len(outcomes))), anchor=False)
    for outcome in outcomes:
        told = [words.claims(outcome.claims)] if outcome.article_id else []
        told += [outcome.message] if outcome.message else []
        st.html(lists.outcome(_(_STATES[outcome.state]), outcome.name, " · ".join(told)))
    ids = dict.fromkeys(outcome.article_id for outcome in kept if outcome.article_id and outcome.claims)
    if ids:
        frame.link(_("Show their claims"), "claims", article=list(ids))


# Every change on the page runs it anew; a long article need not be read anew each time.
_read = st.cache_data(max_entries=20, show_spinner="Reading…")(read_only)


def _round() -> int:
    found: int = st.session_state.get(_ROUND, 0)
    return found


def _language(code: str) -> str:
    return words.language(code) if code else _("Detect it")
