"""Operation Objects become operations (OpenAPI 3.1, section 4.8.10)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..diagnostics import Reporter
from ..document import Node
from ..ir.api import Operation, Parameter
from .bodies import request_body
from .extensions import Extension, extension, extension_text
from .paging import facts_of, with_pagination
from .parameters import keys_of, operation_parameters
from .responses import error_responses, success_responses
from .retries import retry_policy
from .schemas import Schemas
from .security import SecurityReader
from .servers import ServerReader
from .text import deprecation
from .unusable import Unusable

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


@dataclass(frozen=True, slots=True)
class OperationContext:
    """What every operation of a document is read with."""

    root: Node
    schemas: Schemas
    reporter: Reporter
    globals: tuple[Parameter, ...]
    security: SecurityReader
    servers: ServerReader
    infer_pagination: bool = True


def operations(context: OperationContext) -> tuple[Operation, ...]:
    """All operations under ``paths``, in document order, ignored ones left out."""
    found: list[Operation] = []
    for path, reference in context.root.members("paths"):
        if not path.startswith("/"):
            continue
        item = reference.follow()
        for method, node in _declared(item):
            if not _is_ignored(item, node):
                found += _usable(context, path, item, node, method)
    return tuple(found)


def _declared(item: Node) -> Iterator[tuple[str, Node]]:
    """The operations of a path item with their methods.

    Some documents keep each operation in a file of its own.
    """
    for method, node in item.items() if item.value is not None else ():
        if method in METHODS:
            yield method.upper(), node.follow()
    # OpenAPI 3.2: methods that have no field of their own, in their own case.
    for method, node in item.members("additionalOperations"):
        yield method, node.follow()


def _usable(
    context: OperationContext, path: str, item: Node, node: Node, method: str
) -> list[Operation]:
    """The operation, unless it cannot be called: then that is reported."""
    try:
        return [_operation(context, path, item, node, method)]
    except Unusable as error:
        first, *others = error.problems
        context.reporter.error(
            "operation.left-out",
            f"{method} {path} is left out: {first.message}",
            at=node.location(key=True),
            hint=first.hint,
            related=tuple(
                (problem.message, problem.node.location())
                for problem in (first, *others)
            ),
        )
        return []


def _is_ignored(item: Node, operation: Node) -> bool:
    flags = (extension(holder, Extension.IGNORE) for holder in (item, operation))
    return any(flag is not None and flag.value is True for flag in flags)


def _operation(
    context: OperationContext, path: str, item: Node, node: Node, method: str
) -> Operation:
    schemas, reporter = context.schemas, context.reporter
    identity = node.text("operationId") or f"{method.lower()} {path}"
    global_keys = keys_of(context.globals)
    parameters = operation_parameters(path, item, node, schemas, global_keys)
    read = Operation(
        key=node.id,
        method=method,
        path=path,
        group=_group(node),
        operation_id=identity,
        name_hint=extension_text(node, Extension.NAME),
        summary=node.text("summary") or item.text("summary") or "",
        description=node.text("description") or item.text("description") or "",
        parameters=parameters,
        body=request_body(node, identity, schemas),
        responses=success_responses(node, identity, schemas),
        errors=error_responses(node, identity, schemas),
        pagination=None,
        retries=retry_policy(node, context.root),
        security=context.security.requirement(node),
        servers=context.servers.own(item, node),
        deprecated=deprecation(node),
    )
    facts = facts_of(item, node, read, schemas)
    return with_pagination(read, facts, reporter, infer=context.infer_pagination)


def _group(node: Node) -> tuple[str, ...]:
    """The namespace of an operation: its group, else its first tag."""
    group = extension(node, Extension.GROUP)
    match None if group is None else group.value:
        case str(name):
            return tuple(name.split("."))
        case [str(name), *_]:
            return tuple(name.split("."))
        case _:
            pass
    match node.value:
        case {"tags": [str(tag), *_]}:
            return (tag,)
        case _:
            return ("default",)
