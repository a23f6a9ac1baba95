"""Models of cards as plain dicts, for type checkers."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

CardTypedDict = TypedDict(
    "CardTypedDict",
    {
        "type": NotRequired['Literal["card"]'],
        "number": "str",
        "version": NotRequired["Literal[2]"],
        "agreed": NotRequired["Literal[True]"],
        "mode": NotRequired['Literal["fast"] | None'],
        "the-kind": NotRequired['Literal["k"]'],
        "deleted": NotRequired["Literal[True]"],
        "maybe": NotRequired['Literal["m"] | None'],
    },
)


class BankTypedDict(TypedDict):
    type: NotRequired[Literal["bank"]]
    iban: str
    zero: NotRequired[Literal[0]]
