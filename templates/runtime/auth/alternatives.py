"""Several security schemes: the choice among the alternatives of a requirement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ..errors import MissingCredentialsError
from .context import NO_AUTH, AppliedAuth
from .security import Scheme, Security

if TYPE_CHECKING:
    from ..transport.steps import Steps
    from .context import AuthContext, Requirement, SigningScheme


class AnyOf(Security):
    """The first alternative of a requirement for which the client has all secrets.

    ``requirement`` holds for the calls that have none of their own.
    """

    def __init__(self, requirement: Requirement, schemes: Mapping[str, Scheme]) -> None:
        self._requirement = requirement
        self._schemes = schemes
        self.names = frozenset(n for s in schemes.values() for n in s.names)

    def __repr__(self) -> str:
        return f"AnyOf({self._requirement}, {self._schemes})"

    def apply(self, context: AuthContext) -> Steps[AppliedAuth]:
        applied = yield from self._chosen(context)
        # The caller's own secret is guarded, even if another alternative is chosen.
        schemes = self._schemes.values()
        replaced = [s.replaced() for s in schemes if s.is_replaced(context)]
        return _joined([applied, *replaced]) if replaced else applied

    def _chosen(self, context: AuthContext) -> Steps[AppliedAuth]:
        own = context.requirement
        requirement = self._requirement if own is None else own
        found: dict[str, AppliedAuth | None] = {}
        for names in requirement:
            for name in names:
                if name not in found:
                    found[name] = yield from _part(self._schemes[name], context)
            if all(found[name] is not None for name in names):
                return _joined(found[name] for name in names)
        if requirement and not context.is_lenient:
            hint = self._hint(requirement, found)
            raise MissingCredentialsError(f"no credentials: {hint}")
        # The caller's own HTTP client or headers may add the missing credentials.
        parts = [_joined(found[name] for name in names) for names in requirement]
        return next((part for part in parts if part != NO_AUTH), NO_AUTH)

    def _hint(
        self, requirement: Requirement, found: Mapping[str, AppliedAuth | None]
    ) -> str:
        """Everything that each alternative lacks."""
        return "; or ".join(
            ", and ".join(self._schemes[n].hint for n in names if found[n] is None)
            for names in requirement
        )


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
