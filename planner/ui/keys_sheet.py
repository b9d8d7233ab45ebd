"""All keys and gestures on one sheet: the table of actions, and what ring and table can do besides."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.i18n import Words, mark
from planner.palette import Palette
from planner.ui.card import Card
from planner.ui.ok_cancel import CloseButton
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE, em


class Way(NamedTuple):
    """One line: a gesture in words or keys as Qt writes them, and what it does."""

    by: str
    does: str


class Group(NamedTuple):
    """Lines that belong together. `keys` says that `by` is keys, in the language's own names."""

    title: str
    ways: tuple[Way, ...]
    keys: bool = True


MOUSE = Group(
    mark("The ring, by mouse"),
    (
        Way(mark("hover"), mark("see what would lift")),
        Way(mark("drag a piece"), mark("serve it to another slice, a row, a chip or the plate")),
        Way(mark("click, and click"), mark("pick a piece up, and serve it")),
        Way(mark("Shift and press"), mark("take the whole slice")),
        Way(mark("wheel"), mark("a larger or smaller piece; with Shift by an hour")),
        Way(mark("drag a dot"), mark("pull the border between two")),
        Way(mark("right click"), mark("put the piece back; else the menu of a slice")),
    ),
    keys=False,
)
RING = Group(
    mark("The ring, by keyboard"),
    (
        Way("Tab", mark("the next slice")),
        Way("Right|Left", mark("a step more, a step less")),
        Way("Shift+Right|Shift+Left", mark("an hour more, an hour less")),
        Way("Home|End", mark("the least, the most")),
        Way("C", mark("choose the counterpart")),
        Way("L", mark("lock or unlock")),
        Way("Return", mark("move time: from, to, how much, why")),
        Way("Up|Down", mark("while a piece is in hand: larger, smaller")),
        Way("Esc", mark("put the piece back")),
    ),
)
TABLE = Group(
    mark("The table"),
    (
        Way("0|9", mark("type hours; + and − change what is there")),
        Way("F2", mark("change the hours that are there")),
        Way("Right|Left", mark("a step more, a step less")),
        Way("Shift+Right|Shift+Left", mark("an hour more, an hour less")),
        Way("C|L|Return", mark("counterpart, lock, move time")),
        Way("Ctrl+C|Ctrl+V", mark("copy the week, paste one from a spreadsheet")),
    ),
)
LOG = Group(
    mark("The grid of the log"),
    (
        Way("0|9", mark("type hours; + and − change what is there")),
        Way("Return|Tab", mark("the cell below, the next cell")),
        Way("Delete", mark("empty what is selected")),
        Way("P", mark("as planned: record what is missing to the plan")),
        Way("E", mark("it ended early: where did the time go?")),
        Way("Ctrl+C|Ctrl+V", mark("copy what is selected, paste from a spreadsheet")),
    ),
)
DAYS = Group(
    mark("The days of the log"),
    (
        Way("Tab", mark("the next block")),
        Way("Up|Down|Left|Right", mark("move the block by a step or a day")),
        Way("Shift+Up|Shift+Down", mark("a step shorter, a step longer")),
        Way("Return", mark("change the entry")),
        Way("S|Delete", mark("split it, remove it")),
        Way("E", mark("it ended early: where did the time go?")),
        Way("Ctrl+D|Ctrl+C|Ctrl+V", mark("the same once more, copy, paste")),
        Way("N", mark("record time")),
    ),
)
IMPORTS = Group(
    mark("Imports and sorting rules"),
    (
        Way("Space", mark("take rows or leave them; a rule on or off")),
        Way("Return", mark("choose their category; change a rule")),
        Way("Ctrl+R", mark("make the rule that is offered")),
        Way("Alt+Up|Alt+Down", mark("a rule's place in the order")),
    ),
)
DAYS_MOUSE = Group(
    mark("The days of the log, by mouse"),
    (
        Way(mark("drag an empty place"), mark("draw a block")),
        Way(mark("drag a block"), mark("another day or hour; above the day it loses its start")),
        Way(mark("drag an edge"), mark("longer or shorter")),
        Way(mark("Ctrl and drag"), mark("leave a copy there")),
        Way(mark("click, then Ctrl+V or N"), mark("paste or record there")),
        Way(mark("double click"), mark("change the entry, or record one")),
    ),
    keys=False,
)
LISTS = Group(
    mark("Lists and dialogs"),
    (
        Way("Alt+Up|Alt+Down", mark("another place for a category, in Settings")),
        Way("Return", mark("agree, or choose")),
        Way("Esc", mark("close, and change nothing")),
    ),
)


