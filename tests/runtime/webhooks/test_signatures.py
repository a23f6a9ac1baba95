"""Signatures of webhooks: published examples, and requests that must be refused."""

from __future__ import annotations

import hashlib
import hmac
from base64 import b64encode
from typing import Any

import pytest

from runtime.webhooks.signatures import (
    STANDARD_WEBHOOKS,
    WebhookSignature,
    WebhookSignatureError,
)

# The example of the specification's reference implementations.
STANDARD_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
STANDARD_BODY = b'{"test": 2432232314}'
STANDARD_TIME = 1614265330
STANDARD_HEADERS = {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": str(STANDARD_TIME),
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
}
# The example of GitHub's documentation.
GITHUB = WebhookSignature("X-Hub-Signature-256", prefix="sha256=")
GITHUB_SECRET = "It's a Secret to Everybody"
GITHUB_HEADERS = {
    "X-Hub-Signature-256": "sha256="
    "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
}
# The example of Slack's documentation.
SLACK = WebhookSignature(
    "X-Slack-Signature",
    prefix="v0=",
    content="v0:{timestamp}:{body}",
    timestamp_header="X-Slack-Request-Timestamp",
)
SLACK_SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
SLACK_TIME = 1531420618
SLACK_BODY = (
    b"token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
    b"&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
    b"&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
    b"%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
    b"&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
)
SLACK_HEADERS = {
    "X-Slack-Request-Timestamp": str(SLACK_TIME),
    "X-Slack-Signature": "v0="
    "a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
}
STRIPE = WebhookSignature(
    "Stripe-Signature",
    prefix="v1=",
    timestamp_prefix="t=",
    content="{timestamp}.{body}",
)
SHOPIFY = WebhookSignature("X-Shopify-Hmac-Sha256", encoding="base64")


def at(seconds: float) -> Any:
    return {"clock": lambda: seconds}


def signed(secret: str, content: bytes) -> bytes:
    return hmac.new(secret.encode(), content, hashlib.sha256).digest()


def stripe_headers(*secrets: str, time: int = 1000) -> dict[str, str]:
    found = [f"v1={signed(s, f'{time}.x'.encode()).hex()}" for s in secrets]
    return {"Stripe-Signature": ",".join([f"t={time}", *found, "v0=00"])}


def test_the_example_of_standard_webhooks() -> None:
    STANDARD_WEBHOOKS.verify(
        STANDARD_BODY, STANDARD_HEADERS, STANDARD_SECRET, **at(STANDARD_TIME)
    )
    bare = STANDARD_SECRET.removeprefix("whsec_")
    STANDARD_WEBHOOKS.verify(
        STANDARD_BODY, STANDARD_HEADERS, bare, **at(STANDARD_TIME + 299)
    )


def test_several_signatures_of_standard_webhooks() -> None:
    right = STANDARD_HEADERS["webhook-signature"]
    headers = {**STANDARD_HEADERS, "webhook-signature": f"v1a,xx v1,AAAA {right} v2,x"}
    STANDARD_WEBHOOKS.verify(
        STANDARD_BODY, headers, STANDARD_SECRET, **at(STANDARD_TIME)
    )


def test_the_example_of_github() -> None:
    GITHUB.verify(b"Hello, World!", GITHUB_HEADERS, GITHUB_SECRET)


def test_the_example_of_slack() -> None:
    SLACK.verify(SLACK_BODY, SLACK_HEADERS, SLACK_SECRET, **at(SLACK_TIME))


def test_signatures_like_stripes() -> None:
    STRIPE.verify(b"x", stripe_headers("old", "new"), "new", **at(1000))
    STRIPE.verify(b"x", stripe_headers("old"), ["new", b"old"], **at(1000))


def test_signatures_like_shopifys() -> None:
    encoded = b64encode(signed("s", b"\x00\xff")).decode()
    SHOPIFY.verify(b"\x00\xff", {"X-SHOPIFY-HMAC-SHA256": encoded}, "s")
    urlsafe = encoded.replace("+", "-").replace("/", "_").rstrip("=")
    SHOPIFY.verify(b"\x00\xff", {"x-shopify-hmac-sha256": urlsafe}, "s")


@pytest.mark.parametrize("algorithm", ["sha1", "sha384", "sha512"])
def test_other_algorithms(algorithm: str) -> None:
    value = hmac.new(b"s", b"x", algorithm).hexdigest()
    scheme = WebhookSignature("S", algorithm=algorithm)
    scheme.verify(b"x", {"S": value}, "s")
    scheme.verify(b"x", {"S": value.upper()}, b"s")


