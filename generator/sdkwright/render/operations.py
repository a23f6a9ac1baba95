"""The ``operations`` package: one page class and its async twin per operation."""

from __future__ import annotations

from dataclasses import dataclass

from ..ir.api import (
    Api,
    CursorPagination,
    NextUrlPagination,
    OffsetLimitPagination,
    Operation,
    PageNumberPagination,
    Pagination,
    Resource,
)
from ..ir.models import Model
from ..ir.types import ANY, ListOf, Named, Type, without_null
from ..naming.words import twin_name
from .components import Export
from .context import Context
from .docstrings import docstring, prose
from .literals import literal, string


@dataclass(frozen=True, slots=True)
class PageView:
    """The two page classes of one operation."""

    name: str
    result: str
    item: str
    docstring: str
    async_docstring: str
    paging: str
    constant: str


def page_views(context: Context, resource: Resource) -> tuple[PageView, ...]:
    """The pages of a resource's paginated operations."""
    return tuple(
        _page(context, operation, operation.pagination)
        for operation in resource.operations
        if operation.pagination is not None
    )


def operation_exports(context: Context) -> tuple[Export, ...]:
    """All public names of ``operations``, sorted."""
    found: list[Export] = []
    for resource in context.api.resources:
        module = context.names.resources[resource.group].module
        for operation in resource.operations:
            name = context.names.pages.get(operation.key)
            if name is not None:
                found += [Export(name, module), Export(f"Async{name}", module)]
    return tuple(sorted(found, key=lambda export: export.name))


def _page(context: Context, operation: Operation, paging: Pagination) -> PageView:
    name = context.names.pages[operation.key]
    method = context.qualified(operation)
    result = operation.responses[0].json if operation.responses else None
    result = ANY if result is None else result
    path = tuple(_attribute_path(context, result, paging.items))
    item = _item_type(context, result, paging.items)
    return PageView(
        name=name,
        result=context.annotations.result(result),
        item=context.annotations.result(item),
        docstring=docstring(prose(f"One page of ``{method}``.", 4), 4),
        async_docstring=docstring(prose(f"One page of ``{twin_name(method)}``.", 4), 4),
        paging=_paging(context, result, paging, path),
        constant=f"_{context.names.methods[operation.key].upper()}",
    )


def _paging(
    context: Context, result: Type, paging: Pagination, items: tuple[str, ...]
) -> str:
    match paging:
        case OffsetLimitPagination(offset, limit, _, default):
            values = [("offset", offset), ("limit", limit), ("items", items)]
            return _construct("OffsetPaging", [*values, ("default_limit", default)])
        case PageNumberPagination(page, limit, _, pages, default):
            counted = pages and tuple(_attribute_path(context, result, pages))
            values = [("page", page), ("limit", limit), ("items", items)]
            totals = [("pages", counted), ("default_limit", default)]
            return _construct("PageNumberPaging", [*values, *totals])
        case CursorPagination(cursor, _, following):
            path = tuple(_attribute_path(context, result, following))
            values = [("cursor", cursor), ("items", items), ("next_cursor", path)]
            return _construct("CursorPaging", [*values])
        case NextUrlPagination(_, following):
            path = tuple(_attribute_path(context, result, following))
            return _construct("NextUrlPaging", [("items", items), ("next_url", path)])


def _construct(
    class_name: str, values: list[tuple[str, str | int | tuple[str, ...] | None]]
) -> str:
    arguments = ", ".join(
        f"{name}={_value(value)}" for name, value in values if value is not None
    )
    return f"{class_name}({arguments})"


def _value(value: str | int | tuple[str, ...] | None) -> str:
    if not isinstance(value, tuple):
        return literal(value)
    steps = ", ".join(string(step) for step in value)
    return f"({steps},)" if len(value) == 1 else f"({steps})"


def _attribute_path(context: Context, type_: Type, path: tuple[str, ...]) -> list[str]:
    """Wire names along ``path`` as the attributes of the models on the way."""
    attributes: list[str] = []
    for wire in path:
        model = _object(context.api, type_)
        attributes.append(
            wire if model is None else context.names.fields.get((model.key, wire), wire)
        )
        type_ = _property(model, wire)
    return attributes


def _item_type(context: Context, type_: Type, path: tuple[str, ...]) -> Type:
    for wire in path:
        type_ = _property(_object(context.api, type_), wire)
    match without_null(type_):
        case ListOf(item):
            return item
        case _:
            return ANY


def _object(api: Api, type_: Type) -> Model | None:
    match without_null(type_):
        case Named(key):
            return next(model for model in api.models if model.key == key)
        case _:
            return None


def _property(model: Model | None, wire: str) -> Type:
    if model is None:
        return ANY
    if model.type is not None:
        return model.type
    return next((f.type for f in model.fields if f.wire == wire), ANY)
