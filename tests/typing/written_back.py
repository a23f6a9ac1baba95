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


def make(note: components.Note, tags: list[components.Tag]) -> components.BoardInput:
    board = components.BoardInput(main=note, item=note.author, notes=[note], tags=tags)
    board.main = components.NoteInput(text="new", author=note.author, tags=note.tags)
    target: components.TargetTypedDict = {"text": "a", "tags": [{"name": "b"}]}
    print(target, components.AimRequest(target=note, others=[note, board.main]))
    return board


def aim(client: WrittenBack, notes: list[components.Note]) -> None:
    client.notes.aim(target=notes[0], others=notes)
    client.notes.write_board(main=notes[0], notes=notes, tags=notes[0].tags)


def wrong(client: WrittenBack, author: components.Author) -> components.Board:
    components.BoardInput(main=author)  # refused
    components.NoteInput(text="a", author=components.Tag())  # refused
    tag: components.TagTypedDict = {"name": "a", "madeAt": None}  # refused
    print(tag)
    return client.notes.write_board(main=author)  # refused
