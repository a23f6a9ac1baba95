# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The steps of a call, and their two drivers: one for sync and one for async calls.

A call is a generator without input and output of its own. It yields steps and receives
their results. An error of a step is raised where the generator has yielded the step.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias, TypeVar

if TYPE_CHECKING:
    from ..aliases import Foreign, Value
    from ..http_types import AsyncHttpClient, HttpClient, Request, Response
    from .limits import Deadline

T = TypeVar("T")


class Step(Protocol):
    """Something that a call waits for; ``deadline`` limits it in async calls."""

    @property
    def deadline(self) -> Deadline | None: ...
    def run(self) -> Value: ...
    async def run_async(self) -> Value: ...


Steps: TypeAlias = "Generator[Step, Value, T]"
"""A generator of steps that returns a result."""


def run(steps: Steps[T]) -> T:
    """Run the steps of a sync call and return their result."""
    try:
        step = next(steps)
        while True:
            try:
                result = step.run()
            except BaseException as error:
                step = steps.throw(error)
            else:
                step = steps.send(result)
    except StopIteration as done:
        value: T = done.value
        return value


async def run_async(steps: Steps[T]) -> T:
    """Run the steps of an async call and return their result."""
    try:
        step = next(steps)
        while True:
            result: Value = None
            try:
                if step.deadline is None:
                    result = await step.run_async()
                else:
                    import anyio

                    with anyio.move_on_after(step.deadline.remaining()) as scope:
                        result = await step.run_async()
                    if scope.cancelled_caught:
                        raise step.deadline.error()
            except BaseException as error:
                step = steps.throw(error)
            else:
                step = steps.send(result)
    except StopIteration as done:
        value: T = done.value
        return value


class Send(NamedTuple):
    """Send a request; the result is its response.

    The response is read unless it ``is_left_open`` for the caller. ``options`` are more
    arguments for the HTTP client.
    """

    http: HttpClient | AsyncHttpClient
    request: Request
    deadline: Deadline | None = None
    is_left_open: Callable[[Response], bool] | None = None
    options: Mapping[str, bool | None] = {}

    def run(self) -> Response:
        http: Foreign = self.http
        request, deadline, is_left_open = self.request, self.deadline, self.is_left_open
        if deadline is None and is_left_open is None:
            return _watched(http.send(request, **self.options))
        from .limits import read_within, with_deadline

        if deadline is not None:
            request = with_deadline(request, http, deadline)
        response = _watched(http.send(request, stream=True, **self.options))
        if is_left_open is not None and is_left_open(response):
            return response
        return read_within(response, deadline)

    async def run_async(self) -> Response:
        http: Foreign = self.http
        if self.is_left_open is None:
            return _watched(await http.send(self.request, **self.options))
        response = _watched(await http.send(self.request, stream=True, **self.options))
        from .limits import read_async

        return await read_async(response, self.is_left_open)


def _watched(response: Response) -> Response:
    """The response; its connection is one that the SDK knows."""
    network = response.extensions.get("network_stream")
    if network is not None and not hasattr(network, "framing"):
        from .network import watch

        watch(response, network)
    return response
