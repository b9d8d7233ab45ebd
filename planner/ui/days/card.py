"""The card of the day columns: what is said of the week, and the dialog of an entry."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from planner.app.commands.entries import AddEntry, EditEntry
from planner.app.ids import new_id
from planner.app.local import moment
from planner.app.rescheduling import passed_between
from planner.core.book import Book
from planner.core.duration import HOUR
from planner.core.entry import Entry
from planner.core.errors import Refusal
from planner.core.log import Log
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.asked import Asked
from planner.ui.card import Card, faint, heading
from planner.ui.days.blocks import Item
from planner.ui.days.hand import Stretch
from planner.ui.days.roll import MORNING
from planner.ui.days.view import DaysView
from planner.ui.log.entry_dialog import EntryDialog
from planner.ui.remark import Remark
from planner.ui.text import tip
from planner.ui.theme import SPACE
from planner.wording.refusals import why


class DaysCard(Card):
    """The week as blocks. Emits an `Asked` for what is done to them."""

    asked = Signal(object)
    touched = Signal(object)
    """The `Entry` that waits to be sorted, and was clicked."""

    def __init__(self, today: Callable[[], date], palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self._words, self._today = words, today
        self._case: tuple[Book, Log]
        self.view = DaysView(today, palette, words)
        self.weekend = QPushButton(words.text("Weekend"))
        self.weekend.setCheckable(True)
        self.weekend.setProperty("looks", "choice")
        tip(self.weekend, words.text("Show Saturday and Sunday"))
        self.new = QPushButton(words.text("New…"))
        tip(self.new, words.text("Record time (N), or draw it on a day"))
        self.remark = Remark(palette)
        self._hint = faint("", palette)
        self._hint.setWordWrap(True)
        self._lay_out()
        self.view.asked.connect(lambda command, strand: self._ask(Asked(command, strand)))
        self.view.opened.connect(self.open)
        self.view.ended.connect(self.end_early)
        self.view.drawn.connect(self.draw)
        self.view.refused.connect(self.refuse)
        self.view.touched.connect(lambda item: self.touched.emit(item.entry))
        self.weekend.clicked.connect(self._show_days)
        self.new.clicked.connect(lambda: self.draw(self.view.spot))

    def show_week(self, book: Book, log: Log) -> None:
        """Show `log`, of a week that `book` is looked at as."""
        self._case = book, log
        self.remark.tell("")
        self._show_days()
        self.new.setEnabled(not book.is_closed(log.week))
        self._show_hint()

    def continue_from(self, old: "DaysCard") -> None:
        """Show what `old` shows, beyond the week."""
        self.weekend.setChecked(old.weekend.isChecked())
        self._show_days()

    def tell(self, text: str) -> None:
        """Say what became of what was asked last."""
        self.remark.tell(text)

    def refuse(self, refusal: Refusal) -> None:
        """Say why what was asked last can't be."""
        self.remark.warn(why(refusal, self._case[0], self._words))

    # The dialog

    def open(self, item: Item) -> None:
        """Show an entry in fields, to change it."""
        week = self._case[1].week
        dialog = self._dialog()
        dialog.show_entry(item.entry)
        dialog.answered.connect(lambda entry: self._ask(Asked(EditEntry(week, entry))))
        dialog.open()

    def end_early(self, item: Item) -> None:
        """Ask how much earlier an entry ended, and where the time went."""
        from planner.ui.log.ending_early import EndingEarly

        book, log = self._case
        ending = EndingEarly(self.colours, self._words, self, lambda given: self._ask(Asked(given)))
        ending.of_entry(item.entry, book, log.week)

    def draw(self, stretch: Stretch | None) -> None:
        """Ask what a new block was for; where nobody said when, it follows what has the focus."""
        if self._case[0].is_closed(self._case[1].week):
            return
        dialog = self._dialog()
        dialog.show_entry(self._new(stretch or self._next()), is_new=True)
        dialog.answered.connect(lambda entry: self._ask(Asked(AddEntry(entry))))
        dialog.open()

    def _dialog(self) -> EntryDialog:
        book, log = self._case
        dialog = EntryDialog(book, log.week, self.colours, self._words, self)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _new(self, stretch: Stretch) -> Entry:
        start = datetime.combine(stretch.day, time()) + stretch.begins
        return Entry(new_id(), stretch.day, passed_between(*stretch), "", moment(start))

    def _next(self) -> Stretch:
        """An hour after the item that has the focus, else after the last of today."""
        week, today = self._case[1].week, self._today()
        focused = self.view.focused
        day = today if Week.of(today) == week else week.monday
        if focused is not None and focused.entry.day is not None:
            day = focused.entry.day
        of_day = [item.ends for item in self.view.items if item.is_block and item.entry.day == day]
        begins = max(of_day, default=MORNING)
        if focused is not None and focused.is_block:
            begins = focused.ends
        begins = min(begins, timedelta(hours=23))
        return Stretch(day, begins, begins + HOUR)

    # Showing

    def _show_days(self) -> None:
        book, log = self._case
        used = [log.week.days.index(each.day) + 1 for each in log.entries if each.day is not None]
        last = 7 if self.weekend.isChecked() else max([5, *used])
        self.weekend.setEnabled(max([5, *used]) < 7)
        self.view.show_week(book, log, log.week.days[:last])

    def _show_hint(self) -> None:
        book, log = self._case
        said = ""
        if book.is_closed(log.week):
            said = self._words.text("This week is closed. Reopen it to change what was recorded.")
        elif not log.entries:
            said = self._words.text("Draw a block on a day, or press N.")
        self._hint.setText(said)
        self._hint.setVisible(bool(said))

    def _ask(self, wish: Asked) -> None:
        self.remark.tell("")
        self.asked.emit(wish)

    def _lay_out(self) -> None:
        self.top = QHBoxLayout()
        self.top.setSpacing(SPACE)
        self.top.addWidget(heading(self._words.text("What really happened")), 1)
        self.top.addWidget(self.weekend)
        self.top.addWidget(self.new)
        self.box.addLayout(self.top)
        self.box.addWidget(self._hint)
        self.box.addWidget(self.view, 1)
        self.box.addWidget(self.remark)
