"""The imports between the modules of a package, read from their text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

_IMPORT = re.compile(
    r"^[ ]*from (?P<dots>\.+)(?P<module>[\w.]*) import "
    r"(?P<names>\([^)]*\)|[^\n(]+)",
    re.MULTILINE,
)
# A name, without the one that it gets here.
_NAME = re.compile(r"(?<!\bas )\b(?!as\b)\w+")


def imported_modules(package: Path, roots: Iterable[str]) -> frozenset[str]:
    """The modules that ``roots`` import, directly or not, with ``roots`` themselves.

    Names are dotted and relative to the package; ``""`` is the package itself. The
    packages of the modules are included. Imports for type checkers and imports inside
    of functions count.
    """
    found: dict[str, None] = {}
    pending = list(roots)
    while pending:
        name = pending.pop()
        if name not in found:
            found[name] = None
            pending += _imports(package, name)
    return frozenset(found)


@cache
def _imports(package: Path, name: str) -> tuple[str, ...]:
    """The package of a module, and the modules that the module imports."""
    folder = package.joinpath(*name.split(".")) if name else package
    path = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
    inside = tuple(path.relative_to(package).parent.parts)
    text = path.read_text(encoding="utf-8")
    targets = (
        target
        for dots, module, names in relative_imports(text)
        for target in _targets(dots, module, names, inside)
    )
    existing = (".".join(target) for target in targets if _exists(package, target))
    return (name.rpartition(".")[0], *existing) if name else tuple(existing)


def relative_imports(text: str) -> list[tuple[int, str, tuple[str, ...]]]:
    """The relative imports of a module: the dots, the module and the names.

    Modules of the runtime have no such line in a string. Syntax trees of all of them
    would take a tenth of a second.
    """
    return [
        (len(match["dots"]), match["module"], tuple(_NAME.findall(match["names"])))
        for match in _IMPORT.finditer(text)
    ]


def _targets(
    dots: int, module: str, names: tuple[str, ...], inside: tuple[str, ...]
) -> Iterator[tuple[str, ...]]:
    """The names in a relative import that may be modules."""
    base = inside[: len(inside) - dots + 1]
    found = (*base, *(module.split(".") if module else ()))
    yield found
    yield from ((*found, name) for name in names)


def _exists(package: Path, target: tuple[str, ...]) -> bool:
    path = package.joinpath(*target)
    return path.is_dir() or path.with_suffix(".py").is_file()
