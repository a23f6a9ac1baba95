# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Request bodies of other media types than JSON: forms, files, text, JSON lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ..call import Encoded, Payload
from ..errors import ArgumentError
from ..sentinel import UNSET
from ..validation.adapters import argument_to_json, validate_argument
from .fields import FileField, FormField, given_of, pairs_of, parts_of
from .multipart import encode
from .uploads import FileInput, media_type_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..aliases import JsonObject, TypeExpr, Value

_FORM = "application/x-www-form-urlencoded"


class FormBody(Payload):
    """``application/x-www-form-urlencoded``."""

    def __init__(self, fields: Sequence[FormField | FileField]) -> None:
        self.fields = fields

    @property
    def value(self) -> JsonObject:
        """The values by the names of fields."""
        return {field.name: field.value for field in self.fields}

    def with_value(self, value: Mapping[str, Value]) -> FormBody:
        known = {field.name: field for field in self.fields}
        # The call for the next page may have a field that the first call omitted.
        return type(self)(
            [
                known[name].with_value(item)
                if name in known
                else FormField(name, item, Any)
                for name, item in value.items()
            ]
        )

    def encode(self) -> Encoded:
        pairs = [pair for field in self.fields for pair in pairs_of(field)]
        text = "&".join(f"{key}={value}" for key, value in pairs)
        return Encoded(_FORM, text.encode())


class MultipartBody(FormBody):
    """``multipart/form-data`` (RFC 7578): one part for each value or file."""

    def encode(self) -> Encoded:
        return encode([part for field in self.fields for part in parts_of(field)])


class BinaryBody(Payload):
    """A file as the whole body."""

    def __init__(self, value: FileInput, media_type: str) -> None:
        self.value = value
        self._media_type = media_type
        self._file = FileField("body", value)

    def with_value(self, value: FileInput) -> BinaryBody:
        return BinaryBody(value, self._media_type)

    def encode(self) -> Encoded:
        [upload] = self._file.uploads()
        media_type = upload.content_type or self._media_type
        if "*" in media_type:
            media_type = media_type_for(upload.file_name, media_type)
        return Encoded(media_type, upload)


class TextBody(Payload):
    """Text as the whole body, in UTF-8."""

    def __init__(self, value: str, media_type: str) -> None:
        self.value = value
        self._media_type = media_type

    def encode(self) -> Encoded:
        return Encoded(
            self._media_type, str(validate_argument(str, self.value, "body")).encode()
        )


class LinesBody(Payload):
    """JSON lines: one JSON value a line."""

    def __init__(
        self,
        type_: TypeExpr,
        value: Iterable[Value],
        media_type: str,
    ) -> None:
        self.value = list(value)
        self._type = type_
        self._media_type = media_type

    def encode(self) -> Encoded:
        lines = [
            argument_to_json(self._type, item, f"body.{index}") + b"\n"
            for index, item in enumerate(self.value)
        ]
        return Encoded(self._media_type, b"".join(lines))


def form_body(
    fields: Sequence[FormField | FileField], *, optional: bool = False
) -> Payload | None:
    """A form; ``None`` for an ``optional`` form without any given field."""
    given = given_of(fields)
    return None if optional and not given else FormBody(given)


def multipart_body(
    fields: Sequence[FormField | FileField], *, optional: bool = False
) -> Payload | None:
    """A form with files; ``None`` for an ``optional`` form without any given field."""
    given = given_of(fields)
    return None if optional and not given else MultipartBody(given)


def binary_body(value: Value, media_type: str) -> Payload | None:
    """A file as the whole body; ``None`` without a file."""
    return None if value is None or value is UNSET else BinaryBody(value, media_type)


def text_body(value: Value, media_type: str) -> Payload | None:
    """Text as the whole body, or a file that holds it; ``None`` without a value."""
    if isinstance(value, str):
        return TextBody(value, media_type)
    return binary_body(value, media_type)


def lines_body(type_: TypeExpr, value: Value, media_type: str) -> Payload | None:
    """JSON lines as the whole body; ``None`` without a value.

    :raises ArgumentError: for a value that is no iterable.
    """
    if value is None or value is UNSET:
        return None
    given: object = value  # tests of its type would narrow it to unknown members
    if isinstance(given, str | bytes | Mapping) or not isinstance(given, Iterable):
        kind = type(value).__name__
        raise ArgumentError(f"body: an iterable of values is needed, not {kind}")
    return LinesBody(type_, value, media_type)
