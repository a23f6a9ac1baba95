"""Names of the arguments of a method, and of the fields of a model.

Several names of the document may become the same Python name: ``firstName`` and
``first_name``. The one that is spelled like the Python name keeps it, wherever it
stands, and another one keeps its own spelling if Python accepts it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from .scope import Scope
from .words import is_identifier, snake_case, spelled_case

Key = tuple[str, str]


class Claim(IntEnum):
    """The right to a name. The strongest claim comes first."""

    GLOBAL = 0
    DECLARED = 1
    EXACT = 2
    DERIVED = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """An argument or a field, with the name that it should have.

    ``key`` ends with the wire name; ``located`` is the key of the object with a
    position. ``elsewhere`` is the name beside an object of the same wire name.
    """

    key: Key
    located: str
    name: str
    claim: Claim
    elsewhere: str

    @property
    def wire(self) -> str:
        """The name in the document."""
        return self.key[1]


def wanted(key: Key, located: str, hint: str | None, elsewhere: str = "{}") -> Wanted:
    """The name in snake case; ``hint`` is the name in an extension key.

    ``elsewhere`` is the form of the name beside an object of the same wire name, such
    as ``body_{}``.
    """
    wire = key[1]
    name = snake_case(hint or wire)
    claim = Claim.EXACT if name.removesuffix("_") == wire else Claim.DERIVED
    claim = Claim.DECLARED if hint else claim
    return Wanted(key, located, name, claim, elsewhere.format(name))


def take_names(
    items: Iterable[Wanted], scope: Scope, pinned: Mapping[Key, str]
) -> dict[Key, str]:
    """A name for each item, the ``pinned`` one if it has been published.

    Strong claims come first, then the order of the items.
    """
    holders: dict[str, str] = {}
    named: dict[Key, str] = {}
    for item in sorted(items, key=lambda item: item.claim):
        holder = holders.setdefault(item.name, item.wire)
        named[item.key] = scope.take(
            item.located,
            item.name,
            *_others(item, holder),
            pinned=pinned.get(item.key),
        )
    return named


def _others(item: Wanted, holder: str) -> tuple[str, ...]:
    """The names beside an object with the wire name ``holder`` and the wanted name."""
    if item.wire in ("", holder):
        return item.elsewhere, spelled_case(item.wire)
    own = (item.wire,) if is_identifier(item.wire) else ()
    return *own, spelled_case(item.wire), item.elsewhere
