"""The choice of unique names. It does not depend on the order of the operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from .facts import words_of

Key = TypeVar("Key")


def settled(
    options: Mapping[Key, Sequence[str]], weights: Mapping[Key, Sequence[int]]
) -> dict[Key, int]:
    """The index of the chosen name of each key.

    Of the keys that have a name in common, the one for which it has the smallest weight
    keeps it, unless several have. The others go on to their next names, as long as they
    have any.
    """
    chosen = dict.fromkeys(options, 0)
    while True:
        users: dict[str, list[Key]] = {}
        for key, index in chosen.items():
            users.setdefault(_normal(options[key][index]), []).append(key)
        clashing = [
            key
            for keys in users.values()
            for key in _losers(keys, chosen, weights)
            if chosen[key] + 1 < len(options[key])
        ]
        if not clashing:
            return chosen
        for key in clashing:
            chosen[key] += 1


def _losers(
    keys: list[Key], chosen: Mapping[Key, int], weights: Mapping[Key, Sequence[int]]
) -> list[Key]:
    """The keys of one name that do not keep it."""
    if len(keys) == 1:
        return []
    found = {key: weights[key][chosen[key]] if key in weights else 0 for key in keys}
    lightest = [key for key in keys if found[key] == min(found.values())]
    return [key for key in keys if lightest != [key]]


def _normal(name: str) -> str:
    return "_".join(words_of(name))
