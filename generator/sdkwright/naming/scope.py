"""A scope in which each name is given once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..diagnostics import Location, Reporter

Locate = Callable[[str], Location]


@dataclass(frozen=True, slots=True)
class NameReporter:
    """Where clashes are reported; ``locate`` finds the place that a key stands for."""

    reporter: Reporter
    locate: Locate


class Scope:
    """Hands out names; a taken one gets an underscore or, at last, a number."""

    def __init__(
        self, where: str, name_reporter: NameReporter, reserved: Iterable[str] = ()
    ) -> None:
        self._where = where
        self._name_reporter = name_reporter
        self._taken = set(reserved)
        self._reserved = frozenset(self._taken)

    def take(self, key: str | None, *candidates: str) -> str:
        """Take the first free candidate, else number the last one with a warning.

        ``key`` is the place of what gets the name, if it has one.
        """
        for candidate in self._spellings(candidates):
            if candidate not in self._taken:
                self._taken.add(candidate)
                return candidate
        return self._number(key, candidates[-1])

    def _spellings(self, candidates: tuple[str, ...]) -> list[str]:
        # A reserved word is a clash with Python or with the SDK, not between two
        # names of the document: the customary underscore tells them apart.
        return [f"{name}_" if name in self._reserved else name for name in candidates]

    def _number(self, key: str | None, name: str) -> str:
        number = 2
        while f"{name}_{number}" in self._taken:
            number += 1
        chosen = f"{name}_{number}"
        self._taken.add(chosen)
        self._name_reporter.reporter.warning(
            "naming.numbered",
            f'{self._where} already has a "{name}": this one is "{chosen}"',
            at=None if key is None else self._name_reporter.locate(key),
            hint="give one of them a name with x-sdkwright-name",
        )
        return chosen
