"""The namespaces of operations, without versions and general words."""

from __future__ import annotations

import re
from os.path import commonprefix

from ...words import split_words
from .facts import Common, Facts, Group, Step, is_telling, is_verb, words_of
from .vocabulary import KINDS, is_noise, is_version

_GENERAL = ("default", "general")
# ``/chat.postMessage`` is a method of ``chat``.
_CALL = re.compile(r"(?P<name>[a-z]\w*)\.[a-z]\w*", re.ASCII)


def shortened_group(group: Group) -> Group:
    """A group without ``Controller``, ``Api``, ``Service``, versions and packages."""
    steps = [step for step in map(_shortened, group) if step]
    return tuple(steps) if steps else group


def without_title(
    groups: dict[Group, Group], title: tuple[str, ...]
) -> dict[Group, Group]:
    """The groups without the words of the title that all of them begin with.

    In "Twilio - Verify", the group ``VerifyRateLimit`` is ``RateLimit``.
    """
    names = {group: split_words(name[0]) for group, name in groups.items()}
    lower = [[word.lower() for word in words] for words in names.values()]
    front = commonprefix(lower)  # noqa: RUF071  # words, not paths
    is_known = 0 < len(front) < len(names) and {*front} <= {*title}
    if not is_known or any(len(name) > 1 for name in groups.values()):
        return groups
    rest = {group: " ".join(words[len(front) :]) for group, words in names.items()}
    return {
        group: (rest[group],) if is_telling(rest[group]) else name
        for group, name in groups.items()
    }


def says_nothing(group: Group) -> bool:
    """Whether a tag is only a version, ``api`` or ``default``."""
    words = [word for step in group for word in words_of(step)]
    return all(is_noise(word) or word in _GENERAL for word in words)


def group_of_path(facts: Facts, common: Common) -> Group:
    """The first step of a path that is a name, behind the common steps of all paths."""
    for step in facts.steps[common.prefix :]:
        if not step.is_parameter and not is_noise("".join(step.words)):
            call = _CALL.fullmatch(step.text)
            return (call["name"] if call else step.text,)
    return ("default",)


def common_prefix(paths: list[tuple[Step, ...]]) -> int:
    """The number of steps that all paths begin with, before a literal step."""
    count = 0
    while len(paths) > 1 and _is_shared(paths, count):
        count += 1
    things = {steps[count].text for steps in paths} if count else set[str]()
    # Steps such as "/books/list" and "/books/create" are no namespaces.
    is_namespace = len(things) > 1 and not any(is_verb(text) for text in things)
    return count if is_namespace else 0


def _is_shared(paths: list[tuple[Step, ...]], count: int) -> bool:
    """Whether all paths have the same step here, and a literal step behind it."""
    if any(len(steps) < count + 2 for steps in paths):
        return False
    first = paths[0][count]
    return not first.is_parameter and all(
        steps[count] == first and not steps[count + 1].is_parameter for steps in paths
    )


def _is_kind(word: str, step: str) -> bool:
    """Whether a last word is a kind: of "PetService", not of "Terms of service"."""
    return word in KINDS and (word != "service" or " " not in step)


def _shortened(step: str) -> str:
    # A module of Rust: ``crate::routes::users``.
    *_, module = step.split("::")
    words = split_words(module)
    kept = [word for word in words if not is_version(word.lower())]
    while len(kept) > 1 and _is_kind(kept[-1].lower(), step):
        kept.pop()
    return module if kept == words else " ".join(kept)
