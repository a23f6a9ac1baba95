"""The admin operations."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import Client

if TYPE_CHECKING:
    from .admin_users import AdminUsers


class Admin:
    """The admin operations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    @cached_property
    def users(self) -> AdminUsers:
        """The admin.users operations."""
        from .admin_users import AdminUsers

        return AdminUsers(self._client)
