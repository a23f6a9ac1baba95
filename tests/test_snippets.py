"""Each heading in the files of ``snippets`` has a fragment and the expected code."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.golden import difference
from helpers.snippets import Snippet, generated, read_snippets, rewrite

FILES = sorted((Path(__file__).resolve().parent / "snippets").glob("*.md"))
SNIPPETS = [(file, snippet) for file in FILES for snippet in read_snippets(file)]


@pytest.mark.parametrize(
    ("file", "snippet"),
    SNIPPETS,
    ids=[f"{file.stem}: {snippet.title}" for file, snippet in SNIPPETS],
)
def test_snippet(file: Path, snippet: Snippet, tmp_path: Path, update: bool) -> None:
    actual = generated(snippet, tmp_path)
    if update:
        rewrite(file, actual)
    else:
        assert difference({file.name: str(snippet)}, {file.name: str(actual)}) == ""


def test_titles_differ() -> None:
    assert len({(file, snippet.title) for file, snippet in SNIPPETS}) == len(SNIPPETS)
