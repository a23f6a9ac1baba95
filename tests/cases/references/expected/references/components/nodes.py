"""Models of nodes."""

from __future__ import annotations

from typing import TypeAlias

from ..types import BaseModel


class Node(BaseModel):
    id: str
    """The node's name."""
    parent: Node | None = None
    children: list[Node] | None = None
    edge: Edge | None = None


Alias: TypeAlias = Node


class Edge(BaseModel):
    target: Node | None = None


class ProblemDetail(BaseModel):
    detail: str | None = None
