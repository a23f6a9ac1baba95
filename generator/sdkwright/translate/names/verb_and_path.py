"""Names from verb and path: ``list``, ``get``, ``create``, ``list_line_items``.

They are for operations without an operationId, or with one that is made of verb and
path, such as ``get_v1_messages_batches``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...words import is_plural, singular
from .facts import Common, Facts, Group, Step, parts, stem, words_of
from .vocabulary import (
    ACTIONS,
    CHANGES,
    HTTP_VERBS,
    NOUNS,
    SINGLE_PLURALS,
    VERBS,
    WRITING_VERBS,
    is_noise,
)

Words = tuple[str, ...]
# A document with at least so many operationIds, of which this share is made of verb and
# path, has only operationIds of this style.
_LEAST, _SHARE = 5, 0.8
_ITEM_VERBS = {"get": "get", "put": "update", "patch": "update", "post": "update"}
# Beside PUT, PATCH keeps its name. Beside another update, it is called "patch".
_LONGER = {"put": ("replace",), "patch": ("update", "patch")}


@dataclass(frozen=True, slots=True)
class _Route:
    """A path as seen from a group.

    ``before`` are the steps in front of the step that names the group, ``after`` those
    behind it. ``thing`` are the words of that step, if there is one, and ``last`` those
    of the last one if several steps name the group.
    """

    before: tuple[Step, ...]
    thing: Words
    last: Words
    after: tuple[Step, ...]


def is_mechanical(name: str, facts: Facts) -> bool:
    """Whether a name consists of the method and the steps of the path.

    Steps may be in the singular, and parameters may be missing.
    """
    rest = _without_method(words_of(name), facts)
    if not rest:
        return False
    steps = "".join(_pattern(step) for step in facts.steps)
    pattern = steps + re.escape(_joined(facts.fragment))
    return re.fullmatch(pattern, _joined(rest)) is not None


def is_certainly_mechanical(name: str, facts: Facts, group: Group) -> bool:
    """Whether nobody would have chosen a mechanical name.

    The steps are as in the path, and there are versions, parameters or several lists
    among them, or a method that is no verb for things.
    """
    words = words_of(name)
    rest = _without_method(words, facts)
    if not rest:
        return False
    steps = "".join(_exact_pattern(step) for step in facts.steps)
    pattern = steps + re.escape("".join(f"{word}_" for word in facts.fragment))
    if not re.fullmatch(pattern, "".join(f"{word}_" for word in rest)):
        return False
    literals = [step.words for step in facts.steps if not step.is_parameter]
    named = [step for step in literals if not is_noise("".join(step))]
    has_more = len(rest) > sum(map(len, named)) + len(facts.fragment)
    has_lists = any(is_plural(step[-1]) for step in named[:-1])
    is_odd = words[0] in ("post", "put", "patch")
    return has_more or has_lists or is_odd or _is_pascal(name, rest, facts, group)


def _is_pascal(name: str, rest: Words, facts: Facts, group: Group) -> bool:
    """``GetWeatherForecast`` of ``/WeatherForecast``, as ASP.NET suggests."""
    has_parameters = any(step.is_parameter for step in facts.steps)
    is_group = "".join(rest) == "".join(words_of(group[-1]))
    return name[0].isupper() and is_group and not has_parameters


def _without_method(words: Words, facts: Facts) -> Words:
    method = facts.method.lower()
    if len(words) > 1 and method == words[0]:
        return words[1:]
    return words[:-1] if len(words) > 1 and method == words[-1] else ()


def derived(facts: Facts, group: Group, common: Common) -> tuple[str, ...]:
    """The names of an operation, from the shortest to the one that tells most."""
    route = _route(facts, group, common)
    short = _name(facts, route)
    context = _context(route)
    is_inner = context and not any(step.is_parameter for step in route.after)
    found = [f"{short} for {context}" if is_inner else short]
    found += _longer(facts, route, found[0])
    steps = [step.text for step in facts.steps if not is_noise("".join(step.words))]
    found.append(" ".join((facts.method.lower(), *steps, *facts.fragment)))
    return tuple(" ".join(words_of(name)) for name in found)


def _longer(facts: Facts, route: _Route, short: str) -> Iterator[str]:
    method = facts.method.lower()
    parameters = [step.text for step in facts.steps if step.is_parameter]
    if short in ("update", "delete", "list", "get"):
        yield from _LONGER.get(method, (f"{short} {_noun(route, short)}",))
    elif short.startswith("list ") and not parameters:
        yield f"list all {short.removeprefix('list ')}"
    elif facts.steps and words_of(short)[0] in VERBS and method in WRITING_VERBS:
        yield _rest_name(facts, route, WRITING_VERBS[method])
    if parameters:
        yield f"{short} by {parameters[-1]}"
    things = [step.text for step in route.after if not step.is_parameter]
    if things:
        yield " ".join((words_of(short)[0], *things))


def _pattern(step: Step) -> str:
    """A pattern of the words that a step may have in a name."""
    words = re.escape(_joined(step.words))
    if not step.is_parameter:
        return f"(?:{words})?" if is_noise("".join(step.words)) else words
    last = re.escape(_joined(step.words[-1:]))
    return f"(?:(?:by_|with_)?(?:{words}|{last}|id_|name_))?"


def _exact_pattern(step: Step) -> str:
    """A pattern of the words of a step as they are."""
    words = re.escape("".join(f"{word}_" for word in step.words))
    if step.is_parameter:
        return f"(?:{words}|id_)?"
    return f"(?:{words})?" if is_noise("".join(step.words)) else words


def _joined(words: Words) -> str:
    return "".join(f"{singular(word)}_" for word in words)


def _route(facts: Facts, group: Group, common: Common) -> _Route:
    steps = facts.steps[common.prefix :]
    while steps and is_noise("".join(steps[0].words)):
        steps = steps[1:]
    wanted = {stem(group[-1]), stem(" ".join(group))}
    for index, step in enumerate(steps):
        if not step.is_parameter and stem(step.text) in wanted:
            return _Route(steps[:index], step.words, step.words, steps[index + 1 :])
    if (scattered := _scattered(steps, words_of(group[-1]))) is not None:
        return scattered
    has_things = any(not step.is_parameter for step in steps[1:])
    if has_things and not steps[0].is_parameter and stem(steps[0].text) in parts(group):
        # ``/ingress/peers`` in "Ingress ports"
        return _Route((), steps[0].words, steps[0].words, steps[1:])
    return _Route((), (), (), steps)


def _scattered(steps: tuple[Step, ...], group: Words) -> _Route | None:
    """The route if several steps name the group: ``/integrations/edr`` for "EDR
    integrations".
    """
    wanted = [singular(word) for word in group]
    slices = {
        "".join(wanted[start:end]): set(range(start, end))
        for start in range(len(wanted))
        for end in range(start + 1, len(wanted) + 1)
    }
    found = [
        index
        for index, step in enumerate(steps)
        if not step.is_parameter and stem(step.text) in slices
    ]
    named = {index for i in found for index in slices[stem(steps[i].text)]}
    if not found or len(named) < len(wanted):
        return None
    others = tuple(s for i, s in enumerate(steps) if i not in found)
    first = found[0]
    return _Route(steps[:first], group, steps[found[-1]].words, others[first:])


def _context(route: _Route) -> str:
    """The thing that the group belongs to in this path: ``/users/{id}/posts``."""
    if not any(step.is_parameter for step in route.before):
        return ""
    literals = [step.words for step in route.before if not step.is_parameter]
    return " ".join(_singular(literals[-1])) if literals else ""


def _name(facts: Facts, route: _Route) -> str:
    method = facts.method.lower()
    if facts.fragment:
        is_named = facts.fragment[0] in VERBS
        return " ".join(facts.fragment if is_named else (method, *facts.fragment))
    literals = [step for step in route.after if not step.is_parameter]
    is_item = bool(facts.steps) and facts.steps[-1].is_parameter
    if not literals:
        if route.thing and is_action(method, route.thing, is_item=is_item):
            return " ".join(route.thing)
        verb = _verb(facts, is_item, route.last)
        return verb if facts.steps else f"{verb} root"
    *outer, last = (step.words for step in literals)
    things = tuple(word for words in outer for word in _singular(words))
    if is_action(method, last, is_item=is_item):
        return " ".join((*last, *things))
    return _rest_name(facts, route, _verb(facts, is_item, last))


def _rest_name(facts: Facts, route: _Route, verb: str) -> str:
    """The verb, and the things behind the group."""
    is_item = facts.steps[-1].is_parameter
    literals = [step for step in route.after if not step.is_parameter]
    *outer, last = [step.words for step in literals] or [route.thing or ("",)]
    things = tuple(word for words in outer for word in _singular(words))
    noun = (
        last
        if verb == "list" or (not is_item and verb != "create")
        else _singular(last)
    )
    return " ".join((verb, *things, *noun))


def is_action(method: str, words: Words, *, is_item: bool) -> bool:
    """Whether the last literal step of a path is an action, such as ``cancel``."""
    changes = method in ("post", "put", "patch")
    first, last = words[0], words[-1]
    if len(words) > 1 and first in NOUNS and is_plural(last):
        return False  # ``/test_clocks``, ``/login_links``
    if is_item:
        return changes and first in ACTIONS
    return first in ACTIONS or (changes and first in CHANGES)


def _verb(facts: Facts, is_item: bool, thing: Words) -> str:
    """The verb of a method on an item, a list or a single thing."""
    method = facts.method.lower()
    is_list = bool(thing) and is_plural(thing[-1]) and not is_item
    is_list = is_list and thing[-1] not in SINGLE_PLURALS
    if method == "get":
        return "list" if is_list else "get"
    if is_item:
        stated = singular((*words_of(facts.summary), "")[0])
        is_stated = method == "post" and stated in VERBS
        return stated if is_stated else _ITEM_VERBS.get(method, method)
    return WRITING_VERBS.get(method, method)


def _noun(route: _Route, verb: str) -> str:
    words = route.thing if verb == "list" else _singular(route.thing)
    return " ".join(words)


def _singular(words: Words) -> Words:
    if words[-1:] and words[-1] in SINGLE_PLURALS:
        return words
    return (*words[:-1], *map(singular, words[-1:]))


def bare_verb(name: str) -> bool:
    """Whether a name is only a method of HTTP that is no verb for things."""
    return name.lower() in HTTP_VERBS - {"get", "delete", "patch", "query"}


def all_named(operations: Iterator[tuple[str, Facts]]) -> bool:
    """Whether most operationIds are made of verb and path, so that all of them are.

    ``PostUser`` and ``PutUser`` show that ``GetUser`` was not chosen.
    """
    found = [
        (is_mechanical(name, facts), facts.method in ("POST", "PUT"))
        for name, facts in operations
    ]
    is_shown = any(is_made and changes for is_made, changes in found)
    share = sum(is_made for is_made, _ in found)
    return is_shown and len(found) >= _LEAST and share >= _SHARE * len(found)
