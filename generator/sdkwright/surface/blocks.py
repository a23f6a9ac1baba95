"""Parts of the text of generated modules, found without parsing all of it.

The formatter puts two empty lines between the definitions of a module.
"""

from __future__ import annotations

import re

_BETWEEN = re.compile(r"\n\n\n(?=\S)")
_DEFINED = re.compile(r"(?:@.*\n)*(?:class |(?:async )?def )?(\w+)")
_EXPORTS = re.compile(r"^__all__ = \[(.*?)\]", re.DOTALL | re.MULTILINE)
_QUOTED = re.compile(r'"(\w+)"')
_IMPORT = re.compile(
    r"^ *from (?P<module>[\w.]+) import (?:\((?P<several>.*?)\)|(?P<one>[^(\n]*))$",
    re.DOTALL | re.MULTILINE,
)
_NAMES = re.compile(r"(\w+)(?: as (\w+))?")


def definitions_in(text: str) -> dict[str, str]:
    """The texts of the definitions of a module, by their names."""
    _, *parts = _BETWEEN.split(text)
    found = ((_DEFINED.match(part), part) for part in parts)
    return {match[1]: part.rstrip() for match, part in found if match is not None}


def exports_in(text: str) -> tuple[str, ...]:
    """The names in ``__all__``."""
    found = _EXPORTS.search(text)
    return () if found is None else tuple(_QUOTED.findall(found[1]))


def imports_in(text: str, package: str) -> dict[str, str]:
    """The absolute names of what a module imports, by the names in the module.

    ``package`` is the package to which relative imports with one dot refer.
    """
    imports: dict[str, str] = {}
    for match in _IMPORT.finditer(text):
        module = _absolute(match["module"], package)
        for name, other in _NAMES.findall(match["several"] or match["one"] or ""):
            imports[other or name] = f"{module}.{name}"
    return imports


def _absolute(module: str, package: str) -> str:
    rest = module.lstrip(".")
    dots = len(module) - len(rest)
    if not dots:
        return module
    steps = package.split(".")
    base = steps[: len(steps) - dots + 1]
    return ".".join([*base, *filter(None, [rest])])
