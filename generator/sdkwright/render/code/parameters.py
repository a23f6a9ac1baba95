"""Parameters as expressions for ``Call(parameters=...)``."""

from __future__ import annotations

from ...ir.api import Parameter, ParameterLocation
from ...ir.types import without_null
from ..context import Context
from ..python.literals import string

# The classes of parameters in the runtime.
_KINDS = {
    ParameterLocation.PATH: "Path",
    ParameterLocation.QUERY: "Query",
    ParameterLocation.QUERYSTRING: "QueryString",
    ParameterLocation.HEADER: "Header",
    ParameterLocation.COOKIE: "Cookie",
}


def parameter_call(context: Context, item: Parameter, value: str) -> str:
    """The expression for one parameter: ``Query("limit", limit, int)``."""
    type_ = context.annotations.result(without_null(item.type))
    parts = [string(item.wire), value, type_]
    if item.style is not None:
        parts.append(f"style={string(item.style)}")
    if item.explode is not None:
        parts.append(f"explode={item.explode}")
    if item.allow_reserved:
        parts.append("allow_reserved=True")
    if item.media_type is not None:
        parts.append(f"media_type={string(item.media_type)}")
    if item.is_global:
        parts.append("is_global=True")
    return f"{_KINDS[item.location]}({', '.join(parts)})"
