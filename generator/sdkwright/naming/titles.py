"""The names of the package and the client, from the title of the document.

A title often says that the document describes an API, and in which version. A reader of
``import github`` knows this.
"""

from __future__ import annotations

import re

from .reserved import CLIENT_MODULES, ERRORS, MODULES
from .words import pascal_case, shortened, snake_case

# The greatest length of a name from a title, which may be a sentence.
_MAX_TITLE = 40
# A remark: "(beta)", "- OpenAPI 3.0", "'s official spec", "with fixes".
_REMARK = re.compile(
    r"\(.*?\)|\[.*?\]|['\u2019]s\b.*|\s(with|by|and its)\s.*|\s[|+:]\s.*"
    r"|[-\u2013\u2014,]\s*(open ?api|swagger|version|v\d).*",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"\bv(er(sion)?)?[ .]?\d+[\w.-]*|\b\d+(\.\d+)+\S*|\b\d{4}-\d\d-\d\d\b",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"\b(the|open-?api ?(definition|spec(ification)?|schema|document(ation)?)?"
    r"|(?!^)(web|rest|restful|http|json|public|core)? ?apis?(?!\.\w)"
    r"|^apis?(?= (for|of|to) )"
    r"|rest|restful|http|documentation|docs|definition|reference|spec|specs"
    r"|specification|schema|collection|beta|alpha|preview|ninjaapi)\b",
    re.IGNORECASE,
)
# "API for Payments" without "API".
_LINK = re.compile(r"^((for|of|to|from) (the )?)+", re.IGNORECASE)
# Names that say nothing without the rest of the title, and default titles of
# frameworks, whose packages have these names.
_EMPTY = {"a", "an", "app", "demo", "example", "main", "my", "our", "test", "web"}
_FRAMEWORKS = {"connexion", "django", "fastapi", "flask", "litestar", "ninja", "quart"}


def package_name(title: str) -> str:
    """The name of the package: ``github`` for ``GitHub v3 REST API``."""
    name = snake_case(shortened(essential(title), _MAX_TITLE))
    return f"{name}_sdk" if name in MODULES or name in _FRAMEWORKS else name


def client_name(title: str) -> str:
    """The name of the client class: ``GitHub`` for ``GitHub v3 REST API``."""
    words = shortened(essential(title), _MAX_TITLE)
    name = pascal_case(words.replace(" ", "-"))
    is_taken = name in CLIENT_MODULES or f"{name}Error" in ERRORS
    return f"{name}Client" if is_taken else name


def essential(title: str) -> str:
    """The title without remarks, versions and general words, if anything is left."""
    stages = [title, _REMARK.sub(" ", title)]
    stages.append(_VERSION.sub(" ", stages[-1]))
    stages.append(_LINK.sub("", _GENERAL.sub(" ", stages[-1]).strip()))
    found = (text.strip(" -\u2013\u2014_.:,/|") for text in reversed(stages))
    return next(filter(_says_something, found), title)


def _says_something(text: str) -> bool:
    name = snake_case(text)
    return any(char.isalpha() for char in text) and name not in _EMPTY
