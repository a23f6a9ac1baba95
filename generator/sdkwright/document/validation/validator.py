"""Validates documents against the OpenAPI specification.

Violations are warnings: two in five real documents have some, and most of these
documents are usable. Unusable parts are reported by the modules that read them. Clear
messages of the validator are not changed.

Validation of a large document takes seconds, so it runs in a separate process. A
failure of that process does not prevent generation.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from dataclasses import dataclass
from threading import Thread
from typing import Self

from ...diagnostics import Diagnostic, Reporter, Severity
from ...values import Pointer
from ..node import Document, Node
from .checks import Finding, findings
from .trees import Prepared, prepare

# Seconds to wait for the result. The largest documents need ten.
_PATIENCE = 90
# The arguments are the folders that modules are imported from.
_PROGRAM = f"""
import sys
sys.path[:] = sys.argv[1:]
from {__name__} import work
work()
"""


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings for a document, and the references that are not allowed."""

    findings: tuple[Finding, ...]
    misplaced: tuple[Pointer, ...]


class KnownFindings:
    """The findings of earlier runs, of which there are none without a cache."""

    def find(self, document: Document) -> Checked | None:
        """The findings for a document, if they are known."""
        return None

    def keep(self, checked: Checked) -> None:
        """Note the findings for the document that was asked for."""


class Validation:
    """The validation of a document, which runs beside the work of this process.

    It is a context manager, so that the other process always ends. Without
    ``is_apart``, a thread validates, which is faster for many small documents.
    """

    def __init__(
        self,
        document: Document,
        patience: float = _PATIENCE,
        *,
        is_apart: bool = True,
        known: KnownFindings | None = None,
    ) -> None:
        self._document = document
        self._known = known or KnownFindings()
        self._patience = patience
        self._checked = self._known.find(document)
        self._prepared = Prepared("", {}, ())
        self._found: list[Finding] | None = None
        self._is_over = False
        self._process: subprocess.Popen[bytes] | None = None
        # Sending a large tree takes time, so a separate thread sends it.
        run = self._run if is_apart and sys.executable else self._run_here
        self._thread = Thread(target=run, daemon=True)
        if self._checked is None:
            self._prepared = prepare(document)
            self._thread.start()

    @property
    def process_id(self) -> int | None:
        """The process id of the validator, after it has started."""
        return None if self._process is None else self._process.pid

    def _run(self) -> None:
        # The main program of the caller does not run again, as for multiprocessing.
        command = [sys.executable, "-c", _PROGRAM, *sys.path]
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            if self._is_over:
                self._process.kill()
            sent = (self._prepared.uri, self._prepared.trees, self._document.version)
            found, _ = self._process.communicate(pickle.dumps(sent))
            self._found = pickle.loads(found)
        except (OSError, EOFError, pickle.UnpicklingError):
            # The process did not start, or it ended without a result.
            self._found = None

    def _run_here(self) -> None:
        prepared, version = self._prepared, self._document.version
        self._found = findings(prepared.uri, prepared.trees, version)

    def report(self, reporter: Reporter) -> None:
        """Wait for the result, and report all findings."""
        if self._checked is not None:
            self._report_all(self._checked, reporter)
            return
        self._thread.join(self._patience)
        if self._found is None:
            reason = "takes too long" if self._thread.is_alive() else "has crashed"
            message = f"the document was not validated: the validator {reason}"
            self._note(reporter, "openapi.unchecked", message, self._document.root)
        self.__exit__()
        misplaced = tuple(node.pointer for node in self._prepared.misplaced)
        checked = Checked(tuple(self._found or ()), misplaced)
        if self._found is not None:
            self._known.keep(checked)
        self._report_all(checked, reporter)

    def _report_all(self, checked: Checked, reporter: Reporter) -> None:
        for finding in checked.findings:
            self._report(finding, reporter)
        _report_misplaced(self._misplaced(checked), reporter)

    def _misplaced(self, checked: Checked) -> tuple[Node, ...]:
        if self._checked is None:
            return self._prepared.misplaced
        return tuple(_at(self._document, pointer) for pointer in checked.misplaced)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._is_over = True
        if self._process is not None:
            self._process.kill()
        if self._checked is None:
            self._thread.join()

    def _report(self, finding: Finding, reporter: Reporter) -> None:
        node = _node(self._document, finding.pointer)
        if finding.code == "openapi.unchecked":
            self._note(reporter, finding.code, finding.message, node)
        else:
            reporter.warning(finding.code, finding.message, at=node.location())

    def _note(self, reporter: Reporter, code: str, message: str, node: Node) -> None:
        at = node.location()
        reporter.add(Diagnostic(Severity.NOTE, code, message, at))


def work() -> None:
    """The main function of the validator process."""
    uri, trees, version = pickle.load(sys.stdin.buffer)
    pickle.dump(findings(uri, trees, version), sys.stdout.buffer)


def _report_misplaced(misplaced: tuple[Node, ...], reporter: Reporter) -> None:
    """One warning for all references where the specification allows none."""
    places = list(dict.fromkeys(node["$ref"].location() for node in misplaced))
    if not places:
        return
    others = f" ({len(places) - 1} more of this kind)" if len(places) > 1 else ""
    reporter.warning(
        "ref.misplaced",
        f"the specification does not allow a reference here; it is followed anyway"
        f"{others}",
        at=places[0],
    )


def _at(document: Document, pointer: Pointer) -> Node:
    """The value at a pointer in the entry document."""
    node: Node = document.root
    for step in pointer:
        node = node[step]
    return node


def _node(document: Document, pointer: Pointer) -> Node:
    """The value at a pointer that may lead through references."""
    node: Node = document.root
    for step in pointer:
        node = node.merged() if node.is_reference else node
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            break
    return node
