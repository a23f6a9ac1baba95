"""Flattens a schema into the subschemas that hold together.

They are the schema itself, the members of its ``allOf`` and the targets of references.
The keywords beside a ``$ref`` hold together with its target (JSON Schema 2020-12,
section 8.2.3.1), so inheritance, mixins and reference siblings are handled alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...document import Node
from ...values import Json
from ..extensions.lookup import Extension, extension_text, is_ignored

# Keywords that determine the structure of a value. All others are constraints and
# annotations.
_STRUCTURAL = frozenset(
    [
        "type",
        "const",
        "enum",
        "properties",
        "patternProperties",
        "additionalProperties",
        "required",
        "items",
        "prefixItems",
        "oneOf",
        "anyOf",
        "allOf",
        # They decide whether a string is a file.
        "contentMediaType",
        "contentEncoding",
    ]
)
_ANNOTATION_KEYWORDS = frozenset(
    ["title", "description", "example", "examples", "default", "deprecated"]
)
UNION_KEYWORDS = ("oneOf", "anyOf")
# Keywords by which a schema is composed of others.
_COMPOSING = frozenset(["$ref", "allOf", *UNION_KEYWORDS])


@dataclass(frozen=True, slots=True)
class Subschema:
    """One of the schemas that hold together.

    ``without`` are keywords that are ignored, because they are handled already. The
    properties of an ``optional`` subschema may be missing, even if it requires them.
    """

    node: Node
    without: tuple[str, ...] = ()
    optional: bool = False

    def get(self, keyword: str) -> Json:
        """The value of a keyword; ``None`` without it."""
        if keyword in self.without or not isinstance(self.node.value, dict):
            return None
        return self.node.value.get(keyword)

    def members(self, keyword: str) -> tuple[tuple[str, Node], ...]:
        """The members of a keyword that holds a mapping."""
        if not isinstance(self.get(keyword), dict):
            return ()
        holder = self.node[keyword]
        # Some documents have a whole mapping in another file.
        holder = holder.follow() if holder.is_reference else holder
        value = holder.value if isinstance(holder.value, dict) else {}
        return tuple((name, holder[name]) for name in value)

    def schemas(self, keyword: str) -> tuple[Node, ...]:
        """The schema of a keyword; empty if it is a boolean or missing."""
        is_schema = isinstance(self.get(keyword), dict)
        return (self.node[keyword],) if is_schema else ()

    def elements(self, keyword: str) -> tuple[Node, ...]:
        """The elements of a list keyword, without ignored union members."""
        value = self.get(keyword)
        if not isinstance(value, list):
            return ()
        holder = self.node[keyword]
        found = (holder[index] for index in range(len(value)))
        if keyword in UNION_KEYWORDS:
            return tuple(member for member in found if not is_ignored(member))
        return tuple(found)

    @property
    def is_structural(self) -> bool:
        """Whether the schema determines the structure of a value."""
        return is_structural(self.node)

    @property
    def adds_structure(self) -> bool:
        """Whether the schema determines more than the type ``object``."""
        value = self.node.value if isinstance(self.node.value, dict) else {}
        return any(
            keyword in _STRUCTURAL - {"allOf"} and found not in ({}, [])
            for keyword, found in value.items()
            if keyword not in self.without and (keyword, found) != ("type", "object")
        )

    def union_keyword(self) -> str | None:
        """The keyword whose alternatives are more than constraints, if there is one."""
        for keyword in UNION_KEYWORDS:
            if any(_is_alternative(member) for member in self.elements(keyword)):
                return keyword
        return None


Subschemas = tuple[Subschema, ...]


@dataclass(frozen=True, slots=True)
class Property:
    """The schemas of one property.

    All of ``all_of`` hold together. ``any_of`` are from alternatives.
    """

    all_of: tuple[Node, ...] = ()
    any_of: tuple[Node, ...] = ()

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The schemas that describe the property."""
        return self.all_of or self.any_of


def is_structural(node: Node) -> bool:
    """Whether the keywords of a schema determine the structure of a value."""
    return isinstance(node.value, dict) and _have_structure(node.value)


def _have_structure(
    keywords: dict[str, Json], *, besides: tuple[str, ...] = ()
) -> bool:
    """Whether keywords, ``besides`` some of them, determine a structure."""
    return any(
        keyword in _STRUCTURAL and keyword not in besides and value not in ({}, [])
        for keyword, value in keywords.items()
    )


def is_reference(node: Node) -> bool:
    """Whether a schema has a ``$ref``."""
    return isinstance(node.value, dict) and isinstance(node.value.get("$ref"), str)


def is_plain_reference(node: Node) -> bool:
    """Whether a schema is a ``$ref`` without structural keywords beside it."""
    if not is_reference(node) or not isinstance(node.value, dict):
        return False
    # The target declares the type ``object``, too.
    besides = ("type",) if node.value.get("type") == "object" else ()
    return node.document.version < (3, 1) or not _have_structure(
        node.value, besides=besides
    )


def subschemas_of(node: Node, seen: tuple[str, ...] = ()) -> Subschemas:
    """All subschemas that hold together, depth first, references first."""
    return tuple(_subschemas(node, seen))


