"""Findings of the validator, by documents without their prose."""

from __future__ import annotations

import json

from ..document import Checked, Document, KnownFindings
from ..document.validation.prose import mentions_prose, without_prose
from .digests import digest_of_texts
from .entries import read_value, write_value
from .store import Store

_FINDINGS = "findings"


class RememberedFindings(KnownFindings):
    """Findings with a store. Those that depend on prose, or on files, have no entry."""

    def __init__(self, store: Store, identity: str) -> None:
        self._store, self._identity = store, identity
        self._key = ""

    def find(self, document: Document) -> Checked | None:
        """The findings for a document with the same content, besides its prose."""
        if not document.is_plain:
            return None
        content = json.dumps([document.version, without_prose(document.entry.tree)])
        self._key = digest_of_texts(self._identity, content)
        found: Checked | None = read_value(self._store, _FINDINGS, self._key, Checked)
        return found

    def keep(self, checked: Checked) -> None:
        """Store the findings for the document that was asked for."""
        is_over = all(found.code == "openapi.invalid" for found in checked.findings)
        if self._key and is_over and not any(map(mentions_prose, checked.findings)):
            write_value(self._store, _FINDINGS, self._key, Checked, checked)
