"""Where debug messages go."""

from __future__ import annotations

from typing import Protocol


class Logger(Protocol):
    """Anything that takes messages as a logger of ``logging`` does."""

    def debug(self, msg: str, /, *args: object) -> object: ...


def is_on(env: str | None) -> bool:
    """Whether the value of an environment variable says yes."""
    return (env or "").strip().lower() not in ("", "0", "false", "no", "off")


def default_logger(env: str | None) -> Logger | None:
    """The package's logger, writing to standard error, if the environment asks for it.

    Without that, records are made where the level of ``logging`` wants them.
    """
    if not is_on(env):
        return None
    import logging

    logger = logging.getLogger(__name__.partition(".")[0])
    if not logger.hasHandlers():
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(message)s"))
        logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    return logger
