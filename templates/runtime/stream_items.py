"""The items of a stream, validated, and the errors that it may have instead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import from_json

from .adapters import adapter
from .decoding import words
from .events import EventParser, LineParser, ServerSentEvent
from .problems import explain, explain_json

if TYPE_CHECKING:
    from .errors import ErrorTypes, ResponseError
    from .http import Response

ItemT = TypeVar("ItemT")
_BROKEN = "an item of the stream breaks its schema"
_SHOWN_TEXT = 10_000
# It is no JSON, so where JSON is expected it cannot be meant as an item.
_CUSTOMARY_SENTINEL = "[DONE]"


class ItemReader(Generic[ItemT]):
    """Items from the bytes of a response.

    What breaks its schema is raised as ``types.validation``. What the server says
    instead of an item, because it has failed, is raised as ``types.default``: an object
    of nothing but ``error``, unless the items have such a property.
    """

    is_done = False
    last_event_id: str | None = None

    def __init__(
        self,
        type_: Any,  # a type expression of any form
        response: Response,
        types: ErrorTypes,
    ) -> None:
        self._adapter = adapter(type_)
        self._response = response
        self._types = types

    def feed(self, data: bytes) -> Iterator[ItemT]:
        """The items that end in these bytes."""
        raise NotImplementedError

    def end(self) -> Iterator[ItemT]:
        """The items that the end of the response ends."""
        return iter(())

    def _from_json(self, text: bytes | str) -> Any:  # of the type
        return self._adapter.validate_json(text, by_alias=True, by_name=False)

    def _told(self, text: str) -> ResponseError:
        """What the server says; its own words are the message."""
        said = _words(text) or f"the server has sent an error: {text[:_SHOWN_TEXT]}"
        return self._types.default(said, self._response, text)

    def _broken(self, message: str, text: str) -> ResponseError:
        return self._types.validation(message, self._response, text)


class LineReader(ItemReader[ItemT]):
    """Items that are JSON values on lines of their own."""

    def __init__(
        self,
        type_: Any,  # a type expression of any form
        response: Response,
        types: ErrorTypes,
    ) -> None:
        super().__init__(type_, response, types)
        self._parser = LineParser()

    def feed(self, data: bytes) -> Iterator[ItemT]:
        return map(self._item, self._parser.feed(data))

    def end(self) -> Iterator[ItemT]:
        return map(self._item, self._parser.end())

    def _item(self, line: bytes) -> ItemT:
        try:
            item: ItemT = self._from_json(line)
        except ValidationError as error:
            text = line.decode("utf-8", "replace")
            if _is_error_alone(text):
                raise self._told(text) from None
            raise self._broken(explain_json(_BROKEN, error, line), text) from error
        if _has_error_alone(item):
            raise self._told(line.decode("utf-8", "replace"))
        return item


class EventReader(ItemReader[ItemT]):
    """Items that are the data of events, or whole events in an ``envelope``.

    An event that is called ``error`` is raised as ``types.default`` as well, unless the
    type of the items declares it: as a model with all properties that came.
    """

    def __init__(
        self,
        type_: Any,  # a type expression of any form
        response: Response,
        types: ErrorTypes,
        *,
        sentinel: str | None,
        envelope: bool,
    ) -> None:
        super().__init__(type_, response, types)
        self._parser = EventParser()
        self._sentinel = sentinel
        self._envelope = envelope
        self._is_text = type_ is str and not envelope
        self._may_be_text = type_ is Any and not envelope
        if sentinel is None and not self._is_text and not envelope:
            self._sentinel = _CUSTOMARY_SENTINEL

    def feed(self, data: bytes) -> Iterator[ItemT]:
        for event in self._parser.feed(data):
            self.last_event_id = event.id
            if event.data == self._sentinel:
                self.is_done = True
                return
            yield self._item(event)
        self.last_event_id = self._parser.last_id

    def _item(self, event: ServerSentEvent) -> ItemT:
        try:
            item = self._validated(event)
        except ValidationError as error:
            if event.event == "error" or _is_error_alone(event.data):
                raise self._told(event.data) from None
            raise self._broken(self._explained(event, error), event.data) from error
        if self._is_undeclared(event, item):
            raise self._told(event.data)
        return item

    def _is_undeclared(self, event: ServerSentEvent, item: ItemT) -> bool:
        """Whether what came as an item is an error that the items' type does not know.

        An envelope declares any event whose data is no model.
        """
        data = getattr(item, "data", None) if self._envelope else item
        if event.event != "error":
            return _has_error_alone(data)
        if self._envelope and not hasattr(data, "model_extra"):
            return False
        return not _knows_all(data)

    def _validated(self, event: ServerSentEvent) -> ItemT:
        if self._envelope:
            return self._enveloped(event)
        if self._is_text:
            return self._plain(event.data)
        try:
            item: ItemT = self._from_json(event.data)
        except ValidationError:
            if not self._may_be_text:
                raise
            return self._plain(event.data)
        return item

    def _enveloped(self, event: ServerSentEvent) -> ItemT:
        """The whole event, whose data is JSON, or text where JSON does not fit."""
        whole = _whole(event)
        try:
            return self._plain(whole)
        except ValidationError as error:
            if isinstance(whole["data"], str):
                raise
            try:
                return self._plain({**whole, "data": event.data})
            except ValidationError:
                raise error from None

    def _plain(self, value: Any) -> ItemT:  # JSON
        item: ItemT = self._adapter.validate_python(value, by_alias=True, by_name=False)
        return item

    def _explained(self, event: ServerSentEvent, error: ValidationError) -> str:
        if self._envelope:
            return explain(_BROKEN, error, _whole(event))
        return explain_json(_BROKEN, error, event.data)


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
    extra: dict[str, Any] | None = getattr(item, "model_extra", None)  # JSON
    return (
        extra is not None and [*extra] == ["error"] and len(item.model_fields_set) == 1
    )


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
