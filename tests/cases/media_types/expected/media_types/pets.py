"""The methods of ``pets``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, overload

from . import components
from ._runtime.call import Call, Options, json_body
from ._runtime.request.bodies import (
    binary_body,
    form_body,
    lines_body,
    multipart_body,
    text_body,
)
from ._runtime.request.fields import FormField
from ._runtime.request.uploads import FileInput
from ._runtime.resources import BaseResource
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Pets(BaseResource):
    """The methods of ``pets``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    @overload
    def create(
        self,
        *,
        name: str,
        age: OptionalNullable[int] = UNSET,
        content_type: Literal[
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
        ] = "application/json",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Pet: ...

    @overload
    def create(
        self,
        *,
        body: str | FileInput,
        content_type: Literal["application/xml", "application/octet-stream"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Pet: ...

    def create(
        self,
        *,
        name: str | None = None,
        age: OptionalNullable[int] = UNSET,
        body: Any = None,
        content_type: Literal[
            "application/json",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/octet-stream",
        ] = "application/json",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Pet:
        """Create a pet.

        :param body: The body in place of its fields: text or a file if `content_type`
            is `"application/xml"`, a file if it is `"application/octet-stream"`.
        :param content_type: The media type that the body is sent as.
        """
        if content_type == "application/xml":
            payload = text_body(body, content_type)
        elif content_type == "application/x-www-form-urlencoded":
            payload = form_body(
                [
                    FormField("name", unset_if_none(name), str),
                    FormField("age", age, int | None),
                ]
            )
        elif content_type == "multipart/form-data":
            payload = multipart_body(
                [
                    FormField("name", unset_if_none(name), str),
                    FormField("age", age, int | None),
                ]
            )
        elif content_type == "application/octet-stream":
            payload = binary_body(body, content_type)
        else:
            payload = json_body(
                components.Pet,
                {
                    "name": unset_if_none(name),
                    "age": age,
                },
            )
        call: Call[components.Pet] = Call(
            "POST",
            "/pets",
            operation_id="create",
            body=payload,
            responses={"200": components.Pet},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    @overload
    async def create_async(
        self,
        *,
        name: str,
        age: OptionalNullable[int] = UNSET,
        content_type: Literal[
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
        ] = "application/json",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Pet: ...

    @overload
    async def create_async(
        self,
        *,
        body: str | FileInput,
        content_type: Literal["application/xml", "application/octet-stream"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Pet: ...

    async def create_async(
        self,
        *,
        name: str | None = None,
        age: OptionalNullable[int] = UNSET,
        body: Any = None,
        content_type: Literal[
            "application/json",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/octet-stream",
        ] = "application/json",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Pet:
        """Create a pet.

        :param body: The body in place of its fields: text or a file if `content_type`
            is `"application/xml"`, a file if it is `"application/octet-stream"`.
        :param content_type: The media type that the body is sent as.
        """
        if content_type == "application/xml":
            payload = text_body(body, content_type)
        elif content_type == "application/x-www-form-urlencoded":
            payload = form_body(
                [
                    FormField("name", unset_if_none(name), str),
                    FormField("age", age, int | None),
                ]
            )
        elif content_type == "multipart/form-data":
            payload = multipart_body(
                [
                    FormField("name", unset_if_none(name), str),
                    FormField("age", age, int | None),
                ]
            )
        elif content_type == "application/octet-stream":
            payload = binary_body(body, content_type)
        else:
            payload = json_body(
                components.Pet,
                {
                    "name": unset_if_none(name),
                    "age": age,
                },
            )
        call: Call[components.Pet] = Call(
            "POST",
            "/pets",
            operation_id="create",
            body=payload,
            responses={"200": components.Pet},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    @overload
    def replace(
        self,
        *,
        body: Iterable[components.Pet | components.PetTypedDict],
        content_type: Literal[
            "application/json", "application/x-ndjson"
        ] = "application/json",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Pets: ...

    @overload
    def replace(
        self,
        *,
        body: str | FileInput,
        content_type: Literal["text/csv"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Pets: ...

    def replace(
        self,
        *,
        body: Any,
        content_type: Literal[
            "application/json", "application/x-ndjson", "text/csv"
        ] = "application/json",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Pets:
        """Replace all pets.

        :param body: Text or a file if `content_type` is `"text/csv"`.
        :param content_type: The media type that the body is sent as.
        """
        if content_type == "application/x-ndjson":
            payload = lines_body(components.Pet, body, content_type)
        elif content_type == "text/csv":
            payload = text_body(body, content_type)
        else:
            payload = json_body(list[components.Pet], body)
        call: Call[components.Pets] = Call(
            "PUT",
            "/pets",
            operation_id="replace",
            body=payload,
            responses={"200": components.Pets},
            formats=["application/xml"],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    @overload
    async def replace_async(
        self,
        *,
        body: Iterable[components.Pet | components.PetTypedDict],
        content_type: Literal[
            "application/json", "application/x-ndjson"
        ] = "application/json",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Pets: ...

    @overload
    async def replace_async(
        self,
        *,
        body: str | FileInput,
        content_type: Literal["text/csv"],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Pets: ...

    async def replace_async(
        self,
        *,
        body: Any,
        content_type: Literal[
            "application/json", "application/x-ndjson", "text/csv"
        ] = "application/json",
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Pets:
        """Replace all pets.

        :param body: Text or a file if `content_type` is `"text/csv"`.
        :param content_type: The media type that the body is sent as.
        """
        if content_type == "application/x-ndjson":
            payload = lines_body(components.Pet, body, content_type)
        elif content_type == "text/csv":
            payload = text_body(body, content_type)
        else:
            payload = json_body(list[components.Pet], body)
        call: Call[components.Pets] = Call(
            "PUT",
            "/pets",
            operation_id="replace",
            body=payload,
            responses={"200": components.Pets},
            formats=["application/xml"],
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
