"""Union members, and the union type of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...document import Node
from ...ir.types import Named, Nullable, Type, UnionOf, without_null
from ..prose import class_name
from .all_of import Subschema
from .inheritance import discriminator, inline_parts
from .locations import Place, is_component
from .scalars import NULL


@dataclass(frozen=True, slots=True)
class UnionMember:
    """One member of a union.

    ``extended`` is the schema that the member extends with more properties.
    """

    type: Type
    extended: Node | None = None

    @property
    def keys(self) -> Iterator[tuple[str, str]]:
        """The key of the extended schema, and the key of the model that replaces it
        here.
        """
        match without_null(self.type):
            case Named(key) if self.extended is not None:
                yield self.extended.id, key
            case _:
                pass

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The component name of the extended schema, and the key of the model."""
        for _, key in self.keys:
            if self.extended is not None and is_component(self.extended):
                yield str(self.extended.pointer[-1]), key


def union_of(
    union_members: list[UnionMember],
    schema: Subschema,
    keyword: str,
    place: Place,
    named: Callable[[str], str],
) -> Type:
    """The union type of the members for ``keyword``.

    ``named`` is the key of the model for the key of a schema.
    """
    found = list(dict.fromkeys(member.type for member in union_members))
    if len(found) < 2:
        return found[0] if found else NULL
    declared = discriminator(schema, *inline_parts(place.node))
    mapping = () if declared is None else declared.mapping
    # A member that extends its schema is a separate model.
    models = dict(key for member in union_members for key in member.keys)
    members = tuple(without_null(type_) for type_ in found)
    union = UnionOf(
        members,
        None if declared is None else declared.wire,
        tuple((tag, models.get(key) or named(key)) for tag, key in mapping),
        f"{place.key}/{keyword}",
        place.hint,
        class_name(place.node),
        names=tuple(name for member in union_members for name in member.names),
    )
    return union if members == tuple(found) else Nullable(union)
