"""The choice of who observes a call: readers of log records, of spans, or nobody."""

from __future__ import annotations

import os
import sys
from functools import cache
from typing import TYPE_CHECKING

from ..lazy import loaded_module
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
    tracer = _tracer(settings.user_agent) if settings.traced else None
    if logger is None and tracer is None:
        return NO_OBSERVER
    observer = NO_OBSERVER
    if logger is not None:
        from .records import LoggedCall

        observer = LoggedCall(logger, settings)
    if tracer is not None:
        from .telemetry import TracedCall

        observer = TracedCall(tracer, call, settings, observer)
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


def _tracer(user_agent: str) -> Foreign | None:
    """The package's tracer, if the program has set up OpenTelemetry."""
    # A program that has not loaded OpenTelemetry has not set it up.
    trace = loaded_module("opentelemetry.trace")
    if trace is None or _is_disabled():
        return None
    provider = trace.get_tracer_provider()
    # A placeholder for a provider that may be set later.
    if isinstance(provider, trace.ProxyTracerProvider):
        return None
    return _tracer_of(provider, user_agent.rpartition("/")[2])


@cache
def _tracer_of(provider: Foreign, version: str) -> Foreign:
    return provider.get_tracer(_PACKAGE, version)


@cache
def _is_disabled() -> bool:
    """Whether the environment turns OpenTelemetry off."""
    return os.environ.get("OTEL_SDK_DISABLED", "").strip().lower() == "true"
