"""Example responses for tests without a server.

They come from the examples of the document, else from sample values.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from ...ir.api import Content, ErrorResponse, MediaKind, Operation, Response
from ...ir.models import Model, NamedExample
from ...ir.pagination import Pagination
from ...ir.security import Server
from ...ir.types import Named, Type, UnionOf, without_null
from ...values import Json
from ..code.results import is_envelope
from ..context import Context
from ..python.accepted_values import fits
from ..python.sample_values import Sampler, tagged
from .last_pages import last_page, page_facts

# Sample values with more characters than this have required properties only.
_MAX_CHARACTERS = 8_000
# The greatest number of events in a sample stream.
_MAX_EVENTS = 5
_FILE = "<file>"
_TEXT = "<value>"
_STREAMS = (MediaKind.EVENTS, MediaKind.JSON_LINES)
_TYPES = {
    MediaKind.JSON: "application/json",
    MediaKind.TEXT: "text/plain",
    MediaKind.EVENTS: "text/event-stream",
}
_ORIGIN = re.compile(r"^[^/]*//[^/]*")
_Fields = dict[str, Json]


def examples_file(context: Context) -> str:
    """The data of the SDK's ``testing`` module: JSON with one operation per line."""
    responses = _Responses(context)
    lines = [
        _compact(_operation(responses, operation, calls))
        for operation, calls in _distinct(context)
    ]
    servers = _compact(_base_paths(context.api.servers))
    body = ",\n".join(lines)
    return f'{{"servers":{servers},"operations":[\n{body}\n]}}\n'


def _distinct(context: Context) -> list[tuple[Operation, list[Json]]]:
    """Each operation with the methods that call it.

    An operation may have a method in several namespaces.
    """
    found: dict[tuple[str, str], tuple[Operation, list[Json]]] = {}
    for operation in context.api.operations:
        key = (operation.method, operation.path)
        _, calls = found.setdefault(key, (operation, []))
        calls.append(context.qualified(operation))
    return list(found.values())


def _operation(
    responses: _Responses, operation: Operation, calls: list[Json]
) -> _Fields:
    pagination = operation.pagination
    page = None if pagination is None else page_facts(pagination)
    optional: _Fields = {
        "servers": _base_paths(operation.servers),
        "stream": operation.stream_field,
        "page": page,
        "headers": _headers(operation),
    }
    return {
        "id": operation.operation_id,
        "calls": calls,
        "method": operation.method,
        "path": operation.path,
        **{key: value for key, value in optional.items() if value},
        "answers": responses.of(operation),
    }


def _headers(operation: Operation) -> _Fields:
    """The example headers of responses, by status."""
    responses: list[Response | ErrorResponse]
    responses = [*operation.responses, *operation.errors, *operation.untyped_errors]
    return {a.status: dict(a.headers) for a in responses if a.headers}


def _base_paths(servers: tuple[Server, ...]) -> list[Json]:
    """The paths of server URLs, which may contain variables."""
    paths = [_ORIGIN.sub("", server.url).partition("?")[0] for server in servers]
    # A path that is relative to the document has no known start.
    rooted = (path.rstrip("/") for path in paths if path[:1] in ("", "/", "{"))
    return list(dict.fromkeys(rooted))


def _expected(content: Content) -> Content:
    """The content. Undeclared content with a media type is JSON in examples."""
    is_json = content.kind is MediaKind.UNDECLARED and "*" not in content.media_type
    return replace(content, kind=MediaKind.JSON) if is_json else content


