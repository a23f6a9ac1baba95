# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Readers: the validated items of a stream, and the errors among them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic import ValidationError

from ..error_messages import error_message
from ..json_reading import parsed
from ..json_types import is_object
from ..response.lenient import read_response
from ..validation.adapters import from_wire_json
from ..validation.problems import explain, explain_json
from ..validation.received import from_wire
from .events import EventParser, LineParser, ServerSentEvent

if TYPE_CHECKING:
    from ..aliases import Json, JsonObject, TypeExpr, Value
    from ..errors import ResponseError
    from ..http_types import Response
    from ..settings import Settings

ItemT = TypeVar("ItemT")
_WHAT = "an item of the stream breaks its schema"
_SHOWN_TEXT = 10_000
# Not JSON, so it cannot be an item where items are JSON.
_CUSTOMARY_SENTINEL = "[DONE]"
_NOT_JSON = object()


class ItemReader(Generic[ItemT]):
    """Reads items from the bytes of a response.

    An item that breaks its schema is raised as ``errors.validation`` of the settings,
    unless validation is lenient. An object with ``error`` as its only property is
    raised as ``errors.default``, unless the type of the items declares that property.
    """

    is_done = False
    last_event_id: str | None = None
    event: ServerSentEvent[str] | None = None

    def __init__(self, type_: TypeExpr, response: Response, settings: Settings) -> None:
        self._type = type_
        self._response = response
        self._errors = settings.errors
        self._is_lenient = settings.validation == "lenient"

    def feed(self, data: bytes) -> Iterator[ItemT]:
        """The items that these bytes complete."""
        raise NotImplementedError

    def end(self) -> Iterator[ItemT]:
        """The items that the end of the response completes."""
        return iter(())

    def event_of(self, item: ItemT) -> ServerSentEvent[ItemT]:
        """The event of the last item."""
        if self.event is None:
            return ServerSentEvent(item)
        return ServerSentEvent(item, *self.event[1:])

    def _server_error(self, text: str) -> ResponseError:
        """The error that the server sends instead of an item."""
        message = _error_message(text)
        if not message:
            message = f"the server has sent an error: {text[:_SHOWN_TEXT] or 'empty'}"
        return self._errors.default(message, self._response, text)

    def _unvalidated(self, value: Json) -> ItemT:
        """An item that breaks its schema, for lenient validation."""
        item: ItemT = read_response(self._type, value, self._response)
        return item

    def _schema_error(self, message: str, text: str) -> ResponseError:
        return self._errors.validation(message, self._response, text)


class LineReader(ItemReader[ItemT]):
    """Reads items that are JSON lines."""

    def __init__(self, type_: TypeExpr, response: Response, settings: Settings) -> None:
        super().__init__(type_, response, settings)
        self._parser = LineParser()

    def feed(self, data: bytes) -> Iterator[ItemT]:
        return map(self._item, self._parser.feed(data))

    def end(self) -> Iterator[ItemT]:
        return map(self._item, self._parser.end())

    def _item(self, line: bytes) -> ItemT:
        try:
            item: ItemT = from_wire_json(self._type, line)
        except ValidationError as error:
            text = line.decode("utf-8", "replace")
            if _is_only_error(text):
                raise self._server_error(text) from None
            if self._is_lenient and _parsed(text) is not _NOT_JSON:
                return self._unvalidated(parsed(line))
            message = explain_json(_WHAT, error, line)
            raise self._schema_error(message, text) from error
        if _has_only_error(item):
            raise self._server_error(line.decode("utf-8", "replace"))
        return item


