"""Overlays: changes to a document (Overlay specification 1.0 and 1.1).

Both versions follow the rules of 1.1, which define what 1.0 leaves open: arrays are
concatenated, and targets may be primitive values.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathError, JSONPathQuery

from ..diagnostics import Location, Reporter
from ..reading.source import Source, Trace
from ..values import Json, Pointer
from .edit import Editor, IncompatibleError, TracedValue, copied, kind

_VERSION = re.compile(r"1\.[01](\..+)?")
_KEYS = ("target", "description", "update", "remove", "copy")


class _Environment(JSONPathEnvironment):
    """JSONPath (RFC 9535) without a low limit of depth."""

    max_recursion_depth = 1000


_JSONPATH = _Environment()


@dataclass(frozen=True, slots=True)
class _Action:
    """One action, with its location in the overlay."""

    overlay: Source
    number: int
    fields: dict[str, Json]

    def at(self, *steps: str) -> Location:
        return self.overlay.location(self.pointer(*steps))

    def pointer(self, *steps: str | int) -> Pointer:
        return ("actions", self.number, *steps)


def apply_overlays(
    source: Source, overlays: Sequence[Source], reporter: Reporter
) -> Source | None:
    """The document with all overlays applied in order; ``None`` after an error."""
    editor, found = Editor(source), Reporter()
    for overlay in overlays:
        for action in _actions(overlay, found):
            _Application(editor, action, found).run()
    for diagnostic in found.diagnostics:
        reporter.add(diagnostic)
    return None if found.has_errors else editor.result()


def _actions(overlay: Source, reporter: Reporter) -> list[_Action]:
    """The actions of an overlay. Problems with the overlay as a whole are reported."""
    problem = _problem(overlay)
    if problem is not None:
        at, message, hint = problem
        reporter.error("overlay.invalid", message, at=at, hint=hint)
        return []
    assert isinstance(overlay.tree, dict)
    listed = overlay.tree["actions"]
    assert isinstance(listed, list)
    found: list[_Action] = []
    for number, fields in enumerate(listed):
        if isinstance(fields, dict):
            found.append(_Action(overlay, number, fields))
        else:
            at = overlay.location(("actions", number))
            message = f"an action is an object, not {kind(fields)}"
            reporter.error("overlay.action", message, at=at)
    return found


def _problem(overlay: Source) -> tuple[Location, str, str | None] | None:
    """The reason why a file is not an overlay: location, message and hint."""
    here = overlay.location(())
    match overlay.tree:
        case {"overlay": written} if _VERSION.fullmatch(str(written)) is None:
            at = overlay.location(("overlay",))
            hint = "use version 1.0 or 1.1"
            return at, f"Overlay {written} is not supported", hint
        case {"overlay": _, "actions": [_, *_]}:
            return None
        case {"overlay": _, "actions": _}:
            at = overlay.location(("actions",))
            return at, '"actions" must be a list with at least one action', None
        case {"overlay": _}:
            return here, 'this overlay has no "actions"', None
        case _:
            hint = 'an overlay starts with "overlay: 1.0.0"'
            return here, 'this is not an overlay: it has no "overlay" field', hint


@dataclass(frozen=True, slots=True)
class _Application:
    """One action, applied to the result of the actions before it."""

    editor: Editor
    action: _Action
    reporter: Reporter

    def run(self) -> None:
        """Change the tree. Problems with the action are reported."""
        self._check_keys()
        target = self._query("target")
        if target is None:
            return
        places = self._places(target)
        if not places:
            self.reporter.warning(
                "overlay.no-match",
                f"nothing in the document matches {self.action.fields['target']!s}",
                at=self.action.at("target"),
            )
        match self.action.fields:
            case {"remove": True}:
                self._remove(places)
            case {"update": _, "copy": str()}:
                self._error('an action has "update" or "copy", not both', "copy")
            case {"update": _}:
                self._merge(places, self._update(), "update")
            case {"copy": str()}:
                self._copy(places)
            case {"remove": False}:
                pass
            case _:
                hint = 'it needs "update", "copy" or "remove: true"'
                self._warn("this action changes nothing", hint)

    def _check_keys(self) -> None:
        fields = self.action.fields
        for key in fields:
            if key not in _KEYS and not key.startswith("x-"):
                close = get_close_matches(key, _KEYS, n=1)
                hint = f'did you mean "{close[0]}"?' if close else None
                self._warn(f'unknown field "{key}"', hint, key)
        if not isinstance(fields.get("remove", False), bool):
            self._error('"remove" must be true or false', "remove")
        if not isinstance(fields.get("copy", ""), str):
            self._error('"copy" must be a JSONPath expression', "copy")

    def _query(self, key: str) -> JSONPathQuery | None:
        written = self.action.fields.get(key)
        if not isinstance(written, str):
            missing = key not in self.action.fields
            problem = "is missing here" if missing else "must be a JSONPath expression"
            self._error(f'"{key}" {problem}', *(() if missing else (key,)))
            return None
        try:
            return _JSONPATH.compile(written)
        except JSONPathError as error:
            words = str(error).partition(", line ")[0]
            where = "" if error.token is None else f" (character {_at(error)})"
            self._error(f"this is not JSONPath: {words}{where}", key)
            return None

    def _places(self, query: JSONPathQuery) -> list[Pointer]:
        """The distinct locations that a query selects."""
        found = query.find(self.editor.tree)
        return list(dict.fromkeys(tuple(node.location) for node in found))

    def _remove(self, places: list[Pointer]) -> None:
        if () in places:
            self._error("the whole document cannot be removed", "target")
            return
        # Last elements first, so that the indexes of the others stay valid.
        for place in sorted(places, key=_order, reverse=True):
            self.editor.remove(place)

    def _update(self) -> TracedValue:
        fields = self.action.fields
        trace = Trace(self.action.overlay, self.action.pointer("update"))
        return TracedValue(fields["update"], trace)

    def _copy(self, places: list[Pointer]) -> None:
        query = self._query("copy")
        if query is None:
            return
        found = self._places(query)
        if len(found) != 1:
            selected = f"{len(found)} places" if found else "nothing"
            self._error(f'"copy" must select one place, not {selected}', "copy")
            return
        self.editor.share()
        self._merge(places, self.editor.traced(found[0]), "copy")

    def _merge(self, places: list[Pointer], traced: TracedValue, key: str) -> None:
        kinds = {kind(self.editor.traced(place).value): None for place in places}
        if len(kinds) > 1:
            listed = " and ".join(kinds)
            self._error(
                f"the target selects values of different types: {listed}", "target"
            )
            return
        for place in places:
            try:
                self.editor.merge(place, copied(traced))
            except IncompatibleError as error:
                steps = error.pointer if key == "update" else ()
                self._incompatible(error, place, self.action.pointer(key, *steps))
                return

    def _incompatible(
        self, error: IncompatibleError, place: Pointer, pointer: Pointer
    ) -> None:
        old = self.editor.result().location((*place, *error.pointer))
        self.reporter.error(
            "overlay.incompatible",
            str(error),
            at=self.action.overlay.location(pointer),
            hint="remove the old value with an action before this one",
            related=(("the old value", old),),
        )

    def _error(self, message: str, *steps: str) -> None:
        self.reporter.error("overlay.action", message, at=self.action.at(*steps))

    def _warn(self, message: str, hint: str | None, *steps: str) -> None:
        at = self.action.at(*steps)
        self.reporter.warning("overlay.action", message, at=at, hint=hint)


def _order(place: Pointer) -> tuple[tuple[bool, int | str], ...]:
    """A sort key that orders elements of a list by their index."""
    return tuple((isinstance(step, int), step) for step in place)


def _at(error: JSONPathError) -> int:
    return 1 if error.token is None else error.token.index + 1
