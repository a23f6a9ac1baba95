"""Misbehaviours of servers: the sent bytes, and the end of a call.

The outcomes are those of the HTTP library's parser where it is more tolerant than the
specification, and where it is less.
"""

from __future__ import annotations

import gzip
import zlib

from helpers.misbehaving import End, Endless, Pause, Raised, Row, Slowly, Step

BODY = b'{"id": "x"}'
RESULT = {"id": "x"}
OK = b"HTTP/1.1 200 OK\r\n"
JSON = b"Content-Type: application/json\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n"
EVENTS = OK + b"Content-Type: text/event-stream\r\n" + CHUNKED + b"\r\n"
FILE = OK + b"Content-Type: application/octet-stream\r\n"
BOM = b"\xef\xbb\xbf"


def length(size: int | bytes) -> bytes:
    found = size if isinstance(size, int) else len(size)
    return b"Content-Length: %d\r\n" % found


def head(*lines: bytes, status: bytes = b"200 OK") -> bytes:
    """The head of a JSON answer."""
    return b"HTTP/1.1 " + status + b"\r\n" + JSON + b"".join(lines) + b"\r\n"


def whole(*lines: bytes, body: bytes = BODY, status: bytes = b"200 OK") -> bytes:
    """An answer with its length."""
    return head(length(body), *lines, status=status) + body


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(data), data)


def chunked(*more: bytes) -> bytes:
    """The head of an answer in chunks, and its first chunk, the whole body."""
    return head(CHUNKED) + chunk(BODY) + b"".join(more)


def redirect(location: bytes | None, status: bytes = b"302 Found") -> bytes:
    line = b"" if location is None else b"Location: " + location + b"\r\n"
    return b"HTTP/1.1 " + status + b"\r\n" + line + length(0) + b"\r\n"


def encoded(name: bytes, body: bytes) -> bytes:
    return whole(b"Content-Encoding: " + name + b"\r\n", body=body)


def deflated(data: bytes, bits: int) -> bytes:
    made = zlib.compressobj(wbits=bits)
    return made.compress(data) + made.flush()


GZIP = gzip.compress(BODY, mtime=0)
STRAY = b"stray bytes\r\n\r\n"
OTHER = whole(body=b'{"id": "other"}')

BROKEN = Raised("RemoteProtocolError")
CUT = Raised("ReadError")
LATE = Raised("TotalTimeoutError", "300 ms")
UNDECODED = Raised("DecodingError")
UNREADABLE = Raised("ResponseError", "JSON")


def fine(*script: Step) -> Row:
    return Row(script, "keep", RESULT)


def refused(words: str, *script: Step, requests: int = 1) -> Row:
    """An error about a response."""
    return Row(script, "keep", Raised("ResponseError", words), requests)


def broken(*script: Step, end: End = "hold") -> Row:
    return Row(script, end, BROKEN, 2)


def reset(*script: Step) -> Row:
    return Row(script, "reset", CUT, 2)


def late(*script: Step) -> Row:
    """A server that would take for ever."""
    return Row(script, "hold", LATE, None, brief=True)


def events(*script: Step, end: End = "keep", found: object = None) -> Row:
    """A stream; without ``found``, of one event."""
    return Row(script, end, [{"id": 1}] if found is None else found, form="events")


