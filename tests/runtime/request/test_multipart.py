"""Forms with files, parsed by independent parsers."""

from __future__ import annotations

import re
from email.message import Message
from email.parser import BytesParser
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime.call import Encoded
from runtime.content import Part
from runtime.request.multipart import encode
from runtime.request.uploads import Upload

# Searches for counterexamples: not for ``make quick``.
pytestmark = pytest.mark.slow

# Names as the specification escapes them; "%" is no escape, so it is not in here.
NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="%"))
TYPES = st.sampled_from([None, "application/json", "text/plain; charset=utf-8"])
# Characters of delimiters.
CONTENTS = st.one_of(
    st.binary(max_size=200),
    st.lists(st.sampled_from([b"\r", b"\n", b"--", b"\r\n--", b"a"])).map(b"".join),
)
ANY_MACHINE = settings(
    derandomize=True,
    max_examples=200,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
PARTS = st.builds(Part, NAMES, CONTENTS, st.none() | NAMES, TYPES)


def body_of(encoded: Encoded) -> bytes:
    content = encoded.content
    if isinstance(content, bytes):
        return content
    sent = b"".join(content.chunks())
    assert len(sent) == content.size()
    return sent


def parsed(encoded: Encoded) -> list[Part]:
    """RFC 2046, section 5.1.1: a delimiter is a line break, dashes and the boundary."""
    kind, _, boundary = encoded.media_type.partition("; boundary=")
    assert kind == "multipart/form-data"
    assert re.fullmatch("[0-9a-f]{32}", boundary)
    first, *parts, last = (b"\r\n" + body_of(encoded)).split(
        b"\r\n--%b" % boundary.encode()
    )
    assert (first, last) == (b"", b"--\r\n")
    return [read(*part.removeprefix(b"\r\n").split(b"\r\n\r\n", 1)) for part in parts]


def read(head: bytes, content: bytes) -> Part:
    lines = head.decode().split("\r\n")
    found = re.fullmatch(
        'Content-Disposition: form-data; name="([^"]*)"(?:; filename="([^"]*)")?',
        lines[0],
        re.DOTALL,
    )
    assert found is not None
    content_type = lines[1].removeprefix("Content-Type: ") if lines[1:] else None
    assert len(lines) <= 2
    name, file_name = map(unescaped, found.groups())
    assert name is not None
    return Part(name, content, file_name, content_type)


def unescaped(text: str | None) -> str | None:
    """HTML Standard, section 4.10.21.8."""
    for code, character in [("%22", '"'), ("%0D", "\r"), ("%0A", "\n")]:
        text = text and text.replace(code, character)
    return text


def streamed(part: Part) -> Part:
    """The same part with a file in chunks."""
    assert isinstance(part.content, bytes)
    pieces = [part.content[:3], part.content[3:]]
    return part._replace(content=Upload(("file", pieces), "file"))


@ANY_MACHINE
@given(st.lists(PARTS), st.booleans())
def test_what_is_encoded_is_what_is_read(parts: list[Part], as_files: bool) -> None:
    sent = [streamed(part) for part in parts] if as_files else parts
    encoded = encode(sent)
    assert parsed(encoded) == parts
    assert encoded.parts == sent


@ANY_MACHINE
@given(st.lists(PARTS, min_size=1))
def test_a_parser_of_mail_reads_it(parts: list[Part]) -> None:
    encoded = encode(parts)
    head = f"Content-Type: {encoded.media_type}\r\n\r\n".encode()
    message = BytesParser().parsebytes(head + body_of(encoded))
    found: Any = message.get_payload()  # messages
    assert [content_of(item) for item in found] == [part.content for part in parts]
    kinds = [part.content_type or "text/plain" for part in parts]
    assert [item.get("content-type", "text/plain") for item in found] == kinds


def content_of(message: Message) -> Any:  # bytes
    return message.get_payload(decode=True)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ('a"b', b'"a%22b"'),
        ("a\r\nX-Y: z", b'"a%0D%0AX-Y: z"'),
        ("a\\b;c=d", b'"a\\b;c=d"'),
        ("50%22", b'"50%22"'),
        ("\N{SNOWMAN}.png", b'"\xe2\x98\x83.png"'),
        ("\udcff.png", b'"?.png"'),
        ("../../etc/passwd", b'"../../etc/passwd"'),
    ],
)
def test_names(name: str, written: bytes) -> None:
    body = body_of(encode([Part(name, b"", name)]))
    assert b"name=" + written + b"; filename=" + written + b"\r\n\r\n" in body


def test_every_form_has_a_boundary_of_its_own() -> None:
    assert encode([]).media_type != encode([]).media_type
    assert parsed(encode([])) == []
