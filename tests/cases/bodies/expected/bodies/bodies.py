"""The methods of ``bodies``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, overload

from . import components
from ._runtime.call import Call, Options, Path, Query, json_body
from ._runtime.request.bodies import multipart_body, text_body
from ._runtime.request.fields import FileField, FormField
from ._runtime.request.uploads import FileInput
from ._runtime.resources import BaseResource
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class BodiesResource(BaseResource):
    """The methods of ``bodies``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def send_list(
        self,
        *,
        body: Iterable[str],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /list

        :param body: The names to send.
        """
        call: Call[None] = Call(
            "POST",
            "/list",
            operation_id="sendList",
            body=json_body(list[str], body),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def send_list_async(
        self,
        *,
        body: Iterable[str],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /list

        :param body: The names to send.
        """
        call: Call[None] = Call(
            "POST",
            "/list",
            operation_id="sendList",
            body=json_body(list[str], body),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def send_optional(
        self,
        *,
        id: str,
        body_id: str | None = None,
        note: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /optional/{id}"""
        call: Call[None] = Call(
            "POST",
            "/optional/{id}",
            operation_id="sendOptional",
            parameters=[Path("id", id, str)],
            body=json_body(
                components.SendOptionalRequest,
                {
                    "id": unset_if_none(body_id),
                    "note": unset_if_none(note),
                },
                optional=True,
                media_type="application/vnd.api+json",
            ),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def send_optional_async(
        self,
        *,
        id: str,
        body_id: str | None = None,
        note: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /optional/{id}"""
        call: Call[None] = Call(
            "POST",
            "/optional/{id}",
            operation_id="sendOptional",
            parameters=[Path("id", id, str)],
            body=json_body(
                components.SendOptionalRequest,
                {
                    "id": unset_if_none(body_id),
                    "note": unset_if_none(note),
                },
                optional=True,
                media_type="application/vnd.api+json",
            ),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    @overload
    def patch(
        self,
        *,
        id: str,
        body: Mapping[str, Any],
        content_type: str | None = None,
        body_content_type: Literal[
            "application/json-patch+json", "application/merge-patch+json"
        ] = "application/json-patch+json",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None: ...

    @overload
    def patch(
        self,
        *,
        id: str,
        body: str | FileInput,
        body_content_type: Literal["application/xml"],
        content_type: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None: ...

    def patch(
        self,
        *,
        id: str,
        body: Any,
        content_type: str | None = None,
        body_content_type: Literal[
            "application/json-patch+json",
            "application/merge-patch+json",
            "application/xml",
        ] = "application/json-patch+json",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PATCH /kinds/{id}

        :param body: Text or a file if `body_content_type` is `"application/xml"`.
        :param body_content_type: The media type that the body is sent as.
        """
        if body_content_type == "application/xml":
            payload = text_body(body, body_content_type)
        else:
            payload = json_body(components.Patch, body, media_type=body_content_type)
        call: Call[None] = Call(
            "PATCH",
            "/kinds/{id}",
            operation_id="patch",
            parameters=[Path("id", id, str), Query("content_type", content_type, str)],
            body=payload,
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    @overload
    async def patch_async(
        self,
        *,
        id: str,
        body: Mapping[str, Any],
        content_type: str | None = None,
        body_content_type: Literal[
            "application/json-patch+json", "application/merge-patch+json"
        ] = "application/json-patch+json",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None: ...

    @overload
    async def patch_async(
        self,
        *,
        id: str,
        body: str | FileInput,
        body_content_type: Literal["application/xml"],
        content_type: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None: ...

    async def patch_async(
        self,
        *,
        id: str,
        body: Any,
        content_type: str | None = None,
        body_content_type: Literal[
            "application/json-patch+json",
            "application/merge-patch+json",
            "application/xml",
        ] = "application/json-patch+json",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PATCH /kinds/{id}

        :param body: Text or a file if `body_content_type` is `"application/xml"`.
        :param body_content_type: The media type that the body is sent as.
        """
        if body_content_type == "application/xml":
            payload = text_body(body, body_content_type)
        else:
            payload = json_body(components.Patch, body, media_type=body_content_type)
        call: Call[None] = Call(
            "PATCH",
            "/kinds/{id}",
            operation_id="patch",
            parameters=[Path("id", id, str), Query("content_type", content_type, str)],
            body=payload,
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    @overload
    def upload(
        self,
        *,
        id: str,
        file: FileInput,
        pages: Sequence[FileInput] | None = None,
        name: str | None = None,
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
        id: str,
        body: components.Upload | components.UploadTypedDict,
        content_type: Literal["application/json"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None: ...

    def upload(
        self,
        *,
        id: str,
        file: FileInput | None = None,
        pages: Sequence[FileInput] | None = None,
        name: str | None = None,
        body: Any = None,
        content_type: Literal[
            "multipart/form-data", "application/json"
        ] = "multipart/form-data",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /kinds/{id}

        :param body: The body in place of its fields: a value if `content_type` is
            `"application/json"`.
        :param content_type: The media type that the body is sent as.
        """
        if content_type == "application/json":
            payload = json_body(components.Upload, body, media_type=content_type)
        else:
            payload = multipart_body(
                [
                    FileField("file", unset_if_none(file)),
                    FileField("pages", unset_if_none(pages), several=True),
                    FormField("name", unset_if_none(name), str),
                ]
            )
        call: Call[None] = Call(
            "POST",
            "/kinds/{id}",
            operation_id="upload",
            parameters=[Path("id", id, str)],
            body=payload,
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    @overload
    async def upload_async(
        self,
        *,
        id: str,
        file: FileInput,
        pages: Sequence[FileInput] | None = None,
        name: str | None = None,
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
        id: str,
        body: components.Upload | components.UploadTypedDict,
        content_type: Literal["application/json"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None: ...

    async def upload_async(
        self,
        *,
        id: str,
        file: FileInput | None = None,
        pages: Sequence[FileInput] | None = None,
        name: str | None = None,
        body: Any = None,
        content_type: Literal[
            "multipart/form-data", "application/json"
        ] = "multipart/form-data",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /kinds/{id}

        :param body: The body in place of its fields: a value if `content_type` is
            `"application/json"`.
        :param content_type: The media type that the body is sent as.
        """
        if content_type == "application/json":
            payload = json_body(components.Upload, body, media_type=content_type)
        else:
            payload = multipart_body(
                [
                    FileField("file", unset_if_none(file)),
                    FileField("pages", unset_if_none(pages), several=True),
                    FormField("name", unset_if_none(name), str),
                ]
            )
        call: Call[None] = Call(
            "POST",
            "/kinds/{id}",
            operation_id="upload",
            parameters=[Path("id", id, str)],
            body=payload,
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def note(
        self,
        *,
        id: str,
        body: str | FileInput,
        content_type: Literal["text/plain", "text/markdown"] = "text/plain",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PUT /kinds/{id}

        :param content_type: The media type that the body is sent as.
        """
        call: Call[None] = Call(
            "PUT",
            "/kinds/{id}",
            operation_id="note",
            parameters=[Path("id", id, str)],
            body=text_body(body, content_type),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def note_async(
        self,
        *,
        id: str,
        body: str | FileInput,
        content_type: Literal["text/plain", "text/markdown"] = "text/plain",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PUT /kinds/{id}

        :param content_type: The media type that the body is sent as.
        """
        call: Call[None] = Call(
            "PUT",
            "/kinds/{id}",
            operation_id="note",
            parameters=[Path("id", id, str)],
            body=text_body(body, content_type),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
