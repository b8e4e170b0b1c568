"""What surrounds every page: the database, the style sheet, and errors in plain words."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import streamlit as st
from sqlalchemy import Engine

from extractors.errors import CifraError
from factcheck import bundle, desk, store
from factcheck.store.connection import ADDRESS

ICON = Path(__file__).with_name("icon.svg")  # a file: Streamlit's own icons for the tab are fetched from outside
_LOOK = Path(__file__).with_name("look.css")


def begin(title: str, purpose: str = "") -> Engine:
    """The head of a page; returns the database, seeded with the starter articles if it is new."""
    st.html(_LOOK)
    st.title(title, anchor=False)
    if purpose:
        st.caption(purpose)
    return _opened(os.environ.get(ADDRESS))


def link(label: str, page: str, **query: str | Sequence[str]) -> None:
    """A link that changes the page without loading the dashboard anew."""
    st.page_link(bundle.pages() / f"{page}.py", label=label, query_params=query or None)


def nothing_yet() -> None:
    """What an empty database shows, on any page."""
    st.info("There are no articles yet, so there are no claims to show.", icon=":material/inbox:")
    link("Add articles", "add")
    st.stop()


@contextmanager
def plain_errors() -> Iterator[None]:
    """What goes wrong on purpose is a sentence on the page; anything else is left to Streamlit, which hides details."""
    try:
        yield
    except CifraError as error:
        st.error("This page could not be drawn. Nothing that was saved before is lost.", icon=":material/error:")
        st.text(str(error))


@st.cache_resource(show_spinner="Opening the database…")
def _opened(address: str | None) -> Engine:
    """One engine for all sessions: it hands each thread a connection of its own."""
    db = store.open(address)
    desk.seed(db)
    return db
