"""The facts that names depend on: those of one operation, and the common facts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ...document import Node
from ...words import comparable, singular, split_words
from .vocabulary import PARTICLES, VERBS, is_noise

Group = tuple[str, ...]
_STEP = re.compile(r"/([^/]*)")


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case."""
    return tuple(word.lower() for word in split_words(text))


@lru_cache(maxsize=8192)
def stem(text: str) -> str:
    """A text to compare with: its words in the singular, without separators.

    ``addons`` and ``Add-Ons`` are the same.
    """
    return singular("".join(map(singular, words_of(text))))


def is_telling(name: str) -> bool:
    """Whether a name says anything: no version, number or preposition alone."""
    words = words_of(name)
    is_empty = all(is_noise(word) or word.isdigit() for word in words)
    return not is_empty and words[0] not in PARTICLES


def literals(facts: Facts) -> tuple[Step, ...]:
    """The steps of a path that name things: no parameters, versions or ``api``."""
    return tuple(
        step
        for step in facts.steps
        if not step.is_parameter and not is_noise("".join(step.words))
    )


def is_verb(name: str) -> bool:
    """Whether a name begins with a verb."""
    return any(word in VERBS for word in words_of(name)[:1])


def parts(group: Group) -> set[str]:
    """The words at both ends of a group, as texts to compare with."""
    words = words_of(group[-1])
    found = {stem(" ".join(words[index:])) for index in range(len(words))}
    return found | {stem(" ".join(words[:index])) for index in range(1, len(words))}


def normalized(group: Group) -> Group:
    """A group without case and punctuation, which make no difference."""
    return tuple(comparable(step) or step for step in group)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: literal text, or a parameter."""

    text: str
    is_parameter: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the text."""
        return words_of(self.text)


@dataclass(frozen=True, eq=False)
class Facts:
    """One operation, as far as its names depend on it.

    ``groups`` are its tags or, with ``is_grouped``, its declared namespaces.
    ``declared`` is the declared name of the method.
    """

    node: Node
    method: str
    path: str
    operation_id: str | None
    summary: str
    groups: tuple[Group, ...]
    is_grouped: bool
    declared: str | None

    @property
    def place(self) -> tuple[str, str]:
        """The method and the path, which identify the operation."""
        return self.method, self.path

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the path, without its fragment and without files' suffixes."""
        return steps_of(self.path.partition("#")[0])

    @cached_property
    def fragment(self) -> tuple[str, ...]:
        """The words of the fragment, which tells operations of one path apart."""
        return words_of(self.path.partition("#")[2])


def steps_of(path: str) -> tuple[Step, ...]:
    """The steps of a path. ``/{id}:cancel`` is a parameter and an action."""
    found: list[Step] = []
    for written in _STEP.findall(path):
        for part in re.findall(r"\{[^{}]*\}|[^{}]+", written):
            is_parameter = part.startswith("{")
            if words_of(part):
                found.append(Step(part.strip("{}"), is_parameter))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Common:
    """The common facts of all operations of a document.

    ``prefix`` is the number of literal steps that all paths begin with, ``module`` the
    text that all operationIds begin with. With ``is_mechanical``, operationIds are made
    of verb and path. ``repeated`` are the operationIds that several operations have.
    """

    operation_ids: frozenset[str]
    repeated: frozenset[str] = frozenset()
    prefix: int = 0
    module: str = ""
    is_mechanical: bool = False
