# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Servers without security, although the API's description declares some."""

from __future__ import annotations

from enum import Enum
from typing import Final


class NoCredentials(Enum):
    """The type of ``NO_CREDENTIALS``."""

    NO_CREDENTIALS = "no credentials"

    def __repr__(self) -> str:
        return self.name


NO_CREDENTIALS: Final = NoCredentials.NO_CREDENTIALS
"""In place of a credential: the server needs none, and the client sends none at all."""


def check_alone(*given: object) -> None:
    """Check that ``NO_CREDENTIALS`` does not accompany credentials of the caller.

    :raises ValueError: if it does.
    """
    others = [item for item in given if item not in (None, NO_CREDENTIALS)]
    if others and NO_CREDENTIALS in given:
        raise ValueError("NO_CREDENTIALS excludes all other credentials")


def check_marker(value: object, hint: str) -> None:
    """Check that a value that is no secret is ``NO_CREDENTIALS``.

    :raises TypeError: if it is not.
    """
    if value is not NO_CREDENTIALS:
        kind = type(value).__name__
        raise TypeError(f"the credential is no text or function but {kind}: {hint}")
