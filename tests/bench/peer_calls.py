"""Calls of one SDK to the server of ``peers.py``; prints its figures as JSON.

``python tests/bench/peer_calls.py SDK URL``. An SDK is one of ``CLIENTS``. Times are
CPU milliseconds of this process: the server is another one. Memory is the peak of the
process in megabytes.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any

CALLS = 300
STREAMS = 20
MESSAGES: list[Any] = [{"role": "user", "content": "Say words."}]
# The calls of an SDK: one that returns an object, and one that returns a stream.
Work = tuple[Callable[[], object], Callable[[], Iterable[object]] | None]


def main(name: str, url: str) -> None:
    start = time.process_time()
    call, stream = CLIENTS[name](url)
    found = {"start": (time.process_time() - start) * 1e3}
    call()  # loads modules, and connects
    found["call"] = _milliseconds(call, CALLS)
    if stream is not None:
        events = sum(1 for _ in stream())
        seconds = _milliseconds(lambda: [*stream()], STREAMS)
        found["event"] = seconds / events
    found["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(found))


def _milliseconds(work: Callable[[], object], repetitions: int) -> float:
    start = time.process_time()
    for _ in range(repetitions):
        work()
    return (time.process_time() - start) / repetitions * 1e3


def ours_chat(url: str) -> Work:
    from peer import Peer

    chat = Peer("key", server_url=url).chat
    body: dict[str, Any] = {"model": "m", "messages": MESSAGES}
    return (
        lambda: chat.create_completion(**body),
        lambda: chat.create_completion(**body, stream=True),
    )


def openai(url: str) -> Work:
    from openai import OpenAI

    chat = OpenAI(api_key="key", base_url=url).chat.completions
    return (
        lambda: chat.create(model="m", messages=MESSAGES),
        lambda: chat.create(model="m", messages=MESSAGES, stream=True),
    )


def ours_customers(url: str) -> Work:
    from peer import Peer

    customers = Peer("key", server_url=url).customers
    return lambda: customers.get_customer(id="cus_1"), None


def stripe(url: str) -> Work:
    from stripe import StripeClient

    customers = StripeClient("key", base_addresses={"api": url}).v1.customers
    return lambda: customers.retrieve("cus_1"), None


CLIENTS: dict[str, Callable[[str], Work]] = {
    "ours, as openai": ours_chat,
    "openai": openai,
    "ours, as stripe": ours_customers,
    "stripe": stripe,
}

if __name__ == "__main__":
    main(*sys.argv[1:])
