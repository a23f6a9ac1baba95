"""Several security schemes: which of them a request is sent with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..errors import MissingCredentialsError
from .security import NOTHING, Ask, Requirement, Scheme, Security, Sent


class AnyOf(Security):
    """The first alternative of a requirement that the client has all secrets for.

    ``requirement`` holds for the calls that have none of their own.
    """

    def __init__(self, requirement: Requirement, schemes: Mapping[str, Scheme]) -> None:
        self._requirement = requirement
        self._schemes = schemes
        self.names = frozenset(n for s in schemes.values() for n in s.names)

    def __repr__(self) -> str:
        return f"AnyOf({self._requirement}, {self._schemes})"

    async def sent(self, ask: Ask) -> Sent:
        sent = await self._chosen(ask)
        # What the caller gives is a secret whichever alternative is chosen.
        replaced = [s.replaced() for s in self._schemes.values() if s.is_replaced(ask)]
        return _joined([sent, *replaced]) if replaced else sent

    async def _chosen(self, ask: Ask) -> Sent:
        asked = self._requirement if ask.requirement is None else ask.requirement
        found: dict[str, Sent | None] = {}
        for names in asked:
            for name in names:
                if name not in found:
                    found[name] = await self._part(self._schemes[name], ask)
            if all(found[name] is not None for name in names):
                return _joined(found[name] for name in names)
        if asked and not ask.is_lenient:
            raise MissingCredentialsError(f"no credentials: {self._hint(asked, found)}")
        # The caller's own HTTP client or headers may add what is missing.
        parts = [_joined(found[name] for name in names) for names in asked]
        return next((part for part in parts if part != NOTHING), NOTHING)

    async def _part(self, scheme: Scheme, ask: Ask) -> Sent | None:
        if scheme.is_replaced(ask):
            return NOTHING
        value = await scheme.value(ask)
        return None if value is None else scheme.placed(value)

    def _hint(self, asked: Requirement, found: Mapping[str, Sent | None]) -> str:
        """What is missing: of each alternative, all of it."""
        return "; or ".join(
            ", and ".join(self._schemes[n].hint for n in names if found[n] is None)
            for names in asked
        )


def _joined(parts: Iterable[Sent | None]) -> Sent:
    headers: dict[str, str] = {}
    query: dict[str, str] = {}
    schemes: tuple[Scheme, ...] = ()
    for part in filter(None, parts):
        cookies = [h["Cookie"] for h in (headers, part.headers) if "Cookie" in h]
        headers |= part.headers
        if cookies:
            headers["Cookie"] = "; ".join(cookies)
        query |= part.query
        schemes += part.schemes
    return Sent(headers, query, schemes)
