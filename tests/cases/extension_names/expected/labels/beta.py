"""The methods of ``beta``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.resources import BaseResource, resource_property

if TYPE_CHECKING:
    from .beta_things import BetaThings


class Beta(BaseResource):
    """The methods of ``beta``."""

    @resource_property
    def things(self) -> type[BetaThings]:
        """Things that may change."""
        from .beta_things import BetaThings

        return BetaThings
