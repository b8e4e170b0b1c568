"""No test is timed: machines are shared, and the first use of a pack loads it. Each begins in English."""

import pytest
from hypothesis import settings

from factcheck.translation import Language, speak

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def _english() -> None:
    speak(Language.EN)
