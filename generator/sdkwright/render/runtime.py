"""Which parts of the runtime an SDK needs, and which types it shows of them."""

from __future__ import annotations

from ..ir.api import Api, MediaKind
from ..ir.transform import types_in
from ..ir.types import ListOf, MapOf, Nullable, TupleOf, Type, UnionOf
from .results import is_streamed

_PLAIN = (MediaKind.JSON, None)
# Modules that only some SDKs need, with the types that users see.
_TYPES = {
    "streams": ("Download", "DownloadAsync", "EventStream", "EventStreamAsync"),
    "unions": ("UnknownVariant",),
    "uploads": ("FileInput",),
}


def left_out(api: Api) -> frozenset[str]:
    """The names of the runtime's modules that the SDK can do without."""
    kinds = {None if o.body is None else o.body.kind for o in api.operations}
    needed: list[str] = []
    if any(kind not in _PLAIN for kind in kinds):
        needed += ["bodies", "uploads"]
    if any(is_streamed(operation) for operation in api.operations):
        needed.append("streams")
    if any(_is_discriminated(type_) for type_ in types_in(api.models)):
        needed.append("unions")
    return frozenset({"bodies", *_TYPES}.difference(needed))


def shown_types(api: Api) -> tuple[tuple[str, str], ...]:
    """The runtime's types that users see, with their modules, sorted."""
    absent = left_out(api)
    found = [("BaseModel", "_runtime.models")]
    for module, names in _TYPES.items():
        if module not in absent:
            found += [(name, f"_runtime.{module}") for name in names]
    return tuple(sorted(found))


def _is_discriminated(type_: Type) -> bool:
    match type_:
        case UnionOf(members, discriminator=found):
            return found is not None or any(map(_is_discriminated, members))
        case ListOf(inner) | MapOf(inner) | Nullable(inner):
            return _is_discriminated(inner)
        case TupleOf(items):
            return any(map(_is_discriminated, items))
        case _:
            return False
