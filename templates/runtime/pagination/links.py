# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Pagination by the URL of the next page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Self

    from ..call import AnyCall
    from ..http_types import Response
    from .fields import Path


class NextUrlPaging(NamedTuple):
    """By a URL in each result.

    A result without a URL is the last page, and so is an empty one with its own URL.
    ``more`` and ``done`` may say so, too.
    """

    items: Path
    next_url: Path
    more: Path | None = None
    done: Path | None = None

    @property
    def is_counted(self) -> bool:
        return False

    def position(self, call: AnyCall) -> object:
        return call.url

    def learned(self, result: object) -> Self:
        return self

    def following(
        self, call: AnyCall, result: object, response: Response
    ) -> AnyCall | None:
        from .fields import items_at, says_last, value_at

        url = value_at(result, self.next_url)
        if not url or says_last(self, result):
            return None
        is_same = url == call.url and not items_at(result, self.items)
        return None if is_same else call._replace(url=str(url))


class LinkPaging(NamedTuple):
    """By the URL in the ``Link`` header (RFC 8288)."""

    items: Path

    @property
    def is_counted(self) -> bool:
        return False

    def position(self, call: AnyCall) -> object:
        return call.url

    def learned(self, result: object) -> Self:
        return self

    def following(
        self, call: AnyCall, result: object, response: Response
    ) -> AnyCall | None:
        for link in response.links.values():
            # One link may have several relations, in any case.
            if link["url"] and "next" in link.get("rel", "").lower().split():
                return call._replace(url=link["url"])
        return None
