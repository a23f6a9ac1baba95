"""Options and paths of all tests."""

from __future__ import annotations

import gc
from importlib import import_module
from pathlib import Path

import pytest

# The import looks for referrers. The collector does not find those that are frozen.
import_module("hypothesis")
ROOT = Path(__file__).resolve().parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update",
        action="store_true",
        help="rewrite all golden files instead of comparing with them",
    )
    parser.addoption(
        "--every-name",
        action="store_true",
        help="put every name in every position, which takes minutes",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Rewrite golden files in one process: the snippets of a file share it."""
    if config.getoption("--update"):
        config.option.numprocesses = None
        config.option.dist = "no"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Start slow tests first, so that no worker runs one alone at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(scope="module", autouse=True)
def frozen_heap() -> None:
    """Hide the objects of earlier modules from the collector.

    Many tests ask for a full collection. Without this, each visits a million objects of
    pytest and of loaded SDKs.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def update(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are rewritten."""
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The root folder of the project."""
    return ROOT
