"""Models of other."""

from __future__ import annotations

from typing import TypeAlias

from .pets import Person, Pet

Animal: TypeAlias = Pet


Owner: TypeAlias = Person
