"""The pagination of operations.

An extension key declares it. Without a key, it is recognised if names and types are
unambiguous.
"""

from __future__ import annotations

from dataclasses import replace

from ...diagnostics import Reporter
from ...document import Node
from ...ir.api import Operation, Parameter
from ...ir.pagination import Input, Pagination, counted_inputs
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
    key = extension(facts.node, Extension.PAGINATION)
    if key is None:
        found = _recognised(facts, reporter) if infer else None
        return replace(operation, pagination=found)
    declared = _declared(key, facts, reporter)
    parameters = _with_defaults(operation.parameters, counted_inputs(declared))
    return replace(operation, pagination=declared, parameters=parameters)


def _with_defaults(
    parameters: tuple[Parameter, ...], counted: tuple[Input, ...]
) -> tuple[Parameter, ...]:
    return tuple(
        replace(item, sends_default=True) if (item.wire,) in counted else item
        for item in parameters
    )


def _recognised(facts: Facts, reporter: Reporter) -> Pagination | None:
    found = recognise(facts)
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
