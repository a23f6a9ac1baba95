# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The logger of debug messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..settings import Logger


def is_on(env: str | None) -> bool:
    """Whether the value of an environment variable means yes."""
    return (env or "").strip().lower() not in ("", "0", "false", "no", "off")


def default_logger(env: str | None) -> Logger | None:
    """The package's logger, writing to standard error, if the environment wants it.

    Otherwise, the level of the package's logger in ``logging`` decides about records.
    """
    if not is_on(env):
        return None
    from .standard_error import package_logger

    return package_logger()
