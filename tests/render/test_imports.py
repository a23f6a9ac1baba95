"""Relative imports, read from text and from syntax trees."""

from __future__ import annotations

import ast

import pytest

from sdkwright.render.imports import relative_imports
from sdkwright.resources import templates_root

RUNTIME = templates_root() / "runtime"
MODULES = sorted(RUNTIME.rglob("*.py"))


@pytest.mark.parametrize(
    "path", MODULES, ids=lambda path: path.relative_to(RUNTIME).as_posix()
)
def test_the_text_has_the_imports_of_the_syntax_tree(path: object) -> None:
    text = RUNTIME.joinpath(str(path)).read_text(encoding="utf-8")
    expected = [
        (node.level, node.module or "", tuple(alias.name for alias in node.names))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert sorted(relative_imports(text)) == sorted(expected)


def test_names_on_several_lines_and_with_other_names() -> None:
    text = "from . import a as b, c\nif x:\n    from ..d.e import (\n        f as g,\n"
    text += "    )\n"
    assert relative_imports(text) == [(1, "", ("a", "c")), (2, "d.e", ("f",))]
