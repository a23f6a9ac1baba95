"""Models of the API.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .nodes import Alias, Edge, Node, ProblemDetail
    from .nodes_dicts import EdgeTypedDict, NodeTypedDict
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Alias": "nodes",
            "Edge": "nodes",
            "EdgeTypedDict": "nodes_dicts",
            "Node": "nodes",
            "NodeTypedDict": "nodes_dicts",
            "ProblemDetail": "nodes",
        },
    )

__all__ = [
    "Alias",
    "Edge",
    "EdgeTypedDict",
    "Node",
    "NodeTypedDict",
    "ProblemDetail",
]
