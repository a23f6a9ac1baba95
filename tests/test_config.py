"""The location of the configuration, and its problems."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sdkwright.config import Budget, Config, ConfigRequest, load_config
from sdkwright.diagnostics import DiagnosticsError, Location, Position, Reporter
from sdkwright.ir.webhook_signatures import Signature


def config(folder: Path, **request: str) -> Config:
    return load_config(ConfigRequest(folder, **request), Reporter())


def codes(folder: Path, **request: str) -> list[str]:
    with pytest.raises(DiagnosticsError) as caught:
        config(folder, **request)
    return [f"{d.location}: {d.code}" for d in caught.value.diagnostics]


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_beside_the_document(tmp_path: Path) -> None:
    write(tmp_path, "api/sdkwright.toml", 'package = "acme"\noutput = "../out"\n')
    found = config(tmp_path, spec="api/openapi.yaml")
    assert found.package == "acme"
    assert found.spec == tmp_path / "api/openapi.yaml"
    assert found.spec_name == "api/openapi.yaml"
    assert found.output.resolve() == tmp_path / "out"


def test_here(tmp_path: Path) -> None:
    write(tmp_path, "sdkwright.toml", 'spec = "a.yaml"\ntimeout_ms = 5000\n')
    found = config(tmp_path)
    assert (found.spec, found.timeout_ms) == (tmp_path / "a.yaml", 5000)
    assert found.output == tmp_path / "generated"


def test_in_a_pyproject_above(tmp_path: Path) -> None:
    write(tmp_path, "pyproject.toml", '[tool.sdkwright]\nspec = "a.yaml"\n')
    (tmp_path / "deep/deeper").mkdir(parents=True)
    assert config(tmp_path / "deep/deeper").spec == tmp_path / "a.yaml"


def test_the_command_line_wins(tmp_path: Path) -> None:
    write(tmp_path, "sdkwright.toml", 'spec = "a.yaml"\noutput = "x"\n')
    found = config(tmp_path, spec="b.yaml", output="y")
    assert (found.spec, found.output) == (tmp_path / "b.yaml", tmp_path / "y")


def test_a_named_file(tmp_path: Path) -> None:
    write(tmp_path, "sdkwright.toml", 'spec = "a.yaml"\n')
    write(tmp_path, "other/conf.toml", 'spec = "b.yaml"\n')
    assert config(tmp_path, config="other/conf.toml").spec == tmp_path / "other/b.yaml"
    assert codes(tmp_path, config="missing.toml") == ["missing.toml: config.missing"]


def test_the_command_of_a_run_names_files_without_folders(tmp_path: Path) -> None:
    write(tmp_path, "api/openapi.yaml", "")
    given = ConfigRequest(tmp_path, "api/openapi.yaml", overlays=("api/a b.yaml",))
    command = load_config(given, Reporter()).command
    assert command == "sdkwright generate openapi.yaml --overlay 'a b.yaml'"
    write(tmp_path, "api/sdkwright.toml", 'spec = "openapi.yaml"\n')
    for place in (tmp_path, tmp_path / "api"):
        spec = (tmp_path / "api/openapi.yaml").relative_to(place)
        found = load_config(ConfigRequest(place, str(spec)), Reporter())
        assert found.command == "sdkwright generate -c sdkwright.toml"
    other = config(tmp_path, spec="api/other.yaml")
    assert other.command == "sdkwright generate other.yaml -c sdkwright.toml"


def test_everything_wrong_is_reported(tmp_path: Path) -> None:
    text = 'spec = 1\noutptu = "x"\n\n[extra]\ntimeout_ms = 5\n'
    write(tmp_path, "sdkwright.toml", text)
    assert codes(tmp_path) == [
        "sdkwright.toml:1:1: config.type",
        "sdkwright.toml:2:1: config.unknown-key",
        "sdkwright.toml:4:1: config.unknown-key",
    ]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('package = "my-sdk"', "config.identifier"),
        ('package = "class"', "config.identifier"),
        ('class_name = "1st"', "config.identifier"),
        ("timeout_ms = true", "config.type"),
        ('docs_notation = "markdown"', "config.value"),
        ("docs_notation = 1", "config.type"),
        ("timeout_ms = 0", "config.type"),
        ('timeout_ms = "5"', "config.type"),
        ('infer_pagination = "no"', "config.type"),
        ('python_values = "no"', "config.type"),
        ("version = 1.0", "config.type"),
        ('version = "one"', "config.value"),
        ('project = "my sdk"', "config.value"),
        ('package = "f\u00fcr"', "config.identifier"),
        ('output = ""', "config.value"),
        ('description = "two\\nlines"', "config.value"),
        ('spec = "a\\u0000.yaml"', "config.value"),
    ],
)
def test_values(tmp_path: Path, line: str, code: str) -> None:
    write(
        tmp_path, "pyproject.toml", f'[project]\nname="x"\n[tool.sdkwright]\n{line}\n'
    )
    assert codes(tmp_path, spec="a.yaml") == [f"pyproject.toml:4:1: {code}"]


@pytest.mark.parametrize(
    ("project", "version"), [("acme-sdk", "1.2.0rc1"), ("a", "2026.11"), ("A_1", "1!2")]
)
def test_projects_and_versions(tmp_path: Path, project: str, version: str) -> None:
    text = f'spec = "a.yaml"\nproject = "{project}"\nversion = "{version}"\n'
    write(tmp_path, "sdkwright.toml", text)
    found = config(tmp_path)
    assert (found.project, found.version) == (project, version)


def test_a_pyproject_that_is_named_has_the_table(tmp_path: Path) -> None:
    write(tmp_path, "pyproject.toml", '[project]\nname = "x"\n')
    request = {"config": "pyproject.toml", "spec": "a.yaml"}
    assert codes(tmp_path, **request) == ["pyproject.toml: config.no-table"]


@pytest.mark.parametrize("text", ["tool = 1\n", "[tool]\nsdkwright = 1\n"])
def test_the_table_must_be_one(tmp_path: Path, text: str) -> None:
    write(tmp_path, "pyproject.toml", text)
    assert codes(tmp_path) == ["pyproject.toml: config.type"]


def test_dotted_keys_have_positions(tmp_path: Path) -> None:
    text = '[tool]\nsdkwright.spec = "a.yaml"\n  sdkwright."outptu" = "x"\n'
    write(tmp_path, "pyproject.toml", text)
    assert codes(tmp_path) == ["pyproject.toml:3:3: config.unknown-key"]


def test_a_file_that_is_not_text(tmp_path: Path) -> None:
    (tmp_path / "sdkwright.toml").write_bytes(b"spec = '\xff'")
    assert codes(tmp_path) == ["sdkwright.toml: config.encoding"]
    (tmp_path / "folder.toml").mkdir()
    assert codes(tmp_path, config="folder.toml") == ["folder.toml: config.unreadable"]


def test_broken_toml(tmp_path: Path) -> None:
    write(tmp_path, "sdkwright.toml", 'spec = "a.yaml"\noutput = \n')
    assert codes(tmp_path) == ["sdkwright.toml:2:10: config.syntax"]


def test_no_document(tmp_path: Path) -> None:
    assert codes(tmp_path) == ["None: config.no-document"]


def test_lists(tmp_path: Path) -> None:
    write(
        tmp_path,
        "api/sdkwright.toml",
        'spec = "a.yaml"\noverlays = ["one.yaml", "../two.yaml"]\n'
        'allow_hosts = ["example.com", "localhost:8080"]\n',
    )
    found = load_config(
        ConfigRequest(tmp_path, config="api/sdkwright.toml", overlays=("x.yaml",)),
        Reporter(),
    )
    assert [name for _, name in found.overlays] == [
        "api/one.yaml",
        "two.yaml",
        "x.yaml",
    ]
    assert found.allow_hosts == ("example.com", "localhost:8080")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('overlays = "a.yaml"', "config.type"),
        ("overlays = [1]", "config.type"),
        ('overlays = [""]', "config.type"),
        ('allow_hosts = ["https://example.com"]', "config.value"),
        ('allow_hosts = ["*"]', "config.value"),
    ],
)
def test_bad_lists(tmp_path: Path, line: str, code: str) -> None:
    write(tmp_path, "sdkwright.toml", f'spec = "a.yaml"\n{line}\n')
    assert codes(tmp_path) == [f"sdkwright.toml:2:1: {code}"]


def test_budgets(tmp_path: Path) -> None:
    text = 'spec = "a.yaml"\n[budgets]\nlines = 3000\n  import_ms = 40\n'
    write(tmp_path, "sdkwright.toml", text)
    assert config(tmp_path).budgets == (
        Budget("import_ms", 40, Location("sdkwright.toml", Position(4, 3))),
        Budget("lines", 3000, Location("sdkwright.toml", Position(3, 1))),
    )
    assert "budgets" not in config(tmp_path).identity()


def test_budgets_in_a_pyproject(tmp_path: Path) -> None:
    text = '[tool.sdkwright]\nspec = "a.yaml"\n[tool.sdkwright.budgets]\nsize_kb = 9\n'
    write(tmp_path, "pyproject.toml", text)
    at = Location("pyproject.toml", Position(4, 1))
    assert config(tmp_path).budgets == (Budget("size_kb", 9, at),)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("budgets = 1\n", "1:1: config.type"),
        ("budgets = {lines = true}\n", "1:1: config.type"),
        ("[budgets]\nlines = 0\n", "2:1: config.type"),
        ('[budgets]\n  import_ms = "40"\n', "2:3: config.type"),
        ("[budgets]\nline = 1\n", "2:1: config.unknown-key"),
        ("[budgets]\ntimeout_ms = 1\n", "2:1: config.unknown-key"),
        ("budgets.spec = 1\n", "1:1: config.unknown-key"),
    ],
)
def test_bad_budgets(tmp_path: Path, text: str, found: str) -> None:
    write(tmp_path, "sdkwright.toml", text)
    assert codes(tmp_path, spec="a.yaml") == [f"sdkwright.toml:{found}"]


def test_budgets_suggest_their_own_keys(tmp_path: Path) -> None:
    write(tmp_path, "sdkwright.toml", "[budgets]\nimport = 1\nspec = 2\n")
    with pytest.raises(DiagnosticsError) as caught:
        config(tmp_path, spec="a.yaml")
    assert [d.hint for d in caught.value.diagnostics] == [
        'did you mean "import_ms"?',
        "the keys are: import_ms, lines, size_kb",
    ]


def test_fields_that_no_log_shows(tmp_path: Path) -> None:
    write(tmp_path, "sdkwright.toml", 'spec = "a"\nredacted_fields = ["prompt"]\n')
    assert config(tmp_path).redacted_fields == ("prompt",)
    write(tmp_path, "sdkwright.toml", 'spec = "a"\nredacted_fields = "prompt"\n')
    assert codes(tmp_path) == ["sdkwright.toml:2:1: config.type"]


def test_signatures_of_webhooks(tmp_path: Path) -> None:
    text = '[tool.sdkwright]\nspec = "a"\n[tool.sdkwright.webhooks]\n'
    write(tmp_path, "pyproject.toml", text + 'signature = "hmac"\nheader = "X-S"\n')
    found = config(tmp_path)
    assert found.webhooks == Signature("hmac", "X-S")
    assert found.identity()["webhooks"] != replace(found, webhooks=None).identity()
    write(tmp_path, "pyproject.toml", text + 'signature = "standard-webhooks"\n')
    assert config(tmp_path).webhooks == Signature("standard-webhooks")


def test_webhooks_is_a_table(tmp_path: Path) -> None:
    write(tmp_path, "sdkwright.toml", 'spec = "a"\nwebhooks = "hmac"\n')
    assert codes(tmp_path) == ["sdkwright.toml:2:1: config.type"]


HMAC = 'signature = "hmac"\nheader = "X-S"\n'


@pytest.mark.parametrize(
    ("lines", "at", "message"),
    [
        ('signature = "rsa"', 3, '"signature" must be "hmac" or "standard-webhooks"'),
        ("", 2, '"webhooks" needs "signature", the signature scheme'),
        ('signature = "hmac"', 2, '"webhooks" needs "header"'),
        (HMAC + 'headr = "X"', 5, 'unknown key "headr"'),
        (HMAC + "prefix = 1", 5, '"prefix" must be one line of text and not empty'),
        (
            HMAC + 'id_header = "X Y"',
            5,
            '"id_header" cannot be "X Y": it is not a valid header name',
        ),
        (
            HMAC + 'algorithm = "md5"',
            5,
            '"algorithm" must be "sha1", "sha256", "sha384" or "sha512"',
        ),
        (HMAC + 'encoding = "x"', 5, '"encoding" must be "hex" or "base64"'),
        (HMAC + 'content = "x"', 5, '"content" must have {body} once'),
        (HMAC + 'content = "{body}{body}"', 5, '"content" must have {body} once'),
        (
            HMAC + 'content = "{url}{body}"',
            5,
            '"content" has {url}: use {body}, {timestamp} and {id}',
        ),
        (HMAC + 'content = "{timestamp}{body}"', 5, '"content" has a {timestamp}'),
        (HMAC + 'content = "{id}{body}"', 5, '"content" has an {id}'),
        (
            HMAC + 'timestamp_header = "X-T"',
            5,
            'the timestamp is not in "content"',
        ),
        (HMAC + 'id_header = "X-I"', 5, 'the id is not in "content"'),
        (
            'signature = "standard-webhooks"\nheader = "X"',
            4,
            '"header" is fixed by the Standard Webhooks specification',
        ),
    ],
)
def test_a_signature_that_cannot_be(
    tmp_path: Path, lines: str, at: int, message: str
) -> None:
    write(tmp_path, "sdkwright.toml", f'spec = "a"\n[webhooks]\n{lines}\n')
    with pytest.raises(DiagnosticsError) as caught:
        config(tmp_path)
    (found,) = caught.value.diagnostics
    assert found.message == message
    assert str(found.location) == f"sdkwright.toml:{at}:1"


def test_a_timestamp_in_two_places(tmp_path: Path) -> None:
    more = 'timestamp_header = "T"\ntimestamp_prefix = "t="\n'
    text = f'spec = "a"\n[webhooks]\n{HMAC}{more}content = "{{timestamp}}{{body}}"\n'
    write(tmp_path, "sdkwright.toml", text)
    assert codes(tmp_path) == ["sdkwright.toml:6:1: config.value"]
