"""The verdicts of ``openapi-core``, and its limitations.

It reads some forms of values differently from the specification, or not at all. Such
objections are ignored if our decoder finds exactly the given values, and
``jsonschema-rs`` accepts these values. Both are true for every request in this module.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import venv
from collections import Counter
from pathlib import Path
from typing import Any

from .processes import run
from .reading import Reading

REQUIREMENTS = ("openapi-core>=0.23.1,<0.24",)
_HERE = Path(__file__).resolve().parent


def environment(folder: Path) -> Path | None:
    """The interpreter of the judge's environment, which the first call creates.

    It is ``None`` if the installation fails.
    """
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    ready = folder / "ready"
    if ready.exists() and ready.read_text() == "\n".join(REQUIREMENTS):
        return python
    venv.create(folder, with_pip=True, clear=True)
    command = [str(python), "-m", "pip", "install", "--quiet", *REQUIREMENTS]
    done = subprocess.run(command, check=False)
    if done.returncode:
        print("openapi-core cannot be installed: it does not judge", file=sys.stderr)
        return None
    ready.write_text("\n".join(REQUIREMENTS))
    return python


def judge(python: Path, spec: Path, work: Path) -> dict[str, Any]:  # JSON
    """The verdicts of ``openapi-core`` about the requests in ``work``."""
    bundle, output = work / "bundle.json", work / "judge.json"
    output.unlink(missing_ok=True)
    reading = Reading(spec)
    bundle.write_text(json.dumps(reading.bundle()), encoding="utf-8")
    requests = work / "requests.jsonl"
    script = str(_HERE / "judge.py")
    command = [str(python), script, str(bundle), str(requests), str(output)]
    done = run(command, cwd=work)
    if not output.exists():
        raise RuntimeError(f"the judge ended with {done.code}: {done.output[-2000:]}")
    found = json.loads(output.read_text(encoding="utf-8"))
    return {**_sorted(found["verdicts"], requests), "seconds": found["seconds"]}


def _sorted(verdicts: list[str | None], requests: Path) -> dict[str, Any]:  # JSON
    excuses: Counter[str] = Counter()
    objections: list[dict[str, str]] = []
    with requests.open(encoding="utf-8") as file:
        for verdict, line in zip(verdicts, file, strict=True):
            if verdict is None:
                continue
            sent = json.loads(line)
            excuse = _excuse(verdict, sent)
            if excuse is not None:
                excuses[excuse] += 1
                continue
            objections.append(
                {"operation": sent["name"], "url": sent["url"], "reason": verdict}
            )
    return {
        "judged": len(verdicts),
        "agreed": sum(1 for verdict in verdicts if verdict is None),
        "cannot": dict(excuses.most_common()),
        "objections": objections,
    }


def _excuse(verdict: str, sent: dict[str, Any]) -> str | None:
    """The limitation that explains an objection, if any."""
    for pattern, excuse in _LIMITS:
        if re.search(pattern, verdict):
            return excuse
    facts = sent["facts"]
    named = re.search(
        r"(?:Invalid|Missing required) (\w+) parameter: ([^<]*?) <", verdict
    )
    if named is not None:
        fact = facts["parameters"].get(f"{named[1]} {named[2]}")
        return None if fact is None else _excused_parameter(fact)
    if "body" in verdict.lower() and facts["kind"] in _OTHER_BODIES:
        return _OTHER_BODIES[facts["kind"]]
    return None


# Its messages, and its limitations.
_LIMITS = (
    (r"^(TypeError|AttributeError|KeyError|RecursionError)", "an error inside of it"),
    (r"^PathNotFound", "a path that it cannot match"),
    (r"\('deepObject', ", "deepObject: it knows one level of text"),
    (r"EmptyQueryParameterValue", "empty text in the query"),
    (r"Value b'", "bodies whose media type it does not know as JSON"),
    (
        r"reference '[^']*' could not be resolved",
        "discriminators whose values are no names of schemas",
    ),
    (r"is not one of \[\]", "enumerations without a value: none would be valid"),
    (
        r"^Invalid(?=\w+: Invalid path parameter).*%[0-9A-F]{2}",
        "paths with an encoded slash",
    ),
    (r"CastError", "objects in parameters: it does not know their text"),
    (r"read-only property", "readOnly: it refuses parameters and items, too"),
)
_OTHER_BODIES = {
    "form": "forms: it does not know the types of properties",
    "multipart": "forms: it does not know the types of properties",
    "binary": "bodies that are no JSON",
    "json-lines": "bodies that are no JSON",
    "text": "bodies that are no JSON",
}
_PLAIN = ("string", "integer", "number", "boolean")


def _excused_parameter(fact: dict[str, Any]) -> str | None:
    if fact["value"] in ("list", "dict") and fact["type"] not in ("array", "object"):
        return "arrays and objects of schemas without a plain type: it reads text"
    if fact["value"] != "list" and fact["type"] not in _PLAIN:
        return "values of schemas without a plain type: it reads text"
    if fact["value"] == "dict":
        return "objects in parameters: it does not know the types of properties"
    return None
