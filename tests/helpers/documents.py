"""All documents of the tests: those of the cases, and those of the snippets, joined."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from corpus.reading import parse
from helpers.snippets import read_snippets

TESTS = Path(__file__).resolve().parents[1]
_JOINED = ("info", "paths", "components")
Document: TypeAlias = dict[str, Any]  # as it was read, unchecked


def names() -> list[str]:
    """All good documents by names of their own."""
    return sorted((*_case_specs(), *snippet_documents()))


def document(name: str, folder: Path) -> Path:
    """Where a document is; those of snippets are written to ``folder``."""
    case = _case_specs().get(name)
    if case is not None:
        return case
    path = folder / "openapi.json"
    path.write_text(json.dumps(snippet_documents()[name]), encoding="utf-8")
    return path


def _case_specs() -> dict[str, Path]:
    specs = {path.parent.name: path for path in (TESTS / "cases").glob("*/spec.*")}
    return {n: path for n, path in specs.items() if not n.startswith("bad_")}


@cache
def snippet_documents() -> dict[str, Document]:
    """The documents of each file of snippets, joined where nothing is at odds.

    A few large documents take less time than many small ones.
    """
    found: dict[str, Document] = {}
    for file in sorted((TESTS / "snippets").glob("*.md")):
        joined: list[Document] = []
        for snippet in read_snippets(file):
            _add(joined, parse(snippet.document))
        for number, document in enumerate(joined, start=1):
            found[f"snippets_{file.stem}_{number}"] = document
    return found


def _add(joined: list[Document], document: Document) -> None:
    for other in joined:
        if _can_join(other, document):
            _join(other, document)
            return
    joined.append(document)


def _can_join(one: Document, other: Document) -> bool:
    rest = [{k: v for k, v in d.items() if k not in _JOINED} for d in (one, other)]
    parts = zip(_parts(one), _parts(other), strict=True)
    return rest[0] == rest[1] and all(
        key not in mine or mine[key] == value
        for mine, its in parts
        for key, value in its.items()
    )


def _join(one: Document, other: Document) -> None:
    for mine, its in zip(_parts(one), _parts(other), strict=True):
        mine |= its


def _parts(document: Document) -> list[dict[str, Any]]:
    """The mappings of a document whose entries have nothing to do with each other."""
    components = document.setdefault("components", {})
    kinds = ("schemas", "parameters", "requestBodies", "responses", "securitySchemes")
    kinds = (*kinds, "pathItems")
    return [document["paths"], *(components.setdefault(kind, {}) for kind in kinds)]
