"""The methods of ``images``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, overload

from . import components
from ._runtime.call import Call, Options, json_body
from ._runtime.request.bodies import multipart_body
from ._runtime.request.fields import FileField, FormField
from ._runtime.request.uploads import FileInput
from ._runtime.resources import BaseResource
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Images(BaseResource):
    """The methods of ``images``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    @overload
    def upload(
        self,
        *,
        file: FileInput,
        note: str | None = None,
        content_type: Literal["multipart/form-data"] = "multipart/form-data",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None: ...

    @overload
    def upload(
        self,
        *,
        body: (
            components.UploadApplicationJsonRequest
            | components.UploadApplicationJsonRequestTypedDict
        ),
        content_type: Literal["application/json"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None: ...

    def upload(
        self,
        *,
        file: FileInput | None = None,
        note: str | None = None,
        body: Any = None,
        content_type: Literal[
            "multipart/form-data", "application/json"
        ] = "multipart/form-data",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """Upload an image, or name its location.

        :param body: The body in place of its fields: a value if `content_type` is
            `"application/json"`.
        :param content_type: The media type that the body is sent as.
        """
        if content_type == "application/json":
            payload = json_body(
                components.UploadApplicationJsonRequest, body, media_type=content_type
            )
        else:
            payload = multipart_body(
                [
                    FileField("file", unset_if_none(file)),
                    FormField("note", unset_if_none(note), str),
                ]
            )
        call: Call[None] = Call(
            "POST",
            "/images",
            operation_id="upload",
            body=payload,
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    @overload
    async def upload_async(
        self,
        *,
        file: FileInput,
        note: str | None = None,
        content_type: Literal["multipart/form-data"] = "multipart/form-data",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None: ...

    @overload
    async def upload_async(
        self,
        *,
        body: (
            components.UploadApplicationJsonRequest
            | components.UploadApplicationJsonRequestTypedDict
        ),
        content_type: Literal["application/json"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None: ...

    async def upload_async(
        self,
        *,
        file: FileInput | None = None,
        note: str | None = None,
        body: Any = None,
        content_type: Literal[
            "multipart/form-data", "application/json"
        ] = "multipart/form-data",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """Upload an image, or name its location.

        :param body: The body in place of its fields: a value if `content_type` is
            `"application/json"`.
        :param content_type: The media type that the body is sent as.
        """
        if content_type == "application/json":
            payload = json_body(
                components.UploadApplicationJsonRequest, body, media_type=content_type
            )
        else:
            payload = multipart_body(
                [
                    FileField("file", unset_if_none(file)),
                    FormField("note", unset_if_none(note), str),
                ]
            )
        call: Call[None] = Call(
            "POST",
            "/images",
            operation_id="upload",
            body=payload,
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
