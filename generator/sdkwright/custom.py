"""Finds the classes in the folder ``_custom`` of a package, which people write.

A class there that inherits from a generated class of the same name takes its place: a
resource, or the client. A class ``GuardrailMixin`` in ``_custom/components`` becomes a
base of the model ``Guardrail``; in ``_custom/errors.py``, of the exception. The modules
are read, never imported.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import chain
from pathlib import Path

from .diagnostics import Location, Position, Reporter

FOLDER = "_custom"
MIXIN = "Mixin"
_MODELS, _ERRORS = "components", "errors"
# Modules of a package whose classes are not replaced.
_OTHERS = (_MODELS, _ERRORS, "operations", "testing", "types", "utils")

# A generated class: its module, such as ``guardrails``, and its name.
Generated = tuple[str, str]
# A class that no generated class matches: its package, module and name, the message and
# a hint, which may be empty.
Unmatched = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class CustomClass:
    """A class in the module ``_custom.<module>`` of a package.

    ``bases`` are the generated classes that it inherits from.
    """

    package: str
    module: str
    name: str
    bases: tuple[Generated, ...] = ()

    @property
    def room(self) -> str:
        """The first step of the module: ``components`` for mixins of models."""
        return self.module.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Custom:
    """The classes of one package, and their bases."""

    classes: tuple[CustomClass, ...] = ()

    def override(self, module: str, name: str) -> str | None:
        """The module that replaces a generated class."""
        found = (c for c in self.classes if c.name == name)
        return next((c.module for c in found if (module, name) in c.bases), None)

    def model_mixin(self, name: str) -> str | None:
        """The module with the mixin of a model."""
        return self._mixin(_MODELS, name)

    def error_mixin(self, name: str) -> str | None:
        """The module with the mixin of an exception."""
        return self._mixin(_ERRORS, name)

    def _mixin(self, room: str, name: str) -> str | None:
        found = (c for c in self.classes if c.room == room)
        return next((c.module for c in found if c.name == name + MIXIN), None)


@dataclass(frozen=True, slots=True)
class Known:
    """The generated classes that can be extended."""

    replaceable: tuple[Generated, ...]
    models: tuple[str, ...]
    errors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The classes of all packages in a folder, and where they are."""

    classes: tuple[CustomClass, ...] = ()
    places: dict[CustomClass, Location] = field(
        default_factory=dict[CustomClass, Location]
    )


def find_custom(output: Path, package: str | None, reporter: Reporter) -> Found:
    """The public classes below ``_custom`` of a package, or of any package.

    Syntax errors and files that cannot be read are reported.
    """
    places: dict[CustomClass, Location] = {}
    for path in sorted(output.glob(f"{package or '*'}/{FOLDER}/**/*.py")):
        for found, line in _classes(path.relative_to(output), path, reporter):
            at = Location(str(path), Position(line, 1))
            other = next((c for c in places if _is_same(c, found)), None)
            if other is not None:
                reporter.error(
                    "custom.twice",
                    f'"{found.name}" extends a class that "{other.name}" extends',
                    at=at,
                    related=(("the other class", places[other]),),
                )
            places[found] = at
    return Found(tuple(places), places)


def unmatched(custom: Custom, known: Known) -> list[Unmatched]:
    """The classes that are meant to extend a generated class that is not there."""
    found: list[Unmatched] = []
    for item in custom.classes:
        problem = _problem(item, known)
        if problem is not None:
            found.append((item.package, item.module, item.name, *problem))
    return found


def _problem(item: CustomClass, known: Known) -> tuple[str, str] | None:
    """The message and the hint for a class that extends nothing."""
    if item.room in (_MODELS, _ERRORS):
        names = known.models if item.room == _MODELS else known.errors
        name = item.name.removesuffix(MIXIN)
        if name == item.name or name in names:
            return None
        kind = "model" if item.room == _MODELS else "exception"
        message = f'"{item.name}" extends nothing: there is no {kind} "{name}"'
        return message, _closest(name, names, MIXIN)
    for base in item.bases:
        if base not in known.replaceable:
            missing = f'there is no "{base[1]}" in {base[0]}'
            message = f'"{item.name}" extends nothing: {missing}'
            return message, _closest(base[1], [name for _, name in known.replaceable])
        if base[1] != item.name:
            message = f'"{item.name}" does not take the place of "{base[1]}"'
            return message, f'name it "{base[1]}", or "_{item.name}" if this is meant'
    return None


def _closest(name: str, names: list[str] | tuple[str, ...], suffix: str = "") -> str:
    close = get_close_matches(name, names, n=1)
    return f'did you mean "{close[0]}{suffix}"?' if close else ""


def _is_same(one: CustomClass, other: CustomClass) -> bool:
    if (one.package, one.name) != (other.package, other.name):
        return False
    is_mixin = one.name.endswith(MIXIN) and one.room in (_MODELS, _ERRORS)
    same_room = is_mixin and one.room == other.room
    return same_room or bool({*one.bases} & {*other.bases})


def _classes(
    name: Path, path: Path, reporter: Reporter
) -> Iterator[tuple[CustomClass, int]]:
    """The classes of a module with their lines. ``name`` begins with the package."""
    try:
        tree = ast.parse(path.read_bytes())
    except SyntaxError as error:
        at = Location(str(path), Position(error.lineno or 1, max(error.offset or 1, 1)))
        reporter.error("custom.syntax", f"this is not Python: {error.msg}", at=at)
        return
    except (OSError, ValueError) as error:
        message = f"cannot be read: {error}"
        reporter.error("custom.unreadable", message, at=Location(str(path)))
        return
    package, _, *steps = name.with_suffix("").parts
    is_package = steps[-1] == "__init__"
    module = ".".join(steps[:-1] if is_package else steps)
    above = [package, FOLDER, *steps][:-1]
    known = _imported(tree, above)
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            bases = [known.get(ast.unparse(base), ()) for base in node.bases]
            known[node.name] = tuple(chain.from_iterable(bases))
            if not node.name.startswith("_"):
                found = CustomClass(package, module, node.name, known[node.name])
                yield found, node.lineno


def _imported(tree: ast.Module, above: list[str]) -> dict[str, tuple[Generated, ...]]:
    """The names of generated classes that a module imports.

    ``above`` are the packages that the module is in, the outermost first.
    """
    found: dict[str, tuple[Generated, ...]] = {}
    for node in tree.body:
        if not isinstance(node, ast.ImportFrom):
            continue
        steps = above[: len(above) - node.level + 1] if node.level else []
        steps = [*steps, *(node.module or "").split(".")] if node.module else steps
        if steps[:1] != above[:1] or len(steps) != 2:
            continue
        if steps[1] in _OTHERS or steps[1].startswith("_"):
            continue
        for alias in node.names:
            found[alias.asname or alias.name] = ((steps[1], alias.name),)
    return found
