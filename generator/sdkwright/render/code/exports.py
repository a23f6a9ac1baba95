"""The public names of the packages for models, exceptions and pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Export:
    """A name, and the module that defines it. The module is loaded on first use.

    An earlier name has the ``target`` that is defined there; its use is deprecated.
    """

    name: str
    module: str
    target: str | None = None

    @property
    def imported(self) -> str:
        """The name in an import statement: ``Pet``, or ``Pet as Animal``."""
        return self.name if self.target is None else f"{self.target} as {self.name}"


def with_aliases(
    exports: Iterable[Export], aliases: Mapping[str, str]
) -> tuple[Export, ...]:
    """The exports with their earlier names, sorted."""
    found = {export.name: export for export in exports}
    former = {
        old: Export(old, found[name].module, name)
        for old, name in aliases.items()
        if name in found
    }
    return tuple(export for _, export in sorted({**former, **found}.items()))
