"""The context for creating views."""

from __future__ import annotations

from dataclasses import dataclass

from ..custom import Custom
from ..ir.api import Api, Operation
from ..naming import Names
from ..naming.words import snake_case
from .python.annotations import Annotations


@dataclass(frozen=True, slots=True)
class SdkInfo:
    """The identity and the defaults of the SDK.

    ``timeout_ms`` is in milliseconds. ``idempotency_header`` is the header for
    generated idempotency keys. ``redacted_fields`` are the names of the fields that
    logs do not show. ``docs_notation`` is the notation of types in the docs. With
    ``python_values``, annotations accept values such as UUIDs where JSON has text.
    ``custom`` are the classes that people wrote.
    """

    package: str
    class_name: str
    env_prefix: str
    project: str
    version: str
    description: str
    timeout_ms: int | None
    redacted_fields: tuple[str, ...]
    idempotency_header: str | None
    docs_notation: str
    python_values: bool
    generator_version: str
    custom: Custom

    @property
    def variable(self) -> str:
        """The variable of the client in examples. It does not hide the package."""
        name = snake_case(self.class_name)
        return "client" if name == self.package else name


@dataclass(frozen=True, slots=True)
class Context:
    """The API, its names and the annotations of its types."""

    info: SdkInfo
    api: Api
    names: Names
    annotations: Annotations

    def qualified(self, operation: Operation) -> str:
        """The method as an attribute path from the client: ``guardrails.list``."""
        return ".".join(self.names.path_of(operation))
