"""Choosing a week among all weeks of a year. Only the year that is shown is looked into."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from planner.core.book import Book
from planner.core.week import Week
from planner.core.year import WeekSeen, in_year, weeks_of_year
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.announcing import announce
from planner.ui.card import faint, heading
from planner.ui.icons import icon
from planner.ui.text import PlainLabel, tip
from planner.ui.theme import SPACE, em, icon_size, sized
from planner.ui.year.grid import YearGrid, width_of_quarters
from planner.ui.year.legend import Legend
from planner.wording.years import week_sentence, year_summary


class YearDialog(QDialog):
    """Emits `chosen` with the week to go to, and closes; Esc goes nowhere."""

    chosen = Signal(object)

    def __init__(
        self,
        book: Book,
        week: Week,
        today: Week,
        palette: Palette,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._book, self._today, self._words = book, today, words
        self._palette = palette
        self.setWindowTitle(words.text("Choose a week"))
        self._grid = YearGrid(palette, words)
        self._year = heading("")
        self._year.setFont(sized(self._year.font(), 1.25, bold=True))
        self._summary = faint("", palette)
        self._said = PlainLabel()
        self._said.setWordWrap(True)
        self._said.setMinimumHeight(round(2.5 * em()))
        self._earlier = self._arrow("chevron-left", words.text("The year before"), -1, "PgUp")
        self._later = self._arrow("chevron-right", words.text("The year after"), 1, "PgDown")
        self._legend = Legend(palette, words)
        self._lay_out()
        self._grid.chosen.connect(self._choose)
        self._grid.looked_at.connect(self._look)
        self._grid.wanted.connect(self.show_week)
        self.show_week(week)
        self._fit()

    def show_week(self, week: Week) -> None:
        """Show the year of `week`, and have the keys on it."""
        weeks = weeks_of_year(self._book, week.year)
        sentences = [week_sentence(seen, self._today, self._book, self._words) for seen in weeks]
        self._year.setText(str(week.year))
        self._summary.setText(year_summary(weeks, self._words))
        self._earlier.setEnabled(in_year(week, week.year - 1) is not None)
        self._later.setEnabled(in_year(week, week.year + 1) is not None)
        self._grid.show_year(weeks, sentences, [self._month(seen) for seen in weeks], self._today)
        self._grid.focus_on(week)

    def _month(self, seen: WeekSeen) -> str:
        """The month that begins with the week: that of its Thursday, by which weeks belong to years."""
        thursday = seen.week.days[3]
        return self._words.short_month(thursday) if thursday.day <= 7 else ""

    def showEvent(self, event: QShowEvent) -> None:
        """Only now is known how much of the grid is seen."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._show_tile)

    def _show_tile(self) -> None:
        self._scroll.ensureWidgetVisible(self._grid.tile, 0, SPACE)

    def _turn(self, years: int) -> None:
        now = self._grid.current
        week = in_year(now, now.year + years)
        if week is not None:
            self.show_week(week)
            announce(self, f"{self._year.text()}: {self._summary.text()}", is_urgent=False)

    def _look(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._show_tile()

    def _choose(self, week: Week) -> None:
        self.chosen.emit(week)
        self.accept()

    def _arrow(self, picture: str, name: str, years: int, key: str) -> QPushButton:
        button = QPushButton()
        button.setAutoDefault(False)
        button.setIcon(icon(picture, self._palette))
        button.setIconSize(icon_size())
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self._turn(years))
        keys = QKeySequence(key)
        QShortcut(keys, self).activated.connect(lambda: self._turn(years))
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        tip(button, f"{name} ({shown})")
        return button

    def _lay_out(self) -> None:
        today = QPushButton(self._words.text("This week"))
        today.setAutoDefault(False)
        today.clicked.connect(lambda: self.show_week(self._today))
        self._top = top = QHBoxLayout()
        top.setSpacing(SPACE)
        for widget in (self._earlier, self._year, self._later, today):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self._summary)
        scroll = QScrollArea()
        scroll.setWidget(self._grid)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll = scroll
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE + SPACE // 2)
        column.addLayout(top)
        column.addWidget(scroll, 1)
        column.addWidget(self._said)
        column.addWidget(self._legend)

    def _fit(self) -> None:
        """As wide as a quarter in a row needs, and as high as all rows, where the screen has room."""
        room = self.screen().availableSize() - QSize(4 * SPACE, 8 * SPACE)
        width = min(width_of_quarters() + 4 * SPACE, room.width())
        grid = self._grid.heightForWidth(width - 4 * SPACE)
        beside = self._top.sizeHint().height() + self._said.minimumHeight()
        height = grid + beside + self._legend.sizeHint().height() + 10 * SPACE
        self.resize(width, min(height, room.height()))
