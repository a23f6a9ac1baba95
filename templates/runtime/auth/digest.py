# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Digest access authentication (RFC 7616)."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from .context import AppliedAuth
from .http_auth import BasicAuth

if TYPE_CHECKING:
    from ..aliases import Foreign
    from ..http_types import Request, Response
    from ..transport.steps import Steps
    from .context import AuthContext


class _Answer(NamedTuple):
    """The header that answers a challenge; it is for one request only."""

    method: str
    url: str
    header: str


class DigestAuth(BasicAuth):
    """User name and password; only a digest of them is sent.

    The server's challenge is answered at once and kept for later requests.
    """

    _pair = ("", "")
    _auth: Foreign = None
    _answer: _Answer | None = None

    def value(self, context: AuthContext) -> Steps[str | None]:
        pair = yield from self.pair(context)
        if pair is not None and pair != self._pair:
            self._pair, self._auth = pair, None
        return None if pair is None else ""

    def applied(self, value: str) -> AppliedAuth:
        return AppliedAuth({}, {}, (self,))

    def sign(self, request: Request, context: AuthContext) -> None:
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


def _library(request: Request) -> Foreign:
    """The HTTP library whose class the request has."""
    import httpx2

    library = sys.modules[type(request).__module__.partition(".")[0]]
    return library if hasattr(library, "DigestAuth") else httpx2