@pytest.mark.parametrize(
    ("body", "headers", "secret"),
    [
        (b"Hello, World?", GITHUB_HEADERS, GITHUB_SECRET),
        (b"Hello, World!", GITHUB_HEADERS, "wrong-one"),
        (b"Hello, World!", {}, GITHUB_SECRET),
        (b"Hello, World!", {"X-Hub-Signature-256": ""}, GITHUB_SECRET),
        (b"Hello, World!", {"X-Hub-Signature-256": "sha256="}, GITHUB_SECRET),
        (b"Hello, World!", {"X-Hub-Signature-256": "sha256=zz"}, GITHUB_SECRET),
        (
            b"Hello, World!",
            {"X-Hub-Signature-256": GITHUB_HEADERS["X-Hub-Signature-256"][7:]},
            GITHUB_SECRET,
        ),
        (b"Hello, World!", {"X-Hub-Signature-256": "sha256=\udcff"}, GITHUB_SECRET),
    ],
)
def test_what_is_refused(body: bytes, headers: dict[str, str], secret: str) -> None:
    with pytest.raises(WebhookSignatureError) as caught:
        GITHUB.verify(body, headers, secret)
    assert secret not in str(caught.value)
    right = GITHUB_HEADERS["X-Hub-Signature-256"][7:]
    assert right not in str(caught.value), "it would tell what to send"


@pytest.mark.parametrize(
    ("now", "message"),
    [
        (1301, "too old: it was signed 301 seconds ago"),
        (699, "too early: it was signed 301 seconds from now"),
    ],
)
def test_a_request_from_another_time(now: float, message: str) -> None:
    with pytest.raises(WebhookSignatureError, match=message):
        STRIPE.verify(b"x", stripe_headers("s"), "s", **at(now))
    STRIPE.verify(b"x", stripe_headers("s"), "s", tolerance_seconds=301, **at(now))


def test_a_timestamp_that_was_changed() -> None:
    headers = {**SLACK_HEADERS, "X-Slack-Request-Timestamp": str(SLACK_TIME + 1)}
    with pytest.raises(WebhookSignatureError, match="is right"):
        SLACK.verify(SLACK_BODY, headers, SLACK_SECRET, **at(SLACK_TIME))


@pytest.mark.parametrize("timestamp", ["", "soon", "nan", "inf", "-inf", "1e400"])
def test_a_timestamp_that_is_none(timestamp: str) -> None:
    headers = {**SLACK_HEADERS, "X-Slack-Request-Timestamp": timestamp}
    with pytest.raises(WebhookSignatureError):
        SLACK.verify(SLACK_BODY, headers, SLACK_SECRET, **at(SLACK_TIME))


@pytest.mark.parametrize(
    "timestamp", ["1531420618000", "2018-07-12T18:36:58Z", "2018-07-12T18:36:58"]
)
def test_other_ways_to_write_a_time(timestamp: str) -> None:
    value = signed("s", f"v0:{timestamp}:x".encode()).hex()
    headers = {
        "x-slack-request-timestamp": timestamp,
        "x-slack-signature": f"v0={value}",
    }
    SLACK.verify(b"x", headers, "s", tolerance_seconds=1, **at(SLACK_TIME))


def test_a_header_without_a_timestamp() -> None:
    with pytest.raises(WebhookSignatureError, match="has no timestamp"):
        STRIPE.verify(b"x", {"Stripe-Signature": "v1=00"}, "s")


def test_a_header_that_is_missing_is_named() -> None:
    for name in STANDARD_HEADERS:
        headers = {k: v for k, v in STANDARD_HEADERS.items() if k != name}
        with pytest.raises(WebhookSignatureError, match=f"no header {name}"):
            STANDARD_WEBHOOKS.verify(
                STANDARD_BODY, headers, STANDARD_SECRET, **at(STANDARD_TIME)
            )


@pytest.mark.parametrize("body", ["text", {"parsed": True}, None])
def test_a_body_that_is_not_bytes(body: Any) -> None:
    with pytest.raises(TypeError, match="bytes of the body"):
        GITHUB.verify(body, GITHUB_HEADERS, GITHUB_SECRET)


@pytest.mark.parametrize("secret", ["", b"", [], ["good", ""]])
def test_an_empty_secret_signs_nothing(secret: Any) -> None:
    forged = {
        "X-Hub-Signature-256": f"sha256={hmac.new(b'', b'x', 'sha256').hexdigest()}"
    }
    with pytest.raises(ValueError, match="secret"):
        GITHUB.verify(b"x", forged, secret)


def test_a_secret_that_is_not_base64() -> None:
    with pytest.raises(ValueError, match="not base64") as caught:
        STANDARD_WEBHOOKS.verify(b"", STANDARD_HEADERS, "whsec_?!", **at(STANDARD_TIME))
    assert "?!" not in str(caught.value)


def test_parts_of_the_request_stand_for_nothing_else() -> None:
    """A body or an ID that looks like a placeholder is signed as it is."""
    body, id_ = b"{timestamp}{id}{body}", "{timestamp}"
    key = b"k" * 24
    content = f"{id_}.5.".encode() + body
    value = b64encode(hmac.new(key, content, "sha256").digest()).decode()
    headers = {
        "webhook-id": id_,
        "webhook-timestamp": "5",
        "webhook-signature": f"v1,{value}",
    }
    STANDARD_WEBHOOKS.verify(body, headers, key, **at(5))
