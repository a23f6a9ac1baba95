"""The operationIds that frameworks make of a function, and the name of the function.

Each rule is a function of one operation. It removes the additions of one framework from
the name, or gives ``None``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...words import split_words
from .facts import Facts, is_verb, literals, stem
from .vocabulary import WRITING_VERBS, is_version

_METHODS = "get|put|post|delete|options|head|patch|trace"
_HOLDER = re.compile(
    r"[A-Z]\w*?(?:Controller|Resource|Service|Api|Router|Handler|ViewSet)s?"
    r"(?:_|\.|::|#|-)(?P<name>[A-Za-z]\w*)"
)
_NUMBERED = re.compile(r"(?P<name>[A-Za-z]\w*)\[\d+\]")
_VERSIONED = re.compile(r"(?P<name>\w+)_v\d+")
_CLASS = re.compile(
    rf"(?P<method>{_METHODS})_(?P<things>[a-z]\w*?)_(?P<kind>list|resource|item|api|view)"
)
_USING = re.compile(rf"(?P<name>\w+?)Using(?:{_METHODS})(?:_\d+)?", re.IGNORECASE)
_PREFIX = re.compile(r"(?P<name>\w*?[^\W_])(?:_+api)?_+v\d+")
_SEPARATORS = re.compile(r"[!#$%&'*+\-.^_`|~:]+")


def fastapi(name: str, facts: Facts) -> str | None:
    """FastAPI appends the path and the method: ``read_book_books__book_id__get``.

    ``generate_unique_id`` of ``fastapi/utils.py`` replaces each character that is no
    letter, digit or underscore. An operation of several methods has the suffix of any
    of them.
    """
    head, _, method = name.rpartition("_")
    if method not in _METHODS.split("|"):
        return None
    for path in _tails(facts):
        suffix = re.sub(r"\W", "_", path)
        # The document may lack a slash at the end of the path.
        function = next(
            (
                head.removesuffix(end)
                for end in (suffix, f"{suffix}_")
                if head.endswith(end) and head != end
            ),
            None,
        )
        if function and (path == facts.path or is_verb(function)):
            return function
    return None


def fastapi_prefix(name: str, facts: Facts) -> str | None:
    """The function without the prefixes that the document lacks: ``read_book_api_v1``.

    FastAPI appends the whole path, a proxy may have removed its first steps.
    """
    match = _PREFIX.fullmatch(name)
    is_versioned = any(is_version(step.text) for step in facts.steps)
    if (
        match is None
        or is_versioned
        or fastapi(facts.operation_id or "", facts) != name
    ):
        return None
    return match["name"]


def _tails(facts: Facts) -> Iterator[str]:
    """The path, then the path without the prefixes that the application may lack."""
    path = facts.path
    yield path
    for step in facts.steps[:-1]:
        head = f"/{step.text}"
        if step.is_parameter or not path.startswith(f"{head}/"):
            return
        path = path.removeprefix(head)
        yield path


def litestar(name: str, facts: Facts) -> str | None:
    """Litestar prepends the path: ``TasksTaskIdGetTask``.

    ``default_operation_id_creator`` skips steps that it has already, and a handler of
    several methods has the method before its name.
    """
    namespace = ""
    for step in facts.steps:
        if step.text.title() not in namespace:
            namespace += step.text.title()
    prefix = _SEPARATORS.sub("", namespace)
    rest = name.removeprefix(prefix)
    if not prefix or rest == name or not rest.isalnum() or not rest[0].isupper():
        return None
    method = facts.method.title()
    of_method = rest.removeprefix(method)
    is_twice = of_method != rest and is_verb(of_method)
    return of_method if is_twice else rest


def spring(name: str, facts: Facts) -> str | None:
    """Springfox appends the method: ``getUserUsingGET_1``."""
    match = _USING.fullmatch(name)
    return match and match["name"]


def holder(name: str, facts: Facts) -> str | None:
    """NestJS, LoopBack and others prepend the class: ``UsersController_findAll``."""
    match = _HOLDER.fullmatch(name)
    return match and match["name"]


def nest_path(name: str, facts: Facts) -> str | None:
    """NestJS appends the number of the path: ``AppController_find[1]``."""
    match = _NUMBERED.fullmatch(name)
    return match and match["name"]


def nest_version(name: str, facts: Facts) -> str | None:
    """NestJS appends the version: ``UsersController_findAll_v2``."""
    match = _VERSIONED.fullmatch(name)
    return match["name"] if match and _HOLDER.fullmatch(match["name"]) else None


def restful_class(name: str, facts: Facts) -> str | None:
    """Flask-RESTX has the method and the class: ``post_todo_list`` of ``/todos``."""
    match, steps = _CLASS.fullmatch(name), literals(facts)
    if match is None or match["method"] != facts.method.lower() or not steps:
        return None
    if stem(steps[-1].text) != stem(match["things"]):
        return None
    if (match["method"], match["kind"]) == ("get", "list"):
        return f"list {steps[-1].text}"
    verb = WRITING_VERBS.get(match["method"], match["method"])
    return " ".join((verb, *split_words(match["things"])))
