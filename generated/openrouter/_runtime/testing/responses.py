# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""HTTP responses from answers and examples."""

from __future__ import annotations

import sys
from copy import deepcopy
from typing import TYPE_CHECKING

import httpx2

from ..json_types import is_object
from ..response.declarations import essence
from .bodies import dumped, streamed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..aliases import Foreign, Json
    from .answers import Answer
    from .examples import Form, Operation, PageFacts
    from .requests import SentRequest


def response_of(
    operation: Operation, answer: Answer, request: httpx2.Request, sent: SentRequest
) -> httpx2.Response:
    """The response to a request; an exception of the answer is raised."""
    if answer.exception is not None:
        raise answer.exception
    form, body = answer.form, answer.body
    if form is None:
        form = _requested_form(operation, answer, request, sent)
        body = None if form is None else _example_body(operation, answer, form, sent)
    given = (*operation.headers(answer.status).items(), *answer.headers.items())
    headers = {} if form is None else {"content-type": form.type}
    headers |= {name.lower(): value for name, value in given}
    return make_response(request, answer.status, headers, body)


def make_response(
    request: httpx2.Request,
    status: int,
    headers: Mapping[str, str],
    body: bytes | None,
) -> httpx2.Response:
    """A response of the request's own HTTP library, which may be httpx."""
    library: Foreign = sys.modules[type(request).__module__.partition(".")[0]]
    response: httpx2.Response = library.Response(status, headers=headers, content=body)
    return response


def _requested_form(
    operation: Operation, answer: Answer, request: httpx2.Request, sent: SentRequest
) -> Form | None:
    """The form that a request selects by its ``Accept`` header or its body."""
    forms = operation.forms(answer.status)
    if answer.example is not None:
        forms = [form for form in forms if answer.example in form.examples]
    accepted = [essence(text) for text in request.headers.get("accept", "").split(",")]
    same = ([f for f in forms if essence(f.type) == name] for name in accepted)
    forms = next(filter(None, same), forms)
    if operation.stream is not None:
        is_stream = _field(_json_of(sent), operation.stream) is True
        forms = [form for form in forms if form.is_stream is is_stream] or forms
    return next(iter(forms), None)


def _example_body(
    operation: Operation, answer: Answer, form: Form, sent: SentRequest
) -> bytes:
    name = answer.example
    value = form.examples[next(iter(form.examples)) if name is None else name]
    if form.is_stream:
        return streamed(form, value)
    if form.kind != "json":
        return str(value).encode()
    page = operation.page
    if page is not None and answer.status < 300 and _is_after_first(page, sent):
        value = _without_items(value, page)
    return dumped(value).encode()


def _is_after_first(page: PageFacts, sent: SentRequest) -> bool:
    """Whether a request is for a page after the first one."""
    first, *inner = page.input
    name = first + "".join(f"[{step}]" for step in inner)
    value: object = httpx2.URL(sent.url).params.get(name)
    if value is None:
        value = _json_of(sent)
        for step in page.input:
            value = _field(value, step)
    if value is None or page.first is None:
        return value is not None
    try:
        return float(str(value)) > page.first
    except ValueError:
        return False


def _without_items(value: Json, page: PageFacts) -> Json:
    """An example of a page, without its items."""
    if not page.items:
        return []
    copied = deepcopy(value)
    *outer, last = page.items
    holder = copied
    for step in outer:
        holder = _field(holder, step)
    if is_object(holder) and last in holder:
        holder[last] = []
    return copied


def _field(value: Json, name: str) -> Json:
    """A field of a JSON object; ``None`` for other values."""
    return value.get(name) if is_object(value) else None


def _json_of(sent: SentRequest) -> Json:
    try:
        return sent.json
    except ValueError:
        return None
