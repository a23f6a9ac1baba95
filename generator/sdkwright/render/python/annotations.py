"""Types as Python annotations and as text in the docs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from ...ir.models import Model, ModelKind
from ...ir.transform import named_in
from ...ir.types import (
    Discriminator,
    ListOf,
    Literals,
    MapOf,
    Named,
    Nullable,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
)
from ...naming import Names
from ...naming.reserved import BUILTINS, TWIN_SUFFIX
from .literals import literal, string
from .scalars import SCALARS

# A string, or a name that is no attribute.
_STRING_OR_NAME = re.compile(r'"(?:[^"\\]|\\.)*"|(?<![.\w])\w+')


@dataclass(frozen=True, slots=True)
class Annotations:
    """Writes types as annotations.

    ``models`` are all models by key. ``inputs`` are the models that callers pass in.
    ``prefix`` precedes the names of models.
    """

    names: Names
    models: dict[str, Model]
    inputs: frozenset[str]
    prefix: str = "components."

    def result(self, type_: Type) -> str:
        """The annotation of a result, which pydantic validates against."""
        match type_:
            case Scalar(kind):
                return SCALARS[kind].annotation
            case Literals():
                return _literals(type_)
            case Named(key):
                return self._name(key)
            case ListOf(item):
                return f"list[{self.result(item)}]"
            case TupleOf(items):
                return _tuple(map(self.result, items))
            case MapOf(value):
                return f"dict[str, {self.result(value)}]"
            case UnionOf(members, discriminator=discriminator):
                texts = [self.result(member) for member in members]
                if discriminator is None:
                    return union(*texts)
                return self._discriminated(texts, members, discriminator)
            case Nullable(inner):
                return union(self.result(inner), "None")
            case _:
                assert_never(type_)

    def definition(self, type_: Type) -> str:
        """The type of an alias in the docs."""
        match type_:
            case UnionOf(members, discriminator=discriminator):
                texts = [*map(self.result, members)]
                if discriminator is not None and discriminator.tags[-1]:
                    texts.append("types.UnknownVariant")
                return union(*texts)
            case Nullable(inner):
                return union(self.definition(inner), "None")
            case _:
                return self.result(type_)

    def argument(self, type_: Type) -> str:
        """The annotation of an argument.

        Callers may pass a model or a plain dict, and any iterable for a list.
        """
        match type_:
            case Named(key) if self.has_typed_dict(key):
                return union(self._name(key), *self._read(key), self._typed_dict(key))
            case ListOf(item):
                return f"Iterable[{self.argument(item)}]"
            case TupleOf(items):
                return _tuple(map(self.argument, items))
            case MapOf(value):
                return f"Mapping[str, {self.argument(value)}]"
            case UnionOf(members):
                return union(*map(self.argument, members))
            case Nullable(inner):
                return union(self.argument(inner), "None")
            case _:
                return self.result(type_)

    def _read(self, key: str) -> list[str]:
        """The model of responses that a model of requests is made from.

        There is none if requests require a property that no response has.
        """
        model = self.models[key]
        needs_more = any(field.required and field.write_only for field in model.fields)
        return [] if model.twin is None or needs_more else [self._name(model.twin)]

    def typed_dict(self, type_: Type) -> str:
        """The annotation inside of a ``TypedDict``."""
        match type_:
            case Named(key) if self.has_typed_dict(key):
                return self._typed_dict(key)
            case Named(key):
                inner = self.models[key].type
                return "Any" if inner is None else self.typed_dict(inner)
            case ListOf(item):
                return f"list[{self.typed_dict(item)}]"
            case TupleOf(items):
                return _tuple(map(self.typed_dict, items))
            case MapOf(value):
                return f"dict[str, {self.typed_dict(value)}]"
            case UnionOf(members):
                return union(*map(self.typed_dict, members))
            case Nullable(inner):
                return union(self.typed_dict(inner), "None")
            case _:
                return self.result(type_)

    def is_object(self, key: str) -> bool:
        """Whether a model is a class with fields."""
        return self.models[key].kind is ModelKind.OBJECT

    def class_of(self, type_: Type) -> str | None:
        """The key of the class behind a type and its aliases, if it is a class."""
        if not isinstance(type_, Named):
            return None
        inner = self.models[type_.key].type
        return type_.key if inner is None else self.class_of(inner)

    def has_typed_dict(self, key: str) -> bool:
        """Whether a model has a ``TypedDict`` variant.

        Only models that callers pass in have one. An alias needs none if it mentions no
        model.
        """
        inner = self.models[key].type
        simple = inner is not None and next(named_in(inner), None) is None
        return key in self.inputs and not simple

    def _name(self, key: str) -> str:
        return f"{self.prefix}{self.names.models[key].class_name}"

    def _typed_dict(self, key: str) -> str:
        return f"{self._name(key)}{TWIN_SUFFIX}"

    def _discriminated(
        self, texts: list[str], members: tuple[Type, ...], discriminator: Discriminator
    ) -> str:
        """The union with the discriminator that pydantic uses."""
        bare = [
            self.names.models[key].class_name
            if (key := self.class_of(member)) is not None
            else text.removeprefix(self.prefix)
            for member, text in zip(members, texts, strict=True)
        ]
        named: dict[str | float, list[str]] = {}
        for name, tags in zip(bare, discriminator.tags, strict=True):
            for tag in dict.fromkeys(tags):
                named.setdefault(tag, []).append(name)
        pairs = ", ".join(f"{literal(t)}: {_one_of(n)}" for t, n in named.items())
        options = f"{string(discriminator.wire)}, {{{pairs}}}"
        if discriminator.untagged:
            untagged = [bare[index] for index in discriminator.untagged]
            options += f", untagged={_one_of(untagged)}"
        if discriminator.tags[-1]:
            texts = [*texts, "UnknownVariant"]
        else:
            options += f", fallback={string(bare[-1])}"
        return f"Annotated[{union(*texts)}, Discriminated({options})]"


def union(*members: str) -> str:
    """The union of annotations without duplicates; ``None`` comes last."""
    distinct = list(dict.fromkeys(part for text in members for part in _parts(text)))
    if len(distinct) > 1 and "None" in distinct:
        distinct.remove("None")
        distinct.append("None")
    return " | ".join(distinct)


def _one_of(names: list[str]) -> str:
    """A string literal, or a tuple of several."""
    texts = [string(name) for name in names]
    return texts[0] if len(texts) == 1 else f"({', '.join(texts)})"


def in_class(annotation: str, members: frozenset[str]) -> str:
    """The annotation inside of a class with ``members``.

    A member such as ``list`` hides the builtin of that name, so the builtin is
    qualified.
    """

    def qualify(match: re.Match[str]) -> str:
        return f"builtins.{match[0]}" if match[0] in hidden else match[0]

    hidden = members & BUILTINS
    return _STRING_OR_NAME.sub(qualify, annotation) if hidden else annotation


def names_in(annotation: str) -> frozenset[str]:
    """The names that Python looks up for an annotation."""
    return frozenset(_STRING_OR_NAME.findall(annotation))


def _parts(annotation: str) -> list[str]:
    """The members of an annotation, which may be a union."""
    parts, depth = [""], 0
    for step in re.split(r"( \| |[\[\]]|\"(?:[^\"\\]|\\.)*\")", annotation):
        depth += {"[": 1, "]": -1}.get(step, 0)
        if step == " | " and depth == 0:
            parts.append("")
        else:
            parts[-1] += step
    return parts


def _tuple(items: Iterable[str]) -> str:
    return f"tuple[{', '.join(items) or '()'}]"


def _literals(type_: Literals) -> str:
    text = f"Literal[{', '.join(literal(value) for value in type_.values)}]"
    if not type_.is_open:
        return text
    kinds = {int: "int", str: "str"}
    values = (value for value in type_.values if not isinstance(value, bool))
    return union(text, *(kinds[type(value)] for value in values))
