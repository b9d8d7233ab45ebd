"""The public holidays of a week, offered: "Thursday is a public holiday (Christmas Day): −7:30"."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.app.commands.hours import AddAbsence, DeclineHoliday
from planner.app.ids import new_id
from planner.core.absence import Absence, AbsenceKind
from planner.core.book import Book
from planner.core.plan import Plan
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.holiday_look_up import HolidayLookUp, country_of
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE, em
from planner.wording.absences import holiday_line

WIDE = 34
"""From so many lines' heights of width on, the buttons stand beside the text."""


class Offer(NamedTuple):
    """A public holiday on a day that has hours; `text` offers it."""

    day: date
    name: str
    text: str


class HolidayBar(QWidget):
    """Offers each public holiday that is neither taken off nor declined. `asked` emits a command."""

    asked = Signal(object)
    answered = Signal()
    """The last offer was answered, so the focus has to go elsewhere."""

    def __init__(self, look_up: HolidayLookUp, palette: Palette, words: Words) -> None:
        super().__init__()
        self._look_up, self._palette, self._words = look_up, palette, words
        self._shown: tuple[Book, Plan] | None = None
        self._offers: tuple[Offer, ...] = ()
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()
        look_up.found.connect(self._show)

    def show_week(self, book: Book, plan: Plan) -> None:
        self._shown = book, plan
        self._show()

    def _show(self) -> None:
        offers = self._offers_of(*self._shown) if self._shown is not None else ()
        if offers == self._offers:
            return
        had_focus = self.focusWidget() is not None and self.focusWidget().hasFocus()
        self._offers = offers
        self._show_rows()
        self.setVisible(bool(offers))
        if had_focus:
            self._pass_focus_on()

    def _offers_of(self, book: Book, plan: Plan) -> tuple[Offer, ...]:
        if plan.is_off:
            return ()
        country = country_of(book.public_holidays)
        days = self._look_up.in_week(country, plan.week, self._words.language)
        return tuple(
            Offer(day, name, holiday_line(day, name, book.hours_on(day), self._words))
            for day, name in days.items()
            if book.hours_on(day) and day not in book.public_holidays.worked
        )

    def _show_rows(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [_Row(offer, self._words) for offer in self._offers]
        for row in self._rows:
            row.asked.connect(self.asked)
            self._column.addWidget(row)

    def _pass_focus_on(self) -> None:
        if self._rows:
            self._rows[0].take_focus()
        else:
            self.answered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._palette.line), 1))
        painter.setBrush(QColor(self._palette.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class _Row(QWidget):
    """One holiday and its two answers."""

    asked = Signal(object)

    def __init__(self, offer: Offer, words: Words) -> None:
        super().__init__()
        self._offer = offer
        text = PlainLabel(offer.text)
        text.setWordWrap(True)
        self._off = self._button(words.text("Take off"))
        self._off.clicked.connect(lambda: self.asked.emit(AddAbsence((self._absence(),))))
        work = self._button(words.text("Work that day"))
        work.clicked.connect(lambda: self.asked.emit(DeclineHoliday(offer.day)))
        buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        buttons.addWidget(self._off)
        buttons.addWidget(work)
        buttons.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(SPACE)
        self._line.addWidget(text, 1)
        self._line.addLayout(buttons)

    def take_focus(self) -> None:
        self._off.setFocus(Qt.FocusReason.OtherFocusReason)

    def _absence(self) -> Absence:
        offer = self._offer
        return Absence(new_id(), offer.day, None, AbsenceKind.PUBLIC_HOLIDAY, offer.name)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleDescription(self._offer.text)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= WIDE * em()
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
