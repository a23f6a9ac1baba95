"""Models that are received and sent: requests leave out what is read-only."""

from __future__ import annotations

import datetime as dt
import json
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from runtime.call import json_body
from runtime.request.fields import FormField, parts_of
from runtime.validation.adapters import from_wire_json
from runtime.validation.models import BaseModel
from runtime.validation.read_only import SharedModel


class Tag(SharedModel, read_only=("id", "created_at")):
    """A model with read-only properties."""

    name: str
    id: int | None = None
    created_at: Annotated[dt.datetime | None, Field(alias="createdAt")] = None
    parent: Tag | None = None


class Special(Tag, read_only=("rank",)):
    """A class of a user."""

    rank: int | None = None


class Box(BaseModel):
    """A model that contains such models."""

    tags: list[Tag] | None = None
    named: dict[str, Tag | str] | None = None


READ = {
    "name": "a",
    "id": 1,
    "createdAt": "2026-01-01T00:00:00Z",
    "parent": {"name": "b", "id": None, "x": 1},
}
SENT = {"name": "a", "parent": {"name": "b", "x": 1}}


def sent(type_: Any, value: object) -> Any:
    found = json_body(type_, value)
    assert found is not None
    content = found.encode().content
    assert isinstance(content, bytes)
    return json.loads(content)


def test_written_back() -> None:
    tag = from_wire_json(Tag, json.dumps(READ))
    assert sent(Tag, tag) == SENT
    assert sent(list[Tag], [tag]) == [SENT]
    assert sent(Box, {"tags": [tag], "named": {"x": tag, "y": "z"}}) == {
        "tags": [SENT],
        "named": {"x": SENT, "y": "z"},
    }
    assert sent(Box, Box(tags=[tag])) == {"tags": [SENT]}
    (part,) = parts_of(FormField("f", tag, Tag))
    assert isinstance(part.content, bytes)
    assert json.loads(part.content) == SENT


def test_what_the_caller_makes() -> None:
    assert sent(Tag, Tag(name="a", id=1)) == {"name": "a"}
    assert sent(Tag, {"name": "a", "createdAt": None}) == {"name": "a"}
    special = Special(name="a", id=1, rank=2, created_at=None)
    assert sent(Tag, special) == {"name": "a"}


def test_users_write_everything_themselves() -> None:
    tag = from_wire_json(Tag, json.dumps(READ))
    assert json.loads(tag.model_dump_json(by_alias=True, exclude_unset=True)) == READ
    assert tag.model_dump(exclude_unset=True)["id"] == 1


def test_json_schema_is_that_of_the_properties() -> None:
    schema = TypeAdapter(Tag).json_schema(mode="serialization")
    assert "createdAt" in schema["$defs"]["Tag"]["properties"]
