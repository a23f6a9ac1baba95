"""Compares two SDKs: only files that differ are read, and those that they import."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from .blocks import constant_in
from .changes import CALLERS, NOBODY, READERS, Change, Kind
from .clients import compare_clients
from .functions import compare_functions
from .models import breaks_of_removal, compare_bases, compare_components
from .others import compare_others
from .package import Package, is_namespace
from .pair import Pair, docs_change
from .reader import Definition, Module
from .tree import Tree
from .twins import folded

_Defined: TypeAlias = dict[str, tuple[str, Definition]]

_FACADES = ("components", "operations", "errors")
_FLAT = ("types", "utils", "testing")
_PRIVATE = ("_version", "_globals")
_INIT = "__init__.py"
_PAGING = re.compile(r"^    paging = (_\w+)$", re.MULTILINE)


def compare(
    old: Tree, new: Tree, *, changed: frozenset[str] | None = None
) -> tuple[Change, ...]:
    """The changes of the surface, the worst ones first.

    ``changed`` are the paths of the files that differ, if they are known.
    """
    # Definitions that are the same in both are read once.
    known: dict[tuple[str, str], Module] = {}
    before, after = Package(old, known), Package(new, known)
    within = None if changed is None else _inside(changed, old, new)
    files = _differing(before, after, within)
    comparison = Comparison(Pair(before, after), files)
    found = folded(comparison.changes())
    return tuple(sorted(found, key=_order))


def _order(change: Change) -> tuple[int, int, str, str, str]:
    kinds = list(Kind)
    shown = change.old + change.new
    rank = -change.verdict.rank
    return (
        rank,
        -len(change.breaks),
        change.symbol,
        str(kinds.index(change.kind)),
        shown,
    )


def _differing(
    old: Package, new: Package, within: frozenset[str] | None
) -> frozenset[str]:
    """The files that differ, by their paths below the package."""
    before, after = old.files(), new.files()
    return frozenset(
        name
        for name in within or before.keys() | after.keys()
        if name not in before
        or name not in after
        or old.tree.read(before[name]) != new.tree.read(after[name])
    )


def _inside(names: frozenset[str], *trees: Tree) -> frozenset[str]:
    """Paths below the packages, from paths below the folder."""
    found = set[str]()
    for name in names:
        package, _, rest = name.partition("/")
        is_inside = any(package == tree.package for tree in trees)
        found.add(rest if is_inside else f"../{name}")
    return frozenset(found)


@dataclass(frozen=True)
class Comparison:
    """The comparison of two packages. ``files`` are the files that differ."""

    pair: Pair
    files: frozenset[str]

    def changes(self) -> list[Change]:
        """All changes, async methods and dicts apart."""
        found = [*self._package()]
        for facade in _FACADES:
            found += self._facade(facade)
        found += self._paging()
        for facade in ("", *_FLAT):
            found += self._exports(facade)
        found += compare_clients(self.pair, is_changed="client.py" in self.files)
        found += self._resources()
        found += self._functions()
        return found + compare_others(self.pair, self.files, found)

    def _package(self) -> Iterator[Change]:
        before, after = self.pair.old.tree.package, self.pair.new.tree.package
        if before != after:
            yield Change(
                Kind.PACKAGE_RENAMED, f"import {before}", CALLERS, before, after
            )

    def _facade(self, facade: str) -> Iterator[Change]:
        """The changes of names in a package of the SDK: ``components.Pet``."""
        changed = [name for name in self.files if name.startswith(f"{facade}/")]
        if not changed:
            return
        before, after = self._defined(changed)
        old_exports = self.pair.old.exports_of(facade)
        new_exports = self.pair.new.exports_of(facade)
        for name in dict.fromkeys((*before, *after, *old_exports, *new_exports)):
            symbol = f"{facade}.{name}"
            was, is_now = name in old_exports, name in new_exports
            if was and is_now and _target(new_exports, name) != name:
                if _target(old_exports, name) == name:
                    now = f"{facade}.{_target(new_exports, name)}"
                    yield Change(Kind.DEPRECATED, symbol, NOBODY, symbol, now)
            elif was and is_now:
                yield from self._kept(facade, symbol, before.get(name), after.get(name))
            elif was:
                found = before.get(name)
                yield self._gone(facade, symbol, None if found is None else found[1])
            elif is_now:
                found = after.get(name)
                yield _added(facade, symbol, None if found is None else found[1])

    def _defined(self, names: Iterable[str]) -> tuple[_Defined, _Defined]:
        """The definitions of both sides that are not the same, with their files."""
        old, new = self.pair.old, self.pair.new
        before: dict[str, tuple[str, Definition]] = {}
        after: dict[str, tuple[str, Definition]] = {}
        for name in sorted(names):
            if name.endswith(_INIT) or not name.endswith(".py"):
                continue
            paths = old.files().get(name, ""), new.files().get(name, "")
            texts = old.texts(paths[0]), new.texts(paths[1])
            for key in dict.fromkeys((*texts[0], *texts[1])):
                if texts[0].get(key) == texts[1].get(key):
                    continue
                if (found := old.definition(paths[0], key)) is not None:
                    before[key] = (name, found)
                if (found := new.definition(paths[1], key)) is not None:
                    after[key] = (name, found)
        return before, after

    def _kept(
        self,
        facade: str,
        symbol: str,
        before: tuple[str, Definition] | None,
        after: tuple[str, Definition] | None,
    ) -> Iterator[Change]:
        if before is None and after is None:
            return
        if before is None or after is None:
            name = symbol.rpartition(".")[2]
            old = self.pair.old.exported(facade, name)
            new = self.pair.new.exported(facade, name)
            if old is None or new is None:
                return
        else:
            old, new = before[1], after[1]
            if before[0] != after[0]:
                shown = _module(before[0]), _module(after[0])
                yield Change(Kind.MODULE, symbol, NOBODY, *shown)
        if facade == "components":
            yield from compare_components(self.pair, symbol, old, new)
        else:
            kind = Kind.PAGE_TYPE if facade == "operations" else Kind.EXCEPTION_DATA
            yield from compare_bases(self.pair, kind, symbol, old, new)

    def _paging(self) -> Iterator[Change]:
        """The changes of the way to the next page, which constants hold."""
        old, new = self.pair.old, self.pair.new
        for name in sorted(self.files):
            paths = old.files().get(name), new.files().get(name)
            if not name.startswith("operations/") or paths[0] is None or not paths[1]:
                continue
            texts = old.tree.text(paths[0]), new.tree.text(paths[1])
            for page, source in new.texts(paths[1]).items():
                constant = _PAGING.search(source)
                if constant is None or page not in old.texts(paths[0]):
                    continue
                before, after = (constant_in(text, constant[1]) for text in texts)
                if before != after:
                    symbol, note = f"operations.{page}", "the way to the next page"
                    yield Change(Kind.BEHAVIOUR, symbol, NOBODY, before, after, note)

    def _gone(self, facade: str, symbol: str, found: Definition | None) -> Change:
        match facade:
            case "operations":
                return Change(Kind.PAGE_REMOVED, symbol, READERS)
            case "errors":
                return Change(Kind.EXCEPTION_REMOVED, symbol, READERS)
            case _:
                is_alias = found is not None and not found.is_class
                kind = Kind.ALIAS_REMOVED if is_alias else Kind.MODEL_REMOVED
                return Change(kind, symbol, breaks_of_removal(self.pair, symbol))

    def _exports(self, facade: str) -> Iterator[Change]:
        """The changes of a module that only passes names on."""
        path = _INIT if not facade else f"{facade}.py"
        if path not in self.files:
            return
        before = self.pair.old.exports_of(facade)
        after = self.pair.new.exports_of(facade)
        clients = {self.pair.old.client_name, self.pair.new.client_name}
        for name in sorted({*before, *after} - clients):
            symbol = f"{facade}.{name}" if facade else name
            if name not in after:
                yield Change(Kind.EXPORT_REMOVED, symbol, CALLERS)
            elif name not in before:
                yield Change(Kind.EXPORT_ADDED, symbol)

    @cached_property
    def _paths(self) -> tuple[str, ...]:
        """The namespaces whose modules differ."""
        found: dict[str, None] = {}
        for package in (self.pair.old, self.pair.new):
            for class_name, path in package.namespaces.items():
                if f"{package.module_of(class_name)}.py" in self.files:
                    found[path] = None
        return tuple(found)

    def _resources(self) -> Iterator[Change]:
        for path in self._paths:
            old, new = self.pair.old.namespace(path), self.pair.new.namespace(path)
            if old is None and new is not None:
                yield Change(Kind.NAMESPACE_ADDED, path)
            elif old is not None and new is None:
                yield Change(Kind.NAMESPACE_REMOVED, path, CALLERS)
            yield from self._methods(path, _members(old), _members(new))
            if old is not None and new is not None:
                yield from docs_change(path, old, new)

    def _methods(
        self,
        path: str,
        old: Mapping[str, Definition],
        new: Mapping[str, Definition],
    ) -> Iterator[Change]:
        for name in dict.fromkeys((*old, *new)):
            symbol, before, after = f"{path}.{name}", old.get(name), new.get(name)
            if after is None:
                yield Change(Kind.METHOD_REMOVED, symbol, CALLERS)
            elif before is None:
                yield Change(Kind.METHOD_ADDED, symbol)
            else:
                yield from compare_functions(self.pair, symbol, before, after)

    def _functions(self) -> Iterator[Change]:
        """The functions of other modules, which parse webhooks."""
        known = {*_FLAT, *_PRIVATE, "__init__", "client"}
        for package in (self.pair.old, self.pair.new):
            known |= {package.module_of(name) for name in package.namespaces}
        for name in sorted(self.files):
            module = name.removesuffix(".py")
            if "/" in name or module == name or module in known:
                continue
            yield from self._module_functions(module)

    def _module_functions(self, module: str) -> Iterator[Change]:
        sides = (self.pair.old, self.pair.new)
        old, new = (_functions_of(side, module) for side in sides)
        for name in dict.fromkeys((*old, *new)):
            symbol = f"{module}.{name}"
            if name not in new:
                yield Change(Kind.FUNCTION_REMOVED, symbol, CALLERS)
            elif name not in old:
                yield Change(Kind.FUNCTION_ADDED, symbol)
            else:
                yield from compare_functions(self.pair, symbol, old[name], new[name])


def _target(exports: Mapping[str, str], name: str) -> str:
    """The name of the definition behind an export, which an earlier name has not."""
    return exports[name].rpartition(".")[2] or name


def _added(facade: str, symbol: str, found: Definition | None) -> Change:
    match facade:
        case "operations":
            return Change(Kind.PAGE_ADDED, symbol)
        case "errors":
            return Change(Kind.EXCEPTION_ADDED, symbol)
        case _:
            is_alias = found is not None and not found.is_class
            return Change(Kind.ALIAS_ADDED if is_alias else Kind.MODEL_ADDED, symbol)


def _functions_of(package: Package, module: str) -> Mapping[str, Definition]:
    """The functions of a module of the package; none if there is no such module."""
    path = package.files().get(f"{module}.py")
    return {} if path is None else package.module(path).definitions


def _members(definition: Definition | None) -> Mapping[str, Definition]:
    """The methods of a resource."""
    if definition is None:
        return {}
    members = definition.members.items()
    return {name: item for name, item in members if not is_namespace(item)}


def _module(path: str) -> str:
    return path.removesuffix(".py").replace("/", ".")
