"""``sdkwright generate --bump``: the version, the changelog, and the changed files."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from helpers.command_line import sdkwright
from helpers.golden import read_tree

Json: TypeAlias = Any  # a document
DOCUMENT: Json = {
    "openapi": "3.1.0",
    "info": {"title": "Shop", "version": "1.4.0"},
    "servers": [{"url": "https://shop.example"}],
    "paths": {
        "/orders": {
            "get": {
                "operationId": "listOrders",
                "tags": ["orders"],
                "responses": {
                    "200": {
                        "description": "All",
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "#/components/schemas/Orders"}
                            }
                        },
                    }
                },
            }
        },
        "/carts": {
            "get": {"tags": ["carts"], "responses": {"204": {"description": "x"}}}
        },
    },
    "components": {
        "schemas": {
            "Orders": {
                "type": "object",
                "required": ["count"],
                "properties": {
                    "count": {"type": "integer"},
                    "next": {"type": "string"},
                },
            }
        }
    },
}


class Shop:
    """A document that changes, and its SDK."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.document = copy.deepcopy(DOCUMENT)

    def generate(self, *options: str) -> str:
        """What the command prints."""
        text = json.dumps(self.document)
        (self.folder / "openapi.json").write_text(text, encoding="utf-8")
        command = ("generate", "openapi.json", "-o", "sdk", "--no-cache", *options)
        done = sdkwright(*command, folder=self.folder)
        assert done.returncode == 0, done.stderr
        return done.stdout

    @property
    def files(self) -> dict[str, str]:
        return read_tree(self.folder / "sdk")

    @property
    def version(self) -> str:
        (line,) = [
            line
            for line in self.files["shop/_version.py"].splitlines()
            if line.startswith("__version__")
        ]
        return line.partition('"')[2].rstrip('"')

    @property
    def orders(self) -> Json:
        return self.document["components"]["schemas"]["Orders"]["properties"]


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


def test_versions_follow_the_verdicts(shop: Shop) -> None:
    assert "version: 1.4.0, see CHANGELOG.md" in shop.generate("--bump")
    assert shop.version == "1.4.0"
    # Nothing changes, so nothing is released.
    before = shop.files
    assert "version:" not in shop.generate("--bump")
    assert shop.files == before
    shop.orders["total"] = {"type": "number"}
    shop.generate("--bump")
    assert shop.version == "1.5.0"
    # Without --bump, the version stays. The next one counts these changes as well.
    del shop.orders["next"]
    assert "1 field removed, examples changed: major" in shop.generate()
    assert shop.version == "1.5.0"
    assert "## Unreleased\n\n### Breaks programs" in shop.files["CHANGELOG.md"]
    before = shop.files
    shop.generate()
    assert shop.files == before
    shop.orders["extra"] = {"type": "string"}
    shop.generate("--bump")
    assert shop.version == "2.0.0"
    # A higher version of the document counts, with and without --bump.
    shop.document["info"]["version"] = "3.0.0-rc1"
    shop.generate()
    assert shop.version == "3.0.0rc1"
    shop.document["info"]["version"] = "3.0.0"
    shop.orders["count"] = {"type": "string"}
    shop.generate("--bump")
    assert shop.version == "3.0.0"
    assert shop.files["CHANGELOG.md"] == CHANGELOG


CHANGELOG = """\
# Changelog

## 3.0.0

### Breaks programs

* Field type: `components.Orders.count` (`int → str; has another type`), breaks readers

## 2.0.0

### Breaks programs

* Field removed: `components.Orders.next` (`str | None`), breaks readers

### Breaks nothing

* Field added: `components.Orders.extra` (`str | None`)

## 1.5.0

### Breaks nothing

* Field added: `components.Orders.total` (`float | None`)

## 1.4.0

* The first release.
"""


def test_sdk_that_had_no_changelog(shop: Shop) -> None:
    """Its version may have been published."""
    shop.generate()
    shop.orders["total"] = {"type": "number"}
    shop.generate("--bump")
    assert shop.version == "1.5.0"
    assert "## 1.5.0\n\n### Breaks nothing" in shop.files["CHANGELOG.md"]


def test_one_operation_changes_few_files(shop: Shop) -> None:
    shop.generate("--bump")
    before = shop.files
    operation = shop.document["paths"]["/orders"]["get"]
    operation["parameters"] = [
        {"name": "limit", "in": "query", "schema": {"type": "integer"}}
    ]
    shop.generate("--bump")
    after = shop.files
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {
        ".sdkwright.json",
        "CHANGELOG.md",
        "docs/orders.md",
        "sdkwright.lock",
        "shop/_version.py",
        "shop/orders.py",
    }
    lines = [
        line
        for name in (".sdkwright.json", "shop/_version.py")
        for line in set(after[name].splitlines()) - set(before[name].splitlines())
    ]
    assert len(lines) == 2, lines


def test_what_people_write_into_the_changelog_stays(shop: Shop) -> None:
    (shop.folder / "sdk").mkdir()
    mine = "# History\n\nOurs.\n\n## 1.0.0 (2020)\n\n* Old.\n"
    (shop.folder / "sdk" / "CHANGELOG.md").write_text(mine, encoding="utf-8")
    shop.generate("--bump")
    text = shop.files["CHANGELOG.md"]
    assert text == mine.replace(
        "## 1.0.0", "## 1.4.0\n\n* The first release.\n\n## 1.0.0"
    )


def test_configured_version_is_not_increased(shop: Shop) -> None:
    shop.generate()
    (shop.folder / "sdkwright.toml").write_text('version = "7.0"\n', encoding="utf-8")
    done = sdkwright("generate", "openapi.json", "--bump", folder=shop.folder)
    assert done.returncode == 2
    assert "--bump cannot decide it" in done.stderr
    shop.generate()
    assert shop.version == "7.0"


@pytest.mark.slow
def test_wheel_has_the_version(shop: Shop) -> None:
    shop.generate("--bump")
    sdk = shop.folder / "sdk"
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", str(sdk)]
    subprocess.run(command, check=True, capture_output=True)
    assert [path.name for path in (sdk / "dist").glob("*.whl")] == [
        "shop-1.4.0-py3-none-any.whl"
    ]
