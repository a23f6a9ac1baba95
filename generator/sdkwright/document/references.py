"""Checks that every reference has a target."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from urllib.parse import unquote

from ..diagnostics import Reporter
from ..values import Json, parse_pointer
from .grammar import DATA_FIELDS, named_fields
from .node import Document, Node, Target

# Fields that hold data: a "$ref" in them is not a reference. "examples" holds data in
# schemas only, where it is a list.
_DATA = frozenset[str]().union(*DATA_FIELDS.values()) - {"examples"}
# Fields that are maps with arbitrary names.
_NAMED = named_fields()


def check_references(document: Document, reporter: Reporter) -> None:
    """Report every reference without a target, in all files of the document."""
    walk = _Walk()
    broken: list[Node] = []
    pending = [document.root]
    while pending:
        for node in walk.references(pending.pop(), is_named=False):
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
    """Visits each value once, even if YAML aliases share it."""

    def __init__(self) -> None:
        self._seen: set[tuple[int, bool]] = set()

    def references(self, node: Node, *, is_named: bool) -> Iterator[Node]:
        """The references in and below ``node``. With ``is_named``, its keys are
        names.
        """
        if not isinstance(node.value, dict | list):
            return
        key = (id(node.value), is_named)
        if key in self._seen:
            return
        self._seen.add(key)
        if isinstance(node.value, dict):
            yield from self._mapping(node, node.value, is_named=is_named)
        else:
            for index in range(len(node.value)):
                yield from self.references(node[index], is_named=False)

    def _mapping(
        self, node: Node, members: dict[str, Json], *, is_named: bool
    ) -> Iterator[Node]:
        if node.is_reference:
            yield node
        for key in members:
            child = node[key]
            if is_named or not (key.startswith("x-") or _is_data(key, child)):
                named = not is_named and key in _NAMED
                yield from self.references(child, is_named=named)


def _is_data(key: str, child: Node) -> bool:
    return key in _DATA or (key == "examples" and isinstance(child.value, list))


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
