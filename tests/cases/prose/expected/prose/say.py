"""The methods of ``say``."""

from __future__ import annotations

from collections.abc import Mapping

from . import components
from ._runtime.call import Call, Options, Query
from ._runtime.resources import BaseResource
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Say(BaseResource):
    """The methods of ``say``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def say(
        self,
        *,
        word: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Word:
        """Ends with a quote "here".

        Triple \"\"\" quotes, a \\backslash, a tab  here, a bell\x07, and \u202eright to left.

        :param word: Pipe | and `code` second line
        """
        call: Call[components.Word] = Call(
            "GET",
            "/say",
            operation_id="say",
            parameters=[Query("word", word, str)],
            responses={"200": components.Word},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def say_async(
        self,
        *,
        word: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Word:
        """Ends with a quote "here".

        Triple \"\"\" quotes, a \\backslash, a tab  here, a bell\x07, and \u202eright to left.

        :param word: Pipe | and `code` second line
        """
        call: Call[components.Word] = Call(
            "GET",
            "/say",
            operation_id="say",
            parameters=[Query("word", word, str)],
            responses={"200": components.Word},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
