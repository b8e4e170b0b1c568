"""Rows → Altair charts, and the finding of each in words. No Streamlit here: a script can draw the same.

What a chart draws was grouped in SQL before. Colour never stands alone: shape, dashes and the words beside it say the
same, and each chart has a function that puts its finding into a sentence.
"""

from factcheck.charts.rivals import rival_figures, rivals_in_words
from factcheck.charts.status import status_by_month, status_in_words

__all__ = ["rival_figures", "rivals_in_words", "status_by_month", "status_in_words"]
