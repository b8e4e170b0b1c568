"""Things that hang together, pair by pair."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def first_of_each(names: Iterable[str], pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Each name → the smallest of all that hang together with it."""
    groups = {name: [name] for name in names}
    for a, b in pairs:
        few, many = sorted((groups[a], groups[b]), key=len)
        if few is not many:
            many.extend(few)
            groups.update(dict.fromkeys(few, many))
    firsts = {id(group): min(group) for group in {id(one): one for one in groups.values()}.values()}
    return {name: firsts[id(group)] for name, group in groups.items()}
