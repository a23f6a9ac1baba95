# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""OAuth 2.0: access tokens that the SDK requests and renews (RFC 6749)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .grants import AnyGrant, TokenEndpoint
from .security import Bearer, Secret, checked
from .tokens import TokenSource

if TYPE_CHECKING:
    from ..http_types import Response
    from ..transport.steps import Steps
    from .context import AppliedAuth, AuthContext


class OAuth2Bearer(Bearer):
    """An access token, or a grant that obtains one; ``endpoints`` are by flow."""

    def __init__(
        self,
        secret: Secret | AnyGrant | None,
        hint: str,
        endpoints: Mapping[str, TokenEndpoint],
    ) -> None:
        super().__init__(None if isinstance(secret, AnyGrant) else secret, hint)
        self._grant: AnyGrant | None = None
        if isinstance(secret, AnyGrant):
            self._grant, self._endpoint = secret, _endpoint_for(secret, endpoints)
        self._sources: dict[frozenset[str], TokenSource] = {}

    def value(self, context: AuthContext) -> Steps[str | None]:
        if self._grant is None:
            return (yield from super().value(context))
        source = self._source(self._grant, context)
        token = yield from source.token(context)
        return checked(token, self.hint)

    def applied(self, value: str) -> AppliedAuth:
        schemes = () if self._grant is None else (self,)
        return super().applied(value)._replace(schemes=schemes)

    def renew(self, response: Response) -> bool:
        sent: str = response.request.headers.get("Authorization", "")
        for source in tuple(self._sources.values()):
            source.refuse(sent.removeprefix("Bearer "))
        return bool(sent)

    def _source(self, grant: AnyGrant, context: AuthContext) -> TokenSource:
        scopes = grant.requested(context.scopes)
        key = frozenset(scopes)
        if key not in self._sources:
            # Threads that arrive at the same time get the same source.
            self._sources.setdefault(key, TokenSource(grant, self._endpoint, scopes))
        return self._sources[key]


def _endpoint_for(
    grant: AnyGrant, endpoints: Mapping[str, TokenEndpoint]
) -> TokenEndpoint:
    found = [endpoints[flow] for flow in grant.flows if flow in endpoints]
    known = next(iter((*found, *endpoints.values())), TokenEndpoint(""))
    if grant.token_url is not None:
        return known._replace(url=grant.token_url, refresh_url=None)
    if not found:
        name = type(grant).__name__
        raise ValueError(f"the API has no token_url for {name}: pass one to it")
    return found[0]
