# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Several security schemes: the choice among the alternatives of a requirement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from ..errors import MissingCredentialsError
from .context import NO_AUTH, AppliedAuth
from .security import Scheme, Security

if TYPE_CHECKING:
    from ..transport.steps import Steps
    from .context import AuthContext, SigningScheme
    from .needs import Alternative, Requirement


class AnyOf(Security):
    """The first alternative of a requirement for which the client has all secrets.

    ``requirement`` holds for the calls that have none of their own. Without
    credentials for one scheme, the client has none at all.
    """

    def __init__(self, requirement: Requirement, schemes: Mapping[str, Scheme]) -> None:
        self._requirement = requirement
        self._schemes = schemes
        self._is_off = any(scheme.is_off for scheme in schemes.values())
        self.names = frozenset(n for s in schemes.values() for n in s.names)

    def __repr__(self) -> str:
        return f"AnyOf({self._requirement}, {self._schemes})"

    def apply(self, context: AuthContext) -> Steps[AppliedAuth]:
        applied = NO_AUTH if self._is_off else (yield from self._chosen(context))
        # The caller's own secret is guarded, even if another alternative is chosen.
        schemes = self._schemes.values()
        replaced = [s.replaced() for s in schemes if s.is_replaced(context)]
        return _joined([applied, *replaced]) if replaced else applied

    def _chosen(self, context: AuthContext) -> Steps[AppliedAuth]:
        own = context.requirement
        requirement = self._requirement if own is None else own
        values: dict[tuple[str, ...], AppliedAuth | None] = {}
        tried: list[Mapping[str, AppliedAuth | None]] = []
        for alternative in requirement:
            parts: dict[str, AppliedAuth | None] = {}
            for name in alternative:
                scopes = _scopes(alternative, name)
                if (name, *scopes) not in values:
                    scheme, asked = self._schemes[name], context._replace(scopes=scopes)
                    values[name, *scopes] = yield from _part(scheme, asked)
                parts[name] = values[name, *scopes]
            if None not in parts.values():
                return _joined(parts.values())
            tried.append(parts)
        if requirement and not context.is_lenient:
            raise MissingCredentialsError(f"no credentials: {self._hint(tried)}")
        # The caller's own HTTP client or headers may add the missing credentials.
        found = (_joined(parts.values()) for parts in tried)
        return next((applied for applied in found if applied != NO_AUTH), NO_AUTH)

    def _hint(self, tried: Iterable[Mapping[str, AppliedAuth | None]]) -> str:
        """Everything that each alternative lacks."""
        return "; or ".join(
            ", and ".join(self._schemes[n].hint for n in parts if parts[n] is None)
            for parts in tried
        )


def _scopes(alternative: Alternative, name: str) -> Sequence[str]:
    return alternative[name] if isinstance(alternative, Mapping) else ()


def _part(scheme: Scheme, context: AuthContext) -> Steps[AppliedAuth | None]:
    if scheme.is_replaced(context):
        return NO_AUTH
    value = yield from scheme.value(context)
    return None if value is None else scheme.applied(value)


def _joined(parts: Iterable[AppliedAuth | None]) -> AppliedAuth:
    headers: dict[str, str] = {}
    query: dict[str, str] = {}
    schemes: tuple[SigningScheme, ...] = ()
    for part in filter(None, parts):
        cookies = [h["Cookie"] for h in (headers, part.headers) if "Cookie" in h]
        headers |= part.headers
        if cookies:
            headers["Cookie"] = "; ".join(cookies)
        query |= part.query
        schemes += part.schemes
    return AppliedAuth(headers, query, schemes)
