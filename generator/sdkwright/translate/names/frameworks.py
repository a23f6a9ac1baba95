"""The operationIds that frameworks make of a function, and the name of the function.

Each rule is a function of one operation. It removes the additions of one framework from
the name, or gives ``None``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .facts import Facts, is_verb
from .vocabulary import is_version

_METHODS = "get|put|post|delete|options|head|patch|trace"
_HOLDER = re.compile(
    r"[A-Z]\w*?(?:Controller|Resource|Service|Api|Router|Handler|ViewSet)s?"
    r"(?:_|\.|::|#|-)(?P<name>[A-Za-z]\w*)"
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
    return match and re.sub(r"_v\d+$", "", match["name"])
