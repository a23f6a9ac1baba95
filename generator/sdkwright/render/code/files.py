"""Files among the fields of forms, and as whole bodies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from ...ir.api import Body, MediaKind
from ...ir.types import (
    ANY,
    ListOf,
    MapOf,
    Named,
    Nullable,
    Scalar,
    ScalarKind,
    Type,
    UnionOf,
)
from ..context import Context
from ..python.annotation_text import union
from ..python.annotations import Annotations

_FILE = Scalar(ScalarKind.BINARY)
_NULL = Scalar(ScalarKind.NULL)
# Bodies that hold no files.
_TEXTS = (MediaKind.JSON, MediaKind.JSON_LINES, MediaKind.TEXT)


class Files(Enum):
    """The files that an argument may have."""

    ONE = "one"
    SEVERAL = "several"
    ONE_OR_SEVERAL = "one or several"
    # A file, several files, or a value of another type.
    POSSIBLE = "possible"
    # Files by the names of fields.
    BY_NAME = "by name"


_ANNOTATIONS = {
    Files.ONE: "FileInput",
    Files.SEVERAL: "Sequence[FileInput]",
    Files.BY_NAME: "Mapping[str, FileInput]",
}


@dataclass(frozen=True, slots=True)
class FileArgument:
    """An argument that may be a file: its annotation, and that of other values."""

    files: Files
    annotation: str
    others: str = ""


def file_argument(
    context: Context, body: Body, type_: Type, wire: str = ""
) -> FileArgument | None:
    """The argument for a body, or for its field ``wire``; ``None`` if it is no file."""
    if body.kind in _TEXTS:
        return None
    annotations = context.annotations
    members = list(_members(annotations, type_))
    kinds = {member: _kind(annotations, member) for member in members}
    found = [kind for kind in kinds.values() if kind is not None]
    others = [member for member, kind in kinds.items() if kind is None]
    if not found and not _may_be_file(body, others, wire):
        return None
    given = [_ANNOTATIONS[kind] for kind in found]
    given += [annotations.argument(member) for member in others]
    annotation = "Any" if "Any" in given else union(*given)
    if others not in ([], [_NULL]):
        result = union(*map(annotations.result, others))
        return FileArgument(Files.POSSIBLE, annotation, result)
    files = found[0] if len(found) == 1 else Files.ONE_OR_SEVERAL
    return FileArgument(files, annotation)


def _may_be_file(body: Body, types: list[Type], wire: str) -> bool:
    """Whether a part without a type may be a file. One with an encoding is none."""
    is_part = body.fields is not None and body.kind is MediaKind.MULTIPART
    has_encoding = any(encoding.wire == wire for encoding in body.encodings)
    return is_part and not has_encoding and (ANY in types or ListOf(ANY) in types)


def _kind(annotations: Annotations, type_: Type) -> Files | None:
    match type_:
        case Scalar(ScalarKind.BINARY):
            return Files.ONE
        case ListOf(item) if _is_file(annotations, item):
            return Files.SEVERAL
        case MapOf(value) if _is_file(annotations, value):
            return Files.BY_NAME
        case _:
            return None


def _is_file(annotations: Annotations, type_: Type) -> bool:
    members = [m for m in _members(annotations, type_) if m != _NULL]
    return members == [_FILE]


def _members(
    annotations: Annotations, type_: Type, seen: tuple[str, ...] = ()
) -> Iterator[Type]:
    """The alternatives of a type, with those of its aliases if one is a file.

    An alias in ``seen`` contains itself, which adds no alternative.
    """
    match type_:
        case Nullable(inner):
            yield from _members(annotations, inner, seen)
            yield _NULL
        case UnionOf(members):
            for member in members:
                yield from _members(annotations, member, seen)
        case Named(key) if key not in seen and (
            aliased := annotations.models[key].type
        ):
            alternatives = list(_members(annotations, aliased, (*seen, key)))
            kinds = [_kind(annotations, member) for member in alternatives]
            yield from alternatives if any(kinds) else (type_,)
        case _:
            yield type_
