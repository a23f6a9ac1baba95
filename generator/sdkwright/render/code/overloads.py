"""Methods with several forms of the body or of the result: typed overloads."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.api import Operation
from ...naming.call_options import CALL_OPTIONS
from ..context import Context
from ..python.annotation_text import in_class, union
from .argument import Argument
from .body_variants import body_variants
from .choices import choice_argument, choice_forms, media_types_by_result
from .pages import page_class
from .results import result_annotation
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
    """The signatures of a method: one for each form of the body and kind of result.

    There are none if there is one form and one kind. ``hidden`` are the methods of the
    class, which hide builtins of the same name.
    """
    variants = [
        variant
        for given in body_variants(context, operation, arguments)
        for variant in _result_variants(context, operation, given, is_async=is_async)
    ]
    if len(variants) < 2:
        return ()
    return tuple(
        OverloadView(
            arguments=tuple(in_class(text, hidden) for text in signatures(given)),
            returns=in_class(returns, hidden),
        )
        for given, returns in variants
    )


def signatures(arguments: list[Argument]) -> list[str]:
    """The arguments of a signature, with the options of every call."""
    found = [argument.signature for argument in arguments]
    return [*found, *(option.signature for option in CALL_OPTIONS)]


def returns_annotation(
    context: Context, operation: Operation, *, is_async: bool
) -> str:
    """The return type of a method: the union of all of its results."""
    if operation.pagination is not None:
        pages = page_class(context, operation, is_async=is_async)
        others = media_types_by_result(context, operation, is_async=is_async)
        return union(pages, *others)
    return result_annotation(context, operation, is_async=is_async)


def _result_variants(
    context: Context,
    operation: Operation,
    arguments: tuple[Argument, ...],
    *,
    is_async: bool,
) -> list[tuple[list[Argument], str]]:
    """The arguments with each form of the one that selects the result."""
    selecting, forms = _forms(context, operation, arguments, is_async=is_async)
    if not forms:
        returns = returns_annotation(context, operation, is_async=is_async)
        return [([*arguments], returns)]
    return [
        ([form if item is selecting else item for item in arguments], returns)
        for form, returns in forms
    ]


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
