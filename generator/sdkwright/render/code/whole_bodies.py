"""Bodies that are one argument, which may have any of several media types."""

from __future__ import annotations

from collections.abc import Sequence

from ...ir.api import Body, MediaKind
from ...ir.types import ListOf, Type, UnionOf
from ...values import Json
from ..context import Context
from ..python.annotation_text import union
from ..python.descriptions import code
from ..python.literals import string
from .files import file_argument

# Bodies that are text or files, whatever their schema.
_FILES = {MediaKind.TEXT: "text or a file", MediaKind.BINARY: "a file"}


def whole_groups(body: Body) -> list[tuple[Body, ...]]:
    """The bodies that are one argument: those with values, then text and files.

    Type checkers are told about each group on its own: a file may be a list or a dict,
    too, which would hide mistakes in values.
    """
    whole = body.every if body.fields is None else body.whole
    values = tuple(other for other in whole if other.kind not in _FILES)
    files = tuple(other for other in whole if other.kind in _FILES)
    return [group for group in (values, files) if group]


def whole_annotation(context: Context, bodies: Sequence[Body]) -> str:
    """The annotation of an argument that is any of these bodies."""
    # Text is also a file: the annotation of text has it last.
    ordered = sorted(bodies, key=lambda body: body.kind is MediaKind.BINARY)
    found = [_annotation(context, body) for body in ordered]
    return "Any" if "Any" in found else union(*found)


def whole_description(bodies: Sequence[Body], chosen: str) -> str:
    """The values of an argument that is any of these bodies, by their media types.

    ``chosen`` is the name of the argument for the media type.
    """
    found: dict[str, list[str]] = {}
    for body in bodies:
        value = _FILES.get(body.kind, "a value")
        found.setdefault(value, []).extend(body.media_types)
    subject = code(chosen)
    texts: list[str] = []
    for value, media_types in found.items():
        names = " or ".join(code(string(media_type)) for media_type in media_types)
        texts.append(f"{value} if {subject} is {names}")
        subject = "it"
    return ", ".join(texts)


def files_description(body: Body, chosen: str) -> str:
    """The sentence about text and files in place of the usual value."""
    files = [other for other in body.whole if other.kind in _FILES]
    text = whole_description(files, chosen)
    return f"{text[0].upper()}{text[1:]}." if text else ""


def whole_value(bodies: Sequence[Body]) -> tuple[Type, bool]:
    """The type of the values of an argument that is any of these bodies, for docs.

    The second item says whether the argument may be a file, too.
    """
    types = [whole_type(b) for b in bodies if b.kind is not MediaKind.BINARY]
    is_file = any(body.kind in _FILES for body in bodies)
    distinct = tuple(dict.fromkeys(types))
    return distinct[0] if len(distinct) == 1 else UnionOf(distinct), is_file


def whole_type(body: Body) -> Type:
    """The type of a body that is one argument. JSON lines are a list of items."""
    return ListOf(body.type) if body.kind is MediaKind.JSON_LINES else body.type


def whole_samples(body: Body) -> tuple[Json, ...]:
    """The sample values of a body that is one argument."""
    if body.kind is not MediaKind.JSON_LINES:
        return body.samples
    return tuple(v if isinstance(v, list) else [v] for v in body.samples)


def types_of(bodies: Sequence[Body]) -> tuple[str, ...]:
    """The media types of bodies."""
    return tuple(media_type for body in bodies for media_type in body.media_types)


def _annotation(context: Context, body: Body) -> str:
    if body.kind is MediaKind.TEXT:
        return union("str", "FileInput")
    file = file_argument(context, body, body.type)
    if file is not None:
        return file.annotation
    return context.annotations.argument(whole_type(body))
