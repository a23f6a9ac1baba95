"""Rules for what stands in the middle of names: groups, and verbs behind things."""

from __future__ import annotations

import re

from ...words import is_plural, singular
from .facts import Facts, Group, Step, is_telling, literals, stem, words_of
from .prefixes import end_of_group
from .vocabulary import ACTIONS, PARTICLES, VERBS

Words = tuple[str, ...]

_FILE = re.compile(r"(?P<name>.*\w)\.(ya?ml|json)", re.IGNORECASE)
# ``/``, ``.`` and ``:`` separate things and actions.
_NAMESPACED = re.compile(r"(?P<things>.*\w)[/.:](?P<rest>\w.*)")
_CREATED = {"post": "create", "put": "update"}
_QUALIFIERS = frozenset(["as", "by", "for", "from", "in", "of", "on", "to", "with"])
# Verbs that are no things in the middle of a name.
_USUAL = frozenset(
    ["create", "delete", "get", "list", "patch", "post", "put", "update"]
)


def file_at_end(name: str, facts: Facts) -> str | None:
    """``get_metrics`` for ``get_metrics.yml``, the file that declares it."""
    match = _FILE.fullmatch(name)
    is_own = match is not None and facts.path.endswith(name[len(match["name"]) :])
    return None if match is None or is_own else match["name"]


def group_inside(name: str, facts: Facts, group: Group) -> str | None:
    """``getProjectMembers`` of projects, ``findAllCustomerInvoices`` of customers,
    ``getUsageHosts`` of ``/usage`` in "Usage Metering": the group between the verb and
    the things. ``findPetsByStatus`` of pets: the group before a preposition.
    """
    words = words_of(name)
    verb = _verb_phrase(words)
    if verb == 0:
        return None
    whole = verb + end_of_group(list(words[verb:]), group, {})
    if verb < whole < len(words) - 1 and words[whole] in _QUALIFIERS:
        return " ".join((*words[:verb], *words[whole:]))
    start, end = _place_of_group(words, verb, facts, group)
    found, rest = words[start:end], words[end:]
    if not found or not rest or not is_telling(" ".join(rest)):
        return None
    is_modifier = start == verb and _goes_on(found, rest, facts)
    if is_plural(found[-1]) and not is_modifier:
        return None
    return " ".join((*words[:start], *rest))


def _place_of_group(
    words: Words, verb: int, facts: Facts, group: Group
) -> tuple[int, int]:
    """The start and the end of the group behind the verb; equal without a group."""
    things = words[verb:]
    end = end_of_group(list(things), group, {}) or _part_of_group(things, facts, group)
    if end:
        return verb, verb + end
    start = verb + _end_of_inner(things, facts, group)
    return start, start + end_of_group(list(words[start:]), group, {})


def _goes_on(group: Words, rest: Words, facts: Facts) -> bool:
    """Whether the path has things behind the group, or in the rest of the name.

    ``save_albums_user`` of ``/me/albums`` is about albums, ``get_actions_cache`` of
    ``/actions/caches`` is not about actions.
    """
    steps = literals(facts)
    places = [i for i, step in enumerate(steps) if _ends_with(group, step.words)]
    behind = steps[places[-1] + 1 :] if places else ()
    return _is_step(rest, facts) or any(s.words[0] not in VERBS for s in behind)


def _is_step(things: Words, facts: Facts) -> bool:
    """Whether things end with a step of the path."""
    return any(_ends_with(things, step.words) for step in literals(facts))


def _end_of_inner(things: Words, facts: Facts, group: Group) -> int:
    """The number of words before the group that are steps behind it in the path.

    ``list_guild_application_commands`` of ``/applications/{id}/guilds/{id}/commands``
    are commands of guilds. Steps in front of the group are what it belongs to.
    """
    steps = [stem(step.text) for step in literals(facts)]
    place = next((i for i, text in enumerate(steps) if text == stem(group[-1])), None)
    if place is None:
        return 0
    behind = {singular(w) for step in literals(facts)[place + 1 :] for w in step.words}
    for start in range(1, len(things)):
        word = things[start - 1]
        if singular(word) not in behind and word not in PARTICLES:
            return 0
        if end_of_group(list(things[start:]), group, {}):
            return start
    return 0


