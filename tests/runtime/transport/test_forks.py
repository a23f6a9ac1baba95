"""A process that is forked while another thread is inside its first call."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks"),
]

# A thread stops in the middle of importing a module, the process is forked, and both
# processes send a call.
PROGRAM = """
import asyncio, os, signal, sys, threading
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import PathFinder

begun, gate, parent = threading.Event(), threading.Event(), os.getpid()


class Stopping(Loader):
    def __init__(self, real):
        self.real = real

    def create_module(self, spec):
        return self.real.create_module(spec)

    def exec_module(self, module):
        if os.getpid() == parent:
            begun.set()
            gate.wait(60)
        self.real.exec_module(module)


class Finder(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name != sys.argv[1]:
            return None
        spec = PathFinder.find_spec(name, path, target)
        spec.loader = Stopping(spec.loader)
        return spec


sys.meta_path.insert(0, Finder())
from openrouter import OpenRouter

client = OpenRouter(api_key="k", server_url="http://127.0.0.1:9")


def call():
    import httpx2
    from helpers.guardrails.answers import answer

    transport = httpx2.MockTransport(answer)
    client._client._connections.given = httpx2.Client(transport=transport)
    client._client._connections.given_async = httpx2.AsyncClient(transport=transport)
    if sys.argv[2] == "sync":
        return client.guardrails.get(id="g1")
    return asyncio.run(client.guardrails.get_async(id="g1"))


thread = threading.Thread(target=call)
thread.start()
assert begun.wait(60)
child = os.fork()
if not child:
    signal.alarm(30)
    try:
        print("child", type(call()).__name__, flush=True)
    finally:
        os._exit(0)
status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
gate.set()
thread.join()
print("parent", type(call()).__name__, status)
"""

MODULES = [
    "openrouter.guardrails",
    "openrouter.components.guardrails",
    "openrouter._runtime.exchange.flow",
    "openrouter._runtime.validation.models",
    "httpx2",
    "httpx2._client",
    "pydantic.main",
]


@pytest.mark.parametrize("module", MODULES)
@pytest.mark.parametrize("side", ["sync", "async"])
def test_imports_and_properties_begin_again(root: Path, module: str, side: str) -> None:
    paths = [str(root / "generated"), str(root / "tests")]
    done = subprocess.run(
        # Python 3.12 and newer warn of the threads that this test is about.
        [sys.executable, "-W", "ignore:This process", "-c", PROGRAM, module, side],
        env={"PYTHONPATH": os.pathsep.join(paths)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stderr == ""
    first, second = done.stdout.splitlines()
    assert first.startswith("child ")
    assert second == first.replace("child", "parent") + " 0"


def test_an_import_of_the_forking_thread_goes_on(root: Path, tmp_path: Path) -> None:
    (tmp_path / "forking.py").write_text(
        "import os, sys, openrouter\n"
        "child = os.fork()\n"
        "from openrouter import errors\n"
        "name = errors.ArgumentError.__name__\n",
        encoding="utf-8",
    )
    program = (
        "import os, forking\n"
        "print(forking.name, flush=True)\n"
        "if not forking.child: os._exit(0)\n"
        "os.waitpid(forking.child, 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": f"{root / 'generated'}{os.pathsep}{tmp_path}"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout == "ArgumentError\n" * 2
