"""Two surfaces that are compared, and the questions that concern both."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from .changes import Breaks, Change, Kind
from .effects import Effect, broken_by, effects_of
from .package import Package
from .reader import Definition
from .shapes import Shape, shape_of
from .shown import shown

_QUALIFIED = re.compile(r"\b(?:components|errors|operations)\.\w+")
# The depth at which classes are no longer compared field by field.
_MAX_DEPTH = 3


@dataclass(frozen=True)
class Pair:
    """The old and the new surface."""

    old: Package
    new: Package

    def effects(self, old: str, new: str, depth: int = 0) -> frozenset[Effect]:
        """The effects of a change of an annotation."""
        if old == new:
            return frozenset()
        return effects_of(
            self.shape(old, is_new=False),
            self.shape(new, is_new=True),
            lambda before, after: self.likeness(before, after, depth),
        )

    def likeness(self, old: str, new: str, depth: int = 0) -> Effect | None:
        """The effect of a class of the new surface in place of an old one, if it has
        all of its fields, or accepts it.
        """
        before, after = self.old.component(old), self.new.component(new)
        if before is None or after is None or depth > _MAX_DEPTH:
            return None
        if not (before.is_class and after.is_class):
            return None
        if f'twin="{old}"' in after.source.partition(":\n")[0]:
            return Effect.REPLACED_BY_INPUT
        are_alike = self._has_fields(before, after, depth)
        return Effect.REPLACED_ALIKE if are_alike else None

    def _has_fields(self, before: Definition, after: Definition, depth: int) -> bool:
        return all(
            name in after.members
            and not broken_by(
                self.effects(
                    field.annotation, after.members[name].annotation, depth + 1
                ),
                is_read=True,
                is_sent=False,
            )
            & {Breaks.READERS}
            for name, field in before.members.items()
        )

    def is_read(self, name: str) -> bool:
        """Whether programs find a model in results. They find other classes there."""
        return self._is_other(name) or name in self.old.usage.read

    def is_sent(self, name: str) -> bool:
        """Whether programs pass a model to methods. They pass other classes."""
        return self._is_other(name) or name in self.old.usage.sent

    def present(self, code: str) -> str:
        """Code of the old surface, with the names that the new one has for the same."""
        renamed = self.new.renamed
        if not renamed:
            return code
        return _QUALIFIED.sub(lambda found: renamed.get(found[0], found[0]), code)

    def _is_other(self, name: str) -> bool:
        """Whether a class is no model, but one of the runtime."""
        sides = (self.old, self.new)
        return not any(name in side.exports_of("components") for side in sides)

    def shape(self, annotation: str, *, is_new: bool) -> Shape:
        """The shape of an annotation of one side."""
        side = self.new if is_new else self.old
        return shape_of(annotation, alias_of(side, self.new.renamed))


@dataclass(frozen=True, slots=True)
class Retyped:
    """A change of an annotation, its effects, and the directions of its values."""

    old: str
    new: str
    effects: frozenset[Effect]
    is_read: bool = False
    is_sent: bool = False

    def broken(self, effects: frozenset[Effect]) -> frozenset[Breaks]:
        """Whom some of the effects break."""
        return broken_by(effects, is_read=self.is_read, is_sent=self.is_sent)


_VALUES = frozenset({Effect.VALUE_ADDED, Effect.VALUE_REMOVED, Effect.OPEN_VALUES})


def type_changes(
    pair: Pair, kind: Kind, symbol: str, retyped: Retyped
) -> Iterator[Change]:
    """The changes of a type: one for each value that came or went, and one for the
    rest.
    """
    effects = retyped.effects
    before = pair.shape(retyped.old, is_new=False).values
    after = pair.shape(retyped.new, is_new=True).values
    if effects & _VALUES and before != after:
        for value in sorted(after - before, key=str):
            breaks = retyped.broken(effects & {Effect.VALUE_ADDED})
            yield Change(Kind.VALUE_ADDED, symbol, breaks, new=value.text)
        for value in sorted(before - after, key=str):
            breaks = retyped.broken(effects & {Effect.VALUE_REMOVED})
            yield Change(Kind.VALUE_REMOVED, symbol, breaks, old=value.text)
        effects -= _VALUES
    if effects:
        note = ", ".join(sorted(effect.value for effect in effects))
        breaks, texts = retyped.broken(effects), shown(retyped.old, retyped.new)
        yield Change(kind, symbol, breaks, *texts, note)


def alias_of(
    package: Package, renamed: Mapping[str, str]
) -> Callable[[str], str | None]:
    """The lookup of the aliases of a package. An earlier name is the present one."""

    def look_up(name: str) -> str | None:
        present = renamed.get(name if "." in name else f"components.{name}")
        if present is not None or not name.isidentifier():
            return present
        found = package.component(name)
        return None if found is None else found.alias

    return look_up


def deprecation(symbol: str, *, was: bool, is_now: bool) -> list[Change]:
    """The change of a deprecation, if there is one."""
    if was == is_now:
        return []
    kind = Kind.DEPRECATED if is_now else Kind.UNDEPRECATED
    return [Change(kind, symbol)]


def docs_change(symbol: str, old: Definition, new: Definition) -> list[Change]:
    """The change of a docstring, if there is one."""
    if old.docs == new.docs:
        return []
    return [Change(Kind.DOCS, symbol)]
