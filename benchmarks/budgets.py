"""Figures beside their budgets, as a table."""

from __future__ import annotations

from collections.abc import Iterable


def print_table(rows: Iterable[tuple[str, float, float | None, str]]) -> None:
    """What was measured, how much, the most it may be (or, for a rate, the least), and the unit."""
    print(f"{'':44} {'measured':>14} {'budget':>14}")
    for what, measured, budget, unit in rows:
        least = unit.endswith("/s")
        kept = budget is None or (measured >= budget if least else measured <= budget)
        bound = "" if budget is None else f"{'≥' if least else '≤'} {budget:,.0f} {unit}"
        print(f"{what:44} {f'{measured:,.0f} {unit}':>14} {bound:>14}{'' if kept else '  missed'}")
