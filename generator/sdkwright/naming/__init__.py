"""All Python names of the SDK. Each name is decided once."""

from __future__ import annotations

from .names import ModelName, Names, ResourceName
from .pins import Pins
from .plan import decide_names
from .scope import NameReporter
from .titles import client_name, package_name

__all__ = [
    "ModelName",
    "NameReporter",
    "Names",
    "Pins",
    "ResourceName",
    "client_name",
    "decide_names",
    "package_name",
]
