"""Translates a document to an :class:`~sdkwright.ir.api.Api`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from ..diagnostics import Reporter
from ..document import Document, Node
from ..ir.api import Api, Operation, Resource
from ..ir.published import Published
from .global_parameters import read_globals
from .internal import report_internal
from .names.facts import Group, normalized
from .operation_names import declared_operations, read_names
from .operations import OperationContext, timeout_ms
from .part_types import with_part_types
from .schemas.constants import with_constants, with_fields_of_bodies
from .schemas.discriminators import resolve_unions
from .schemas.read_write import split_read_write
from .schemas.schemas import Schemas
from .security import SecurityReader
from .servers import ServerReader
from .shared_errors import shared_errors
from .units import Settings, Units, operations
from .unused_bodies import without_unused_bodies
from .webhooks import signature, webhooks, without_ambiguous_union


def build_api(
    document: Document,
    reporter: Reporter,
    *,
    infer_pagination: bool = True,
    keeps_ids: bool = False,
    published: Mapping[str, Published] = MappingProxyType({}),
    units: Units | None = None,
) -> Api:
    """Translate ``document``. Problems are reported.

    With ``infer_pagination``, pagination without an extension key is recognised. With
    ``keeps_ids``, operationIds are the names of methods. ``published`` are the earlier
    names of operations, by place. ``units`` may remember results.
    """
    root, units = document.root, units or Units()
    declared = tuple(declared_operations(root))
    names = read_names(root, declared, published, keeps_ids=keeps_ids)
    schemas = Schemas(reporter, names.components)
    settings = Settings(infer_pagination, tuple(names.components.items()))
    _read_components(document, schemas, settings, units)
    globals_ = read_globals(root, schemas, reporter)
    security = SecurityReader(root, reporter)
    context = OperationContext(
        root,
        schemas,
        reporter,
        globals_,
        security,
        ServerReader(root, reporter),
        names,
        shared_errors(root, declared),
        infer_pagination,
    )
    read = operations(context, declared, units)
    report_internal(document, reporter)
    shared, extract_common = context.servers.extract_common(read)
    found = _with_known_replacements(extract_common, document)
    info = root.get("info")
    api = Api(
        title=(info and info.text("title")) or "API",
        version=(info and info.text("version")) or "0",
        description=(info and info.text("description")) or "",
        servers=shared,
        security=security.security(operation.security for operation in found),
        globals=globals_.parameters,
        resources=_resources(found, _descriptions(root, names.origins)),
        webhooks=webhooks(root, schemas, reporter),
        models=schemas.models,
        timeout_ms=timeout_ms(root),
        signature=signature(root, reporter),
    )
    resolved = resolve_unions(with_constants(api))
    with_fields = with_part_types(with_fields_of_bodies(resolved))
    unambiguous = _without_ambiguous_unions(with_fields)
    return without_unused_bodies(split_read_write(unambiguous), document)


def _without_ambiguous_unions(api: Api) -> Api:
    """The API without payload unions that have no discriminator."""
    resources = tuple(
        replace(
            resource,
            operations=tuple(
                replace(
                    operation, callbacks=without_ambiguous_union(operation.callbacks)
                )
                for operation in resource.operations
            ),
        )
        for resource in api.resources
    )
    return replace(
        api, resources=resources, webhooks=without_ambiguous_union(api.webhooks)
    )


def _with_known_replacements(
    found: tuple[Operation, ...], document: Document
) -> tuple[Operation, ...]:
    """The operations, without replacements that do not exist."""
    known = {operation.operation_id for operation in found}
    unknown = [o for o in found if o.replacement and o.replacement not in known]
    for operation in unknown:
        document.reporter.warning(
            "extension.replacement",
            f'the replacement "{operation.replacement}" is not an operation',
            at=document.locate(operation.key),
        )
    return tuple(replace(o, replacement=None) if o in unknown else o for o in found)


def _read_components(
    document: Document, schemas: Schemas, settings: Settings, units: Units
) -> None:
    components = document.root.get("components")
    if components is not None:
        schemas.declare(components.members("schemas"))
        units.components(document, schemas, settings)


def _resources(
    found: tuple[Operation, ...], descriptions: dict[Group, str]
) -> tuple[Resource, ...]:
    """The resources, including those that only contain other resources.

    Names that differ only in case or punctuation are the same resource.
    """
    spelled: dict[Group, Group] = {}
    members: dict[Group, list[Operation]] = {}
    for operation in found:
        group: Group = ()
        for step in operation.group:
            inner = (*group, step)
            group = spelled.setdefault(normalized(inner), inner)
            members.setdefault(group, [])
        members[group].append(replace(operation, group=group))
    return tuple(
        Resource(group, descriptions.get(group, ""), tuple(operations))
        for group, operations in members.items()
    )


def _descriptions(root: Node, origins: Mapping[Group, Group]) -> dict[Group, str]:
    """The descriptions of tags, by group."""
    written = {
        tag.text("name") or "": tag.text("description") or ""
        for tag in root.listed("tags")
    }
    found: dict[Group, str] = {(name,): text for name, text in written.items()}
    found |= {tuple(name.split(".")): text for name, text in written.items()}
    return found | {short: found.get(tag, "") for short, tag in origins.items()}
