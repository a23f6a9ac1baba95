"""What every rendered file is made from."""

from __future__ import annotations

from dataclasses import dataclass

from ..ir.api import Api, Operation
from ..naming import Names
from ..naming.words import snake_case
from .python.annotations import Annotations


@dataclass(frozen=True, slots=True)
class SdkInfo:
    """The SDK's own identity, and what it does unless it is told otherwise.

    ``timeout_ms`` is in milliseconds; keys of the SDK's own go into the header
    ``idempotency_header``. ``redacted_fields`` are names of fields that its log does
    not show.
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
    generator_version: str

    @property
    def variable(self) -> str:
        """What examples call a client."""
        return snake_case(self.class_name)


@dataclass(frozen=True, slots=True)
class Context:
    """The API, its names and the spelling of its types."""

    info: SdkInfo
    api: Api
    names: Names
    annotations: Annotations

    def qualified(self, operation: Operation) -> str:
        """``guardrails.list``: how a client reaches the method."""
        resource = self.names.resources[operation.group]
        return f"{resource.qualified}.{self.names.methods[operation.key]}"
