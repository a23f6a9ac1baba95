"""The methods of ``one``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import Client

if TYPE_CHECKING:
    from .one_two import OneTwo


class One:
    """The methods of ``one``."""

    def __init__(self, client: Client) -> None:
        self._client = client

    @cached_property
    def two(self) -> OneTwo:
        """The methods of ``one.two``."""
        from .one_two import OneTwo

        return OneTwo(self._client)
