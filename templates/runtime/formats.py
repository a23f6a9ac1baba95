# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The client of an API that has the same data in several formats."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ParamSpec, TypeVar, overload

from .base_client import BaseClient

if TYPE_CHECKING:
    from .aliases import AnyFunction, Awaited, Keyword, Value
    from .response.downloads import Download, DownloadAsync

P = ParamSpec("P")
T = TypeVar("T")


class FormatsClient(BaseClient):
    """A client that receives results in other formats than JSON."""

    @overload
    def with_media_type(  # type: ignore[overload-overlap]  # as for with_response
        self,
        method: Callable[P, Awaited[T]],
        media_type: str,
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Awaited[DownloadAsync]: ...

    @overload
    def with_media_type(
        self,
        method: Callable[P, T],
        media_type: str,
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Download: ...

    def with_media_type(
        self,
        method: AnyFunction,
        media_type: str,
        /,
        *args: Keyword,
        **kwargs: Keyword,
    ) -> Value:
        """Call a method of a resource; its result as a file of another media type.

        ``client.with_media_type(client.resource.method, "application/xml")``, followed
        by the arguments of the method. The result for an ``_async`` method is awaited.
        """
        from .raw_results import with_media_type

        return with_media_type(self._client, method, media_type, *args, **kwargs)
