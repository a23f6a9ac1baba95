# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Answers that a test chooses for an operation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from ..json_types import is_array
from ..response.forms import declared
from ..sentinel import UNSET
from .bodies import dumped, streamed
from .examples import Form, Operation

if TYPE_CHECKING:
    from ..aliases import Json, Value

OWN_JSON = Form("application/json", "json", {})
_OWN_EVENTS = Form("text/event-stream", "events", {})


class Answer(NamedTuple):
    """An answer: an example of a status, a body, or an exception."""

    status: int
    example: str | None = None
    form: Form | None = None
    body: bytes | None = None
    headers: Mapping[str, str] = {}
    exception: Exception | None = None


class Answers:
    """The answers of an operation in order; the last one is repeated."""

    def __init__(self, operation: Operation) -> None:
        self._operation = operation
        self._queue: list[Answer] = []
        self._lock = Lock()

    def then(
        self,
        *,
        status: int | None = None,
        example: str | None = None,
        json: object = UNSET,
        events: Iterable[object] | None = None,
        content: bytes | str | None = None,
        headers: Mapping[str, str] | None = None,
        exception: Exception | None = None,
    ) -> Answers:
        """Add an answer after the others; see ``ExampleTransport.answer``."""
        _check_single(
            example=example,
            json=None if json is UNSET else [json],
            events=events,
            content=content,
            exception=exception,
        )
        if exception is not None and (status is not None or headers):
            raise ValueError("an exception has neither a status nor headers")
        if exception is not None:
            answer = Answer(0, exception=exception)
        elif json is not UNSET:
            answer = _json_answer(self._operation, status, json)
        elif events is not None:
            answer = _events_answer(self._operation, status, list(events))
        elif content is not None:
            answer = _content_answer(self._operation, status, content)
        else:
            answer = _example_answer(self._operation, status, example)
        self._queue.append(answer._replace(headers=dict(headers or {})))
        return self

    def take(self) -> Answer:
        """The next answer."""
        with self._lock:
            return self._queue[0] if len(self._queue) == 1 else self._queue.pop(0)


def _check_single(**bodies: object) -> None:
    """:raises ValueError: for more than one body."""
    given = [name for name, body in bodies.items() if body is not None]
    if len(given) > 1:
        raise ValueError(f"an answer has one of {' and '.join(given)}, not both")


def _example_answer(
    operation: Operation, status: int | None, example: str | None
) -> Answer:
    if status is None and example is not None:
        status = operation.with_example(example)
    status = operation.usual_status if status is None else status
    if declared(operation.answers, status) is None:
        known = ", ".join(operation.answers)
        raise ValueError(
            f"{operation} has no answer with the status {status}: it has {known}; "
            "an answer of your own has json=, events= or content="
        )
    forms = operation.forms(status)
    if example is not None and not any(example in form.examples for form in forms):
        every = (f for forms in operation.answers.values() for f in forms)
        names = dict.fromkeys(name for form in every for name in form.examples if name)
        known = ", ".join(map(repr, names)) or "none with a name"
        raise ValueError(f"{operation} has no example {example!r}: it has {known}")
    return Answer(status, example)


def _json_answer(operation: Operation, status: int | None, value: object) -> Answer:
    status = operation.usual_status if status is None else status
    forms = [form for form in operation.forms(status) if form.kind == "json"]
    form = next(iter(forms), OWN_JSON)
    return Answer(status, form=form, body=dumped(_jsonable(value)).encode())


def _events_answer(
    operation: Operation, status: int | None, items: Sequence[object]
) -> Answer:
    status = operation.usual_status if status is None else status
    forms = [form for form in operation.forms(status) if form.is_stream]
    form = next(iter(forms), _OWN_EVENTS)
    return Answer(status, form=form, body=streamed(form, [*map(_jsonable, items)]))


def _content_answer(
    operation: Operation, status: int | None, content: bytes | str
) -> Answer:
    status = operation.usual_status if status is None else status
    is_text = isinstance(content, str)
    media_type = "text/plain" if is_text else "application/octet-stream"
    forms = operation.forms(status)
    kind = "text" if is_text else "binary"
    fitting = [form for form in forms if form.kind == kind] or forms
    form = next(iter(fitting), Form(media_type, "text", {}))
    body = content.encode() if isinstance(content, str) else content
    return Answer(status, form=form, body=body)


def _jsonable(value: Value) -> Json:
    """A value as a JSON value; models have their names on the wire."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    found: object = value  # ``isinstance`` would narrow it to unknown types
    if isinstance(found, Mapping):
        return {str(key): _jsonable(item) for key, item in value.items()}
    if is_array(found):
        return [_jsonable(item) for item in found]
    return to_jsonable_python(value)
