"""Members of unions that the document does not have, for type checkers."""

from __future__ import annotations

from collections.abc import Iterator

from ...ir.api import Api
from ...ir.transform import types_in
from ...ir.types import ListOf, MapOf, Nullable, TupleOf, Type, UnionOf
from ..context import Context

VARIANTS_MODULE = "_variants"


def discriminated_unions(api: Api) -> Iterator[UnionOf]:
    """All unions with a discriminator."""
    for type_ in types_in(api.models):
        for union in unions_in(type_):
            if union.discriminator is not None:
                yield union


def tag_attributes(context: Context) -> tuple[str, ...]:
    """The attributes that discriminators have their values in, sorted."""
    names = context.names.fields
    found = {
        names[key, union.discriminator.wire]: None
        for union in discriminated_unions(context.api)
        for member in union.members
        if union.discriminator is not None
        and (key := context.annotations.class_of(member)) is not None
        and (key, union.discriminator.wire) in names
    }
    return tuple(sorted(found))


def unions_in(type_: Type) -> Iterator[UnionOf]:
    match type_:
        case UnionOf(members):
            yield type_
            for member in members:
                yield from unions_in(member)
        case ListOf(inner) | MapOf(inner) | Nullable(inner):
            yield from unions_in(inner)
        case TupleOf(items):
            for item in items:
                yield from unions_in(item)
        case _:
            return
