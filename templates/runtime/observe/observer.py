"""Who looks at a call: nobody, or whoever reads log records and spans."""

from __future__ import annotations

import os
import sys
from functools import cache
from typing import TYPE_CHECKING, Any

from ..lazy import loaded_module

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from ..call import Call
    from ..client import Settings
    from ..request.build import Draft
    from ..transport.http import Request, Response
    from .logs import Logger

_PACKAGE = __name__.partition(".")[0]
_DEBUG = 10  # logging.DEBUG


class Watch:
    """What is told of one call, from its start to its result; here, to nobody.

    An error that leaves the call does not show the secrets of its request.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if exc is not None:
            from .redaction import conceal

            conceal(exc)

    def request(self, request: Request, draft: Draft) -> None:
        """A request that goes out now; the draft knows of its files."""

    def response(self, response: Response) -> None:
        """The response to the last request, of any status."""

    def failure(self, error: Exception) -> None:
        """The last request has no response."""

    def retry(self, pause: float) -> None:
        """The request goes out again, after ``pause`` seconds."""

    def stream(self, response: Response) -> None:
        """The response is read by the caller, whose errors show no secrets either."""
        from .redaction import conceal_exchange

        conceal_exchange(response)


NOBODY = Watch()


def watch(call: Call[Any], settings: Settings) -> Watch:  # of any result
    """The watch over a call."""
    logger = settings.logger or _listening()
    tracer = _tracer(settings.user_agent) if settings.traced else None
    if logger is None and tracer is None:
        return NOBODY
    seen = NOBODY
    if logger is not None:
        from .records import LoggedCall

        seen = LoggedCall(logger, settings)
    if tracer is not None:
        from .telemetry import TracedCall

        seen = TracedCall(tracer, call, settings, seen)
    return seen


def _listening() -> Logger | None:
    """The package's logger of ``logging`` where it takes records of this level."""
    # While nothing has loaded it, nobody can have asked for records.
    if "logging" not in sys.modules:
        return None
    logger = _logger()
    return logger if logger.isEnabledFor(_DEBUG) else None


@cache
def _logger() -> Any:  # a logging.Logger, whose module is not loaded by ours
    import logging

    return logging.getLogger(_PACKAGE)


def _tracer(user_agent: str) -> Any | None:  # a Tracer of OpenTelemetry
    """The package's tracer, if anybody has set OpenTelemetry up to take spans."""
    # While nothing has loaded it, nobody can have set it up.
    trace = loaded_module("opentelemetry.trace")
    if trace is None or _is_disabled():
        return None
    provider = trace.get_tracer_provider()
    # The stand-in for a provider that may be set later.
    if isinstance(provider, trace.ProxyTracerProvider):
        return None
    return _tracer_of(provider, user_agent.rpartition("/")[2])


@cache
def _tracer_of(provider: Any, version: str) -> Any:  # a TracerProvider; a Tracer
    return provider.get_tracer(_PACKAGE, version)


@cache
def _is_disabled() -> bool:
    """Whether the environment turns OpenTelemetry off."""
    return os.environ.get("OTEL_SDK_DISABLED", "").strip().lower() == "true"
