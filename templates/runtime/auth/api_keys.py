# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""API keys in headers, the query and cookies (OpenAPI 3.1, section 4.8.27)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import ArgumentError
from ..redaction import guard, guard_parameter
from ..transport.origins import same_origin
from .context import AppliedAuth
from .security import Scheme, Secret

if TYPE_CHECKING:
    from ..aliases import AnyFunction, Foreign
    from ..http_types import Request
    from .context import AuthContext

_MARK = "sdk_secret_headers"


class ApiKey(Scheme):
    """An API key; ``prefix`` precedes its value."""

    def __init__(
        self, place: str, name: str, secret: Secret | None, hint: str, prefix: str = ""
    ) -> None:
        super().__init__(secret, hint)
        self._place = place
        self._name = name
        self._prefix = prefix
        self.names = frozenset({name.lower()})
        headers = {"header": name.lower(), "cookie": "cookie"}
        self.header = headers.get(place)

    def applied(self, value: str) -> AppliedAuth:
        value = f"{self._prefix}{value}"
        match self._place:
            case "query":
                return AppliedAuth({}, {self._name: value}, (self,))
            case "cookie":
                cookie = f"{self._name}={self._cookie(value)}"
                return AppliedAuth({"Cookie": cookie}, {}, (self,))
            case _:
                return AppliedAuth({self._name: value}, {}, (self,))

    def replaced(self) -> AppliedAuth:
        """No header, but the caller's key is guarded like the client's own."""
        return AppliedAuth({}, {}, (self,))

    def sign(self, request: Request, context: AuthContext) -> None:
        """Keep the key at its origin, and out of logs and errors."""
        if self._place == "query":
            guard_parameter(request, self._name)
            return
        guard(request, self.header or "")
        # The HTTP library removes these two from redirects to other origins.
        if self.header not in ("authorization", "cookie"):
            url, names = request.extensions.get(_MARK, (str(request.url), ()))
            request.extensions[_MARK] = (url, (*names, self._name))
            _add_hook(context.http, _drop_async if context.is_async else _drop)

    def _cookie(self, value: str) -> str:
        if ";" in value:
            raise ArgumentError(f"the credential has a ';', which ends it: {self.hint}")
        return value


def _add_hook(http: Foreign, hook: AnyFunction) -> None:
    """Run ``hook`` before every request that the client sends, redirects included."""
    hooks = getattr(http, "event_hooks", None)
    if hooks is not None and hook not in hooks["request"]:
        http.event_hooks = {**hooks, "request": [*hooks["request"], hook]}


def _drop(request: Request) -> None:
    """Remove secrets from a request that has left the origin they are for."""
    url, names = request.extensions.get(_MARK, ("", ()))
    if names and not same_origin(str(request.url), url):
        for name in names:
            request.headers.pop(name, None)


async def _drop_async(request: Request) -> None:
    _drop(request)
