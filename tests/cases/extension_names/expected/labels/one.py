"""The methods of ``one``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.resources import BaseResource, resource_property

if TYPE_CHECKING:
    from .one_two import OneTwo


class One(BaseResource):
    """The methods of ``one``."""

    @resource_property
    def two(self) -> type[OneTwo]:
        """The methods of ``one.two``."""
        from .one_two import OneTwo

        return OneTwo
