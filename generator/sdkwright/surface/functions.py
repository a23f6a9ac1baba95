"""Compares functions: parameters, results, errors, requests and behaviour."""

from __future__ import annotations

from collections.abc import Iterator

from .calls import MadeCall, made_call
from .changes import CALLERS, CHECKERS, NOBODY, READERS, Change, Kind
from .effects import Effect
from .pair import Pair, Retyped, deprecation, docs_change, type_changes
from .reader import Definition, Parameter

# What every change of a parameter or a result does to the call, too.
_FROM_PARAMETERS = frozenset({"parameters", "body", "options"})
_FROM_RESULT = frozenset({"responses", "stream"})
_OF_RESULT = {Kind.RESULT_TYPE, Kind.VALUE_ADDED, Kind.VALUE_REMOVED}


def compare_functions(
    pair: Pair, symbol: str, old: Definition, new: Definition
) -> list[Change]:
    """The changes of a method, or of a function of a module."""
    if old.source == new.source:
        return []
    found = compare_parameters(pair, symbol, old, new)
    found += _result(pair, symbol, old, new)
    if not found and old.overloads != new.overloads:
        found.append(Change(Kind.OVERLOADS, symbol, CHECKERS))
    before, after = made_call(old).with_names(pair.present), made_call(new)
    found += _errors(symbol, before, after)
    found += _deprecations(symbol, before, after)
    found += _behaviour(symbol, before, after, found)
    return found + docs_change(symbol, old, new)


def compare_parameters(
    pair: Pair, symbol: str, old: Definition, new: Definition
) -> list[Change]:
    """The changes of the parameters."""
    before = {item.name: item for item in old.parameters}
    after = {item.name: item for item in new.parameters}
    found: list[Change] = []
    for name, item in before.items():
        where = f"{symbol}({name})"
        if name not in after:
            shown = item.annotation
            found.append(Change(Kind.PARAMETER_REMOVED, where, CALLERS, old=shown))
        else:
            found += _parameter(pair, where, item, after[name])
    for name, item in after.items():
        if name not in before:
            breaks = CALLERS if item.default is None else NOBODY
            note = "required" if item.default is None else ""
            where = f"{symbol}({name})"
            found.append(
                Change(
                    Kind.PARAMETER_ADDED, where, breaks, new=item.annotation, note=note
                )
            )
    return found + _order(symbol, old.parameters, new.parameters)


def _parameter(
    pair: Pair, symbol: str, old: Parameter, new: Parameter
) -> Iterator[Change]:
    was_required, is_required = old.default is None, new.default is None
    if is_required and not was_required:
        yield Change(Kind.PARAMETER_REQUIRED, symbol, CALLERS, old.annotation, "")
    if was_required and not is_required:
        yield Change(Kind.PARAMETER_OPTIONAL, symbol, NOBODY, "", new.annotation)
    effects = pair.effects(old.annotation, new.annotation)
    if is_required != was_required:
        # None stands for an omitted argument there.
        effects -= {Effect.GAINS_NULL, Effect.LOSES_NULL}
    if effects:
        yield from type_changes(
            pair,
            Kind.PARAMETER_TYPE,
            symbol,
            Retyped(old.annotation, new.annotation, effects, is_sent=True),
        )
    if not (was_required or is_required) and old.default != new.default:
        shown = old.default or "", new.default or ""
        if not {"None", "UNSET"} >= set(shown):
            yield Change(Kind.PARAMETER_DEFAULT, symbol, NOBODY, *shown)


def _order(
    symbol: str, old: tuple[Parameter, ...], new: tuple[Parameter, ...]
) -> list[Change]:
    """The change of the order of parameters that may be given without their names."""
    before = [item.name for item in old if not item.is_keyword]
    after = [item.name for item in new if not item.is_keyword]
    kept = [name for name in before if name in after]
    moved = [name for name in kept if before.index(name) != after.index(name)]
    gone = {item.name for item in old} - {item.name for item in new}
    if not moved or (gone & set(before) and kept == [n for n in after if n in before]):
        return []
    note = f"positions of {', '.join(moved)}"
    return [
        Change(
            Kind.PARAMETER_ORDER,
            symbol,
            CALLERS,
            ", ".join(before),
            ", ".join(after),
            note,
        )
    ]


def _result(pair: Pair, symbol: str, old: Definition, new: Definition) -> list[Change]:
    effects = pair.effects(old.returns, new.returns)
    if not effects:
        return []
    retyped = Retyped(old.returns, new.returns, effects, is_read=True)
    return [*type_changes(pair, Kind.RESULT_TYPE, symbol, retyped)]


def _errors(symbol: str, old: MadeCall, new: MadeCall) -> Iterator[Change]:
    for status, after in new.errors.items():
        before = old.error_of(status)
        if before is None:
            note = "raised the default error before"
            yield Change(
                Kind.ERROR_ADDED, symbol, NOBODY, "", f"{status}: {after}", note
            )
        elif before != after:
            yield Change(
                Kind.ERROR_CHANGED,
                symbol,
                READERS,
                f"{status}: {before}",
                f"{status}: {after}",
            )
    for status, before in old.errors.items():
        after_removal = new.error_of(status)
        if status in new.errors or after_removal == before:
            continue
        kind = Kind.ERROR_REMOVED if after_removal is None else Kind.ERROR_CHANGED
        after = "" if after_removal is None else f"{status}: {after_removal}"
        yield Change(kind, symbol, READERS, f"{status}: {before}", after)


def _deprecations(symbol: str, old: MadeCall, new: MadeCall) -> Iterator[Change]:
    for name in sorted(old.deprecated | new.deprecated):
        where = f"{symbol}({name})" if name else symbol
        yield from deprecation(
            where, was=name in old.deprecated, is_now=name in new.deprecated
        )


def _behaviour(
    symbol: str, old: MadeCall, new: MadeCall, found: list[Change]
) -> Iterator[Change]:
    """The changes that no signature shows."""
    if old.request != new.request:
        yield Change(Kind.REQUEST, symbol, NOBODY, old.request, new.request)
    names = {
        name
        for name in {*old.rest, *new.rest}
        if old.rest.get(name) != new.rest.get(name)
    }
    # A change of the signature is one of the call, too.
    if any(change.symbol != symbol for change in found):
        names -= _FROM_PARAMETERS
    if {change.kind for change in found if change.symbol == symbol} & _OF_RESULT:
        names -= _FROM_RESULT
    if names:
        note = ", ".join(sorted(names))
        yield Change(Kind.BEHAVIOUR, symbol, NOBODY, note=note)
