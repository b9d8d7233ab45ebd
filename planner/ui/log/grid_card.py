"""The card of the grid: how the week is filled, and what is said of it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton

from planner.app.commands.grid import DayTime, FillAsPlanned, SetDayTime, SetDayTimes, SetWeekTime
from planner.app.ids import new_id
from planner.app.pasting_log import read_grid
from planner.core.book import Book
from planner.core.duration import ZERO
from planner.core.errors import Refusal
from planner.core.log import Log
from planner.core.reading import Reading
from planner.i18n import LANGUAGES, Words
from planner.palette import Palette
from planner.ui.card import Card, faint, heading
from planner.ui.log.grid import Grid
from planner.ui.log.model import Cell
from planner.ui.log.rows import Day, GridRow, grid_rows, shown_days
from planner.ui.remark import Remark
from planner.ui.text import tip
from planner.ui.theme import SPACE
from planner.wording.logs import entries_text
from planner.wording.refusals import why


class GridCard(Card):
    """Category by day, typed; and *As planned*, which fills what is missing. Emits commands."""

    asked = Signal(object)

    def __init__(self, today: Callable[[], date], palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self._words, self._today = words, today
        self._case: tuple[Book, Log]
        self._days: tuple[Day, ...] = ()
        self._rows: tuple[GridRow, ...] = ()
        self.grid = Grid(palette, words, self._tell_of)
        self.weekend = QPushButton(words.text("Weekend"))
        self.weekend.setCheckable(True)
        self.weekend.setProperty("looks", "choice")
        tip(self.weekend, words.text("Show Saturday and Sunday"))
        self.as_planned = QPushButton(words.text("As planned"))
        tip(self.as_planned, words.text("Record what is missing to the plan, without a day (P)"))
        self.remark = Remark(palette)
        self._hint = faint("", palette)
        self._hint.setWordWrap(True)
        self._lay_out()
        self._connect()

    def show_week(self, book: Book, log: Log) -> None:
        """Show `log`, of a week that `book` is looked at as."""
        if not self._days or self._case[1].week != log.week:
            self.weekend.setChecked(False)
        self._case = book, log
        self.remark.tell("")
        self._show_rows()
        is_closed = book.is_closed(log.week)
        self.as_planned.setEnabled(not is_closed and self._is_short_of_plan())
        looks = "" if log.entries or is_closed else "primary"
        if self.as_planned.property("looks") != looks:
            self.as_planned.setProperty("looks", looks)
            self.as_planned.style().polish(self.as_planned)
        self._show_hint(is_closed=is_closed)

    def continue_from(self, old: "GridCard") -> None:
        """Show what `old` shows, beyond the week."""
        self.weekend.setChecked(old.weekend.isChecked())
        self._show_rows()

    def tell(self, text: str) -> None:
        """Say what became of what was asked last."""
        self.remark.tell(text)

    def refuse(self, refusal: Refusal) -> None:
        """Say why what was asked last can't be."""
        self.remark.warn(why(refusal, self._case[0], self._words))

    def _show_rows(self) -> None:
        book, log = self._case
        days = shown_days(log.week, log, weekend=self.weekend.isChecked())
        self._rows = grid_rows(book, log, days, self.colours, self._words)
        is_closed = book.is_closed(log.week)
        self.grid.show_rows(days, self._rows, self._today(), is_closed=is_closed)
        self._days = days
        self.weekend.setEnabled(len(shown_days(log.week, log, weekend=False)) < 8)

    def _show_hint(self, *, is_closed: bool) -> None:
        book, log = self._case
        words = self._words
        said = ""
        if is_closed:
            said = words.text("This week is closed. Reopen it to change what was recorded.")
        elif book.plan(log.week).is_off and not log.entries:
            said = words.text("A week off. What was worked all the same can be typed by day.")
        elif not log.entries:
            said = words.text(
                "Nothing is recorded yet. Press As planned and correct what differed, or type the"
                " hours of each day."
            )
        self._hint.setText(said)
        self._hint.setVisible(bool(said))

    def _is_short_of_plan(self) -> bool:
        return any(row.planned > row.total for row in self._rows if not row.is_sum)

    def _tell_of(self, cell: Cell) -> str:
        return entries_text(self._case[1], cell.category, cell.day, self._words)

    # Wishes

    def _type(self, cell: Cell, reading: Reading) -> None:
        log = self._case[1]
        now = log.on(cell.day).get(cell.category, ZERO)
        wanted = reading.applied_to(now)
        time = DayTime(*cell, max(wanted, ZERO) if reading.sign else wanted)
        if time.amount != now:
            self._ask(SetDayTime(log.week, time, new_id()))

    def _type_total(self, category: str, reading: Reading) -> None:
        log = self._case[1]
        now = log.actual(category)
        wanted = reading.applied_to(now)
        wanted = max(wanted, ZERO) if reading.sign else wanted
        if wanted != now:
            self._ask(SetWeekTime(log.week, category, wanted, new_id()))

    def _bar(self, index: QModelIndex) -> None:
        """Say where to type instead."""
        words = self._words
        if self._case[0].is_closed(self._case[1].week):
            said = words.text("This week is closed. Reopen it to change what was recorded.")
        elif self.grid.is_planned(index):
            said = words.text("This is the plan. It is changed on the Plan page.")
        else:
            said = words.text("This adds up the rows above. Type there.")
        self.remark.warn(said)

    def _clear(self, cells: list[Cell]) -> None:
        log = self._case[1]
        filled = [cell for cell in cells if log.on(cell.day).get(cell.category)]
        times = tuple(DayTime(*cell, ZERO) for cell in filled)
        if len(times) == 1:
            self._ask(SetDayTime(log.week, times[0], new_id()))
        elif times:
            self._ask(SetDayTimes(log.week, times, new_id()))

    def _paste(self, text: str, at: Cell | None) -> None:
        book, log = self._case
        categories = [row.category for row in self._rows if not row.is_sum]
        try:
            times = read_grid(text, book, log, (categories, self._days), self._headings(), at)
        except Refusal as refusal:
            self.refuse(refusal)
        else:
            self._ask(SetDayTimes(log.week, times, new_id()))

    def _headings(self) -> dict[str, Day]:
        """What the days are called, in the words of the grid and in longer ones, in any language."""
        week, own = self._case[1].week, self._words.language
        named: dict[str, Day] = {}
        for words in map(Words, (*(each for each in LANGUAGES if each != own), own)):
            named[words.text("No day").casefold()] = None
            for number, day in enumerate(week.days):
                short, long = words.short_weekday(number), words.weekday(number)
                for name in (short, long, day.isoformat()):
                    named[name.casefold().removesuffix(".")] = day
        return named

    def menu_of(self, cell: Cell) -> QMenu:
        """What can be done to a cell."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        early = menu.addAction(self._words.text("Ended early…"))
        early.triggered.connect(lambda: self.end_early(cell))
        empty = menu.addAction(self._words.text("Empty"))
        empty.triggered.connect(lambda: self._clear([cell]))
        empty.setEnabled(bool(self._case[1].on(cell.day).get(cell.category)))
        return menu

    def _offer(self, at: QPoint) -> None:
        """Open the menu of the current cell, which a press has just chosen."""
        cell = self.grid.current
        if cell is not None and not self._case[0].is_closed(self._case[1].week):
            self.menu_of(cell).popup(self.grid.viewport().mapToGlobal(at))

    def end_early(self, cell: Cell) -> None:
        """Ask how much earlier it ended, and where the time went."""
        from planner.ui.log.ending_early import EndingEarly

        EndingEarly(self.colours, self._words, self, self._ask).of_cell(cell, *self._case)

    def _fill(self) -> None:
        self._ask(FillAsPlanned(self._case[1].week, new_id()))

    def _ask(self, command: object) -> None:
        self.remark.tell("")
        self.asked.emit(command)

    def _connect(self) -> None:
        self.grid.typed.connect(self._type)
        self.grid.totalled.connect(self._type_total)
        self.grid.barred.connect(self._bar)
        self.grid.pasted.connect(self._paste)
        self.grid.cleared.connect(self._clear)
        self.grid.ended.connect(self.end_early)
        self.grid.filled.connect(self.as_planned.click)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid.customContextMenuRequested.connect(self._offer)
        self.grid.read.connect(self.remark.tell)
        self.grid.unread.connect(self.remark.warn)
        self.weekend.clicked.connect(self._show_rows)
        self.as_planned.clicked.connect(self._fill)

    def _lay_out(self) -> None:
        self.top = QHBoxLayout()
        self.top.setSpacing(SPACE)
        self.top.addWidget(heading(self._words.text("What really happened")), 1)
        self.top.addWidget(self.weekend)
        self.top.addWidget(self.as_planned)
        self.box.addLayout(self.top)
        self.box.addWidget(self._hint)
        self.box.addWidget(self.grid, 1)
        self.box.addWidget(self.remark)
        self.box.addStretch(0)