def _verb_phrase(words: Words) -> int:
    """The number of words that are the verb: ``find all``, ``create or update``."""
    match words:
        case ("bulk" | "batch", verb, _, *_) if verb in VERBS:
            return 2
        case (verb, "or", other, _, *_) if verb in VERBS and other in VERBS:
            return 3
        case (verb, "all" | "my", _, *_) if verb in VERBS:
            return 2
        case (verb, _, *_) if verb in VERBS:
            return 1
        case _:
            return 0


def _part_of_group(things: Words, facts: Facts, group: Group) -> int:
    """The number of words in front that are a part of the group.

    The path shows that they are no part of the things: it begins with them, or it ends
    with the rest.
    """
    steps, named = literals(facts), words_of(group[-1])
    for length in range(min(len(named), len(things)) - 1, 0, -1):
        front, rest = stem(" ".join(things[:length])), stem(" ".join(things[length:]))
        parts = [named[i : i + length] for i in range(len(named) - length + 1)]
        found = [
            index for index, part in enumerate(parts) if stem(" ".join(part)) == front
        ]
        is_first = bool(steps) and stem(steps[0].text) == front
        is_rest = bool(steps) and stem(steps[-1].text) == rest
        if found and (is_first or (is_rest and found[0] == 0)):
            return length
    return 0


def method_in_front(name: str, facts: Facts) -> str | None:
    """``restore_backup`` for ``post_restore_backup``, ``create_page`` for ``post-page``
    of ``/pages``.
    """
    words, method = words_of(name), facts.method.lower()
    verb = _CREATED.get(method)
    if verb is None or method not in words[:2] or len(words) < 2:
        return None
    if words[1] == method:
        is_twice = words[0] == verb and len(words) > 2
        return " ".join((verb, *words[2:])) if is_twice else None
    things = words[1:]
    steps = literals(facts)
    if things[-1] in ACTIONS and bool(steps) and steps[-1].words == things[-1:]:
        return " ".join((things[-1], *things[:-1]))
    if things[0] in VERBS:
        return " ".join(things)
    return f"{verb} {' '.join(things)}" if _is_made(method, things, steps) else None


def _is_made(method: str, things: Words, steps: tuple[Step, ...]) -> bool:
    """Whether the method makes the things at the end of the path."""
    end = next((i for i, word in enumerate(things) if word in PARTICLES), len(things))
    is_noun = any(method in map(singular, step.words) for step in steps)
    is_last = bool(steps) and _ends_with(things[:end], steps[-1].words)
    return end == 0 or (is_last and not is_noun)


def _ends_with(things: Words, step: Words) -> bool:
    return stem(" ".join(things[-len(step) :])) == stem(" ".join(step))


def verb_inside(name: str, facts: Facts) -> str | None:
    """``invoices_get_by_uuid``, ``api-insights/get-summary``: the verb between things.

    The things are a namespace, or end with a step of the path.
    """
    things, rest = _namespaced(name) or _flat(words_of(name), facts)
    is_thing = bool(things) and things[0] not in VERBS and not {*things} & PARTICLES
    if not is_thing or len(rest) < 2 or rest[0] not in VERBS | _USUAL:
        return None
    is_listed = rest[0] == "list" and rest[1] in PARTICLES
    last = things[-1] if is_listed else singular(things[-1])
    return " ".join((rest[0], *things[:-1], last, *rest[1:]))


def _namespaced(name: str) -> tuple[Words, Words] | None:
    match = _NAMESPACED.fullmatch(name)
    return match and (words_of(match["things"]), words_of(match["rest"]))


def _flat(words: Words, facts: Facts) -> tuple[Words, Words]:
    """The words before the first usual verb, if they are things, and the others."""
    index = next((i for i, word in enumerate(words) if word in _USUAL), 0)
    things, rest = words[:index], words[index:]
    return (things, rest) if _is_step(things, facts) else ((), ())
