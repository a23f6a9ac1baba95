"""Models of admin_users."""

from __future__ import annotations

from vendor_keys.types import BaseModel


class UsersListAllResponse(BaseModel):
    users: list[str] | None = None
