"""The methods of ``reports``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, overload

from . import components, errors, operations
from ._runtime.call import Call, Options, Query
from ._runtime.resources import BaseResource
from ._runtime.response.alternatives import OneOf
from ._runtime.response.downloads import Binary, Download, DownloadAsync
from ._runtime.response.results import Text
from ._runtime.streaming.undeclared import Undeclared
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Reports(BaseResource):
    """The methods of ``reports``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    @overload
    def report(
        self,
        *,
        format: str | None = None,
        accept: None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Report | str | Download: ...

    @overload
    def report(
        self,
        *,
        format: str | None = None,
        accept: Literal["application/json"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Report: ...

    @overload
    def report(
        self,
        *,
        format: str | None = None,
        accept: Literal["text/csv"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> str: ...

    @overload
    def report(
        self,
        *,
        format: str | None = None,
        accept: Literal["application/pdf"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Download: ...

    def report(
        self,
        *,
        format: str | None = None,
        accept: (
            Literal["application/json", "text/csv", "application/pdf"] | None
        ) = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Report | str | Download:
        """A report in the format that the server chooses.

        :param accept: The media type of the result. By default, the server chooses it.
        """
        call: Call[components.Report | str | Download] = Call(
            "GET",
            "/report",
            operation_id="report",
            parameters=[Query("format", format, str)],
            responses={
                "200": OneOf(
                    {
                        "application/json": components.Report,
                        "text/csv": Text("text/csv"),
                        "application/pdf": Binary("application/pdf"),
                    },
                    accept,
                )
            },
            stream=True,
            errors={
                "4XX": {
                    "application/json": errors.ReportError,
                    "application/problem+json": errors.ProblemError,
                }
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    @overload
    async def report_async(
        self,
        *,
        format: str | None = None,
        accept: None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Report | str | DownloadAsync: ...

    @overload
    async def report_async(
        self,
        *,
        format: str | None = None,
        accept: Literal["application/json"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Report: ...

    @overload
    async def report_async(
        self,
        *,
        format: str | None = None,
        accept: Literal["text/csv"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> str: ...

    @overload
    async def report_async(
        self,
        *,
        format: str | None = None,
        accept: Literal["application/pdf"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> DownloadAsync: ...

    async def report_async(
        self,
        *,
        format: str | None = None,
        accept: (
            Literal["application/json", "text/csv", "application/pdf"] | None
        ) = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Report | str | DownloadAsync:
        """A report in the format that the server chooses.

        :param accept: The media type of the result. By default, the server chooses it.
        """
        call: Call[components.Report | str | DownloadAsync] = Call(
            "GET",
            "/report",
            operation_id="report",
            parameters=[Query("format", format, str)],
            responses={
                "200": OneOf(
                    {
                        "application/json": components.Report,
                        "text/csv": Text("text/csv"),
                        "application/pdf": Binary("application/pdf"),
                    },
                    accept,
                )
            },
            stream=True,
            errors={
                "4XX": {
                    "application/json": errors.ReportError,
                    "application/problem+json": errors.ProblemError,
                }
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def log(
        self,
        *,
        method: str | None = None,
        media_type: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Report:
        """The log, as data in any of several formats."""
        call: Call[components.Report] = Call(
            "GET",
            "/log",
            operation_id="log",
            parameters=[
                Query("method", method, str),
                Query("media_type", media_type, str),
            ],
            responses={"200": components.Report, "202": components.Report},
            formats=["application/yaml", "application/vnd.example.protobuf"],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def log_async(
        self,
        *,
        method: str | None = None,
        media_type: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Report:
        """The log, as data in any of several formats."""
        call: Call[components.Report] = Call(
            "GET",
            "/log",
            operation_id="log",
            parameters=[
                Query("method", method, str),
                Query("media_type", media_type, str),
            ],
            responses={"200": components.Report, "202": components.Report},
            formats=["application/yaml", "application/vnd.example.protobuf"],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def list(
        self,
        *,
        page: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.ListResponse:
        """All reports."""
        call: Call[components.Reports] = Call(
            "GET",
            "/reports",
            operation_id="list",
            parameters=[Query("page", page, int)],
            responses={"200": components.Reports},
            formats=["text/xml"],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.ListResponse)

    async def list_async(
        self,
        *,
        page: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.AsyncListResponse:
        """All reports."""
        call: Call[components.Reports] = Call(
            "GET",
            "/reports",
            operation_id="list",
            parameters=[Query("page", page, int)],
            responses={"200": components.Reports},
            formats=["text/xml"],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(call, operations.AsyncListResponse)

    def cover(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Any:
        """A file that the document does not describe."""
        call: Call[Any] = Call(
            "GET",
            "/cover",
            operation_id="cover",
            responses={"200": Undeclared()},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def cover_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Any:
        """A file that the document does not describe."""
        call: Call[Any] = Call(
            "GET",
            "/cover",
            operation_id="cover",
            responses={"200": Undeclared()},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
