"""The parts of an SDK that can be rendered on their own, with everything they read.

A part cannot read more than it holds: of the operations of other resources it has
outlines alone. So parts with equal contents have equal files, whatever else changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from ..ir.api import Api, Operation, Resource, Webhooks
from ..naming import Names
from ..naming.modules import input_models
from .context import Context, SdkInfo
from .python.annotations import Annotations

_Arguments = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Inside:
    """The names inside of operations, as in :class:`Names`."""

    pages: Mapping[str, str] = field(default_factory=dict[str, str])
    arguments: Mapping[str, _Arguments] = field(default_factory=dict[str, "_Arguments"])


@dataclass(frozen=True, slots=True)
class Shared:
    """What all parts may read.

    ``api`` has outlines of its operations, and ``names`` no names inside of them.
    ``inputs`` are the models that callers pass in.
    """

    info: SdkInfo
    api: Api
    names: Names
    inputs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The models with their docs, or the methods of a ``resource`` with theirs.

    ``inside`` are the names inside of the operations of the resource.
    """

    shared: Shared
    resource: Resource | None
    inside: Inside

    @property
    def context(self) -> Context:
        """The context with the values that the part may read, and no more."""
        api = self.shared.api
        if self.resource is not None:
            own = self.resource
            resources = (own if r.group == own.group else r for r in api.resources)
            api = replace(api, resources=tuple(resources))
        inputs = frozenset(self.shared.inputs)
        return context_of(self.shared.info, api, self._names, inputs)

    @property
    def _names(self) -> Names:
        pages, arguments = self.inside.pages, self.inside.arguments
        return replace(self.shared.names, pages=pages, arguments=arguments)


def context_of(
    info: SdkInfo, api: Api, names: Names, inputs: frozenset[str]
) -> Context:
    """The context of an API."""
    models = {model.key: model for model in api.every_model}
    annotations = Annotations(names, models, inputs, python_values=info.python_values)
    return Context(info, api, names, annotations)


def parts_of(info: SdkInfo, api: Api, names: Names) -> Iterator[Part]:
    """The parts of an SDK: the models, then each resource."""
    resources = tuple(
        replace(r, operations=tuple(map(_outline, r.operations))) for r in api.resources
    )
    shared = Shared(
        info,
        replace(api, resources=resources),
        _without_inside(names),
        tuple(sorted(input_models(api))),
    )
    yield Part(shared, None, Inside())
    for resource in map(_rendered, api.resources):
        yield Part(shared, resource, _inside(names, resource.operations))


def _rendered(resource: Resource) -> Resource:
    """The resource without the values that only naming and the lock read."""
    operations = tuple(
        replace(o, name_hint=None, declared=(), published=None)
        for o in resource.operations
    )
    return replace(resource, operations=operations)


def _outline(operation: Operation) -> Operation:
    """The part of an operation that others may read: that it exists, and its name."""
    return replace(
        operation,
        name_hint=None,
        summary="",
        description="",
        parameters=(),
        body=None,
        responses=(),
        errors=(),
        pagination=None,
        retries=None,
        security=(),
        servers=(),
        deprecated=None,
        replacement=None,
        timeout_ms=None,
        idempotency=None,
        stream_field=None,
        callbacks=Webhooks(),
        untyped_errors=(),
        declared=(),
        published=None,
    )


def _without_inside(names: Names) -> Names:
    return replace(names, pages={}, arguments={})


def _inside(names: Names, operations: tuple[Operation, ...]) -> Inside:
    """The names inside of these operations."""
    keys = {operation.key for operation in operations}
    return Inside(
        pages={key: name for key, name in names.pages.items() if key in keys},
        arguments={key: own for key, own in names.arguments.items() if key in keys},
    )
