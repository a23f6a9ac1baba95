# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The difference between ``None`` and an omitted argument."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal, TypeAlias, TypeVar


class _NoText:
    """A value that pydantic cannot convert to text, as it does with enumerations."""

    def __str__(self) -> str:
        raise TypeError("UNSET is for arguments: leave the field out instead")

    def __reduce__(self) -> str:
        return "_NO_TEXT"


_NO_TEXT = _NoText()


class Unset(Enum):
    """The type of ``UNSET``; an enumeration, so that ``is`` narrows it."""

    UNSET = _NO_TEXT

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
"""An omitted argument. It is falsy; compare it with ``is``.

Models and dicts do not use it: omitted fields are not in them.
"""

T = TypeVar("T")
OptionalNullable: TypeAlias = T | Unset | None
"""A value, ``None`` for ``null``, or ``UNSET`` for an omitted argument."""


def unset_if_none(value: T | None) -> T | Unset:
    """For fields that cannot be ``null``: ``None`` means that they are omitted."""
    return UNSET if value is None else value
