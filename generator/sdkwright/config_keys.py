"""The keys of the configuration, and their valid values."""

from __future__ import annotations

import keyword
import re
from typing import cast

_TEXT_KEYS = (
    "spec",
    "output",
    "package",
    "class_name",
    "env_prefix",
    "project",
    "version",
    "description",
    "idempotency_header",
    "docs_notation",
    "naming",
)
_NUMBER_KEYS = ("timeout_ms",)
_FLAG_KEYS = ("infer_pagination", "python_values")
_LIST_KEYS = ("overlays", "allow_hosts", "redacted_fields")
_TABLE_KEYS = ("budgets", "webhooks")
KEYS = (*_TEXT_KEYS, *_NUMBER_KEYS, *_FLAG_KEYS, *_LIST_KEYS, *_TABLE_KEYS)
DOCS_NOTATIONS = ("python", "speakeasy")
BUDGETS = ("import_ms", "lines", "size_kb")
# Names of methods: shortened by rules, or as the operationIds of the document.
NAMINGS = ("short", "document")
_IDENTIFIERS = ("package", "class_name", "env_prefix")
# Names and versions of packages (core metadata specification, PEP 440).
_PROJECT = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")
_VERSION = re.compile(
    r"(\d+!)?\d+(\.\d+)*((a|b|rc)\d+)?(\.post\d+)?(\.dev\d+)?(\+[a-z0-9]+(\.[a-z0-9]+)*)?",
    re.ASCII,
)
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]+)?")


def problem_of(key: str, value: object) -> tuple[str, str] | None:
    """The code and message for an invalid value of a key."""
    if key in _FLAG_KEYS:
        is_flag = isinstance(value, bool)
        return None if is_flag else ("config.type", "must be true or false")
    if key == "budgets":
        return None if isinstance(value, dict) else ("config.type", "must be a table")
    if key in _LIST_KEYS:
        return _list_problem(key, value)
    return number_problem(value) if key in _NUMBER_KEYS else _problem(key, value)


def _list_problem(key: str, value: object) -> tuple[str, str] | None:
    items = cast("list[object]", value) if isinstance(value, list) else [None]
    if not all(isinstance(item, str) and item for item in items):
        return "config.type", "must be a list of strings"
    if key == "allow_hosts":
        for item in items:
            if not _HOST.fullmatch(str(item)):
                return (
                    "config.value",
                    f'cannot have "{item}": hosts are written like example.com or '
                    "example.com:8443",
                )
    return None


def number_problem(value: object) -> tuple[str, str] | None:
    """The code and message for a value that is not a positive integer."""
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return None
    return "config.type", "must be a positive whole number"


def _problem(key: str, value: object) -> tuple[str, str] | None:
    """The code and message for an invalid text."""
    if not isinstance(value, str):
        return "config.type", "must be a string"
    if not value or not value.isprintable():
        return "config.value", "must be one line of text and not empty"
    if key in _IDENTIFIERS and not _is_identifier(value):
        return (
            "config.identifier",
            f'cannot be "{value}": it is not a Python identifier',
        )
    if key == "naming" and value not in NAMINGS:
        return "config.value", f'cannot be "{value}": it is "short" or "document"'
    if key == "project" and not _PROJECT.fullmatch(value):
        return (
            "config.value",
            f'cannot be "{value}": use letters, digits and "-", "_", "." between',
        )
    if key == "idempotency_header" and not _TOKEN.fullmatch(value):
        return "config.value", f'cannot be "{value}": it is not a valid header name'
    if key == "docs_notation" and value not in DOCS_NOTATIONS:
        known = " or ".join(f'"{name}"' for name in DOCS_NOTATIONS)
        return "config.value", f'cannot be "{value}": use {known}'
    if key == "version" and not _VERSION.fullmatch(value):
        return (
            "config.value",
            f'cannot be "{value}": versions are written like 1.2.0 or 1.2.0rc1',
        )
    return None


def _is_identifier(value: str) -> bool:
    """Whether a name is an ASCII identifier.

    Python and file systems normalise other letters differently.
    """
    return value.isascii() and value.isidentifier() and not keyword.iskeyword(value)
