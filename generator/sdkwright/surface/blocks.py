"""Parts of the text of generated modules, found without parsing all of it.

The formatter puts two empty lines between the definitions of a module, and one between
the imports and an alias.
"""

from __future__ import annotations

import re

_BETWEEN = re.compile(r"\n\n\n(?=\S)")
_FIRST_ALIAS = re.compile(r"\n\n(?=[A-Za-z]\w*(?:: TypeAlias)? = \S)")
# A recursive alias has another form for type checkers.
_DEFINED = re.compile(
    r"(?:@.*\n)*(?:if TYPE_CHECKING:\n *)?(?:class |(?:async )?def )?(\w+)"
)
_EXPORTS = re.compile(r"^__all__ = \[(.*?)\]", re.DOTALL | re.MULTILINE)
_QUOTED = re.compile(r'"(\w+)"')
_IMPORT = re.compile(
    r"^ *from (?P<module>[\w.]+) import (?:\((?P<several>.*?)\)|(?P<one>[^(\n]*))$",
    re.DOTALL | re.MULTILINE,
)
_NAMES = re.compile(r"(\w+)(?: as (\w+))?")


def definitions_in(text: str) -> dict[str, str]:
    """The texts of the definitions of a module, by their names."""
    found = ((_DEFINED.match(part), part) for part in _parts_of(text))
    return {match[1]: part.rstrip() for match, part in found if match is not None}


def _parts_of(text: str) -> tuple[str, ...]:
    """The texts of the definitions of a module, without its imports."""
    head, *parts = _BETWEEN.split(text)
    _, *first = _FIRST_ALIAS.split(head, maxsplit=1)
    return (*first, *parts)


def constant_in(text: str, name: str) -> str:
    """The value of a constant of a module; empty if there is none."""
    pattern = rf"^{name} = (.*?)(?=\n[^ )]|\Z)"
    found = re.search(pattern, text, re.DOTALL | re.MULTILINE)
    return "" if found is None else " ".join(found[1].split())


def exports_in(text: str) -> tuple[str, ...]:
    """The names in ``__all__``."""
    found = _EXPORTS.search(text)
    return () if found is None else tuple(_QUOTED.findall(found[1]))


def imports_in(text: str, package: str) -> dict[str, str]:
    """The absolute names of the imports of a module, by the names in the module.

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
