"""Models of nodes."""

from __future__ import annotations

from references.types import BaseModel


class ProblemDetail(BaseModel):
    detail: str | None = None


class Node(BaseModel):
    id: str
    """The node's name."""
    parent: Node | None = None
    children: list[Node] | None = None
    edge: Edge | None = None


class Edge(BaseModel):
    target: Node | None = None


Node.model_rebuild()
