"""The tables that comparison rests on name concepts that there are, in every language that is read."""

from __future__ import annotations

import pytest

from extractors import languages
from extractors.languages import concepts, shared

KNOWN = set(concepts.parents())


def test_alike_concepts_and_fates_are_concepts() -> None:
    named = {name for one in (*shared.shared_alike(), *shared.shared_directed()) for name in one}
    named |= {name for one in shared.shared_rates() for name in one}
    assert named | shared.shared_fates() | shared.shared_doings() <= KNOWN
    assert all(one in shared.shared_alike() for one in shared.shared_directed())


@pytest.mark.parametrize("code", languages.known())
def test_words_of_repetition_and_of_fate_are_there_in_every_language(code: str) -> None:
    again, events = shared.shared_again(code)
    assert again
    assert events <= KNOWN
    told = set(shared.shared_fate_words(code).values())
    assert (
        {"death", "injured person", "detainee", "passenger"} <= told <= shared.shared_fates() | shared.shared_doings()
    )


@pytest.mark.parametrize("code", languages.known())
def test_every_language_says_what_a_figure_is_called(code: str) -> None:
    assert shared.shared_said(code)


def test_bodies_say_whether_they_speak_for_a_state() -> None:
    bodies = shared.shared_bodies()
    assert bodies["ministry"]
    assert not bodies["police"]
