# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The messages of the package's logger on standard error."""

from __future__ import annotations

import logging


def package_logger() -> logging.Logger:
    """The package's logger, with a handler, for messages of the level ``DEBUG``."""
    logger = logging.getLogger(__name__.partition(".")[0])
    if not logger.hasHandlers():
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(message)s"))
        logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    return logger
