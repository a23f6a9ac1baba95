"""Compares models, aliases, pages and exceptions."""

from __future__ import annotations

from collections.abc import Iterator

from .changes import CALLERS, NOBODY, READERS, Breaks, Change, Kind
from .effects import Effect, broken_by
from .functions import compare_functions
from .pair import Pair, Retyped, deprecation, docs_change, type_changes
from .reader import Definition

_DICT = "TypedDict"
_OPTIONAL = "NotRequired["
_DEPRECATED = "deprecated=True"
_INIT = "__init__"


def compare_components(
    pair: Pair, symbol: str, old: Definition, new: Definition
) -> list[Change]:
    """The changes of a model or of an alias."""
    if old.source == new.source and old.docs == new.docs:
        return []
    if old.is_class != new.is_class:
        before, after = ("a class" if d.is_class else "an alias" for d in (old, new))
        return [Change(Kind.DEFINITION, symbol, READERS | CALLERS, before, after)]
    if old.is_class:
        return list(_class(pair, symbol, old, new))
    return list(_alias(pair, symbol, old, new))


def _class(
    pair: Pair, symbol: str, old: Definition, new: Definition
) -> Iterator[Change]:
    if old.bases != new.bases:
        # Both kinds of models, for results and for requests, have the same methods.
        shown = ", ".join(old.bases), ", ".join(new.bases)
        yield Change(Kind.BASE_CLASS, symbol, NOBODY, *shown)
    for name, before in old.members.items():
        if name == _INIT:
            continue  # for type checkers: it has the fields
        where = f"{symbol}.{name}"
        after = new.members.get(name)
        if after is None and before.is_function:
            yield Change(Kind.METHOD_REMOVED, where, CALLERS)
        elif after is None:
            breaks = _direction(pair, symbol)
            yield Change(Kind.FIELD_REMOVED, where, breaks, before.annotation)
        elif before.is_function:
            yield from compare_functions(pair, where, before, after)
        else:
            yield from _field(pair, symbol, before, after)
    for name, after in new.members.items():
        if name not in old.members and name != _INIT:
            yield _added(pair, symbol, after)
    yield from docs_change(symbol, old, new)


def _added(pair: Pair, symbol: str, field: Definition) -> Change:
    where = f"{symbol}.{field.name}"
    if field.is_function:
        return Change(Kind.METHOD_ADDED, where, NOBODY)
    is_required = _is_required(field)
    breaks = CALLERS if is_required and pair.is_sent(model_of(symbol)) else NOBODY
    note = "required" if is_required else ""
    return Change(Kind.FIELD_ADDED, where, breaks, new=field.annotation, note=note)


def _field(
    pair: Pair, symbol: str, old: Definition, new: Definition
) -> Iterator[Change]:
    where, model = f"{symbol}.{old.name}", model_of(symbol)
    was_required, is_required = _is_required(old), _is_required(new)
    effects = pair.effects(_type(old), _type(new))
    shown = _declared(old), _declared(new)
    if is_required and not was_required:
        breaks = CALLERS if pair.is_sent(model) else NOBODY
        yield Change(Kind.FIELD_REQUIRED, where, breaks, *shown)
        effects -= {Effect.LOSES_NULL}
    elif was_required and not is_required:
        gained = effects & {Effect.GAINS_NULL}
        is_read = not _is_dict(symbol) and pair.is_read(model)
        breaks = broken_by(gained, is_read=is_read, is_sent=False)
        yield Change(Kind.FIELD_OPTIONAL, where, breaks, *shown)
        effects -= {Effect.GAINS_NULL}
    if effects:
        types = _type(old), _type(new)
        yield from _retyped(pair, Kind.FIELD_TYPE, where, effects, types)
    if not (was_required or is_required) and old.value != new.value:
        yield Change(
            Kind.FIELD_DEFAULT, where, NOBODY, old.value or "", new.value or ""
        )
    yield from deprecation(
        where,
        was=_DEPRECATED in old.annotation,
        is_now=_DEPRECATED in new.annotation,
    )
    if _constraints(old) != _constraints(new):
        shown = _constraints(old), _constraints(new)
        yield Change(Kind.FIELD_JSON, where, NOBODY, *shown)
    yield from docs_change(where, old, new)


def _alias(
    pair: Pair, symbol: str, old: Definition, new: Definition
) -> Iterator[Change]:
    before, after = old.alias or old.value or "", new.alias or new.value or ""
    effects = pair.effects(before, after)
    if effects:
        yield from _retyped(pair, Kind.ALIAS_TYPE, symbol, effects, (before, after))
    yield from docs_change(symbol, old, new)


def _retyped(
    pair: Pair,
    kind: Kind,
    symbol: str,
    effects: frozenset[Effect],
    shown: tuple[str, str],
) -> Iterator[Change]:
    model = model_of(symbol)
    # Dicts are only passed.
    is_read = not _is_dict(symbol) and pair.is_read(model)
    is_sent = pair.is_sent(model)
    retyped = Retyped(*shown, effects, is_read=is_read, is_sent=is_sent)
    return type_changes(pair, kind, symbol, retyped)


def compare_bases(
    pair: Pair, kind: Kind, symbol: str, old: Definition, new: Definition
) -> Iterator[Change]:
    """The changes of a page class or an exception, whose bases have their types."""
    before, after = _typed_bases(old), _typed_bases(new)
    if before != after:
        effects = pair.effects(before, after)
        if effects:
            breaks = broken_by(effects, is_read=True, is_sent=False)
            note = ", ".join(sorted(effect.value for effect in effects))
            yield Change(kind, symbol, breaks, before, after, note)
    yield from docs_change(symbol, old, new)


def _typed_bases(definition: Definition) -> str:
    """The base classes with types. The others follow from the name of the client."""
    return ", ".join(base for base in definition.bases if "[" in base)


def breaks_of_removal(pair: Pair, name: str) -> frozenset[Breaks]:
    """Whom the removal of a model breaks."""
    return _direction(pair, name)


def model_of(symbol: str) -> str:
    """The name of the model in a symbol: ``components.Pet.name`` -> ``Pet``."""
    return symbol.removeprefix("components.").partition(".")[0].removesuffix(_DICT)


def _is_dict(symbol: str) -> bool:
    return symbol.split(".")[1:2] != [model_of(symbol)]


def _direction(pair: Pair, symbol: str) -> frozenset[Breaks]:
    model = model_of(symbol)
    is_read, is_sent = pair.is_read(model), pair.is_sent(model)
    return (READERS if is_read or not is_sent else NOBODY) | (
        CALLERS if is_sent else NOBODY
    )


def _is_required(field: Definition) -> bool:
    return field.value is None and not field.annotation.startswith(_OPTIONAL)


def _type(field: Definition) -> str:
    annotation = field.annotation
    if annotation.startswith(_OPTIONAL):
        return annotation[len(_OPTIONAL) : -1]
    return annotation


def _declared(field: Definition) -> str:
    value = field.value
    return field.annotation if value is None else f"{field.annotation} = {value}"


def _constraints(field: Definition) -> str:
    """The arguments of ``Field(...)``, without the mark of deprecation."""
    _, _, found = field.annotation.partition("Field(")
    inside = found.partition(")")[0]
    items = (item.strip() for item in inside.split(","))
    return ", ".join(item for item in items if item and item != _DEPRECATED)
