"""Models of a."""

from __future__ import annotations

from typing import Any

from typing_extensions import TypeAliasType

from ..types import BaseModel

ABCD = TypeAliasType("ABCD", bool)


Size = TypeAliasType("Size", float)


class Node(BaseModel):
    next: Node | None = None


Length = TypeAliasType("Length", int)


Itself = TypeAliasType("Itself", Any)


First = TypeAliasType("First", Any)


class AResponse(BaseModel):
    anchor: Size | None = None
    dynamic: Node | None = None
    by_id: Length | None = None
    relative_id: str | None = None
    escaped: ABCD | None = None
    inside: int | None = None
    behind: int | None = None
    itself: Itself | None = None
    circle: First | None = None
    through_itself: Any | None = None
    folder: Any | None = None
    missing: Any | None = None
    similar: Any | None = None
    broken: Any | None = None
    remote: Any | None = None
    urn: Any | None = None
    no_anchor: Any | None = None
    no_slash: Any | None = None
