"""The units of translation, which store their additions.

The key of a unit has everything that it may read: its own part of the document, the
document without its operations, and a digest of the additions of units before it. A
document that may mean more than that by its references is translated without entries.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from ..document import ADDITIONAL_OPERATIONS, METHODS, Document
from ..ir.api import Operation
from ..translate.operation_names import Declared
from ..translate.operations import OperationContext
from ..translate.schemas.known import Known
from ..translate.schemas.schemas import Schemas
from ..translate.units import Settings, Units
from .digests import digest_of, digest_of_texts
from .entries import read_value, write_value
from .reports import Report, reported, reports_of
from .store import Store

_COMPONENTS, _OPERATION = "components", "operation"
# References to the whole document, to operations, or in a spelling that hides them.
_BEYOND = re.compile(r'#(/?"|/paths|/%)|"file:', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Added:
    """The additions of a unit: an operation, schemas, and diagnostics."""

    operation: Operation | None
    known: Known
    reports: tuple[Report, ...]


class RememberedUnits(Units):
    """The units of one document, with a store."""

    def __init__(self, store: Store, identity: str) -> None:
        self._store, self._identity = store, identity
        # The digest of all reads and additions of the units so far. It is empty for
        # a document whose units have no entries.
        self._state = ""
        self._globals = ""

    def components(
        self, document: Document, schemas: Schemas, settings: Settings
    ) -> None:
        """Read all components, or add those of an earlier run."""
        if not document.is_plain:
            super().components(document, schemas, settings)
            return
        tree = document.entry.tree
        members = tree if isinstance(tree, dict) else {}
        rest = json.dumps({k: v for k, v in members.items() if k != "paths"})
        if _BEYOND.search(rest):
            super().components(document, schemas, settings)
            return
        stem = document.entry.path.stem
        self._state = digest_of_texts(self._identity, stem, rest, digest_of(settings))
        added = self._read(_COMPONENTS, self._state)
        if added is not None:
            schemas.add(added.known)
            _report(added, document)
            return
        before = schemas.mark()
        with document.reporter.recorded() as found:
            super().components(document, schemas, settings)
        reports = reports_of(found)
        if reports is not None and document.reached.is_single:
            known = schemas.since(before)
            self._write(_COMPONENTS, self._state, Added(None, known, reports))

    def operation(
        self, context: OperationContext, declared: Declared
    ) -> Operation | None:
        """Read an operation, or take that of an earlier run."""
        if not self._state:
            return super().operation(context, declared)
        document, schemas = context.root.document, context.schemas
        key = self._key(context, declared)
        added = self._read(_OPERATION, key) if key else None
        if added is not None:
            schemas.add(added.known)
            _report(added, document)
        else:
            before = schemas.mark()
            with document.reporter.recorded() as found:
                read = super().operation(context, declared)
            reports, known = reports_of(found), schemas.since(before)
            added = Added(read, known, reports or ())
            if key and reports is not None and document.reached.is_single:
                self._write(_OPERATION, key, added)
        shared = {error.schema.id for error in context.shared_errors.values()}
        seen = added.known.beyond(declared.node.id, shared)
        if not seen.is_empty:
            self._state = digest_of_texts(self._state, digest_of(seen))
        return added.operation

    def _key(self, context: OperationContext, declared: Declared) -> str:
        """The digest of all that an operation reads; empty if that is not known."""
        place = declared.method, declared.path
        item, node = declared.item.value, declared.node.value
        members = item if isinstance(item, dict) else {}
        shared = {k: v for k, v in members.items() if k not in _OF_OPERATIONS}
        own = json.dumps([shared, node])
        if _BEYOND.search(own):
            return ""
        used = _Used(
            context.names.labels[place],
            tuple(
                (key, error.schema.id, error.hint)
                for key, error in context.shared_errors.items()
            ),
        )
        self._globals = self._globals or digest_of(context.globals)
        return digest_of_texts(
            self._state,
            self._globals,
            *place,
            declared.item.id,
            declared.node.id,
            own,
            digest_of(used),
        )

    def _read(self, kind: str, key: str) -> Added | None:
        found: Added | None = read_value(self._store, kind, key, Added)
        return found

    def _write(self, kind: str, key: str, added: Added) -> None:
        write_value(self._store, kind, key, Added, added)


_OF_OPERATIONS = frozenset(METHODS) | {ADDITIONAL_OPERATIONS}


@dataclass(frozen=True, slots=True)
class _Used:
    """The name for the types of an operation, and the error schemas that are shared."""

    label: str
    errors: tuple[tuple[str, str, str], ...]


def _report(added: Added, document: Document) -> None:
    entry = document.entry
    for report in added.reports:
        document.reporter.add(
            reported(report, lambda o: entry.location(o[0], key=o[1]))
        )
