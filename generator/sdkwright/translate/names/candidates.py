"""The possible names of one operation, from the shortest to its operationId."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile

from ...words import singular
from .facts import is_telling, literals, words_of
from .rules import RULES, Rule, Subject
from .verb_and_path import bare_verb, derived, is_certainly_mechanical, is_mechanical
from .vocabulary import VERBS

_FROM_PATH = "verb-and-path"
# More than all rules together.
_HEAVY = 100


@dataclass(frozen=True, slots=True)
class Change:
    """One rule, and the names before and after it."""

    rule: str
    text: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible name, and the changes that lead to it.

    A name that ``is_exact`` is the name of a function of the API.
    """

    name: str
    changes: tuple[Change, ...] = ()
    is_exact: bool = False

    @property
    def weight(self) -> int:
        """How far a name is from the author's. Of equal names, the lightest wins."""
        if self.is_exact:
            return 0
        if self.changes and self.changes[0].rule == _FROM_PATH:
            return _HEAVY
        return len(self.changes)


@dataclass(frozen=True, slots=True)
class Candidates:
    """The possible names of a method, and those for types.

    Each next one is longer. ``label`` is unique in the whole document if possible.
    """

    methods: tuple[Candidate, ...]
    labels: tuple[str, ...]


def candidates(subject: Subject) -> Candidates:
    """The possible names of an operation in a group."""
    name = subject.facts.operation_id
    if name is None:
        return _from_path(subject)
    stages, used = _applied(name, subject)
    is_function = any(rule.has_function for rule in used)
    if not is_function and _is_mechanical(name, subject):
        return _from_path(subject)
    if not _is_function(used) and _is_copied(name, subject):
        return _from_path(subject)
    methods = _methods(stages, used, subject)
    labels = _labels(stages, used, subject)
    if _is_function(used):
        labels = (*labels[:-1], *(m.name for m in methods[1:-1]), labels[-1])
    if used and bare_verb(stages[-1].name):
        methods = (*_from_path(subject).methods, *methods)
    return Candidates(methods, labels)


def _methods(
    stages: list[Candidate], used: list[Rule], subject: Subject
) -> tuple[Candidate, ...]:
    """The stages from the last to the first, and names between them.

    The first of them keep the parts that tell operations apart, such as a version. The
    last ones have the path and the method with the function of a framework.
    """
    rules = tuple(rule for rule in RULES if not rule.tells_apart)
    longer, _ = _applied(stages[0].name, subject, rules)
    between = [longer[-1], *stages[-2:0:-1]]
    found = [stages[-1], *sorted(between, key=lambda c: len(words_of(c.name)))]
    if _is_function(used):
        added = sum(1 for _ in takewhile(lambda rule: rule.has_function, used))
        found += _with_path(stages[added], subject)
    return (*found, stages[0])


def _is_function(used: list[Rule]) -> bool:
    """Whether a framework has added to the name of a function."""
    return bool(used) and used[0].has_function and not used[0].is_local


def _with_path(function: Candidate, subject: Subject) -> list[Candidate]:
    """A function of several paths or methods, with the words that it lacks."""
    facts, words = subject.facts, words_of(function.name)
    known, more = {*map(singular, words)}, dict[str, None]()
    for word in (word for step in literals(facts) for word in step.words):
        if singular(word) not in known:
            more[word] = None
    longer = "_".join((*words, *more))
    change = function.changes[-1]
    names = (longer, f"{longer}_{facts.method.lower()}")
    return [Candidate(name, (replace(change, after=name),)) for name in names]


def _applied(
    name: str, subject: Subject, rules: tuple[Rule, ...] = RULES
) -> tuple[list[Candidate], list[Rule]]:
    stages, used = [Candidate(name)], list[Rule]()
    for rule in rules:
        before = stages[-1]
        is_function = any(other.has_function for other in used)
        if is_function and rule.spares_functions:
            continue
        after = rule.apply(before.name, subject)
        if after and is_function and not _is_part(after, before.name):
            continue
        if after and words_of(after) != words_of(before.name) and is_telling(after):
            change = Change(rule.name, rule.without, before.name, after)
            used.append(rule)
            is_exact = all(r.has_function and not r.is_local for r in used)
            stages.append(Candidate(after, (*before.changes, change), is_exact))
    return stages, used


def _is_part(name: str, function: str) -> bool:
    """Whether the author of a function wrote all words of a name."""
    return set(words_of(name)) <= set(words_of(function))


def _is_mechanical(name: str, subject: Subject) -> bool:
    if is_certainly_mechanical(name, subject.facts, subject.group):
        return True
    return subject.common.is_mechanical and is_mechanical(name, subject.facts)


def _is_copied(name: str, subject: Subject) -> bool:
    """Whether a name is that of another method, whose headers HEAD asks for."""
    is_other = subject.facts.method in ("HEAD", "OPTIONS", "TRACE")
    return is_other and name in subject.common.repeated


def _from_path(subject: Subject) -> Candidates:
    """The names from verb and path, and the operationId if there is one."""
    facts, written = subject.facts, subject.facts.operation_id
    names = derived(facts, subject.group, subject.common)
    labels = tuple(_with_group(name, subject) for name in names[:-1])
    if written is None:
        found = tuple(map(Candidate, names))
        return Candidates(found, (*labels, f"{facts.method.lower()} {facts.path}"))
    changes = (Change(_FROM_PATH, "verb and path", written, n) for n in names[:-1])
    found = tuple(Candidate(change.after, (change,)) for change in changes)
    return Candidates((*found, Candidate(written)), (*labels, written))


def _with_group(name: str, subject: Subject) -> str:
    """A name with the group behind the verb: ``list pets``, ``get pet``."""
    verb, *rest = name.split(" ")
    *words, last = words_of(subject.group[-1]) or ("",)
    thing = last if name == "list" else singular(last)
    return " ".join(filter(None, (verb, *words, thing, *rest)))


def _labels(
    stages: list[Candidate], used: list[Rule], subject: Subject
) -> tuple[str, ...]:
    """The names for types: the operationId without the additions of a framework."""
    local = [index for index, rule in enumerate(used) if rule.is_local]
    end = local[0] if local else len(used)
    label, group = stages[end].name, " ".join(subject.group)
    if local and used[local[0]].has_function:
        label = f"{group} {stages[local[0] + 1].name}"
    elif end and len(words_of(label)) == 1 and label.lower() in VERBS:
        label = f"{group} {label}"
    whole = stages[0].name
    return (label, whole) if label == whole else (label, f"{group} {label}", whole)
