"""What the loopback server knows, and how it acts on requests."""

from __future__ import annotations

import json
import threading
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]  # a JSON object

WORKSPACE = "0df9e665-d932-5740-b2c7-b52af166bc11"
ORGANIZATION = "org_xyz789"
CREATED = "2025-08-24T10:30:00Z"
UPDATED = "2025-08-24T15:45:00Z"


@dataclass(frozen=True, slots=True)
class Answer:
    """A status and a JSON body."""

    status: int
    body: Any  # any JSON value


class Refusal(Exception):
    """The server does not do what the request asks for."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def error_body(status: int, message: str) -> Json:
    """The body of an error answer."""
    return {"error": {"code": status, "message": message}}


class State:
    """The guardrails and assignments of one account; safe to share among threads.

    Answers hold copies, for they are encoded after the lock has been left.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._created = 0
        self._guardrails: dict[str, Json] = {}
        self._assignments: dict[str, list[Json]] = {"keys": [], "members": []}

    def add_guardrail(self, settings: Json, guardrail_id: str | None = None) -> Json:
        """Store a guardrail as if it had been created over HTTP."""
        with self._lock:
            return self._add(settings, guardrail_id)

    def act(
        self, method: str, segments: list[str], query: dict[str, str], body: bytes
    ) -> Answer:
        """Answer a request.

        :raises Refusal: for an unknown path or id, and for values not accepted.
        """
        with self._lock:
            match method, segments:
                case "GET", ["guardrails"]:
                    return self._list(query)
                case "POST", ["guardrails"]:
                    settings = _settings(body, required=("name",))
                    return Answer(201, {"data": dict(self._add(settings))})
                case "GET", ["guardrails", "assignments", "keys" | "members" as kind]:
                    return _page(self._assignments[kind], query)
                case _, ["guardrails", guardrail_id, *rest]:
                    return self._act_on_one(method, guardrail_id, rest, query, body)
                case _:
                    raise Refusal(404, f"no such path: {'/'.join(segments)}")

    def _act_on_one(
        self,
        method: str,
        guardrail_id: str,
        rest: list[str],
        query: dict[str, str],
        body: bytes,
    ) -> Answer:
        if guardrail_id not in self._guardrails:
            raise Refusal(404, "Guardrail not found")
        found = self._guardrails[guardrail_id]
        match method, rest:
            case "GET", []:
                return Answer(200, {"data": dict(found)})
            case "DELETE", []:
                del self._guardrails[guardrail_id]
                return Answer(200, {"deleted": True})
            case "PATCH", []:
                found.update(_settings(body), updated_at=UPDATED)
                return Answer(200, {"data": dict(found)})
            case "GET", ["assignments", "keys" | "members" as kind]:
                return _page(self._assigned(kind, guardrail_id), query)
            case "POST", ["assignments", "keys" | "members" as kind]:
                return self._assign(kind, guardrail_id, body)
            case "POST", ["assignments", "keys" | "members" as kind, "remove"]:
                return self._unassign(kind, guardrail_id, body)
            case _:
                raise Refusal(404, f"no such path: {'/'.join(rest)}")

    def _add(self, settings: Json, guardrail_id: str | None = None) -> Json:
        self._created += 1
        identity = guardrail_id or str(uuid.UUID(int=self._created))
        self._guardrails[identity] = {
            "id": identity,
            "created_at": CREATED,
            "workspace_id": WORKSPACE,
            **settings,
            "updated_at": None,
        }
        return self._guardrails[identity]

    def _list(self, query: dict[str, str]) -> Answer:
        workspace = query.get("workspace_id", WORKSPACE)
        every = self._guardrails.values()
        return _page([one for one in every if one["workspace_id"] == workspace], query)

    def _assigned(self, kind: str, guardrail_id: str) -> list[Json]:
        return [
            assignment
            for assignment in self._assignments[kind]
            if assignment["guardrail_id"] == guardrail_id
        ]

    def _assign(self, kind: str, guardrail_id: str, body: bytes) -> Answer:
        name, make = _KINDS[kind]
        present = [one[name] for one in self._assigned(kind, guardrail_id)]
        new = [one for one in _subjects(kind, body) if one not in present]
        for subject in new:
            number = len(self._assignments[kind]) + 1
            assignment = {"id": f"{kind}-{number}", "guardrail_id": guardrail_id}
            self._assignments[kind].append({**assignment, **make(subject)})
        return Answer(200, {"assigned_count": len(new)})

    def _unassign(self, kind: str, guardrail_id: str, body: bytes) -> Answer:
        name, _ = _KINDS[kind]
        subjects = _subjects(kind, body)
        gone = [
            one for one in self._assigned(kind, guardrail_id) if one[name] in subjects
        ]
        for assignment in gone:
            self._assignments[kind].remove(assignment)
        return Answer(200, {"unassigned_count": len(gone)})


