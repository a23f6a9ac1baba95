"""Models of admin_users."""

from __future__ import annotations

from ..types import BaseModel


class UsersListAllResponse(BaseModel):
    users: list[str] | None = None
