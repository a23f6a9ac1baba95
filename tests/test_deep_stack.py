"""Recursion that is deeper than Python allows by default."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from sdkwright.config import ConfigRequest, load_config
from sdkwright.deep_stack import with_deep_stack
from sdkwright.diagnostics import Reporter
from sdkwright.pipeline import build

# Hundreds of schemas: not for ``make quick``.
pytestmark = pytest.mark.slow

DEPTH = 700


def depth_of(number: int) -> int:
    return 0 if number == 0 else 1 + depth_of(number - 1)


def test_results_and_errors_come_back() -> None:
    limit = sys.getrecursionlimit()
    assert with_deep_stack(depth_of)(20_000) == 20_000
    with pytest.raises(ZeroDivisionError):
        with_deep_stack(lambda: 1 / 0)()
    assert sys.getrecursionlimit() == limit


def test_a_long_chain_of_schemas(tmp_path: Path) -> None:
    schemas = {
        f"Link{number}": {
            "type": "object",
            "properties": {
                "next": {"$ref": f"#/components/schemas/Link{number + 1}"},
                "all": {"allOf": [{"$ref": f"#/components/schemas/Link{number + 1}"}]},
            },
        }
        for number in range(DEPTH)
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Chain", "version": "1"},
        "paths": {},
        "components": {"schemas": {**schemas, f"Link{DEPTH}": {"type": "object"}}},
    }
    (tmp_path / "spec.json").write_text(json.dumps(document), encoding="utf-8")
    reporter = Reporter()
    config = load_config(ConfigRequest(tmp_path, "spec.json"), reporter)
    result = build(config, reporter, lambda stage: None)
    assert result.models == DEPTH + 1
    assert not reporter.has_errors
