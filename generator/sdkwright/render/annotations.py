"""Types as Python annotations and as the docs print them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import assert_never

from ..ir.models import Model, ModelKind
from ..ir.types import (
    ListOf,
    Literals,
    MapOf,
    Named,
    Nullable,
    Scalar,
    ScalarKind,
    Type,
    UnionOf,
    without_null,
)
from ..naming import Names
from .literals import literal

_BUILTINS = frozenset({"bool", "dict", "float", "int", "list", "str"})
_NAME_OR_STRING = re.compile(r'"[^"]*"|\b\w+\b')

PYTHON_SCALARS = {
    ScalarKind.STRING: "str",
    ScalarKind.INTEGER: "int",
    ScalarKind.NUMBER: "float",
    ScalarKind.BOOLEAN: "bool",
    ScalarKind.DATE_TIME: "dt.datetime",
    ScalarKind.DATE: "dt.date",
    ScalarKind.NULL: "None",
    ScalarKind.ANY: "Any",
}


@dataclass(frozen=True, slots=True)
class Annotations:
    """Spells types. ``models`` by key; ``inputs`` are the models callers pass in."""

    names: Names
    models: dict[str, Model]
    inputs: frozenset[str]

    def result(self, type_: Type) -> str:
        """What a caller gets, and what a value is validated against."""
        match type_:
            case Scalar(kind):
                return PYTHON_SCALARS[kind]
            case Literals():
                return _literals(type_)
            case Named(key):
                return self.names.models[key].public
            case ListOf(item):
                return f"list[{self.result(item)}]"
            case MapOf(value):
                return f"dict[str, {self.result(value)}]"
            case UnionOf(members):
                return " | ".join(dict.fromkeys(map(self.result, members)))
            case Nullable(inner):
                return f"{self.result(inner)} | None"
            case _:
                assert_never(type_)

    def argument(self, type_: Type) -> str:
        """What a caller may pass: models or plain dicts, any iterable for a list."""
        match type_:
            case Named(key) if self.is_object(key):
                name = self.names.models[key]
                return f"{name.public} | {name.public_dict}"
            case ListOf(item):
                return f"Iterable[{self.argument(item)}]"
            case MapOf(value):
                return f"Mapping[str, {self.argument(value)}]"
            case UnionOf(members):
                return " | ".join(dict.fromkeys(map(self.argument, members)))
            case Nullable(inner):
                return f"{self.argument(inner)} | None"
            case _:
                return self.result(type_)

    def is_object(self, key: str) -> bool:
        """Whether a model is a class with fields."""
        return self.models[key].kind is ModelKind.OBJECT

    def documented(self, type_: Type, *, required: bool) -> str:
        """How the docs print an argument's type, as Markdown."""
        inner = without_null(type_)
        text = self._markdown(inner)
        if isinstance(inner, ListOf | MapOf) or (
            required and not isinstance(type_, Nullable)
        ):
            return text
        wrapper = "Optional"
        if isinstance(type_, Nullable):
            wrapper = "Nullable" if required else "OptionalNullable"
        if text.startswith("*"):
            return f"*{wrapper}\\[{text.strip('*')}]*"
        if text.startswith("[") and "](" in text and "|" not in text:
            label, _, target = text[1:].partition("](")
            return f"[{wrapper}\\[{label}\\]]({target}"
        return f"{wrapper}\\[{text}]"

    def _markdown(self, type_: Type) -> str:
        match type_:
            case ListOf(item):
                return f"List\\[{self._markdown(item)}]"
            case MapOf(value):
                return f"Dict\\[str, {self._markdown(value)}]"
            case Named(key):
                name = self.names.models[key]
                anchor = name.class_name.lower()
                return f"[{name.public}](components.md#{anchor})"
            case UnionOf(members):
                joined = ", ".join(self._markdown(member) for member in members)
                return f"Union\\[{joined}]"
            case Nullable(inner):
                return f"Nullable\\[{self._markdown(inner)}]"
            case Literals():
                return (
                    "*" + _literals(type_).replace("[", "\\[").replace("|", "\\|") + "*"
                )
            case Scalar(kind):
                return f"*{PYTHON_SCALARS[kind].removeprefix('dt.')}*"
            case _:
                assert_never(type_)


def in_class(annotation: str, methods: frozenset[str]) -> str:
    """The annotation where a class has ``methods``.

    Inside of the class, a method called ``list`` is what ``list`` means.
    """

    def qualify(match: re.Match[str]) -> str:
        return f"builtins.{match[0]}" if match[0] in hidden else match[0]

    hidden = methods & _BUILTINS
    return _NAME_OR_STRING.sub(qualify, annotation) if hidden else annotation


def _literals(type_: Literals) -> str:
    values = ", ".join(literal(value) for value in type_.values)
    return f"Literal[{values}] | str" if type_.is_open else f"Literal[{values}]"
