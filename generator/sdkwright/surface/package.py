"""The surface of one SDK: its modules, and the names by which users reach them.

Modules are read when they are asked for, each one once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from .blocks import definitions_in, exports_in, imports_in
from .reader import Definition, Module, read_module
from .tree import Tree
from .usage import Usage, find_usage

# Without this import, griffe takes the constants of a literal for annotations.
_HEADER = "from typing import Annotated, Literal\n\n\n"
_CLIENT_BASES = ("BaseClient", "FormatsClient")
_RESOURCE = "resource_property"
# The folder of the classes that people write in the place of generated ones.
_CUSTOM = "_custom"
_TYPE = re.compile(r"type\[(?:\w+\.)*(\w+)\]")


@dataclass(frozen=True)
class Package:
    """The package of an SDK. ``known`` are texts that were read, by their paths."""

    tree: Tree
    known: dict[tuple[str, str], Module] = field(
        default_factory=dict[tuple[str, str], Module]
    )

    def module(self, path: str) -> Module:
        """The module in a file; an empty one if the file does not exist."""
        return self._read(path, self.tree.text(path))

    def definition(self, path: str, name: str) -> Definition | None:
        """One definition of a module, without reading the others."""
        text = self.texts(path).get(name)
        if text is None:
            return None
        return self._read(path, f"{_HEADER}{text}\n").definitions.get(name)

    def texts(self, path: str) -> Mapping[str, str]:
        """The texts of the definitions of a module, by their names."""
        if path not in self._texts_of:
            self._texts_of[path] = definitions_in(self.tree.text(path))
        return self._texts_of[path]

    @cached_property
    def _texts_of(self) -> dict[str, dict[str, str]]:
        return {}

    def _read(self, path: str, text: str) -> Module:
        if (path, text) not in self.known:
            self.known[path, text] = read_module(path, text)
        return self.known[path, text]

    def path(self, *steps: str) -> str:
        """The path of a module below the package."""
        joined = "/".join((self.tree.package, *steps))
        is_package = f"{joined}/__init__.py" in self.tree.names
        return f"{joined}/__init__.py" if is_package else f"{joined}.py"

    @cached_property
    def client(self) -> Definition | None:
        """The class of the client."""
        path = self.path("client")
        found = (self.definition(path, name) for name in self.texts(path))
        return next((item for item in found if item and is_client(item)), None)

    @cached_property
    def namespaces(self) -> Mapping[str, str]:
        """The namespaces of the client by the names of their classes:
        ``BetaResponses`` -> ``client.beta.responses``.
        """
        found: dict[str, str] = {}
        pending = [("client", self.client)]
        while pending:
            path, holder = pending.pop(0)
            for name, class_name in _inner(holder):
                found[class_name] = f"{path}.{name}"
                inside = self.path(self._resource_modules.get(class_name, ""))
                if _RESOURCE in self.tree.text(inside):
                    definition = self.definition(inside, class_name)
                    pending.append((found[class_name], definition))
        return found

    @cached_property
    def _resource_modules(self) -> Mapping[str, str]:
        """The modules of resources by the names of their classes."""
        prefix, imported = f"{self.tree.package}.", dict[str, str]()
        pending = [self.path("client")]
        while pending:
            path = pending.pop()
            imports = imports_in(self.tree.text(path), self.tree.package)
            for name, target in imports.items():
                module, _, last = target.removeprefix(prefix).rpartition(".")
                if module.startswith(_CUSTOM):
                    module = self._defining(name)
                is_resource = last == name and module and "." not in module
                if not is_resource or name in imported:
                    continue
                imported[name] = module
                text = self.tree.text(self.path(module))
                if _RESOURCE in text:
                    pending.append(self.path(module))
        return imported

    def _defining(self, class_name: str) -> str:
        """The generated module of a class that people extend, if there is one."""
        for name in sorted(self.tree.names):
            path = PurePosixPath(name)
            is_flat = path.parts[:1] == (self.tree.package,) and len(path.parts) == 2
            if is_flat and f"\nclass {class_name}(" in self.tree.text(name):
                return path.stem
        return ""

    @property
    def client_name(self) -> str:
        """The name of the client's class."""
        return "" if self.client is None else self.client.name

    def module_of(self, class_name: str) -> str:
        """The module of the class of a namespace."""
        return self._resource_modules.get(class_name, "")

    def namespace(self, path: str) -> Definition | None:
        """The class of a namespace by its path, ``client.pets``."""
        found = next((n for n, p in self.namespaces.items() if p == path), "")
        module = self._resource_modules.get(found)
        if module is None:
            return None
        return self.definition(self.path(module), found)

    def files(self) -> Mapping[str, str]:
        """The paths of all files, by their paths below the package. Files outside of
        the package begin with ``../``.
        """
        prefix = f"{self.tree.package}/"
        return {
            name.removeprefix(prefix) if name.startswith(prefix) else f"../{name}": name
            for name in self.tree.names
        }

    def exports(self, facade: str) -> Mapping[str, str]:
        """The exports of a module, and the absolute names of their definitions."""
        path = self.path(facade) if facade else self.path("__init__")
        text = self.tree.text(path)
        is_package = path.endswith("__init__.py") and facade
        package = f"{self.tree.package}.{facade}" if is_package else self.tree.package
        imports = imports_in(text, package)
        return {name: imports.get(name, "") for name in exports_in(text)}

    def component(self, name: str) -> Definition | None:
        """The model or the alias of this name."""
        return self.exported("components", name)

    def exported(self, facade: str, name: str) -> Definition | None:
        """The definition behind an export of a facade."""
        target = self.exports_of(facade).get(name, "")
        module, _, last = target.rpartition(".")
        if not module:
            return None
        return self.definition(f"{module.replace('.', '/')}.py", last)

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """The present names, by earlier ones: ``components.Pet``."""
        return {
            f"{facade}.{name}": f"{facade}.{last}"
            for facade in ("components", "errors", "operations")
            for name, target in self.exports_of(facade).items()
            if (last := target.rpartition(".")[2]) not in ("", name)
        }

    def exports_of(self, facade: str) -> Mapping[str, str]:
        """:meth:`exports`, computed once."""
        if facade not in self._exports:
            self._exports[facade] = self.exports(facade)
        return self._exports[facade]

    @cached_property
    def _exports(self) -> dict[str, Mapping[str, str]]:
        return {}

    @cached_property
    def usage(self) -> Usage:
        """Which models are read and which are sent. This reads the whole package."""
        return find_usage(self._texts("components"), self._users())

    def _users(self) -> Iterator[str]:
        """The modules with functions, pages and errors."""
        yield from self._texts("operations")
        yield from self._texts("errors")
        for name in sorted(self.tree.names):
            path = PurePosixPath(name)
            is_flat = path.parts[:1] == (self.tree.package,) and len(path.parts) == 2
            if is_flat and path.suffix == ".py" and path.stem not in _NO_USERS:
                yield self.tree.text(name)

    def _texts(self, folder: str) -> Iterator[str]:
        prefix = f"{self.tree.package}/{folder}/"
        for name in sorted(self.tree.names):
            if name.startswith(prefix) and not name.endswith("__init__.py"):
                yield self.tree.text(name)


_NO_USERS = ("__init__", "_version", "_globals", "types", "utils", "testing", "client")


def is_client(definition: Definition) -> bool:
    """Whether a class is the client."""
    return definition.is_class and any(
        base in _CLIENT_BASES for base in definition.bases
    )


def is_namespace(definition: Definition) -> bool:
    """Whether a method is a namespace of the client or of a resource."""
    return _RESOURCE in definition.labels


def _inner(holder: Definition | None) -> Iterator[tuple[str, str]]:
    """The namespaces in a class, and their classes."""
    for name, member in () if holder is None else holder.members.items():
        found = _TYPE.search(member.returns) if is_namespace(member) else None
        if found is not None:
            yield name, found[1]
