"""Filters that live in the page's address, so that a view can be shared as a link.

Streamlit's own binding writes an option as it is shown, with its count: the link would break when the count changes.
Here the address holds the codes and is the only truth; the widgets are set from it on every run.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from factcheck import words
from factcheck.store import FACETS, ClaimFilter
from factcheck.translation import N_, _

SEARCH, PAGE, ORDER = "q", "page", "order"
NOT_STATED = "none"  # stands in the address for having no value there

MORE = tuple(name for name in FACETS if name != "status")

Counts = dict[str, list[tuple[str, int]]]


def wanted() -> ClaimFilter:
    """What the address asks for."""
    asked: dict[str, Any] = {
        name: tuple(dict.fromkeys("" if v == NOT_STATED else v for v in st.query_params.get_all(name)))
        for name in _LISTS
    }
    return ClaimFilter(text=st.query_params.get(SEARCH, ""), **asked)


def page() -> int:
    asked = st.query_params.get(PAGE, "1")
    return max(1, int(asked)) if asked.isdecimal() and len(asked) < 9 else 1


def chosen(name: str, among: tuple[str, ...]) -> str:
    """One of a few values, the first if the address says nothing."""
    asked = st.query_params.get(name, "")
    return asked if asked in among else among[0]


def search(label: str, example: str) -> None:
    st.session_state[_key(SEARCH)] = st.query_params.get(SEARCH, "")
    st.text_input(label, key=_key(SEARCH), on_change=_take_one, args=(SEARCH,), placeholder=example)


def facet(draw: Callable[..., object], name: str, counts: Counts, **options: object) -> None:
    """One filter as ``st.multiselect`` or ``st.pills``: every value with how many claims it would show."""
    picked = list(getattr(wanted(), name))
    numbers = dict.fromkeys(picked, 0) | dict(counts[name])
    st.session_state[_key(name)] = picked
    draw(
        _(words.FACETS[name]),
        list(numbers),
        key=_key(name),
        format_func=lambda value: f"{words.choice(name, value)} · {words.number(numbers.get(value, 0))}",
        on_change=_take_list,
        args=(name,),
        **options,
    )


def pick(draw: Callable[..., object], name: str, label: str, among: dict[str, str], **options: object) -> str:
    """One of a few, such as the order of a list."""
    st.session_state[_key(name)] = chosen(name, tuple(among))
    called = {value: _(message) for value, message in among.items()}
    draw(label, list(among), key=_key(name), format_func=called.get, on_change=_take_one, args=(name,), **options)
    return chosen(name, tuple(among))


def pages(number: int, key: str) -> None:
    """Which page of a list, drawn only if there are several; above and below it, for nothing scrolls up by itself."""
    if number < 2:
        return
    st.session_state[_key(key)] = min(page(), number)
    st.pagination(number, key=_key(key), on_change=_take_page, args=(key,))


def active(asked: ClaimFilter) -> list[tuple[str, str, str]]:
    """Every filter in force: its name, its value and what to call it."""
    found = [(SEARCH, asked.text, f"“{asked.text}”")] if asked.text else []
    for name in _LISTS:
        for value in getattr(asked, name):
            called = _(_ONE_ONLY[name]) if name in _ONE_ONLY else _facet(name, value)
            found.append((name, value, called))
    return found


def _facet(name: str, value: str) -> str:
    return f"{_(words.FACETS[name])}: {words.choice(name, value)}"


def without(name: str, value: str) -> Callable[[], None]:
    """A callback that takes one filter away."""
    return partial(_remove, name, value)


def clear() -> None:
    st.query_params.clear()


def _key(name: str) -> str:
    return f"asked_{name}"


def _take_one(name: str) -> None:
    _write(name, [st.session_state[_key(name)] or ""])


def _take_list(name: str) -> None:
    _write(name, list(st.session_state[_key(name)] or []))


def _take_page(key: str) -> None:
    st.query_params[PAGE] = str(st.session_state[_key(key)])


def _remove(name: str, value: str) -> None:
    left = [] if name == SEARCH else [v for v in getattr(wanted(), name) if v != value]
    _write(name, left)


def _write(name: str, values: list[str]) -> None:
    """Another question starts at its first page."""
    st.query_params.pop(PAGE, None)
    if name in {SEARCH, ORDER}:
        values = [value for value in values if value]
    else:
        values = [value or NOT_STATED for value in values]
    if values:
        st.query_params[name] = values
    else:
        st.query_params.pop(name, None)


_ONE_ONLY = {"fact": N_("About one thing only"), "article": N_("From one article only")}
_LISTS = (*FACETS, *_ONE_ONLY)
