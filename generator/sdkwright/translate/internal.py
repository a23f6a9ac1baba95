"""Notes about the parts that ``x-internal`` leaves out of the SDK.

Other keys that leave something out are made for SDKs. ``x-internal`` is older and has
several meanings, so a reader may not expect this one.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Reporter
from ..document import Node
from .extensions.lookup import is_ignored
from .path_items import declared_in

_KEY = "x-internal"
_INCLUDE = "x-sdkwright-ignore: false"


def report_internal(root: Node, reporter: Reporter) -> None:
    """Count the operations, parameters and schemas that ``x-internal`` leaves out."""
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
        if places:
            _report(kind, places, reporter)


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
    count, one = len(places), len(places) == 1
    reporter.note(
        "extension.internal",
        f"{count} {kind}{'' if one else 's'} with {_KEY}: true "
        f"{'is' if one else 'are'} left out",
        at=places[0].location(key=True),
        hint=f'"{_INCLUDE}" beside the key includes {"it" if one else "one of them"}; '
        "an overlay can add it",
    )
