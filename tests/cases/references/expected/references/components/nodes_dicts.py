"""Models of nodes as plain dicts, for type checkers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class NodeTypedDict(TypedDict):
    id: str
    """The node's name."""
    parent: NotRequired[NodeTypedDict]
    children: NotRequired[list[NodeTypedDict]]
    edge: NotRequired[EdgeTypedDict]


class EdgeTypedDict(TypedDict):
    target: NotRequired[NodeTypedDict]
