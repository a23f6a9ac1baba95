"""Values of dataclasses as JSON, by their annotations.

``encoder`` and ``decoder`` are functions for one type. A dataclass is a list of its
fields, a member of a union of dataclasses begins with its position in the union. What
was not written for the type is a :class:`DamagedError`, and never another value.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

# Values of any type that the annotations of dataclasses name, and their JSON.
Function = Callable[[Any], Any]  # as above


class DamagedError(Exception):
    """Stored JSON does not have the form of the type."""


def decoded(hint: Any, stored: object) -> Any:  # of the type of the hint
    """A value of a type from its JSON.

    :raises DamagedError: if the JSON does not have the form of the type.
    """
    try:
        return decoder(hint)(stored)
    except (TypeError, ValueError, KeyError, IndexError, AttributeError) as error:
        raise DamagedError(str(error)) from error


@cache
def encoder(hint: Any) -> Function:  # the type of a field
    """The function that makes JSON of a value of a type."""
    if hint in _PLAIN or _is_json(hint):
        return _same
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is list:
        return _tuple_encoder((arguments[0], ...))
    if origin is tuple:
        return _tuple_encoder(arguments)
    if origin in (dict, Mapping):
        key, value = arguments
        return _pairs_encoder(encoder(key), encoder(value))
    if origin in (Union, types.UnionType):
        return _union_encoder(arguments)
    if is_dataclass(hint):
        return _dataclass_encoder(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return lambda value: value.value
    raise TypeError(f"the cache cannot store {hint}")


@cache
def decoder(hint: Any) -> Function:  # as above
    """The function that makes a value of a type of JSON."""
    if hint in _PLAIN:
        return _plain_decoder(hint)
    if _is_json(hint):
        return _same
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is list:
        inner = decoder(arguments[0])
        return lambda stored: [inner(item) for item in _listed(stored)]
    if origin is tuple:
        return _tuple_decoder(arguments)
    if origin in (dict, Mapping):
        return _pairs_decoder(decoder(arguments[0]), decoder(arguments[1]))
    if origin in (Union, types.UnionType):
        return _union_decoder(arguments)
    if is_dataclass(hint):
        return _dataclass_decoder(hint)
    member: Function = hint  # an Enum: the encoder refuses all others
    return member


_PLAIN = (str, int, float, bool, type(None))


def _same(value: object) -> object:
    return value


def _is_json(hint: Any) -> bool:  # the type of a field
    """Whether the type is any JSON value."""
    arguments = get_args(hint)
    origins: list[object] = [get_origin(argument) for argument in arguments]
    return dict in origins and type(None) in arguments


def _hints(kind: Any) -> list[tuple[str, Any]]:  # a dataclass
    hints = get_type_hints(kind)
    return [(item.name, hints[item.name]) for item in fields(kind)]


# Types are recursive through dataclasses alone: the functions of their fields are made
# when they are first needed.


def _dataclass_encoder(kind: Any) -> Function:  # a dataclass
    parts: list[tuple[str, Function | None]] = []

    def encode(value: object) -> object:
        if not parts:
            parts.extend(
                (name, None if hint in _PLAIN or _is_json(hint) else encoder(hint))
                for name, hint in _hints(kind)
            )
        return [
            getattr(value, name) if part is None else part(getattr(value, name))
            for name, part in parts
        ]

    return encode


def _dataclass_decoder(kind: Any) -> Function:  # a dataclass
    parts: list[Function] = []

    def decode(stored: object) -> object:
        if not parts:
            parts.extend(decoder(hint) for _, hint in _hints(kind))
        items = zip(parts, _listed(stored), strict=True)
        return kind(*[part(item) for part, item in items])

    return decode


def _listed(stored: object) -> list[object]:
    """A JSON list.

    :raises DamagedError: for other values.
    """
    if type(stored) is not list:
        raise DamagedError("a list was expected")
    return cast("list[object]", stored)  # JSON of any kind


def _plain_decoder(kind: type) -> Function:
    # Annotations with float also accept int.
    accepted = (float, int) if kind is float else (kind,)

    def decode(stored: object) -> object:
        if type(stored) not in accepted:
            raise DamagedError(f"{kind} expected")
        return stored

    return decode


def _tuple_encoder(arguments: tuple[Any, ...]) -> Function:  # types of items
    if arguments[1:] == (...,):
        inner = encoder(arguments[0])
        return lambda value: [inner(item) for item in value]
    parts = [encoder(item) for item in arguments]
    return lambda value: [part(item) for part, item in zip(parts, value, strict=True)]


def _tuple_decoder(arguments: tuple[Any, ...]) -> Function:  # as above
    if arguments[1:] == (...,):
        inner = decoder(arguments[0])
        return lambda stored: tuple([inner(item) for item in _listed(stored)])
    parts = [decoder(item) for item in arguments]
    return lambda stored: tuple(
        [part(item) for part, item in zip(parts, _listed(stored), strict=True)]
    )


def _pairs_encoder(key: Function, value: Function) -> Function:
    return lambda found: [[key(name), value(item)] for name, item in found.items()]


def _pairs_decoder(key: Function, value: Function) -> Function:
    return lambda stored: {key(name): value(item) for name, item in stored}


def _union_encoder(arguments: tuple[Any, ...]) -> Function:  # the members
    members = [item for item in arguments if item is not type(None)]
    kinds = {item: (number, encoder(item)) for number, item in enumerate(members)}
    others = [item for item in members if not isinstance(item, type)]
    if len(members) == 1:
        inner = encoder(members[0])
        return lambda value: None if value is None else inner(value)

    def encode(value: object) -> object:
        kind = type(value)
        if value is None or kind in _PLAIN:
            return value
        number, inner = kinds[kind if kind in kinds else others[0]]
        return [number, inner(value)]

    return encode


def _union_decoder(arguments: tuple[Any, ...]) -> Function:  # the members
    members = [item for item in arguments if item is not type(None)]
    has_none = len(members) < len(arguments)
    plain = {item for item in members if item in _PLAIN}
    plain |= {int} if float in plain else set()
    parts = [decoder(item) for item in members]

    def decode(stored: object) -> object:
        if stored is None and has_none:
            return None
        if len(members) == 1:
            return parts[0](stored)
        if type(stored) in plain:
            return stored
        number, inner = _listed(stored)
        return parts[cast("int", number)](inner)  # else a TypeError

    return decode
