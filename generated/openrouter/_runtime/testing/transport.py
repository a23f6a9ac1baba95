"""A transport that answers from examples, for tests without a server."""

from __future__ import annotations

import json as json_text
import sys
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from threading import Lock
from typing import Any, NamedTuple, cast

import httpx2
from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from ..response.results import essence
from ..sentinel import UNSET
from .examples import Examples, Form, NoOperationError, Operation, PageFacts, fields

_OWN_JSON = Form("application/json", "json", {})
_OWN_EVENTS = Form("text/event-stream", "events", {})
_TOKEN = {"access_token": "test", "token_type": "Bearer", "expires_in": 3600}


@dataclass(frozen=True, slots=True)
class SentRequest:
    """A request as it was sent; the names of ``headers`` have any case."""

    operation_id: str
    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes

    @property
    def json(self) -> Any:  # JSON of any shape
        """The body, decoded; ``None`` where there is none.

        :raises ValueError: for a body that is not JSON.
        """
        return json_text.loads(self.content) if self.content else None


class _Answer(NamedTuple):
    """What is answered: an example of a status, a body, or an exception."""

    status: int
    example: str | None = None
    form: Form | None = None
    body: bytes | None = None
    headers: Mapping[str, str] = {}
    exception: Exception | None = None


class Answers:
    """What an operation answers: each answer once, the last one from then on."""

    def __init__(self, operation: Operation) -> None:
        self._operation = operation
        self._queue: list[_Answer] = []
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
        """One more answer after the others; see ``ExampleTransport.answer``."""
        _check_alone(
            example=example,
            json=None if json is UNSET else [json],
            events=events,
            content=content,
            exception=exception,
        )
        if exception is not None and (status is not None or headers):
            raise ValueError("an exception has neither a status nor headers")
        if exception is not None:
            made = _Answer(0, exception=exception)
        elif json is not UNSET:
            made = _json_answer(self._operation, status, json)
        elif events is not None:
            made = _events_answer(self._operation, status, list(events))
        elif content is not None:
            made = _content_answer(self._operation, status, content)
        else:
            made = _example_answer(self._operation, status, example)
        self._queue.append(made._replace(headers=dict(headers or {})))
        return self

    def take(self) -> _Answer:
        """The answer whose turn it is."""
        with self._lock:
            return self._queue[0] if len(self._queue) == 1 else self._queue.pop(0)


