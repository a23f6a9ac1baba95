"""Request bodies as expressions for ``Call(body=...)``."""

from __future__ import annotations

from dataclasses import replace

from ...ir.api import Body, Encoding, MediaKind
from ...ir.types import ANY, MapOf
from ..context import Context
from ..python.literals import literal, string
from .argument import (
    BODY,
    MEDIA_TYPE,
    PART_HEADER,
    WHOLE_BODY,
    Argument,
    wire_literal,
)
from .files import Files, file_argument
from .parameters import parameter_call

_SEVERAL = {Files.SEVERAL: True, Files.ONE_OR_SEVERAL: None}
_FORMS = {MediaKind.FORM: "form_body", MediaKind.MULTIPART: "multipart_body"}


def body_call(context: Context, body: Body, arguments: tuple[Argument, ...]) -> str:
    """The expression that creates the usual body from the arguments of a method."""
    chosen = next((a.name for a in arguments if a.location == MEDIA_TYPE), "")
    is_one_of = len(body.media_types) > 1
    media_type = chosen if is_one_of else string(body.media_type)
    return _one_body(context, body, arguments, media_type)


def body_branches(
    context: Context, body: Body, arguments: tuple[Argument, ...]
) -> tuple[tuple[str, str], ...]:
    """The branches of an ``if`` statement, each with the expression for a body.

    The last one is for the usual body. There are none if it has no alternatives.
    """
    if not body.alternatives:
        return ()
    chosen = next(a.name for a in arguments if a.location == MEDIA_TYPE)
    calls: dict[str, list[str]] = {}
    for other in body.alternatives:
        call = _alternative(context, body, other, arguments, chosen)
        calls.setdefault(call, []).extend(map(string, other.media_types))
    found: list[tuple[str, str]] = []
    for call, (first, *more) in calls.items():
        test = f"in ({', '.join([first, *more])})" if more else f"== {first}"
        found.append((f"{'elif' if found else 'if'} {chosen} {test}", call))
    return (*found, ("else", body_call(context, body, arguments)))


def _alternative(
    context: Context,
    body: Body,
    other: Body,
    arguments: tuple[Argument, ...],
    media_type: str,
) -> str:
    """The expression for an alternative, which has the same fields or is whole."""
    if other.fields is not None:
        # The fields are those of the model, as it is in the end.
        same = replace(other, fields=body.fields)
        return _one_body(context, same, arguments, media_type)
    whole = next(
        a for a in arguments if a.location in (BODY, WHOLE_BODY) and not a.wire
    )
    file = file_argument(context, other, other.type)
    given = replace(whole, location=BODY, value=whole.name, file=file)
    return _one_body(context, other, (given,), media_type)


def _one_body(
    context: Context, body: Body, arguments: tuple[Argument, ...], media_type: str
) -> str:
    fields = [argument for argument in arguments if argument.location == BODY]
    match body.kind:
        case MediaKind.FORM | MediaKind.MULTIPART if body.fields is not None:
            headers = [item for item in arguments if item.location == PART_HEADER]
            return _form(context, body, _in_order(body, fields), headers)
        case MediaKind.TEXT:
            return f"text_body({fields[0].value}, {media_type})"
        case MediaKind.BINARY:
            return f"binary_body({fields[0].value}, {media_type})"
        case MediaKind.JSON_LINES:
            type_ = context.annotations.result(body.type)
            return f"lines_body({type_}, {fields[0].value}, {media_type})"
        case MediaKind.FORM | MediaKind.MULTIPART:
            return f"{_FORMS[body.kind]}({_whole(context, body, fields[0])})"
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


def _whole(context: Context, body: Body, argument: Argument) -> str:
    """The fields of a form that is one argument."""
    if argument.file is not None and argument.file.files is Files.BY_NAME:
        return f"files_of({argument.value}){_optional(body)}"
    # Values of any type may be files.
    is_free = body.type in (ANY, MapOf(ANY))
    parts = [
        "Any" if is_free else context.annotations.result(body.type),
        argument.value,
    ]
    for encoding in body.encodings:
        options = [*_content_type(encoding), *_style(encoding)]
        if options:
            given = [string(encoding.wire), "None", "Any", *options]
            parts.append(f"FormField({', '.join(given)})")
    return f"fields_of({', '.join(parts)}){_optional(body)}"


def _form(
    context: Context, body: Body, fields: list[Argument], headers: list[Argument]
) -> str:
    encodings = {encoding.wire: encoding for encoding in body.encodings}
    constants = {f.wire: f.constant for f in body.fields or () if not body.required}
    written: list[str] = []
    for argument in fields:
        encoding = encodings.get(argument.wire) or Encoding(argument.wire)
        own = {h.wire: h.value for h in headers if h.part == argument.wire}
        constant = constants.get(argument.wire)
        written.append(_field(context, argument, encoding, own, constant))
    return f"{_FORMS[body.kind]}([{', '.join(written)}]{_optional(body)})"


def _field(
    context: Context,
    argument: Argument,
    encoding: Encoding,
    headers: dict[str, str],
    constant: str | int | None,
) -> str:
    """The expression for one field; ``headers`` are expressions by wire name."""
    parts = [wire_literal(argument), argument.value]
    file = argument.file
    if file is None:
        parts.append(context.annotations.result(argument.type))
    elif file.files is Files.POSSIBLE:
        parts.append(file.others)
    parts += _content_type(encoding)
    if file is None or file.files is Files.POSSIBLE:
        parts += _style(encoding)
    elif file.files in _SEVERAL:
        parts.append(f"several={_SEVERAL[file.files]}")
    if encoding.headers:
        calls = [parameter_call(context, h, headers[h.wire]) for h in encoding.headers]
        parts.append(f"headers=[{', '.join(calls)}]")
    if constant is not None:
        parts.append(f"constant={literal(constant)}")
    return f"{_class(argument, encoding)}({', '.join(parts)})"


def _class(argument: Argument, encoding: Encoding) -> str:
    if argument.file is None:
        return "FormField"
    if argument.file.files is not Files.POSSIBLE:
        return "FileField"
    # Files have no style.
    return "file_or_field" if encoding.style is None else "FormField"


def _content_type(encoding: Encoding) -> list[str]:
    written = encoding.content_type
    return [] if written is None else [f"content_type={string(written)}"]


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
