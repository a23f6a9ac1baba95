"""Pages of the admin.users operations."""

from __future__ import annotations

from .. import components
from .._runtime.pagination.counted import PageNumberPaging
from .._runtime.pagination.pages import AsyncPage, Page

_LIST = PageNumberPaging(page="page", items=("users",))


class UsersListAllResponse(Page[components.UsersListAllResponse, str]):
    """One page of ``admin.users.list``."""

    paging = _LIST


class AsyncUsersListAllResponse(AsyncPage[components.UsersListAllResponse, str]):
    """One page of ``admin.users.list_async``."""

    paging = _LIST
