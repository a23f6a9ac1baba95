"""Chooses the shortest names that are unique, whatever the order of the operations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeVar

from .facts import words_of

Key = TypeVar("Key")


def settled(options: Mapping[Key, Sequence[str]]) -> dict[Key, int]:
    """The index of the chosen name of each key.

    All keys that have a name in common go on to their next names, as long as they have
    any.
    """
    chosen = dict.fromkeys(options, 0)
    while True:
        names = {key: _normal(options[key][index]) for key, index in chosen.items()}
        uses = Counter(names.values())
        clashing = [
            key
            for key, index in chosen.items()
            if uses[names[key]] > 1 and index + 1 < len(options[key])
        ]
        if not clashing:
            return chosen
        for key in clashing:
            chosen[key] += 1


def _normal(name: str) -> str:
    return "_".join(words_of(name))
