"""One keyword argument of a method."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...ir.models import Example
from ...ir.types import Type
from ...values import Json
from ..python.literals import string
from .files import FileArgument

BODY = "body"
MEDIA_TYPE = "media type"
PART_HEADER = "part header"
CHOICE = "choice"
WHOLE_BODY = "whole body"
# The columns for a parameter of a method, which is on a line of its own.
_COLUMNS = 88 - 8


@dataclass(frozen=True, slots=True)
class Argument:
    """One keyword argument.

    ``location`` is a parameter location, ``"body"``, ``"whole body"`` in place of
    fields, ``"media type"`` of the body, ``"choice"`` of the media type of the result,
    or ``"part header"``; then ``part`` is the wire name of the part. ``value`` is the
    expression that the method passes to ``Call``. In body fields, omitted arguments
    become ``UNSET``. ``samples`` are valid values, the preferred one first. An argument
    with ``is_file_too`` may be a file in place of a value of its type.
    """

    name: str
    wire: str
    location: str
    type: Type
    required: bool
    default: str | None
    description: str
    example: Example | None
    deprecated: str | None
    is_global: bool
    annotation: str
    value: str
    file: FileArgument | None = None
    part: str = ""
    samples: tuple[Json, ...] = ()
    is_file_too: bool = False

    @property
    def accepts_none(self) -> bool:
        """Whether ``None`` is a value of the argument, alone or beside others."""
        found = self.annotation
        return found.endswith("| None") or found.startswith("OptionalNullable[")

    @property
    def signature(self) -> str:
        """The argument in the signature: ``name: annotation = default``."""
        if self.default is None:
            return required(self.name, self.annotation)
        return optional(self.name, self.annotation, self.default)


def required(name: str, annotation: str, columns: int = _COLUMNS) -> str:
    """A required argument in a signature: ``name: annotation``."""
    given = f"{name}: {annotation}"
    is_union = " | " in re.sub(r"\[.*\]", "", annotation)
    # ruff and black break a long line differently without parentheses.
    is_long = len(given) > columns - len(",")
    return f"{name}: ({annotation})" if is_union and is_long else given


def optional(name: str, annotation: str, default: str, columns: int = _COLUMNS) -> str:
    """An optional argument in a signature: ``name: annotation = default``."""
    given = f"{name}: {annotation}"
    if len(given) > columns - len(" = None,") and annotation.endswith(" | None"):
        # ruff and black break a long line differently without parentheses.
        given = f"{name}: ({annotation})"
    return f"{given} = {default}"


def is_given(argument: Argument) -> str:
    """The condition that an optional argument differs from its default."""
    default = argument.default or "UNSET"
    is_single = default in ("UNSET", "None", "True", "False")
    return f"{argument.name} {'is not' if is_single else '!='} {default}"


def wire_literal(argument: Argument) -> str:
    """The wire name of the argument as a string literal."""
    return string(argument.wire)
