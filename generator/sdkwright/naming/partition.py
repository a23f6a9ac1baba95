"""Divides the models of a module into several modules, as type checkers need it.

Type checkers fail on modules with thousands of classes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

# The greatest number of definitions in a module. A larger cycle is not divided.
LIMIT = 400

Graph = Mapping[str, Sequence[str]]


def partition(graph: Graph) -> list[list[str]]:
    """The keys of ``graph`` in groups that only refer to themselves and earlier
    groups.
    """
    if len(graph) <= LIMIT:
        return [list(graph)]
    found: list[list[str]] = [[]]
    for component in strongly_connected(graph):
        if found[-1] and len(found[-1]) + len(component) > LIMIT:
            found.append([])
        found[-1] += component
    return found


def strongly_connected(graph: Graph) -> Iterator[list[str]]:
    """The strongly connected components in topological order, targets first.

    Tarjan's algorithm (SIAM Journal on Computing 1(2), 1972) with an explicit stack,
    because models may nest deeper than Python's recursion limit.
    """
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: dict[str, None] = {}
    for root in graph:
        if root in index:
            continue
        path = [(root, iter(graph[root]))]
        index[root] = low[root] = len(index)
        stack[root] = None
        while path:
            key, edges = path[-1]
            for target in edges:
                if target not in graph:
                    continue
                if target not in index:
                    index[target] = low[target] = len(index)
                    stack[target] = None
                    path.append((target, iter(graph[target])))
                    break
                if target in stack:
                    low[key] = min(low[key], index[target])
            else:
                path.pop()
                if path:
                    low[path[-1][0]] = min(low[path[-1][0]], low[key])
                if low[key] == index[key]:
                    yield _popped(stack, key)


def _popped(stack: dict[str, None], key: str) -> list[str]:
    """Remove everything from the stack down to ``key``, in the order of the stack."""
    members: list[str] = []
    while not members or members[-1] != key:
        members.append(stack.popitem()[0])
    return members[::-1]
