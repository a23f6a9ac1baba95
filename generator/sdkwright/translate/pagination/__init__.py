"""The pagination of operations.

An extension key declares it. Without a key, it is recognised if names and types are
unambiguous.
"""

from __future__ import annotations

from dataclasses import replace

from ...diagnostics import Reporter
from ...document import Node
from ...ir.api import Operation
from ...ir.pagination import Pagination
from ..extensions.lookup import Extension, extension
from .context import Facts, facts_of
from .declarations import UnusablePagination, read_key
from .declared import assemble
from .inferred import describe, recognise


def with_pagination(
    operation: Operation, facts: Facts, reporter: Reporter, *, infer: bool
) -> Operation:
    """The operation with its pagination, if it has one.

    An unusable key is reported, and the operation then has no pagination. With
    ``infer``, pagination without a key is recognised.
    """
    return replace(operation, pagination=_pagination(facts, reporter, infer=infer))


def _pagination(facts: Facts, reporter: Reporter, *, infer: bool) -> Pagination | None:
    key = extension(facts.node, Extension.PAGINATION)
    if key is not None:
        return _declared(key, facts, reporter)
    found = recognise(facts) if infer else None
    if found is not None:
        reporter.note(
            "pagination.recognised",
            f"{facts.operation.method} {facts.operation.path} {describe(found)}",
            at=facts.node.location(key=True),
        )
    return found


def _declared(key: Node, facts: Facts, reporter: Reporter) -> Pagination | None:
    try:
        scheme = read_key(key)
        return None if scheme is None else assemble(scheme, facts)
    except UnusablePagination as problem:
        reporter.warning(
            problem.code,
            f"{problem}: the operation is generated without pages",
            at=problem.node.location(),
            hint=problem.hint,
        )
        return None


__all__ = ["facts_of", "with_pagination"]
