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
    "argument": (ObjectKind.PARAMETER, Role.PROPERTY, ObjectKind.SCHEMA),
    "field": (Role.PROPERTY, ObjectKind.SCHEMA),
    "object": _SCHEMA,
    "alias": _SCHEMA,
    "value": _SCHEMA,
    "exception": _SCHEMA,
    "client argument": (ObjectKind.PARAMETER, ObjectKind.SECURITY_SCHEME),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by its name, and what it did."""

    name: str
    did: str


def rules_of(subject: Subject) -> tuple[Rule, ...]:
    """The rules of a name, in the order of their application."""
    shortened = (
        Rule(r.rule, f'without {r.without}: "{r.before}" is "{r.after}"')
        for r in subject.renamings
    )
    holders = _HOLDERS.get(subject.kind, ())
    nodes = [node for node in (subject.node, subject.target) if node is not None]
    keys = (rule for node in nodes for rule in _keys(node, holders))
    return tuple(dict.fromkeys((*shortened, *keys)))


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
