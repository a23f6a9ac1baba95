"""Rules for groups and modules in front of names, and for verbs behind them."""

from __future__ import annotations

import re
from collections.abc import Container

from ...words import located_words, singular
from .facts import Facts, Group, literals, parts, stem, words_of
from .verb_and_path import is_action
from .vocabulary import HOLDERS, LAST_VERBS, PARTICLES, VERBS, is_noise, is_version

_NAMESPACES = re.compile(r"[./:]+")
_LAST_VERSION = re.compile(r"(?P<name>.*?[^\W_])[_.-]?(?P<version>[vV]\d+)")
_MAX_UNIT = 6
_HTTP = {"get": "get", "post": "create", "delete": "delete"}


def group_in_front(name: str, facts: Facts, group: Group) -> str | None:
    """``repos/get``, ``users.create``, ``users_list``: the group in front."""
    *outer, last = _namespaces(name)
    if not outer:
        return _in_front(name, facts, group)
    rest = _after_namespaces(outer, last, group)
    return rest and (_in_front(rest, facts, group) or rest)


def _namespaces(name: str) -> list[str]:
    """The parts between dots and slashes that have words; at least one part."""
    return [part for part in _NAMESPACES.split(name) if words_of(part)] or [name]


def _in_front(name: str, facts: Facts, group: Group) -> str | None:
    found = located_words(name)
    words = [word.lower() for word, _ in found]
    end = end_of_group(words, group) or _end_of_module(words, group)
    if end == 0:
        return _without_part(name, facts, group)
    if end == len(words):
        return _last_unit(words, group)
    start = found[end][1]
    is_separate = not name[start - 1].isalnum()
    is_exact = "".join(words[:end]) in map(_plain, (group[-1], " ".join(group)))
    return _meaningful(
        name[start:], words[:end], facts, is_namespace=is_separate and is_exact
    )


def _end_of_module(words: list[str], group: Group) -> int:
    """The end of the group behind a module: ``agents_api_v1_conversations_start``."""
    kinds = [i for i, word in enumerate(words) if word in HOLDERS or is_version(word)]
    for start in (index + 1 for index in kinds if words[0] not in VERBS):
        end = end_of_group(words[start:], group)
        if end:
            return start + end
    return 0


def _without_part(name: str, facts: Facts, group: Group) -> str | None:
    """``registry_list_tags`` of ``/v2/registry/...``, ``inference_create_image`` of
    "Serverless Inference": the first step of the path, or one end of the group, in
    front of a verb and a thing.
    """
    known = parts(group) | {stem(step.text) for step in literals(facts)[:1]}
    found = located_words(name)
    words = [word.lower() for word, _ in found]
    for end in range(1, min(_MAX_UNIT, len(words) - 1)):
        is_part = stem("_".join(words[:end])) in known
        if is_part and words[end] in VERBS and words[0] not in VERBS:
            return name[found[end][1] :]
    return None


def _plain(text: str) -> str:
    return "".join(words_of(text))


def module_in_front(name: str, facts: Facts) -> str | None:
    """``employees_api_create_employee``: a module of an application, and its kind.

    Steps of the path may follow: ``jobs_api_routes_fine_tuning_update_model``.
    """
    found = located_words(name)
    words = [word.lower() for word, _ in found]
    for index in range(1, min(_MAX_UNIT, len(words) - 1)):
        if words[index] in HOLDERS and words[0] not in VERBS:
            start = index + 1 + _end_of_steps(words[index + 1 :], facts)
            if start + 1 < len(words) and words[start] in VERBS:
                return name[found[start][1] :]
    return None


def _end_of_steps(words: list[str], facts: Facts) -> int:
    """The number of words in front that are steps of the path."""
    steps = {stem(step.text) for step in literals(facts)}
    position = 0
    while position < len(words):
        length = next(
            (
                size
                for size in range(min(_MAX_UNIT, len(words) - position), 0, -1)
                if stem("_".join(words[position : position + size])) in steps
            ),
            0,
        )
        if length == 0 or words[position] in VERBS:
            break
        position += length
    return position


def without_article(name: str) -> str | None:
    """``get_album`` for ``get-an-album``."""
    match words_of(name):
        case (verb, "a" | "an" | "the", *things) if verb in VERBS and things:
            return " ".join((verb, *things))
        case _:
            return None


def async_at_end(name: str) -> str | None:
    """``merge_asynchronously`` for ``merge-async``, which another method ends with."""
    *words, last = words_of(name) or ("",)
    return " ".join((*words, "asynchronously")) if words and last == "async" else None


