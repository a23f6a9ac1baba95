"""Numbers at the beginning of names, which Python does not allow: in words."""

from __future__ import annotations

import re

from ..words import split_words


def _list(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_ONES = _list(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen
    fourteen fifteen sixteen seventeen eighteen nineteen
    """
)
_TENS = _list("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = {
    "1st": "first",
    "2nd": "second",
    "3rd": "third",
    "4th": "fourth",
    "5th": "fifth",
    "6th": "sixth",
    "7th": "seventh",
    "8th": "eighth",
    "9th": "ninth",
    "10th": "tenth",
}
_NUMBER = re.compile(r"(?P<number>0|[1-9]\d?)(?P<rest>[^\W\d_]*\d*)")
_DIMENSIONS = ("d", "D")
_STATUSES = ("xx", "XX")


def in_words(words: list[str]) -> list[str]:
    """The words of a name, without digits in front if the number names something.

    ``three d secure`` for ``3DSecure``, ``two fa`` for ``2fa``, ``thirty day volume``
    for ``30 day volume``. A quantity stays as it is: ``24h``, ``1080p``, ``404``,
    ``5xx``.
    """
    if not words:
        return words
    first, *others = words
    if (ordinal := _ORDINALS.get(first.lower())) is not None:
        return [ordinal, *others]
    match = _NUMBER.fullmatch(first)
    if match is None or not _is_name(match["rest"], others):
        return words
    return [*_spelled(int(match["number"])), *split_words(match["rest"]), *others]


def _is_name(rest: str, others: list[str]) -> bool:
    """Whether the text behind a number is more than its unit."""
    letters = rest.rstrip("0123456789")
    if letters in _DIMENSIONS and others:
        return True
    if not letters:
        return not rest and bool(others) and others[0][0].isalpha()
    return len(letters) > 1 and letters not in _STATUSES


def _spelled(number: int) -> list[str]:
    if number < len(_ONES):
        return [_ONES[number]]
    tens, ones = divmod(number, 10)
    return [_TENS[tens - 2], *([_ONES[ones]] if ones else [])]
