"""Beside the SDKs of OpenAI and Stripe, with one server on loopback.

Our SDK is generated from ``peers.yaml``, which has the same operations. Each round
starts a process for each SDK, one after the other, so that the ratios of rounds hold on
a busy machine. Times are CPU times of the processes of clients.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from peer_calls import CLIENTS

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ENVIRONMENT = ROOT / "build" / "bench" / "peers"
PEERS = ("openai==3.57.0", "stripe==16.1.0")
ROUNDS = int(os.environ.get("ROUNDS", "7"))
PAIRS = (("ours, as openai", "openai"), ("ours, as stripe", "stripe"))
UNITS = {
    "start": "ms for import and client",
    "call": "ms for a call",
    "event": "ms for an event",
    "memory": "MB at the peak",
}
EVENTS = 200
COMPLETION = {
    "id": "chatcmpl-1",
    "object": "chat.completion",
    "created": 1700000000,
    "model": "m",
    "choices": [
        {
            "index": 0,
            "message": {"role": "assistant", "content": "words", "refusal": None},
            "finish_reason": "stop",
        }
    ],
    "usage": {"prompt_tokens": 5, "completion_tokens": 5, "total_tokens": 10},
}
CHUNK = {
    "id": "chatcmpl-1",
    "object": "chat.completion.chunk",
    "created": 1700000000,
    "model": "m",
    "choices": [{"index": 0, "delta": {"content": "word "}, "finish_reason": None}],
}
CUSTOMER = {
    "id": "cus_1",
    "object": "customer",
    "address": None,
    "balance": 0,
    "created": 1700000000,
    "currency": None,
    "delinquent": False,
    "description": "A customer",
    "email": "a@example.com",
    "invoice_prefix": "ABC",
    "livemode": False,
    "metadata": {"order": "6735"},
    "name": "A",
    "phone": None,
}
STREAM = b"data: %s\n\n" % json.dumps(CHUNK).encode() * EVENTS + b"data: [DONE]\n\n"


class Handler(BaseHTTPRequestHandler):
    """Answers as the APIs of OpenAI and Stripe do."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
        if asked.get("stream"):
            self.answer(STREAM, "text/event-stream")
        else:
            self.answer(json.dumps(COMPLETION).encode(), "application/json")

    def do_GET(self) -> None:
        self.answer(json.dumps(CUSTOMER).encode(), "application/json")

    def answer(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Log nothing."""


def main() -> None:
    """Print the figures."""
    peers = _peers()
    with tempfile.TemporaryDirectory() as folder, _serving() as url:
        command = [sys.executable, "-m", "sdkwright", "generate", "--no-cache"]
        arguments = [str(HERE / "peers.yaml"), "-o", folder]
        subprocess.run([*command, *arguments], check=True, capture_output=True)
        pythons = {pair[0]: sys.executable for pair in PAIRS}
        rounds = [
            {
                name: _figures(pythons.get(name, peers), name, url, folder)
                for name in CLIENTS
            }
            for _ in range(1 + ROUNDS)
        ][1:]
    print(f"beside {' and '.join(PEERS)}, {ROUNDS} rounds, medians of CPU time")
    for ours, theirs in PAIRS:
        for figure in rounds[0][theirs]:
            mine = statistics.median(round_[ours][figure] for round_ in rounds)
            other = statistics.median(round_[theirs][figure] for round_ in rounds)
            ratio = statistics.median(
                round_[ours][figure] / round_[theirs][figure] for round_ in rounds
            )
            print(
                f"  {theirs:7} {UNITS[figure]:25} ours {mine:8.3f}   "
                f"theirs {other:8.3f}   ratio {ratio:.2f}"
            )
    print()


def _figures(python: str, name: str, url: str, sdk: str) -> dict[str, float]:
    skipped = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH")
    environment = {k: v for k, v in os.environ.items() if k not in skipped}
    done = subprocess.run(
        [python, str(HERE / "peer_calls.py"), name, url],
        check=True,
        env={**environment, "PYTHONPATH": sdk},
        capture_output=True,
        text=True,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


@contextmanager
def _serving() -> Iterator[str]:
    """The URL of the server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def _peers() -> str:
    """The Python of an environment with the peers, which is made if it is not there."""
    scripts = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
    python = str(scripts / "python")
    if not (ENVIRONMENT / "ready").exists():
        subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *PEERS], check=True)
        (ENVIRONMENT / "ready").touch()
    return python


if __name__ == "__main__":
    main()
