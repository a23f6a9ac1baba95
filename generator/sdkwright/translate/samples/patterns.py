"""Texts for patterns (JSON Schema validation, section 6.3.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from .expressions import Back, Choice, Expression, OneOf, Repeat, Sequence, expression

# Texts that read well, in place of a text that is made from the expression.
_USUAL = (
    "value",
    "Value",
    "VALUE",
    "value-1",
    "value_1",
    "en",
    "US",
    "USD",
    "en-US",
    "1",
    "10",
    "1.0.0",
    "2025-01-31",
    "12:00",
    "+14155550100",
    "https://example.com",
    "user@example.com",
)
# The repetitions that are tried, and the alternatives.
_REPETITIONS = (1, 3, 8, 0, 2, 4, 5, 6, 12, 16, 20, 24, 32, 36, 40, 64)
# The distance between the characters of repetitions, by option. Passwords, for example,
# need characters of several kinds.
_STRIDES = (1, 27, 14, 40)
_LONGEST = 4_000  # characters


def matching(
    pattern: str,
    accepts: Callable[[str], bool],
    first: tuple[str, ...] = (),
    *,
    least: int = 0,
    turn: int = 0,
) -> str | None:
    """A text for a pattern, the same in each run; ``None`` if none is found.

    ``accepts`` decides about a text. The texts of ``first`` are tried before others. A
    pattern without an end is followed by any text, up to ``least`` characters. Texts of
    other turns are other texts.
    """
    candidates = _distinct(chain(first, _USUAL, _made(pattern)), least)
    return next(islice(filter(accepts, candidates), turn, None), None)


def _distinct(texts: Iterable[str], least: int) -> Iterator[str]:
    """The texts, each also with a filling up to a length."""
    seen: dict[str, None] = {}
    for text in texts:
        for found in (text, f"{text}{'value' * least}"[: max(least, len(text))]):
            if found not in seen:
                seen[found] = None
                yield found


def _made(pattern: str) -> Iterator[str]:
    try:
        found = expression(pattern)
    except (ValueError, RecursionError):
        return
    for option in range(len(_STRIDES)):
        for count in _REPETITIONS:
            yield _Writer(count, option).write(found)


@dataclass(slots=True)
class _Writer:
    """Writes a text for an expression.

    ``count`` is the number of repetitions where the expression permits it, ``option``
    the chosen alternative. ``left`` limits the length.
    """

    count: int
    option: int
    groups: dict[str, str] = field(default_factory=dict[str, str])
    left: int = _LONGEST

    def write(self, part: Expression, turn: int = 0) -> str:
        """The text of a part. ``turn`` selects one of its characters."""
        match part:
            case OneOf(characters):
                self.left -= 1
                index = turn * _STRIDES[self.option]
                return characters[index % len(characters)] if characters else ""
            case Sequence(parts, group):
                text = "".join(self.write(inner, turn) for inner in parts)
                self.groups |= dict.fromkeys(group, text)
                return text
            case Choice(options):
                return self.write(options[self.option % len(options)], turn)
            case Repeat(inner, least, most):
                times = range(min(max(self.count, least), most, _LONGEST))
                # Nested repetitions multiply.
                return "".join(self.write(inner, i) for i in times if self.left > 0)
            case Back(group):
                return self.groups.get(group, "")
