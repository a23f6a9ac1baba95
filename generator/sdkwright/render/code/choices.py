"""Methods whose argument selects the media type of the result."""

from __future__ import annotations

from dataclasses import replace

from ...ir.api import Operation
from ...ir.choices import choices, chosen_contents, default_choice
from ...ir.types import Literals
from ..context import Context
from ..python.annotation_text import union
from .argument import CHOICE, Argument
from .pages import page_class
from .results import results_annotation


def choice_argument(arguments: tuple[Argument, ...]) -> Argument | None:
    """The argument that selects the media type of the result, if there is one."""
    return next((a for a in arguments if a.location == CHOICE), None)


def choice_forms(
    context: Context, operation: Operation, chosen: Argument, *, is_async: bool
) -> list[tuple[Argument, str]]:
    """The forms of the argument, each with its result; none if all results are alike.

    The first one is that of a call without the argument.
    """
    default = default_choice(operation)
    by_result = media_types_by_result(context, operation, is_async=is_async)
    if len(by_result) < 2:
        return []
    forms: list[tuple[Argument, str]] = []
    if default is None:
        forms.append((replace(chosen, annotation="None"), union(*by_result)))
    for result, media_types in by_result.items():
        annotation = context.annotations.argument(Literals(media_types, is_open=False))
        is_default = default in media_types
        value = chosen.default if is_default else None
        forms.append((replace(chosen, annotation=annotation, default=value), result))
    return sorted(forms, key=lambda form: form[0].default is None)


def media_types_by_result(
    context: Context, operation: Operation, *, is_async: bool = False
) -> dict[str, tuple[str, ...]]:
    """The media types that a caller can ask for, by their results."""
    found: dict[str, tuple[str, ...]] = {}
    for media_type in choices(operation):
        result = _result(context, operation, media_type, is_async=is_async)
        found[result] = (*found.get(result, ()), media_type)
    return found


def _result(
    context: Context, operation: Operation, media_type: str, *, is_async: bool
) -> str:
    if operation.pagination is not None and media_type == default_choice(operation):
        return page_class(context, operation, is_async=is_async)
    responses = tuple(
        replace(response, contents=chosen_contents(response, media_type))
        for response in operation.responses
    )
    return results_annotation(context, responses, is_async=is_async)
