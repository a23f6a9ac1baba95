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
    """Assigns names. A taken name gets an underscore or, as a last resort, a number."""

    def __init__(
        self, where: str, name_reporter: NameReporter, reserved: Iterable[str] = ()
    ) -> None:
        self._where = where
        self._name_reporter = name_reporter
        self._taken = set(reserved)
        self._reserved = frozenset(self._taken)

    def reserve(self, names: Iterable[str]) -> None:
        """Reserve more names. Names that are taken already stay."""
        self._reserved |= {*names} - self._taken
        self._taken |= self._reserved

    def take(self, key: str | None, *candidates: str) -> str:
        """Take the first free candidate, else number the last one with a warning.

        ``key`` is the key of the named object, if it has one.
        """
        for candidate in self._spellings(candidates):
            if candidate not in self._taken:
                self._taken.add(candidate)
                return candidate
        return self._number(key, candidates[-1])

    def _spellings(self, candidates: tuple[str, ...]) -> list[str]:
        # A reserved name clashes with Python or the SDK, not with another name of the
        # document. It gets the customary underscore.
        return [f"{name}_" if name in self._reserved else name for name in candidates]

    def _number(self, key: str | None, name: str) -> str:
        number = 2
        while f"{name}_{number}" in self._taken:
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
