"""The decided names, looked up by what they name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModelName:
    """A model's module under ``components`` and its class or alias."""

    module: str
    class_name: str

    @property
    def public(self) -> str:
        """How users and resource modules spell it."""
        return f"components.{self.class_name}"


@dataclass(frozen=True, slots=True)
class ResourceName:
    """A resource's module and class, and its attributes from the client on."""

    module: str
    class_name: str
    path: tuple[str, ...]

    @property
    def attribute(self) -> str:
        """The resource as an attribute of the client or of the resource above it."""
        return self.path[-1]

    @property
    def qualified(self) -> str:
        """``beta.responses``: how a client reaches the resource."""
        return ".".join(self.path)


@dataclass(frozen=True, slots=True)
class Names:
    """All names of one SDK.

    Keys: ``models`` and ``errors`` by model key, ``fields`` by model key and wire
    name, ``methods`` and ``pages`` by operation key, ``parameters`` by operation key,
    location and wire name, ``body_fields`` by operation key and wire name,
    ``media_types`` by the key of an operation that has a choice of them,
    ``globals`` by wire name, ``credentials`` by scheme, ``resources`` by group,
    ``webhooks`` by webhook key, and by operation key what reads any callback of the
    operation.
    """

    package: str
    client: str
    models: Mapping[str, ModelName]
    fields: Mapping[tuple[str, str], str]
    errors: Mapping[str, str]
    methods: Mapping[str, str]
    pages: Mapping[str, str]
    parameters: Mapping[tuple[str, str, str], str]
    body_fields: Mapping[tuple[str, str], str]
    media_types: Mapping[str, str]
    globals: Mapping[str, str]
    credentials: Mapping[str, tuple[str, ...]]
    resources: Mapping[tuple[str, ...], ResourceName]
    webhooks: Mapping[str, str]
