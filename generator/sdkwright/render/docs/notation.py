"""The notations of types and marks in the docs.

``python`` writes types like the code: ``str | None``. ``speakeasy`` writes them like
the reference pages of Speakeasy's SDKs: ``Optional[str]``. Links lead to models.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import assert_never

from ...ir.transform import named_in
from ...ir.types import (
    ListOf,
    Literals,
    MapOf,
    Named,
    Nullable,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
    without_null,
)
from ..code.argument import Argument
from ..code.files import Files
from ..context import Context
from ..python.annotation_text import union, union_with
from ..python.descriptions import code
from ..python.literals import literal
from ..python.scalars import SCALARS

# Literals with more values are cut.
_MOST_VALUES = 12
_MOST_MEMBERS = 4
_FILE_NAMES = {
    Files.ONE: "types.FileInput",
    Files.SEVERAL: "List\\[types.FileInput\\]",
    Files.ONE_OR_SEVERAL: "Union\\[types.FileInput, List\\[types.FileInput\\]\\]",
    Files.BY_NAME: "Dict\\[str, types.FileInput\\]",
}


@dataclass(frozen=True, slots=True)
class PythonNotation:
    """Types like in code.

    ``target`` is the link of a model, and ``prefix`` its package. ``readme`` is the
    link to the README. With ``is_given``, types are those of values that callers pass
    in.
    """

    context: Context
    target: Callable[[str], str]
    readme: str
    prefix: str = "components."
    is_given: bool = False
    warning_mark: str = "\u26a0\ufe0f"

    def type(self, type_: Type, *, required: bool = True) -> str:
        """The type of a value."""
        is_optional = not required or isinstance(type_, Nullable)
        inner = without_null(type_)
        keys = list(dict.fromkeys(named_in(inner)))
        if len(keys) < 2:
            text = self._plain(inner)
            shown = code(union(text, "None") if is_optional else text)
            return f"[{shown}]({self.target(keys[0])})" if keys else shown
        text = self._linked(inner)
        return f"{text} | `None`" if is_optional else text

    def definition(self, type_: Type) -> str:
        """The type of an alias. Many values or members are a list."""
        match type_:
            case Literals(values) if len(values) > _MOST_VALUES:
                return _values(type_)
            case UnionOf(members) if len(members) > _MOST_MEMBERS:
                texts = dict.fromkeys([*map(self.type, members), *_unknown(type_)])
                return "\n".join(["One of:\n", *(f"* {text}" for text in texts)])
            case UnionOf():
                return " | ".join([self.type(type_), *_unknown(type_)])
            case _:
                return self.type(type_)

    def of_arguments(self) -> PythonNotation:
        """The notation of types of values that callers pass in."""
        return replace(self, is_given=True)

    def bold(self, text: str) -> str:
        """A type in a sentence."""
        return text

    def class_name(self, name: str) -> str:
        """A class without a page, in a sentence."""
        return code(name)

    def argument(self, argument: Argument) -> str:
        """The type of an argument, which may be a file."""
        if argument.is_file_too:
            file = f"[`types.FileInput`]({self.readme}#files)"
            none = ["`None`"] if argument.accepts_none else []
            values = _values_of(self.of_arguments(), argument)
            return " | ".join([*values, file, *none])
        if argument.file is None:
            given = self.of_arguments()
            return given.type(argument.type, required=not argument.accepts_none)
        text = argument.file.annotation.replace("FileInput", "types.FileInput")
        shown = union(text, "None") if argument.accepts_none else text
        return f"[{code(shown)}]({self.readme}#files)"

    def _linked(self, type_: Type) -> str:
        """A type with several models, each of them with a link."""
        match type_:
            case UnionOf(members):
                return " | ".join(dict.fromkeys(map(self._linked, members)))
            case ListOf(item):
                return f"list\\[{self._linked(item)}\\]"
            case MapOf(value):
                return f"dict\\[str, {self._linked(value)}\\]"
            case TupleOf(items):
                return f"tuple\\[{', '.join(map(self._linked, items))}\\]"
            case Nullable(inner):
                return f"{self._linked(inner)} | `None`"
            case Named(key):
                return f"[{code(self._plain(type_))}]({self.target(key)})"
            case Scalar() | Literals():
                return code(self._plain(type_))
            case _:
                assert_never(type_)

    def _plain(self, type_: Type) -> str:
        match type_:
            case Scalar(kind):
                own = SCALARS[kind].annotation.removeprefix("dt.")
                return union(own, *self._given(type_))
            case Literals():
                return _literals(type_)
            case Named(key):
                return f"{self.prefix}{self.context.names.models[key].class_name}"
            case ListOf(item):
                return f"list[{self._plain(item)}]"
            case MapOf(value):
                return f"dict[str, {self._plain(value)}]"
            case TupleOf(items):
                return f"tuple[{', '.join(map(self._plain, items)) or '()'}]"
            case UnionOf(members):
                plain = replace(self, is_given=False)
                return union_with(
                    (plain._plain(member), self._given(member))
                    if isinstance(member, Scalar)
                    else (self._plain(member), [])
                    for member in members
                )
            case Nullable(inner):
                return union(self._plain(inner), "None")
            case _:
                assert_never(type_)

    def _given(self, type_: Type) -> list[str]:
        """The types of Python values that callers may pass in for a scalar."""
        if not self.is_given or not isinstance(type_, Scalar):
            return []
        found = self.context.annotations.given(type_.kind)
        return [text.removeprefix("dt.") for text in found]


@dataclass(frozen=True, slots=True)
class SpeakeasyNotation:
    """Types like in the reference pages of Speakeasy's SDKs."""

    context: Context
    target: Callable[[str], str]
    readme: str
    required_mark: str = ":heavy_check_mark:"
    optional_mark: str = ":heavy_minus_sign:"
    warning_mark: str = ":warning:"

    def type(self, type_: Type, *, required: bool = True) -> str:
        """The type of a value in a table or a sentence."""
        inner = without_null(type_)
        text = self._text(inner)
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

    def of_arguments(self) -> SpeakeasyNotation:
        """The same notation: the other generator's SDKs do not have more types."""
        return self

    def definition(self, type_: Type) -> str:
        """The type of an alias."""
        return f"`{self.context.annotations.definition(type_)}`"

    def bold(self, text: str) -> str:
        """A type in a sentence."""
        return f"**{text}**"

    def class_name(self, name: str) -> str:
        """A class without a page, in a sentence."""
        return self.bold(name)

    def argument(self, argument: Argument) -> str:
        """The type of an argument, which may be a file."""
        if argument.is_file_too:
            file = f"[types.FileInput]({self.readme}#files)"
            parts = [*_values_of(self, argument), file]
            text = parts[0] if len(parts) == 1 else f"Union\\[{', '.join(parts)}]"
            return text if argument.required else f"Optional\\[{text}]"
        name = _FILE_NAMES.get(argument.file.files) if argument.file else None
        if name is None:
            return self.type(argument.type, required=argument.required)
        label = name if argument.required else f"Optional\\[{name}\\]"
        return f"[{label}]({self.readme}#files)"

    def _text(self, type_: Type) -> str:
        match type_:
            case ListOf(item):
                return f"List\\[{self._text(item)}]"
            case MapOf(value):
                return f"Dict\\[str, {self._text(value)}]"
            case Named(key):
                name = self.context.names.models[key]
                return f"[{name.public}]({self.target(key)})"
            case TupleOf(items):
                return f"Tuple\\[{', '.join(map(self._text, items)) or '()'}]"
            case UnionOf(members):
                return f"Union\\[{', '.join(map(self._text, members))}]"
            case Nullable(inner):
                return f"Nullable\\[{self._text(inner)}]"
            case Literals():
                text = _literals(type_).replace("[", "\\[").replace("|", "\\|")
                return f"*{text}*"
            case Scalar(kind):
                return f"*{SCALARS[kind].annotation.removeprefix('dt.')}*"
            case _:
                assert_never(type_)


Notation = PythonNotation | SpeakeasyNotation


def _values_of(notation: Notation, argument: Argument) -> list[str]:
    """The type of the values of an argument that may be a file, too."""
    return [] if argument.type == UnionOf(()) else [notation.type(argument.type)]


def _unknown(union_: UnionOf) -> list[str]:
    """The type of a value with an unknown discriminator, if it is accepted."""
    found = union_.discriminator
    return ["`types.UnknownVariant`"] if found is not None and found.tags[-1] else []


def _values(type_: Literals) -> str:
    """The values of an enumeration in a sentence."""
    *values, last = (code(literal(value)) for value in type_.values)
    more = ". Other values are accepted." if type_.is_open else "."
    return f"One of {', '.join(values)} or {last}{more}"


def _literals(type_: Literals) -> str:
    values = [literal(value) for value in type_.values[:_MOST_VALUES]]
    if len(type_.values) > _MOST_VALUES:
        values.append("...")
    text = f"Literal[{', '.join(values)}]"
    kinds = {int: "int", str: "str"}
    others = [kinds[type(v)] for v in type_.values if not isinstance(v, bool)]
    return union(text, *others) if type_.is_open else text
