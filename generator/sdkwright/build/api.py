"""The whole document becomes an :class:`~sdkwright.ir.api.Api`."""

from __future__ import annotations

from dataclasses import replace

from ..diagnostics import Reporter
from ..document import Document, Node
from ..ir.api import Api, Operation, Resource
from .directions import split_directions
from .operations import OperationContext, operations
from .parameters import global_parameters
from .schemas import Schemas
from .security import SecurityReader
from .servers import ServerReader
from .unions import resolve_unions
from .webhooks import told_apart, webhooks


def build_api(document: Document, reporter: Reporter) -> Api:
    """Read ``document``; what cannot be read is reported, nothing is dropped."""
    root = document.root
    schemas = Schemas(reporter)
    _read_components(root, schemas)
    global_ = global_parameters(root, schemas, reporter)
    security, servers = SecurityReader(root, reporter), ServerReader(root, reporter)
    context = OperationContext(root, schemas, reporter, global_, security, servers)
    shared, found = servers.settled(operations(context))
    info = root.get("info")
    api = Api(
        title=(info and info.text("title")) or "API",
        version=(info and info.text("version")) or "0",
        description=(info and info.text("description")) or "",
        servers=shared,
        security=security.security(operation.security for operation in found),
        globals=global_,
        resources=_resources(found, _tag_descriptions(root)),
        webhooks=webhooks(root, schemas, reporter),
        models=schemas.models,
    )
    return split_directions(_with_known_unions(resolve_unions(api)))


def _with_known_unions(api: Api) -> Api:
    """The API without unions of payloads that nothing tells apart."""
    resources = tuple(
        replace(
            resource,
            operations=tuple(
                replace(operation, callbacks=told_apart(operation.callbacks))
                for operation in resource.operations
            ),
        )
        for resource in api.resources
    )
    return replace(api, resources=resources, webhooks=told_apart(api.webhooks))


def _read_components(root: Node, schemas: Schemas) -> None:
    """Read every named schema, so that models come in document order."""
    components = root.get("components")
    if components is not None:
        schemas.read_components(components.members("schemas"))


def _resources(
    found: tuple[Operation, ...], descriptions: dict[str, str]
) -> tuple[Resource, ...]:
    groups: dict[tuple[str, ...], list[Operation]] = {}
    for operation in found:
        groups.setdefault(operation.group, []).append(operation)
    return tuple(
        Resource(group, descriptions.get(".".join(group), ""), tuple(members))
        for group, members in groups.items()
    )


def _tag_descriptions(root: Node) -> dict[str, str]:
    return {
        tag.text("name") or "": tag.text("description") or ""
        for tag in root.listed("tags")
    }
