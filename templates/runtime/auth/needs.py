# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""What calls and clients tell credentials: types that only annotations use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from ..errors import ErrorTypes
    from ..transport.retries import Clock

Alternative: TypeAlias = Sequence[str] | Mapping[str, Sequence[str]]
"""The names of schemes, or the scopes by the names of schemes."""

Requirement: TypeAlias = Sequence[Alternative]
"""One of the alternatives is enough; an empty one needs no credentials."""


class AuthSettings(Protocol):
    """The settings of the client that token requests use."""

    @property
    def server_url(self) -> str: ...
    @property
    def user_agent(self) -> str: ...
    @property
    def errors(self) -> ErrorTypes: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def hidden(self) -> frozenset[str]: ...
