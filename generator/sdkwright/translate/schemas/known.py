"""The results of the conversion of schemas, as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
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


class Noted(dict[str, V]):
    """A mapping that notes which keys are set.

    A large document has too many schemas to compare all of them after each operation.
    """

    def __init__(self) -> None:
        super().__init__()
        self.noted: dict[str, None] = {}

    def __setitem__(self, key: str, value: V) -> None:
        self.noted[key] = None
        super().__setitem__(key, value)


@dataclass(frozen=True, slots=True)
class Mark:
    """A point in the conversion of schemas."""

    recursive: int
    nullable: int
    named: dict[str, str]


@dataclass(frozen=True, slots=True)
class Found:
    """Types and models by key, while schemas are converted. ``None`` is not done yet.

    ``recursive`` and ``nullable`` are keys.
    """

    types: Noted[Type | None] = field(default_factory=Noted["Type | None"])
    models: Noted[Model | None] = field(default_factory=Noted["Model | None"])
    recursive: dict[str, None] = field(default_factory=dict[str, None])
    nullable: dict[str, None] = field(default_factory=dict[str, None])

    def mark(self, named: dict[str, str]) -> Mark:
        """Begin to note the findings."""
        self.types.noted.clear()
        self.models.noted.clear()
        return Mark(len(self.recursive), len(self.nullable), named)

    def since(self, mark: Mark, named: dict[str, str]) -> Known:
        """The findings since then."""
        types = ((key, self.types[key]) for key in self.types.noted)
        models = ((key, self.models[key]) for key in self.models.noted)
        return Known(
            {key: found for key, found in types if found is not None},
            {key: found for key, found in models if found is not None},
            tuple(islice(self.recursive, mark.recursive, None)),
            tuple(islice(self.nullable, mark.nullable, None)),
            {key: at for key, at in named.items() if mark.named.get(key) != at},
        )

    def add(self, known: Known) -> None:
        """Add the findings of an earlier run."""
        self.types.update(known.types)
        self.models.update(known.models)
        self.recursive.update(dict.fromkeys(known.recursive))
        self.nullable.update(dict.fromkeys(known.nullable))
