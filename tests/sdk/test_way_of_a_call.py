"""The way of a call to the HTTP client: frames, function calls, lines loaded."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import httpx2
import pytest

import openrouter
from helpers.guardrails.answers import answer
from openrouter import OpenRouter
from openrouter.utils import Timeouts

PACKAGE = str(Path(openrouter.__file__).parent)
MOST_FRAMES = 4
MOST_FILES = 3
MOST_LINES = 5_570
MOST_FUNCTION_CALLS = 50

# Prints the lines of all files of the SDK that thirteen calls, one of each operation,
# have loaded, without the comment that each file begins with.
LINES = """
import sys
import httpx2
from helpers.guardrails.answers import all_calls, answer
from openrouter import OpenRouter

http = httpx2.Client(transport=httpx2.MockTransport(answer))
print(all_calls(OpenRouter(api_key="k", client=http)))
names = [name for name in sys.modules if name.split(".")[0] == "openrouter"]
files = [sys.modules[name].__file__ for name in names]
print(sum(len(open(file, encoding="utf-8").readlines()) - 1 for file in files))
"""


class Frames:
    """A transport's handler that keeps the SDK's frames below it."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        frame = sys._getframe()
        while frame is not None:
            if frame.f_code.co_filename.startswith(PACKAGE):
                self.found.append(f"{frame.f_code.co_filename}:{frame.f_code.co_name}")
            frame = frame.f_back  # type: ignore[assignment]  # None ends the loop
        return answer(request)


def sync(frames: Frames, **options: Any) -> None:
    with httpx2.Client(transport=httpx2.MockTransport(frames)) as http:
        OpenRouter(api_key="k", client=http, **options).guardrails.get(id="g1")


def by_asyncio(frames: Frames, **options: Any) -> None:
    async def run() -> None:
        transport = httpx2.MockTransport(frames)
        async with httpx2.AsyncClient(transport=transport) as http:
            client = OpenRouter(api_key="k", async_client=http, **options)
            await client.guardrails.get_async(id="g1")

    asyncio.run(run())


@pytest.mark.parametrize("send", [sync, by_asyncio])
@pytest.mark.parametrize("timeout_ms", [None, Timeouts(total_ms=60_000)])
def test_few_frames_in_few_files(
    send: Callable[..., None], timeout_ms: Timeouts | None
) -> None:
    frames = Frames()
    send(frames, timeout_ms=timeout_ms)
    files = {frame.rpartition(":")[0] for frame in frames.found}
    assert 2 < len(frames.found) <= MOST_FRAMES, frames.found
    assert len(files) <= MOST_FILES


def test_few_functions_are_called() -> None:
    called: list[str] = []

    def profile(frame: FrameType, event: str, argument: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(PACKAGE):
            called.append(frame.f_code.co_qualname)

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http:
        guardrails = OpenRouter(api_key="k", client=http).guardrails
        guardrails.get(id="g1")  # loads modules
        sys.setprofile(profile)
        try:
            guardrails.get(id="g1")
        finally:
            sys.setprofile(None)
    assert len(called) <= MOST_FUNCTION_CALLS, called


def test_thirteen_calls_load_few_lines(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LINES],
        cwd=root / "tests",
        env={"PYTHONPATH": str(root / "generated")},
        capture_output=True,
        text=True,
        check=True,
    )
    calls, lines = map(int, done.stdout.split())
    assert calls == 13
    assert lines <= MOST_LINES
