"""Converts names of the document to Python identifiers."""

from __future__ import annotations

import keyword
import re
import unicodedata
from functools import lru_cache

from ..words import split_words
from .numbers import in_words

# Distinguishes a signed number from an unsigned one.
_SIGNED = re.compile(r"([+-])(?=\d)")
# Common names of punctuation marks, which are shorter than those of Unicode.
_MARKS = {
    "+": "plus",
    "-": "dash",
    "_": "underscore",
    "@": "at",
    "$": "dollar",
    ".": "dot",
    "#": "hash",
    "&": "and",
    "*": "star",
    "/": "slash",
    "<": "less",
    ">": "greater",
    "=": "equal",
    "!": "not",
    "%": "percent",
    " ": "space",
    "[": "bracket",
    "]": "",
}
_MAX_SPELLED = 4


@lru_cache(maxsize=8192)  # most names are those of many fields
def snake_case(text: str) -> str:
    """``x_open_router_title`` for ``X-OpenRouter-Title``; always a valid identifier."""
    return _legal("_".join(word.lower() for word in _words(text)), "value")


def spelled_case(text: str) -> str:
    """The name in snake case with punctuation as words: ``at_id`` for ``@id``."""
    return snake_case(_spelled(text))


def pascal_case(text: str) -> str:
    """``ListGuardrails`` for ``list guardrails``. A valid class name is not changed."""
    if text.isascii() and text.isidentifier() and text[0].isupper() and "_" not in text:
        return _legal(text, "Model")
    joined = "".join(word[:1].upper() + word[1:] for word in _words(text))
    return _legal(joined, "Model")


def is_identifier(text: str) -> bool:
    """Whether a name can be that of an argument and of a public attribute as it is."""
    is_same = unicodedata.normalize("NFKC", text) == text
    is_public = text.isidentifier() and not text.startswith("_")
    return is_same and is_public and _legal(text, "") == text


def shortened(text: str, limit: int) -> str:
    """The first words of a name, at least one, within ``limit`` characters."""
    kept: list[str] = []
    for word in _words(text):
        if kept and len("_".join([*kept, word])) > limit:
            break
        kept.append(word)
    return " ".join(kept)[:limit]


def async_name(method: str) -> str:
    """The name of the async variant of a method."""
    return f"{method.rstrip('_')}_async"


def _words(text: str) -> list[str]:
    """The words of a name, or the names of its characters if it has no word."""
    return in_words(_own_words(text) or _own_words(_spelled(text[:_MAX_SPELLED])))


def _own_words(text: str) -> list[str]:
    """The words of a name. A sign before a number is a word."""
    text = unicodedata.normalize("NFKC", text)
    if (signed := _SIGNED.match(text)) is not None:
        text = f"{'plus' if signed[1] == '+' else 'minus'}_{text[1:]}"
    return split_words(text)


def _spelled(text: str) -> str:
    return "".join(
        char if char.isalnum() else f"_{_MARKS.get(char, _unicode_name(char))}_"
        for char in unicodedata.normalize("NFKC", text)
    )


def _unicode_name(char: str) -> str:
    return re.sub(r"\W", "_", unicodedata.name(char, "")).lower()


def _legal(name: str, fallback: str) -> str:
    if not name:
        return fallback
    if not name.isidentifier():
        name = f"{fallback}_{name}"
    return f"{name}_" if keyword.iskeyword(name) or name in _TAKEN else name


# Keywords and names in every scope, which cannot be parameters or fields.
_TAKEN = frozenset({"self", "None", "True", "False"})
