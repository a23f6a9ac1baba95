"""The ``operations`` package: two page classes for each paginated operation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from ...ir.api import Operation, Resource
from ...ir.lookup import bare, object_of, type_at
from ...ir.pagination import (
    CursorPagination,
    Ending,
    Input,
    Limit,
    LinkPagination,
    NextUrlPagination,
    OffsetPagination,
    PageNumberPagination,
    Pagination,
    Path,
)
from ...ir.types import ANY, ListOf, Type, UnionOf
from ...naming.words import async_name
from ..context import Context
from ..python.docstrings import docstring, prose
from ..python.literals import literal, string
from .exports import Export, with_aliases

_Value = str | int | Input | Path | None
# Inputs that are written as a string when they have one step.
_INPUTS = ("offset", "limit", "page", "cursor")


@dataclass(frozen=True, slots=True)
class PageView:
    """The blocking and the async page class of one operation."""

    name: str
    result: str
    item: str
    docstring: str
    async_docstring: str
    paging: str
    constant: str


def page_views(context: Context, resource: Resource) -> tuple[PageView, ...]:
    """The page classes of the paginated operations of a resource."""
    return tuple(
        _page(context, operation, operation.pagination)
        for operation in resource.operations
        if operation.pagination is not None and operation.alias_of is None
    )


def operation_exports(context: Context) -> tuple[Export, ...]:
    """All public names of ``operations``, sorted."""
    found: list[Export] = []
    for resource in context.api.resources:
        module = context.names.resources[resource.group].module
        for operation in resource.operations:
            name = context.names.pages.get(operation.key)
            if name is not None and operation.alias_of is None:
                found += [Export(name, module), Export(f"Async{name}", module)]
    aliases = dict(context.names.aliases.get("operations", {}))
    aliases |= {f"Async{old}": f"Async{name}" for old, name in aliases.items()}
    return with_aliases(found, aliases)


def _page(context: Context, operation: Operation, paging: Pagination) -> PageView:
    name = context.names.pages[operation.key]
    method = context.qualified(operation)
    result = page_result(operation)
    return PageView(
        name=name,
        result=context.annotations.result(result),
        item=context.annotations.result(page_item(context, operation)),
        docstring=docstring(prose(f"One page of ``{method}``.", 4), 4),
        async_docstring=docstring(
            prose(f"One page of ``{async_name(method)}``.", 4), 4
        ),
        paging=_paging(context, result, paging),
        constant=f"_{context.names.methods[operation.key].upper()}",
    )


def page_class(context: Context, operation: Operation, *, is_async: bool) -> str:
    """The page class of a paginated operation."""
    return (
        f"operations.{'Async' if is_async else ''}{context.names.pages[operation.key]}"
    )


def page_result(operation: Operation) -> Type:
    """The type of a page of a paginated operation."""
    found = (response.json for response in operation.responses)
    return next((type_ for type_ in found if type_ is not None), ANY)


def page_item(context: Context, operation: Operation) -> Type:
    """The type of the items of a paginated operation."""
    if operation.pagination is None:
        return ANY
    models = context.annotations.models.__getitem__
    path = operation.pagination.items
    found = bare(type_at(page_result(operation), path, models) or ANY, models)
    return found.item if isinstance(found, ListOf) else ANY


def _paging(context: Context, result: Type, paging: Pagination) -> str:
    def path(wires: Path | None) -> Path | None:
        return None if wires is None else _attributes(context, result, wires)

    items: tuple[str, _Value] = ("items", path(paging.items))
    values: list[tuple[str, _Value]]
    match paging:
        case OffsetPagination(offset, _, limit, first, ending):
            start = None if first == 0 else first
            values = [("offset", offset), ("limit", _limit(limit)), items]
            values += [*_limits(limit), ("first", start), *_ending(ending, path)]
            return _construct("OffsetPaging", values)
        case PageNumberPagination(page, _, limit, first, pages, current, ending):
            start = None if first == 1 else first
            values = [("page", page), ("limit", _limit(limit)), items]
            values += [("pages", path(pages)), *_limits(limit), ("first", start)]
            values += [("current", path(current))]
            return _construct("PageNumberPaging", [*values, *_ending(ending, path)])
        case CursorPagination(cursor, _, following, ending):
            values = [("cursor", cursor), items, ("next_cursor", path(following))]
            return _construct("CursorPaging", [*values, *_ending(ending, path)])
        case NextUrlPagination(_, following, ending):
            values = [items, ("next_url", path(following))]
            return _construct("NextUrlPaging", [*values, *_ending(ending, path)])
        case LinkPagination():
            return _construct("LinkPaging", [items])
        case _:
            assert_never(paging)


def _limit(limit: Limit | None) -> Input | None:
    return None if limit is None else limit.input


def _limits(limit: Limit | None) -> list[tuple[str, _Value]]:
    default = None if limit is None else limit.default
    maximum = None if limit is None else limit.maximum
    return [("default_limit", default), ("max_limit", maximum)]


def _ending(
    ending: Ending, path: Callable[[Path | None], Path | None]
) -> list[tuple[str, _Value]]:
    named = (("total", ending.total), ("more", ending.more), ("done", ending.done))
    every = (*named, ("next_page", ending.next_page))
    return [(name, path(wires)) for name, wires in every]


def _construct(class_name: str, values: list[tuple[str, _Value]]) -> str:
    arguments = ", ".join(
        f"{name}={_value(name, value)}" for name, value in values if value is not None
    )
    return f"{class_name}({arguments})"


def _value(name: str, value: _Value) -> str:
    match value:
        case (str(only),) if name in _INPUTS:
            return string(only)
        case tuple():
            steps = ", ".join(literal(step) for step in value)
            return f"({steps},)" if len(value) == 1 else f"({steps})"
        case _:
            return literal(value)


def _attributes(context: Context, type_: Type, path: Path) -> Path:
    """A path of wire names as a path of model attributes."""
    models = context.annotations.models.__getitem__
    found: list[str | int] = []
    for index, step in enumerate(path):
        holder = type_at(type_, path[:index], models) or ANY
        found.append(step if isinstance(step, int) else _name(context, holder, step))
    return tuple(found)


def _name(context: Context, holder: Type, wire: str) -> str:
    """The attribute for a property. In a union, the first member with that property
    decides.
    """
    models = context.annotations.models.__getitem__
    model = object_of(holder, models)
    if model is not None:
        return context.names.fields.get((model.key, wire), wire)
    found = bare(holder, models)
    members = found.members if isinstance(found, UnionOf) else ()
    names = (_name(context, member, wire) for member in members)
    return next((name for name in names if name != wire), wire)
