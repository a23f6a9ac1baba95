"""The table of rules that shorten operationIds.

A rule is a function of one operation, its group, and the common facts. It
gives the name without something that the reader knows, or ``None``. The rules are
applied in this order, each to the result of the one before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .facts import Common, Facts, Group
from .frameworks import (
    fastapi,
    fastapi_prefix,
    holder,
    litestar,
    nest_path,
    nest_version,
    restful_class,
    spring,
)
from .inside import file_at_end, group_inside, method_in_front, verb_inside
from .prefixes import (
    async_at_end,
    group_in_front,
    module_in_front,
    verb_behind,
    version_at_end,
    without_article,
)
from .segments import separated


@dataclass(frozen=True, slots=True)
class Subject:
    """An operation in one of its groups."""

    facts: Facts
    group: Group
    common: Common


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that shortens names.

    ``without`` describes the part that a name loses. With ``has_function``, the rest is
    the name of a function, which its author chose. With ``is_local``, the rest may be
    unique in its group only. A rule that ``spares_functions`` does not change the names
    of functions. The part that a rule removes ``tells_apart`` operations of one name.
    """

    name: str
    without: str
    apply: Callable[[str, Subject], str | None]
    has_function: bool = False
    is_local: bool = False
    spares_functions: bool = False
    tells_apart: bool = False


def _counted(name: str, subject: Subject) -> str | None:
    """``list_1`` beside ``list``: the number keeps operationIds unique."""
    base, _, number = name.rpartition("_")
    is_counted = number.isdigit() and len(number) < 3
    return base if is_counted and base in subject.common.operation_ids else None


def _module(name: str, subject: Subject) -> str | None:
    module = subject.common.module
    return name.removeprefix(module) if module and name.startswith(module) else None


RULES = (
    Rule(
        "words",
        "words that are run together",
        lambda name, subject: separated(name, subject.facts),
    ),
    Rule(
        "fastapi",
        "the path and the method that FastAPI appends",
        lambda name, subject: fastapi(name, subject.facts),
        has_function=True,
    ),
    Rule(
        "fastapi-prefix",
        "the prefix of the application, which the paths lack",
        lambda name, subject: fastapi_prefix(name, subject.facts),
        has_function=True,
        tells_apart=True,
    ),
    Rule(
        "litestar",
        "the path that Litestar prepends",
        lambda name, subject: litestar(name, subject.facts),
        has_function=True,
    ),
    Rule(
        "spring",
        "the method that Springfox appends",
        lambda name, subject: spring(name, subject.facts),
        has_function=True,
    ),
    Rule(
        "nest-path",
        "the number of the path that NestJS appends",
        lambda name, subject: nest_path(name, subject.facts),
        has_function=True,
    ),
    Rule(
        "nest-version",
        "the version that NestJS appends",
        lambda name, subject: nest_version(name, subject.facts),
        tells_apart=True,
    ),
    Rule(
        "flask-restx",
        "the method and the class of Flask-RESTX",
        lambda name, subject: restful_class(name, subject.facts),
    ),
    Rule(
        "version",
        "the version of the path",
        lambda name, subject: version_at_end(name, subject.facts),
        tells_apart=True,
    ),
    Rule(
        "file",
        "the file that declares it",
        lambda name, subject: file_at_end(name, subject.facts),
    ),
    Rule("counter", "the number that makes it unique", _counted, tells_apart=True),
    Rule(
        "class",
        "the class in front",
        lambda name, subject: holder(name, subject.facts),
        has_function=True,
        is_local=True,
    ),
    Rule("module", "the module that all operations share", _module),
    Rule(
        "module-kind",
        "the module in front",
        lambda name, subject: module_in_front(name, subject.facts),
    ),
    Rule(
        "article",
        "the article behind the verb",
        lambda name, subject: without_article(name),
        spares_functions=True,
    ),
    Rule(
        "group",
        "the group in front",
        lambda name, subject: group_in_front(name, subject.facts, subject.group),
        is_local=True,
    ),
    Rule(
        "group-inside",
        "the group between the verb and the things",
        lambda name, subject: group_inside(name, subject.facts, subject.group),
        is_local=True,
        spares_functions=True,
    ),
    Rule(
        "verb",
        "the verb behind the things",
        lambda name, subject: verb_behind(name, subject.facts),
    ),
    Rule(
        "verb-inside",
        "the verb between the things",
        lambda name, subject: verb_inside(name, subject.facts),
        spares_functions=True,
    ),
    Rule(
        "method",
        "the method of HTTP in front",
        lambda name, subject: method_in_front(name, subject.facts),
        spares_functions=True,
    ),
    Rule(
        "async",
        'the suffix "async" of async methods',
        lambda name, subject: async_at_end(name),
    ),
)