HEADS: dict[str, Row] = {
    "no_answer": late(),
    "close": broken(end="close"),
    "reset": reset(),
    "half_status_line": broken(b"HTTP/1.1 20", end="close"),
    "half_status_line_then_reset": reset(b"HTTP/1.1 20"),
    "half_head": broken(OK + b"Content-Ty", end="close"),
    "half_head_then_reset": reset(OK + JSON),
    "head_without_end": late(OK + JSON),
    "head_of_endless_headers": late(OK, Endless(b"A: b\r\n")),
    "head_in_endless_bytes": late(OK + b"A: ", Endless(b"a")),
    "head_in_single_bytes": fine(Slowly(whole())),
    "reset_after_head": reset(head(length(11))),
    "silent_after_head": late(head(length(11))),
    "http_0.9": broken(BODY, end="close"),
    "http_1.0_without_length": Row(
        (head().replace(b"1.1", b"1.0") + BODY,), "close", RESULT
    ),
    "http_1.0_that_stays_open": Row((whole().replace(b"1.1", b"1.0"),), "hold", RESULT),
    "http_1.0_in_chunks": Row(
        (chunked(b"0\r\n\r\n").replace(b"1.1", b"1.0"),), "close", RESULT
    ),
    "http_2_preface": broken(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", end="close"),
    "http_2_settings": broken(b"\x00\x00\x00\x04\x00\x00\x00\x00\x00", end="close"),
    "http_2.0": fine(whole().replace(b"1.1", b"2.0")),
    "http_3.7": fine(whole().replace(b"1.1", b"3.7")),
    "http_11": broken(whole().replace(b"1.1", b"11")),
    "tls": broken(b"\x15\x03\x01\x00\x02\x02F", end="close"),
    "status_999": refused("999", whole(status=b"999 Denied")),
    "status_099": broken(whole(status=b"099 Low")),
    "status_99": broken(whole(status=b"99 Low")),
    "status_of_four_digits": broken(whole(status=b"2000 OK")),
    "status_of_words": broken(whole(status=b"OK 200")),
    "status_without_reason": fine(whole(status=b"200")),
    "status_with_non_ascii_reason": fine(whole(status=b"200 \xff\xfe\xe4")),
    "status_299": fine(whole(status=b"299 Fine")),
    "line_ends_without_cr": fine(whole().replace(b"\r\n", b"\n")),
    "folded_header": fine(whole(b"A: b\r\n c\r\n")),
    "header_without_colon": broken(whole(b"nothing\r\n")),
    "header_without_name": broken(whole(b": b\r\n")),
    "space_before_colon": broken(whole(b"A : b\r\n")),
    "nul_in_header": broken(whole(b"A: b\x00c\r\n")),
    "non_ascii_header": fine(whole(b"A: \xe4\xff\r\n")),
    "non_ascii_header_name": broken(whole(b"\xc3\xa4: b\r\n")),
    "non_ascii_type": fine(
        OK + b"Content-Type: application/\xff\r\n" + length(11) + b"\r\n" + BODY
    ),
    "head_of_1_mb": broken(
        OK + b"A: " + b"a" * 1_000_000 + b"\r\n" + length(0) + b"\r\n"
    ),
    "10000_headers": fine(
        OK + JSON + b"A: b\r\n" * 10_000 + length(11) + b"\r\n" + BODY
    ),
    "100000_headers": broken(
        OK + JSON + b"A: b\r\n" * 100_000 + length(11) + b"\r\n" + BODY
    ),
    "request_as_answer": broken(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"),
    "empty_lines_first": broken(b"\r\n\r\n" + whole()),
    "strange_cookies": fine(
        whole(
            b"Set-Cookie: \xff=;;; expires=never; max-age=x; domain=..\r\n",
            b"Set-Cookie: ;=\r\n",
        )
    ),
}

LENGTHS: dict[str, Row] = {
    "length_too_long": broken(head(length(100)) + BODY, end="close"),
    "length_too_long_then_silent": late(head(length(100)) + BODY),
    "length_too_long_then_reset": reset(head(length(100)) + BODY),
    "length_too_short": refused("JSON", head(length(5)) + BODY),
    "length_zero": refused("content", head(length(0)) + BODY),
    "two_lengths": broken(head(length(11), length(5)) + BODY),
    "two_equal_lengths": fine(head(length(11), length(11)) + BODY),
    "two_lengths_in_a_line": broken(head(b"Content-Length: 11, 5\r\n") + BODY),
    "negative_length": broken(head(b"Content-Length: -11\r\n") + BODY),
    "signed_length": broken(head(b"Content-Length: +11\r\n") + BODY),
    "length_of_words": broken(head(b"Content-Length: many\r\n") + BODY),
    "empty_length": broken(head(b"Content-Length:\r\n") + BODY),
    "huge_length": broken(
        head(b"Content-Length: 99999999999999999999\r\n") + BODY, end="close"
    ),
    "length_and_chunks": fine(head(length(3), CHUNKED) + chunk(BODY) + b"0\r\n\r\n"),
    "unknown_transfer_encoding": broken(
        head(b"Transfer-Encoding: gzip\r\n") + GZIP, end="close"
    ),
    "body_in_single_bytes": fine(head(length(11)), Slowly(BODY)),
    "endless_body": late(head(), Endless(b" ")),
    "endless_chunks": late(head(CHUNKED), Endless(chunk(b" "))),
    "chunk_size_too_small": broken(head(CHUNKED) + b"3\r\n" + BODY + b"\r\n0\r\n\r\n"),
    "chunk_size_too_large": broken(
        head(CHUNKED) + b"ff\r\n" + BODY + b"\r\n0\r\n\r\n", end="close"
    ),
    "chunk_size_is_no_number": broken(head(CHUNKED) + b"xyz\r\n" + BODY),
    "chunk_size_is_negative": broken(head(CHUNKED) + b"-b\r\n" + BODY),
    "chunk_size_is_huge": broken(
        head(CHUNKED) + b"f" * 15 + b"\r\n" + BODY, end="close"
    ),
    "chunk_size_has_many_digits": broken(head(CHUNKED) + b"f" * 100 + b"\r\n" + BODY),
    "chunk_size_never_ends": late(head(CHUNKED), Endless(b"0")),
    "chunk_extensions": fine(
        head(CHUNKED) + b"b;a=b;c\r\n" + BODY + b"\r\n0;d\r\n\r\n"
    ),
    "no_last_chunk": broken(chunked(), end="close"),
    "no_last_chunk_then_silent": late(chunked()),
    "no_end_after_last_chunk": broken(chunked(b"0\r\n"), end="close"),
    "trailers": fine(chunked(b"0\r\nA: b\r\n\r\n")),
    "late_trailers": fine(chunked(b"0\r\n"), Pause(), b"A: b\r\n", Pause(), b"\r\n"),
    "endless_trailers": late(chunked(b"0\r\n"), Endless(b"A: b\r\n")),
    "trailers_that_are_no_trailers": fine(
        chunked(b"0\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n")
    ),
    "broken_trailers": broken(chunked(b"0\r\nnothing\r\n\r\n")),
}

STATUSES: dict[str, Row] = {
    "100_unasked": fine(b"HTTP/1.1 100 Continue\r\n\r\n" + whole()),
    "102_with_a_length": fine(
        b"HTTP/1.1 102 Processing\r\nContent-Length: 9\r\n\r\n" + whole()
    ),
    "103_several": fine(
        b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 20 + whole()
    ),
    "103_then_close": broken(b"HTTP/1.1 103 Early Hints\r\n\r\n", end="close"),
    "103_endless": late(Endless(b"HTTP/1.1 103 Early Hints\r\n\r\n")),
    "101_unasked": broken(
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n" + STRAY
    ),
    "101_with_upgrade": broken(
        b"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n"
    ),
    "204_with_body": refused("no content", whole(status=b"204 No Content")),
    "205_with_body": fine(whole(status=b"205 Reset Content")),
    "304_with_body": refused("304", whole(status=b"304 Not Modified")),
    "206_unasked": fine(
        whole(b"Content-Range: bytes 0-10/99\r\n", status=b"206 Partial")
    ),
    "407": refused("407", whole(status=b"407 Proxy")),
    "401_with_strange_challenge": refused(
        "401", whole(b"WWW-Authenticate: \xff, ,=\r\n", status=b"401 No")
    ),
    "408_then_close": Row(
        (whole(b"Connection: close\r\n", status=b"408 Late"),),
        "close",
        Raised("ResponseError", "408"),
        2,
    ),
    "417": refused("417", whole(status=b"417 No")),
    "503_retry_after_words": refused(
        "503", whole(b"Retry-After: soon\r\n", status=b"503 No"), requests=2
    ),
    "503_retry_after_negative": refused(
        "503", whole(b"Retry-After: -5\r\n", status=b"503 No"), requests=2
    ),
    "503_retry_after_nan": refused(
        "503", whole(b"Retry-After: nan\r\n", status=b"503 No"), requests=2
    ),
    "503_retry_after_infinite": refused(
        "503", whole(b"Retry-After: inf\r\n", status=b"503 No"), requests=2
    ),
    "503_retry_after_1e400": refused(
        "503", whole(b"Retry-After: 1e400\r\n", status=b"503 No"), requests=2
    ),
    "503_retry_after_years": refused(
        "503", whole(b"Retry-After: 999999999999\r\n", status=b"503 No")
    ),
    "503_retry_after_digits": refused(
        "503",
        whole(b"Retry-After: " + b"9" * 5000 + b"\r\n", status=b"503 No"),
        requests=2,
    ),
    "503_retry_after_year_0": refused(
        "503",
        whole(b"Retry-After: Sat, 01 Jan 0000 00:00:00 GMT\r\n", status=b"503 No"),
        requests=2,
    ),
    "503_retry_after_year_1": refused(
        "503",
        whole(b"Retry-After: Mon, 01 Jan 0001 00:00:00 +2359\r\n", status=b"503 No"),
        requests=2,
    ),
    "503_retry_after_no_day": refused(
        "503",
        whole(b"Retry-After: Mon, 99 Foo 2030 99:99:99 GMT\r\n", status=b"503 No"),
        requests=2,
    ),
    "503_retry_after_twice": refused(
        "503",
        whole(b"Retry-After: 0\r\nRetry-After: 0\r\n", status=b"503 No"),
        requests=2,
    ),
}

CONNECTIONS: dict[str, Row] = {
    "dies_after_answer": Row((whole(),), "close", RESULT),
    "says_close_and_stays": Row((whole(b"Connection: close\r\n"),), "hold", RESULT),
    "stray_bytes": fine(whole() + STRAY),
    "stray_line_end": fine(whole() + b"\r\n"),
    "stray_half_answer": fine(whole() + OTHER[:-5]),
    "second_answer": fine(whole() + OTHER),
    "second_answer_after_chunks": fine(chunked(b"0\r\n\r\n") + OTHER),
    "second_answer_after_204": refused(
        "no content", b"HTTP/1.1 204 No\r\n\r\n" + OTHER
    ),
    "second_answer_after_error": refused("404", whole(status=b"404 No") + OTHER),
    "second_answer_after_events": Row(
        (EVENTS + chunk(b"data: {}\n\n") + b"0\r\n\r\n" + OTHER,),
        "keep",
        [{}],
        form="events",
    ),
    "second_answer_after_download": Row(
        (FILE + length(3) + b"\r\nabc" + OTHER,), "keep", b"abc", form="download"
    ),
}

CONTENTS: dict[str, Row] = {
    "gzip_cut_short": refused("JSON", encoded(b"gzip", GZIP[:-10])),
    "gzip_without_trailer": fine(encoded(b"gzip", GZIP[:-8])),
    "gzip_with_trailing_garbage": fine(encoded(b"gzip", GZIP + b"garbage")),
    "gzip_with_wrong_checksum": Row(
        (encoded(b"gzip", GZIP[:-8] + b"\x00" * 8),), "keep", UNDECODED
    ),
    "gzip_empty": refused("content", encoded(b"gzip", b"")),
    "gzip_is_plain": Row((encoded(b"gzip", BODY),), "keep", UNDECODED),
    "gzip_is_deflate": Row((encoded(b"gzip", deflated(BODY, 15)),), "keep", UNDECODED),
    "plain_is_gzip": refused("JSON", whole(body=GZIP)),
    "gzip_twice": fine(encoded(b"gzip, gzip", gzip.compress(GZIP))),
    "gzip_of_20_mb": fine(encoded(b"gzip", gzip.compress(b" " * 20_000_000 + BODY))),
    "many_encodings": Row(
        (encoded(b", ".join([b"gzip"] * 100), BODY),), "keep", UNDECODED
    ),
    "deflate_zlib": fine(encoded(b"deflate", deflated(BODY, 15))),
    "deflate_raw": fine(encoded(b"deflate", deflated(BODY, -15))),
    "deflate_is_plain": Row((encoded(b"deflate", BODY),), "keep", UNDECODED),
    "br": refused("JSON", encoded(b"br", b"\x0b\x05\x80" + BODY + b"\x03")),
    "zstd": refused("JSON", encoded(b"zstd", b"(\xb5/\xfd")),
    "unknown_encoding": fine(encoded(b"x-own", BODY)),
    "empty_encoding": fine(encoded(b"", BODY)),
    "other_charset": Row(
        (
            OK
            + b"Content-Type: application/json; charset=latin-1\r\n"
            + length(11)
            + b'\r\n{"id": "\xe4"}',
        ),
        "keep",
        {"id": "\u00e4"},
    ),
    "wrong_charset": fine(
        OK
        + b"Content-Type: application/json; charset=utf-16\r\n"
        + length(11)
        + b"\r\n"
        + BODY
    ),
    "not_utf_8": refused("JSON", whole(body=b'{"id": "\xff"}')),
    "html": refused(
        "text/html", OK + b"Content-Type: text/html\r\n" + length(6) + b"\r\n<html>"
    ),
    "empty_json": refused("no content", whole(body=b"")),
    "json_cut_short": refused("JSON", whole(body=BODY[:-3])),
    "json_with_bom": fine(whole(body=BOM + BODY)),
    "json_in_utf_16": fine(whole(body=BODY.decode().encode("utf-16"))),
    "json_twice": refused("JSON", whole(body=BODY + BODY)),
    "json_of_another_type": refused("", whole(body=b"[1]")),
    "json_null": refused("", whole(body=b"null")),
    "json_deep": refused("JSON", whole(body=b'{"id":' * 100_000)),
    "json_deep_complete": refused(
        "JSON", whole(body=b'{"id":' * 10_000 + b"1" + b"}" * 10_000)
    ),
    "json_long_number": refused("JSON", whole(body=b'{"id":' + b"1" * 10_000 + b"}")),
    "json_nul": refused("JSON", whole(body=b"\x00" * 100)),
    "error_not_utf_8": refused("400", whole(body=b"\xff" * 100, status=b"400 No")),
    "error_deep": refused("400", whole(body=b"[" * 100_000, status=b"400 No")),
    "error_gzip_is_plain": Row(
        (whole(b"Content-Encoding: gzip\r\n", status=b"400 No"),), "keep", UNDECODED
    ),
    "error_long_number": refused(
        "400", whole(body=b'{"id":' + b"1" * 10_000 + b"}", status=b"400 No")
    ),
}
# Codecs of Python that are no charsets; charsets that the content does not have.
_CODECS = ("hex", "zlib", "rot13", "undefined", "idna", "utf_16", "nothing")
for _name in _CODECS:
    _kind = f"Content-Type: text/plain; charset={_name}\r\n".encode()
    _text = length(4) + b"\r\nb\xff-c"
    CONTENTS[f"charset_{_name}"] = Row(
        (OK + _kind + _text,), "keep", "b\ufffd-c", form="text"
    )
    CONTENTS[f"charset_{_name}_of_error"] = Row(
        (b"HTTP/1.1 400 No\r\n" + _kind + _text,),
        "keep",
        Raised("ResponseError", "400"),
        form="text",
    )
    CONTENTS[f"charset_{_name}_of_lines"] = Row(
        (
            FILE.replace(
                b"application/octet-stream", b"text/plain; charset=" + _name.encode()
            )
            + _text,
        ),
        "keep",
        Raised("CallError", "start with BOM") if _name == "utf_16" else ["b\ufffd-c"],
        form="text_lines",
    )

REDIRECTS: dict[str, Row] = {
    "redirect_loop": Row(
        (redirect(b"/redirect_loop/x"),), "keep", Raised("TooManyRedirects"), 21
    ),
    "redirect_loop_of_post": Row(
        (redirect(b"/redirect_loop_of_post/x", b"307 T"),),
        "keep",
        Raised("ResponseError", "redirect"),
        21,
        method="POST",
    ),
    "redirect_without_location": refused("302", redirect(None)),
    "redirect_with_empty_location": Row(
        (redirect(b""),), "keep", Raised("TooManyRedirects"), 21
    ),
    "redirect_to_file": Row(
        (redirect(b"file:///etc/passwd"),), "keep", Raised("UnsupportedProtocol")
    ),
    "redirect_to_ftp": Row(
        (redirect(b"ftp://127.0.0.1/x"),), "keep", Raised("UnsupportedProtocol")
    ),
    "redirect_to_javascript": broken(redirect(b"javascript:alert(1)"), end="keep"),
    "redirect_to_data": broken(redirect(b"data:text/html,x"), end="keep"),
    "redirect_to_closed_port": Row(
        (redirect(b"http://127.0.0.1:1/x"),), "keep", Raised("ConnectError"), 2
    ),
    "redirect_to_no_port": Row(
        (redirect(b"http://127.0.0.1:65537/x"),), "keep", Raised("CallError"), None
    ),
    "redirect_to_words_as_port": broken(redirect(b"http://127.0.0.1:x/"), end="keep"),
    "redirect_to_half_ipv6": broken(redirect(b"http://[::1"), end="keep"),
    "redirect_to_long_label": Row(
        (redirect(b"http://" + b"a" * 70 + b".invalid/"),),
        "keep",
        Raised("CallError"),
        None,
    ),
    "redirect_to_empty_label": Row(
        (redirect(b"http://a..invalid/"),), "keep", Raised("CallError"), None
    ),
    "redirect_to_broken_name": Row(
        (redirect(b"http://xn--\xff.invalid/"),),
        "keep",
        Raised("NoResponseError"),
        None,
    ),
    "redirect_to_non_ascii": Row(
        (redirect("/json/\u00e4".encode()),), "keep", {"id": "%C3%A4"}
    ),
    "redirect_to_latin_1": Row((redirect(b"/json/\xe4"),), "keep", {"id": "%C3%A4"}),
    "redirect_to_spaces": Row(
        (redirect(b"/json/a b\\c|"),), "keep", {"id": "a%20b\\c|"}
    ),
    "redirect_to_long_url": broken(redirect(b"/json/" + b"a" * 70_000), end="keep"),
    "redirect_to_credentials": Row(
        (redirect(b"http://a:b@127.0.0.1:1/"),), "keep", Raised("ConnectError"), 2
    ),
    "redirect_with_endless_body": late(
        b"HTTP/1.1 302 F\r\nLocation: /json/x\r\n\r\n", Endless(b" ")
    ),
    "redirect_with_cut_body": broken(
        b"HTTP/1.1 302 F\r\nLocation: /json/x\r\nContent-Length: 9\r\n\r\n", end="close"
    ),
    "redirect_with_broken_gzip": Row(
        (
            b"HTTP/1.1 302 F\r\nLocation: /json/x\r\nContent-Encoding: gzip\r\n"
            + length(9)
            + b"\r\n123456789",
        ),
        "keep",
        UNDECODED,
    ),
    "300_with_location": refused("300", redirect(b"/json/x", b"300 Many")),
    "303_to_file": Row(
        (redirect(b"file:///etc/passwd", b"303 See"),),
        "keep",
        Raised("UnsupportedProtocol"),
        method="POST",
    ),
    "307_to_file": Row(
        (redirect(b"file:///etc/passwd", b"307 T"),),
        "keep",
        Raised("UnsupportedProtocol"),
        method="POST",
    ),
    "307_without_location": Row(
        (redirect(None, b"307 T"),), "keep", Raised("ResponseError"), method="POST"
    ),
    "307_to_no_port": Row(
        (redirect(b"http://127.0.0.1:65537/x", b"307 T"),),
        "keep",
        Raised("CallError"),
        None,
        method="POST",
    ),
    "302_of_post_to_no_port": Row(
        (redirect(b"http://127.0.0.1:65537/x"),),
        "keep",
        Raised("ResponseError", "another origin"),
        method="POST",
    ),
    "307_to_long_label": Row(
        (redirect(b"http://" + b"a" * 70 + b".invalid/", b"307 T"),),
        "keep",
        Raised("CallError"),
        None,
        method="POST",
    ),
    "302_of_post_to_javascript": Row(
        (redirect(b"javascript:alert(1)"),),
        "keep",
        Raised("ResponseError", "302"),
        method="POST",
    ),
    "307_to_closed_port": Row(
        (redirect(b"http://127.0.0.1:1/x", b"307 T"),),
        "keep",
        Raised("ConnectError"),
        2,
        method="POST",
    ),
}

EVENT = b'data: {"id": 1}\n\n'
STREAMS: dict[str, Row] = {
    "events_cut": events(EVENTS + chunk(EVENT + b"data: {"), end="close", found=BROKEN),
    "events_reset": events(EVENTS + chunk(EVENT), Pause(), end="reset", found=CUT),
    "events_that_end_in_an_event": events(
        EVENTS + chunk(EVENT + b"data: {") + b"0\r\n\r\n"
    ),
    "events_silent": Row(
        (EVENTS + chunk(EVENT),),
        "hold",
        Raised("ReadTimeout"),
        None,
        form="events",
        brief=True,
    ),
    "events_endless": events(
        EVENTS, Endless(chunk(EVENT)), end="hold", found=[{"id": 1}] * 3
    ),
    "events_with_cr": events(
        EVENTS + chunk(EVENT.replace(b"\n", b"\r")) + b"0\r\n\r\n"
    ),
    "events_as_json": events(
        head(CHUNKED) + chunk(EVENT) + b"0\r\n\r\n",
        found=Raised("ResponseError", "not declared"),
    ),
    "events_as_html": events(
        OK
        + b"Content-Type: text/html\r\n"
        + CHUNKED
        + b"\r\n"
        + chunk(EVENT)
        + b"0\r\n\r\n",
        found=Raised("ResponseError", "text/html"),
    ),
    "events_as_text": events(
        OK
        + b"Content-Type: text/plain\r\n"
        + CHUNKED
        + b"\r\n"
        + chunk(EVENT)
        + b"0\r\n\r\n"
    ),
    "events_of_binary": events(
        EVENTS + chunk(b"data: \xff\xfe\x00\n\n") + b"0\r\n\r\n",
        found=Raised("ResponseError"),
    ),
    "events_with_huge_line": events(
        EVENTS + chunk(b'data: {"id": "' + b"a" * 5_000_000 + b'"}\n\n') + b"0\r\n\r\n",
        found=[{"id": "a" * 5_000_000}],
    ),
    "events_in_broken_gzip": events(
        EVENTS[:-2] + b"Content-Encoding: gzip\r\n\r\n" + chunk(EVENT) + b"0\r\n\r\n",
        found=UNDECODED,
    ),
    "events_without_data": events(
        EVENTS
        + chunk(b"event: x\nid: 1\nretry: 99999999999999999999999\n\n:\n\n")
        + b"0\r\n\r\n",
        found=[],
    ),
    "events_empty": events(EVENTS + b"0\r\n\r\n", found=[]),
    "events_204": events(b"HTTP/1.1 204 No\r\n\r\n", found=[]),
    "events_in_single_bytes": events(
        EVENTS + b"".join(chunk(bytes([b])) for b in EVENT), Slowly(b"0\r\n\r\n")
    ),
    "events_in_bad_chunks": events(
        EVENTS + chunk(EVENT) + b"zz\r\n", end="hold", found=BROKEN
    ),
    "events_deep": events(
        EVENTS + chunk(b"data: " + b"[" * 100_000 + b"\n\n") + b"0\r\n\r\n",
        found=Raised("ResponseError"),
    ),
    "lines_cut": Row(
        (EVENTS + chunk(b'{"id": 1}\n{"i'),), "close", BROKEN, form="lines"
    ),
    "lines_that_end_in_a_line": Row(
        (EVENTS + chunk(b'{"id": 1}\n{"i') + b"0\r\n\r\n",),
        "keep",
        Raised("ResponseError"),
        form="lines",
    ),
    "lines_not_json": Row(
        (EVENTS + chunk(b"<html>\n") + b"0\r\n\r\n",),
        "keep",
        Raised("ResponseError"),
        form="lines",
    ),
    "download_cut": Row(
        (FILE + length(100) + b"\r\nabc",), "close", BROKEN, form="download"
    ),
    "download_reset": Row(
        (FILE + length(100) + b"\r\nabc",), "reset", CUT, form="download"
    ),
    "download_silent": Row(
        (FILE + length(100) + b"\r\nabc",),
        "hold",
        Raised("ReadTimeout"),
        None,
        form="download",
        brief=True,
    ),
    "download_of_cut_gzip": Row(
        (
            FILE
            + b"Content-Encoding: gzip\r\n"
            + length(len(GZIP) - 10)
            + b"\r\n"
            + GZIP[:-10],
        ),
        "keep",
        Raised("NoResponseError", "cut short"),
        form="download",
    ),
    "download_of_gzip_without_trailer": Row(
        (
            FILE
            + b"Content-Encoding: gzip\r\n"
            + length(len(GZIP) - 4)
            + b"\r\n"
            + GZIP[:-4],
        ),
        "keep",
        Raised("NoResponseError", "cut short"),
        form="download",
    ),
    "download_of_two_gzips": Row(
        (
            FILE
            + b"Content-Encoding: gzip\r\n"
            + length(GZIP + GZIP)
            + b"\r\n"
            + GZIP
            + GZIP,
        ),
        "keep",
        Raised("NoResponseError", "more than one"),
        form="download",
    ),
    "download_of_broken_gzip": Row(
        (FILE + b"Content-Encoding: gzip\r\n" + length(BODY) + b"\r\n" + BODY,),
        "keep",
        UNDECODED,
        form="download",
    ),
    "download_in_bad_chunks": Row(
        (FILE + CHUNKED + b"\r\nzz\r\n",), "hold", BROKEN, form="download"
    ),
    "download_without_length": Row(
        (FILE + b"\r\nabc",), "close", b"abc", form="download"
    ),
    "download_503": Row(
        (whole(status=b"503 No"),),
        "keep",
        Raised("ResponseError", "503"),
        2,
        form="download",
    ),
    "download_error_cut": Row(
        (head(length(99), status=b"404 No") + BODY,),
        "close",
        BROKEN,
        2,
        form="download",
    ),
}

EARLY: dict[str, Row] = {
    "early_answer": Row(
        (whole(b"Connection: close\r\n"),), "hold", RESULT, method="POST"
    ),
    "early_error": Row(
        (whole(b"Connection: close\r\n", status=b"413 Large"),),
        "hold",
        Raised("ResponseError", "413"),
        method="POST",
    ),
    "early_close": Row((), "close", Raised("NoResponseError"), method="POST"),
    "early_reset": Row((), "reset", Raised("NoResponseError"), method="POST"),
}

ROWS = HEADS | LENGTHS | STATUSES | CONNECTIONS | CONTENTS | REDIRECTS | STREAMS | EARLY
