"""Deprecations: the text in the docstring, and the warning at the caller's line."""

from __future__ import annotations

from ...ir.api import Operation
from ..context import Context
from ..python.literals import string, wrapped_string
from .argument import Argument, is_given


def deprecation_text(context: Context, operation: Operation) -> str | None:
    """The reason of the deprecation and the replacement; ``None`` if not deprecated."""
    if operation.deprecated is None:
        return None
    others = context.api.operations
    if operation.alias_of is not None:
        found = (o for o in others if o.key == operation.alias_of)
    else:
        found = (o for o in others if o.operation_id == operation.replacement)
    other = next(found, None)
    use = "" if other is None else f"Use `{context.qualified(other)}` instead."
    return f"{operation.deprecated} {use}".strip()


def deprecation_warnings(
    context: Context, operation: Operation, arguments: tuple[Argument, ...]
) -> tuple[tuple[str, str], ...]:
    """The condition and the statement of each deprecation warning."""
    found: list[tuple[str, str]] = []
    message = deprecation_text(context, operation)
    if message is not None:
        found.append(("", _warning(context.qualified(operation), message)))
    for argument in arguments:
        if argument.deprecated is not None and not argument.required:
            warning = _warning(argument.name, argument.deprecated)
            found.append((is_given(argument), warning))
    return tuple(found)


def _warning(name: str, message: str) -> str:
    if not message:
        return f"warn_deprecated({string(name)})"
    return f"warn_deprecated({string(name)}, {wrapped_string(message, 70)})"