def _key_assignment(key_hash: str) -> Json:
    return {
        "key_hash": key_hash,
        "key_name": "Production Key",
        "key_label": f"sk-or-v1-{key_hash[:3]}...{key_hash[-3:]}",
        "created_at": CREATED,
        "assigned_by": "user_abc123",
    }


def _member_assignment(user_id: str) -> Json:
    return {
        "user_id": user_id,
        "organization_id": ORGANIZATION,
        "created_at": CREATED,
        "assigned_by": None,
    }


_KINDS: dict[str, tuple[str, Callable[[str], Json]]] = {
    "keys": ("key_hash", _key_assignment),
    "members": ("user_id", _member_assignment),
}
_SUBJECTS = {"keys": "key_hashes", "members": "member_user_ids"}


def _subjects(kind: str, body: bytes) -> list[str]:
    match _object(body).get(_SUBJECTS[kind]):
        case [*found] if _strings(found):
            return found
        case _:
            raise Refusal(400, f"{_SUBJECTS[kind]} must be a list of strings")


def _page(records: list[Json], query: Mapping[str, str]) -> Answer:
    offset = _whole_number(query, "offset", 0)
    limit = _whole_number(query, "limit", 50)
    if not 1 <= limit <= 100:
        raise Refusal(400, "limit must be from 1 to 100")
    page = [dict(record) for record in records[offset : offset + limit]]
    return Answer(200, {"data": page, "total_count": len(records)})


def _whole_number(query: Mapping[str, str], name: str, default: int) -> int:
    text = query.get(name, str(default))
    if not text.isdecimal():
        raise Refusal(400, f"{name} must be a whole number, not {text!r}")
    return int(text)


def _object(body: bytes) -> Json:
    try:
        found = json.loads(body)
    except ValueError as problem:
        raise Refusal(400, f"the body is not JSON: {problem}") from problem
    if not isinstance(found, dict):
        raise Refusal(400, "the body is not an object")
    return dict(found)


def _settings(body: bytes, required: tuple[str, ...] = ()) -> Json:
    settings = _object(body)
    for name in required:
        if name not in settings:
            raise Refusal(400, f"{name} is missing")
    for name, value in settings.items():
        is_valid = _SETTINGS.get(name)
        if is_valid is None:
            raise Refusal(400, f"there is no setting {name}")
        if not is_valid(value):
            raise Refusal(400, f"{name} has a value that is not accepted")
    return settings


def _string(value: object) -> bool:
    return isinstance(value, str)


def _strings(value: object) -> bool:
    return isinstance(value, list) and all(map(_string, value))


def _boolean(value: object) -> bool:
    return isinstance(value, bool)


def _amount(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _filters(value: object) -> bool:
    """Entries of which every action is known, for the server is the newer side."""
    return isinstance(value, list) and all(
        isinstance(one, dict) and _string(one.get("action")) for one in value
    )


def _nullable(is_valid: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: value is None or is_valid(value)


_SETTINGS: dict[str, Callable[[object], bool]] = {
    "name": _string,
    "allowed_models": _nullable(_strings),
    "allowed_providers": _nullable(_strings),
    "content_filter_builtins": _nullable(_filters),
    "content_filters": _nullable(_filters),
    "description": _nullable(_string),
    "enforce_zdr": _nullable(_boolean),
    "enforce_zdr_anthropic": _nullable(_boolean),
    "enforce_zdr_google": _nullable(_boolean),
    "enforce_zdr_openai": _nullable(_boolean),
    "enforce_zdr_other": _nullable(_boolean),
    "ignored_models": _nullable(_strings),
    "ignored_providers": _nullable(_strings),
    "limit_usd": _nullable(_amount),
    "reset_interval": _nullable(_string),
    "workspace_id": _string,
}
