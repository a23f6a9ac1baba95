# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Fields of results that pagination reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias

from ..json_types import is_array, is_object

if TYPE_CHECKING:
    from ..aliases import Value

Path: TypeAlias = tuple[str | int, ...]
"""Names of attributes or keys; a number is an index into a list, -1 the last one."""


class Ending(Protocol):
    """Paths to fields that tell whether a page is the last one."""

    @property
    def more(self) -> Path | None: ...
    @property
    def done(self) -> Path | None: ...


def value_at(result: object, path: Path) -> Value:
    """The value at a path; ``None`` where the path leads to nothing."""
    value: Value = result
    for step in path:
        if isinstance(step, int):
            is_there = is_array(value) and -len(value) <= step < len(value)
            value = value[step] if is_there else None
        elif is_object(value):
            value = value.get(step)
        else:
            value = getattr(value, step, None)
    return value


def items_at(result: object, path: Path) -> list[Value]:
    """The items of a result; none where the path leads to nothing."""
    found = value_at(result, path)
    return list(found) if found else []


def number_at(result: object, path: Path | None) -> int | float | None:
    """The number at a path, or its digits; ``None`` where there is no number."""
    value: object = None if path is None else value_at(result, path)
    if isinstance(value, str) and value.isdecimal():
        return int(value)
    return value if isinstance(value, int | float) else None


def flag_at(result: object, path: Path | None) -> bool | None:
    """The flag at a path; ``None`` where a result says nothing.

    Many servers leave a flag out, or send ``null``.
    """
    match None if path is None else value_at(result, path):
        case None | "":
            return None
        case str() as text:
            return text.lower() != "false"
        case value:
            return bool(value)


def says_last(ending: Ending, result: object) -> bool | None:
    """Whether the result itself declares that it is the last page, if it does."""
    more = flag_at(result, ending.more)
    return flag_at(result, ending.done) if more is None else not more


def is_sent(result: object, path: Path) -> bool:
    """Whether the server has sent the last field of a path, be it ``null``."""
    holder, name = value_at(result, path[:-1]), path[-1]
    if is_object(holder):
        return name in holder
    return name in getattr(holder, "model_fields_set", ())