def _subschemas(node: Node, seen: tuple[str, ...]) -> Iterator[Subschema]:
    if not isinstance(node.value, dict) or (seen and node.id in seen):
        return
    if extension_text(node, Extension.TYPE_OVERRIDE) is not None:
        yield Subschema(replace(node, value={}))
        return
    if not _COMPOSING.intersection(node.value):
        yield Subschema(node)
        return
    seen = (*seen, node.id)
    if is_reference(node):
        target = node.reference()
        if target is not None and target.node is not None:
            yield from _subschemas(target.node, seen)
        if is_plain_reference(node):
            return
    for member in Subschema(node).elements("allOf"):
        yield from _subschemas(member, seen)
    yield Subschema(node, without=tuple(_circular_unions(node, seen[:-1])))


def _circular_unions(node: Node, seen: tuple[str, ...]) -> Iterator[str]:
    """The union keywords that list a schema which extends ``node``.

    A base class may list its subclasses in ``oneOf``. A subclass gets the properties of
    the base class, not the alternatives.
    """
    for keyword in UNION_KEYWORDS:
        members = Subschema(node).elements(keyword)
        targets = (m.reference() for m in members if is_reference(m))
        if any(t and t.node and t.node.id in seen for t in targets):
            yield keyword


def _is_alternative(member: Node) -> bool:
    """Whether a union member is more than a constraint on the schema beside it."""
    value = member.value if isinstance(member.value, dict) else {}
    return is_reference(member) or _have_structure(value, besides=("required",))


def without_unions(schemas: Subschemas, known: Subschemas = ()) -> Subschemas:
    """The schemas, with the properties of all alternatives as optional properties.

    Schemas that are ``known`` are not added again.
    """
    found: list[Subschema] = []
    for schema in schemas:
        keyword = schema.union_keyword()
        if keyword is None:
            found.append(schema)
            continue
        found.append(replace(schema, without=(*schema.without, keyword)))
        for member in schema.elements(keyword):
            others = (*known, *schemas, *found)
            inner = without_unions(excluding(subschemas_of(member), others), others)
            found += [replace(p, optional=True) for p in inner]
    return tuple(found)


def excluding(schemas: Subschemas, others: Subschemas) -> Subschemas:
    """The schemas that are not among the others."""
    known = {schema.node.id for schema in others}
    return tuple(schema for schema in schemas if schema.node.id not in known)


def is_implied(schema: Subschema, schemas: Subschemas) -> bool:
    """Whether ``schemas`` declare everything that ``schema`` declares of an object."""
    value = schema.node.value if isinstance(schema.node.value, dict) else {}
    said = {k for k, v in value.items() if k in _STRUCTURAL - {"allOf"} and v != {}}
    if schema.optional or said - {"type", "properties", "required", *schema.without}:
        return False
    known = merged_properties(schemas)
    if not known or schema.get("type") not in (None, "object"):
        return False
    return merged_required((schema,)) <= merged_required(schemas) and all(
        wire in known
        and any(_implies(other.value, node.value) for other in known[wire].all_of)
        for wire, node in schema.members("properties")
    )


def _implies(narrow: Json, wide: Json) -> bool:
    """Whether a schema has all constraints of another one, annotations aside."""
    if not isinstance(narrow, dict) or not isinstance(wide, dict):
        return narrow == wide
    return all(
        _lists_subset(narrow, value)
        if keyword == "enum"
        else narrow.get(keyword) == value
        for keyword, value in wide.items()
        if keyword not in _ANNOTATION_KEYWORDS
    )


def _lists_subset(schema: dict[str, Json], values: Json) -> bool:
    """Whether all values that a schema lists are among ``values``."""
    own = schema.get("enum", [schema.get("const")])
    if not isinstance(own, list) or not isinstance(values, list):
        return False
    return all(value in values for value in own)


def merged_required(schemas: Subschemas) -> frozenset[str]:
    """The names of all required properties."""
    return frozenset(
        name
        for schema in schemas
        if not schema.optional and isinstance(required := schema.get("required"), list)
        for name in required
        if isinstance(name, str)
    )


def required_by_all(schemas: Subschemas) -> frozenset[str]:
    """The names of the properties that all alternatives require."""
    found = merged_required(schemas)
    for schema in schemas:
        keyword = schema.union_keyword()
        members = () if keyword is None else schema.elements(keyword)
        needed = [merged_required(subschemas_of(member)) for member in members]
        for first in needed[:1]:
            found |= first.intersection(*needed)
    return found


def merged_properties(schemas: Subschemas) -> dict[str, Property]:
    """All properties with their schemas, in document order."""
    found: dict[str, Property] = {}
    for schema in schemas:
        for wire, node in schema.members("properties"):
            if node.value is False or is_ignored(node):
                continue
            known = found.get(wire, Property())
            if schema.optional:
                found[wire] = replace(known, any_of=(*known.any_of, node))
            else:
                found[wire] = replace(known, all_of=(*known.all_of, node))
    return found


def has_union(schemas: Subschemas) -> bool:
    """Whether one of the schemas lists alternatives."""
    return any(schema.union_keyword() for schema in schemas)


def extra_schemas(schemas: Subschemas) -> list[Node]:
    """The schemas of properties that are not declared by name."""
    return [
        node
        for schema in schemas
        for node in (
            *(node for _, node in schema.members("patternProperties")),
            *schema.schemas("additionalProperties"),
        )
    ]


def wrapped_schema(node: Node) -> Node | None:
    """The only structural ``allOf`` member of a schema without other structure."""
    members = Subschema(node).elements("allOf")
    structural = [m for m in members if is_reference(m) or is_structural(m)]
    if is_reference(node) or len(structural) != 1:
        return None
    value = node.value if isinstance(node.value, dict) else {}
    is_bare = not _have_structure(value, besides=("allOf", "type"))
    return structural[0] if is_bare else None
