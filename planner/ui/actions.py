"""What can be done anywhere in the window, as a table: id, text, icon, keys."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from planner.i18n import Words, mark
from planner.palette import Palette
from planner.ui.icons import icon


class Deed(NamedTuple):
    """One row of the table. `keys` are as Qt writes them; the first is shown."""

    id: str
    text: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    is_for_all: bool = False
    """Whether it is about the program or the book as a whole: its keys work though a question covers
    what the window holds."""


DEEDS = (
    Deed("undo", mark("Undo"), "arrow-back-up", ("Ctrl+Z",)),
    Deed("redo", mark("Redo"), "arrow-forward-up", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Deed("history", mark("History"), "chevron-down", ("Ctrl+H",)),
    Deed("earlier", mark("The week before"), "chevron-left", ("Ctrl+PgUp",)),
    Deed("later", mark("The week after"), "chevron-right", ("Ctrl+PgDown",)),
    Deed("weeks", mark("Choose a week…"), "", ("Ctrl+J",)),
    Deed("today", mark("Today"), "calendar", ("Ctrl+T",)),
    Deed("move", mark("Move time…"), "", ("Ctrl+M",)),
    Deed("find", mark("Find what the goal lacks"), "", ("Ctrl+F",)),
    Deed("goals", mark("Goals…"), "", ("Ctrl+G",)),
    Deed("import", mark("Import…"), "", ("Ctrl+I",), is_for_all=True),
    Deed("stopwatch", mark("Start or stop the stopwatch"), "", ("Ctrl+Shift+S",)),
    Deed("friday", mark("Friday close…"), "", ("Ctrl+Shift+F",)),
    Deed("rules", mark("Sorting rules…")),
    Deed("print", mark("Print…"), "printer", ("Ctrl+P",)),
    Deed("guide", mark("Help"), "help", ("F1",), is_for_all=True),
    Deed("keys", mark("Keys and gestures"), "", ("Ctrl+/", "Ctrl+F1"), is_for_all=True),
    Deed("about", mark("About Lagkage")),
    Deed("books", mark("Open another book…"), "", ("Ctrl+O",), is_for_all=True),
    Deed("settings", mark("Settings"), "settings", ("Ctrl+,",), is_for_all=True),
    Deed("quit", mark("Quit"), "", ("Ctrl+Q",), is_for_all=True),
)
PAGE_DEEDS = ("move", "find", "goals")
"""What is done on a page: the one that is seen, or else the Plan page."""


def made_actions(
    rows: Iterable[Deed],
    deeds: Mapping[str, Callable[[], object]],
    palette: Palette,
    words: Words,
    window: QWidget,
    held: QWidget,
) -> dict[str, QAction]:
    """An action for each row, by id, that does what `deeds` has for it; its keys work in `window`, most
    of them while `held`, which that holds, can be used."""
    actions = {}
    for row in rows:
        action = QAction(words.text(row.text), window)
        if row.icon:
            action.setIcon(icon(row.icon, palette))
        action.setShortcuts([QKeySequence(keys) for keys in row.keys])
        action.triggered.connect(deeds[row.id])
        (window if row.is_for_all else held).addAction(action)
        actions[row.id] = action
    return actions


def with_keys(action: QAction, text: str = "") -> str:
    """The text of an action with its keys behind it, for a tooltip."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    said = text or action.text().replace("…", "")
    return f"{said} ({keys})" if keys else said
