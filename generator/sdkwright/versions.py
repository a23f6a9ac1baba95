"""The versions of SDKs (PEP 440)."""

from __future__ import annotations

import re

from packaging.version import InvalidVersion, Version

# The version of an SDK whose document has none that Python can read.
FIRST = "0.1.0"
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def python_version(text: str) -> str | None:
    """The version of a document as one of Python; ``None`` if it is none.

    ``v1.2-beta.1`` is ``1.2b1``, ``2024-10-01`` is ``2024.10.1``. A local part, such as
    ``+build5``, is left out: package indexes do not accept it.
    """
    found = _DATE.fullmatch(text.strip())
    dotted = text if found is None else ".".join(found.groups())
    try:
        return Version(dotted).public
    except InvalidVersion:
        return None


def current_version(released: str | None, document: str) -> str:
    """The version of an SDK: the released one, or that of the document if it is higher.

    ``released`` is the version of the last release, if there was one.
    """
    declared = python_version(document)
    if released is None:
        return declared or FIRST
    if declared is None:
        return released
    return max(released, declared, key=Version)


def increased(version: str, place: int) -> str:
    """The next version, of which the number at ``place`` is increased.

    Before 1.0, the number after it is. After a pre-release comes the next pre-release.
    """
    found = Version(version)
    if found.pre is not None:
        label, number = found.pre
        return f"{found.base_version}{label}{number + 1}"
    start = f"{found.epoch}!" if found.epoch else ""
    numbers = [*found.release, 0, 0][:3]
    place = min(place + 1, 2) if numbers[0] == 0 else place
    numbers[place:] = [numbers[place] + 1, *[0] * (2 - place)]
    return start + ".".join(map(str, numbers))
