"""Files that belong to the package."""

from __future__ import annotations

from pathlib import Path


def templates_root() -> Path:
    """The folder of the templates: in the package, or beside it in a checkout."""
    here = Path(__file__).resolve().parent
    inside = here / "templates"
    return inside if inside.is_dir() else here.parents[1] / "templates"
