"""The summary of changes in one line: ``2 methods added, 1 field removed: major``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..surface.changes import Change, Kind, verdict_of

# Kinds whose words are no noun with a participle.
_PHRASES = {
    Kind.DOCS: ("docstring changed", "docstrings changed"),
    Kind.EXAMPLES: ("examples changed", "examples changed"),
    Kind.REQUIREMENTS: ("requirements changed", "requirements changed"),
    Kind.DEPRECATED: ("name deprecated", "names deprecated"),
    Kind.UNDEPRECATED: ("name no longer deprecated", "names no longer deprecated"),
    Kind.OVERLOADS: ("method with other overloads", "methods with other overloads"),
    Kind.BEHAVIOUR: ("behaviour changed", "behaviours changed"),
    Kind.PARAMETER_REQUIRED: ("parameter now required", "parameters now required"),
    Kind.PARAMETER_OPTIONAL: ("parameter now optional", "parameters now optional"),
    Kind.FIELD_REQUIRED: ("field now required", "fields now required"),
    Kind.FIELD_OPTIONAL: ("field now optional", "fields now optional"),
    Kind.PARAMETER_ORDER: (
        "order of parameters changed",
        "orders of parameters changed",
    ),
    Kind.MODULE: ("model moved", "models moved"),
    Kind.RUNTIME: ("runtime changed", "runtime changed"),
    Kind.DEFINITION: ("definition changed", "definitions changed"),
}
_PARTICIPLES = ("added", "removed", "renamed", "changed")


def summary_of(changes: Iterable[Change]) -> str:
    """The numbers of changes by their kinds, the worst first, and the verdict."""
    found = tuple(changes)
    worst: dict[Kind, int] = {}
    for change in found:
        worst[change.kind] = max(worst.get(change.kind, 0), change.verdict.rank)
    counts = Counter(change.kind for change in found)
    kinds = sorted(counts, key=lambda kind: (-worst[kind], list(Kind).index(kind)))
    verdict = verdict_of(found).value
    if not kinds:
        return f"no change of the interface: {verdict}"
    return f"{', '.join(_counted(kind, counts[kind]) for kind in kinds)}: {verdict}"


def _counted(kind: Kind, number: int) -> str:
    one, many = _PHRASES.get(kind) or _phrase(kind.value)
    if one == many:
        return one
    return f"{number} {one if number == 1 else many}"


def _phrase(words: str) -> tuple[str, str]:
    """A noun and a participle: ``method added``, ``methods added``."""
    noun, _, last = words.rpartition(" ")
    if last not in _PARTICIPLES:
        noun, last = words, "changed"
    ending = "es" if noun.endswith("s") else "s"
    return f"{noun} {last}", f"{noun}{ending} {last}"
