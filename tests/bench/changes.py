"""Generation after a change: cold, one changed operation, and unchanged.

``python tests/bench/changes.py [DOCUMENT]``; without one, a document of 1.4 MB is made.
Each round runs all programs in turn, so that the ratios hold on a busy machine. The
peers generate the whole client each time; the ratio is to the faster of them.
"""

from __future__ import annotations

import os
import re
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import documents
from cold import BUILD, RESOURCES, Cost, measure, peer_command

ROUNDS = int(os.environ.get("ROUNDS", "5"))
# Goals for the ratio of the faster peer to ours.
GOALS = {"one changed description": 10.0, "unchanged": 20.0}
# Documents of this size take the peers minutes.
TOO_LARGE = 5e6
_PROSE = re.compile(r"""(["']?(?:summary|description)["']?: *["']?)(\w)""")
_NAME = re.compile(r"""(["']?name["']?: *["']?)([a-z]\w*)""")
Edit = Callable[[str, int], str]


def main() -> None:
    """Print the figures."""
    given = sys.argv[1:] or [
        str(documents.everyday(BUILD / "document.json", RESOURCES))
    ]
    with tempfile.TemporaryDirectory() as folder:
        report(Path(given[0]), Path(folder))


def report(original: Path, folder: Path) -> None:
    """The cost of each kind of run, beside that of the peers."""
    document = folder / original.name
    text = original.read_text(encoding="utf-8")
    document.write_text(text, encoding="utf-8")
    peers = {} if len(text) > TOO_LARGE else _peers(document, folder)
    rounds = [_round(document, text, number, peers) for number in range(ROUNDS + 1)]
    print(
        f"generation of {len(text) / 1e6:.1f} MB after a change, {ROUNDS} rounds, "
        "medians of CPU time with children"
    )
    for name in rounds[0]:
        cost = statistics.median(found[name].cpu for found in rounds[1:])
        print(f"  {name:24} {cost:7.2f} s{_ratio(name, rounds[1:], tuple(peers))}")
    print()


def _ratio(name: str, rounds: list[dict[str, Cost]], peers: tuple[str, ...]) -> str:
    """The median of the ratios of the faster peer to ours."""
    if not peers or name in peers:
        return ""
    ratios = [min(found[p].cpu for p in peers) / found[name].cpu for found in rounds]
    goal = f"   (goal: {GOALS[name]:.0f})" if name in GOALS else ""
    return f"   {statistics.median(ratios):5.1f} times as fast as the peers{goal}"


def _round(
    document: Path, text: str, number: int, peers: dict[str, list[str]]
) -> dict[str, Cost]:
    path = os.pathsep.join([str(peer_command().parent), os.environ["PATH"]])
    found = {name: measure(command, path) for name, command in peers.items()}
    command = [sys.executable, "-m", "sdkwright", "generate", str(document), "-o"]
    cache = {"SDKWRIGHT_CACHE_DIR": str(document.parent / "cache")}
    sdk = str(document.parent / "sdk")
    cold = str(document.parent / f"cold{number}")
    found["cold"] = measure([*command, cold, "--no-cache"])
    measure([*command, sdk], env=cache)
    edits: dict[str, Edit] = {
        "one changed description": _described,
        "one renamed parameter": _renamed,
    }
    for name, edit in edits.items():
        document.write_text(edit(text, number), encoding="utf-8")
        found[name] = measure([*command, sdk], env=cache)
    found["unchanged"] = measure([*command, sdk], env=cache)
    document.write_text(text, encoding="utf-8")
    return found


def _described(text: str, number: int) -> str:
    """The document with another description of an operation."""
    start = re.search(r"""["']?paths["']?:""", text)
    at = 0 if start is None else start.end()
    return text[:at] + _PROSE.sub(rf"\g<1>New{number} \g<2>", text[at:], count=1)


def _renamed(text: str, number: int) -> str:
    """The document with another name of a query parameter of an operation."""
    start = re.search(r"""["']?paths["']?:""", text)
    for match in _NAME.finditer(text, 0 if start is None else start.end()):
        if f"{{{match[2]}}}" not in text:
            return f"{text[: match.end()]}_new{number}{text[match.end() :]}"
    return text


def _peers(document: Path, folder: Path) -> dict[str, list[str]]:
    """The commands of the peers, with all of their steps in one process."""
    scripts = Path(sys.executable).parent
    return {
        "openapi-python-client": [
            str(peer_command()),
            *("generate", "--path", str(document), "--overwrite"),
            *("--output-path", str(folder / "peer")),
        ],
        "datamodel-codegen client": [
            str(scripts / "datamodel-codegen"),
            *("--input", str(document), "--input-file-type", "openapi"),
            *("--output", str(folder / "models.py")),
            *("--output-model-type", "pydantic_v2.BaseModel"),
            *("--generate-client", "httpx2", "--client-output", str(folder / "client")),
            *("--client-package", "client", "--client-model-package", "models"),
            *("--client-default-base-url", "https://api.example.com"),
        ],
    }


if __name__ == "__main__":
    main()
