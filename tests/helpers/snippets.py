"""Snippets: a fragment of a document, and the text of what becomes of it.

A file of snippets is Markdown. Each ``##`` heading is a snippet. Its first fence is
the fragment; ``openapi``, ``info`` and ``paths`` are added where they are missing. The
other fences show generated text, and name it after the language:

    python components/pets.py             every definition of a module
    python components/pets.py Pet Owner   these definitions
    python pets.py Pets.get               one method, without the options of all calls
    markdown docs/pets.md get             a section of a page
    json _examples.json                   a whole file
    text diagnostics                      what the command line prints

Modules are those of the package. Without the last fence, nothing may be printed.
A fence ``toml sdkwright.toml`` is configuration.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from textwrap import dedent

from sdkwright.config import ConfigRequest, load_config
from sdkwright.diagnostics import (
    DiagnosticsError,
    Reporter,
    lines_below,
    render,
    without_notes,
)
from sdkwright.naming.call_options import CALL_OPTION_NAMES, CALL_OPTIONS
from sdkwright.pipeline import build

# What a document must have, unless a snippet is about it.
_REST = {
    "openapi": "openapi: 3.1.0",
    "info": 'info: {title: Shop, version: "1"}',
    "paths": "paths: {}",
}
_DIAGNOSTICS = "text diagnostics"
_FENCE = re.compile(r"^(`{3,})(.+?)\n(.*?)^\1$\n?", re.MULTILINE | re.DOTALL)
# The lines of a method that all methods have: the options of calls.
_OPTION_LINES = {
    *(f"{option.signature}," for option in CALL_OPTIONS),
    f"options=Options({', '.join(CALL_OPTION_NAMES)}),",
}


@dataclass(frozen=True)
class Fence:
    """A fenced block: what stands behind the backticks, and its text."""

    shows: str
    text: str

    def __str__(self) -> str:
        longest = max(map(len, re.findall("`{3,}", self.text)), default=2)
        ticks = "`" * (longest + 1)
        return f"{ticks}{self.shows}\n{self.text}{ticks}\n"


@dataclass(frozen=True)
class Snippet:
    """A heading, what is said below it, the fragment and what it must become."""

    title: str
    prose: str
    inputs: tuple[Fence, ...]
    outputs: tuple[Fence, ...]

    def __str__(self) -> str:
        shown = "\n".join(map(str, (*self.inputs, *self.outputs)))
        return f"## {self.title}\n\n{self.prose}{shown}"

    @property
    def document(self) -> str:
        """The fragment with what a document must have below it, so lines stay."""
        fragment = self.inputs[0].text
        has = set(re.findall(r"^(\w+):", fragment, re.MULTILINE))
        return fragment + "".join(
            f"{line}\n" for key, line in _REST.items() if key not in has
        )


def read_snippets(file: Path) -> list[Snippet]:
    """The snippets of a file, in order."""
    _, *parts = re.split(r"^## ", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return [_snippet(part) for part in _whole(parts)]


def _whole(parts: list[str]) -> Iterator[str]:
    """Headings inside fences do not begin a snippet."""
    pending = ""
    for part in parts:
        pending = f"{pending}## {part}" if pending else part
        if len(_FENCE.sub("", pending).split("```")) == 1:
            yield pending
            pending = ""


def _snippet(text: str) -> Snippet:
    title, _, rest = text.partition("\n")
    fences = [Fence(found[2], found[3]) for found in _FENCE.finditer(rest)]
    prose = rest[: rest.index("```")].strip()
    inputs = tuple(f for f in fences if f.shows.split()[0] in ("yaml", "toml"))
    outputs = tuple(f for f in fences if f not in inputs)
    return Snippet(title, prose and f"{prose}\n\n", inputs, outputs)


def rewrite(file: Path, snippet: Snippet) -> None:
    """Put a snippet in the place of the one of its title; the others stay."""
    head = file.read_text(encoding="utf-8").partition("\n## ")[0].rstrip()
    found = {other.title: other for other in read_snippets(file)}
    parts = [f"{head}\n", *map(str, (found | {snippet.title: snippet}).values())]
    file.write_text("\n".join(parts), encoding="utf-8", newline="\n")


def generated(snippet: Snippet, folder: Path) -> Snippet:
    """The snippet with what the generator makes of its fragment now."""
    (folder / "spec.yaml").write_text(snippet.document, encoding="utf-8", newline="\n")
    for fence in snippet.inputs[1:]:
        (folder / fence.shows.split()[1]).write_text(fence.text, encoding="utf-8")
    files, printed = _run(folder, has_config=len(snippet.inputs) > 1)
    outputs = [
        replace(fence, text=shown(files, fence.shows))
        for fence in snippet.outputs
        if fence.shows != _DIAGNOSTICS
    ]
    outputs += [Fence(_DIAGNOSTICS, printed)] if printed else []
    return replace(snippet, outputs=tuple(outputs))


def _run(folder: Path, *, has_config: bool) -> tuple[dict[str, str], str]:
    config = "sdkwright.toml" if has_config else None
    request = ConfigRequest(folder, "spec.yaml", config)
    files: dict[str, str] = {}
    try:
        result = build(
            load_config(request, Reporter()),
            Reporter(),
            lambda stage: None,
            validate_apart=False,
        )
        files, found = result.files, result.diagnostics
    except DiagnosticsError as error:
        found = error.diagnostics
    return files, render(without_notes(found), lines_below(folder))


def shown(files: dict[str, str], what: str) -> str:
    """The text that a fence shows."""
    language, path, *names = what.split(" ", 2)
    text = next((t for p, t in files.items() if _is(p, path)), None)
    if text is None:
        return f"There is no {path}.\n"
    match language, names:
        case "python", []:
            return _definitions(text)
        case "python", [chosen]:
            return "\n\n".join(_definition(text, name) for name in chosen.split())
        case "markdown", [heading]:
            return _section(text, heading)
        case _:
            return text


def _is(path: str, wanted: str) -> bool:
    return wanted in (path, path.partition("/")[2])


def _definitions(text: str) -> str:
    """A module without what is above its first definition."""
    lines = text.splitlines(keepends=True)
    for node in ast.parse(text).body:
        match node:
            case ast.Import() | ast.ImportFrom() | ast.Expr() | ast.If():
                continue
            case _:
                return "".join(lines[_first_line(node) - 1 :])
    return ""


def _first_line(node: ast.stmt) -> int:
    decorators = getattr(node, "decorator_list", [])
    return min(node.lineno, *(d.lineno for d in decorators), node.lineno)


def _definition(text: str, name: str) -> str:
    owner, _, member = name.partition(".")
    body = ast.parse(text).body
    found = _named(text, body, owner)
    if found is None or not member:
        return found or f"There is no {name}.\n"
    inner = dedent(found.partition("\n")[2])
    method = _named(inner, ast.parse(inner).body, member)
    if method is None:
        return f"There is no {name}.\n"
    lines = method.splitlines(keepends=True)
    kept = "".join(line for line in lines if line.strip() not in _OPTION_LINES)
    return re.sub(r"^ *\*,\n *\)", ")", kept, flags=re.MULTILINE)


def _named(text: str, body: list[ast.stmt], name: str) -> str | None:
    """A definition with its overloads, and with the docstring after an alias."""
    lines = text.splitlines(keepends=True)
    first: int | None = None
    for node, after in zip(body, [*body[1:], None], strict=True):
        match node:
            case ast.ClassDef(found) | ast.FunctionDef(found):
                end = node.end_lineno
            case ast.AsyncFunctionDef(found):
                end = node.end_lineno
            case ast.Assign([ast.Name(found)]) | ast.AnnAssign(ast.Name(found)):
                end = (after if isinstance(after, ast.Expr) else node).end_lineno
            case _:
                continue
        if found == name:
            first = _first_line(node) if first is None else first
        if found == name and not _is_overload(node):
            return "".join(lines[first - 1 : end])
    return None


def _is_overload(node: ast.stmt) -> bool:
    decorators = getattr(node, "decorator_list", [])
    return any(isinstance(d, ast.Name) and d.id == "overload" for d in decorators)


def _section(text: str, heading: str) -> str:
    """A section of a page, down to the next heading of its level."""
    found = re.search(rf"^(#+) {re.escape(heading)}$", text, re.MULTILINE)
    if found is None:
        return f"There is no section {heading}.\n"
    level = len(found[1])
    after = re.compile(rf"^#{{1,{level}}} ", re.MULTILINE).search(text, found.end())
    section = text[found.start() : after.start() if after else len(text)]
    return f"{section.rstrip()}\n"
