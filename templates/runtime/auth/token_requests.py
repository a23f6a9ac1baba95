# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Requests to OAuth 2.0 token endpoints, and their responses (RFC 6749)."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote_plus, urlencode, urljoin

from ..error_messages import error_message
from ..json_reading import parsed
from ..json_types import is_object
from ..redaction import safe_text, safe_url
from ..transport.steps import Send
from .grants import Token

if TYPE_CHECKING:
    from ..aliases import Json, Keywords
    from ..http_types import Request, Response
    from .context import AuthContext
    from .grants import AnyGrant, TokenEndpoint


class TokenRequest(NamedTuple):
    """A request to a token endpoint (RFC 6749, sections 2.3.1 and 3.2)."""

    grant: AnyGrant
    endpoint: TokenEndpoint
    fields: Mapping[str, str]

    def __repr__(self) -> str:
        return f"TokenRequest({self.grant!r})"

    def step(self, context: AuthContext) -> Send:
        """The step that sends the request."""
        # A redirect would send the secrets to another server.
        options = {"follow_redirects": False}
        request = self._request(context)
        return Send(context.http, request, context.deadline, options=options)

    def _request(self, context: AuthContext) -> Request:
        headers = {
            "Accept": "application/json",
            "Content-Type": "application/x-www-form-urlencoded",
            "User-Agent": context.settings.user_agent,
        }
        fields = {**self.fields, **(self.grant.extra or {})}
        name, secret = self.grant.client_id, self.grant.client_secret
        if name and secret and self.endpoint.client_auth == "client_secret_basic":
            pair = f"{quote_plus(name)}:{quote_plus(secret)}"
            headers["Authorization"] = f"Basic {b64encode(pair.encode()).decode()}"
        else:
            given = {"client_id": name, "client_secret": secret}
            fields |= {key: value for key, value in given.items() if value}
        options: Keywords = {"content": urlencode(fields).encode()}
        if context.limits is not None:
            from ..transport.limits import phases

            options["timeout"] = phases(
                context.limits, context.http, context.remaining()
            )
        request: Request = context.http.build_request(
            "POST", self._url(context), headers=headers, **options
        )
        return request

    def _url(self, context: AuthContext) -> str:
        url = self.endpoint.url
        if "refresh_token" in self.fields and self.endpoint.refresh_url:
            url = self.endpoint.refresh_url
        return urljoin(f"{context.settings.server_url}/", url)


def token_of(
    response: Response, refresh_token: str | None, context: AuthContext
) -> Token:
    """The token in a response, which keeps the ``refresh_token`` without a new one.

    :raises ResponseError: for a response without a token.
    """
    body = _json_of(response)
    fields = body if is_object(body) else {}
    access = fields.get("access_token")
    if isinstance(access, str) and access and response.status_code < 300:
        refresh_token = fields.get("refresh_token") or refresh_token
        expires_in = _seconds(fields.get("expires_in"))
        return Token(access, expires_in, refresh_token, fields.get("scope"))
    said = error_message(fields)
    problem = f": {said}" if said else " without an access token"
    url = safe_text(str(safe_url(response.request.url, context.settings.hidden)))
    message = (
        f"no token: the token endpoint {url} answered {response.status_code}{problem}"
    )
    raise context.settings.errors.default(message, response)


def _json_of(response: Response) -> Json:
    try:
        return parsed(response.content)
    except ValueError:
        return None


def _seconds(value: object) -> float | None:
    try:
        return float(value) if isinstance(value, int | float | str) else None
    except ValueError:
        return None
