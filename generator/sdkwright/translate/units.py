"""The units that a document is translated in: all components, then each operation.

A unit reads its own part of the document and the components, and adds to what the units
before it found. Nothing else of the document is read, so a cache may remember what a
unit adds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..document import Document
from ..ir.api import Operation
from .operation_names import Declared
from .operations import OperationContext, in_namespaces, usable
from .schemas.schemas import Schemas


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings that units depend on. ``hints`` are names of components."""

    infer_pagination: bool
    hints: tuple[tuple[str, str], ...]


class Units:
    """The units without a cache."""

    def components(
        self, document: Document, schemas: Schemas, settings: Settings
    ) -> None:
        """Read all components."""
        schemas.read_components()

    def operation(
        self, context: OperationContext, declared: Declared
    ) -> Operation | None:
        """The operation; ``None`` if it cannot be called.

        It has no namespace, no security and no servers: these depend on more than a
        unit reads.
        """
        return usable(context, declared)


def operations(
    context: OperationContext, declared: tuple[Declared, ...], units: Units
) -> tuple[Operation, ...]:
    """The operations that can be called, in document order."""
    found: list[Operation] = []
    for each in declared:
        read = units.operation(context, each)
        if read is not None:
            whole = replace(
                read,
                security=context.security.requirement(each.node),
                servers=context.servers.own(each.item, each.node),
            )
            found += in_namespaces(whole, context.names.named[each.method, each.path])
    return tuple(found)
