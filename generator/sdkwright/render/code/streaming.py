"""Methods whose argument selects between a result and a stream."""

from __future__ import annotations

from dataclasses import replace

from ...ir.api import Content, MediaKind, Operation, Response
from ...ir.models import Field
from ..context import Context
from ..python.annotation_text import union
from .argument import BODY, Argument
from .results import annotation, form, response_form, result_annotation

STREAMS = (MediaKind.EVENTS, MediaKind.JSON_LINES)


def stream_forms(
    context: Context, operation: Operation, chosen: Argument, *, is_async: bool
) -> list[tuple[Argument, str]]:
    """The forms of the argument, each with its result.

    There is one for the result, one for the stream and one for an unknown ``bool``.
    """
    whole = _result(context, operation, streamed=False, is_async=is_async)
    stream = _result(context, operation, streamed=True, is_async=is_async)
    unnarrowed = result_annotation(context, operation, is_async=is_async)
    by_default = streams_by_default(operation)
    return [
        (_narrowed(chosen, "False", is_default=not by_default), whole),
        (_narrowed(chosen, "True", is_default=by_default), stream),
        (replace(chosen, annotation="bool", default=None), unnarrowed),
    ]


def chosen_forms(
    context: Context, operation: Operation, arguments: tuple[Argument, ...]
) -> dict[str, str]:
    """The conditional expressions that select the form of a response, by status."""
    chosen = stream_argument(operation, arguments)
    if chosen is None:
        return {}
    by_default = streams_by_default(operation)
    condition = f"{chosen.name} is not False" if by_default else chosen.name
    found: dict[str, str] = {}
    for response in operation.responses:
        whole, stream = _result_and_stream(response)
        if whole and stream is not None:
            plain = response_form(context, replace(response, contents=whole))
            streamed = form(context, stream)
            # ruff and black format the expression differently without parentheses.
            found[response.status] = f"({streamed} if {condition} else {plain})"
    return found


def streams_by_default(operation: Operation) -> bool:
    """Whether the response is a stream when the argument is omitted."""
    field = _field(operation)
    return (
        field is not None and field.default is not None and field.default.value is True
    )


def _field(operation: Operation) -> Field | None:
    fields = () if operation.body is None else operation.body.fields or ()
    return next((f for f in fields if f.wire == operation.stream_field), None)


def stream_argument(
    operation: Operation, arguments: tuple[Argument, ...]
) -> Argument | None:
    """The argument that selects between a result and a stream, if there is one."""
    wanted = (BODY, operation.stream_field)
    return next((a for a in arguments if (a.location, a.wire) == wanted), None)


def _narrowed(argument: Argument, value: str, *, is_default: bool) -> Argument:
    """The argument with one literal value. It is optional when that value is the
    default.
    """
    constant = f"Literal[{value}]"
    if not is_default:
        return replace(argument, annotation=constant, default=None)
    return replace(argument, annotation=argument.annotation.replace("bool", constant))


def _result_and_stream(
    response: Response,
) -> tuple[tuple[Content, ...], Content | None]:
    """The contents of a response that are results, and the stream.

    There are no results without JSON.
    """
    whole = tuple(c for c in response.results if c.kind not in STREAMS)
    stream = (c for c in response.results if c.kind in STREAMS)
    return whole if response.json is not None else (), next(stream, None)


def _result(
    context: Context, operation: Operation, *, streamed: bool, is_async: bool
) -> str:
    """The return type of the method with a stream, or without."""
    found: list[str] = []
    for response in operation.responses:
        whole, stream = _result_and_stream(response)
        if not whole or stream is None:
            found += annotation(context, response, is_async=is_async)
        else:
            kept = replace(response, contents=(stream,) if streamed else whole)
            found += annotation(context, kept, is_async=is_async)
    return union(*found)