class EventReader(ItemReader[ItemT]):
    """Reads items that are the data of events, until the ``sentinel``.

    The data is JSON or text. Data that does not fit the type is tried as the other one:
    servers mix them. An event called ``error`` is raised as ``errors.default``, too,
    unless the type of the items is a model that declares all properties of its data.
    """

    def __init__(
        self,
        type_: TypeExpr,
        response: Response,
        settings: Settings,
        sentinel: str | None,
        *,
        is_json: bool,
    ) -> None:
        super().__init__(type_, response, settings)
        self._parser = EventParser()
        self._is_json = is_json
        self._sentinel = self._default_sentinel() if sentinel is None else sentinel

    def feed(self, data: bytes) -> Iterator[ItemT]:
        for event in self._parser.feed(data):
            self.event, self.last_event_id = event, event.id
            if self._is_end(event):
                self.is_done = True
                return
            yield self._item(event)
        self.last_event_id = self._parser.last_id

    def _item(self, event: ServerSentEvent[str]) -> ItemT:
        is_error = event.event == "error"
        try:
            item: ItemT = self._validated(event)
        except ValidationError as error:
            if is_error or _is_only_error(event.data):
                raise self._server_error(event.data) from None
            is_value = not self._is_json or _parsed(event.data) is not _NOT_JSON
            if self._is_lenient and is_value:
                return self._unvalidated(self._value(event))
            message = self._explained(event, error)
            raise self._schema_error(message, event.data) from error
        if not self._declares_error(item) if is_error else self._has_only_error(item):
            raise self._server_error(event.data)
        return item

    def _is_end(self, event: ServerSentEvent[str]) -> bool:
        return event.data == self._sentinel

    def _default_sentinel(self) -> str | None:
        return _CUSTOMARY_SENTINEL if self._is_json else None

    def _validated(self, event: ServerSentEvent[str]) -> Value:
        if self._type is str and not self._is_json:
            return event.data
        try:
            return self._read(event, is_json=self._is_json)
        except ValidationError as error:
            try:
                return self._read(event, is_json=not self._is_json)
            except ValidationError:
                raise error from None

    def _read(self, event: ServerSentEvent[str], *, is_json: bool) -> Value:
        """The item of an event whose data is JSON or text."""
        if is_json:
            return from_wire_json(self._type, event.data)
        return from_wire(self._type, event.data)

    def _value(self, event: ServerSentEvent[str]) -> Json:
        return parsed(event.data) if self._is_json else event.data

    def _explained(self, event: ServerSentEvent[str], error: ValidationError) -> str:
        if self._is_json:
            return explain_json(_WHAT, error, event.data)
        return explain(_WHAT, error, event.data)

    def _declares_error(self, item: ItemT) -> bool:
        return _declares_all(item)

    def _has_only_error(self, item: ItemT) -> bool:
        return _has_only_error(item)


class EnvelopeReader(EventReader[ItemT]):
    """Reads items that are whole events.

    An event whose data is no model counts as declared.
    """

    def _default_sentinel(self) -> str | None:
        return None  # any text may be an item

    def _is_end(self, event: ServerSentEvent[str]) -> bool:
        """Whether the event ends the stream.

        The customary sentinel does where it is no item of its own.
        """
        if self._sentinel is not None or event.data != _CUSTOMARY_SENTINEL:
            return event.data == self._sentinel
        try:
            item: object = self._validated(event)
        except ValidationError:
            return True
        return "data" not in getattr(type(item), "model_fields", ())

    def _read(self, event: ServerSentEvent[str], *, is_json: bool) -> Value:
        return from_wire(self._type, _envelope(event, is_json=is_json))

    def _value(self, event: ServerSentEvent[str]) -> Json:
        return _envelope(event, is_json=self._is_json)

    def _explained(self, event: ServerSentEvent[str], error: ValidationError) -> str:
        return explain(_WHAT, error, self._value(event))

    def _declares_error(self, item: ItemT) -> bool:
        data = getattr(item, "data", None)
        return not hasattr(data, "model_extra") or _declares_all(data)

    def _has_only_error(self, item: ItemT) -> bool:
        return _has_only_error(getattr(item, "data", None))


def _envelope(event: ServerSentEvent[str], *, is_json: bool) -> JsonObject:
    """An event as a JSON object of its fields; data that cannot be JSON is text."""
    data = _parsed(event.data) if is_json else _NOT_JSON
    fields = {k: value for k, value in event._asdict().items() if value is not None}
    return {**fields, "data": event.data if data is _NOT_JSON else data}


def _declares_all(item: Value) -> bool:
    """Whether an item is a model that declares all of its properties.

    Undeclared variants of a union have unknown properties only.
    """
    return not getattr(item, "model_extra", True) and bool(item.model_fields_set)


def _has_only_error(item: Value) -> bool:
    """Whether an item is a model whose only property is an undeclared ``error``."""
    extra: JsonObject = getattr(item, "model_extra", None) or {}
    return "error" in extra and len(item.model_fields_set) == 1


def _parsed(text: str) -> Json:
    try:
        return parsed(text)
    except ValueError:
        return _NOT_JSON


def _is_only_error(text: str) -> bool:
    value = _parsed(text)
    return is_object(value) and [*value] == ["error"]


def _error_message(text: str) -> str | None:
    """The server's message in a customary place of JSON, or the text itself."""
    value = _parsed(text)
    if value is _NOT_JSON:
        return text[:_SHOWN_TEXT]
    return (value if isinstance(value, str) else error_message(value)) or None
