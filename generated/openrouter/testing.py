"""Tests without a server: responses from the examples in the OpenAPI document."""

from __future__ import annotations

from ._runtime.testing import transport
from ._runtime.testing.answers import Answers
from ._runtime.testing.examples import Examples, NoOperationError
from ._runtime.testing.requests import SentRequest

_EXAMPLES = Examples(__name__.rpartition(".")[0])


class ExampleTransport(transport.ExampleTransport):
    """Responds to every operation with its example, without a server.

    ``client()`` and ``async_client()`` create HTTP clients for the arguments
    ``client=`` and ``async_client=`` of the SDK client. ``requests`` are the requests
    so far, in order. The default response of an operation is the first example of its
    first successful response, or a sample value if the OpenAPI document has no example.
    ``answer()`` selects another response. Responses have the headers with examples,
    except headers that cause redirects or waiting. Paginated operations have one page.
    Requests for OAuth tokens get a token and are not recorded.
    """

    def __init__(self) -> None:
        super().__init__(_EXAMPLES)


__all__ = ["Answers", "ExampleTransport", "NoOperationError", "SentRequest"]
