# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Steps that few calls have: pauses, closed responses, awaitables of callers."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..aliases import Foreign, Value
    from ..http_types import Response
    from .limits import Deadline
    from .retries import Clock


class Close(NamedTuple):
    """Close a response that is not the caller's."""

    response: Response
    deadline: None = None

    def run(self) -> None:
        self.response.close()

    async def run_async(self) -> None:
        await self.response.aclose()


class Sleep(NamedTuple):
    """Pause for some seconds."""

    seconds: float
    clock: Clock
    deadline: None = None

    def run(self) -> None:
        self.clock.sleep(self.seconds)

    async def run_async(self) -> None:
        await self.clock.sleep_async(self.seconds)


class Await(NamedTuple):
    """Wait for an awaitable that a caller's function has returned, in async calls.

    ``role`` says what the function is, such as "a hook".
    """

    result: Value
    role: str
    deadline: Deadline | None = None

    def run(self) -> Value:
        result: Foreign = self.result
        if isinstance(result, Coroutine):
            # Python would warn of a coroutine that nothing awaits.
            result.close()
        raise TypeError(f"a coroutine function is {self.role} for async calls only")

    async def run_async(self) -> Value:
        return await self.result
