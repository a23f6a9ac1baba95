"""The method names and the namespaces of operations."""

from __future__ import annotations

import re

from ..document import Node
from ..values import Json
from .extensions.lookup import Extension, extension, extension_text

Group = tuple[str, ...]

# ``beta.responses`` is a path of namespaces, ``Node.js 2.0`` is not.
_DOTTED = re.compile(r"[a-z_][\w-]*(\.[a-z_][\w-]*)+", re.ASCII)
# A group in the notation of JavaScript and other languages.
_GROUP = re.compile(r"\$(?:(?P<number>\d+)|\{(?P<name>\w+)\})")
_PARAMETER = re.compile(r"\{[^{}]*\}")
_VERSION = re.compile(r"v?\d+([._-]\w+)*|api|rest", re.IGNORECASE)


def method_name(operation: Node, root: Node) -> str | None:
    """The declared method name, or the name that a rule derives from the
    operationId.
    """
    own = extension_text(operation, Extension.METHOD_NAME)
    identity = operation.text("operationId")
    if own is not None or identity is None:
        return own
    rules = extension(root, Extension.METHOD_NAMES)
    for rule in () if rules is None else rules.elements():
        pattern, name = rule.text("operationId"), rule.text("methodNameOverride")
        found = _replaced(rule, pattern, name, identity) if pattern and name else None
        if found is not None:
            return found
    return None


def groups(operation: Node, path: str) -> list[tuple[str, Group]]:
    """The namespaces of an operation, each with a key of its own.

    They are its declared groups, else its first tag and all other dotted tags, else the
    first path segment that is a name.
    """
    declared = extension(operation, Extension.GROUP)
    if declared is not None and isinstance(declared.value, list):
        written = [_strings(steps) for steps in declared.value]
        found = [group for group in written if group]
    else:
        found = _of_tags(operation)
    first, *others = list(dict.fromkeys(found)) or [(_first_step(path),)]
    keyed = [(f"{operation.id}/{'.'.join(group)}", group) for group in others]
    return [(operation.id, first), *keyed]


def _of_tags(operation: Node) -> list[Group]:
    tags = operation.get("tags")
    names = tags.value if tags is not None and isinstance(tags.value, list) else []
    return [
        tuple(name.split(".")) if _DOTTED.fullmatch(name) else (name,)
        for index, name in enumerate(names)
        if isinstance(name, str) and name and (index == 0 or _DOTTED.fullmatch(name))
    ]


def _strings(steps: Json) -> Group:
    return tuple(str(step) for step in steps) if isinstance(steps, list) else ()


def _first_step(path: str) -> str:
    steps = (_PARAMETER.sub("", step) for step in path.split("/"))
    names = (step for step in steps if step and not _VERSION.fullmatch(step))
    return next(names, "default")


def _replaced(rule: Node, pattern: str, name: str, identity: str) -> str | None:
    """The new name of an operation, if the pattern matches it.

    The name may refer to groups of the pattern: ``\\1``, ``\\g<verb>``, ``$1`` or
    ``${verb}``.
    """
    try:
        match = re.search(pattern, identity)
        return None if match is None else match.expand(_GROUP.sub(_python_group, name))
    except (re.error, IndexError) as error:
        rule.document.reporter.warning(
            "extension.pattern",
            f"{pattern!r} cannot be replaced with {name!r}: {error}",
            at=rule["operationId"].location(),
        )
        return None


def _python_group(match: re.Match[str]) -> str:
    return rf"\g<{match['number'] or match['name']}>"
