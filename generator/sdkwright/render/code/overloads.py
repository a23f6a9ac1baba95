"""Methods whose result depends on an argument: typed overloads."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.api import Operation
from ...naming.call_options import CALL_OPTIONS
from ..context import Context
from ..python.annotations import in_class
from .arguments import Argument
from .choices import choice_argument, choice_forms
from .streaming import stream_argument, stream_forms


@dataclass(frozen=True, slots=True)
class OverloadView:
    """One signature of a method."""

    arguments: tuple[str, ...]
    returns: str


def overload_views(
    context: Context,
    operation: Operation,
    arguments: tuple[Argument, ...],
    hidden: frozenset[str],
    *,
    is_async: bool,
) -> tuple[OverloadView, ...]:
    """The signatures of a method, one for each kind of result; none if there is one.

    ``hidden`` are the methods of the class, which hide builtins of the same name.
    """
    selecting, forms = _forms(context, operation, arguments, is_async=is_async)
    return tuple(
        OverloadView(
            arguments=tuple(
                in_class(signature, hidden)
                for signature in signatures(
                    [form if item is selecting else item for item in arguments]
                )
            ),
            returns=in_class(returns, hidden),
        )
        for form, returns in forms
    )


def signatures(arguments: list[Argument]) -> list[str]:
    """The arguments of a signature, with the options of every call."""
    found = [argument.signature for argument in arguments]
    return [*found, *(option.signature for option in CALL_OPTIONS)]


def _forms(
    context: Context,
    operation: Operation,
    arguments: tuple[Argument, ...],
    *,
    is_async: bool,
) -> tuple[Argument | None, list[tuple[Argument, str]]]:
    """The argument that selects the result, and its forms, each with its result."""
    found = stream_argument(operation, arguments)
    if found is not None:
        return found, stream_forms(context, operation, found, is_async=is_async)
    found = choice_argument(arguments)
    if found is not None:
        return found, choice_forms(context, operation, found, is_async=is_async)
    return None, []
