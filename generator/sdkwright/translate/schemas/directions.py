"""Which properties are read-only or write-only (OpenAPI 3.1, section 4.8.24.5).

An annotation of a part of ``allOf`` or of the target of a reference holds for the whole
value, one of a member of a union for the values of that member alone.
"""

from __future__ import annotations

from ...document import Node
from .all_of import UNION_KEYWORDS, Property, Subschema, is_reference, is_structural
from .json_types import is_null
from .locations import dereferenced

_READ_ONLY = "readOnly"
_WRITE_ONLY = "writeOnly"


def is_read_only(found: Property) -> bool:
    """Whether requests have no use for a property.

    They have none for ``null`` alone: a union of ``null`` and a read-only schema is
    read-only.
    """
    return _holds(_READ_ONLY, found)


def is_write_only(found: Property) -> bool:
    """Whether responses have no value of a property.

    They may have the ``null`` in a union of ``null`` and a write-only schema, and
    frameworks send asterisks beside it.
    """
    return _holds(_WRITE_ONLY, found)


def _holds(flag: str, found: Property) -> bool:
    if found.all_of:
        return any(_is_flagged(flag, node, ()) for node in found.all_of)
    return all(_is_flagged(flag, node, ()) for node in found.any_of)


def _is_flagged(flag: str, node: Node, seen: tuple[str, ...]) -> bool:
    if node.flag(flag):
        return True
    if node.id in seen:
        return False
    seen = (*seen, node.id)
    if any(_is_flagged(flag, part, seen) for part in _parts(flag, node)):
        return True
    unions = (Subschema(node).elements(keyword) for keyword in UNION_KEYWORDS)
    return any(_is_flagged_union(flag, members, seen) for members in unions)


def _parts(flag: str, node: Node) -> tuple[Node, ...]:
    """The target and the parts of ``allOf`` whose annotations hold for all values.

    A type beside ``nullable`` is one of two, as in a union with ``null``.
    """
    parts = Subschema(node).elements("allOf")
    reference = node.reference() if is_reference(node) else None
    if reference is not None and reference.node is not None:
        parts = (reference.node, *parts)
    if flag == _READ_ONLY or not node.flag("nullable"):
        return parts
    return tuple(p for p in parts if not (is_reference(p) or is_structural(p)))


def _is_flagged_union(
    flag: str, members: tuple[Node, ...], seen: tuple[str, ...]
) -> bool:
    if flag == _READ_ONLY:
        members = tuple(m for m in members if not is_null(dereferenced(m)))
    return bool(members) and all(_is_flagged(flag, m, seen) for m in members)
