"""Bodies of other media types than JSON, as encoded text."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import HTTP
from io import BytesIO
from pathlib import Path
from typing import Annotated, Any

import pytest
from pydantic import Field

from runtime.aliases import Json
from runtime.call import Encoded, Header
from runtime.errors import ArgumentError
from runtime.request.bodies import (
    binary_body,
    form_body,
    lines_body,
    multipart_body,
    text_body,
)
from runtime.request.fields import (
    FileField,
    FormField,
    fields_of,
    file_or_field,
    files_of,
)
from runtime.request.uploads import FileInput
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
        (FormField("a", "b", str, content_type=JSON), "a=%22b%22"),
        (FormField("a", ["b", "c"], list[str], content_type="text/x"), "a=b&a=c"),
        (file_or_field("a", "b", str), "a=b"),
        (file_or_field("a", b"b", str), "a=b"),
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
    styled = FormField("First", None, Any, style="form")
    assert fields_of(Named, {"First": "x"}, styled) == [styled.with_value("x")]
    [file, text] = fields_of(Any, {"a": b"x", "b": 1})
    assert (type(file), type(text)) == (FileField, FormField)
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


@pytest.mark.parametrize(
    ("field", "parts"),
    [
        (FormField("a", ["b,c", "d"], list[str], "form"), {"a": ["b,c", "d"]}),
        (FormField("a", ["é", "/"], list[str], "form", False), {"a": ["é,/"]}),
        (FormField("a", ["b", "c"], list[str], "pipeDelimited"), {"a": ["b|c"]}),
        (FormField("a", ["b", "c"], list[str], "spaceDelimited"), {"a": ["b c"]}),
        (FormField("a", {"b": "c d"}, dict[str, str], "form"), {"b": ["c d"]}),
        (FormField("a", {"b": 1}, dict[str, int], "form", False), {"a": ["b,1"]}),
        (FormField("a", {"b": {"c": 1}}, Any, "deepObject"), {"a[b][c]": ["1"]}),
        (FormField("a", "100% [x]", str, "form"), {"a": ["100% [x]"]}),
        (FormField("a", None, str | None, "form"), {}),
    ],
)
def test_parts_may_have_a_style(field: FormField, parts: dict[str, list[str]]) -> None:
    body = multipart_body([field])
    assert body is not None
    found: dict[str, list[str]] = {}
    for name, content, content_type in parts_of(body.encode()):
        assert content_type is None
        found.setdefault(name, []).append(content.decode())
    assert found == parts


@pytest.mark.parametrize(
    ("value", "listed", "content", "content_type"),
    [
        ("a", JSON, b'"a"', JSON),
        (1, JSON, b"1", JSON),
        ("a", f"{JSON}, text/plain", b"a", "text/plain"),
        ({"a": 1}, f"text/plain, {JSON}", b'{"a":1}', JSON),
        ({"a": 1}, "application/vnd.x+json", b'{"a":1}', "application/vnd.x+json"),
        ("a", "text/*", b"a", None),
        ({"a": 1}, "*/*", b'{"a":1}', JSON),
    ],
)
def test_values_select_the_media_type_of_their_part(
    value: Json, listed: str, content: bytes, content_type: str | None
) -> None:
    body = multipart_body([FormField("a", value, Any, content_type=listed)])
    assert body is not None
    assert parts_of(body.encode()) == [("a", content, content_type)]


@pytest.mark.parametrize(
    ("file", "listed", "content_type"),
    [
        (("a.png", b""), None, "image/png"),
        (("a.png", b""), "image/jpeg, image/png", "image/png"),
        (("a.PNG", b""), "image/*", "image/png"),
        (("a.gif", b""), "image/jpeg, image/png", "image/jpeg"),
        (("a.csv", b""), "text/csv; header=absent", 'text/csv; header="absent"'),
        (("a.bin", b"", "text/x"), "image/png", "text/x"),
        (b"", "image/png, image/jpeg", "image/png"),
        (b"", "image/*", "application/octet-stream"),
    ],
)
def test_the_name_of_a_file_selects_its_media_type(
    file: FileInput, listed: str | None, content_type: str
) -> None:
    body = multipart_body([FileField("a", file, listed)])
    assert body is not None
    assert parts_of(body.encode()) == [("a", b"", content_type)]


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("text", [("a", b"text", None)]),
        ({"content": 1}, [("a", b'{"content":1}', JSON)]),
        (["b", 1], [("a", b"b", None), ("a", b"1", None)]),
        (b"x", [("a", b"x", "application/octet-stream")]),
        (BytesIO(b"x"), [("a", b"x", "application/octet-stream")]),
        (("b.txt", b"x"), [("a", b"x", "text/plain")]),
        ({"content": b"x", "content_type": "b/c"}, [("a", b"x", "b/c")]),
        (
            [b"x", b"y"],
            [("a", text, "application/octet-stream") for text in (b"x", b"y")],
        ),
    ],
)
def test_a_value_without_a_type_may_be_a_file(
    value: object, parts: list[tuple[str, bytes, str | None]]
) -> None:
    body = multipart_body([file_or_field("a", value, Any)])
    assert body is not None
    assert parts_of(body.encode()) == parts


def test_one_file_or_several() -> None:
    for given, count in (b"x", 1), ([b"x", b"y"], 2), (("b.txt", b"x"), 1), (None, 0):
        body = multipart_body([FileField("a", given, several=None)])
        assert body is not None
        assert len(parts_of(body.encode())) == count


def test_files_by_their_names(tmp_path: Path) -> None:
    path = tmp_path / "b.txt"
    path.write_bytes(b"y")
    body = multipart_body(files_of({"a": b"x", "b": path}))
    assert body is not None
    found = [(name, content) for name, content, _ in parts_of(body.encode())]
    assert found == [("a", b"x"), ("b", b"y")]
    assert files_of(None) == files_of(UNSET) == []


def test_parts_have_headers() -> None:
    headers = [
        Header("X-Size", 1, int),
        Header("X-Tags", ["a", "b"], list[str]),
        Header("X-None", None, str),
    ]
    for field in (
        FileField("a", b"x", headers=headers),
        FormField("a", "x", str, headers=headers),
    ):
        body = multipart_body([field])
        assert body is not None
        content = body.encode().content
        data = content if isinstance(content, bytes) else b"".join(content.chunks())
        head, _, _ = data.partition(b"\r\n\r\nx")
        assert head.endswith(b"\r\nX-Size: 1\r\nX-Tags: a,b")


@pytest.mark.parametrize("value", ["a\r\nb: c", "é"])
def test_headers_of_parts_are_checked(value: str) -> None:
    body = multipart_body(
        [FileField("a", b"x", headers=[Header("X-Name", value, str)])]
    )
    assert body is not None
    with pytest.raises(ArgumentError, match=r"^X-Name: a header takes printable ASCII"):
        body.encode()


def test_the_name_of_a_file_selects_the_media_type_of_a_body() -> None:
    for media_type, sent in ("image/*", "image/png"), ("image/x", "image/x"):
        body = binary_body(("a.png", b"x"), media_type)
        assert body is not None
        assert body.encode().media_type == sent


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
