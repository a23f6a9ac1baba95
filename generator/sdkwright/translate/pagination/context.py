"""The parameters, body and result of an operation, as far as pagination needs them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...document import Node
from ...ir.api import MediaKind, Operation, ParameterLocation
from ...ir.lookup import bare, fields_in
from ...ir.pagination import Input, Limit
from ...ir.types import ANY, Scalar, ScalarKind, Type, UnionOf, is_text, without_null
from ...values import Json
from ..alternatives import STREAMS
from ..media_types import contents, preferred
from ..schemas.all_of import merged_properties, subschemas_of, without_unions
from ..schemas.schemas import Schemas

_NUMBERS = (ScalarKind.INTEGER, ScalarKind.NUMBER)
_MAXIMUM = re.compile(
    r"\bmax(?:imum)?\b\W*(?:of|is|value|:)*\W*(\d{1,6})\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class PageInput:
    """A parameter or a field of the body. ``schema`` describes it."""

    input: Input
    type: Type
    schema: Node | None
    description: str
    location: str

    def keyword(self, name: str) -> Json:
        """A keyword of the schema, or of one of its alternatives."""
        if self.schema is None:
            return None
        subschemas = without_unions(subschemas_of(self.schema))
        found = (subschema.get(name) for subschema in subschemas)
        return next((value for value in found if value is not None), None)

    def number(self, name: str) -> int | None:
        """A keyword whose value is an integer."""
        value = self.keyword(name)
        is_number = isinstance(value, int) and not isinstance(value, bool)
        return int(value) if is_number and isinstance(value, int) else None

    @property
    def limit(self) -> Limit:
        """The limit of items per page that this input sets."""
        maximum = self.number("maximum")
        stated = _MAXIMUM.search(self.description)
        if maximum is None and stated is not None:
            maximum = int(stated[1])
        return Limit(self.input, self.number("default"), maximum)


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts about an operation that determine its pagination.

    ``result`` is ``None`` if the type of the result is not certain: several responses
    have different types, or one has no JSON body.
    """

    node: Node
    operation: Operation
    inputs: tuple[PageInput, ...]
    result: Type | None
    schemas: Schemas

    def input(self, path: Input) -> PageInput | None:
        """The parameter or the body field at ``path``."""
        for given in self.inputs:
            if given.input == path:
                return given
            if given.input == path[: len(given.input)]:
                inner = self._inside(given, path)
                if inner is not None:
                    return inner
        return None

    def inside(self, given: PageInput) -> tuple[PageInput, ...]:
        """The fields of a body field that is an object."""
        if given.location != "body":
            return ()
        fields = fields_in(given.type, self.schemas.model)
        return tuple(
            PageInput(
                (*given.input, wire),
                field.type,
                property_of(given.schema, wire),
                field.description,
                "body",
            )
            for wire, field in fields.items()
        )

    def is_number(self, type_: Type) -> bool:
        """Whether values are numbers or null."""
        found = bare(type_, self.schemas.model)
        return isinstance(found, Scalar) and found.kind in _NUMBERS

    def is_token(self, type_: Type) -> bool:
        """Whether a received value can be sent back: a string or a number."""
        found = bare(type_, self.schemas.model)
        if isinstance(found, UnionOf):
            return all(m == ANY or self.is_token(m) for m in found.members)
        return isinstance(found, Scalar) and (is_text(found) or found.kind in _NUMBERS)

    def _inside(self, given: PageInput, path: Input) -> PageInput | None:
        for inner in self.inside(given):
            if inner.input == path:
                return inner
            if inner.input == path[: len(inner.input)]:
                return self._inside(inner, path)
        return None


def facts_of(item: Node, node: Node, operation: Operation, schemas: Schemas) -> Facts:
    """The facts about ``operation``, which is at ``node`` in the path item ``item``."""
    inputs = (*_parameters(item, node, operation), *_fields(node, operation, schemas))
    return Facts(node, operation, inputs, _result(operation), schemas)


def property_of(schema: Node | None, wire: str) -> Node | None:
    """The schema of a property."""
    if schema is None:
        return None
    found = merged_properties(without_unions(subschemas_of(schema))).get(wire)
    return None if found is None else found.nodes[-1]


def _parameters(item: Node, node: Node, operation: Operation) -> list[PageInput]:
    declared = [e.follow() for h in (item, node) for e in h.listed("parameters")]
    schemas = {(d.text("name"), d.text("in")): d.get("schema") for d in declared}
    return [
        PageInput(
            (parameter.wire,),
            parameter.type,
            schemas.get((parameter.wire, parameter.location.value)),
            parameter.description,
            parameter.location.value,
        )
        for parameter in operation.parameters
        if parameter.location is not ParameterLocation.PATH and not parameter.is_global
    ]


def _fields(node: Node, operation: Operation, schemas: Schemas) -> list[PageInput]:
    """The fields of a JSON body. A body that may be omitted counts if it has fields."""
    body, declared = operation.body, node.get("requestBody")
    if body is None or declared is None or body.kind is not MediaKind.JSON:
        return []
    if body.fields is None and not body.required:
        return []
    chosen = preferred(contents(declared.follow()))
    schema = None if chosen is None else chosen[2].get("schema")
    fields = fields_in(body.type, schemas.model)
    return [
        PageInput((w,), f.type, property_of(schema, w), f.description, "body")
        for w, f in fields.items()
    ]


def _result(operation: Operation) -> Type | None:
    types: dict[Type, None] = {}
    for response in operation.responses:
        match response.contents:
            case (content, *others) if content.kind is MediaKind.JSON and not (
                any(other.kind in STREAMS for other in others)
            ):
                types[content.type] = None
            case _:
                return None
    found = list(types)
    is_certain = len(found) == 1 and without_null(found[0]) != ANY
    return found[0] if is_certain else None