class ExampleTransport(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """The transport behind that of every SDK, which says which ``examples`` it has."""

    def __init__(self, examples: Examples) -> None:
        self.requests: list[SentRequest] = []
        self._examples = examples
        self._answers: dict[tuple[str, str], Answers] = {}

    def client(self, **options: Any) -> httpx2.Client:  # as httpx2.Client takes them
        """A client on this transport, for ``client=`` of the SDK's client."""
        return httpx2.Client(transport=self, **options)

    def async_client(
        self,
        **options: Any,  # as httpx2.AsyncClient takes them
    ) -> httpx2.AsyncClient:
        """A client on this transport, for ``async_client=`` of the SDK's client."""
        return httpx2.AsyncClient(transport=self, **options)

    def answer(
        self,
        operation: str,
        *,
        status: int | None = None,
        example: str | None = None,
        json: object = UNSET,
        events: Iterable[object] | None = None,
        content: bytes | str | None = None,
        headers: Mapping[str, str] | None = None,
        exception: Exception | None = None,
    ) -> Answers:
        """From now on, answer an operation with something else.

        ``then`` of the result adds an answer for the next time: each is given once,
        and the last one from then on. Without any of the arguments below ``headers``,
        it is the example of the ``status``, or of the first result.

        :param operation: The operationId, or the method such as ``guardrails.get``.
        :param status: The status; that of the first result if it is left out.
        :param example: The name of an example in the API's description.
        :param json: A body: JSON, or models of the SDK.
        :param events: The items of a stream: JSON, or models of the SDK.
        :param content: A body: bytes or text as they are.
        :param headers: More headers of the answer; they win over its own.
        :param exception: What to raise, such as ``httpx2.ConnectError("down")``.
        :raises NoOperationError: for an operation that the API does not have.
        :raises ValueError: for a status or an example that the operation does not
            have, and for more than one body.
        """
        found = self._examples.named(operation)
        answers = Answers(found).then(
            status=status,
            example=example,
            json=json,
            events=events,
            content=content,
            headers=headers,
            exception=exception,
        )
        self._answers[found.method, found.path] = answers
        return answers

    def reset(self) -> None:
        """Forget all requests, and all answers that were chosen."""
        self.requests.clear()
        self._answers.clear()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request of a sync client.

        :raises NoOperationError: for a request that is for no operation.
        """
        return self._handle(request, request.read())

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request of an async client.

        :raises NoOperationError: for a request that is for no operation.
        """
        return self._handle(request, await request.aread())

    def _handle(self, request: httpx2.Request, content: bytes) -> httpx2.Response:
        url = request.url
        target = url.raw_path.decode("ascii")
        try:
            operation = self._examples.asked(request.method, target, url.fragment)
        except NoOperationError:
            if _is_for_token(request, content):
                body = json_text.dumps(_TOKEN).encode()
                return _response(request, 200, {"Content-Type": _OWN_JSON.type}, body)
            raise
        sent = SentRequest(
            operation.id, request.method, str(url), request.headers, content
        )
        self.requests.append(sent)
        chosen = self._answers.get((operation.method, operation.path))
        answer = _Answer(operation.usual_status) if chosen is None else chosen.take()
        return _answered(operation, answer, request, sent)


def _check_alone(**bodies: object) -> None:
    """:raises ValueError: for more than one body."""
    given = [name for name, body in bodies.items() if body is not None]
    if len(given) > 1:
        raise ValueError(f"an answer has one of {' and '.join(given)}, not both")


def _example_answer(
    operation: Operation, status: int | None, example: str | None
) -> _Answer:
    if status is None and example is not None:
        status = operation.with_example(example)
    status = operation.usual_status if status is None else status
    if operation.declared(status) is None:
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
    return _Answer(status, example)


def _json_answer(operation: Operation, status: int | None, value: object) -> _Answer:
    status = operation.usual_status if status is None else status
    forms = [form for form in operation.forms(status) if form.kind == "json"]
    form = next(iter(forms), _OWN_JSON)
    return _Answer(status, form=form, body=_dumped(_plain(value)).encode())


def _events_answer(
    operation: Operation, status: int | None, items: Sequence[object]
) -> _Answer:
    status = operation.usual_status if status is None else status
    forms = [form for form in operation.forms(status) if form.is_stream]
    form = next(iter(forms), _OWN_EVENTS)
    return _Answer(status, form=form, body=_streamed(form, [*map(_plain, items)]))


def _content_answer(
    operation: Operation, status: int | None, content: bytes | str
) -> _Answer:
    status = operation.usual_status if status is None else status
    is_text = isinstance(content, str)
    kind = "text/plain" if is_text else "application/octet-stream"
    form = next(iter(operation.forms(status)), Form(kind, "text", {}))
    body = content.encode() if isinstance(content, str) else content
    return _Answer(status, form=form, body=body)


def _answered(
    operation: Operation, answer: _Answer, request: httpx2.Request, sent: SentRequest
) -> httpx2.Response:
    if answer.exception is not None:
        raise answer.exception
    form, body = answer.form, answer.body
    if form is None:
        form = _chosen(operation, answer, request, sent)
        body = None if form is None else _example_body(operation, answer, form, sent)
    given = (*operation.headers(answer.status).items(), *answer.headers.items())
    headers = {} if form is None else {"content-type": form.type}
    headers |= {name.lower(): value for name, value in given}
    return _response(request, answer.status, headers, body)


def _chosen(
    operation: Operation, answer: _Answer, request: httpx2.Request, sent: SentRequest
) -> Form | None:
    """The form of an answer that a request asks for, by ``Accept`` or its body."""
    forms = operation.forms(answer.status)
    if answer.example is not None:
        forms = [form for form in forms if answer.example in form.examples]
    accepted = [essence(text) for text in request.headers.get("accept", "").split(",")]
    same = ([f for f in forms if essence(f.type) == name] for name in accepted)
    forms = next(filter(None, same), forms)
    if operation.stream is not None:
        wanted = fields(_decoded(sent)).get(operation.stream) is True
        forms = [form for form in forms if form.is_stream is wanted] or forms
    return next(iter(forms), None)


def _example_body(
    operation: Operation, answer: _Answer, form: Form, sent: SentRequest
) -> bytes:
    name = answer.example
    value = form.examples[next(iter(form.examples)) if name is None else name]
    if form.is_stream:
        return _streamed(form, value)
    if form.kind != "json":
        return str(value).encode()
    page = operation.page
    if page is not None and answer.status < 300 and _is_after(page, sent):
        value = _without_items(value, page)
    return _dumped(value).encode()


def _is_after(page: PageFacts, sent: SentRequest) -> bool:
    """Whether a request is for a page after the only one."""
    first, *inner = page.input
    name = first + "".join(f"[{step}]" for step in inner)
    asked: object = httpx2.URL(sent.url).params.get(name)
    if asked is None:
        asked = _decoded(sent)
        for step in page.input:
            asked = fields(asked).get(step)
    if asked is None or page.first is None:
        return asked is not None
    try:
        return float(str(asked)) > page.first
    except ValueError:
        return False


def _without_items(value: object, page: PageFacts) -> object:
    if not page.items:
        return []
    whole = deepcopy(value)
    *outer, last = page.items
    inside: Any = whole  # JSON
    for step in outer:
        inside = fields(inside).get(step)
    if last in fields(inside):
        inside[last] = []
    return whole


def _streamed(form: Form, items: Sequence[Any]) -> bytes:  # JSON
    """Items as they travel, with what ends them."""
    if form.kind == "json-lines":
        start = "\x1e" if "json-seq" in form.type else ""
        return "".join(f"{start}{_dumped(item)}\n" for item in items).encode()
    events = [_event(form, item) for item in items]
    if form.sentinel is not None:
        events.append(f"data: {form.sentinel}\n\n")
    return "".join(events).encode()


def _event(form: Form, item: Any) -> str:  # JSON
    whole = dict(fields(item)) if form.data == "envelope" else {"data": item}
    data = whole.pop("data", None)
    is_text = form.data is not None and isinstance(data, str)
    text = data if is_text else _dumped(data)
    lines = [f"{name}: {value}" for name, value in whole.items() if value is not None]
    lines += [f"data: {line}" for line in text.split("\n")]
    return "\n".join(lines) + "\n\n"


def _response(
    request: httpx2.Request,
    status: int,
    headers: Mapping[str, str],
    body: bytes | None,
) -> httpx2.Response:
    # A client of httpx wants responses of its own library.
    library: Any = sys.modules[type(request).__module__.partition(".")[0]]
    response: httpx2.Response = library.Response(status, headers=headers, content=body)
    return response


def _is_for_token(request: httpx2.Request, content: bytes) -> bool:
    """Whether a request is for an OAuth token (RFC 6749, section 3.2)."""
    return request.method == "POST" and b"grant_type=" in content


def _decoded(sent: SentRequest) -> object:
    try:
        return sent.json
    except ValueError:
        return None


def _plain(value: object) -> Any:  # JSON
    """A value in terms of JSON, models under the names of the wire."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    if isinstance(value, Mapping):
        members = cast("Mapping[object, object]", value)  # of any kind
        return {str(key): _plain(item) for key, item in members.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in cast("Iterable[object]", value)]  # as above
    return to_jsonable_python(value)


def _dumped(value: object) -> str:
    return json_text.dumps(value)
