"""Parses text as a tree of plain values."""

from __future__ import annotations

from .findings import Finding, Parsed, ParseError
from .json_text import parse_json
from .yaml_text import parse_yaml, readable

__all__ = ["Finding", "ParseError", "Parsed", "parse", "readable"]


def parse(text: str) -> Parsed:
    """Parse JSON or YAML.

    :raises ParseError: for text that is neither, or that nests too deep.
    """
    problem: ParseError | None = None
    if text.lstrip()[:1] in ("{", "["):
        try:
            return parse_json(text)
        except ParseError as error:
            if error.finding.code != "json.syntax":
                raise
            problem = error
    try:
        return parse_yaml(text)
    except ParseError as error:
        is_json = problem is not None and error.finding.code == "yaml.syntax"
        raise (problem if is_json and problem else error) from None
