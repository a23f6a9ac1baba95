"""Reads modules with griffe, without importing them.

Facts about a definition are converted only when they are asked for: most definitions
are the same in both surfaces, which their source tells.
"""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

import griffe

_NAMED_ALIAS = "TypeAliasType"
_DICT_CALL = "TypedDict("


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a function. One without a default is required."""

    name: str
    annotation: str
    default: str | None
    is_keyword: bool


@dataclass(frozen=True)
class Definition:
    """A function, class or attribute of a module or of a class.

    ``source`` is its text, with decorators.
    """

    name: str
    found: griffe.Object
    source: str

    @property
    def line(self) -> int:
        """The first line, counted from 1."""
        return self.found.lineno or 1

    @property
    def docs(self) -> str:
        """The docstring."""
        return "" if self.found.docstring is None else self.found.docstring.value

    @property
    def is_class(self) -> bool:
        """Whether this is a class, or a dict whose keys are no names."""
        return self.found.is_class or (self.value or "").startswith(_DICT_CALL)

    @property
    def is_function(self) -> bool:
        """Whether this is a function or a method."""
        return self.found.is_function

    @cached_property
    def labels(self) -> frozenset[str]:
        """The names of its decorators."""
        found = self.found
        if not isinstance(found, griffe.Function | griffe.Attribute):
            return frozenset()
        decorators = found.decorators if isinstance(found, griffe.Function) else ()
        return frozenset(str(item.value) for item in decorators)

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters of a function, without ``self``."""
        if not isinstance(self.found, griffe.Function):
            return ()
        keyword = griffe.ParameterKind.keyword_only
        return tuple(
            Parameter(
                item.name,
                "" if item.annotation is None else str(item.annotation),
                None if item.default is None else str(item.default),
                item.kind is keyword,
            )
            for item in self.found.parameters
            if item.name not in ("self", "cls")
        )

    @property
    def returns(self) -> str:
        """The annotation of the result."""
        found = self.found
        if not isinstance(found, griffe.Function) or found.returns is None:
            return ""
        return str(found.returns)

    @cached_property
    def overloads(self) -> tuple[str, ...]:
        """The signatures of the overloads."""
        if not isinstance(self.found, griffe.Function):
            return ()
        return tuple(
            f"({', '.join(f'{p.name}: {p.annotation}' for p in item.parameters)})"
            f" -> {item.returns}"
            for item in self.found.overloads or ()
        )

    @cached_property
    def bases(self) -> tuple[str, ...]:
        """The base classes."""
        if not isinstance(self.found, griffe.Class):
            return ()
        return tuple(str(base) for base in self.found.bases)

    @property
    def annotation(self) -> str:
        """The annotation of an attribute."""
        found = self.found
        if not isinstance(found, griffe.Attribute) or found.annotation is None:
            return ""
        return str(found.annotation)

    @property
    def value(self) -> str | None:
        """The value of an attribute."""
        found = self.found
        if not isinstance(found, griffe.Attribute) or found.value is None:
            return None
        return str(found.value)

    @cached_property
    def alias(self) -> str | None:
        """The type of an alias; ``None`` for other definitions."""
        value = self.value
        if value is None:
            return None
        if self.annotation.endswith("TypeAlias"):
            return value
        if not value.startswith(f"{_NAMED_ALIAS}("):
            return None
        call = ast.parse(value, mode="eval").body
        return ast.unparse(call.args[1]) if isinstance(call, ast.Call) else None

    @cached_property
    def members(self) -> Mapping[str, Definition]:
        """The public members of a class, without those of its base classes."""
        if isinstance(self.found, griffe.Attribute):
            return _keys(self)
        return _definitions(self.found, self.source.splitlines(), self.line)

    @cached_property
    def tree(self) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
        """The syntax tree of a function."""
        parsed = ast.parse(textwrap.dedent(self.source)).body[0]
        match parsed:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                return parsed
            case _:
                return None


@dataclass(frozen=True)
class Module:
    """A module and its definitions."""

    name: str
    docs: str
    definitions: Mapping[str, Definition]


def read_module(path: str, text: str) -> Module:
    """The module in a file. The path is below the folder of the SDK."""
    pure = PurePosixPath(path)
    steps = pure.with_suffix("").parts
    is_package = steps[-1] == "__init__"
    name = ".".join(steps[:-1] if is_package else steps)
    above = _package(tuple(pure.parts[:-2] if is_package else pure.parts[:-1]))
    found = griffe.visit(name.rpartition(".")[2], Path(path), text, parent=above)
    return Module(
        name,
        "" if found.docstring is None else found.docstring.value,
        _definitions(found, text.splitlines(), 1),
    )


def _keys(definition: Definition) -> dict[str, Definition]:
    """The keys of ``TypedDict("Headers", {"content-type": ...})``, as attributes."""
    call = ast.parse(definition.value or "", mode="eval").body
    keys = call.args[1] if isinstance(call, ast.Call) and call.args[1:] else None
    if not isinstance(keys, ast.Dict):
        return {}
    found: dict[str, Definition] = {}
    for key, value in zip(keys.keys, keys.values, strict=True):
        if isinstance(key, ast.Constant):
            name, annotation = str(key.value), ast.unparse(value)
            attribute = griffe.Attribute(name, annotation=annotation)
            found[name] = Definition(name, attribute, annotation)
    return found


def _package(steps: tuple[str, ...]) -> griffe.Module | None:
    """The package around a module, to which relative imports refer."""
    if not steps:
        return None
    path = Path(*steps, "__init__.py")
    return griffe.Module(steps[-1], filepath=path, parent=_package(steps[:-1]))


def _definitions(
    found: griffe.Object, lines: list[str], first: int
) -> dict[str, Definition]:
    """The public members, in order. ``first`` is the number of the first line."""
    members: dict[str, Definition] = {}
    for name, member in found.members.items():
        is_private = name.startswith("_") and name != "__init__"
        if is_private or not isinstance(member, griffe.Object):
            continue
        start, end = (member.lineno or 1) - first, (member.endlineno or 1) - first + 1
        members[name] = Definition(name, member, "\n".join(lines[start:end]))
    return members
