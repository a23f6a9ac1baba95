"""The public surface of generated SDKs: reads it, and compares two of them."""

from .changes import Breaks, Change, Kind, Verdict, verdict_of
from .compare import compare
from .locate import symbol_at
from .tree import Tree, tree_of_files, tree_on_disk

__all__ = [
    "Breaks",
    "Change",
    "Kind",
    "Tree",
    "Verdict",
    "compare",
    "symbol_at",
    "tree_of_files",
    "tree_on_disk",
    "verdict_of",
]
