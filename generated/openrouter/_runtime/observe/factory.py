# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The choice of the observer of a call: log records, spans, both or none."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING

from .observer import NO_OBSERVER, Observer

if TYPE_CHECKING:
    from ..aliases import Foreign
    from ..call import AnyCall
    from ..settings import Logger, Settings

_PACKAGE = __name__.partition(".")[0]
_DEBUG = 10  # logging.DEBUG


def observer_of(call: AnyCall, settings: Settings) -> Observer:
    """The observer of a call."""
    logger = settings.logger or _listening()
    # A program that has not loaded OpenTelemetry has not set it up.
    may_trace = settings.traced and "opentelemetry.trace" in sys.modules
    if logger is None and not may_trace:
        return NO_OBSERVER
    observer = NO_OBSERVER
    if logger is not None:
        from .records import LoggedCall

        observer = LoggedCall(logger, settings)
    if may_trace:
        from .telemetry import traced

        observer = traced(call, settings, observer)
    return observer


def _listening() -> Logger | None:
    """The package's logger of ``logging``, if it takes debug records."""
    # A program that has not loaded ``logging`` has not asked for records.
    if "logging" not in sys.modules:
        return None
    logger = _logger()
    return logger if logger.isEnabledFor(_DEBUG) else None


@cache
def _logger() -> Foreign:
    import logging

    return logging.getLogger(_PACKAGE)
