"""Credentials; the value is asked for before every request and never shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from .errors import MissingCredentialsError

Secret: TypeAlias = str | Callable[[], str | None] | None


class Credentials:
    """A secret, where it travels, and a hint for callers who have none."""

    _place = "header"
    _name = "Authorization"

    def __init__(self, secret: Secret, hint: str) -> None:
        self._secret = secret
        self._hint = hint

    def __repr__(self) -> str:
        return f"{type(self).__name__}(***)"

    def headers(self) -> Mapping[str, str]:
        """The headers that carry the secret; none when there is no secret."""
        secret = None if self._place == "query" else self._value()
        return {} if secret is None else self._headers(secret)

    def query(self) -> Mapping[str, str]:
        """The query parameters that carry the secret."""
        secret = self._value() if self._place == "query" else None
        return {} if secret is None else {self._name: secret}

    def require(self, headers: Mapping[str, str]) -> None:
        """:raises MissingCredentialsError: without a secret or headers of its kind."""
        kinds = {"authorization", self._name.lower()}
        given = any(name.lower() in kinds for name in headers)
        if not given and self._value() is None:
            raise MissingCredentialsError(f"no credentials: {self._hint}")

    def _headers(self, secret: str) -> Mapping[str, str]:
        raise NotImplementedError

    def _value(self) -> str | None:
        secret = self._secret() if callable(self._secret) else self._secret
        if not secret:
            return None
        if not secret.isascii() or not secret.isprintable():
            raise ValueError(
                "the credential has characters that a header cannot carry, "
                f"such as a line break: {self._hint}"
            )
        return secret


class Bearer(Credentials):
    """``Authorization: Bearer`` (RFC 6750)."""

    def _headers(self, secret: str) -> Mapping[str, str]:
        return {"Authorization": f"Bearer {secret}"}


class ApiKey(Credentials):
    """An API key in a header, the query or a cookie (OpenAPI 3.1, 4.8.27)."""

    def __init__(self, place: str, name: str, secret: Secret, hint: str) -> None:
        super().__init__(secret, hint)
        self._place = place
        self._name = name

    def _headers(self, secret: str) -> Mapping[str, str]:
        if self._place == "cookie":
            return {"Cookie": f"{self._name}={secret}"}
        return {self._name: secret}
