"""The formats of extension key values, and their conversion to a common notation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ...values import Json


def _unchanged(value: Json) -> Json:
    return value


@dataclass(frozen=True, slots=True)
class ValueFormat:
    """The format of the values of one key.

    ``expected`` describes valid values in messages. ``read`` converts a value to the
    notation of the project's own key. It returns ``None`` for a value without effect.
    """

    expected: str
    accepts: Callable[[Json], bool]
    read: Callable[[Json], Json] = _unchanged


def _is_flag(value: Json) -> bool:
    # Some generated documents have strings instead of booleans.
    return isinstance(value, bool) or str(value).lower() in ("true", "false")


def _flag(value: Json) -> Json:
    return str(value).lower() == "true"


def _is_text(value: Json) -> bool:
    return isinstance(value, str) and bool(value)


def _is_names(value: Json) -> bool:
    names = value if isinstance(value, list) else [value]
    return bool(names) and all(_is_text(name) for name in names)


def _path(value: Json) -> list[Json]:
    """``a.b`` or ``[a, b]`` as the steps of one path."""
    names = value if isinstance(value, list) else [value]
    return [step for name in names for step in str(name).split(".") if step]


def _one_path(value: Json) -> Json:
    return [_path(value)]


def _several_paths(value: Json) -> Json:
    return [_path(name) for name in (value if isinstance(value, list) else [value])]


def _is_count(value: Json) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _is_mapping(value: Json) -> bool:
    return isinstance(value, dict)


def _is_list(value: Json) -> bool:
    return isinstance(value, list)


def _is_collection(value: Json) -> bool:
    return isinstance(value, list | dict)


def _is_paging(value: Json) -> bool:
    # A mapping, a boolean that turns pagination off or on, or the name of a scheme.
    return isinstance(value, dict | bool) or _is_text(value)


def _is_switch(value: Json) -> bool:
    return isinstance(value, dict) or _is_flag(value)


def _unknown_values(value: Json) -> Json:
    return "forbid" if value in ("forbid", "disallow") else "allow"


def _deprecated(value: Json) -> Json:
    return True if value == "deprecated" else None


def _streamed_by(value: Json) -> Json:
    return {"field": value}


def _overloaded(value: Json) -> Json:
    return {"field": "stream"} if _flag(value) else {"field": None}


def _fern_streaming(value: Json) -> Json:
    """``true`` is a stream of JSON values; a condition names a field of the body."""
    if not isinstance(value, dict):
        return {"format": "json"} if _flag(value) else None
    found: dict[str, Json] = {"format": "json", **value}
    condition = str(value.get("stream-condition") or "")
    if condition.startswith("$request."):
        found["field"] = condition.removeprefix("$request.")
    if "terminator" in value:
        found["sentinel"] = value["terminator"]
    return found


def _fern_retries(value: Json) -> Json:
    match value:
        case {"disabled": True}:
            return {"strategy": "none"}
        case _:
            return None


def _fern_headers(value: Json) -> Json:
    """Fern's header declarations as Parameter Objects."""
    if not isinstance(value, list):
        return None
    return [_fern_header(item) for item in value if isinstance(item, str | dict)]


def _fern_header(item: str | dict[str, Json]) -> Json:
    declared = {"header": item} if isinstance(item, str) else item
    found: dict[str, Json] = {
        "name": declared.get("header"),
        "in": "header",
        "schema": {"type": "string"},
    }
    if isinstance(declared.get("name"), str):
        found["x-sdkwright-name"] = declared["name"]
    return found


def _fern_version(value: Json) -> Json:
    """The header that selects the version of the API."""
    match value:
        case {"version": {"header": str(name)}, "default": str(default)}:
            schema: dict[str, Json] = {"type": "string", "default": default}
        case {"version": {"header": str(name)}}:
            schema = {"type": "string"}
        case _:
            return None
    return [{"name": name, "in": "header", "schema": schema}]


def _speakeasy_webhooks(value: Json) -> Json:
    """Speakeasy's declaration of webhook signatures. Other security types have no
    effect.
    """
    security = value.get("security") if isinstance(value, dict) else None
    if not isinstance(security, dict):
        return None
    match security.get("type", "signature"):
        case "signatureStandardWebhooks":
            return {"signature": "standard-webhooks"}
        case "signature":
            header = security.get("headerName") or security.get("name")
            encoding = security.get("signatureTextEncoding") or security.get("encoding")
            algorithm = str(security.get("algorithm") or "hmac-sha256")
            return {
                "signature": "hmac",
                "header": header or "x-webhook-signature",
                "encoding": "hex" if encoding == "hex" else "base64",
                "algorithm": algorithm.removeprefix("hmac-"),
            }
        case _:
            return None


