# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""A transport that answers from examples, for tests without a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx2

from ..call import OPERATION
from ..sentinel import UNSET
from .answers import OWN_JSON, Answer, Answers
from .bodies import dumped
from .examples import NoOperationError
from .requests import SentRequest
from .responses import make_response, response_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..aliases import Keyword
    from .examples import Examples

_TOKEN = {"access_token": "test", "token_type": "Bearer", "expires_in": 3600}


class ExampleTransport(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """The base of each SDK's transport, which provides the ``examples``."""

    def __init__(self, examples: Examples) -> None:
        self.requests: list[SentRequest] = []
        self._examples = examples
        self._answers: dict[tuple[str, str], Answers] = {}

    def client(self, **options: Keyword) -> httpx2.Client:
        """A client on this transport, for ``client=`` of the SDK's client."""
        return httpx2.Client(transport=self, **options)

    def async_client(self, **options: Keyword) -> httpx2.AsyncClient:
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
        """Choose the answer of an operation from now on.

        ``then`` of the result adds the answer for the next request. Each answer is
        given once, the last one from then on. The default is the example of the
        ``status``, or of the first result.

        :param operation: The operationId, or the method such as ``guardrails.get``.
        :param status: The status; that of the first result if it is omitted.
        :param example: The name of an example in the API's description.
        :param json: A body: JSON, or models of the SDK.
        :param events: The items of a stream: JSON, or models of the SDK.
        :param content: A body: bytes or text as they are.
        :param headers: More headers of the answer; they replace its own.
        :param exception: The exception to raise: ``httpx2.ConnectError("down")``.
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
        """Forget all requests and all chosen answers."""
        self.requests.clear()
        self._answers.clear()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request of a sync client.

        :raises NoOperationError: for a request that matches no operation.
        """
        return self._handle(request, request.read())

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request of an async client.

        :raises NoOperationError: for a request that matches no operation.
        """
        return self._handle(request, await request.aread())

    def _handle(self, request: httpx2.Request, content: bytes) -> httpx2.Response:
        url = request.url
        target = url.raw_path.decode("ascii")
        called = request.extensions.get(OPERATION)
        try:
            operation = self._examples.requested(request.method, target, called)
        except NoOperationError:
            if _is_for_token(request, content):
                body = dumped(_TOKEN).encode()
                headers = {"Content-Type": OWN_JSON.type}
                return make_response(request, 200, headers, body)
            raise
        sent = SentRequest(
            operation.id, request.method, str(url), request.headers, content
        )
        self.requests.append(sent)
        chosen = self._answers.get((operation.method, operation.path))
        answer = Answer(operation.usual_status) if chosen is None else chosen.take()
        return response_of(operation, answer, request, sent)


def _is_for_token(request: httpx2.Request, content: bytes) -> bool:
    """Whether a request is for an OAuth token (RFC 6749, section 3.2)."""
    return request.method == "POST" and b"grant_type=" in content
