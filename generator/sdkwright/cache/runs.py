"""The cache of one run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..config import Config
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
        write_result(self.store, self.identity, self.config, result)
        self.store.trim()


def open_cache(config: Config) -> Cache | None:
    """The cache of this user; ``None`` if there is none that can be used."""
    store = open_store()
    return None if store is None else Cache(store, identity(store), config)
