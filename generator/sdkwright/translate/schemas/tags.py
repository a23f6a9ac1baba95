"""The values that discriminators have for the members of their unions.

Only the discriminator says which value of the property belongs to a member; the schema
of the property is a plain text. The member gets the value as a constant, so that it is
filled in and that a comparison with it tells type checkers the class.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from ...ir.models import Field, Model
from ...ir.types import (
    Discriminator,
    Literals,
    Named,
    Nullable,
    Scalar,
    ScalarKind,
    Type,
    is_text,
    without_null,
)

TagValue = str | float
_ByWire = dict[str, dict[TagValue, None]]


@dataclass(frozen=True, slots=True)
class Tags:
    """The values by model key and property.

    A base schema that stands for all other values has its name.
    """

    _found: dict[str, _ByWire] = field(default_factory=dict[str, _ByWire])
    _bases: dict[tuple[str, str], None] = field(
        default_factory=dict[tuple[str, str], None]
    )

    def note(self, model: Model, discriminator: Discriminator, index: int) -> None:
        """Note the values of a discriminator for a class of one member of its union."""
        known = self._found.setdefault(model.key, {})
        values = known.setdefault(discriminator.wire, {})
        if discriminator.tags[index]:
            values.update(dict.fromkeys(_own(model, discriminator, index)))
        else:
            self._bases[model.key, discriminator.wire] = None

    def applied(self, model: Model, models: Mapping[str, Model]) -> Model:
        """The model with its values as the types of its properties."""
        found = {
            wire: tuple(tag for tag in tags if isinstance(tag, str | int))
            or ((model.hint,) if (model.key, wire) in self._bases else ())
            for wire, tags in self._found.get(model.key, {}).items()
        }
        known = {f.wire for f in model.fields}
        added = tuple(
            Field(wire, Literals(texts, is_open=False), required=False)
            for wire, tags in found.items()
            if wire not in known
            and (texts := tuple(tag for tag in tags if isinstance(tag, str)))
        )
        fields = (_tagged(f, found.get(f.wire, ()), models) for f in model.fields)
        return replace(model, fields=(*added, *fields)) if found else model


def _own(model: Model, discriminator: Discriminator, index: int) -> Iterator[TagValue]:
    """The values of a member; of values that others have, too, those like its name."""
    others = [
        t for i, tags in enumerate(discriminator.tags) if i != index for t in tags
    ]
    for tag in discriminator.tags[index]:
        if tag not in others or is_like(tag, model.hint):
            yield tag


def is_like(tag: TagValue, name: TagValue) -> bool:
    """Whether a value is the name of a schema, in any notation."""
    texts = ("".join(filter(str.isalnum, str(part))) for part in (tag, name))
    first, second = (text.casefold() for text in texts)
    return first == second


def _tagged(
    field: Field, tags: tuple[str | int, ...], models: Mapping[str, Model]
) -> Field:
    """The field with its values as its type, if the schema allows them."""
    if not tags:
        return field
    type_ = _plain(field.type, models)
    if not all(_allows(type_, tag) for tag in tags):
        return field
    if isinstance(type_, Literals) and not any(tag in type_.values for tag in tags):
        return field
    literals = Literals(tags, is_open=False)
    is_nullable = isinstance(field.type, Nullable)
    return replace(
        field, type=Nullable(literals) if is_nullable else literals, is_tag=True
    )


def _plain(type_: Type, models: Mapping[str, Model]) -> Type:
    """The type behind aliases."""
    match without_null(type_):
        case Named(key) if (inner := models[key].type) is not None:
            return _plain(inner, models)
        case plain:
            return plain


def _allows(type_: Type, tag: str | int) -> bool:
    """Whether a type allows a value among others."""
    match type_:
        case Scalar() if is_text(type_):
            return isinstance(tag, str)
        case Scalar(ScalarKind.INTEGER | ScalarKind.NUMBER):
            return isinstance(tag, int)
        case Literals(values, is_open=True):
            return any(type(value) is type(tag) for value in values)
        case _:
            return False
