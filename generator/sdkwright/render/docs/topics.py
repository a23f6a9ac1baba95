"""The topics of a large resource: parts of it with a reference page of their own."""

from __future__ import annotations

import re
from collections import Counter

from ...ir.api import Operation
from ...naming.words import snake_case

# A resource with more methods has a page for each topic.
_MOST = 50
# A topic with fewer methods has no page of its own.
_LEAST = 3


def by_topic(operations: tuple[Operation, ...]) -> dict[str, tuple[Operation, ...]]:
    """The operations by topic. Those without a page of their own have the topic "".

    The topic is the first step of the path that few of the operations share:
    ``branches`` in ``/repos/{owner}/{repo}/branches/{branch}``, because all operations
    about repositories have ``repos``. The topics are sorted, and "" is the first one.
    """
    if len(operations) <= _MOST:
        return {"": operations}
    found = {operation.key: _steps(operation) for operation in operations}
    counts = Counter(step for steps in found.values() for step in set(steps))
    topics = {
        key: next((step for step in steps if counts[step] <= _MOST), "")
        for key, steps in found.items()
    }
    sizes = Counter(topics.values())
    for key, topic in topics.items():
        if sizes[topic] < _LEAST:
            topics[key] = ""
    return {
        topic: tuple(o for o in operations if topics[o.key] == topic)
        for topic in sorted({"", *topics.values()})
    }


def _steps(operation: Operation) -> list[str]:
    """The fixed steps of the path. ``/users.list`` has two of them."""
    path = operation.path.partition("?")[0]
    steps = re.split(r"[/.:]", path)
    return [snake_case(step) for step in steps if step and "{" not in step]
