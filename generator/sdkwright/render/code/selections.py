"""Arguments that select the media types of the body and of the result."""

from __future__ import annotations

from ...ir.api import Body, Operation
from ...ir.choices import choices, default_choice
from ...ir.types import Literals
from ...naming.argument_names import ACCEPTED, BODY_FIELD, BODY_TYPE
from ..context import Context
from ..python.annotation_text import union
from ..python.literals import literal
from .argument import CHOICE, MEDIA_TYPE, WHOLE_BODY, Argument
from .whole_bodies import whole_annotation, whole_description, whole_value


def selections(context: Context, operation: Operation) -> list[Argument]:
    """The arguments that select the media types of the body and of the result."""
    body = operation.body
    found = [] if body is None else _media_type(context, operation, body)
    return [*found, *_choice(context, operation)]


def _media_type(context: Context, operation: Operation, body: Body) -> list[Argument]:
    """The argument that selects the media type of the body, if there are several.

    The argument for a body that has other media types than the fields is before it.
    """
    name = context.names.choice(operation.key, BODY_TYPE)
    if name is None:
        return []
    text = "The media type that the body is sent as."
    types = body.all_media_types
    found = [
        _selection(context, MEDIA_TYPE, "Content-Type", name, types, types[0], text)
    ]
    if body.fields is not None and body.whole:
        found.insert(0, _whole(context, operation, body))
    return found


def _whole(context: Context, operation: Operation, body: Body) -> Argument:
    """The argument for a whole body in place of fields."""
    chosen = context.names.argument(operation.key, BODY_TYPE)
    values = whole_description(body.whole, chosen)
    type_, is_file_too = whole_value(body.whole)
    name = context.names.argument(operation.key, BODY_FIELD)
    return Argument(
        name=name,
        wire="",
        location=WHOLE_BODY,
        type=type_,
        required=False,
        default="None",
        description=f"The body in place of its fields: {values}.",
        example=None,
        deprecated=None,
        is_global=False,
        annotation=union(whole_annotation(context, body.whole), "None"),
        value=name,
        is_file_too=is_file_too,
    )


def _choice(context: Context, operation: Operation) -> list[Argument]:
    """The argument that selects the media type of the result, if there are several."""
    name = context.names.choice(operation.key, ACCEPTED)
    if name is None:
        return []
    default = default_choice(operation)
    text = "The media type of the result."
    if default is None:
        text = "The media type of the result. By default, the server chooses it."
    types = choices(operation)
    return [_selection(context, CHOICE, "Accept", name, types, default, text)]


def _selection(
    context: Context,
    location: str,
    wire: str,
    name: str,
    media_types: tuple[str, ...],
    default: str | None,
    description: str,
) -> Argument:
    type_ = Literals(media_types, is_open=False)
    annotation = context.annotations.argument(type_)
    return Argument(
        name=name,
        wire=wire,
        location=location,
        type=type_,
        required=False,
        default=literal(default),
        description=description,
        example=None,
        deprecated=None,
        is_global=False,
        annotation=annotation if default else union(annotation, "None"),
        value=name,
    )
