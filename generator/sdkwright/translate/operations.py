"""Operation Objects become operations (OpenAPI 3.1, section 4.8.10)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..diagnostics import Reporter
from ..document import Node
from ..ir.api import Operation, Webhooks, without_fragment
from .bodies import request_body
from .extensions.lookup import Extension, extension, extension_text
from .global_parameters import Globals, idempotency, with_variables
from .operation_names import Declared, Named, OperationNames
from .pagination import facts_of, with_pagination
from .parameters import operation_parameters
from .prose import deprecation
from .responses import (
    ResponseContext,
    error_responses,
    success_responses,
    untyped_errors,
    with_undeclared,
)
from .retries import retry_policy
from .schemas.schemas import Schemas
from .security import SecurityReader
from .servers import ServerReader
from .shared_errors import SharedError
from .status_codes import declared_responses, statuses
from .streaming import stream_field
from .unsupported import Unusable
from .webhooks import callbacks


@dataclass(frozen=True, slots=True)
class OperationContext:
    """The context for reading the operations of a document."""

    root: Node
    schemas: Schemas
    reporter: Reporter
    globals: Globals
    security: SecurityReader
    servers: ServerReader
    names: OperationNames
    shared_errors: Mapping[str, SharedError]
    infer_pagination: bool = True


def usable(context: OperationContext, declared: Declared) -> Operation | None:
    """The operation; ``None`` if it cannot be called, which is reported.

    It has no namespace, no security and no servers yet.
    """
    method, path, node = declared.method, declared.path, declared.node
    try:
        return _operation(context, declared)
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
        return None


def in_namespaces(
    operation: Operation, names: tuple[Named, ...]
) -> tuple[Operation, ...]:
    """The operation in each of its namespaces.

    The further namespaces share the callbacks of the first one.
    """
    again = replace(operation, callbacks=Webhooks())
    return tuple(
        found
        for named in names
        for found in _named(operation if named.key == operation.key else again, named)
    )


def _named(operation: Operation, named: Named) -> list[Operation]:
    """The operation in one of its namespaces, then its earlier names."""
    found = replace(
        operation,
        key=named.key,
        group=named.group,
        name_hint=named.method,
        declared=named.declared,
        published=named.published,
        renamings=named.renamings,
    )
    aliases = [
        replace(
            found,
            key=f"{named.key}~{'.'.join(path)}",
            group=path[:-1],
            name_hint=path[-1],
            callbacks=Webhooks(),
            deprecated="",
            alias_of=named.key,
        )
        for path in named.former
    ]
    return [found, *aliases]


def _operation(context: OperationContext, declared: Declared) -> Operation:
    root, schemas = context.root, context.schemas
    method, path, item = declared.method, declared.path, declared.item
    node, label = declared.node, context.names.labels[method, path]
    identity = node.text("operationId") or f"{method.lower()} {path}"
    path = with_variables(_base_path(root) + path, item, node)
    given = operation_parameters(without_fragment(path), item, node, schemas)
    applied = context.globals.applied(given)
    keys, parameters = idempotency(node, context.globals, applied)
    body = request_body(node, label, schemas)
    responded = declared_responses(node, context.reporter)
    known = statuses(node, item, root)
    reading = ResponseContext(
        node, responded, label, schemas, known, context.shared_errors
    )
    responses = with_undeclared(reading, success_responses(reading))
    errors = error_responses(reading)
    read = Operation(
        key=node.id,
        method=method,
        path=path,
        group=(),
        operation_id=identity,
        label=label,
        name_hint=None,
        summary=node.text("summary") or item.text("summary") or "",
        description=node.text("description") or item.text("description") or "",
        parameters=parameters,
        body=body,
        responses=responses,
        errors=errors,
        pagination=None,
        retries=retry_policy(node, root),
        security=(),
        servers=(),
        deprecated=deprecation(node),
        replacement=extension_text(node, Extension.REPLACEMENT),
        timeout_ms=timeout_ms(node),
        idempotency=keys,
        stream_field=stream_field(node, body, responses),
        callbacks=callbacks(node, label, schemas, context.reporter),
        untyped_errors=untyped_errors(reading, responses, errors),
    )
    facts = facts_of(item, node, read, schemas)
    infer = context.infer_pagination
    return with_pagination(read, facts, context.reporter, infer=infer)


def timeout_ms(node: Node) -> int | None:
    """The timeout in milliseconds that a document or an operation declares."""
    found = extension(node, Extension.TIMEOUT)
    return found.value if found and isinstance(found.value, int) else None


def _base_path(root: Node) -> str:
    steps = (extension_text(root, Extension.BASE_PATH) or "").strip("/")
    return f"/{steps}" if steps else ""
