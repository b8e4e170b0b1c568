"""How the figures on an axis are written."""

from factcheck import words


def grouped() -> str:
    """For an axis' ``labelExpr``: Vega's English label with the marks of the reader's language."""
    group, decimal = words.marks()
    return f"replace(replace(replace(datum.label, /,/g, '_'), '.', '{decimal}'), /_/g, '{group}')"
