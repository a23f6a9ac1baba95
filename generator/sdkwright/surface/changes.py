"""Changes of a surface: their kinds, whom they break, and the verdict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ..diagnostics import Location


class Breaks(StrEnum):
    """Whom a change breaks.

    ``CALLERS`` get an exception, or send something else, at run time. ``READERS`` get
    another value than before. ``CHECKERS`` are type checkers; programs still run.
    """

    CALLERS = "callers"
    READERS = "readers"
    CHECKERS = "checkers"


class Verdict(StrEnum):
    """The part of the version that a release with these changes increases."""

    NONE = "none"
    PATCH = "patch"
    MINOR = "minor"
    MAJOR = "major"

    @property
    def rank(self) -> int:
        """The position in the order of the verdicts."""
        return list(Verdict).index(self)


class Kind(StrEnum):
    """The kinds of changes."""

    PACKAGE_RENAMED = "package renamed"
    CLIENT_RENAMED = "client renamed"
    NAMESPACE_ADDED = "namespace added"
    NAMESPACE_REMOVED = "namespace removed"
    METHOD_ADDED = "method added"
    METHOD_REMOVED = "method removed"
    FUNCTION_ADDED = "function added"
    FUNCTION_REMOVED = "function removed"
    PARAMETER_ADDED = "parameter added"
    PARAMETER_REMOVED = "parameter removed"
    PARAMETER_REQUIRED = "parameter required"
    PARAMETER_OPTIONAL = "parameter optional"
    PARAMETER_TYPE = "parameter type"
    PARAMETER_DEFAULT = "parameter default"
    PARAMETER_ORDER = "parameter order"
    RESULT_TYPE = "result type"
    OVERLOADS = "overloads"
    ERROR_ADDED = "error added"
    ERROR_REMOVED = "error removed"
    ERROR_CHANGED = "error changed"
    MODEL_ADDED = "model added"
    MODEL_REMOVED = "model removed"
    ALIAS_ADDED = "alias added"
    ALIAS_REMOVED = "alias removed"
    DEFINITION = "definition"
    BASE_CLASS = "base class"
    FIELD_ADDED = "field added"
    FIELD_REMOVED = "field removed"
    FIELD_REQUIRED = "field required"
    FIELD_OPTIONAL = "field optional"
    FIELD_TYPE = "field type"
    FIELD_DEFAULT = "field default"
    FIELD_JSON = "field JSON"
    ALIAS_TYPE = "alias type"
    VALUE_ADDED = "value added"
    VALUE_REMOVED = "value removed"
    PAGE_ADDED = "page class added"
    PAGE_REMOVED = "page class removed"
    PAGE_TYPE = "page type"
    EXCEPTION_ADDED = "exception added"
    EXCEPTION_REMOVED = "exception removed"
    EXCEPTION_DATA = "exception data"
    EXPORT_ADDED = "export added"
    EXPORT_REMOVED = "export removed"
    SERVER_ADDED = "server added"
    SERVER_REMOVED = "server removed"
    SERVER_URL = "server URL"
    MODULE = "module"
    DEPRECATED = "deprecated"
    UNDEPRECATED = "not deprecated"
    REQUEST = "request"
    BEHAVIOUR = "behaviour"
    RUNTIME = "runtime"
    REQUIREMENTS = "requirements"
    EXAMPLES = "examples"
    DOCS = "docs"


_MINOR, _PATCH = Verdict.MINOR, Verdict.PATCH

# The verdict on a change that breaks neither callers nor readers at run time. One that
# does is major, whatever its kind.
RULES: Mapping[Kind, Verdict] = {
    **dict.fromkeys(Kind, _MINOR),
    Kind.REQUEST: _PATCH,
    Kind.BEHAVIOUR: _PATCH,
    Kind.RUNTIME: _PATCH,
    Kind.MODULE: _PATCH,
    Kind.EXAMPLES: _PATCH,
    Kind.DOCS: _PATCH,
    Kind.SERVER_URL: _PATCH,
    Kind.PARAMETER_DEFAULT: _PATCH,
    Kind.FIELD_DEFAULT: _PATCH,
    Kind.FIELD_JSON: _PATCH,
    Kind.OVERLOADS: _PATCH,
}

NOBODY: frozenset[Breaks] = frozenset()
CALLERS = frozenset({Breaks.CALLERS})
READERS = frozenset({Breaks.READERS})
CHECKERS = frozenset({Breaks.CHECKERS})


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a document, and the words there that say the change."""

    at: Location
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One change that a user's code sees.

    ``symbol`` is the name as users write it: ``client.pets.list(limit)``. ``old`` and
    ``new`` are the code before and after. ``note`` is the effect on users.
    ``has_twin``: the async method, or the dict of a model, changes alike. ``reason`` is
    the change in the document, with its places on both sides.
    """

    kind: Kind
    symbol: str
    breaks: frozenset[Breaks] = NOBODY
    old: str = ""
    new: str = ""
    note: str = ""
    has_twin: bool = False
    reason: str = ""
    places: tuple[Place | None, Place | None] = field(default=(None, None))

    @property
    def verdict(self) -> Verdict:
        """The verdict on this change alone."""
        if self.breaks & {Breaks.CALLERS, Breaks.READERS}:
            return Verdict.MAJOR
        return RULES[self.kind]

    @property
    def broken(self) -> tuple[Breaks, ...]:
        """Whom it breaks, in the order of :class:`Breaks`."""
        return tuple(item for item in Breaks if item in self.breaks)


def verdict_of(changes: Iterable[Change]) -> Verdict:
    """The verdict on all changes together."""
    verdicts = (change.verdict for change in changes)
    return max(verdicts, key=lambda verdict: verdict.rank, default=Verdict.NONE)
