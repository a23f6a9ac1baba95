"""Tests without a server: answers from the examples of the API's description."""

from __future__ import annotations

from ._runtime.testing import transport
from ._runtime.testing.answers import Answers
from ._runtime.testing.examples import Examples, NoOperationError
from ._runtime.testing.requests import SentRequest

_EXAMPLES = Examples(__name__.rpartition(".")[0])


class ExampleTransport(transport.ExampleTransport):
    """Answers every operation with its example, without a server.

    ``client()`` and ``async_client()`` are HTTP clients on it, for ``client=`` and
    ``async_client=`` of the SDK's client. ``requests`` are those that were sent, in
    order. An operation answers with the first example of its first result, or with a
    made-up value where the API's description shows none; ``answer()`` chooses something
    else. Headers that have examples are there, but for those that a client follows or
    waits for. A list that comes in pages has one page. Requests for OAuth tokens get
    one and are not recorded.
    """

    def __init__(self) -> None:
        super().__init__(_EXAMPLES)


__all__ = ["Answers", "ExampleTransport", "NoOperationError", "SentRequest"]
