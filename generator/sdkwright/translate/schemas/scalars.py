"""Scalar types and their formats (OpenAPI 3.1, section 4.4; OpenAPI Format Registry).

A format becomes a Python type if every value survives the conversion in both
directions. Other formats are only documentation: many servers do not follow them
strictly, and a small deviation must not make a response invalid.

=======================  ===========================================================
``format`` of a string   Python type
=======================  ===========================================================
``date-time``            ``datetime.datetime``
``date``                 ``datetime.date``
``time``                 ``datetime.time``
``decimal``              ``decimal.Decimal``
``uuid``, ``duration``,  ``str`` in results: every text is valid, and years and months
``path``                 have no ``timedelta``. In arguments also ``UUID``,
                         ``timedelta`` and ``PurePath``
``binary``               ``str`` inside of JSON; a file in forms, and as a body.
                         ``contentMediaType`` may say it as well (see ``content``)
``byte``, ``base64url``  ``str``: the encoded text, as with ``contentEncoding``
all other formats        ``str``: ``email``, ``hostname``, ``ipv4``, ``ipv6``,
                         ``password``, ``regex``, ``uri`` ...
=======================  ===========================================================

A ``number`` is a ``float``, in arguments also a ``Decimal``. An ``integer`` is an
``int`` of any size. Their formats have no effect.
"""

from __future__ import annotations

from ...ir.formats import FORMATS
from ...ir.types import ANY, Scalar, ScalarKind, Type, UnionOf
from .all_of import Subschemas
from .content import is_binary

NULL = Scalar(ScalarKind.NULL)


def scalar(name: str, schemas: Subschemas) -> Type:
    """The type for a JSON Schema type name without structure."""
    match name:
        case "string":
            return Scalar(_string(schemas))
        case "integer" | "number" | "boolean":
            return Scalar(ScalarKind(name))
        case _:
            return ANY


def _string(schemas: Subschemas) -> ScalarKind:
    if is_binary(schemas):
        return ScalarKind.BINARY
    formats = (FORMATS.get(str(schema.get("format"))) for schema in schemas)
    kinds = (found.kind for found in formats if found is not None)
    return next((k for k in kinds if k is not ScalarKind.STRING), ScalarKind.STRING)


def any_of(types: list[Type]) -> Type | None:
    """The union of the types; ``None`` when there are none."""
    distinct = tuple(dict.fromkeys(types))
    if len(distinct) < 2:
        return distinct[0] if distinct else None
    return ANY if ANY in distinct else UnionOf(distinct)
