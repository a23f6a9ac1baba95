"""The names of the SDK that is in the output folder."""

from __future__ import annotations

import re
from pathlib import Path

from .disk import read
from .manifest import read_manifest

_CLIENT = re.compile(r"(\w+)/client\.py")
_CLASS = re.compile(r"^class (\w+)\(BaseClient\):", re.MULTILINE)


def existing_names(folder: Path) -> tuple[str, str] | None:
    """The package and the client class of the last run, if there was one."""
    try:
        files = read_manifest(folder).files
        found = [match for name in files if (match := _CLIENT.fullmatch(name))]
        if len(found) != 1:
            return None
        text = (read(folder, found[0][0]) or b"").decode("utf-8", "replace")
    except OSError:
        return None  # the run reports an unusable folder
    defined = _CLASS.search(text)
    return (found[0][1], defined[1]) if defined else None


def existing_text(folder: Path, name: str) -> str | None:
    """The text of a file in the folder, if there is one."""
    try:
        data = read(folder, name)
    except OSError:
        return None  # as above
    return None if data is None else data.decode("utf-8", "replace")
