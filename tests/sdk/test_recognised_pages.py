"""SDKs whose pages were recognised, against a server: every item comes once."""

from __future__ import annotations

import asyncio
import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from helpers.pages_server import Asked, Server
from sdkwright.config import ConfigRequest, load_config
from sdkwright.diagnostics import Reporter
from sdkwright.run import run

# Generates SDKs: not for ``make quick``.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("recognised_pages")]

CASES = Path(__file__).resolve().parents[1] / "cases"
IDS = [f"t{number}" for number in range(7)]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The SDK of the case, imported."""
    folder = tmp_path_factory.mktemp("sdk")
    case = CASES / "pagination_recognised"
    request = ConfigRequest(case, "spec.yaml", output=str(folder))
    config = load_config(request, Reporter())
    run(config, Reporter(), lambda stage: None, use_cache=False, dry=False)
    sys.path.insert(0, str(folder))
    yield importlib.import_module("recognised_pagination")
    sys.path.remove(str(folder))


@pytest.fixture
def server() -> Iterator[Server]:
    found = Server()
    yield found
    found.close()


def things(start: int, size: int = 3) -> list[dict[str, str]]:
    return [{"id": text} for text in IDS[start : start + size]]


def offset(asked: Asked) -> object:
    start = asked.number("offset", 0)
    return {"things": things(start), "totalCount": len(IDS)}


def page_from_zero(asked: Asked) -> object:
    return things(asked.number("page[number]", 0) * 3)


def page_with_its_number(asked: Asked) -> object:
    page = asked.number("page", 0)
    # Counted from 0, which the document does not say: one request too many is asked.
    paging = {"page": page, "totalPages": 3}
    return {"data": {"items": things(page * 3)}, "paging": paging}


def cursor(asked: Asked) -> object:
    start = asked.number("page_token", 0)
    more = start + 3 < len(IDS)
    # The last token is one too many: "has_more" is what counts.
    return {
        "results": things(start),
        "next_page_token": str(start + 3),
        "has_more": more,
    }


def last_item(asked: Asked) -> object:
    after = asked.query.get("starting_after")
    start = 0 if after is None else IDS.index(after) + 1
    return {"data": things(start), "has_more": start + 3 < len(IDS)}


def next_url(asked: Asked) -> object:
    start = asked.number("start", 0)
    following = {"href": f"?start={start + 3}"} if start + 3 < len(IDS) else None
    links = {} if following is None else {"next": following}
    return {"data": things(start), "_links": links}


def link_header(asked: Asked) -> object:
    return things(asked.number("start", 0))


def search(asked: Asked) -> object:
    assert set(asked.body) <= {"offset", "limit"}
    return things(asked.number("offset", 0), 10)


def search_nested(asked: Asked) -> object:
    pagination = asked.body["pagination"]
    assert pagination["size"] == 3
    start = int(pagination.get("cursor", 0))
    following = str(start + 3) if start + 3 < len(IDS) else None
    return {"items": things(start), "nextCursor": following}


ANSWERS: list[tuple[Callable[[Asked], object], dict[str, Any], int]] = [
    (offset, {"limit": 3}, 3),
    (page_from_zero, {}, 4),
    (page_with_its_number, {}, 4),
    (cursor, {}, 3),
    (last_item, {}, 3),
    (next_url, {}, 3),
    (link_header, {}, 3),
    (search, {}, 1),
    (search_nested, {"pagination": {"size": 3}}, 3),
]


@pytest.mark.parametrize(("answer", "arguments", "requests"), ANSWERS)
@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_every_item_comes_once(
    package: Any,
    server: Server,
    answer: Callable[[Asked], object],
    arguments: dict[str, Any],
    requests: int,
    is_async: bool,
) -> None:
    async def collect() -> list[Any]:
        async with package.RecognisedPagination(server_url=server.url) as client:
            method = getattr(client.found, f"{answer.__name__}_async")
            page = await method(**arguments)
            return [item async for item in page.items()]

    server.answer = answer
    if answer is link_header:
        server.link = _link
    if is_async:
        found = asyncio.run(collect())
    else:
        with package.RecognisedPagination(server_url=server.url) as client:
            found = list(getattr(client.found, answer.__name__)(**arguments).items())
    assert [item.id for item in found] == IDS
    assert len(server.asked) == requests


def _link(asked: Asked) -> str | None:
    start = asked.number("start", 0) + 3
    return f'<?start={start}>; rel="next"' if start < len(IDS) else None
