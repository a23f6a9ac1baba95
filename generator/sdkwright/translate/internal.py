"""Notes about the parts that ``x-internal`` leaves out of the SDK.

Other keys that leave something out are made for SDKs. ``x-internal`` is older and has
several meanings, so a reader may not expect this one.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Reporter
from ..document import Document, Node
from ..document.grammar import ObjectKind
from .extensions.lookup import is_ignored
from .extensions.table import Role
from .extensions.usage import objects_of
from .path_items import declared_in
from .schemas.all_of import UNION_KEYWORDS

_KEY = "x-internal"
_SCHEMAS = (ObjectKind.SCHEMA, Role.PROPERTY, Role.COMPONENT)
_INCLUDE = "x-sdkwright-ignore: false"


def report_internal(document: Document, reporter: Reporter) -> None:
    """Count the parts that ``x-internal`` leaves out, by their kinds."""
    if not _may_have_key(document):
        return  # most documents: a walk through all objects takes a while
    root = document.root
    items = [item for _, item in root.members("paths")]
    holders = [holder for item in items for holder in _holders(item.follow())]
    parameters = [p for holder in holders for p in holder.listed("parameters")]
    components = root.get("components")
    schemas = () if components is None else components.members("schemas")
    found = {
        "operation": [node for item in items for node in _internal_operations(item)],
        "parameter": [p for p in parameters if _is_left_out(p)],
        "schema": [node for _, node in schemas if _is_internal(node)],
    }
    for kind, nodes in found.items():
        places = list({_target(node).id: _target(node) for node in nodes}.values())
        _report(kind, places, reporter)
    properties, members = _parts_of_schemas(document)
    _report("property", properties, reporter)
    _report("union member", members, reporter)


def _may_have_key(document: Document) -> bool:
    sources = document.reached.sources()
    return any(_KEY in source.text or source.trace is not None for source in sources)


def _holders(item: Node) -> Iterator[Node]:
    yield item
    for _, operation in declared_in(item):
        yield operation


def _internal_operations(reference: Node) -> Iterator[Node]:
    """The operations that the key of a path item or of their own leaves out."""
    item = reference.follow()
    is_all = _is_internal(reference)
    for _, operation in declared_in(item):
        if is_all or (not is_ignored(item) and _is_internal(operation)):
            yield operation


def _parts_of_schemas(document: Document) -> tuple[list[Node], list[Node]]:
    """The properties, and the members of unions. Each use of a schema is a part."""
    properties, members = list[Node](), list[Node]()
    for node, holder in objects_of(document):
        if holder is Role.PROPERTY and _is_internal(node):
            properties.append(node)
        if holder in _SCHEMAS and isinstance(node.value, dict):
            unions = (node.get(keyword) for keyword in UNION_KEYWORDS)
            lists = (u for u in unions if u is not None and isinstance(u.value, list))
            members += (m for each in lists for m in each.elements() if _is_internal(m))
    return sorted(properties, key=_position), sorted(members, key=_position)


def _position(node: Node) -> tuple[str, int, int]:
    location = node.location()
    position = location.position
    line, column = (0, 0) if position is None else (position.line, position.column)
    return location.file, line, column


def _is_left_out(parameter: Node) -> bool:
    """Whether a parameter is left out. A required one is not."""
    target = parameter.follow()
    is_required = target.text("in") == "path" or target.flag("required")
    return _is_internal(parameter) and not is_required


def _is_internal(node: Node) -> bool:
    return _target(node).flag(_KEY) and is_ignored(node)


def _target(node: Node) -> Node:
    return node if node.flag(_KEY) else node.follow()


def _report(kind: str, places: list[Node], reporter: Reporter) -> None:
    if not places:
        return
    count, one = len(places), len(places) == 1
    many = f"{kind[:-1]}ies" if kind.endswith("y") else f"{kind}s"
    reporter.note(
        "extension.internal",
        f"{count} {kind if one else many} with {_KEY}: true "
        f"{'is' if one else 'are'} left out",
        at=places[0].location(key=True),
        hint=f'"{_INCLUDE}" beside the key includes {"it" if one else "one of them"}; '
        "an overlay can add it",
    )
