"""The published name of an operation: where users of the SDK find it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Published:
    """An operation of an SDK that has been published.

    ``place`` is its key in that document, and ``path`` are the attributes from the
    client to the method. ``declared`` are the names in that document that the path was
    made of: an operation with others was renamed by the author. ``former`` are earlier
    paths, which are deprecated.
    """

    place: str
    path: tuple[str, ...]
    declared: tuple[str, ...]
    former: tuple[tuple[str, ...], ...] = ()

    @property
    def method(self) -> str:
        """The name of the method."""
        return self.path[-1]
