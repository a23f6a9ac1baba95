"""Decides all names. No other module decides names."""

from __future__ import annotations

from collections.abc import Mapping

from ..ir.api import Api, Operation, Parameter, Resource
from ..words import with_suffix
from .aliases import all_aliases
from .argument_names import argument_names
from .credentials import credential_names
from .error_names import error_names
from .imported_names import imported_names
from .model_names import field_names, model_names
from .names import Names, ResourceName
from .pins import Pins
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
    api: Api, name_reporter: NameReporter, package: str, client: str, pins: Pins
) -> Names:
    """Decide all names of ``api``, except the given names of the package and the
    client. Names in ``pins`` stay. Unresolved clashes are errors.
    """
    methods: dict[str, str] = {}
    published = pins.client.values()
    constructor = Scope("the client", name_reporter, CLIENT_OPTIONS, published)
    credentials = credential_names(api.security.credentials, constructor, pins)
    constructor.reserve(METHOD_NAMES | GLOBAL_PARAMETERS)
    globals_ = {
        p.wire: constructor.take(
            None, _preferred_name(p), pinned=pins.client.get(f"global {p.wire}")
        )
        for p in api.globals
    }
    for resource in api.resources:
        methods |= _methods(resource, name_reporter, pins)
    resources = _resources(api, client, methods, name_reporter, pins)
    models = model_names(api, resources, name_reporter, pins)
    arguments = _arguments(api, name_reporter, globals_, pins)
    fields = field_names(api.models, models, name_reporter, pins)
    classes = [name.class_name for name in models.values()]
    dicts = [f"{name}{TWIN_SUFFIX}" for name in classes]
    errors = error_names(api, client, models, name_reporter, pins)
    pages = _pages(api, name_reporter, pins)
    return Names(
        package=package,
        client=client,
        models=models,
        fields=fields,
        errors=errors,
        methods=methods,
        pages=pages,
        arguments=arguments,
        globals=globals_,
        credentials=credentials,
        resources=resources,
        webhooks=webhook_names(api, name_reporter, pins),
        imported=imported_names([*classes, *dicts, *fields.values()]),
        aliases=all_aliases(
            {key: name.class_name for key, name in models.items()}, errors, pages, pins
        ),
    )


def _arguments(
    api: Api, name_reporter: NameReporter, globals_: Mapping[str, str], pins: Pins
) -> dict[str, Mapping[tuple[str, str], str]]:
    """The arguments of each operation. An alias has those of its operation."""
    found: dict[str, Mapping[tuple[str, str], str]] = {}
    for operation in api.operations:
        if operation.alias_of is None:
            pinned = pins.arguments.get(operation.key, {})
            found[operation.key] = argument_names(
                operation, name_reporter, globals_, pinned
            )
    aliases = ((o.key, o.alias_of) for o in api.operations if o.alias_of is not None)
    return found | {key: found[other] for key, other in aliases}


def _resources(
    api: Api,
    client: str,
    methods: dict[str, str],
    name_reporter: NameReporter,
    pins: Pins,
) -> dict[tuple[str, ...], ResourceName]:
    published = pins.resources.values()
    modules = Scope(
        "the package", name_reporter, PACKAGE, [r.module for r in published]
    )
    classes = Scope("the package", name_reporter, (), [r.class_name for r in published])
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
        pin = pins.resources.get(resource.group)
        pinned = (None, None) if pin is None else (pin.module, pin.class_name)
        module = modules.take(key, snake_case(joined), pinned=pinned[0])
        class_name = classes.take(key, wanted, pinned=pinned[1])
        *above, last = resource.group
        if above:
            outer = tuple(above)
            attribute = None if pin is None else pin.attribute
            own = attributes[outer].take(key, snake_case(last), pinned=attribute)
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


def _methods(
    resource: Resource, name_reporter: NameReporter, pins: Pins
) -> dict[str, str]:
    named: dict[str, str] = {}
    taken: dict[str, Operation] = {}
    for operation in resource.operations:
        pinned = pins.methods.get(operation.key)
        if pinned is not None and pinned not in taken:
            taken |= dict.fromkeys((pinned, async_name(pinned)), operation)
            named[operation.key] = pinned
    for operation in resource.operations:
        if operation.key in named:
            continue
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
        taken |= dict.fromkeys((name, async_name(name)), operation)
        named[operation.key] = name
    return {operation.key: named[operation.key] for operation in resource.operations}


def _numbered(name: str, taken: dict[str, Operation]) -> str:
    chosen, number = name, 2
    while chosen in taken or async_name(chosen) in taken:
        chosen, number = f"{name}_{number}", number + 1
    return chosen


def _pages(api: Api, name_reporter: NameReporter, pins: Pins) -> dict[str, str]:
    """The page classes. The name of the async class is also taken."""
    published = pins.taken_pages
    taken = [*published, *(f"Async{name}" for name in published)]
    scope = Scope("operations", name_reporter, (), taken)
    named: dict[str, str] = {}
    paged = [o for o in api.operations if o.pagination is not None]
    own = [operation for operation in paged if operation.alias_of is None]
    wanted = {o.key: pascal_case(with_suffix(o.label, "response")) for o in own}
    # Short names come first: "AsyncList" gives way to the async class of "List".
    for key in sorted(wanted, key=lambda key: len(wanted[key])):
        former = pins.pages.get(key)
        pinned = None if key in pins.renamed else former
        named[key] = scope.take(key, wanted[key], pinned=pinned, former=former)
        scope.reserve([f"Async{named[key]}"])
    return named | {o.key: named[o.alias_of] for o in paged if o.alias_of is not None}


def _preferred_name(parameter: Parameter) -> str:
    return snake_case(parameter.name_hint or parameter.wire)
