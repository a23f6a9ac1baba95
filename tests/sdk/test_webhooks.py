"""The functions of generated SDKs that read webhooks and callbacks."""

from __future__ import annotations

import datetime as dt
import hmac
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sdkwright.config import ConfigRequest, load_config
from sdkwright.diagnostics import Reporter
from sdkwright.ir.webhook_signatures import Signature
from sdkwright.pipeline import read
from sdkwright.run import run
from sdkwright.translate.api import build_api

# Generates SDKs: not for ``make quick``.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("webhooks")]

CASES = Path(__file__).resolve().parents[1] / "cases"
PACKAGES = {
    "webhooks": "shop",
    "odd_webhooks": "odd_webhooks",
    "callbacks": "callbacks",
    "webhooks_3_0": "old_webhooks",
    "webhook_signatures": "signed",
    "webhook_signatures_vendors": "vendors",
}
UNSIGNED = [case for case in PACKAGES if "signatures" not in case]
_BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)

SHIPPED = b'{"type": "order.shipped", "sent_at": "2025-01-31T12:00:00Z", "order": {}}'


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The SDK projects of the cases, their packages ready to be imported."""
    folder = tmp_path_factory.mktemp("webhooks")
    for case in PACKAGES:
        request = ConfigRequest(CASES / case, "spec.yaml", output=str(folder / case))
        config = load_config(request, Reporter())
        run(config, Reporter(), lambda stage: None, use_cache=False, dry=False)
        sys.path.insert(0, str(folder / case))
    yield folder
    for case, package in PACKAGES.items():
        sys.path.remove(str(folder / case))
        for name in [n for n in sys.modules if n.split(".")[0] == package]:
            del sys.modules[name]


@pytest.fixture
def shop(projects: Path) -> ModuleType:
    return import_module("shop")


@pytest.fixture
def odd(projects: Path) -> ModuleType:
    return import_module("odd_webhooks.webhook_payloads")


def test_a_payload_is_its_model(shop: ModuleType) -> None:
    body = SHIPPED.replace(b"{}", b'{"id": "1", "new": true}')
    payload = shop.webhook_payloads.parse_order_shipped(body)
    assert type(payload) is shop.components.OrderShipped
    assert payload.sent_at == dt.datetime(2025, 1, 31, 12, tzinfo=dt.UTC)
    assert payload.order.id == "1"
    assert payload.order.new is True


def test_a_bad_payload_says_where_it_is_wrong(shop: ModuleType) -> None:
    with pytest.raises(shop.errors.WebhookPayloadError) as caught:
        shop.webhook_payloads.parse_order_shipped(SHIPPED)
    assert "at /order/id: Field required, not {}" in str(caught.value)
    assert caught.value.body == SHIPPED


def test_any_payload_is_told_apart(shop: ModuleType) -> None:
    read, components = shop.webhook_payloads.parse, shop.components
    returned = '{"type": "order.returned", "order": {"id": "1"}}'
    assert type(read(returned)) is components.OrderReturnedPayload
    assert type(read('{"type": "order.cancelled"}')) is components.OrderCancelled
    unknown = read('{"type": "order.lost", "where": "at sea"}')
    assert type(unknown) is shop.types.UnknownVariant
    assert unknown.where == "at sea"
    with pytest.raises(shop.errors.WebhookPayloadError, match="at /order/id: "):
        read('{"type": "order.returned", "order": {}}')


def test_what_a_request_must_not_have_is_not_asked_of_a_webhook(
    shop: ModuleType,
) -> None:
    fields = shop.components.Order.model_fields
    assert fields["id"].is_required(), "readOnly: only the API sends it"
    assert "token" not in fields, "writeOnly: the API never sends it"


def test_a_resource_called_webhooks_stays(shop: ModuleType) -> None:
    with shop.Shop(server_url="http://127.0.0.1:1") as client:
        assert callable(client.webhooks.create)
    assert not hasattr(import_module("shop.webhooks"), "parse")


def test_the_functions_are_loaded_when_they_are_used(projects: Path) -> None:
    program = (
        "import sys, shop\n"
        "assert 'shop.webhook_payloads' not in sys.modules\n"
        "assert 'webhook_payloads' in shop.__all__\n"
        "assert shop.webhook_payloads.parse\n"
        "from shop import *\n"
        "assert webhook_payloads.parse\n"
        "assert not hasattr(shop, 'nothing')\n"
    )
    cwd = projects / "webhooks"
    subprocess.run([sys.executable, "-c", program], cwd=cwd, check=True)


def test_payloads_of_any_shape(odd: ModuleType) -> None:
    assert [t.name for t in odd.parse_array('[{"name": "a"}]')] == ["a"]
    assert odd.parse_union("null") is None
    assert odd.parse_union('"text"') == "text"
    assert odd.parse_union('{"name": "a"}').name == "a"
    assert odd.parse_number("7") == 7
    assert odd.parse_anything('{"a": [1]}') == {"a": [1]}
    form = odd.parse_form("id=7&tags=a&labels[x]=1&thing[parent][name]=p&thing[name]=t")
    assert (form.id, form.tags, form.labels) == (7, ["a"], {"x": 1})
    assert form.thing.parent.name == "p"


def test_callbacks_are_read_like_webhooks(projects: Path) -> None:
    callbacks = import_module("callbacks")
    read = callbacks.webhook_payloads
    assert read.parse_create_job_done('{"kind": "done"}').kind == "done"
    assert read.parse_create_job('{"kind": "progress", "percent": 1}').percent == 1
    assert read.parse_update_export_event_put("[1]") == [1]
    assert read.parse_update_export_event_request_query_other('"a"') == "a"


def test_webhooks_among_the_paths_are_no_methods(projects: Path) -> None:
    package = import_module("old_webhooks")
    assert package.webhook_payloads.parse_incoming('{"text": "hello"}').text == "hello"
    with package.OldWebhooks(server_url="http://127.0.0.1:1") as client:
        assert not hasattr(client.messages, "incoming")


@pytest.mark.parametrize("case", PACKAGES)
def test_documented_examples_run(
    case: str, projects: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (projects / case / "docs/webhook_payloads.md").read_text(encoding="utf-8")
    examples = _BLOCK.findall(text)
    assert examples
    for source in examples:
        exec(compile(source, case, "exec", dont_inherit=True), space := {})
        if "receive" in space:
            space["receive"](b"{}", {}, "whsec_c2VjcmV0")
        assert capsys.readouterr().out


@pytest.mark.parametrize("case", UNSIGNED)
def test_the_readme_shows_how_a_server_reads_them(
    case: str, projects: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (projects / case / "README.md").read_text(encoding="utf-8")
    (source,) = [s for s in _BLOCK.findall(text) if "webhook_payloads" in s]
    exec(compile(source, case, "exec", dont_inherit=True), space := {})
    space["receive"](b"{")
    assert "breaks its schema" in capsys.readouterr().out


PAID = b'{"type": "paid", "amount": 1}'


def signed(body: bytes, secret: str, time: int) -> dict[str, str]:
    value = hmac.new(secret.encode(), b"v0:%d:%s" % (time, body), "sha256").hexdigest()
    return {"x-signed-signature": f"v0={value}", "X-SIGNED-TIMESTAMP": str(time)}


def test_a_signed_payload_is_unwrapped(projects: Path) -> None:
    package = import_module("signed")
    read, headers = package.webhook_payloads, signed(PAID, "s", 1000)
    options: Any = {"secret": ["old", "s"], "clock": lambda: 1200.0}
    assert read.unwrap_paid(PAID, headers, **options).amount == 1
    assert type(read.unwrap(PAID, headers, **options)) is package.components.PaidPayload
    read.verify(PAID, headers, **options)
    with pytest.raises(package.errors.WebhookSignatureError, match="is right"):
        read.unwrap(PAID, headers, secret="other", clock=lambda: 1000.0)
    with pytest.raises(package.errors.WebhookSignatureError, match="too old"):
        read.unwrap(PAID, headers, tolerance_seconds=199, **options)
    with pytest.raises(package.errors.WebhookPayloadError):
        read.unwrap_refunded(PAID, headers, **options)


def test_nothing_is_read_before_it_is_verified(projects: Path) -> None:
    package = import_module("vendors")
    with pytest.raises(package.errors.WebhookSignatureError, match="webhook-signature"):
        package.webhook_payloads.unwrap_order(b"{", {}, secret="whsec_c2VjcmV0")
    with pytest.raises(TypeError, match="bytes"):
        package.webhook_payloads.unwrap_order("id=1", {}, secret="whsec_c2VjcmV0")


def test_signatures_are_there_where_they_are_needed(projects: Path) -> None:
    for case, package in PACKAGES.items():
        runtime = projects / case / package / "_runtime"
        assert (runtime / "webhooks" / "signatures.py").exists() is (
            case not in UNSIGNED
        )


def test_the_readme_shows_how_signatures_are_verified(
    projects: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (projects / "webhook_signatures/README.md").read_text(encoding="utf-8")
    (source,) = [s for s in _BLOCK.findall(text) if "webhook_payloads" in s]
    exec(compile(source, "README", "exec", dont_inherit=True), space := {})
    space["receive"](b"{", {})
    assert "not from the API: the request has no header" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        (
            "x-sdkwright-webhook-signature",
            {"signature": "hmac", "header": "X", "encoding": "base64"},
            Signature("hmac", "X", encoding="base64"),
        ),
        ("x-sdkwright-webhook-signature", {"signature": "hmac"}, None),
        (
            "x-speakeasy-webhooks",
            {"security": {"type": "signature", "algorithm": "hmac-sha256"}},
            Signature("hmac", "x-webhook-signature", encoding="base64"),
        ),
        (
            "x-speakeasy-webhooks",
            {
                "security": {
                    "type": "signature",
                    "headerName": "X",
                    "signatureTextEncoding": "hex",
                }
            },
            Signature("hmac", "X"),
        ),
        ("x-speakeasy-webhooks", {"security": {"type": "custom"}}, None),
        (
            "x-fern-webhook-signature",
            {
                "type": "hmac",
                "header": "X",
                "encoding": "hex",
                "signature-prefix": "v1=",
                "payload-format": {"components": ["timestamp", "body"]},
                "timestamp": {"header": "T", "format": "unix-seconds"},
            },
            Signature(
                "hmac",
                "X",
                prefix="v1=",
                content="{timestamp}.{body}",
                timestamp_header="T",
            ),
        ),
        (
            "x-fern-webhook-signature",
            {
                "type": "hmac",
                "header": "X",
                "payload-format": {"components": ["notification-url", "body"]},
            },
            None,
        ),
        ("x-fern-webhook-signature", {"type": "asymmetric", "header": "X"}, None),
    ],
)
def test_what_documents_say_of_signatures(
    tmp_path: Path, key: str, value: object, expected: Signature | None
) -> None:
    info = {"title": "T", "version": "1"}
    document = {"openapi": "3.1.0", "info": info, "webhooks": {}, key: value}
    (tmp_path / "spec.json").write_text(json.dumps(document), encoding="utf-8")
    config = load_config(ConfigRequest(tmp_path, "spec.json"), Reporter())
    reporter = Reporter()
    document_ = read(config, reporter, lambda stage: None)
    assert build_api(document_, reporter).signature == expected
    reported = [d.code for d in reporter.diagnostics if d.code == "webhook.signature"]
    is_said = "hmac" in json.dumps(value)
    assert bool(reported) is (expected is None and is_said)
