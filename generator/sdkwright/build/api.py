"""The whole document becomes an :class:`~sdkwright.ir.api.Api`."""

from __future__ import annotations

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


def build_api(
    document: Document, reporter: Reporter, *, infer_pagination: bool = True
) -> Api:
    """Read ``document``; what cannot be read is reported, nothing is dropped.

    To ``infer_pagination`` is to recognise pages that no key declares.
    """
    root = document.root
    schemas = Schemas(reporter)
    _read_components(root, schemas)
    global_ = global_parameters(root, schemas, reporter)
    security, servers = SecurityReader(root, reporter), ServerReader(root, reporter)
    context = OperationContext(
        root, schemas, reporter, global_, security, servers, infer_pagination
    )
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
        models=schemas.models,
    )
    return split_directions(resolve_unions(api))


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
