"""The choice of unique names. It does not depend on the order of the operations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

from .facts import words_of

Key = TypeVar("Key")


def settled(
    options: Mapping[Key, Sequence[str]], exact: Mapping[Key, Collection[str]]
) -> dict[Key, int]:
    """The index of the chosen name of each key.

    Of the keys that have a name in common, the only one for which the name is ``exact``
    keeps it. The others go on to their next names, as long as they have any.
    """
    chosen = dict.fromkeys(options, 0)
    while True:
        names = {key: options[key][index] for key, index in chosen.items()}
        uses = Counter(map(_normal, names.values()))
        owners = Counter(
            _normal(name) for key, name in names.items() if name in exact.get(key, ())
        )
        clashing = [
            key
            for key, name in names.items()
            if uses[_normal(name)] > 1
            and chosen[key] + 1 < len(options[key])
            and not (owners[_normal(name)] == 1 and name in exact.get(key, ()))
        ]
        if not clashing:
            return chosen
        for key in clashing:
            chosen[key] += 1


def _normal(name: str) -> str:
    return "_".join(words_of(name))
