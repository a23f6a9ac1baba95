"""The text of annotations: unions, tuples, literals, and names in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...ir.types import Literals
from ...naming.reserved import BUILTINS
from .literals import literal

# A string, or a name that is no attribute.
_STRING_OR_NAME = re.compile(r'"(?:[^"\\]|\\.)*"|(?<![.\w])\w+')


def union(*members: str) -> str:
    """The union of annotations without duplicates; ``None`` comes last."""
    distinct = list(dict.fromkeys(part for text in members for part in _parts(text)))
    if len(distinct) > 1 and "None" in distinct:
        distinct.remove("None")
        distinct.append("None")
    return " | ".join(distinct)


def without_none(annotation: str) -> str:
    """The union without ``None``, where another type around it has it."""
    return " | ".join(part for part in _parts(annotation) if part != "None")


def union_with(members: Iterable[tuple[str, list[str]]]) -> str:
    """The union of annotations, each with others that it also accepts.

    The others are behind the last of the members that have any: ``date | time | str``.
    """
    texts: list[str] = []
    others: list[str] = []
    place = 0
    for text, more in members:
        texts.append(text)
        others += more
        place = len(texts) if more else place
    return union(*texts[:place], *others, *texts[place:])


def in_class(annotation: str, members: frozenset[str]) -> str:
    """The annotation inside of a class with ``members``.

    A member such as ``list`` hides the builtin of that name, so the builtin is
    qualified.
    """

    def qualify(match: re.Match[str]) -> str:
        return f"builtins.{match[0]}" if match[0] in hidden else match[0]

    hidden = members & BUILTINS
    return _STRING_OR_NAME.sub(qualify, annotation) if hidden else annotation


def names_in(annotation: str) -> frozenset[str]:
    """The names that Python looks up for an annotation."""
    return frozenset(_STRING_OR_NAME.findall(annotation))


def tuple_of(items: Iterable[str]) -> str:
    """The annotation of a tuple of fixed length."""
    return f"tuple[{', '.join(items) or '()'}]"


def literals_of(type_: Literals) -> str:
    """The annotation of constants, with the types of other values."""
    text = f"Literal[{', '.join(literal(value) for value in type_.values)}]"
    if not type_.is_open:
        return text
    kinds = {int: "int", str: "str"}
    values = (value for value in type_.values if not isinstance(value, bool))
    return union(text, *(kinds[type(value)] for value in values))


def _parts(annotation: str) -> list[str]:
    """The members of an annotation, which may be a union."""
    parts, depth = [""], 0
    for step in re.split(r"( \| |[\[\]]|\"(?:[^\"\\]|\\.)*\")", annotation):
        depth += {"[": 1, "]": -1}.get(step, 0)
        if step == " | " and depth == 0:
            parts.append("")
        else:
            parts[-1] += step
    return parts
