"""A schema as the parts that must all hold: itself and the members of its ``allOf``.

References lead to parts as well: a schema and the keywords beside its ``$ref`` hold
together (JSON Schema 2020-12, section 8.2.3.1), so inheritance, mixins and siblings
of references are one thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...document import Node
from ...values import Json
from ..extensions.lookup import Extension, extension_text, is_ignored

# Keywords that decide what a value looks like; the rest are constraints and prose.
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
    ]
)
_ANNOTATION_KEYWORDS = frozenset(
    ["title", "description", "example", "examples", "default", "deprecated"]
)
UNION_KEYWORDS = ("oneOf", "anyOf")


@dataclass(frozen=True, slots=True)
class Subschema:
    """One schema among those that must hold together.

    ``without`` are keywords that have been dealt with. The properties of an
    ``optional`` part may be missing, whatever it requires.
    """

    node: Node
    without: tuple[str, ...] = ()
    optional: bool = False

    def get(self, keyword: str) -> Json:
        """The value of a keyword, ``None`` without it."""
        if keyword in self.without or not isinstance(self.node.value, dict):
            return None
        return self.node.value.get(keyword)

    def members(self, keyword: str) -> tuple[tuple[str, Node], ...]:
        """The members of a keyword that is a mapping."""
        value = self.get(keyword)
        if not isinstance(value, dict):
            return ()
        holder = self.node[keyword]
        return tuple((name, holder[name]) for name in value)

    def schemas(self, keyword: str) -> tuple[Node, ...]:
        """The schema of a keyword, unless it is a boolean."""
        is_schema = isinstance(self.get(keyword), dict)
        return (self.node[keyword],) if is_schema else ()

    def elements(self, keyword: str) -> tuple[Node, ...]:
        """The elements of a keyword that is a list."""
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
        """Whether the part says what a value looks like."""
        return is_structural(self.node)

    @property
    def adds_structure(self) -> bool:
        """Whether the part says more of a value than that it is an object."""
        value = self.node.value if isinstance(self.node.value, dict) else {}
        return any(
            keyword in _STRUCTURAL - {"allOf"} and found not in ({}, [])
            for keyword, found in value.items()
            if keyword not in self.without and (keyword, found) != ("type", "object")
        )

    def union_keyword(self) -> str | None:
        """The keyword that gives alternatives which are more than constraints."""
        for keyword in UNION_KEYWORDS:
            if any(_is_alternative(member) for member in self.elements(keyword)):
                return keyword
        return None


Subschemas = tuple[Subschema, ...]


@dataclass(frozen=True, slots=True)
class Property:
    """The schemas of a property: those that all hold, and alternatives among them."""

    all_of: tuple[Node, ...] = ()
    any_of: tuple[Node, ...] = ()

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The schemas that describe the property."""
        return self.all_of or self.any_of


def is_structural(node: Node) -> bool:
    """Whether a schema's own keywords say what a value looks like."""
    return isinstance(node.value, dict) and any(
        keyword in _STRUCTURAL and value not in ({}, [])
        for keyword, value in node.value.items()
    )


def is_reference(node: Node) -> bool:
    """Whether a schema refers to another one."""
    return isinstance(node.value, dict) and isinstance(node.value.get("$ref"), str)


def is_plain_reference(node: Node) -> bool:
    """Whether a schema is a reference and nothing beside it that shapes values."""
    if not is_reference(node) or not isinstance(node.value, dict):
        return False
    # That it is an object is said by the schema as well.
    beside = {k: v for k, v in node.value.items() if (k, v) != ("type", "object")}
    return node.document.version < (3, 1) or not is_structural(
        replace(node, value=beside)
    )


def subschemas_of(node: Node, seen: tuple[str, ...] = ()) -> Subschemas:
    """All parts of a schema, depth first; those of references come before its own."""
    return tuple(_subschemas(node, seen))


def _subschemas(node: Node, seen: tuple[str, ...]) -> Iterator[Subschema]:
    if node.id in seen or not isinstance(node.value, dict):
        return
    if extension_text(node, Extension.TYPE_OVERRIDE) is not None:
        yield Subschema(replace(node, value={}))
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
    """Unions that list the very schema that is made of ``node``.

    A base class that names its subclasses in ``oneOf`` lends them its properties, not
    the choice between them.
    """
    for keyword in UNION_KEYWORDS:
        members = Subschema(node).elements(keyword)
        targets = (m.reference() for m in members if is_reference(m))
        if any(t and t.node and t.node.id in seen for t in targets):
            yield keyword


def _is_alternative(member: Node) -> bool:
    """Whether a member of a union is more than a constraint on what is beside it."""
    value = member.value if isinstance(member.value, dict) else {}
    kept = {k: v for k, v in value.items() if k != "required"}
    return is_reference(member) or is_structural(replace(member, value=kept))


def without_unions(schemas: Subschemas, known: Subschemas = ()) -> Subschemas:
    """The parts, with the properties of all their alternatives as optional ones.

    Parts that are ``known`` already are not listed again.
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
    """The parts that are not among the others."""
    known = {schema.node.id for schema in others}
    return tuple(schema for schema in schemas if schema.node.id not in known)


def is_implied(schema: Subschema, schemas: Subschemas) -> bool:
    """Whether what a part says of an object is said by the parts of one as well."""
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
    """Whether a schema says all that another one says of its values, prose aside."""
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
    """Whether a schema lists no values but some of these."""
    own = schema.get("enum", [schema.get("const")])
    if not isinstance(own, list) or not isinstance(values, list):
        return False
    return all(value in values for value in own)


def merged_required(schemas: Subschemas) -> frozenset[str]:
    """The names of all properties that must be there."""
    return frozenset(
        name
        for schema in schemas
        if not schema.optional and isinstance(required := schema.get("required"), list)
        for name in required
        if isinstance(name, str)
    )


def merged_properties(schemas: Subschemas) -> dict[str, Property]:
    """Each property with its schemas, in document order."""
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
    """The one schema that a schema is nothing but a wrapper of."""
    members = Subschema(node).elements("allOf")
    own = Subschema(node, without=("allOf",))
    structural = [m for m in members if is_reference(m) or is_structural(m)]
    if is_reference(node) or len(structural) != 1:
        return None
    value = node.value if isinstance(node.value, dict) else {}
    kept = {k: v for k, v in value.items() if k not in ("allOf", "type")}
    is_bare = not is_structural(replace(own.node, value=kept))
    return structural[0] if is_bare else None
