"""What surrounds every page: the reader's language, the database, the style sheet, and errors in plain words."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import streamlit as st
from sqlalchemy import Engine

from extractors.errors import CifraError
from factcheck import bundle, desk, store, translation
from factcheck.store.connection import ADDRESS
from factcheck.translation import CALLED, Language, _, asked, spoken

ICON = Path(__file__).with_name("icon.svg")  # a file: Streamlit's own icons for the tab are fetched from outside
_LOOK = Path(__file__).with_name("look.css")
_CHOSEN = "language_chosen"
_SWITCH = "language_switch"


def speak() -> None:
    """Choose the language of this run: what the address asks for, or was chosen before, or the browser prefers."""
    chosen = st.query_params.get(translation.KEY) or st.session_state.get(_CHOSEN)
    language = Language.nearest(chosen or st.context.locale or "")
    if chosen:
        st.session_state[_CHOSEN] = language
    translation.speak(language, asked=bool(chosen))


def begin(title: str, purpose: str = "") -> Engine:
    """The head of a page; returns the database, seeded with the starter articles if it is new."""
    st.html(_LOOK)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="head"):
        st.title(title, anchor=False, width="content")
        _languages()
    if purpose:
        st.caption(purpose)
    return _opened(os.environ.get(ADDRESS))


def link(label: str, page: str, **query: str | Sequence[str]) -> None:
    """A link that changes the page without loading the dashboard anew."""
    st.page_link(bundle.pages() / f"{page}.py", label=label, query_params={**query, **asked()} or None)


def nothing_yet() -> None:
    """What an empty database shows, on any page."""
    st.info(_("There are no articles yet, so there are no claims to show."), icon=":material/inbox:")
    link(_("Add articles"), "add")
    st.stop()


@contextmanager
def plain_errors() -> Iterator[None]:
    """What goes wrong on purpose is a sentence on the page; anything else is left to Streamlit, which hides details."""
    try:
        yield
    except CifraError as error:
        told = _("This page could not be drawn. Nothing that was saved before is lost.")
        st.error(told, icon=":material/error:")
        st.text(str(error))


def _languages() -> None:
    st.session_state[_SWITCH] = spoken()
    st.segmented_control(
        _("Language of the dashboard"),
        list(Language),
        key=_SWITCH,
        format_func=CALLED.__getitem__,
        on_change=_take_language,
        label_visibility="collapsed",
        required=True,
        width="content",
    )


def _take_language() -> None:
    st.query_params[translation.KEY] = st.session_state[_CHOSEN] = st.session_state[_SWITCH]


@st.cache_resource(show_spinner="Opening the database…")
def _opened(address: str | None) -> Engine:
    """One engine for all sessions: it hands each thread a connection of its own."""
    db = store.open(address)
    desk.seed(db)
    return db
