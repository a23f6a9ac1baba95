# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Aliases of types; most of them name values that no static type describes.

Such an alias is ``Any``, with a name that says what the value is. Only annotations use
them, so modules import them for type checkers alone. ``AnyCall`` is in ``call``.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from typing import Any, TypeAlias, TypeVar

T = TypeVar("T")

Json: TypeAlias = Any
"""A JSON value."""

JsonObject: TypeAlias = dict[str, Any]
"""A JSON object: its keys are text."""

JsonMapping: TypeAlias = Mapping[str, Any]
"""A JSON object that is only read."""

TypeExpr: TypeAlias = Any
"""A type expression of any form, such as ``int``, ``list[Model]`` or ``A | None``."""

Value: TypeAlias = Any
"""A value that a type expression describes."""

Foreign: TypeAlias = Any
"""An object of a library that is optional, has two versions or is loaded late."""

Keywords: TypeAlias = dict[str, Any]
"""Keyword arguments for a function of another library."""

Keyword: TypeAlias = Any
"""A keyword argument that is passed on as it is."""

AnyFunction: TypeAlias = Callable[..., Any]
"""A function with any parameters and any result."""

Awaited: TypeAlias = Coroutine[Any, Any, T]
"""A coroutine. The values that it yields are for the event loop."""

Progress: TypeAlias = Callable[[int, int | None], object]
"""A function that gets the number of bytes transferred and the total, if known."""
