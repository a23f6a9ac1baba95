"""The names of an SDK, each with its kind and the way to its node."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from ..document import Node
from ..ir.api import Renaming


@dataclass(frozen=True)
class Subject:
    """A name of the SDK.

    ``symbol`` is the name as users write it. ``find`` finds its node, which is
    ``None`` for what no place in the document declares. ``uses`` are the references
    that lead to it. ``renamings`` are the rules that shortened it.
    """

    symbol: str
    kind: str
    find: Callable[[], Node | None]
    renamings: tuple[Renaming, ...] = ()

    @cached_property
    def node(self) -> Node | None:
        """Its node, as it is written where it is used."""
        return self.find()

    @cached_property
    def target(self) -> Node | None:
        """Its node behind all references."""
        return None if self.node is None else self.node.follow()
