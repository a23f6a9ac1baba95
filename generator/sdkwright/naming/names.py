"""The decided names, with lookup tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..ir.api import Operation


@dataclass(frozen=True, slots=True)
class ModelName:
    """The module of a model under ``components``, and its class or alias."""

    module: str
    class_name: str

    @property
    def public(self) -> str:
        """The name in user code and in resource modules."""
        return f"components.{self.class_name}"


@dataclass(frozen=True, slots=True)
class ResourceName:
    """The module and class of a resource, and its attribute path from the client."""

    module: str
    class_name: str
    path: tuple[str, ...]

    @property
    def attribute(self) -> str:
        """The attribute of the client or of the outer resource."""
        return self.path[-1]

    @property
    def qualified(self) -> str:
        """The attribute path from the client: ``beta.responses``."""
        return ".".join(self.path)


@dataclass(frozen=True, slots=True)
class Names:
    """All names of one SDK.

    The keys are: ``models`` and ``errors`` by model key; ``fields`` by model key and
    wire name; ``methods`` and ``pages`` by operation key; ``arguments`` by operation
    key, then by location and wire name, see ``argument_names``;
    ``globals`` by wire name; ``credentials``
    by scheme; ``resources`` by group; ``webhooks`` by webhook key, and by operation key
    for the function that parses any callback of the operation. ``imported`` are the
    names of types in the modules of models, by their own names. ``aliases`` are earlier
    names with the present ones, by package: ``components``, ``errors``, ``operations``.
    """

    package: str
    client: str
    models: Mapping[str, ModelName]
    fields: Mapping[tuple[str, str], str]
    errors: Mapping[str, str]
    methods: Mapping[str, str]
    pages: Mapping[str, str]
    arguments: Mapping[str, Mapping[tuple[str, str], str]]
    globals: Mapping[str, str]
    credentials: Mapping[str, tuple[str, ...]]
    resources: Mapping[tuple[str, ...], ResourceName]
    webhooks: Mapping[str, str]
    imported: Mapping[str, str]
    aliases: Mapping[str, Mapping[str, str]]

    def path_of(self, operation: Operation) -> tuple[str, ...]:
        """The attributes from the client to a method: ``("guardrails", "list")``."""
        return (*self.resources[operation.group].path, self.methods[operation.key])

    def argument(self, operation: str, place: str, wire: str = "") -> str:
        """The name of an argument that the operation has."""
        return self.arguments[operation][place, wire]

    def choice(self, operation: str, place: str) -> str | None:
        """The argument that chooses a media type, or takes another body, if any."""
        return self.arguments[operation].get((place, ""))
