"""Models that users read, change and write back: both type checkers accept them."""

# pyright: strict

from __future__ import annotations

from written_back import WrittenBack, components


def change(client: WrittenBack) -> components.Board:
    notes = client.notes.read_all()
    for note in notes:
        note.text = "changed"
    client.notes.write_all(body=notes)
    return client.notes.write_board(main=notes[0], more={"a": notes[1]})


def wrong(client: WrittenBack, author: components.Author) -> components.Board:
    return client.notes.write_board(main=author)  # refused
