"""Compares SDKs that documents, folders or git revisions give, with the reasons."""

from .inputs import Inputs, Side
from .reasons import with_reasons
from .summary import summary_of

__all__ = ["Inputs", "Side", "summary_of", "with_reasons"]
