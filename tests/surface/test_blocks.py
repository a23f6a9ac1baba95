"""The parts of modules that are found in text are those that a parser finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.surface.blocks import definitions_in, exports_in, imports_in
from sdkwright.surface.reader import read_module

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = [ROOT / "generated", *sorted((ROOT / "tests" / "cases").glob("*/expected"))]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.parent.name)
def test_definitions_are_those_of_the_parser(folder: Path) -> None:
    for path in sorted(folder.glob("*/**/*.py")):
        if any(part.startswith("_") and part != "__init__.py" for part in path.parts):
            continue
        text = path.read_text(encoding="utf-8")
        module = read_module(path.relative_to(folder).as_posix(), text)
        found = definitions_in(text)
        for name, definition in module.definitions.items():
            if name not in ("VERSION", "OPENAPI_DOC_VERSION", "USER_AGENT", "SERVERS"):
                assert definition.source in found[name], path


def test_imports_and_exports() -> None:
    text = (
        '"""Docs."""\n\nfrom __future__ import annotations\n\n'
        "from .. import other as another\n"
        "from .lazy import one\n"
        "if TYPE_CHECKING:\n    from .pets import (\n        Cat,\n"
        '        Dog as Hound,\n    )\n\n__all__ = [\n    "Cat",\n    "Hound",\n]\n'
    )
    assert exports_in(text) == ("Cat", "Hound")
    assert imports_in(text, "shop.components") == {
        "annotations": "__future__.annotations",
        "another": "shop.other",
        "one": "shop.components.lazy.one",
        "Cat": "shop.components.pets.Cat",
        "Hound": "shop.components.pets.Dog",
    }