def _fern_signature(value: Json) -> Json:
    """Fern's declaration of webhook signatures. Asymmetric signatures have no
    effect.
    """
    if not isinstance(value, dict) or value.get("type") != "hmac":
        return None
    found: dict[str, Json] = {"signature": "hmac", "header": value.get("header")}
    found["encoding"] = value.get("encoding", "base64")
    found["algorithm"] = value.get("algorithm", "sha256")
    if value.get("signature-prefix"):
        found["prefix"] = value["signature-prefix"]
    match value.get("payload-format"):
        case {"components": list(names), **rest}:
            delimiter = str(rest.get("delimiter", "."))
            found["content"] = delimiter.join(f"{{{name}}}" for name in names)
        case _:
            pass
    timestamp = value.get("timestamp")
    is_signed = "{timestamp}" in str(found.get("content"))
    if isinstance(timestamp, dict) and is_signed:
        found["timestamp_header"] = timestamp.get("header")
    return found


def _fern_values(part: str) -> Callable[[Json], Json]:
    """``{value: {name, description}}`` as ``{value: text}``."""

    def read(value: Json) -> Json:
        entries = value.items() if isinstance(value, dict) else ()
        return {
            key: entry[part]
            for key, entry in entries
            if isinstance(entry, dict) and isinstance(entry.get(part), str)
        } or None

    return read


def _ms_values(part: str) -> Callable[[Json], Json]:
    """``{values: [{value, name, description}]}`` as ``{value: text}``."""

    def read(value: Json) -> Json:
        entries = value.get("values") if isinstance(value, dict) else None
        return {
            str(entry["value"]): entry[part]
            for entry in (entries if isinstance(entries, list) else ())
            if isinstance(entry, dict) and "value" in entry
            if isinstance(entry.get(part), str)
        } or None

    return read


def _ms_openness(value: Json) -> Json:
    match value:
        case {"modelAsString": bool(is_open)}:
            return "allow" if is_open else "forbid"
        case _:
            return None


ANYTHING = ValueFormat("any value", lambda value: True)
TEXT = ValueFormat("a string", _is_text)
FLAG = ValueFormat("true or false", _is_flag, _flag)
GROUP = ValueFormat("a name or a list of names", _is_names, _one_path)
GROUPS = ValueFormat("a name or a list of names", _is_names, _several_paths)
MILLISECONDS = ValueFormat("a number of milliseconds", _is_count)
MAPPING = ValueFormat("a mapping", _is_mapping)
PAGINATION = ValueFormat("a mapping, true or false", _is_paging)
LIST = ValueFormat("a list", _is_list)
COLLECTION = ValueFormat("a list or a mapping", _is_collection)
UNKNOWN_VALUES = ValueFormat(
    '"allow" or "forbid"',
    lambda value: value in ("allow", "forbid", "disallow"),
    _unknown_values,
)
ANY_TYPE = ValueFormat('"any"', lambda value: value == "any")
AVAILABILITY = ValueFormat("a string", _is_text, _deprecated)
STREAM_FIELD = ValueFormat("the name of a property", _is_text, _streamed_by)
STREAM_OVERLOAD = ValueFormat("true or false", _is_flag, _overloaded)
FERN_STREAMING = ValueFormat("true, false or a mapping", _is_switch, _fern_streaming)
FERN_RETRIES = ValueFormat("a mapping", _is_mapping, _fern_retries)
FERN_HEADERS = ValueFormat("a list of headers", _is_list, _fern_headers)
FERN_VERSION = ValueFormat(
    "a mapping with the version's header", _is_mapping, _fern_version
)
SPEAKEASY_WEBHOOKS = ValueFormat(
    "a mapping with the security of webhooks", _is_mapping, _speakeasy_webhooks
)
FERN_SIGNATURE = ValueFormat("a mapping", _is_mapping, _fern_signature)
FERN_NAMES = ValueFormat("a mapping", _is_mapping, _fern_values("name"))
FERN_TEXTS = ValueFormat("a mapping", _is_mapping, _fern_values("description"))
MS_NAMES = ValueFormat("a mapping", _is_mapping, _ms_values("name"))
MS_TEXTS = ValueFormat("a mapping", _is_mapping, _ms_values("description"))
MS_OPENNESS = ValueFormat("a mapping", _is_mapping, _ms_openness)