def version_at_end(name: str, facts: Facts) -> str | None:
    """``list_tools_v1`` of ``/v1/tools``."""
    match = _LAST_VERSION.fullmatch(name)
    steps = {step.text.lower() for step in facts.steps}
    return match["name"] if match and match["version"].lower() in steps else None


def verb_behind(name: str, facts: Facts) -> str | None:
    """``posts_list``: the verb behind the things."""
    words = words_of(name)
    *outer, last = _namespaces(name)
    if outer and last.lower() in VERBS:
        return _with_verb(last.lower(), words[:-1])
    if "_".join(words) in LAST_VERBS:
        return None
    if (action := _action(words, facts)) is not None:
        return action
    for length in (2, 1):
        things, verb = words[:-length], words[-length:]
        if things and "_".join(verb) in LAST_VERBS and _are_things(things, facts):
            return " ".join((*verb, *_numbered(things, verb[-1], facts)))
    return None


def _action(words: tuple[str, ...], facts: Facts) -> str | None:
    """``set_password`` for ``set_password_create`` of ``/users/{id}/set_password``."""
    length = 2 if "_".join(words[-2:]) in LAST_VERBS else 1
    action = words[:-length]
    is_last = bool(facts.steps) and facts.steps[-1].words == action
    if not is_last or words[-1] not in LAST_VERBS:
        return None
    is_verb = is_action(facts.method.lower(), action, is_item=False)
    return " ".join(action) if is_verb else None


def _are_things(words: tuple[str, ...], facts: Facts) -> bool:
    """Whether words are things. A verb such as "link" is one if the path has it."""
    is_step = any(
        step.words[:1] and stem(step.text) == stem("_".join(words))
        for step in facts.steps
    )
    return is_step or (words[0] not in VERBS and words[0] not in PARTICLES)


def _numbered(things: tuple[str, ...], verb: str, facts: Facts) -> tuple[str, ...]:
    """The things in the singular, or as the path has them if they are listed."""
    last = singular(things[-1])
    if verb == "list":
        written = {word for step in facts.steps for word in step.words}
        last = next((w for w in sorted(written) if singular(w) == last), things[-1])
        return (*things[:-1], last)
    return (*things[:-1], last)


def _after_namespaces(outer: list[str], last: str, group: Group) -> str | None:
    units = _units(group) | parts(group)
    known = [stem(part) in units for part in outer]
    if not any(known):
        # The last namespace may have more words than the group, or fewer.
        return None
    things = outer[len(known) - known[::-1].index(True) :]
    if things and last.lower() in VERBS:
        return _with_verb(last.lower(), words_of(" ".join(things)))
    return " ".join([*things, last])


def _with_verb(verb: str, things: tuple[str, ...]) -> str:
    last = things[-1] if verb == "list" else singular(things[-1])
    return " ".join((verb, *things[:-1], last))


def _units(group: Group) -> set[str]:
    """The group, its steps, and its kind without the name of the holder."""
    found = {stem(" ".join(group)), *map(stem, group)}
    found |= {stem(" ".join(group[start:])) for start in range(len(group))}
    return found - {""}


def end_of_group(
    words: list[str], group: Group, holders: Container[str] = HOLDERS
) -> int:
    """The number of words in front that are the group, a version or a holder; 0 if the
    group is not among them.
    """
    units, position, has_group = _units(group), 0, False
    while position < len(words):
        length = next(
            (
                size
                for size in range(min(_MAX_UNIT, len(words) - position), 0, -1)
                if stem("_".join(words[position : position + size])) in units
            ),
            0,
        )
        if length:
            has_group = True
        elif is_version(words[position]) or (
            words[position] in holders and (has_group or is_noise(words[position]))
        ):
            length = 1
        else:
            break
        position += length
    return position if has_group else 0


def _last_unit(words: list[str], group: Group) -> str | None:
    """``health`` for ``health_health``."""
    half = len(words) // 2
    return "_".join(words[half:]) if words[:half] == words[half:] else None


def _meaningful(
    rest: str, front: list[str], facts: Facts, *, is_namespace: bool
) -> str | None:
    """The rest of a name behind the group, with a verb if it is a noun."""
    words = words_of(rest)
    first, last = words[0], words[-1]
    if first in VERBS or (len(words) > 1 and first == facts.method.lower()):
        return rest
    if front[0] in VERBS or first.isdigit():
        return None
    if first in PARTICLES and last not in LAST_VERBS:
        verb = _HTTP.get(facts.method.lower(), "update")
        return f"{verb} {rest}" if len(words) > 1 else None
    if is_namespace or last in LAST_VERBS:
        return rest
    return f"get {rest}" if facts.method == "GET" else None
