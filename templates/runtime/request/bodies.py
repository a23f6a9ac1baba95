"""Request bodies of other media types than JSON: forms, files, text, JSON lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ..call import Encoded, Payload
from ..content import Part
from ..errors import ArgumentError
from ..json_types import is_array, is_object
from ..sentinel import UNSET, OptionalNullable
from ..validation.adapters import adapter, to_wire, validate_argument
from .encoding import encode_query
from .multipart import encode
from .scalars import compact, escape, scalar
from .uploads import FileInput, Upload, guessed_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..aliases import Json, JsonObject, TypeExpr, Value
    from .scalars import JsonValue

_FORM = "application/x-www-form-urlencoded"


class FormField(NamedTuple):
    """One property of a form, and its encoding (OpenAPI 3.1, section 4.8.15)."""

    name: str
    value: Value
    type: TypeExpr
    style: str | None = None
    explode: bool | None = None
    content_type: str | None = None
    allow_reserved: bool = False

    def with_value(self, value: Value) -> FormField:
        """The same property with another value."""
        return self._replace(value=value)


class FileField:
    """One property of a form that is a file, or ``several`` files.

    All requests with the form share its uploads: an open file is sent from its position
    in the first request, and iterators are known to have been read.
    """

    def __init__(
        self,
        name: str,
        value: Value,
        content_type: str | None = None,
        several: bool = False,
    ) -> None:
        self.name = name
        self.value = value
        self.content_type = content_type
        self.several = several
        self._uploads: list[Upload] | None = None

    def with_value(self, value: Value) -> FileField:
        """The same property with another value, or this one for the same value."""
        if value is self.value:
            return self
        return FileField(self.name, value, self.content_type, self.several)

    def uploads(self) -> list[Upload]:
        """The files for one request.

        :raises ArgumentError: for a value that is no file.
        """
        if self._uploads is None:
            self._uploads = [Upload(value, self.name) for value in self._values()]
        return [upload.for_request() for upload in self._uploads]

    def _values(self) -> list[FileInput]:
        if self.value is None:
            return []
        if not self.several:
            return [self.value]
        if is_array(self.value):
            return [value for value in self.value if value is not None]
        raise ArgumentError(f"{self.name}: several files are a list of files")


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
        pairs = [pair for field in self.fields for pair in _pairs(field)]
        text = "&".join(f"{key}={value}" for key, value in pairs)
        return Encoded(_FORM, text.encode())


class MultipartBody(FormBody):
    """``multipart/form-data`` (RFC 7578): one part for each value or file."""

    def encode(self) -> Encoded:
        return encode([part for field in self.fields for part in _parts(field)])


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
        return Encoded(upload.content_type or self._media_type, upload)


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
        lines: list[bytes] = []
        for index, item in enumerate(self.value):
            accepted = validate_argument(self._type, item, f"body.{index}")
            dumped = adapter(self._type).dump_json(
                accepted, by_alias=True, exclude_unset=True
            )
            lines.append(dumped + b"\n")
        return Encoded(self._media_type, b"".join(lines))


def fields_of(type_: TypeExpr, value: Value) -> list[FormField]:
    """The properties of a form that is one argument."""
    if value is None or value is UNSET:
        return []
    fields: JsonObject = to_wire(type_, validate_argument(type_, value, "body"))
    return [FormField(name, item, Any) for name, item in fields.items()]


def form_body(
    fields: Sequence[FormField | FileField], *, optional: bool = False
) -> FormBody | None:
    """A form; ``None`` for an ``optional`` form without any given field."""
    given = [field for field in fields if field.value is not UNSET]
    return None if optional and not given else FormBody(given)


def multipart_body(
    fields: Sequence[FormField | FileField], *, optional: bool = False
) -> MultipartBody | None:
    """A form with files; ``None`` for an ``optional`` form without any given field."""
    given = [field for field in fields if field.value is not UNSET]
    return None if optional and not given else MultipartBody(given)


def binary_body(
    value: OptionalNullable[FileInput], media_type: str
) -> BinaryBody | None:
    """A file as the whole body; ``None`` without a file."""
    return None if value is None or value is UNSET else BinaryBody(value, media_type)


def text_body(value: OptionalNullable[str], media_type: str) -> TextBody | None:
    """Text as the whole body; ``None`` without text."""
    return None if value is None or value is UNSET else TextBody(value, media_type)


def lines_body(
    type_: TypeExpr,
    value: OptionalNullable[Iterable[Value]],
    media_type: str,
) -> LinesBody | None:
    """JSON lines as the whole body; ``None`` without a value."""
    if value is None or value is UNSET:
        return None
    return LinesBody(type_, value, media_type)


def _value(field: FormField) -> Json:
    return to_wire(field.type, validate_argument(field.type, field.value, field.name))


def _pairs(field: FormField | FileField) -> list[tuple[str, str]]:
    if isinstance(field, FileField):
        texts = [_whole(upload).decode("latin-1") for upload in field.uploads()]
        return [(escape(field.name), escape(text)) for text in texts]
    value = _value(field)
    if value is None:
        return [(escape(field.name), "")]
    if field.style is None and field.content_type is not None:
        return [(escape(field.name), escape(_text(value)))]
    if field.style is None and field.explode is None:
        return [(escape(field.name), escape(_text(item))) for item in _items(value)]
    style = field.style or "form"
    explode = field.explode
    if explode is None:
        explode = style in ("form", "deepObject")
    return encode_query(field.name, value, style, explode, field.allow_reserved)


def _whole(upload: Upload) -> bytes:
    upload.check(is_async=False)
    return b"".join(upload.chunks())


def _file(field: FileField, upload: Upload) -> Part:
    declared = upload.content_type or field.content_type
    content_type = declared or guessed_type(upload.file_name)
    return Part(field.name, upload, upload.file_name, content_type)


def _parts(field: FormField | FileField) -> list[Part]:
    if isinstance(field, FileField):
        return [_file(field, upload) for upload in field.uploads()]
    value = _value(field)
    if value is None:
        return []
    if field.content_type is not None and not isinstance(value, str):
        return [_part(field, value, field.content_type)]
    return [
        _part(field, item, _content_type(field, item))
        for item in _items(value)
        if item is not None
    ]


def _part(field: FormField, value: JsonValue, content_type: str | None) -> Part:
    return Part(field.name, _text(value).encode(), content_type=content_type)


def _items(value: Json) -> Sequence[Json]:
    """The items of an array, which are encoded one by one; others are one item."""
    return value if is_array(value) else [value]


def _content_type(field: FormField, value: Json) -> str | None:
    if field.content_type is None and (is_object(value) or is_array(value)):
        return "application/json"
    return field.content_type


def _text(value: JsonValue) -> str:
    if isinstance(value, dict | list):
        return compact(value)
    return "" if value is None else scalar(value)
