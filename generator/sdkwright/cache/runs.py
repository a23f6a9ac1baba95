"""The cache of one run."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..config import Config
from ..diagnostics import Diagnostic, Severity
from ..lock.contents import LOCK_FILE
from ..result import Result
from .identity import identity
from .results import read_result, write_result
from .store import Store, open_store

if TYPE_CHECKING:
    from ..stages import Stages


@dataclass(frozen=True, slots=True)
class Cache:
    """The cache for the runs with a configuration."""

    store: Store
    identity: str
    config: Config

    def result(self) -> Result | None:
        """The whole result of an earlier run with the same input."""
        return read_result(self.store, self.identity, self.config)

    def stages(self) -> Stages:
        """The stages, which remember their results."""
        # The engines are slow to import, and an unchanged run does not need them.
        from .stages import RememberedStages

        spec = str(self.config.spec.resolve())
        return RememberedStages(self.store, self.identity, spec)

    def write(self, result: Result) -> None:
        """Store the result of a run, and remove old entries."""
        configs = [self.config]
        if not any(_is_about_names(found) for found in result.diagnostics):
            # The next run reads the lock that this one writes, and changes nothing.
            lock = result.files.get(LOCK_FILE)
            configs.append(replace(self.config, lock=lock, drops_aliases=False))
        write_result(self.store, self.identity, result, *configs)
        self.store.trim()


def _is_about_names(diagnostic: Diagnostic) -> bool:
    """Whether a diagnostic may be missing when the name has been published."""
    is_note = diagnostic.severity is Severity.NOTE
    return diagnostic.code.startswith("naming.") and not is_note


def open_cache(config: Config) -> Cache | None:
    """The cache of this user; ``None`` if there is none that can be used."""
    store = open_store()
    return None if store is None else Cache(store, identity(store), config)
