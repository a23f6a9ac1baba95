"""Decides all names. No other module decides names."""

from __future__ import annotations

from ..ir.api import Api, Operation, Parameter, Resource
from ..ir.choices import choices
from ..words import with_suffix
from .argument_names import BODY, argument_names, part_header_names
from .credentials import credential_names
from .error_names import error_names
from .imported_names import imported_names
from .model_names import field_names, model_names
from .names import Names, ResourceName
from .reserved import (
    CLASSES,
    CLIENT_OPTIONS,
    GLOBAL_PARAMETERS,
    METHOD_NAMES,
    PACKAGE,
    RESOURCE,
    RESOURCE_METHODS,
    TWIN_SUFFIX,
)
from .scope import NameReporter, Scope
from .webhooks import webhook_names
from .words import async_name, pascal_case, shortened, snake_case

# The greatest length of a name from a tag, which may be a sentence.
_MAX_GROUP = 60


def decide_names(
    api: Api, name_reporter: NameReporter, package: str, client: str
) -> Names:
    """Decide all names of ``api``, except the given names of the package and the
    client. Unresolved clashes are errors.
    """
    methods: dict[str, str] = {}
    parameters: dict[tuple[str, str, str], str] = {}
    body_fields: dict[tuple[str, str], str] = {}
    part_headers: dict[tuple[str, str, str], str] = {}
    media_types: dict[str, str] = {}
    payloads: dict[str, str] = {}
    accepted: dict[str, str] = {}
    constructor = Scope("the client", name_reporter, CLIENT_OPTIONS)
    credentials = credential_names(api.security.credentials, constructor)
    constructor.reserve(METHOD_NAMES | GLOBAL_PARAMETERS)
    globals_ = {p.wire: constructor.take(None, _preferred_name(p)) for p in api.globals}
    for resource in api.resources:
        methods |= _methods(resource, name_reporter)
    resources = _resources(api, client, methods, name_reporter)
    models = model_names(api, resources, name_reporter)
    for operation in api.operations:
        scope = Scope(f"{operation.operation_id}", name_reporter, METHOD_NAMES)
        for (place, wire), name in argument_names(operation, scope, globals_).items():
            if place == BODY:
                body_fields[operation.key, wire] = name
            else:
                parameters[operation.key, place, wire] = name
        part_headers |= part_header_names(operation, scope)
        if operation.body is not None and len(operation.body.all_media_types) > 1:
            media_types[operation.key] = scope.take(
                operation.key, "content_type", "body_content_type"
            )
        if choices(operation):
            accepted[operation.key] = scope.take(
                operation.key, "accept", "accept_media_type"
            )
        if operation.body is not None and operation.body.alternatives:
            payloads[operation.key] = scope.take(
                operation.key, "payload", "content", "sent_body", "body_to_send"
            )
    fields = field_names(api.models, models, name_reporter)
    classes = [name.class_name for name in models.values()]
    dicts = [f"{name}{TWIN_SUFFIX}" for name in classes]
    return Names(
        package=package,
        client=client,
        models=models,
        fields=fields,
        errors=error_names(api, client, models, name_reporter),
        methods=methods,
        pages=_pages(api, name_reporter),
        parameters=parameters,
        body_fields=body_fields,
        part_headers=part_headers,
        media_types=media_types,
        payloads=payloads,
        choices=accepted,
        globals=globals_,
        credentials=credentials,
        resources=resources,
        webhooks=webhook_names(api, name_reporter),
        imported=imported_names([*classes, *dicts, *fields.values()]),
    )


def _resources(
    api: Api, client: str, methods: dict[str, str], name_reporter: NameReporter
) -> dict[tuple[str, ...], ResourceName]:
    modules = Scope("the package", name_reporter, PACKAGE)
    classes = Scope("the package", name_reporter)
    attributes = {
        r.group: _attributes(r, methods, name_reporter) for r in api.resources
    }
    named: dict[tuple[str, ...], ResourceName] = {}
    for resource in api.resources:
        joined = shortened(" ".join(resource.group), _MAX_GROUP)
        key = _first_operation(api, resource)
        wanted = pascal_case(joined)
        if wanted in CLASSES or wanted == client:
            wanted += "Resource"
        module = modules.take(key, snake_case(joined))
        class_name = classes.take(key, wanted)
        *above, last = resource.group
        if above:
            outer = tuple(above)
            own = attributes[outer].take(key, snake_case(last))
            path = (*named[outer].path, own)
        else:
            path = (module,)
        named[resource.group] = ResourceName(module, class_name, path)
    return named


def _attributes(
    resource: Resource, methods: dict[str, str], name_reporter: NameReporter
) -> Scope:
    """The scope for resources inside of a resource, which also contains its methods."""
    own = [methods[operation.key] for operation in resource.operations]
    taken = (*own, *map(async_name, own), *RESOURCE)
    return Scope(".".join(resource.group), name_reporter, taken)


def _first_operation(api: Api, resource: Resource) -> str:
    """The key of the first operation in a resource or in its inner resources."""
    depth = len(resource.group)
    inside = (o for o in api.operations if o.group[:depth] == resource.group)
    return next(inside).key


def _methods(resource: Resource, name_reporter: NameReporter) -> dict[str, str]:
    named: dict[str, str] = {}
    taken: dict[str, Operation] = {}
    for operation in resource.operations:
        wanted = snake_case(operation.name_hint or operation.operation_id)
        wanted = f"{wanted}_" if wanted in RESOURCE_METHODS else wanted
        name = wanted
        if name in taken or async_name(name) in taken:
            other = taken.get(wanted) or taken[async_name(wanted)]
            # Verb and path identify an operation, independent of its name.
            name = snake_case(f"{operation.method.lower()} {operation.path}")
            name = _numbered(name, taken)
            name_reporter.reporter.warning(
                "naming.duplicate-method",
                f'"{".".join(resource.group)}" already has a method "{wanted}": '
                f'this one becomes "{name}"',
                at=name_reporter.locate(operation.key),
                hint="give one of them another name with x-sdkwright-name, or "
                "another group with x-sdkwright-group",
                related=(("the other one is here", name_reporter.locate(other.key)),),
            )
        for spelled in (name, async_name(name)):
            taken[spelled] = operation
        named[operation.key] = name
    return named


def _numbered(name: str, taken: dict[str, Operation]) -> str:
    chosen, number = name, 2
    while chosen in taken or async_name(chosen) in taken:
        chosen, number = f"{name}_{number}", number + 1
    return chosen


def _pages(api: Api, name_reporter: NameReporter) -> dict[str, str]:
    """The page classes. The name of the async class is also taken."""
    scope = Scope("operations", name_reporter)
    named: dict[str, str] = {}
    paged = [o for o in api.operations if o.pagination is not None]
    wanted = {o.key: pascal_case(with_suffix(o.label, "response")) for o in paged}
    # Short names come first: "AsyncList" gives way to the async class of "List".
    for key in sorted(wanted, key=lambda key: len(wanted[key])):
        named[key] = scope.take(key, wanted[key])
        scope.reserve([f"Async{named[key]}"])
    return named


def _preferred_name(parameter: Parameter) -> str:
    return snake_case(parameter.name_hint or parameter.wire)
