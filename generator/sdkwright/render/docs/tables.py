"""Tables of arguments and fields."""

from __future__ import annotations

from collections.abc import Iterable

from .markdown import cell
from .notation import Notation, SpeakeasyNotation

Row = tuple[str, ...]
# The columns after the name.
HEAD = ("Type", "Required", "Description", "Example")


def table(notation: Notation, head: Row, rows: Iterable[Row]) -> str:
    """A table of rendered cells.

    A last column without values is left out, except in the notation that has a fixed
    form.
    """
    lines = [head, *rows]
    is_fixed = isinstance(notation, SpeakeasyNotation)
    if not is_fixed and not any(row[-1] for row in lines[1:]):
        lines = [row[:-1] for row in lines]
    marks = "| " + " | ".join("---" for _ in lines[0]) + " |"
    texts = [f"| {' | '.join(row)} |" for row in lines]
    return "\n".join([texts[0], marks, *texts[1:]])


def description_cell(notation: Notation, text: str, deprecated: str | None) -> str:
    """The description of a value, with its deprecation."""
    if deprecated is None:
        return cell(text)
    return cell(f"{deprecation(notation, deprecated)} {text}")


def deprecation(notation: Notation, message: str) -> str:
    """The notice about something deprecated. The message may be empty."""
    return f"{notation.warning_mark} **Deprecated.** {message}".strip()


def mark(notation: Notation, *, required: bool) -> str:
    """The cell of the column "Required"."""
    return notation.required_mark if required else notation.optional_mark
