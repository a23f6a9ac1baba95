"""Every reference of a document leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from urllib.parse import unquote

from ..diagnostics import Reporter
from ..values import parse_pointer
from .node import Document, Node, Target

# Keys whose values are data: a "$ref" in there is no reference.
_DATA = frozenset({"example", "default", "enum", "const", "value"})
# Keys whose members have names that the document chose.
_NAMED = frozenset(
    [
        "properties",
        "patternProperties",
        "$defs",
        "definitions",
        "schemas",
        "responses",
        "parameters",
        "examples",
        "requestBodies",
        "headers",
        "securitySchemes",
        "links",
        "callbacks",
        "pathItems",
        "paths",
        "variables",
        "mapping",
        "content",
        "encoding",
        "webhooks",
    ]
)


def check_references(document: Document, reporter: Reporter) -> None:
    """Report every reference that leads nowhere, in all files that are reached."""
    pending, seen = [document.root], {document.root.id}
    while pending:
        for node in _references(pending.pop(0), is_named=False):
            target = node.reference()
            if target is None:
                continue
            if target.node is None:
                _report(node, target, reporter)
            elif (
                target.node.source is not document.entry and target.node.id not in seen
            ):
                seen.add(target.node.id)
                pending.append(target.node)


def _references(node: Node, *, is_named: bool) -> Iterator[Node]:
    """The nodes below ``node`` that are references; ``is_named``: keys are names."""
    match node.value:
        case dict():
            if not is_named and node.text("$ref") is not None:
                yield node
            for key, child in node.items():
                if is_named or not (key.startswith("x-") or _is_data(key, child)):
                    named = not is_named and key in _NAMED
                    yield from _references(child, is_named=named)
        case list():
            for child in node.elements():
                yield from _references(child, is_named=False)
        case _:
            return


def _is_data(key: str, child: Node) -> bool:
    return key in _DATA or (key == "examples" and isinstance(child.value, list))


def _report(node: Node, target: Target, reporter: Reporter) -> None:
    hints = {
        "ref.remote": "save a copy beside the document and refer to that",
        "ref.syntax": 'such as "#/components/schemas/Name"',
    }
    reporter.warning(
        target.code,
        target.problem or "the reference leads nowhere",
        at=node["$ref"].location(),
        hint=hints.get(target.code) or _similar(node),
    )


def _similar(node: Node) -> str | None:
    """A hint at the place that was probably meant."""
    file, _, fragment = (node.text("$ref") or "").partition("#")
    steps = parse_pointer(unquote(fragment))
    if file or not steps:
        return None
    parent: object = node.source.tree
    for step in steps[:-1]:
        parent = parent.get(step) if isinstance(parent, dict) else None
    names = [str(name) for name in parent] if isinstance(parent, dict) else []
    close = get_close_matches(steps[-1], names, n=1)
    prefix = "".join(f"/{step}" for step in steps[:-1])
    return f'did you mean "#{prefix}/{close[0]}"?' if close else None
