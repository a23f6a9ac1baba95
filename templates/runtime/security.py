"""Credentials; the value is asked for before every request and never shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

Secret: TypeAlias = str | Callable[[], str | None] | None


class Grant(NamedTuple):
    """What carries a secret: ``place`` is ``header``, ``query`` or ``cookie``."""

    place: str
    name: str
    value: str


class Credentials:
    """A secret, where it travels, and a hint for callers who have none.

    ``place`` is ``header``, ``query`` or ``cookie``; ``name`` is the name there.
    """

    place = "header"
    name = "Authorization"

    def __init__(self, secret: Secret, hint: str) -> None:
        self._secret = secret
        self.hint = hint

    def __repr__(self) -> str:
        return f"{type(self).__name__}(***)"

    def grant(self) -> Grant | None:
        """Ask for the secret; ``None`` when there is none.

        :raises ValueError: for a secret that no header can carry.
        """
        secret = self._ask()
        if secret is None:
            return None
        return Grant(self.place, self.name, self._written(secret))

    def _written(self, secret: str) -> str:
        return secret

    def _ask(self) -> str | None:
        secret = self._secret() if callable(self._secret) else self._secret
        if not secret:
            return None
        if not secret.isascii() or not secret.isprintable():
            raise ValueError(
                "the credential has characters that a header cannot carry, "
                f"such as a line break: {self.hint}"
            )
        return secret


class Bearer(Credentials):
    """``Authorization: Bearer`` (RFC 6750)."""

    def _written(self, secret: str) -> str:
        return f"Bearer {secret}"


class ApiKey(Credentials):
    """An API key in a header, the query or a cookie (OpenAPI 3.1, 4.8.27)."""

    def __init__(self, place: str, name: str, secret: Secret, hint: str) -> None:
        super().__init__(secret, hint)
        self.place = place
        self.name = name
