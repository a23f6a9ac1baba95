"""Parameters that the client carries for every operation."""

from __future__ import annotations

from ._runtime.calls import Header, Parameter


def global_parameters(
    http_referer: str | None,
    x_open_router_title: str | None,
    x_open_router_categories: str | None,
) -> tuple[Parameter, ...]:
    """One call's values; the client's own stand in for ``None``."""
    return (
        Header("HTTP-Referer", http_referer, str, is_global=True),
        Header("X-OpenRouter-Title", x_open_router_title, str, is_global=True),
        Header(
            "X-OpenRouter-Categories", x_open_router_categories, str, is_global=True
        ),
    )
