"""The names and namespaces that the document declares for operations."""

from __future__ import annotations

import re

from ...document import Node
from ...values import Json
from ..extensions.lookup import Extension, extension, extension_text
from .facts import Group

# ``beta.responses`` is a path of namespaces, ``Node.js 2.0`` is not.
_DOTTED = re.compile(r"[a-z_][\w-]*(\.[a-z_][\w-]*)+", re.ASCII)
# A group in the notation of JavaScript and other languages.
_GROUP = re.compile(r"\$(?:(?P<number>\d+)|\{(?P<name>\w+)\})")


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


def declared_groups(operation: Node) -> tuple[Group, ...]:
    """The namespaces in an extension key."""
    declared = extension(operation, Extension.GROUP)
    if declared is None or not isinstance(declared.value, list):
        return ()
    written = [_strings(steps) for steps in declared.value]
    return tuple(dict.fromkeys(group for group in written if group))


def tagged_groups(operation: Node) -> tuple[Group, ...]:
    """The first tag and all other dotted tags."""
    tags = operation.get("tags")
    names = tags.value if tags is not None and isinstance(tags.value, list) else []
    found = [
        tuple(name.split(".")) if _DOTTED.fullmatch(name) else (name,)
        for index, name in enumerate(names)
        if isinstance(name, str) and name and (index == 0 or _DOTTED.fullmatch(name))
    ]
    return tuple(dict.fromkeys(found))


def _strings(steps: Json) -> Group:
    return tuple(str(step) for step in steps) if isinstance(steps, list) else ()


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
