"""Annotations as unions of simple parts, without aliases."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

# The types of arguments behind which the same values are.
_WRAPPERS = frozenset({"Annotated", "Required", "NotRequired", "ReadOnly"})
_UNIONS = frozenset({"Union", "Optional", "OptionalNullable"})
# Types that stand beside another one and say nothing new to users.
_IGNORED = frozenset({"UnknownVariant", "Unset"})
_DICT = "TypedDict"


@dataclass(frozen=True, slots=True)
class Name:
    """A class, or a type that is no union."""

    text: str


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a ``Literal``."""

    text: str

    @property
    def type_name(self) -> str:
        """The type of the value."""
        return type(ast.literal_eval(self.text)).__name__


@dataclass(frozen=True, slots=True)
class Generic:
    """A class with arguments, such as a list."""

    base: str
    arguments: tuple[Shape, ...]


Part: TypeAlias = Name | Value | Generic


@dataclass(frozen=True)
class Shape:
    """A union of parts."""

    parts: frozenset[Part]

    @property
    def is_nullable(self) -> bool:
        """Whether ``None`` is a value."""
        return _NONE in self.parts

    @cached_property
    def values(self) -> frozenset[Value]:
        """The values of literals."""
        return frozenset(part for part in self.parts if isinstance(part, Value))

    @cached_property
    def types(self) -> frozenset[Name | Generic]:
        """The parts that are no values, without ``None``."""
        return frozenset(
            part for part in self.parts if not isinstance(part, Value) and part != _NONE
        )

    @cached_property
    def is_untyped(self) -> bool:
        """Whether any value is possible."""
        return bool(self.parts & {Name("Any"), Name("object")})


_NONE = Name("None")
Lookup: TypeAlias = Callable[[str], str | None]
"""The type of an alias by its name; ``None`` for a class."""


def shape_of(annotation: str, lookup: Lookup) -> Shape:
    """The shape of an annotation."""
    if not annotation:
        return Shape(frozenset({Name("Any")}))
    parsed = ast.parse(annotation, mode="eval").body
    return _Reading(lookup, ()).shape(parsed)


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads expressions. ``inside`` are the aliases that are being replaced."""

    lookup: Lookup
    inside: tuple[str, ...]

    def shape(self, node: ast.expr) -> Shape:
        return Shape(_without_dicts(frozenset(self._parts(node))))

    def _parts(self, node: ast.expr) -> list[Part]:
        match node:
            case ast.BinOp(left, ast.BitOr(), right):
                return [*self._parts(left), *self._parts(right)]
            case ast.Constant(None):
                return [_NONE]
            case ast.Constant(str() as text):
                return self._parts(ast.parse(text, mode="eval").body)
            case ast.Name() | ast.Attribute():
                return self._named(_plain(ast.unparse(node)))
            case ast.Subscript(value, inner):
                return self._subscript(_plain(ast.unparse(value)), _items(inner))
            case _:
                return [Name(ast.unparse(node))]

    def _named(self, name: str) -> list[Part]:
        if name in _IGNORED:
            return []
        alias = None if name in self.inside else self.lookup(name)
        if alias is None:
            return [Name(name)]
        inner = _Reading(self.lookup, (*self.inside, name))
        return inner._parts(ast.parse(alias, mode="eval").body)

    def _subscript(self, base: str, items: list[ast.expr]) -> list[Part]:
        if base == "Literal":
            return [Value(ast.unparse(item)) for item in items]
        if base in _WRAPPERS:
            return self._parts(items[0])
        if base in _UNIONS:
            found = [part for item in items for part in self._parts(item)]
            return found if base == "Union" else [*found, _NONE]
        return [Generic(base, tuple(self.shape(item) for item in items))]


def _items(node: ast.expr) -> list[ast.expr]:
    return node.elts if isinstance(node, ast.Tuple) else [node]


def _plain(name: str) -> str:
    """A name without the modules that are the same everywhere."""
    for prefix in ("components.", "builtins.", "types.", "t."):
        name = name.removeprefix(prefix)
    return name


def _without_dicts(parts: frozenset[Part]) -> frozenset[Part]:
    """The parts without dicts that are accepted in place of a model."""
    return frozenset(
        part
        for part in parts
        if not (isinstance(part, Name) and _is_dict_of(part.text, parts))
    )


def _is_dict_of(name: str, parts: frozenset[Part]) -> bool:
    model = name.removesuffix(_DICT)
    return model != name and Name(model) in parts
