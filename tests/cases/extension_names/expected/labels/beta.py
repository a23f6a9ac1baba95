"""The methods of ``beta``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import Client

if TYPE_CHECKING:
    from .beta_things import BetaThings


class Beta:
    """The methods of ``beta``."""

    def __init__(self, client: Client) -> None:
        self._client = client

    @cached_property
    def things(self) -> BetaThings:
        """Things that may change."""
        from .beta_things import BetaThings

        return BetaThings(self._client)
