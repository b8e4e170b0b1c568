"""No test is timed: machines are shared, and the first use of a pack loads it."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