@dataclass(frozen=True, slots=True)
class _Responses:
    """Creates the example responses of operations."""

    context: Context

    def of(self, operation: Operation) -> _Fields:
        """The example responses by status, successful ones first."""
        results: _Fields = {
            response.status: [
                self._content(operation.pagination, content)
                for content in map(_expected, response.contents)
                if content.kind is not MediaKind.UNDECLARED
            ]
            for response in operation.responses
        }
        errors: dict[str, Json] = {
            status: [self._error(e) for e in operation.errors if e.status == status]
            for status in dict.fromkeys(e.status for e in operation.errors)
        }
        for bare in operation.untyped_errors:
            errors[bare.status] = [self._content(None, c) for c in bare.contents]
        return results | dict(sorted(errors.items()))

    def _error(self, error: ErrorResponse) -> _Fields:
        values = self._values(Named(error.model), error.examples)
        return _entry(error.media_type, MediaKind.JSON, values)

    def _content(self, pagination: Pagination | None, content: Content) -> _Fields:
        if content.kind in _STREAMS:
            return self._stream(content)
        if content.kind is not MediaKind.JSON:
            return _text(content)
        values = self._values(content.type, content.examples)
        if pagination is not None:
            values = {
                name: last_page(self._models, content.type, pagination, value)
                for name, value in values.items()
            }
        return _entry(content.media_type, content.kind, values)

    def _stream(self, content: Content) -> _Fields:
        examples = {
            example.name: items
            for example in content.examples
            if (items := self._items(content, example.value))
        }
        samples = {} if examples else {"": self._sample_items(content.type)}
        more: _Fields = {"sentinel": content.sentinel} if content.sentinel else {}
        if content.kind is MediaKind.EVENTS:
            more |= self._data(content)
        return _entry(content.media_type, content.kind, {**examples, **samples}) | more

    def _data(self, content: Content) -> _Fields:
        """The encoding of events whose data is not JSON of the item."""
        if is_envelope(self.context, content.type):
            return {"data": "text envelope" if content.is_text else "envelope"}
        return {"data": "text"} if content.is_text else {}

    def _items(self, content: Content, value: Json) -> list[Json]:
        """The items of an example: one item, a list, or the text of a stream."""
        if self._is_of(content.type, value) and not isinstance(value, str):
            return [value]
        lines = value
        if isinstance(value, str):
            lines = _lines(value, content)
        if isinstance(lines, list) and all(self._is_of(content.type, i) for i in lines):
            return lines
        return []

    def _sample_items(self, type_: Type) -> list[Json]:
        """One sample event of each kind, at least one."""
        union = self._union(type_)
        if union is None:
            return [self._sample(type_)]
        members = list(enumerate(union.members))[:_MAX_EVENTS]
        found = [tagged(union, i, self._sample(member)) for i, member in members]
        return [item for item in found if fits(self._models, type_, item)] or found[:1]

    def _union(self, type_: Type) -> UnionOf | None:
        match without_null(type_):
            case UnionOf() as union:
                return union
            case Named(key) if (inner := self._models[key].type) is not None:
                return self._union(inner)
            case _:
                return None

    def _values(self, type_: Type, shown: tuple[NamedExample, ...]) -> _Fields:
        """The valid examples of the document, else one sample value."""
        found: _Fields = {}
        for example in shown:
            value = _read(example.value, lambda value: self._is_of(type_, value))
            value = value or self._repaired(type_, example.value)
            if value is not None:
                found[example.name] = value[0]
        return found or {"": self._sample(type_)}

    def _repaired(self, type_: Type, value: Json) -> tuple[Json] | None:
        """An example with its invalid parts replaced, if the result is valid."""
        if not isinstance(value, dict | list):
            return None
        repaired = Sampler(self._models, is_whole=True).repaired(type_, value)
        return (repaired,) if self._is_of(type_, repaired) else None

    def _sample(self, type_: Type) -> Json:
        value = Sampler(self._models, is_whole=True).sample(type_)
        if len(_compact(value)) <= _MAX_CHARACTERS and fits(self._models, type_, value):
            return value
        return Sampler(self._models).sample(type_)

    def _is_of(self, type_: Type, value: Json) -> bool:
        return fits(self._models, type_, value) and _is_writable(value)

    @property
    def _models(self) -> Mapping[str, Model]:
        return self.context.annotations.models


def _read(value: Json, is_good: Callable[[Json], bool]) -> tuple[Json] | None:
    """The value, or the JSON value in a string, if it is valid."""
    if is_good(value):
        return (value,)
    if not isinstance(value, str):
        return None
    try:
        inner: Json = json.loads(value)
    except ValueError:
        return None
    return (inner,) if is_good(inner) else None


def _lines(text: str, content: Content) -> list[Json]:
    """The items in the text of a stream; one invalid line makes all invalid."""
    lines = text.splitlines()
    if content.kind is MediaKind.EVENTS:
        lines = [x.removeprefix("data:") for x in lines if x.startswith("data:")]
    words = [line.strip() for line in lines]
    words = [word for word in words if word not in ("", content.sentinel)]
    try:
        return [json.loads(word) for word in words]
    except ValueError:
        return [None]


def _text(content: Content) -> _Fields:
    """The examples of a text or a binary body; only strings are used."""
    shown: _Fields = {
        example.name: example.value
        for example in content.examples
        if isinstance(example.value, str) and _is_writable(example.value)
    }
    sample = _TEXT if content.kind is MediaKind.TEXT else _FILE
    examples: _Fields = shown or {"": sample}
    return _entry(content.media_type, content.kind, examples)


def _entry(media_type: str, kind: MediaKind, examples: _Fields) -> _Fields:
    return {
        "type": _sent_type(media_type, kind),
        "kind": kind.value,
        "examples": examples,
    }


def _sent_type(media_type: str, kind: MediaKind) -> str:
    """The media type of an example response for a declared media type."""
    is_json = "json" in media_type
    if "*" not in media_type and not (is_json and kind is MediaKind.EVENTS):
        return media_type
    return _TYPES.get(kind, "application/octet-stream")


def _is_writable(value: Json) -> bool:
    """Whether a value can be written as JSON in UTF-8.

    NaN, infinity and lone surrogates cannot.
    """
    try:
        json.dumps(value, allow_nan=False, ensure_ascii=False).encode()
    except ValueError:
        return False
    return True


def _compact(value: Json) -> str:
    return json.dumps(value, separators=(",", ":"))
