"""Global parameters, whose values the client has."""

from __future__ import annotations

from ._runtime.call import Header, Parameter

_PARAMETERS = (
    Header("HTTP-Referer", None, str, is_global=True),
    Header("X-OpenRouter-Title", None, str, is_global=True),
    Header("X-OpenRouter-Categories", None, str, is_global=True),
)


def global_parameters(
    http_referer: str | None,
    x_open_router_title: str | None,
    x_open_router_categories: str | None,
) -> tuple[Parameter, ...]:
    """The parameters of one call. The values of the client replace ``None``."""
    given = (
        http_referer,
        x_open_router_title,
        x_open_router_categories,
    )
    if given.count(None) == len(given):
        return _PARAMETERS
    pairs = zip(_PARAMETERS, given, strict=True)
    return tuple(parameter.with_value(value) for parameter, value in pairs)