class KeysSheet(QDialog):
    """Two columns of groups. Esc closes it."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        palette: Palette,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._palette, self._words = palette, words
        self.setWindowTitle(words.text("Keys and gestures"))
        left = [self._card(words.text("Everywhere"), _of_actions(actions))]
        left += [self._group(group) for group in (TABLE, LOG, DAYS)]
        right = [self._group(group) for group in (MOUSE, RING, DAYS_MOUSE, IMPORTS, LISTS)]
        self._lay_out(left, right)

    def _group(self, group: Group) -> Card:
        text = self._words.text
        ways = [(_keys(w.by) if group.keys else text(w.by), text(w.does)) for w in group.ways]
        return self._card(text(group.title), ways)

    def _card(self, title: str, lines: Iterable[tuple[str, str]]) -> Card:
        card = Card(self._palette, title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE // 2)
        grid.setColumnStretch(1, 1)
        for row, (by, does) in enumerate(lines):
            key, what = PlainLabel(by), PlainLabel(does)
            key.setProperty("looks", "key")
            what.setWordWrap(True)
            what.setAccessibleName(f"{by}: {does}")
            grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(what, row, 1)
        card.box.addLayout(grid)
        return card

    def _lay_out(self, left: Iterable[Card], right: Iterable[Card]) -> None:
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setSpacing(2 * SPACE)
        columns.setContentsMargins(0, 0, SPACE, 0)
        for cards in (left, right):
            column = QVBoxLayout()
            column.setSpacing(2 * SPACE)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            columns.addLayout(column, 1)
        scroll = QScrollArea()
        scroll.setWidget(sheet)
        scroll.setWidgetResizable(True)
        scroll.setProperty("looks", "sheet")
        scroll.setAccessibleName(self._words.text("Keys and gestures"))
        whole = QVBoxLayout(self)
        whole.addWidget(scroll, 1)
        whole.addWidget(CloseButton(self, self._words))
        wished = QSize(round(58 * em()), round(46 * em()))
        self.resize(wished.boundedTo(self.screen().availableSize() * 0.92))


def _of_actions(actions: Mapping[str, QAction]) -> Iterator[tuple[str, str]]:
    """Every action that has keys, with all of them."""
    for action in actions.values():
        if action.shortcuts():
            keys = [_native(keys) for keys in action.shortcuts()]
            yield " · ".join(keys), action.text().replace("…", "")


def _keys(written: str) -> str:
    """Keys as the system and the language name them; `0|9` is all figures."""
    if written == "0|9":
        return "0 … 9"
    return "  ".join(_native(QKeySequence(each)) for each in written.split("|"))


def _native(keys: QKeySequence) -> str:
    arrows = {"Right": "→", "Left": "←", "Up": "↑", "Down": "↓"}
    portable = keys.toString(QKeySequence.SequenceFormat.PortableText)
    *before, last = portable.split("+") if not portable.endswith("++") else [portable]
    if last in arrows:
        shown = [
            QKeySequence(f"{name}+A").toString(QKeySequence.SequenceFormat.NativeText)[:-1]
            for name in before
        ]
        return "".join(shown) + arrows[last]
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
