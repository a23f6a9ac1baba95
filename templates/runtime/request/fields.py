# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Fields of forms: values and files, as pairs or as parts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote

from ..content import Part
from ..errors import ArgumentError
from ..json_types import is_array, is_object
from ..sentinel import UNSET
from ..validation.adapters import argument_to_wire
from .encoding import encode_query
from .json_text import compact
from .scalars import escape, scalar
from .uploads import FileInput, Upload, is_file, media_type_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..aliases import Json, JsonObject, TypeExpr, Value
    from ..call import Parameter
    from .scalars import JsonValue


class FormField(NamedTuple):
    """One property of a form, and its encoding (OpenAPI 3.1, section 4.8.15).

    A form has its ``constant`` if the caller gives no value.
    """

    name: str
    value: Value
    type: TypeExpr
    style: str | None = None
    explode: bool | None = None
    content_type: str | None = None
    allow_reserved: bool = False
    headers: Sequence[Parameter] = ()
    constant: str | int | None = None

    def with_value(self, value: Value) -> FormField:
        """The same property with another value."""
        return self._replace(value=value)

    def filled_in(self) -> FormField:
        """The same property, with its constant if it has no value."""
        is_missing = self.value is UNSET and self.constant is not None
        return self.with_value(self.constant) if is_missing else self


class FileField:
    """One property of a form that is a file, or ``several`` files.

    ``several`` is ``None`` if a list means several files, and any other value one file.
    ``content_type`` may list several media types: the name of a file selects one.

    All requests with the form share its uploads: an open file is sent from its position
    in the first request, and iterators are known to have been read.
    """

    def __init__(
        self,
        name: str,
        value: Value,
        content_type: str | None = None,
        several: bool | None = False,
        headers: Sequence[Parameter] = (),
    ) -> None:
        self.name = name
        self.value = value
        self.content_type = content_type
        self.several = several
        self.headers = headers
        self._uploads: list[Upload] | None = None

    def with_value(self, value: Value) -> FileField:
        """The same property with another value, or this one for the same value."""
        if value is self.value:
            return self
        return FileField(
            self.name, value, self.content_type, self.several, self.headers
        )

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
        is_list = is_array(self.value) and not is_file(self.value)
        if not self.several and not (self.several is None and is_list):
            return [self.value]
        if is_array(self.value):
            return [value for value in self.value if value is not None]
        raise ArgumentError(f"{self.name}: several files are a list of files")


def given_of(
    fields: Sequence[FormField | FileField],
) -> list[FormField | FileField]:
    """The given fields of a form; a form that has any has its constants, too."""
    if all(field.value is UNSET for field in fields):
        return []
    filled = [f.filled_in() if isinstance(f, FormField) else f for f in fields]
    return [field for field in filled if field.value is not UNSET]


def fields_of(
    type_: TypeExpr, value: Value, *encoded: FormField
) -> Sequence[FormField | FileField]:
    """The properties of a form that is one argument.

    ``encoded`` are the fields with an encoding of their own, without a value.
    """
    if value is None or value is UNSET:
        return []
    if type_ is Any and is_object(value):
        return [file_or_field(name, item, Any) for name, item in value.items()]
    known = {field.name: field for field in encoded}
    fields: JsonObject = argument_to_wire(type_, value, "body")
    return [
        known[name].with_value(item) if name in known else FormField(name, item, Any)
        for name, item in fields.items()
    ]


def file_or_field(
    name: str,
    value: Value,
    type_: TypeExpr,
    content_type: str | None = None,
    headers: Sequence[Parameter] = (),
) -> FormField | FileField:
    """One property of a form that is a file, several files, or a value of a type."""
    if is_file(value) or (is_array(value) and any(map(is_file, value))):
        return FileField(name, value, content_type, None, headers)
    return FormField(name, value, type_, content_type=content_type, headers=headers)


