"""Pagination by the URL of the next page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..call import AnyCall
    from ..http_types import Response
    from .fields import Path


class NextUrlPaging(NamedTuple):
    """By a URL in each result.

    A result without a URL is the last page, and so is an empty one with its own URL.
    """

    items: Path
    next_url: Path

    @property
    def is_counted(self) -> bool:
        return False

    def position(self, call: AnyCall) -> object:
        return call.url

    def following(
        self, call: AnyCall, result: object, response: Response
    ) -> AnyCall | None:
        from .fields import items_at, value_at

        url = value_at(result, self.next_url)
        is_same = url == call.url and not items_at(result, self.items)
        return None if not url or is_same else call._replace(url=str(url))


class LinkPaging(NamedTuple):
    """By the URL in the ``Link`` header (RFC 8288)."""

    items: Path

    @property
    def is_counted(self) -> bool:
        return False

    def position(self, call: AnyCall) -> object:
        return call.url

    def following(
        self, call: AnyCall, result: object, response: Response
    ) -> AnyCall | None:
        for link in response.links.values():
            # One link may have several relations, in any case.
            if "next" in link.get("rel", "").lower().split():
                return call._replace(url=link["url"])
        return None
