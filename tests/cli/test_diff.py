"""``sdkwright diff``: its inputs, its reports and its exit statuses."""

from __future__ import annotations

import json
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from helpers.command_line import sdkwright

# Builds SDKs: not for ``make quick``.
pytestmark = pytest.mark.slow

OLD = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /pets:
    get:
      operationId: list
      tags: [pets]
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
        - {name: all, in: query, schema: {type: boolean}}
      responses:
        "200":
          description: Ok
          content:
            application/json: {schema: {$ref: "schemas.yaml#/Pet"}}
"""
SCHEMAS = """\
Pet:
  type: object
  required: [name]
  properties:
    name: {type: string}
    kind: {type: string, enum: [cat, dog]}
"""
NEW = OLD.replace("        - {name: all, in: query, schema: {type: boolean}}\n", "")
NEW_SCHEMAS = SCHEMAS.replace("dog]", "dog, fish]").replace("[name]", "[]")
TEXT = """\
Breaks programs (major)
  parameter removed  client.pets.list(all)  breaks callers
      bool | None
      old/openapi.yaml:10:11 → new/openapi.yaml:5:5: gone
  field optional     components.Pet.name    breaks readers
      str → str | None = None
      old/schemas.yaml:5:5 → new/schemas.yaml:5:5: "required" no longer lists it

Breaks nothing (minor)
  value added  components.Pet.kind
      'fish'
      old/schemas.yaml:6:5 → new/schemas.yaml:6:43: new

1 parameter removed, 1 field now optional, 1 value added: major
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the two versions of a document."""
    for name, document, schemas in (
        ("old", OLD, SCHEMAS),
        ("new", NEW, NEW_SCHEMAS),
    ):
        (tmp_path / name).mkdir()
        (tmp_path / name / "openapi.yaml").write_text(document, encoding="utf-8")
        (tmp_path / name / "schemas.yaml").write_text(schemas, encoding="utf-8")
    return tmp_path


def diff(folder: Path, *arguments: str) -> CompletedProcess[str]:
    return sdkwright("diff", *arguments, "--no-cache", folder=folder)


def git(folder: Path, *arguments: str) -> None:
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@example.com"]
    subprocess.run([*command, *arguments], cwd=folder, check=True, capture_output=True)


def test_documents(folder: Path) -> None:
    done = diff(folder, "old/openapi.yaml", "new/openapi.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == TEXT


def test_the_same_document_twice(folder: Path) -> None:
    done = diff(folder, "old/openapi.yaml", "old/openapi.yaml", "--fail-on", "patch")
    expected = "no change of the interface: none\n"
    assert (done.returncode, done.stdout) == (0, expected)


@pytest.mark.parametrize(
    ("level", "status"), [("major", 1), ("minor", 1), ("patch", 1)]
)
def test_failing_on_a_verdict(folder: Path, level: str, status: int) -> None:
    done = diff(folder, "old/openapi.yaml", "new/openapi.yaml", "--fail-on", level)
    assert (done.returncode, done.stdout) == (status, TEXT)


def test_not_failing_below_a_verdict(folder: Path) -> None:
    path = folder / "new" / "openapi.yaml"
    path.write_text(OLD, encoding="utf-8")
    schemas = SCHEMAS.replace("dog]", "dog, fish]")
    (folder / "new" / "schemas.yaml").write_text(schemas, encoding="utf-8")
    sides = ("old/openapi.yaml", "new/openapi.yaml")
    assert diff(folder, *sides, "--fail-on", "major").returncode == 0
    assert diff(folder, *sides, "--fail-on", "minor").returncode == 1


def test_generated_folders(folder: Path) -> None:
    for name in ("old", "new"):
        sdkwright(
            "generate", f"{name}/openapi.yaml", "-o", f"{name}/sdk", folder=folder
        )
    done = diff(folder, "old/sdk", "new/sdk", "--json")
    found = json.loads(done.stdout)
    assert found["verdict"] == "major"
    assert [change["symbol"] for change in found["changes"]] == [
        "client.pets.list(all)",
        "components.Pet.name",
        "components.Pet.kind",
    ]
    assert [change["reason"] for change in found["changes"]] == [
        "#/paths/~1pets/get",
        "schemas.yaml#/Pet",
        "schemas.yaml#/Pet",
    ]
    # A folder and a document may be compared, too.
    mixed = diff(folder, "old/sdk", "new/openapi.yaml", "--json")
    symbols = [change["symbol"] for change in json.loads(mixed.stdout)["changes"]]
    assert symbols == [change["symbol"] for change in found["changes"]]


def test_revisions(folder: Path) -> None:
    git(folder, "init", "-q")
    (folder / "api").mkdir()
    for name in ("openapi.yaml", "schemas.yaml"):
        (folder / "api" / name).write_bytes((folder / "old" / name).read_bytes())
    git(folder, "add", "api")
    git(folder, "commit", "-qm", "one")
    sdkwright("generate", "api/openapi.yaml", "-o", "sdk", folder=folder)
    git(folder, "add", "sdk")
    git(folder, "commit", "-qm", "two")
    for name in ("openapi.yaml", "schemas.yaml"):
        (folder / "api" / name).write_bytes((folder / "new" / name).read_bytes())
    done = diff(folder, "HEAD:api/openapi.yaml", "api/openapi.yaml")
    assert done.stderr == ""
    # The other file of the document is that of the revision.
    assert "HEAD:api/schemas.yaml:5:5 → api/schemas.yaml:5:5: " in done.stdout
    assert "HEAD:api/openapi.yaml:10:11 → api/openapi.yaml:5:5: gone" in done.stdout
    assert done.stdout.splitlines()[-1] == TEXT.splitlines()[-1]
    done = diff(folder, "HEAD:sdk", "api/openapi.yaml")
    assert done.stdout.splitlines()[-1] == TEXT.splitlines()[-1]
    # A path may also begin in the current folder.
    inside = diff(folder / "api", "HEAD:openapi.yaml", "openapi.yaml")
    assert inside.stdout.splitlines()[-1] == TEXT.splitlines()[-1]


def test_a_revision_that_is_no_document(folder: Path) -> None:
    git(folder, "init", "-q")
    (folder / "broken.yaml").write_text("a: 1\n", encoding="utf-8")
    git(folder, "add", "broken.yaml")
    git(folder, "commit", "-qm", "one")
    done = diff(folder, "HEAD:broken.yaml", "old/openapi.yaml")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("HEAD:broken.yaml:1:1: error[openapi.missing]: ")


def test_what_cannot_be_generated_is_no_removal(folder: Path) -> None:
    new = NEW.replace("{name: limit, in: query", "{in: query")
    (folder / "new" / "openapi.yaml").write_text(new, encoding="utf-8")
    done = diff(folder, "old/openapi.yaml", "new/openapi.yaml")
    assert done.returncode == 2
    assert "error[operation.left-out]" in done.stderr
    assert "client.pets.list " in done.stdout


def test_json(folder: Path) -> None:
    done = diff(folder, "old/openapi.yaml", "new/openapi.yaml", "--json")
    found = json.loads(done.stdout)
    assert found["status"] == "done"
    assert found["summary"] == TEXT.splitlines()[-1]
    assert found["changes"][0] == {
        "kind": "parameter-removed",
        "symbol": "client.pets.list(all)",
        "breaks": ["callers"],
        "verdict": "major",
        "old": "bool | None",
        "new": None,
        "note": None,
        "reason": "old/openapi.yaml:10:11 → new/openapi.yaml:5:5: gone",
        "places": {
            "old": {
                "file": "old/openapi.yaml",
                "line": 10,
                "column": 11,
                "pointer": "#/paths/~1pets/get/parameters/1",
            },
            "new": {
                "file": "new/openapi.yaml",
                "line": 5,
                "column": 5,
                "pointer": "#/paths/~1pets/get",
            },
        },
        "twin": True,
    }


def test_markdown(folder: Path) -> None:
    done = diff(folder, "old/openapi.yaml", "new/openapi.yaml", "--markdown")
    lines = done.stdout.splitlines()
    assert lines[0] == "## old/openapi.yaml → new/openapi.yaml: major"
    assert "### Breaks programs (major)" in lines
    row = next(line for line in lines if "Pet.name" in line)
    assert row.startswith(
        "| field optional | `components.Pet.name` | readers | `str → "
    )
    # A vertical bar would end the cell.
    assert "`str → str \\| None = None`" in row


class Page(HTMLParser):
    """The texts and the links of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = ("src", "href")
        self.links += [value or "" for name, value in attrs if name in names]

    def handle_data(self, data: str) -> None:
        self.texts.append(data.strip())


