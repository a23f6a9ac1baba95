"""Each heading in the files of ``snippets`` is a fragment with what it must become."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.snippets import Snippet, generated, read_snippets

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
        text = file.read_text(encoding="utf-8")
        title = snippet.title
        _replace(file, text, title, str(actual))
        return
    assert str(actual) == str(snippet)


def _replace(file: Path, text: str, title: str, new: str) -> None:
    """Rewrite one snippet; the others may be rewritten by another process."""
    head = text.partition("\n## ")[0]
    snippets = [
        new if found.title == title else str(found) for found in read_snippets(file)
    ]
    file.write_text("\n".join([head + "\n", *snippets]), encoding="utf-8", newline="\n")
