"""The items of a stream, validated, and the errors that it may have instead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import from_json

from ..response.decoding import kept, words
from ..validation.adapters import received, received_json
from ..validation.problems import explain, explain_json
from .events import EventParser, LineParser, ServerSentEvent

if TYPE_CHECKING:
    from ..client import Settings
    from ..errors import ResponseError
    from ..transport.http import Response

ItemT = TypeVar("ItemT")
_BROKEN = "an item of the stream breaks its schema"
_SHOWN_TEXT = 10_000
# It is no JSON, so where JSON is expected it cannot be meant as an item.
_CUSTOMARY_SENTINEL = "[DONE]"


class ItemReader(Generic[ItemT]):
    """Items from the bytes of a response.

    What breaks its schema is raised as ``errors.validation`` of the settings, unless
    they are lenient. What the server says instead of an item, because it has failed, is
    raised as ``errors.default``: an object of nothing but ``error``, unless the items
    have such a property.
    """

    is_done = False
    last_event_id: str | None = None

    def __init__(
        self,
        type_: Any,  # a type expression of any form
        response: Response,
        settings: Settings,
    ) -> None:
        self._type = type_
        self._response = response
        self._types = settings.errors
        self._is_lenient = settings.validation == "lenient"

    def feed(self, data: bytes) -> Iterator[ItemT]:
        """The items that end in these bytes."""
        raise NotImplementedError

    def end(self) -> Iterator[ItemT]:
        """The items that the end of the response ends."""
        return iter(())

    def _told(self, text: str) -> ResponseError:
        """What the server says; its own words are the message."""
        shown = text[:_SHOWN_TEXT] or "empty"
        said = _words(text) or f"the server has sent an error: {shown}"
        return self._types.default(said, self._response, text)

    def _kept(self, value: Any) -> ItemT:  # JSON
        """An item, as far as the value is one."""
        item: ItemT = kept(self._type, value, self._response)
        return item

    def _broken(self, message: str, text: str) -> ResponseError:
        return self._types.validation(message, self._response, text)


class LineReader(ItemReader[ItemT]):
    """Items that are JSON values on lines of their own."""

    def __init__(
        self,
        type_: Any,  # a type expression of any form
        response: Response,
        settings: Settings,
    ) -> None:
        super().__init__(type_, response, settings)
        self._parser = LineParser()

    def feed(self, data: bytes) -> Iterator[ItemT]:
        return map(self._item, self._parser.feed(data))

    def end(self) -> Iterator[ItemT]:
        return map(self._item, self._parser.end())

    def _item(self, line: bytes) -> ItemT:
        try:
            item: ItemT = received_json(self._type, line)
        except ValidationError as error:
            text = line.decode("utf-8", "replace")
            if _is_error_alone(text):
                raise self._told(text) from None
            if self._is_lenient and _is_json(text):
                return self._kept(from_json(line))
            raise self._broken(explain_json(_BROKEN, error, line), text) from error
        if _has_error_alone(item):
            raise self._told(line.decode("utf-8", "replace"))
        return item


class EventReader(ItemReader[ItemT]):
    """Items that are the data of events, up to one that is the ``sentinel``.

    An event that is called ``error`` is raised as ``errors.default`` as well, unless
    the type of the items declares it: as a model with all properties that came.
    """

    def __init__(
        self,
        type_: Any,  # a type expression of any form
        response: Response,
        settings: Settings,
        sentinel: str | None,
    ) -> None:
        super().__init__(type_, response, settings)
        self._parser = EventParser()
        self._sentinel = self._usual_sentinel() if sentinel is None else sentinel

    def feed(self, data: bytes) -> Iterator[ItemT]:
        for event in self._parser.feed(data):
            self.last_event_id = event.id
            if event.data == self._sentinel:
                self.is_done = True
                return
            yield self._item(event)
        self.last_event_id = self._parser.last_id

    def _item(self, event: ServerSentEvent) -> ItemT:
        is_error = event.event == "error"
        try:
            item: ItemT = self._validated(event)
        except ValidationError as error:
            if is_error or _is_error_alone(event.data):
                raise self._told(event.data) from None
            if self._is_lenient and _is_json(event.data):
                return self._kept(self._value(event))
            raise self._broken(self._explained(event, error), event.data) from error
        if not self._declares_error(item) if is_error else self._has_error_alone(item):
            raise self._told(event.data)
        return item

    def _usual_sentinel(self) -> str | None:
        return None if self._type is str else _CUSTOMARY_SENTINEL

    def _validated(self, event: ServerSentEvent) -> Any:  # of the type
        if self._type is str:
            return event.data
        try:
            return received_json(self._type, event.data)
        except ValidationError:
            if self._type is Any:
                return event.data
            raise

    def _value(self, event: ServerSentEvent) -> Any:  # JSON
        return from_json(event.data)

    def _explained(self, event: ServerSentEvent, error: ValidationError) -> str:
        return explain_json(_BROKEN, error, event.data)

    def _declares_error(self, item: ItemT) -> bool:
        return _knows_all(item)

    def _has_error_alone(self, item: ItemT) -> bool:
        return _has_error_alone(item)


class EnvelopeReader(EventReader[ItemT]):
    """Items that are whole events; they declare any event whose data is no model."""

    def _usual_sentinel(self) -> str | None:
        return None  # which may well be the text of an item

    def _validated(self, event: ServerSentEvent) -> Any:  # of the type
        """The whole event, whose data is JSON, or text where JSON does not fit."""
        whole = _whole(event)
        try:
            return received(self._type, whole)
        except ValidationError as error:
            if isinstance(whole["data"], str):
                raise
            try:
                return received(self._type, {**whole, "data": event.data})
            except ValidationError:
                raise error from None

    def _value(self, event: ServerSentEvent) -> Any:  # JSON
        return _whole(event)

    def _explained(self, event: ServerSentEvent, error: ValidationError) -> str:
        return explain(_BROKEN, error, _whole(event))

    def _declares_error(self, item: ItemT) -> bool:
        data = getattr(item, "data", None)
        return not hasattr(data, "model_extra") or _knows_all(data)

    def _has_error_alone(self, item: ItemT) -> bool:
        return _has_error_alone(getattr(item, "data", None))


def _whole(event: ServerSentEvent) -> dict[str, Any]:  # JSON
    """An event as an object, without what it does not have."""
    try:
        data = from_json(event.data)
    except ValueError:
        data = event.data
    found = {
        name: value for name, value in event._asdict().items() if value is not None
    }
    return {**found, "data": data}


def _knows_all(item: Any) -> bool:  # of any type
    """Whether an item is a model that declares everything it has.

    A variant that nobody has declared has nothing but unknown properties.
    """
    return not getattr(item, "model_extra", True) and bool(item.model_fields_set)


def _has_error_alone(item: Any) -> bool:  # of any type
    """Whether an item is a model of one property, ``error``, that it does not know."""
    extra: dict[str, Any] = getattr(item, "model_extra", None) or {}  # JSON
    return "error" in extra and len(item.model_fields_set) == 1


def _is_json(text: str) -> bool:
    try:
        from_json(text)
    except ValueError:
        return False
    return True


def _is_error_alone(text: str) -> bool:
    try:
        value = from_json(text)
    except ValueError:
        return False
    return isinstance(value, dict) and [*value] == ["error"]


def _words(text: str) -> str | None:
    """The server's own words: in a customary place, or all that there is."""
    try:
        value = from_json(text)
    except ValueError:
        return text[:_SHOWN_TEXT]
    return (value if isinstance(value, str) else words(value)) or None
