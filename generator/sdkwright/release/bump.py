"""The version of the next release, and the changes since the last one."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from ..diagnostics import Reporter
from ..lock.contents import LOCK_FILE, Lock
from ..lock.parse import parse_lock
from ..lock.record import print_lock
from ..surface import Change, Verdict, verdict_of
from ..versions import current_version, increased
from ..write.existing import existing_text

_VERSION = re.compile(r'^__version__ = "(.+)"$', re.MULTILINE)
_DOCUMENT = re.compile(r'^__openapi_doc_version__ = "(.+)"$', re.MULTILINE)
# The positions of the numbers that verdicts increase.
_PLACES = {Verdict.MAJOR: 0, Verdict.MINOR: 1, Verdict.PATCH: 2}


def next_version(
    folder: Path, package: str, files: dict[str, str], changes: tuple[Change, ...]
) -> str | None:
    """The version after changes; ``None`` if there is nothing to release.

    ``files`` are the new files. Changes since the last release count, too. The version
    is at least that of the new document. The first release has the version of the SDK.
    """
    module = f"{package}/_version.py"
    new, old = files[module], existing_text(folder, module)
    present = None if old is None else _found(_VERSION, old)
    lock = _lock(existing_text(folder, LOCK_FILE))
    place = _PLACES.get(_all(lock, changes))
    if present is None or (place is None and lock.version is None):
        return _found(_VERSION, new)
    if place is None:
        return None
    document = _found(_DOCUMENT, new) or ""
    return current_version(increased(lock.version or present, place), document)


def _all(lock: Lock, changes: tuple[Change, ...]) -> Verdict:
    """The verdict on these changes and on those since the last release."""
    known = [verdict for verdict in Verdict if verdict.value == lock.unreleased]
    return max([verdict_of(changes), *known], key=lambda verdict: verdict.rank)


def _found(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    return None if match is None else match[1]


def _lock(text: str | None) -> Lock:
    return Lock() if text is None else parse_lock(text, LOCK_FILE, Reporter())


def lock_with_version(text: str | None, version: str) -> str:
    """The lock of a release."""
    return print_lock(replace(_lock(text), version=version, unreleased=None))


def lock_with_changes(text: str, changes: tuple[Change, ...]) -> str | None:
    """The lock after changes that are not released; ``None`` if it stays as it is."""
    lock = _lock(text)
    verdict = _all(lock, changes)
    if lock.version is None or verdict.value in (lock.unreleased, "none"):
        return None
    return print_lock(replace(lock, unreleased=verdict.value))
