"""Bodies of other media types than JSON, as encoded text."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import HTTP
from typing import Annotated, Any

import pytest
from pydantic import Field

from runtime.call import Encoded
from runtime.errors import ArgumentError
from runtime.request.bodies import (
    FileField,
    FormField,
    binary_body,
    fields_of,
    form_body,
    lines_body,
    multipart_body,
    text_body,
)
from runtime.sentinel import UNSET
from runtime.validation.models import BaseModel

JSON = "application/json"
OBJECT = {"a": 1, "b": ["x", "y"]}


class Named(BaseModel):
    """A model whose field has another name on the wire."""

    first: Annotated[str, Field(alias="First")]
    second: int | None = None


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (FormField("a b", "c&d", str), "a%20b=c%26d"),
        (FormField("a", None, int | None), "a="),
        (FormField("a", [1, 2], list[int]), "a=1&a=2"),
        (FormField("a", {"b": 1}, dict[str, int]), "a=%7B%22b%22%3A1%7D"),
        (FormField("a", [{"b": 1}], list[Any]), "a=%7B%22b%22%3A1%7D"),
        (FormField("a", [1], list[int], content_type=JSON), "a=%5B1%5D"),
        (FormField("a", [1, 2], list[int], "pipeDelimited"), "a=1%7C2"),
        (FormField("a", [1, 2], list[int], "form"), "a=1&a=2"),
        (FormField("a", [1, 2], list[int], explode=False), "a=1,2"),
        (FormField("a", {"b": 1}, dict[str, int], "deepObject"), "a[b]=1"),
        (FormField("a", "b/c", str, "form", allow_reserved=True), "a=b/c"),
        (FileField("f", b"\x00\xff"), "f=%00%C3%BF"),
    ],
)
def test_fields_of_forms(field: FormField | FileField, text: str) -> None:
    body = form_body([field])
    assert body is not None
    encoded = body.encode()
    assert encoded.media_type == "application/x-www-form-urlencoded"
    assert encoded.content == text.encode()


def test_a_form_has_the_given_fields() -> None:
    unset = FormField("a", UNSET, str)
    assert form_body([unset], optional=True) is None
    assert multipart_body([unset], optional=True) is None
    empty = form_body([unset])
    assert empty is not None
    assert empty.encode().content == b""
    body = form_body([FormField("a", 1, int), FormField("b", 2, int)])
    assert body is not None
    assert body.value == {"a": 1, "b": 2}
    assert body.with_value({"a": 3, "b": 4}).encode().content == b"a=3&b=4"


def test_a_form_may_be_one_argument() -> None:
    given = fields_of(Named, {"First": "x"})
    assert [(field.name, field.value) for field in given] == [("First", "x")]
    model = fields_of(Named, Named(first="x", second=None))
    assert [(field.name, field.value) for field in model] == [
        ("First", "x"),
        ("second", None),
    ]
    assert fields_of(Named, None) == fields_of(Named, UNSET) == []
    with pytest.raises(ArgumentError, match=r"^body\.First: missing"):
        fields_of(Named, {"second": 1})


def test_parts_say_what_they_are() -> None:
    body = multipart_body(
        [
            FormField("text", "é", str),
            FormField("number", 1, int),
            FormField("nothing", None, int | None),
            FormField("object", OBJECT, dict[str, Any]),
            FormField("array", [1, 2], list[int]),
            FormField("whole", [1, 2], list[int], content_type=JSON),
            FormField("page", "<p>", str, content_type="text/html"),
        ]
    )
    assert body is not None
    assert parts_of(body.encode()) == [
        ("text", "é".encode(), None),
        ("number", b"1", None),
        ("object", b'{"a":1,"b":["x","y"]}', JSON),
        ("array", b"1", None),
        ("array", b"2", None),
        ("whole", b"[1,2]", JSON),
        ("page", b"<p>", "text/html"),
    ]


def parts_of(body: Encoded) -> list[tuple[str, bytes, str | None]]:
    """Name, content and content type of each part, parsed as an e-mail message."""
    content = body.content
    data = content if isinstance(content, bytes) else b"".join(content.chunks())
    head = f"Content-Type: {body.media_type}\r\n\r\n".encode()
    message = message_from_bytes(head + data, policy=HTTP)
    return [
        (
            str(part.get_param("name", header="content-disposition")),
            part.get_payload(decode=True),
            part["content-type"],
        )
        for part in message.iter_parts()
    ]


def test_text_and_lines() -> None:
    text = text_body("é", "text/plain")
    assert text is not None
    assert text.encode() == Encoded("text/plain", "é".encode())
    lines = lines_body(Named, iter([{"First": "é"}, Named(first="y")]), "x/lines")
    assert lines is not None
    expected = '{"First":"é"}\n{"First":"y"}\n'.encode()
    # A generator is read once; its lines can be sent several times.
    assert lines.encode().content == lines.encode().content == expected


@pytest.mark.parametrize("nothing", [None, UNSET])
def test_no_body(nothing: Any) -> None:
    assert text_body(nothing, "text/plain") is None
    assert lines_body(int, nothing, "x/lines") is None
    assert binary_body(nothing, "x/binary") is None


def test_what_is_wrong_is_named() -> None:
    lines = lines_body(int, [1, "x"], "x/lines")
    assert lines is not None
    with pytest.raises(ArgumentError, match=r"^body\.1: "):
        lines.encode()
    number: Any = 1
    text = text_body(number, "text/plain")
    assert text is not None
    with pytest.raises(ArgumentError, match=r"^body: "):
        text.encode()
