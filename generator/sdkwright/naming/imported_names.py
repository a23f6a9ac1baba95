"""The names of types that modules of models import, where a document leaves them free.

A schema keeps a name such as ``UUID`` or ``Number``. The import gets an underscore.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

# The types, and the modules that they come from.
IMPORTED: Mapping[str, str] = {
    "ByForm": ".._runtime.validation.dates",
    "Iterable": "collections.abc",
    "Mapping": "collections.abc",
    "Number": "..types",
    "NumberOrText": "..types",
    "PurePath": "pathlib",
    "Sequence": "collections.abc",
    "SharedModel": ".._runtime.validation.read_only",
    "UUID": "uuid",
    "Undecided": ".._runtime.validation.undecided",
}


def imported_names(taken: Iterable[str]) -> dict[str, str]:
    """The name of each type in the modules of models. ``taken`` are all other names."""
    others = {*taken}
    found: dict[str, str] = {}
    for name in IMPORTED:
        own = name
        while own in others:
            own += "_"
        found[name] = own
    return found


def import_lines(names: Mapping[str, str]) -> tuple[str, ...]:
    """The statements that import all of the types."""
    return tuple(
        f"from {module} import {name}"
        + ("" if names[name] == name else f" as {names[name]}")
        for name, module in IMPORTED.items()
    )
