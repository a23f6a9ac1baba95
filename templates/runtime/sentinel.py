"""The difference between a value of ``None`` and no value."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal, TypeAlias, TypeVar


class _NoText:
    """What pydantic makes text of, where an enumeration is given for some."""

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
"""Stands for an argument that was left out, and for nothing else.

Falsy; compare it with ``is``. What a model or a dict does not have is left out of it.
"""

T = TypeVar("T")
OptionalNullable: TypeAlias = T | Unset | None
"""A value, ``None`` for ``null``, or ``UNSET`` for an argument left out."""


def unset_if_none(value: T | None) -> T | Unset:
    """For a field that cannot be ``null``: ``None`` means that it is left out."""
    return UNSET if value is None else value
