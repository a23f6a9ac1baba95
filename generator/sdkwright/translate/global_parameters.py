"""Parameters of the client, and headers of idempotent operations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..diagnostics import Reporter
from ..document import Node
from ..ir.api import Parameter, ParameterLocation
from .extensions.lookup import Extension, extension, extension_flag
from .parameters import parameter_key, read_parameters, variable_of
from .schemas.schemas import Schemas
from .unsupported import Unusable


@dataclass(frozen=True, slots=True)
class Globals:
    """The parameters of the client, and the headers of idempotent operations.

    Those in ``everywhere`` are sent with every request, declared or not.
    """

    parameters: tuple[Parameter, ...]
    everywhere: tuple[Parameter, ...]
    idempotency: tuple[Parameter, ...]

    def applied(self, declared: Iterable[Parameter]) -> tuple[Parameter, ...]:
        """The parameters of an operation. Global parameters are marked and come
        first.
        """
        by_key = {parameter_key(parameter): parameter for parameter in self.parameters}
        own = {parameter_key(parameter): parameter for parameter in declared}
        found = [_mark_global(item, by_key.get(key)) for key, item in own.items()]
        added = [item for item in self.everywhere if parameter_key(item) not in own]
        return tuple(sorted([*added, *found], key=lambda item: not item.is_global))


def read_globals(root: Node, schemas: Schemas, reporter: Reporter) -> Globals:
    """The global parameters and idempotency headers of a document."""
    reader = _Reader(root, schemas, reporter)
    holder = extension(root, Extension.GLOBALS)
    named = () if holder is None else holder.listed("parameters")
    headers = reader.parameters(
        *reader.items(Extension.GLOBAL_HEADERS), *reader.items(Extension.API_VERSION)
    )
    everywhere = tuple(
        replace(item, is_global=True, is_hidden=True) for item in headers
    )
    return Globals(
        parameters=(
            *(replace(item, is_global=True) for item in reader.parameters(*named)),
            *reader.variables(),
            *everywhere,
        ),
        everywhere=everywhere,
        idempotency=reader.parameters(*reader.items(Extension.IDEMPOTENCY_HEADERS)),
    )


def with_variables(path: str, *holders: Node) -> str:
    """The path, with the names of client variables instead of parameter names."""
    for holder in holders:
        for element in holder.listed("parameters"):
            node = element.follow()
            variable = variable_of(node)
            if variable is not None:
                path = path.replace(f"{{{node.text('name')}}}", f"{{{variable}}}")
    return path


def idempotency(
    node: Node, globals_: Globals, parameters: tuple[Parameter, ...]
) -> tuple[tuple[str, ...] | None, tuple[Parameter, ...]]:
    """The idempotency headers, and all parameters with them.

    Without such headers, every request of an idempotent operation may be sent again.
    For other operations, the headers are ``None``.
    """
    if not extension_flag(node, Extension.IDEMPOTENT):
        return None, parameters
    declared = {parameter_key(parameter) for parameter in parameters}
    added = [
        item for item in globals_.idempotency if parameter_key(item) not in declared
    ]
    names = tuple(item.wire for item in globals_.idempotency)
    return names, (*parameters, *added)


def _mark_global(item: Parameter, known: Parameter | None) -> Parameter:
    if known is None:
        return item
    return replace(item, is_global=True, is_hidden=known.is_hidden)


@dataclass(frozen=True, slots=True)
class _Reader:
    root: Node
    schemas: Schemas
    reporter: Reporter

    def items(self, row: Extension) -> tuple[Node, ...]:
        holder = extension(self.root, row)
        return () if holder is None else holder.elements()

    def parameters(self, *nodes: Node) -> tuple[Parameter, ...]:
        try:
            return tuple(read_parameters(self.schemas, *nodes))
        except Unusable as error:
            for problem in error.problems:
                self.reporter.warning(
                    "globals.unusable",
                    f"the global parameters are ignored: {problem.message}",
                    at=problem.node.location(),
                    hint=problem.hint,
                )
            return ()

    def variables(self) -> tuple[Parameter, ...]:
        holder = extension(self.root, Extension.VARIABLES)
        return tuple(
            Parameter(
                wire=name,
                location=ParameterLocation.PATH,
                type=self.schemas.type_of(node, name),
                required=True,
                description=node.text("description") or "",
                is_global=True,
                is_hidden=True,
                samples=self.schemas.samples.of(node, node),
            )
            for name, node in (() if holder is None else holder.items())
        )
