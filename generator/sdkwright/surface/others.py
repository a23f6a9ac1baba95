"""Compares the parts behind the surface: runtime, requirements, examples and docs."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

from .blocks import imports_in
from .changes import CALLERS, NOBODY, Change, Kind
from .functions import compare_functions
from .models import compare_components
from .package import Package
from .pair import Pair
from .reader import Definition

_RUNTIME = "_runtime/"
_FACADES = ("types", "utils", "errors", "testing")
_PROJECT = "../pyproject.toml"
_EXAMPLES = "_examples.json"


def compare_others(
    pair: Pair, files: frozenset[str], found: list[Change]
) -> list[Change]:
    """The changes besides those in ``found``."""
    added = [*_runtime(pair, files)]
    if _PROJECT in files:
        added += _requirements(pair)
    if _EXAMPLES in files:
        added.append(Change(Kind.EXAMPLES, "testing.ExampleTransport"))
    pages = sorted(name for name in files if name.endswith(".md"))
    if pages and not found and not added:
        added += [Change(Kind.DOCS, name.removeprefix("../")) for name in pages]
    return added


def _runtime(pair: Pair, files: frozenset[str]) -> Iterator[Change]:
    """The changes of public names that the runtime defines."""
    # Which modules an SDK has depends on what it needs of them.
    both = pair.old.files().keys() & pair.new.files().keys()
    changed = {name for name in files & both if name.startswith(_RUNTIME)}
    if not changed:
        return
    old, new = _public(pair.old), _public(pair.new)
    for symbol, (path, before) in old.items():
        if path in changed and symbol in new:
            yield from _compare(pair, symbol, before, new[symbol][1])
    number = len(changed)
    note = f"{number} module{'s' if number > 1 else ''}"
    yield Change(Kind.RUNTIME, "_runtime", NOBODY, note=note)


def _public(package: Package) -> dict[str, tuple[str, Definition]]:
    """The definitions of the runtime by their public names, with their files."""
    targets = {
        f"{facade}.{name}": target
        for facade in _FACADES
        for name, target in package.exports_of(facade).items()
    }
    text = package.tree.text(package.path("client"))
    client = imports_in(text, package.tree.package)
    base = () if package.client is None else package.client.bases
    for name in base:
        targets["client"] = client.get(name, "")
    prefix, found = f"{package.tree.package}.", dict[str, tuple[str, Definition]]()
    for symbol, target in targets.items():
        module, _, name = target.removeprefix(prefix).rpartition(".")
        path = f"{module.replace('.', '/')}.py"
        full = package.files().get(path)
        definition = None if full is None else package.definition(full, name)
        if path.startswith(_RUNTIME) and definition is not None:
            found[symbol] = (path, definition)
    return found


def _compare(
    pair: Pair, symbol: str, old: Definition, new: Definition
) -> Iterator[Change]:
    """The changes of the signatures. The rest is the change of the runtime."""
    if old.is_function and new.is_function:
        found = compare_functions(pair, symbol, old, new)
    elif symbol == "client":
        found = [*_members(pair, symbol, old, new)]
    else:
        found = compare_components(pair, symbol, old, new)
    hidden = (Kind.BEHAVIOUR, Kind.DOCS, Kind.BASE_CLASS)
    yield from (change for change in found if change.kind not in hidden)


def _members(
    pair: Pair, symbol: str, old: Definition, new: Definition
) -> Iterator[Change]:
    for name, before in old.members.items():
        after = new.members.get(name)
        if after is None:
            yield Change(Kind.METHOD_REMOVED, f"{symbol}.{name}", CALLERS)
        elif before.is_function and after.is_function:
            yield from compare_functions(pair, f"{symbol}.{name}", before, after)
    for name in new.members:
        if name not in old.members:
            yield Change(Kind.METHOD_ADDED, f"{symbol}.{name}")


def _requirements(pair: Pair) -> Iterator[Change]:
    old, new = (
        _required(side.tree.text("pyproject.toml")) for side in (pair.old, pair.new)
    )
    if old != new:
        before = ", ".join(item for item in old if item not in new)
        after = ", ".join(item for item in new if item not in old)
        yield Change(Kind.REQUIREMENTS, "pyproject.toml", NOBODY, before, after)


def _required(text: str) -> list[str]:
    """The versions of Python and of the packages that an SDK needs."""
    try:
        project = tomllib.loads(text).get("project", {})
    except tomllib.TOMLDecodeError:
        return []
    packages = project.get("dependencies", [])
    return [f"python {project.get('requires-python', '')}".strip(), *packages]
