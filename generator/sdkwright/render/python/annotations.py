"""Types as Python annotations and as text in the docs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import assert_never

from ...ir.lookup import is_recursive
from ...ir.models import Model, ModelKind
from ...ir.transform import named_in
from ...ir.types import (
    STRING,
    Discriminator,
    ListOf,
    Literals,
    MapOf,
    Named,
    Nullable,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
    UnionOf,
    is_text,
)
from ...naming import Names
from ...naming.reserved import TWIN_SUFFIX
from .annotation_text import literals_of, tuple_of, union, union_with
from .literals import literal, string
from .scalars import SCALARS

_NUMBER_OR_TEXT = {Scalar(ScalarKind.NUMBER), STRING}
# Arguments have the types of an alias in place of its name up to this number.
_MOST_TYPES = 6
DATES = {Scalar(ScalarKind.DATE), Scalar(ScalarKind.DATE_TIME)}


@dataclass(frozen=True, slots=True)
class Annotations:
    """Writes types as annotations.

    ``models`` are all models by key. ``inputs`` are the models that callers pass in.
    ``prefix`` precedes the names of models. With ``python_values``, callers may pass
    values such as UUIDs where JSON has text. ``in_class`` is for fields of models,
    ``is_sent`` for those of models that are only sent.
    """

    names: Names
    models: dict[str, Model]
    inputs: frozenset[str]
    prefix: str = "components."
    python_values: bool = True
    in_class: bool = False
    is_sent: bool = False

    def result(self, type_: Type) -> str:
        """The annotation of a result, which pydantic validates against."""
        match type_:
            case Scalar(ScalarKind.NUMBER) if self.is_sent:
                return self._imported("Number")
            case Scalar(kind):
                return SCALARS[kind].annotation
            case Literals():
                return literals_of(type_)
            case Named(key):
                return self._name(key)
            case ListOf(item):
                return f"list[{self.result(item)}]"
            case TupleOf(items):
                return tuple_of(map(self.result, items))
            case MapOf(value):
                return f"dict[str, {self.result(value)}]"
            case UnionOf():
                return self._union(type_)
            case Nullable(inner):
                return union(self.result(inner), "None")
            case _:
                assert_never(type_)

    def _union(self, type_: UnionOf) -> str:
        members, discriminator = type_.members, type_.discriminator
        texts = [self.result(member) for member in members]
        if discriminator is not None:
            return self._discriminated(texts, members, discriminator)
        if self.is_sent and {*members} >= _NUMBER_OR_TEXT:
            both = self._imported("NumberOrText")
            pairs = zip(members, texts, strict=True)
            return union(both, *(t for m, t in pairs if m not in _NUMBER_OR_TEXT))
        if self.in_class and {*members} >= DATES and not any(map(is_text, members)):
            return f"Annotated[{union(*texts)}, {self._imported('ByForm')}()]"
        undecided = "".join(
            f", {self._imported('Undecided')}({string(wire)})"
            for wire in self.undecided(type_)
        )
        return f"Annotated[{union(*texts)}{undecided}]" if undecided else union(*texts)

    def undecided(self, type_: UnionOf) -> tuple[str, ...]:
        """The optional constants that not all classes of a union have alike.

        Only values of callers need them. A discriminator decides the member, so that a
        union with one has none.
        """
        found = map(self.class_of, type_.members)
        keys = [key for key in found if key is not None]
        if type_.discriminator is not None or not self.inputs.intersection(keys):
            return ()
        constants: dict[tuple[str, str | int], int] = {}
        for key in keys:
            for field in self.models[key].fields:
                if field.constant is not None and not field.required:
                    own = field.wire, field.constant
                    constants[own] = constants.get(own, 0) + 1
        differing = (wire for (wire, _), n in constants.items() if n < len(keys))
        return tuple(dict.fromkeys(differing))

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

    def argument(self, type_: Type, *, has_dicts: bool = True) -> str:
        """The annotation of an argument.

        Callers may pass a model, with ``has_dicts`` also a plain dict, and any iterable
        for a list. Type checkers refuse a ``list[Text]`` for the name of an alias of
        ``list[Text | Image]``, so such an alias is written out.
        """
        argument = partial(self.argument, has_dicts=has_dicts)
        match type_:
            case Scalar(kind):
                return union(SCALARS[kind].annotation, *self.given(kind))
            case Named(key) if (inner := self._written_out(key)) is not None:
                return argument(inner)
            case Named(key) if has_dicts and self.has_typed_dict(key):
                own = self._name(key)
                return union(own, *self.read(type_), self._typed_dict(key))
            case Named(key) if self.has_typed_dict(key):
                return union(self._name(key), *self.read(type_), *self.given_for(type_))
            case Named(key):
                return union(self._name(key), *self.given_for(type_))
            case ListOf(item):
                return f"{self._imported('Iterable')}[{argument(item)}]"
            case TupleOf(items):
                return tuple_of(map(argument, items))
            case MapOf(value):
                return f"{self._imported('Mapping')}[str, {argument(value)}]"
            case UnionOf(members):
                return self._given_union(members, argument)
            case Nullable(inner):
                return union(argument(inner), "None")
            case Literals():
                return self.result(type_)
            case _:
                assert_never(type_)

    def is_wider(self, type_: Type) -> bool:
        """Whether callers may pass other values than results have, except models."""
        match type_:
            case Scalar(kind):
                return bool(self.given(kind))
            case Named(key) if not self.has_typed_dict(key):
                inner = self.models[key].type
                return inner is not None and self.is_wider(inner)
            case ListOf(inner) | MapOf(inner) | Nullable(inner):
                return self.is_wider(inner)
            case TupleOf(members) | UnionOf(members):
                return any(map(self.is_wider, members))
            case Literals() | Named():
                return False
            case _:
                assert_never(type_)

    def _written_out(self, key: str) -> Type | None:
        """The type of an alias that arguments have in place of its name.

        It has lists or maps. A recursive alias and one of many types keep their names.
        """
        inner = self.models[key].type
        if inner is None or not self.has_items(inner) or is_recursive(self.models, key):
            return None
        is_long = self.has_typed_dict(key) and self._length(inner) > _MOST_TYPES
        return None if is_long else inner

    def _length(self, type_: Type) -> int:
        """The number of types that are written for a type."""
        match type_:
            case Named(key) if (written := self._written_out(key)) is not None:
                return self._length(written)
            case ListOf(inner) | MapOf(inner) | Nullable(inner):
                return self._length(inner)
            case UnionOf(members) | TupleOf(members):
                return sum(map(self._length, members))
            case _:
                return 1

    def has_items(self, type_: Type, seen: tuple[str, ...] = ()) -> bool:
        """Whether a type has lists or maps, or tuples with items wider than results."""
        match type_:
            case ListOf() | MapOf():
                return True
            case Nullable(inner):
                return self.has_items(inner, seen)
            case TupleOf(members):
                return any(map(self.is_wider, members))
            case UnionOf(members):
                return any(self.has_items(member, seen) for member in members)
            case Named(key) if key not in seen:
                of_alias = self.models[key].type
                if of_alias is None:
                    return False
                return self.has_items(of_alias, (*seen, key))
            case _:
                return False

    def given(self, kind: ScalarKind) -> list[str]:
        """The type of values that callers may pass for a scalar, if there is one."""
        given = SCALARS[kind].given
        if given is None or not self.python_values:
            return []
        return [self._imported(given)]

    def _given_union(
        self, members: tuple[Type, ...], argument: Callable[[Type], str]
    ) -> str:
        """The union of what members accept."""
        return union_with(
            (SCALARS[member.kind].annotation, self.given(member.kind))
            if isinstance(member, Scalar)
            else (argument(member), [])
            for member in members
        )

    def read(self, type_: Type, seen: tuple[str, ...] = ()) -> list[str]:
        """The models of responses that models of requests are made from.

        There is none if requests require a property that no response has. ``seen`` are
        the aliases around the type.
        """
        match type_:
            case Named(key) if (twin := self.models[key].twin) is not None:
                fields = self.models[key].fields
                needs_more = any(
                    field.required and field.write_only for field in fields
                )
                return [] if needs_more else [self._name(twin)]
            case Named(key) if key not in seen:
                inner = self.models[key].type
                return [] if inner is None else self.read(inner, (*seen, key))
            case Nullable(inner):
                return self.read(inner, seen)
            case UnionOf(members):
                return [name for member in members for name in self.read(member, seen)]
            case ListOf(Named(key)) | MapOf(Named(key)) if self.is_object(key):
                is_read = bool(self.read(Named(key)))
                return [self.argument(type_, has_dicts=False)] if is_read else []
            case _:
                return []

    def given_for(self, type_: Type, seen: tuple[str, ...] = ()) -> list[str]:
        """The Python values that a type accepts for its scalars, outside of lists."""
        match type_:
            case Scalar(kind):
                return self.given(kind)
            case Named(key) if key not in seen:
                model = self.models[key]
                inner = (
                    []
                    if model.type is None
                    else self.given_for(model.type, (*seen, key))
                )
                # An alias that is only sent has decimals itself.
                return [t for t in inner if not (model.is_only_sent and t == "Decimal")]
            case Nullable(inner):
                return self.given_for(inner, seen)
            case UnionOf(members):
                return [t for member in members for t in self.given_for(member, seen)]
            case _:
                return []

    def typed_dict(self, type_: Type, *, inside: bool = False) -> str:
        """The annotation of an alias of dicts, with ``inside`` that within a dict.

        Callers may pass models inside of a dict; a recursive alias has them itself. A
        list with other values than results have is a ``Sequence``: type checkers refuse
        a variable of ``list[str]`` for ``list[str | UUID]``.
        """
        item_of = partial(self.typed_dict, inside=True)
        match type_:
            case Scalar(kind):
                return union(SCALARS[kind].annotation, *self.given(kind))
            case Named(key) if self.has_typed_dict(key):
                # At run time, a recursive alias is text, which has no union.
                has_models = inside and not is_recursive(self.models, key)
                own = [self._name(key), *self.read(type_)] if has_models else []
                return union(*own, self._typed_dict(key))
            case Named(key):
                inner = self.models[key].type
                return "Any" if inner is None else self.typed_dict(inner, inside=inside)
            case ListOf(item):
                name = self._imported("Sequence") if self._is_open(item) else "list"
                return f"{name}[{item_of(item)}]"
            case TupleOf(items):
                return tuple_of(map(item_of, items))
            case MapOf(value):
                name = self._imported("Mapping") if self._is_open(value) else "dict"
                return f"{name}[str, {item_of(value)}]"
            case UnionOf(members):
                return self._given_union(
                    members, partial(self.typed_dict, inside=inside)
                )
            case Nullable(inner):
                return union(self.typed_dict(inner, inside=inside), "None")
            case Literals():
                return self.result(type_)
            case _:
                assert_never(type_)

    def _is_open(self, type_: Type) -> bool:
        """Whether callers may pass other values than results have."""
        return self.is_wider(type_) or any(map(self.has_typed_dict, named_in(type_)))

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

        Only models that callers pass in have one. An alias needs none if its values are
        neither objects nor lists.
        """
        return key in self.inputs and self._has_dicts(key)

    def _has_dicts(self, key: str, seen: tuple[str, ...] = ()) -> bool:
        """Whether a model is a class, or an alias of classes or of lists of models."""
        inner = self.models[key].type
        if inner is None:
            return True
        named = [other for other in named_in(inner) if other not in (*seen, key)]
        is_list = self.has_items(inner) and next(named_in(inner), None) is not None
        return is_list or any(self._has_dicts(o, (*seen, key)) for o in named)

    def _imported(self, name: str) -> str:
        """The name of an imported type. Modules of models may have another one."""
        return name if self.prefix else self.names.imported.get(name, name)

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


def _one_of(names: list[str]) -> str:
    """A string literal, or a tuple of several."""
    texts = [string(name) for name in names]
    return texts[0] if len(texts) == 1 else f"({', '.join(texts)})"
