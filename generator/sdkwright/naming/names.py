"""The decided names, with lookup tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


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
    wire name; ``methods`` and ``pages`` by operation key; ``parameters`` by operation
    key, location and wire name; ``body_fields`` by operation key and wire name;
    ``part_headers`` by operation key and the wire names of field and header;
    ``media_types`` by the key of an operation whose body has several media types,
    ``payloads`` if they differ in the code, ``choices`` if its results have several;
    ``globals`` by wire name; ``credentials``
    by scheme; ``resources`` by group; ``webhooks`` by webhook key, and by operation key
    for the function that parses any callback of the operation. ``imported`` are the
    names of types in the modules of models, by their own names.
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
    part_headers: Mapping[tuple[str, str, str], str]
    media_types: Mapping[str, str]
    payloads: Mapping[str, str]
    choices: Mapping[str, str]
    globals: Mapping[str, str]
    credentials: Mapping[str, tuple[str, ...]]
    resources: Mapping[tuple[str, ...], ResourceName]
    webhooks: Mapping[str, str]
    imported: Mapping[str, str]
