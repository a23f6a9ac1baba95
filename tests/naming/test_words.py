"""From the document's spelling to Python's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sdkwright.diagnostics import Location, Reporter
from sdkwright.naming.reserved import CLASSES
from sdkwright.naming.scope import NameReporter, Scope
from sdkwright.naming.words import pascal_case, shortened, snake_case, spelled_case


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("listGuardrails", "list_guardrails"),
        ("X-OpenRouter-Title", "x_open_router_title"),
        ("HTTP-Referer", "http_referer"),
        ("HTTPStatusCode", "http_status_code"),
        ("userIDs", "user_ids"),
        ("getOAuthToken", "get_oauth_token"),
        ("OAuth2PasswordBearer", "oauth2_password_bearer"),
        ("OpenAIKey", "openai_key"),
        ("gitHubURLs", "github_urls"),
        ("iOSVersion", "ios_version"),
        ("StudiOS", "studi_os"),
        ("IPv4Address", "ipv4_address"),
        ("3DSecure", "three_d_secure"),
        ("payment3DSecure", "payment_3dsecure"),
        ("3ds", "three_ds"),
        ("3DS2", "three_ds2"),
        ("3d_model", "three_d_model"),
        ("2fa", "two_fa"),
        ("1password", "one_password"),
        ("1-Click", "one_click"),
        ("30_day_volume", "thirty_day_volume"),
        ("52WeekHigh", "fifty_two_week_high"),
        ("15min", "fifteen_min"),
        ("24h", "value_24h"),
        ("1h_change", "value_1h_change"),
        ("200DayAverage", "value_200_day_average"),
        ("16x9", "value_16x9"),
        ("2xx", "value_2xx"),
        ("00_name", "value_00_name"),
        ("1.0", "value_1_0"),
        ("Post3dSecure", "post_3d_secure"),
        ("Vector3D", "vector_3d"),
        ("EC2Instance", "ec2_instance"),
        ("sha256sum", "sha256sum"),
        ("page_2", "page_2"),
        ("1st", "first"),
        ("2ndName", "second_name"),
        ("class", "class_"),
        ("self", "self_"),
        ("", "value"),
        ("!?", "not_question_mark"),
        ("👍", "thumbs_up_sign"),
        ("+1", "plus_1"),
        ("-1", "minus_1"),
        ("größe", "größe"),
        ("日本", "日本"),
        ("filter[name]", "filter_name"),
        ("$id", "id"),
        ("already_snake", "already_snake"),
    ],
)
def test_snake_case(text: str, expected: str) -> None:
    assert snake_case(text) == expected
    assert snake_case(text).isidentifier()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guardrail", "Guardrail"),
        ("ContentFilterBuiltinEntry", "ContentFilterBuiltinEntry"),
        ("listGuardrails", "ListGuardrails"),
        ("snake_case_name", "SnakeCaseName"),
        ("api.v1.Pod", "ApiV1Pod"),
        ("None", "None_"),
        ("", "Model"),
        ("404", "Model_404"),
        ("3DSecure", "ThreeDSecure"),
        ("2FA", "TwoFA"),
    ],
)
def test_pascal_case(text: str, expected: str) -> None:
    assert pascal_case(text) == expected
    assert pascal_case(text).isidentifier()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@id", "at_id"),
        ("with-hyphen", "with_dash_hyphen"),
        ("_id", "underscore_id"),
        ("a.b", "a_dot_b"),
        ("plain", "plain"),
    ],
)
def test_spelled_case(text: str, expected: str) -> None:
    assert spelled_case(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A short title", "A short title"),
        ("Web API with fixes and improvements", "Web API with fixes"),
        ("x" * 100, "x" * 20),
        ("", ""),
    ],
)
def test_shortened(text: str, expected: str) -> None:
    assert shortened(text, 20) == expected


def test_a_scope_gives_each_name_once() -> None:
    reporter = Reporter()
    scope = Scope("here", NameReporter(reporter, Location), ["copy"])
    assert scope.take("1", "a") == "a"
    assert scope.take("2", "a", "a_query") == "a_query"
    assert scope.take("3", "copy") == "copy_"
    assert reporter.diagnostics == ()
    assert scope.take("4", "a") == "a_2"
    assert scope.take(None, "a") == "a_3"
    found = [(d.code, d.location) for d in reporter.diagnostics]
    assert found == [("naming.numbered", None), ("naming.numbered", Location("4"))]


def test_no_resource_is_called_like_what_its_module_imports() -> None:
    package = Path(__file__).resolve().parents[2] / "templates/package"
    found: list[str] = []
    for name in ("client.py.jinja", "resource.py.jinja"):
        text = (package / name).read_text(encoding="utf-8")
        for names in re.findall(r"import (\([^)]*\)|[\w, ]+$)", text, re.M):
            found += re.findall(r"\b[A-Z]\w*[a-z]\w*\b", names)
    assert len(found) > 40
    assert sorted(set(found) - CLASSES) == []
