"""Decides all names. No other module decides names."""

from __future__ import annotations

from ..ir.api import Api, Operation, Parameter, Resource
from ..ir.choices import choices
from ..ir.models import Field, Model
from ..values import format_pointer
from .credentials import credential_names
from .modules import SHARED, owning_groups
from .names import ModelName, Names, ResourceName
from .partition import partition
from .reserved import (
    CLASSES,
    CLIENT_OPTIONS,
    ERRORS,
    METHOD_NAMES,
    MODEL_ATTRIBUTES,
    MODELS,
    PACKAGE,
    RESOURCE,
    WEBHOOK_MODULE,
)
from .scope import NameReporter, Scope
from .webhooks import webhook_names
from .words import async_name, pascal_case, shortened, snake_case, spelled_case

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
    accepted: dict[str, str] = {}
    constructor = Scope("the client", name_reporter, CLIENT_OPTIONS)
    credentials = credential_names(api.security.credentials, constructor)
    globals_ = {p.wire: constructor.take(None, _preferred_name(p)) for p in api.globals}
    for resource in api.resources:
        methods |= _methods(resource, name_reporter)
    resources = _resources(api, client, methods, name_reporter)
    models = _models(api, resources, name_reporter)
    for operation in api.operations:
        scope = Scope(f"{operation.operation_id}", name_reporter, METHOD_NAMES)
        parameters |= _parameters(operation, scope, globals_)
        body_fields |= _body_fields(operation, scope)
        part_headers |= _part_headers(operation, scope)
        if operation.body is not None and len(operation.body.media_types) > 1:
            media_types[operation.key] = scope.take(
                operation.key, "content_type", "body_content_type"
            )
        if choices(operation):
            accepted[operation.key] = scope.take(
                operation.key, "accept", "accept_media_type"
            )
    return Names(
        package=package,
        client=client,
        models=models,
        fields=_fields(api.models, name_reporter),
        errors=_errors(api, client, models, name_reporter),
        methods=methods,
        pages=_pages(api, name_reporter),
        parameters=parameters,
        body_fields=body_fields,
        part_headers=part_headers,
        media_types=media_types,
        choices=accepted,
        globals=globals_,
        credentials=credentials,
        resources=resources,
        webhooks=webhook_names(api, name_reporter),
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


def _models(
    api: Api,
    resources: dict[tuple[str, ...], ResourceName],
    name_reporter: NameReporter,
) -> dict[str, ModelName]:
    modules = _model_modules(api, resources)
    scope = Scope("components", name_reporter, MODELS)
    named: dict[str, ModelName] = {}
    # Models with a name in the document come first, so that an inline schema never gets
    # the name of a component.
    for model in sorted(api.models, key=lambda model: model.hoisted):
        hints = filter(None, (model.name_hint, model.hint))
        wanted = [pascal_case(hint) for hint in hints]
        others = [f"{wanted[-1]}Inline"] if model.hoisted else []
        name = scope.take(model.key, *wanted, *others)
        named[model.key] = ModelName(modules[model.key], name)
    return named


def _model_modules(
    api: Api, resources: dict[tuple[str, ...], ResourceName]
) -> dict[str, str]:
    """The module of each model. Modules that would be too large are divided."""
    members: dict[str, dict[str, tuple[str, ...]]] = {}
    owners = owning_groups(api)
    for model in api.models:
        group = owners[model.key]
        module = _module_of(group, resources)
        members.setdefault(module, {})[model.key] = model.referenced
    return {
        key: module if number == 1 else f"{module}_part{number}"
        for module, graph in members.items()
        for number, keys in enumerate(partition(graph), start=1)
        for key in keys
    }


def _module_of(
    group: tuple[str, ...] | None, resources: dict[tuple[str, ...], ResourceName]
) -> str:
    match group:
        case None:
            return SHARED
        case ():
            return WEBHOOK_MODULE
        case _:
            return resources[group].module


def _fields(
    models: tuple[Model, ...], name_reporter: NameReporter
) -> dict[tuple[str, str], str]:
    named: dict[tuple[str, str], str] = {}
    for model in models:
        scope = Scope(model.hint, name_reporter, MODEL_ATTRIBUTES)
        for field in sorted(model.fields, key=_is_respelled):
            wanted = snake_case(field.name_hint or field.wire)
            key = f"{model.key}/properties{format_pointer((field.wire,))}"
            spelled = spelled_case(field.wire)
            named[model.key, field.wire] = scope.take(key, wanted, spelled)
    return named


def _is_respelled(field: Field) -> bool:
    """Whether the Python name differs from the wire name.

    Such fields are named last, so that other fields keep their names.
    """
    return snake_case(field.wire) != field.wire


def _errors(
    api: Api, client: str, models: dict[str, ModelName], name_reporter: NameReporter
) -> dict[str, str]:
    """``<Schema>Error`` for each schema of an error response."""
    taken = (*ERRORS, f"{client}Error", f"{client}DefaultError")
    scope = Scope("errors", name_reporter, taken)
    responses = [error.model for o in api.operations for error in o.errors]
    return {
        key: scope.take(key, f"{models[key].class_name}Error")
        for key in dict.fromkeys(responses)
    }


def _methods(resource: Resource, name_reporter: NameReporter) -> dict[str, str]:
    named: dict[str, str] = {}
    taken: dict[str, Operation] = {}
    for operation in resource.operations:
        wanted = snake_case(operation.name_hint or operation.operation_id)
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
    scope = Scope("operations", name_reporter)
    return {
        operation.key: scope.take(
            operation.key, f"{pascal_case(operation.operation_id)}Response"
        )
        for operation in api.operations
        if operation.pagination is not None
    }


def _parameters(
    operation: Operation, scope: Scope, globals_: dict[str, str]
) -> dict[tuple[str, str, str], str]:
    named: dict[tuple[str, str, str], str] = {}
    for parameter in operation.parameters:
        wanted = globals_.get(parameter.wire) if parameter.is_global else None
        name = wanted or _preferred_name(parameter)
        key = (operation.key, parameter.location.value, parameter.wire)
        named[key] = scope.take(
            operation.key,
            name,
            f"{name}_{parameter.location.value}",
            spelled_case(parameter.wire),
        )
    return named


def _body_fields(operation: Operation, scope: Scope) -> dict[tuple[str, str], str]:
    body = operation.body
    if body is None:
        return {}
    if body.fields is None:
        return {(operation.key, ""): scope.take(operation.key, "body", "request_body")}
    return {
        (operation.key, field.wire): scope.take(
            operation.key, name, f"body_{name}", spelled_case(field.wire)
        )
        for field in body.fields
        for name in [snake_case(field.name_hint or field.wire)]
    }


def _part_headers(
    operation: Operation, scope: Scope
) -> dict[tuple[str, str, str], str]:
    """Headers of parts have the name of their part in front."""
    body = operation.body
    if body is None or body.fields is None:
        return {}
    return {
        (operation.key, encoding.wire, header.wire): scope.take(
            operation.key, snake_case(f"{encoding.wire} {header.wire}")
        )
        for encoding in body.encodings
        for header in encoding.headers
    }


def _preferred_name(parameter: Parameter) -> str:
    return snake_case(parameter.name_hint or parameter.wire)
