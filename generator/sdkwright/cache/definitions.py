"""Printed definitions of models, by the digests of their sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ..models.engine import AliasSource, ClassSource, Engine
from .digests import digest_of, digest_of_texts
from .entries import read_value, write_value
from .store import Store

_DEFINITIONS = "definitions"
_HINT: Any = dict[str, str]  # a generic type


@dataclass(frozen=True, slots=True)
class RememberedEngine(Engine):
    """The model engine, with the definitions of the last version of a document.

    It is slow to import, which a run without new definitions need not do.
    """

    known: dict[str, str] = field(default_factory=dict[str, str])
    used: dict[str, str] = field(default_factory=dict[str, str])

    def model(self, source: ClassSource) -> str:
        """A pydantic class."""
        return self._printed("model", source, Engine.model)

    def typed_dict(self, source: ClassSource) -> str:
        """A ``TypedDict``, as a class or in the functional form."""
        return self._printed("typed dict", source, Engine.typed_dict)

    def alias(self, source: AliasSource) -> str:
        """A type alias that pydantic reads lazily, so that it may be recursive."""
        return self._printed("alias", source, Engine.alias)

    def plain_alias(self, source: AliasSource) -> str:
        """A type alias for type checkers alone."""
        return self._printed("plain alias", source, Engine.plain_alias)

    def _printed(
        self,
        kind: str,
        source: Any,  # of the engine
        print_: Callable[[Engine, Any], str],  # as above
    ) -> str:
        key = digest_of_texts(kind, digest_of(source))
        text = self.known.get(key)
        if text is None:
            text = print_(Engine(self.templates), source)
        self.used[key] = text
        return text


def known_definitions(store: Store, key: str) -> dict[str, str]:
    """The definitions of the last version of a document."""
    found: dict[str, str] | None = read_value(store, _DEFINITIONS, key, _HINT)
    return found or {}


def keep_definitions(store: Store, key: str, engine: RememberedEngine) -> None:
    """Store the definitions that were used, if some of them are new."""
    if engine.used.keys() - engine.known.keys():
        write_value(store, _DEFINITIONS, key, _HINT, engine.used)
