"""The hook for PyInstaller, which the metadata of the project point to."""

from __future__ import annotations


def hook_dirs() -> list[str]:
    """The folders with hooks."""
    return list(__path__)
