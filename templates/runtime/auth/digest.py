"""Digest access authentication (RFC 7616)."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from .http_auth import BasicAuth
from .security import Ask, Sent

if TYPE_CHECKING:
    from ..transport.http import Request, Response


class _Answer(NamedTuple):
    """A header that answers a challenge, for one request only."""

    method: str
    url: str
    header: str


class DigestAuth(BasicAuth):
    """User name and password, of which only a digest is sent.

    The server's challenge is answered at once, and remembered for later requests.
    """

    _pair = ("", "")
    _auth: Any = None  # a DigestAuth of the HTTP library
    _answer: _Answer | None = None

    async def value(self, ask: Ask) -> str | None:
        pair = await self.pair(ask)
        if pair is not None and pair != self._pair:
            self._pair, self._auth = pair, None
        return None if pair is None else ""

    def placed(self, value: str) -> Sent:
        return Sent({}, {}, (self,))

    def sign(self, request: Request, ask: Ask) -> None:
        if self._auth is None:
            self._auth = _library(request).DigestAuth(*self._pair)
        answer, self._answer = self._answer, None
        if answer and answer[:2] == (request.method, str(request.url)):
            request.headers["Authorization"] = answer.header
        else:
            # Nothing is added before the first challenge.
            next(self._auth.auth_flow(request))

    def renew(self, response: Response) -> bool:
        request = response.request
        flow = self._auth.auth_flow(request)
        next(flow)
        try:
            flow.send(response)
        except StopIteration:
            return False
        header = request.headers["Authorization"]
        self._answer = _Answer(request.method, str(request.url), header)
        return True


def _library(request: Request) -> Any:  # httpx2 or httpx
    """The HTTP library that a request is of."""
    import httpx2

    library = sys.modules[type(request).__module__.partition(".")[0]]
    return library if hasattr(library, "DigestAuth") else httpx2
