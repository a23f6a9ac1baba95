"""Checks that every reference has a target."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from urllib.parse import unquote

from ..diagnostics import Reporter
from ..values import Json, Pointer, parse_pointer
from .grammar import DATA_FIELDS, named_fields
from .node import Document, Node, Target

# Fields that hold data: a "$ref" in them is not a reference. "examples" holds data in
# schemas only, where it is a list.
_DATA = frozenset[str]().union(*DATA_FIELDS.values()) - {"examples"}
# Fields that are maps with arbitrary names.
_NAMED = named_fields()
_CONTAINERS = (dict, list)


def check_references(document: Document, reporter: Reporter) -> None:
    """Report every reference without a target, in all files of the document."""
    walk = _Walk()
    broken: list[Node] = []
    pending = [document.root]
    while pending:
        for node in walk.references(pending.pop()):
            target = _target(node)
            if target is None:
                broken.append(node)
                continue
            pending.append(target)
            if node.follow().value is None and target.value is not None:
                _report_cycle(node, reporter)
        if not pending:
            # A file that was read later may have the schema with an identifier.
            pending = [target for n in broken if (target := _target(n)) is not None]
            broken = [node for node in broken if _target(node) is None]
    for node in broken:
        _report(node, reporter)


def _target(node: Node) -> Node | None:
    target = node.reference()
    return None if target is None else target.node


class _Walk:
    """Visits each value once, even if YAML aliases share it.

    It visits plain values: documents have hundreds of thousands, and few of them are
    references, which alone become nodes.
    """

    def __init__(self) -> None:
        self._seen: set[tuple[int, bool]] = set()

    def references(self, node: Node) -> Iterator[Node]:
        """The references in and below ``node``."""
        pointers: list[Pointer] = []
        self._collect(pointers, node.value, (), is_named=False)
        for pointer in pointers:
            found = node
            for step in pointer:
                found = found[step]
            yield found

    def _collect(
        self, found: list[Pointer], value: Json, pointer: Pointer, *, is_named: bool
    ) -> None:
        """Add the ways to the references. With ``is_named``, the keys are names."""
        key = (id(value), is_named)
        if key in self._seen:
            return
        self._seen.add(key)
        if isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, _CONTAINERS):
                    self._collect(found, item, (*pointer, index), is_named=False)
        elif isinstance(value, dict):
            if isinstance(value.get("$ref"), str):
                found.append(pointer)
            for name, item in value.items():
                if isinstance(item, _CONTAINERS) and (
                    is_named or not _is_skipped(name, item)
                ):
                    inner = (*pointer, name)
                    named = not is_named and name in _NAMED
                    self._collect(found, item, inner, is_named=named)


def _is_skipped(name: str, value: Json) -> bool:
    """Whether a member is an extension or data, in which no references are."""
    is_data = name in _DATA or (name == "examples" and isinstance(value, list))
    return is_data or name.startswith("x-")


def _report(node: Node, reporter: Reporter) -> None:
    target = node.reference() or Target(None)
    reporter.warning(
        target.code,
        target.problem or "the reference has no target",
        at=node["$ref"].location(),
        hint=target.hint or _similar(node),
    )


def _report_cycle(node: Node, reporter: Reporter) -> None:
    """Report cycles that consist of references only."""
    end = node
    seen: set[str] = set()
    while (found := end.reference()) is not None and end.id not in seen:
        seen.add(end.id)
        if found.node is None:
            return
        end = found.node
    if found is not None:
        reporter.warning(
            "ref.circular",
            f'"{node["$ref"].value}" leads back to itself',
            at=node["$ref"].location(),
            hint="replace one of the references with the object",
        )


def _similar(node: Node) -> str | None:
    """A hint with the most similar location."""
    file, _, fragment = str(node["$ref"].value).partition("#")
    text = unquote(fragment or file)
    steps = parse_pointer(text if text.startswith("/") else f"/{text}")
    if (file and fragment) or not steps:
        return None
    parent: object = node.source.tree
    for step in steps[:-1]:
        parent = parent.get(step) if isinstance(parent, dict) else None
    names = [str(name) for name in parent] if isinstance(parent, dict) else []
    close = get_close_matches(steps[-1], names, n=1)
    prefix = "".join(f"/{step}" for step in steps[:-1])
    return f'did you mean "#{prefix}/{close[0]}"?' if close else None
