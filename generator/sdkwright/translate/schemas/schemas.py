"""Schema Objects become types and models (JSON Schema 2020-12, OpenAPI 3.0-3.2).

Inline objects become models, which are named after their location. Enumerations are
open: values that the document does not list are accepted. Constraints such as
``maxLength`` are only documentation. The server enforces them, so they never make a
response invalid.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from ...diagnostics import Reporter
from ...document import Node
from ...ir.models import Field, Model, ModelKind
from ...ir.types import (
    ANY,
    MapOf,
    Named,
    Nullable,
    Type,
    without_null,
)
from ..extensions.lookup import Extension, extension_text, is_ignored
from ..prose import class_name, deprecation, own_text
from ..samples.requests import Samples
from .all_of import (
    Property,
    Subschema,
    Subschemas,
    excluding,
    extra_schemas,
    has_union,
    is_implied,
    is_plain_reference,
    is_reference,
    is_structural,
    merged_properties,
    merged_required,
    subschemas_of,
    without_unions,
    wrapped_schema,
)
from .arrays import array_of, positions
from .enums import literals
from .events import event_properties
from .exports import Exports, exports
from .fields import example_of, field_of
from .inheritance import HIERARCHY, Hierarchy, alias_of, hierarchies
from .json_types import accepts_null, is_null, is_object, type_names
from .known import Found, Known, Mark
from .locations import (
    Place,
    dereferenced,
    is_component,
    own_name,
    target_of,
    variant_name,
)
from .scalars import NULL, any_of, scalar
from .unions import UnionMember, union_of


class Schemas:
    """Converts schemas on demand, once each, and collects their models.

    Each ``$ref`` to a schema shares the model. ``hints`` are names of components.
    """

    def __init__(self, reporter: Reporter, hints: Mapping[str, str]) -> None:
        self._reporter, self._hints = reporter, hints
        self._found = Found()
        self._types, self._models = self._found.types, self._found.models
        self._recursive, self._nullable = self._found.recursive, self._found.nullable
        self._exports = Exports()
        self._hierarchies: dict[str, Hierarchy] = {}
        self._components: dict[str, Node] = {}
        self.samples = Samples()

    @property
    def models(self) -> tuple[Model, ...]:
        """The models so far, in the order of their first use."""
        return tuple(model for model in self._models.values() if model is not None)

    def model(self, key: str) -> Model:
        """The model with this key."""
        found = self._models[key]
        assert found is not None, f"model {key} is still being read"
        return found

    def declare(self, components: tuple[tuple[str, Node], ...]) -> None:
        """Note every component, before any of them is read."""
        nodes = tuple(node for _, node in components)
        self._exports = exports(nodes)
        found = hierarchies(tuple(self._exports.everywhere()))
        self._hierarchies = {self._exports.key(key): h for key, h in found.items()}
        wanted = [node for node in nodes if not is_ignored(node)]
        self._components = {node.id: node for node in wanted}

    def read_components(self) -> None:
        """Read every component, so that models are in document order."""
        for node in self._components.values():
            self._component(node)
        for node in self._exports.renamed():
            named = self._component(self._exports.component(node))
            alias = self._alias(node, str(node.pointer[-1]), named, hoisted=True)
            self._models[node.id] = replace(alias, key=node.id)

    def mark(self) -> Mark:
        """Begin to note the schemas that are read."""
        return self._found.mark(self._exports.places())

    def since(self, mark: Mark) -> Known:
        return self._found.since(mark, self._exports.places())

    def add(self, known: Known) -> None:
        """Add the schemas of an earlier run."""
        self._found.add(known)
        self._exports.add(known.named)

    def type_of(self, node: Node, hint: str) -> Type:
        """The type of the schema at ``node``; ``hint`` names an inline object."""
        if is_component(node):
            return self._component(node)
        if not is_plain_reference(node):
            return self._shared(node, hint)
        target = target_of(node)
        type_ = self._referenced(target, hint)
        return Nullable(without_null(type_)) if accepts_null(node) else type_

    def fields_of(self, type_: Type) -> tuple[Field, ...] | None:
        """The fields of an object type; ``None`` for other types."""
        match without_null(type_):
            case Named(key) if self.model(key).kind is ModelKind.OBJECT:
                return self.model(key).fields
            case Named(key):
                aliased = self.model(key).type
                return None if aliased is None else self.fields_of(aliased)
            case _:
                return None

    def model_of(self, node: Node, hint: str) -> str:
        """The key of a model for the schema at ``node``. Any type is accepted."""
        type_ = without_null(self.type_of(node, hint))
        if isinstance(type_, Named):
            return type_.key
        key = f"{node.id}/"
        self._models[key] = replace(
            self._alias(node, hint, type_, hoisted=True), key=key
        )
        return key

    def _referenced(self, target: Node, hint: str) -> Type:
        if target.id in self._exports.named or is_component(target):
            return self._component(self._exports.component(target))
        return self._shared(target, own_name(target) or hint)

    def _shared(self, node: Node, hint: str) -> Type:
        """The type of a schema that is not a component."""
        self._read_component_of(node)
        place = Place(node.id, hint, node)
        return self._convert_once(place, lambda: self._convert(node, place))

    def _read_component_of(self, node: Node) -> None:
        """Read the component that contains a schema, which may determine its name."""
        if len(node.pointer) > 3:
            key = self._exports.key(replace(node, pointer=node.pointer[:3]).id)
            owner = self._components.get(key)
            if owner is not None:
                self._class(owner)

    def _combined(self, nodes: tuple[Node, ...], place: Place) -> Type:
        """The type of values for which all ``nodes`` hold, with a place of its own."""
        schemas = tuple(schema for node in nodes for schema in subschemas_of(node))
        return self._convert_once(place, lambda: self._merged(schemas, place))

    def _convert_once(self, place: Place, convert: Callable[[], Type]) -> Type:
        """The type at a place. It is converted on the first call."""
        key = place.key
        if key not in self._types:
            self._types[key] = None
            type_ = convert()
            if key in self._recursive and key not in self._models:
                # The type contains itself through a reference, so it needs a name.
                alias = self._alias(place.node, place.hint, type_, hoisted=True)
                self._models[key] = replace(alias, key=key)
                type_ = Named(key)
            self._types[key] = type_
        found = self._types[key]
        if found is None:
            self._recursive[key] = None
            return Named(key)
        return found

    def _component(self, node: Node) -> Type:
        type_ = self._class(node)
        hierarchy = self._hierarchies.get(node.id)
        if hierarchy is None:
            return type_
        key = node.id + HIERARCHY
        if key not in self._models:
            self._models[key] = None
            self._models[key] = self._hierarchy_alias(hierarchy, node)
        return Nullable(Named(key)) if isinstance(type_, Nullable) else Named(key)

    def _class(self, node: Node) -> Type:
        key = node.id
        if key not in self._models:
            self._models[key] = None
            name = str(node.pointer[-1])
            self._models[key] = self._component_model(node, self._hints.get(name, name))
        return Nullable(Named(key)) if key in self._nullable else Named(key)

    def _hierarchy_alias(self, hierarchy: Hierarchy, node: Node) -> Model:
        """The alias for a base schema and all schemas that extend it."""
        children: list[Type] = []
        for child in hierarchy.children:
            named = self._exports.component(child)
            is_nested = child.id in hierarchy.nested
            type_ = self._component(named) if is_nested else self._class(named)
            children.append(without_null(type_))
        members = (*children, Named(node.id))
        return alias_of(hierarchy, node, members, self._exports.key)

    def _component_model(self, node: Node, hint: str) -> Model:
        if is_plain_reference(node):
            target = target_of(node)
            if not is_component(target):
                # The first component that refers to a schema gives it its name.
                self._exports.named.setdefault(target.id, node)
            target = self._exports.component(target)
            if target.id != node.id:
                return self._alias(node, hint, self._component(target), hoisted=False)
            node = node.merged()
        place = Place(self._exports.key(node.id), hint, node)
        schemas = subschemas_of(node)
        if is_object(schemas) and not has_union(schemas):
            if accepts_null(node):
                self._nullable[place.key] = None
            return self._object(schemas, place, hoisted=False)
        return self._alias(node, hint, self._convert(node, place), hoisted=False)

    def _alias(self, node: Node, hint: str, type_: Type, *, hoisted: bool) -> Model:
        return Model(
            key=self._exports.key(node.id),
            hint=hint,
            kind=ModelKind.ALIAS,
            description=own_text(node),
            fields=(),
            type=type_,
            hoisted=hoisted,
            deprecated=deprecation(node),
            name_hint=class_name(node),
            example=example_of(node),
        )

    def _convert(self, node: Node, place: Place) -> Type:
        """The type of one schema, with the schemas that hold together with it."""
        if accepts_null(node):
            if is_null(node):
                return NULL
            return Nullable(without_null(self._not_null(node, place)))
        return self._not_null(node, place)

    def _not_null(self, node: Node, place: Place) -> Type:
        inner = wrapped_schema(node)
        if inner is not None:
            return self.type_of(inner, place.hint)
        return self._merged(subschemas_of(node), place)

    def _merged(self, schemas: Subschemas, place: Place) -> Type:
        """The type of values for which all ``schemas`` hold."""
        unknown_values = extension_text(place.node, Extension.UNKNOWN_VALUES)
        constants = literals(schemas, unknown_values)
        if constants is not None:
            return constants
        for schema in schemas:
            keyword = schema.union_keyword()
            if keyword is not None:
                return self._union(schemas, schema, keyword, place)
        return self._by_type(schemas, place)

    def _union(
        self, schemas: Subschemas, schema: Subschema, keyword: str, place: Place
    ) -> Type:
        """The union of the members, each merged with the schemas beside the keyword."""
        union_members = self._union_members(schemas, schema, keyword, place)
        return union_of(union_members, schema, keyword, place, self._exports.key)

    def _union_members(
        self, schemas: Subschemas, schema: Subschema, keyword: str, place: Place
    ) -> list[UnionMember]:
        chosen = replace(schema, without=(*schema.without, keyword))
        rest = without_unions(tuple(chosen if p is schema else p for p in schemas))
        base = tuple(p for p in rest if p.adds_structure)
        found: list[UnionMember] = []
        named: list[str] = []
        every = enumerate(schema.elements(keyword), start=1)
        members = [(i, node) for i, node in every if not is_null(dereferenced(node))]
        for index, member in members:
            own = subschemas_of(member)
            name = variant_name(member, own) or str(index)
            # A name that several members share does not distinguish them.
            hint = f"{place.hint} {f'{name} {index}' if name in named else name}"
            named.append(name)
            if len(members) == 1 and not is_component(place.node):
                hint = place.hint
            if all(is_implied(p, own) for p in excluding(base, own)):
                found.append(UnionMember(self.type_of(member, hint)))
                continue
            inner = place.member(schema.node, keyword, member, hint)
            type_ = self._merged((*rest, *excluding(own, rest)), inner)
            found.append(UnionMember(type_, target_of(member)))
        return found

    def _by_type(self, schemas: Subschemas, place: Place) -> Type:
        declared = type_names(schemas)
        if declared is None:
            return ANY
        names = dict.fromkeys(name for name in declared if name != "null")
        return any_of([self._of_type(n, schemas, place) for n in names]) or NULL

    def _of_type(self, name: str, schemas: Subschemas, place: Place) -> Type:
        match name:
            case "object":
                return self._object_type(schemas, place)
            case "array":
                return self._array_type(schemas, place)
            case _:
                return scalar(name, schemas)

    def _array_type(self, schemas: Subschemas, place: Place) -> Type:
        first = [
            self._element(nodes, place, str(number))
            for number, nodes in enumerate(positions(schemas), start=1)
        ]
        others = tuple(node for schema in schemas for node in schema.schemas("items"))
        rest = self._element(others, place, "item") if others else None
        return array_of(schemas, first, rest)

    def _element(self, nodes: tuple[Node, ...], place: Place, step: str) -> Type:
        """The type of array elements for which all ``nodes`` hold."""
        if len(nodes) == 1:
            return self.type_of(nodes[0], f"{place.hint} {step}")
        return self._combined(nodes, place.inner(step, *nodes))

    def _object_type(self, schemas: Subschemas, place: Place) -> Type:
        if is_object(schemas):
            if place.key not in self._models:
                self._models[place.key] = None
                self._models[place.key] = self._object(schemas, place, hoisted=True)
            return Named(place.key)
        return MapOf(self._additional(schemas, place) or ANY)

    def _object(self, schemas: Subschemas, place: Place, *, hoisted: bool) -> Model:
        required, properties = merged_required(schemas), merged_properties(schemas)
        read = event_properties(properties)
        return Model(
            key=place.key,
            hint=place.hint,
            kind=ModelKind.OBJECT,
            description=own_text(place.node),
            fields=tuple(
                field_of(
                    wire,
                    found,
                    self._field_type(read[wire], place, wire),
                    required=wire in required,
                )
                for wire, found in properties.items()
            ),
            type=None,
            hoisted=hoisted,
            deprecated=deprecation(place.node),
            name_hint=class_name(place.node),
            extra=self._additional(schemas, place),
            example=example_of(place.node),
        )

    def _field_type(self, found: Property, place: Place, wire: str) -> Type:
        hint = f"{place.hint} {wire}"
        if not found.all_of:
            return any_of([self.type_of(node, hint) for node in found.any_of]) or ANY
        structural = [n for n in found.all_of if is_reference(n) or is_structural(n)]
        nodes = list({dereferenced(node).id: node for node in structural}.values())
        if sum(has_union(subschemas_of(node)) for node in nodes) > 1:
            # A union that narrows another union replaces it.
            nodes = nodes[-1:]
        if len(nodes) < 2:
            return self.type_of((*found.all_of, *nodes)[-1], hint)
        type_ = self._combined(tuple(nodes), place.inner(wire, *nodes))
        is_nullable = all(map(accepts_null, map(dereferenced, nodes)))
        return Nullable(without_null(type_)) if is_nullable else type_

    def _additional(self, schemas: Subschemas, place: Place) -> Type | None:
        """The type of properties without a schema of their own."""
        hint = f"{place.hint} value"
        found = any_of([self.type_of(node, hint) for node in extra_schemas(schemas)])
        return None if found == ANY else found
