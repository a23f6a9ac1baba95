"""The names that generated modules import and define, read from their templates.

No name of the document may hide one of them. A new import in a template is reserved
without a second entry anywhere.
"""

from __future__ import annotations

import re
from functools import cache

from ..resources import templates_root

# The names of an import statement: one line, or lines in parentheses.
_IMPORT = re.compile(
    r"^\s*(?:from (?!__future__)[\w.]+ )?import (\([^)]*\)|[^\n(]+)", re.MULTILINE
)
# The name of a definition at the left margin.
_DEFINITION = re.compile(r"^(?:def |class )?(\w+)(?=\(|: | = )", re.MULTILINE)


@cache
def module_names(template: str) -> frozenset[str]:
    """The names in the scope of all modules of a template, such as ``"client"``."""
    path = templates_root() / "package" / f"{template}.py.jinja"
    text = path.read_text(encoding="utf-8")
    parts = (part for names in _IMPORT.findall(text) for part in names.split(","))
    imported = (part.rpartition(" as ")[2].strip("() \n") for part in parts)
    found = (*imported, *_DEFINITION.findall(text))
    return frozenset(name for name in found if name.isidentifier())
