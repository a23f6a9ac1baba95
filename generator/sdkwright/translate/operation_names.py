"""The names of all operations: methods, namespaces, and the labels of their types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ..document import Node
from ..ir.api import Renaming
from ..ir.published import Published
from ..words import comparable
from .names.candidates import Candidate, Candidates, candidates
from .names.choose import settled
from .names.common import common_facts, shortened_groups
from .names.declared import declared_groups, method_name, tagged_groups
from .names.facts import Common, Facts, Group, normalized
from .names.groups import group_of_path, says_nothing
from .names.notes import Chosen, report, report_packages
from .names.published import declared_names, kept_group, matched, same_path
from .names.qualified import unqualified
from .names.rules import Subject
from .path_items import is_webhook, operations_in


@dataclass(frozen=True, slots=True)
class Declared:
    """An operation under ``paths``, where it is declared."""

    path: str
    item: Node
    method: str
    node: Node


@dataclass(frozen=True, slots=True)
class Named:
    """An operation in one of its namespaces. ``key`` is unique; ``method`` is ``None``
    if the operationId is the name. ``declared`` are the names in the document that it
    comes from. ``former`` are the paths of earlier names.
    ``renamings`` are the rules that made the name.
    """

    key: str
    group: Group
    method: str | None
    declared: tuple[str, ...]
    published: Published | None = None
    former: tuple[tuple[str, ...], ...] = ()
    renamings: tuple[Renaming, ...] = ()


@dataclass(frozen=True, slots=True)
class OperationNames:
    """The names of the operations, by method and path.

    ``labels`` are the names for types. ``origins`` are the tags of shortened groups.
    ``components`` are better names of components: those that FastAPI names after
    operations, and those that are qualified by a package.
    """

    named: Mapping[tuple[str, str], tuple[Named, ...]]
    labels: Mapping[tuple[str, str], str]
    origins: Mapping[Group, Group]
    components: Mapping[str, str]


def declared_operations(root: Node) -> Iterator[Declared]:
    """All operations under ``paths`` in document order, without ignored ones."""
    for path, reference in root.members("paths"):
        if path.startswith("/"):
            item = reference.merged()
            for method, node in operations_in(item):
                if not is_webhook(node):
                    yield Declared(path, item, method, node)


def read_names(
    root: Node,
    declared: tuple[Declared, ...],
    published: Mapping[str, Published],
    *,
    keeps_ids: bool,
) -> OperationNames:
    """Choose the names of all operations.

    With ``keeps_ids``, methods have their operationIds as names, and groups are tags.
    Operations that have been ``published`` keep their names, unless their author
    renamed them.
    """
    facts = tuple(_facts(operation, root) for operation in declared)
    if keeps_ids:
        nothing = Common(frozenset())
        groups = {f: f.groups or (group_of_path(f, nothing),) for f in facts}
        return _as_written(facts, _places(groups, published))
    common, short = common_facts(facts), shortened_groups(facts, _title(root))
    groups = {read: _groups(read, common, short) for read in facts}
    subjects = {
        Subject(read, place.group, common): place
        for read, places in _places(groups, published).items()
        for place in places
    }
    return _shortest(root, subjects, {name: tag for tag, name in short.items()})


@dataclass(frozen=True, slots=True)
class _Place:
    """An operation in one of its namespaces, before it has a name."""

    key: str
    group: Group
    declared: tuple[str, ...]
    published: Published | None = None

    @property
    def kept(self) -> Published | None:
        """Its published name, unless the author of the document gave it another one."""
        known = self.published
        return known if known is not None and known.declared == self.declared else None

    @property
    def method(self) -> str | None:
        """The published method, if the operation keeps it."""
        return None if self.kept is None else self.kept.method

    @property
    def former(self) -> tuple[tuple[str, ...], ...]:
        """The paths of its earlier names."""
        if self.published is None:
            return ()
        last = () if self.kept else (self.published.path,)
        return (*self.published.former, *last)

    def in_place(self) -> _Place:
        """The operation in its published namespace, if it stays there."""
        if self.kept is None:
            return self
        return replace(self, group=kept_group(self.group, self.kept))

    def named(self, method: str | None) -> Named:
        return Named(
            self.key, self.group, method, self.declared, self.published, self.former
        )


def _places(
    groups: Mapping[Facts, tuple[Group, ...]], published: Mapping[str, Published]
) -> dict[Facts, tuple[_Place, ...]]:
    """Each operation in its namespaces. It stays in those where it was published."""
    found = {
        facts: [
            _Place(_named_key(facts, group, i), group, declared_names(facts, i))
            for i, group in enumerate(own)
        ]
        for facts, own in groups.items()
    }
    declared = {place.key: place.declared for own in found.values() for place in own}
    known = matched(declared, published)
    return {
        facts: tuple(replace(p, published=known.get(p.key)).in_place() for p in own)
        for facts, own in found.items()
    }


def _title(root: Node) -> str:
    info = root.get("info")
    return "" if info is None else info.text("title") or ""


def _facts(operation: Declared, root: Node) -> Facts:
    node = operation.node
    declared = declared_groups(node)
    return Facts(
        node=node,
        method=operation.method,
        path=operation.path,
        operation_id=node.text("operationId") or None,
        summary=node.text("summary") or operation.item.text("summary") or "",
        groups=declared or tagged_groups(node),
        is_grouped=bool(declared),
        declared=method_name(node, root),
    )


def _groups(
    facts: Facts, common: Common, short: Mapping[Group, Group]
) -> tuple[Group, ...]:
    """The groups of an operation: the declared ones, else tags, else a path step."""
    if facts.is_grouped:
        return facts.groups
    found = [short.get(group, group) for group in facts.groups]
    if not found or says_nothing(found[0]):
        of_path = group_of_path(facts, common)
        found[:1] = [of_path] if of_path != ("default",) or not found else found[:1]
    return tuple(dict.fromkeys(found))


def _as_written(
    facts: tuple[Facts, ...], places: Mapping[Facts, tuple[_Place, ...]]
) -> OperationNames:
    named = {
        f.place: tuple(place.named(place.method or f.declared) for place in places[f])
        for f in facts
    }
    labels = {f.place: _label(f) for f in facts}
    return OperationNames(_without_taken(named, labels), labels, {}, {})


def _without_taken(
    named: Mapping[tuple[str, str], tuple[Named, ...]],
    labels: Mapping[tuple[str, str], str],
) -> dict[tuple[str, str], tuple[Named, ...]]:
    """The names, without earlier ones that other published operations have now."""
    taken = {
        same_path((*item.group, item.method or labels[place])): None
        for place, items in named.items()
        for item in items
        if item.published is not None
    }
    return {
        place: tuple(
            replace(
                item, former=tuple(p for p in item.former if same_path(p) not in taken)
            )
            for item in items
        )
        for place, items in named.items()
    }


def _named_key(facts: Facts, group: Group, index: int) -> str:
    """The first namespace has the key of the operation."""
    return facts.node.id if index == 0 else f"{facts.node.id}/{'.'.join(group)}"


def _label(facts: Facts) -> str:
    return facts.operation_id or f"{facts.method.lower()} {facts.path}"


def _shortest(
    root: Node, subjects: Mapping[Subject, _Place], origins: Mapping[Group, Group]
) -> OperationNames:
    """The shortest names that are unique in their groups."""
    found = {subject: candidates(subject) for subject in subjects}
    chosen = _methods(found, {s: place.method for s, place in subjects.items()})
    named: dict[tuple[str, str], tuple[Named, ...]] = {}
    for subject, place in subjects.items():
        facts, candidate = subject.facts, chosen[subject]
        name = None if candidate.name == facts.operation_id else candidate.name
        renamings = tuple(
            Renaming(change.rule, change.text, change.before, change.after)
            for change in candidate.changes
        )
        known = named.get(facts.place, ())
        named[facts.place] = (*known, replace(place.named(name), renamings=renamings))
    report([Chosen(subject, chosen[subject].changes) for subject in subjects])
    labels = _labels(found)
    packaged = unqualified(component_names(root))
    report_packages(root, packaged)
    bodies = _bodies(root, tuple(s.facts for s in subjects), labels)
    kept = _without_taken(named, {s.facts.place: _label(s.facts) for s in subjects})
    return OperationNames(kept, labels, origins, packaged | bodies)


def _methods(
    found: Mapping[Subject, Candidates], kept: Mapping[Subject, str | None]
) -> dict[Subject, Candidate]:
    members: dict[Group, list[Subject]] = {}
    for subject in found:
        members.setdefault(normalized(subject.group), []).append(subject)
    chosen: dict[Subject, Candidate] = {}
    for inside in members.values():
        options = {s: _options(s, found[s], kept[s]) for s in inside}
        names = {s: [candidate.name for candidate in o] for s, o in options.items()}
        weights = {s: [candidate.weight for candidate in o] for s, o in options.items()}
        for subject, index in settled(names, weights).items():
            chosen[subject] = options[subject][index]
    return chosen


def _options(
    subject: Subject, found: Candidates, kept: str | None
) -> tuple[Candidate, ...]:
    if kept is not None:
        same = (c for c in found.methods if same_path((c.name,)) == same_path((kept,)))
        return (next(same, Candidate(kept)),)
    declared = subject.facts.declared
    return found.methods if declared is None else (Candidate(declared),)


def _labels(found: Mapping[Subject, Candidates]) -> dict[tuple[str, str], str]:
    """The label of each operation, in its first group."""
    options: dict[tuple[str, str], tuple[str, ...]] = {}
    for subject, names in found.items():
        options.setdefault(subject.facts.place, names.labels)
    return {place: options[place][i] for place, i in settled(options, {}).items()}


def _bodies(
    root: Node, facts: tuple[Facts, ...], labels: Mapping[tuple[str, str], str]
) -> dict[str, str]:
    """``Body_<operationId>`` is the component of a form in FastAPI's documents.

    A better name must not be that of another component.
    """
    taken = set(map(comparable, component_names(root)))
    found = {
        f"Body_{each.operation_id}": f"{labels[each.place]} body"
        for each in facts
        if each.operation_id and labels[each.place] != each.operation_id
    }
    return {name: new for name, new in found.items() if comparable(new) not in taken}


def component_names(root: Node) -> tuple[str, ...]:
    """The names of all component schemas."""
    components = root.get("components")
    members = () if components is None else components.members("schemas")
    return tuple(name for name, _ in members)
