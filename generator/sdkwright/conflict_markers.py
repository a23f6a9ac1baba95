"""Texts with the conflict markers of git."""

from __future__ import annotations

import re

_CONFLICT = re.compile(
    # The middle part is the base, which git writes only if it is configured to.
    r"^<<<<<<< .*\n((?:.*\n)*?)(?:\|{7}.*\n(?:.*\n)*?)?"
    r"^=======\n((?:.*\n)*?)^>>>>>>> .*\n",
    re.MULTILINE,
)


def sides(text: str) -> tuple[str, ...]:
    """Both sides of a text with the conflict markers of git, or the text itself."""
    if not _CONFLICT.search(text):
        return (text,)
    return _CONFLICT.sub(r"\1", text), _CONFLICT.sub(r"\2", text)