def files_of(value: Value) -> list[FileField]:
    """The files of a form that is one argument, by the names of its properties.

    :raises ArgumentError: for a value that is no mapping.
    """
    if value is None or value is UNSET:
        return []
    given: object = value  # a test of its type would narrow it to unknown members
    if not isinstance(given, Mapping):
        kind = type(value).__name__
        raise ArgumentError(f"body: a mapping of files is needed, not {kind}")
    return [FileField(name, file) for name, file in value.items()]


def pairs_of(field: FormField | FileField) -> list[tuple[str, str]]:
    """The encoded pairs of ``application/x-www-form-urlencoded``.

    :raises ArgumentError: for a value that is not of the field's type.
    """
    if isinstance(field, FileField):
        texts = [_whole(upload).decode("latin-1") for upload in field.uploads()]
        return [(escape(field.name), escape(text)) for text in texts]
    value = _value(field)
    if value is None:
        return [(escape(field.name), "")]
    if field.style is not None or field.explode is not None:
        return _styled(field, value, allow_reserved=field.allow_reserved)
    return [
        (escape(field.name), escape(_text(item, _content_type(field, item))))
        for item in _items(field, value)
    ]


def parts_of(field: FormField | FileField) -> list[Part]:
    """The parts of ``multipart/form-data``: none for ``None``.

    :raises ArgumentError: for a value that is not of the field's type.
    """
    if isinstance(field, FileField):
        return _file_parts(field)
    value = _value(field)
    if value is None:
        return []
    headers = _headers(field)
    if field.style is not None:
        return [
            # The values of parts are not percent-encoded (OpenAPI 3.1.1, appendix E).
            Part(unquote(name), unquote(text).encode(), headers=headers)
            for name, text in _styled(field, value, allow_reserved=False)
        ]
    items = _items(field, value)
    return [_part(field, item, headers) for item in items if item is not None]


def _value(field: FormField) -> Json:
    return argument_to_wire(field.type, field.value, field.name)


def _styled(
    field: FormField, value: Json, *, allow_reserved: bool
) -> list[tuple[str, str]]:
    style = field.style or "form"
    explode = field.explode
    if explode is None:
        explode = style in ("form", "deepObject")
    return encode_query(field.name, value, style, explode, allow_reserved)


def _whole(upload: Upload) -> bytes:
    upload.check(is_async=False)
    return b"".join(upload.chunks())


def _file_parts(field: FileField) -> list[Part]:
    uploads = field.uploads()
    headers = _headers(field) if uploads else []
    return [
        Part(
            field.name,
            upload,
            upload.file_name,
            upload.content_type or media_type_for(upload.file_name, field.content_type),
            headers,
        )
        for upload in uploads
    ]


def _headers(field: FormField | FileField) -> list[tuple[str, str]]:
    """The headers of the parts of a field."""
    if not field.headers:
        return []
    from .part_headers import part_headers

    return part_headers(field.headers)


def _part(field: FormField, value: Json, headers: Sequence[tuple[str, str]]) -> Part:
    content_type = _content_type(field, value)
    content = _text(value, content_type).encode()
    return Part(field.name, content, content_type=content_type, headers=headers)


def _items(field: FormField, value: Json) -> Sequence[Json]:
    """The items of an array, which are encoded one by one; others are one item.

    An array that is declared as JSON is one item, too.
    """
    is_whole = field.content_type is not None and _is_json(_content_type(field, value))
    return value if is_array(value) and not is_whole else [value]


def _content_type(field: FormField, value: Json) -> str | None:
    """The media type for a value. The first one that can hold it is selected."""
    is_structured = is_object(value) or is_array(value)
    names = (field.content_type or "").split(",")
    listed = [name.strip() for name in names if name.strip() and "*" not in name]
    if not listed:
        return "application/json" if is_structured else None
    fitting = (name for name in listed if _is_json(name) is is_structured)
    return next(fitting, listed[0])


def _is_json(media_type: str | None) -> bool:
    name = (media_type or "").partition(";")[0].strip().lower()
    return name == "application/json" or name.endswith("+json")


def _text(value: JsonValue, content_type: str | None = None) -> str:
    if isinstance(value, dict | list) or _is_json(content_type):
        return compact(value)
    return "" if value is None else scalar(value)
