# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Deprecation warnings at the caller's line."""

from __future__ import annotations

import warnings

# The SDK's package: this module is ``<package>._runtime.deprecation``.
_PACKAGE = __name__.rsplit(".", 2)[0]


def warn_deprecated(name: str, message: str = "") -> None:
    """Warn that ``name`` is deprecated, at the first line outside the SDK."""
    text = f"{name} is deprecated. {message}".rstrip()
    warnings.warn(text, DeprecationWarning, stacklevel=_caller_level())


def _caller_level() -> int:
    """The number of frames from ``warn_deprecated`` to the SDK's caller."""
    from inspect import currentframe

    frame, level = currentframe(), 0
    while frame is not None:
        module = frame.f_globals.get("__name__", "")
        if module != _PACKAGE and not module.startswith(f"{_PACKAGE}."):
            return level
        frame, level = frame.f_back, level + 1
    return level
