"""Scopes of unique names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..diagnostics import Location, Reporter

Locate = Callable[[str], Location]


@dataclass(frozen=True, slots=True)
class NameReporter:
    """Reports clashes of names. ``locate`` finds the location of a key."""

    reporter: Reporter
    locate: Locate


class Scope:
    """Assigns names. A taken name gets an underscore or, as a last resort, a number.

    ``published`` are names that the SDK has already. Only the objects that they belong
    to take them.
    """

    def __init__(
        self,
        where: str,
        name_reporter: NameReporter,
        reserved: Iterable[str] = (),
        published: Iterable[str] = (),
    ) -> None:
        self._where = where
        self._name_reporter = name_reporter
        self._taken = set(reserved)
        self._reserved = set(self._taken)
        self._published = frozenset(published)

    def reserve(self, names: Iterable[str]) -> None:
        """Reserve more names. Names that are taken already stay."""
        fresh = {*names} - self._taken
        self._reserved |= fresh
        self._taken |= fresh

    def take(
        self,
        key: str | None,
        *candidates: str,
        pinned: str | None = None,
        former: str | None = None,
    ) -> str:
        """Take the first free candidate, else number the last one with a warning.

        ``key`` is the key of the named object, if it has one. The ``pinned`` name comes
        before all candidates. The ``former`` name of the object is free for it.
        """
        if pinned is not None and pinned not in self._taken:
            self._taken.add(pinned)
            return pinned
        for candidate in self._spellings(candidates):
            if self._is_free(candidate, former):
                self._taken.add(candidate)
                return candidate
        return self._number(key, candidates[-1], former)

    def _is_free(self, name: str, former: str | None) -> bool:
        is_published = name in self._published and name != former
        return name not in self._taken and not is_published

    def _spellings(self, candidates: tuple[str, ...]) -> list[str]:
        # A reserved name clashes with Python or the SDK, not with another name of the
        # document. It gets the customary underscore.
        return [f"{name}_" if name in self._reserved else name for name in candidates]

    def _number(self, key: str | None, name: str, former: str | None) -> str:
        number = 2
        while not self._is_free(f"{name}_{number}", former):
            number += 1
        chosen = f"{name}_{number}"
        self._taken.add(chosen)
        self._name_reporter.reporter.warning(
            "naming.numbered",
            f'{self._where} already has a "{name}": this one becomes "{chosen}"',
            at=None if key is None else self._name_reporter.locate(key),
            hint="give one of them a name with x-sdkwright-name",
        )
        return chosen
