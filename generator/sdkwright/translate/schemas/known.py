"""What the conversion of schemas found, as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from ...ir.models import Model
from ...ir.types import Type

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Known:
    """Types and models by key. ``recursive`` and ``nullable`` are keys.

    ``named`` are the components that name schemas of other places.
    """

    types: dict[str, Type]
    models: dict[str, Model]
    recursive: tuple[str, ...]
    nullable: tuple[str, ...]
    named: dict[str, str]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        parts = self.types, self.models, self.recursive, self.nullable, self.named
        return not any(parts)

    def since(self, before: Known) -> Known:
        """What is new or different."""
        return Known(
            _changed(self.types, before.types),
            _changed(self.models, before.models),
            self.recursive[len(before.recursive) :],
            self.nullable[len(before.nullable) :],
            _changed(self.named, before.named),
        )

    def beyond(self, place: str, shared: Iterable[str]) -> Known:
        """What others than the operation at a place may ask for.

        They do not know the keys of schemas in an operation, besides ``shared`` ones.
        """
        inside = f"{place}/"
        own = tuple(key for key in shared if key.startswith(inside))

        def is_private(key: str) -> bool:
            return key.startswith(inside) and not key.startswith(own)

        return Known(
            {k: found for k, found in self.types.items() if not is_private(k)},
            {k: found for k, found in self.models.items() if not is_private(k)},
            tuple(key for key in self.recursive if not is_private(key)),
            tuple(key for key in self.nullable if not is_private(key)),
            self.named,
        )


def _changed(after: Mapping[str, V], before: Mapping[str, V]) -> dict[str, V]:
    nothing = object()
    return {
        key: value
        for key, value in after.items()
        if (known := before.get(key, nothing)) is not value and known != value
    }


@dataclass(frozen=True, slots=True)
class Found:
    """Types and models by key, while schemas are converted. ``None`` is not done yet.

    ``recursive`` and ``nullable`` are keys.
    """

    types: dict[str, Type | None] = field(default_factory=dict[str, "Type | None"])
    models: dict[str, Model | None] = field(default_factory=dict[str, "Model | None"])
    recursive: dict[str, None] = field(default_factory=dict[str, None])
    nullable: dict[str, None] = field(default_factory=dict[str, None])

    def known(self, named: dict[str, str]) -> Known:
        """What was found so far."""
        return Known(
            {key: found for key, found in self.types.items() if found is not None},
            {key: found for key, found in self.models.items() if found is not None},
            tuple(self.recursive),
            tuple(self.nullable),
            named,
        )

    def add(self, known: Known) -> None:
        """Add what was found in an earlier run."""
        self.types.update(known.types)
        self.models.update(known.models)
        self.recursive.update(dict.fromkeys(known.recursive))
        self.nullable.update(dict.fromkeys(known.nullable))
