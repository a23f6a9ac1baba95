"""The directions in which models travel.

The directions follow from the signatures: what methods return, pages contain and errors
carry is read; what methods take is sent. The whole package is searched as text, which
takes a small part of the time of parsing it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .blocks import definitions_in

_DOCS = re.compile(r'""".*?"""', re.DOTALL)
_CONSTANTS = re.compile(r"Literal\[[^\]]*\]")
_NAME = re.compile(r"[A-Za-z_]\w*")
_SIGNATURE = re.compile(
    r"^ *def \w+\((.*?)\) -> (.*?):(?: \.\.\.)?\n", re.DOTALL | re.M
)
_BASES = re.compile(r"^class \w+\((.*?)\):\n", re.DOTALL | re.MULTILINE)
# The body in the call that a method makes.
_BODY = re.compile(r"\bbody=(.*?)\n\s+(?:responses|errors|options)=", re.DOTALL)
_DICT = "TypedDict"


@dataclass(frozen=True, slots=True)
class Usage:
    """The names of the models that are read, and of those that are sent."""

    read: frozenset[str]
    sent: frozenset[str]


def find_usage(components: Iterable[str], users: Iterable[str]) -> Usage:
    """The directions of all models, from the texts of the modules."""
    parts: dict[str, list[str]] = {}
    for text in components:
        for name, part in definitions_in(_without_docs(text)).items():
            parts.setdefault(_model(name), []).append(part)
    edges = {name: _names(found) for name, found in parts.items()}
    read, sent = list[str](), list[str]()
    for text in map(_without_docs, users):
        for taken, returned in _SIGNATURE.findall(text):
            sent.append(taken)
            read.append(returned)
        read += _BASES.findall(text)
        sent += _BODY.findall(text)
    return Usage(_reached(_names(read), edges), _reached(_names(sent), edges))


def _without_docs(text: str) -> str:
    return _CONSTANTS.sub("", _DOCS.sub("", text))


def _names(texts: Iterable[str]) -> frozenset[str]:
    """The names in code, those of dicts as the models that they stand for."""
    return frozenset(_model(name) for text in texts for name in _NAME.findall(text))


def _model(name: str) -> str:
    return name.removesuffix(_DICT)


def _reached(
    roots: Iterable[str], edges: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    found, pending = set[str](), [name for name in roots if name in edges]
    while pending:
        name = pending.pop()
        if name not in found:
            found.add(name)
            pending += edges[name] & edges.keys()
    return frozenset(found)
