"""The rules that made a name: those that shortened it, and the extension keys.

Their names and meanings are those of the tables that make the decision.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..document import Node
from ..document.grammar import ObjectKind
from ..translate.extensions.table import Extension, Holder, Role
from .subjects import Subject

_SCHEMA = (ObjectKind.SCHEMA, Role.COMPONENT)
# The kinds of names, and the objects whose extension keys are about them.
_HOLDERS: dict[str, tuple[Holder, ...]] = {
    "method": (ObjectKind.OPERATION,),
    "page": (ObjectKind.OPERATION,),
    "webhook": (ObjectKind.OPERATION,),
    "namespace": (ObjectKind.OPERATION,),
    "field": (Role.PROPERTY, ObjectKind.SCHEMA),
    "object": _SCHEMA,
    "alias": _SCHEMA,
    "value": _SCHEMA,
    "exception": _SCHEMA,
    "client argument": (ObjectKind.PARAMETER, ObjectKind.SECURITY_SCHEME),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by its name, and its effect."""

    name: str
    did: str


def rules_of(subject: Subject) -> tuple[Rule, ...]:
    """The rules of a name, in the order of their application."""
    shortened = (
        Rule(r.rule, f'without {r.without}: "{r.before}" is "{r.after}"')
        for r in subject.renamings
    )
    nodes = [node for node in (subject.node, subject.target) if node is not None]
    keys = (rule for node in nodes for rule in _keys(node, _holders(subject, node)))
    return tuple(dict.fromkeys((*shortened, *keys)))


def _holders(subject: Subject, node: Node) -> tuple[Holder, ...]:
    """The objects whose keys are about a name. An argument is a parameter, or a
    property of the body.
    """
    if subject.kind != "argument":
        return _HOLDERS.get(subject.kind, ())
    is_parameter = node.get("in") is not None
    return (ObjectKind.PARAMETER,) if is_parameter else _HOLDERS["field"]


def _keys(node: Node, holders: tuple[Holder, ...]) -> Iterator[Rule]:
    """The extension keys of a node that the generator honours."""
    if not isinstance(node.value, dict):
        return
    for row in Extension:
        if not set(row.value.holders) & set(holders):
            continue
        for key, value_format in row.value.keys.items():
            if key in node.value and value_format.accepts(node.value[key]):
                yield Rule(key, row.value.purpose)
                break
