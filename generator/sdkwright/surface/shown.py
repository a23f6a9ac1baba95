"""Annotations as reports show them: without metadata, and long ones in part."""

from __future__ import annotations

import ast

_LONG = 90
_BETWEEN = " | "
_REST = "…"


def shown(old: str, new: str) -> tuple[str, str]:
    """Two annotations, of which long ones have only the members that differ."""
    before, after = _plain(old), _plain(new)
    if max(len(before), len(after)) <= _LONG or before == after:
        return before, after
    left, right = before.split(_BETWEEN), after.split(_BETWEEN)
    start = _common(left, right)
    end = _common(left[start:][::-1], right[start:][::-1])
    return _part(left, start, end), _part(right, start, end)


def _common(left: list[str], right: list[str]) -> int:
    """The number of equal items in front."""
    number = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        number += 1
    return number


def _part(items: list[str], start: int, end: int) -> str:
    middle = items[start : len(items) - end]
    head, tail = [_REST] if start else [], [_REST] if end else []
    return _BETWEEN.join([*head, *middle, *tail] if middle else [_REST])


class _WithoutMetadata(ast.NodeTransformer):
    """Replaces ``Annotated[T, ...]`` with ``T``."""

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        self.generic_visit(node)
        match node:
            case ast.Subscript(ast.Name("Annotated"), ast.Tuple([first, *_])):
                return first
            case _:
                return node


def _plain(annotation: str) -> str:
    if "Annotated[" not in annotation:
        return annotation
    tree = ast.parse(annotation, mode="eval").body
    found = _WithoutMetadata().visit(tree)
    return ast.unparse(found)