def test_html(folder: Path) -> None:
    new = NEW.replace("title: Shop", "title: <b>Shop</b>")
    (folder / "new" / "openapi.yaml").write_text(new, encoding="utf-8")
    sides = ("old/openapi.yaml", "new/openapi.yaml")
    assert diff(folder, *sides, "--html", "page.html").returncode == 0
    text = (folder / "page.html").read_text(encoding="utf-8")
    page = Page()
    page.feed(text)
    assert page.links == []  # nothing is loaded from elsewhere
    assert "client.pets.list(all)" in page.texts
    assert "url(" not in text
    assert "@import" not in text


def test_overlays_and_configuration(folder: Path) -> None:
    (folder / "names.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: Names, version: '1'}\nactions:\n"
        "  - target: $.paths['/pets'].get\n    update: {x-sdkwright-name: all}\n",
        encoding="utf-8",
    )
    sides = ("old/openapi.yaml", "new/openapi.yaml")
    done = diff(folder, *sides, "--overlay", "names.yaml")
    assert "client.pets.all(all)" in done.stdout
    (folder / "sdkwright.toml").write_text('overlays = ["names.yaml"]\n', "utf-8")
    done = diff(folder, *sides, "-c", "sdkwright.toml")
    assert "client.pets.all(all)" in done.stdout


def test_a_new_title_keeps_the_package(folder: Path) -> None:
    new = OLD.replace("title: Shop", "title: Store")
    (folder / "new" / "openapi.yaml").write_text(new, encoding="utf-8")
    (folder / "new" / "schemas.yaml").write_text(SCHEMAS, encoding="utf-8")
    done = diff(folder, "old/openapi.yaml", "new/openapi.yaml", "--json")
    kinds = {change["kind"] for change in json.loads(done.stdout)["changes"]}
    assert kinds <= {"docs", "requirements"}


@pytest.mark.parametrize(
    ("side", "code"),
    [
        ("missing.yaml", "source.missing"),
        ("HEAD:missing.yaml", "source.missing"),
        ("old", "diff.no-sdk"),
        ("broken.yaml", "openapi.missing"),
    ],
)
def test_bad_input(folder: Path, side: str, code: str) -> None:
    (folder / "broken.yaml").write_text("a: 1\n", encoding="utf-8")
    for sides in ((side, "new/openapi.yaml"), ("old/openapi.yaml", side)):
        done = diff(folder, *sides)
        assert (done.returncode, done.stdout) == (2, "")
        assert f"error[{code}]" in done.stderr
        found = json.loads(diff(folder, *sides, "--json").stdout)
        assert found["status"] == "failed"
        assert found["diagnostics"][0]["code"] == code
