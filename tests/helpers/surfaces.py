"""SDKs of small documents, built in this process, and their changes as lines."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeAlias

import yaml

from sdkwright.config import Config
from sdkwright.diagnostics import Reporter
from sdkwright.pipeline import build
from sdkwright.surface import Change, Tree, tree_of_files, verdict_of

Document: TypeAlias = dict[str, Any]  # as tests write it


def tree(document: Document | str, folder: Path, **settings: Any) -> Tree:
    """The SDK of a document."""
    spec = folder / "openapi.yaml"
    text = document if isinstance(document, str) else yaml.safe_dump(document)
    spec.write_text(text, encoding="utf-8")
    config = Config(spec, spec.name, folder / "sdk", **settings)
    result = build(config, Reporter(), lambda _: None, validate_apart=False)
    return tree_of_files({name: text.encode() for name, text in result.files.items()})


def lines(changes: tuple[Change, ...]) -> list[str]:
    """The changes as ``verdict | kind | name | breaks | old → new | note``, and the
    verdict on all of them, apart from documentation.
    """
    shown = [
        change for change in changes if change.kind.value not in ("docs", "examples")
    ]
    found = [
        " | ".join(
            (
                change.verdict.value,
                change.kind.value,
                change.symbol,
                " ".join(change.broken) or "nobody",
                f"{change.old} → {change.new}".strip(" →"),
                change.note,
            )
        ).rstrip(" |")
        for change in shown
    ]
    return [*found, verdict_of(changes).value]
