"""What gestures and keys ask for, as commands on one log."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from planner.app.commands.entries import AddEntry, EditEntry, RemoveEntry, SplitEntry
from planner.app.ids import new_id
from planner.app.rescheduling import begins_at, copied, halves, moved, stretched, without_start
from planner.app.session import Command
from planner.core.book import Book
from planner.core.duration import ZERO
from planner.core.entry import Entry
from planner.core.week import Week
from planner.core.working_hours import DAY
from planner.ui.days.blocks import Item
from planner.ui.days.hand import Grip, Held, Stretch

Ask = Callable[[Command, str], None]
"""Passes on a command and the strand that it is a part of."""

_ARROWS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}


class Wishes:
    """Makes commands for the log of a week, with steps of the book's grid. `opened` opens an item to
    edit, `ended` asks how much earlier one ended."""

    def __init__(
        self, ask: Ask, opened: Callable[[Item], None], ended: Callable[[Item], None]
    ) -> None:
        self._ask, self._opened, self._ended = ask, opened, ended
        self._copy: Entry | None = None
        self._week: Week
        self._grid = self._day_begins = ZERO
        self._days: tuple[date, ...] = ()

    def show_week(self, book: Book, week: Week, days: tuple[date, ...]) -> None:
        self._week, self._days = week, days
        self._grid, self._day_begins = book.grid, book.day_begins

    # By mouse

    def drop(self, held: Held, at: Stretch, *, as_copy: bool) -> None:
        """Leave what is held where it is now."""
        assert held.item is not None
        entry = held.item.entry
        if held.grip is Grip.MOVE:
            wanted = moved(entry, at.day, at.begins)
        else:
            wanted = stretched(entry, at.begins, at.ends)
        if as_copy:
            self._ask(AddEntry(copied(wanted, new_id())), "")
        elif wanted != entry:
            self._ask(EditEntry(self._week, wanted), "")

    def lift(self, item: Item, day: date | None) -> None:
        """Leave an item above a day, or above all: its start is not known any more."""
        wanted = without_start(item.entry, self._week if day is None else day)
        if wanted != item.entry:
            self._ask(EditEntry(self._week, wanted), "")

    # By name

    def remove(self, item: Item) -> None:
        self._ask(RemoveEntry(self._week, item.entry.id), "")

    def split(self, item: Item, first: timedelta | None = None) -> None:
        """Make two of an item: at its middle, unless `first` says how long the first is."""
        first = halves(item.entry, self._grid) if first is None else first
        entry = item.entry
        self._ask(SplitEntry(self._week, entry.id, first, entry.category, new_id()), "")

    def repeat(self, item: Item) -> None:
        """Record the same once more, right after it."""
        entry, copy = item.entry, copied(item.entry, new_id())
        if entry.day is not None and item.is_block:
            copy = moved(copy, entry.day, item.ends)
        self._ask(AddEntry(copy), "")

    def paste(self, item: Item) -> None:
        """Record what was copied on the day of `item` at the same time; on its own day, right after."""
        if self._copy is None:
            return
        copy, day = copied(self._copy, new_id()), item.entry.day
        if day is not None and copy.start is not None:
            is_after = item.is_block and day == copy.day
            copy = moved(copy, day, item.ends if is_after else begins_at(copy))
        else:
            copy = without_start(copy, day or self._week)
        self._ask(AddEntry(copy), "")

    def paste_at(self, spot: Stretch) -> None:
        """Record what was copied where somebody pointed."""
        if self._copy is not None:
            self._ask(AddEntry(moved(copied(self._copy, new_id()), spot.day, spot.begins)), "")

    # By keyboard

    def key(self, item: Item, event: QKeyEvent) -> bool:
        """Do what a key asks of `item`; whether it was one of these."""
        key = Qt.Key(event.key())
        has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _ARROWS:
            across, down = _ARROWS[key]
            return self._longer(item, down) if has_shift else self._shift(item, across, down)
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy = item.entry
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste(item)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if key is not Qt.Key.Key_D:
                return False
            self.repeat(item)
        else:
            return self._plain(item, key)
        return True

    def _plain(self, item: Item, key: Qt.Key) -> bool:
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2 | Qt.Key.Key_Space:
                self._opened(item)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.remove(item)
            case Qt.Key.Key_S:
                self.split(item)
            case Qt.Key.Key_E:
                self._ended(item)
            case _:
                return False
        return True

    def _shift(self, item: Item, across: int, down: int) -> bool:
        """Move an item by days and steps; one without a start only by days."""
        entry = item.entry
        if entry.day not in self._days:
            return True
        place = self._days.index(entry.day) + across
        if not 0 <= place < len(self._days):
            return True
        day = self._days[place]
        wanted = without_start(entry, day)
        if item.is_block:
            last = max(item.begins, self._day_begins + DAY - entry.amount)
            begins = min(max(item.begins + down * self._grid, self._day_begins), last)
            wanted = moved(entry, day, begins)
        self._edit(wanted, entry)
        return True

    def _longer(self, item: Item, steps: int) -> bool:
        """Make an item longer or shorter, by steps; never nothing, and not past the end of its day."""
        entry, more = item.entry, steps * self._grid
        if not steps:
            return True
        if not item.is_block:
            if entry.amount + more > ZERO:
                self._edit(replace(entry, amount=entry.amount + more), entry)
            return True
        ends = min(item.ends + more, self._day_begins + DAY)
        if ends > item.begins:
            self._edit(stretched(entry, item.begins, ends), entry)
        return True

    def _edit(self, wanted: Entry, entry: Entry) -> None:
        if wanted != entry:
            self._ask(EditEntry(self._week, wanted), f"entry {entry.id}")
