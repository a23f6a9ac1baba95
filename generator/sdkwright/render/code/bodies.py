"""Request bodies as expressions for ``Call(body=...)``."""

from __future__ import annotations

from ...ir.api import Body, Encoding, MediaKind
from ..context import Context
from ..python.literals import string
from .arguments import BODY, MEDIA_TYPE, Argument, Files, wire_literal

_FORMS = {MediaKind.FORM: "form_body", MediaKind.MULTIPART: "multipart_body"}


def body_call(context: Context, body: Body, arguments: tuple[Argument, ...]) -> str:
    """The expression that creates the body from the arguments of a method."""
    fields = [argument for argument in arguments if argument.location == BODY]
    chosen = next((a.name for a in arguments if a.location == MEDIA_TYPE), None)
    media_type = chosen or string(body.media_type)
    match body.kind:
        case MediaKind.FORM | MediaKind.MULTIPART if body.fields is not None:
            return _form(context, body, _in_order(body, fields))
        case MediaKind.TEXT:
            return f"text_body({fields[0].value}, {media_type})"
        case MediaKind.BINARY:
            return f"binary_body({fields[0].value}, {media_type})"
        case MediaKind.JSON_LINES:
            type_ = context.annotations.result(body.type)
            return f"lines_body({type_}, {fields[0].value}, {media_type})"
        case MediaKind.FORM | MediaKind.MULTIPART:
            type_ = context.annotations.result(body.type)
            fields_of = f"fields_of({type_}, {fields[0].value})"
            return f"{_FORMS[body.kind]}({fields_of}{_optional(body)})"
        case _:
            return _json(context, body, fields, media_type)


def _json(context: Context, body: Body, fields: list[Argument], media_type: str) -> str:
    type_ = context.annotations.result(body.type)
    options = _optional(body)
    if media_type != '"application/json"':
        options += f", media_type={media_type}"
    if body.fields is None:
        return f"json_body({type_}, {fields[0].value}{options})"
    ordered = _in_order(body, fields)
    pairs = "".join(f"{wire_literal(a)}: {a.value}, " for a in ordered)
    return f"json_body({type_}, {{{pairs}}}{options})"


def _in_order(body: Body, fields: list[Argument]) -> list[Argument]:
    order = {field.wire: index for index, field in enumerate(body.fields or ())}
    return sorted(fields, key=lambda argument: order[argument.wire])


def _form(context: Context, body: Body, fields: list[Argument]) -> str:
    encodings = {encoding.wire: encoding for encoding in body.encodings}
    written = ", ".join(_field(context, a, encodings.get(a.wire)) for a in fields)
    return f"{_FORMS[body.kind]}([{written}]{_optional(body)})"


def _field(context: Context, argument: Argument, encoding: Encoding | None) -> str:
    parts = [wire_literal(argument), argument.value]
    kind = "FormField" if argument.files is None else "FileField"
    if kind == "FormField":
        parts.append(context.annotations.result(argument.type))
    if encoding is not None and encoding.content_type is not None:
        # The document may list several content types; the first one is sent.
        first = encoding.content_type.partition(",")[0].strip()
        if "*" not in first:
            parts.append(f"content_type={string(first)}")
    if argument.files is Files.SEVERAL:
        parts.append("several=True")
    if encoding is not None and kind == "FormField":
        parts += _style(encoding)
    return f"{kind}({', '.join(parts)})"


def _style(encoding: Encoding) -> list[str]:
    found: list[str] = []
    if encoding.style is not None:
        found.append(f"style={string(encoding.style)}")
    if encoding.explode is not None:
        found.append(f"explode={encoding.explode}")
    if encoding.allow_reserved:
        found.append("allow_reserved=True")
    return found


def _optional(body: Body) -> str:
    return "" if body.required else ", optional=True"
