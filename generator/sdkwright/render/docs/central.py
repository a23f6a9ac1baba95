"""The operations of the examples in the README."""

from __future__ import annotations

import re
from collections import Counter

from ...ir.api import Operation
from ...ir.lookup import bare, object_of
from ...ir.security import schemes_of
from ...ir.types import ListOf, Scalar
from ..code.arguments import method_arguments
from ..code.results import is_always_stream
from ..context import Context

_PREVIEW = re.compile(r"(?<![a-z])(alpha|beta|preview|experimental|internal)(?![a-z])")
# A step of a path that is a parameter.
_ANY = "{}"
# The first example has few arguments.
_FEW = 2


def central_read(context: Context) -> Operation | None:
    """The operation of the first example: it reads something central to the API.

    The most paths of the API lead through its collection. A collection that is nested
    deeper than another one counts half as much for each step. The document order
    decides between operations that are equally good.
    """
    operations = context.api.operations
    paths = [_fixed(operation.path) for operation in operations]
    below = Counter(path[:end] for path in paths for end in range(1, len(path) + 1))

    def rank(operation: Operation) -> tuple[float, ...]:
        collection = _collection(_fixed(operation.path))
        depth = sum(step != _ANY for step in collection)
        merits = _merits(context, operation)
        is_typed = _is_object(context, operation)
        return (*merits, below[collection] / 2**depth, is_typed)

    return max(operations, key=rank, default=None)


def _merits(context: Context, operation: Operation) -> tuple[bool, ...]:
    """The properties of a good example, the most important one first."""
    usual = schemes_of(next(iter(context.api.security.requirement), ()))
    needed = [set(schemes_of(uses)) for uses in operation.security]
    is_read = operation.method == "GET" and operation.pagination is None
    return (
        is_read,
        not needed or any(names <= set(usual) for names in needed),
        operation.deprecated is None,
        not _PREVIEW.search(context.qualified(operation)),
        _is_value(context, operation),
        _needed(context, operation) <= _FEW,
        operation.path.endswith("}"),
        bool(needed),
    )


def _is_value(context: Context, operation: Operation) -> bool:
    """Whether the result is JSON, and no list."""
    types = [response.json for response in operation.responses]
    models = context.annotations.models.__getitem__
    return bool(types) and all(
        type_ is not None and not isinstance(bare(type_, models), ListOf | Scalar)
        for type_ in types
    )


def _fixed(path: str) -> tuple[str, ...]:
    """The steps of a path. Names of parameters do not matter."""
    steps = path.partition("?")[0].strip("/").split("/")
    return tuple(_ANY if step.startswith("{") else step for step in steps if step)


def _collection(path: tuple[str, ...]) -> tuple[str, ...]:
    """The steps of a path before the parameters at its end."""
    while path and path[-1] == _ANY:
        path = path[:-1]
    return path


def _is_object(context: Context, operation: Operation) -> bool:
    types = [response.json for response in operation.responses]
    models = context.annotations.models.__getitem__
    return any(type_ and object_of(type_, models) for type_ in types)


def _needed(context: Context, operation: Operation) -> int:
    return sum(a.required for a in method_arguments(context, operation))


def simplest_page(context: Context) -> Operation | None:
    """The paginated operation with the fewest required arguments."""
    found = [o for o in context.api.operations if o.pagination is not None]
    return simplest(context, found)


def simplest_stream(context: Context) -> Operation | None:
    """The streaming operation with the fewest required arguments.

    Operations that always return a stream are preferred.
    """
    operations = context.api.operations
    always = [o for o in operations if is_always_stream(o)]
    chosen = [o for o in operations if o.stream_field is not None]
    return simplest(context, always) or simplest(context, chosen)


def simplest(context: Context, operations: list[Operation]) -> Operation | None:
    """The operation with the fewest required arguments."""
    return min(operations, key=lambda o: _needed(context, o), default=None)
