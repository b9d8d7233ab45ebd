"""From which day to which rows are looked at, and taken."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QObject, Signal

from planner.core.week import FIRST_YEAR, LAST_YEAR
from planner.i18n import Words
from planner.ui.still_boxes import DateBox


class DaysLookedAt(QObject):
    """Two fields, the `first` day and the `last` one."""

    changed = Signal()

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self.first, self.last = DateBox(), DateBox()
        for field in (self.first, self.last):
            field.setCalendarPopup(True)
            field.setDateRange(QDate(FIRST_YEAR + 1, 1, 5), QDate(LAST_YEAR - 1, 12, 31))
            field.setLocale(QLocale(words.language))
            field.setDisplayFormat("d. MMM yyyy" if words.language == "da" else "d MMM yyyy")
            field.dateChanged.connect(self.changed)

    @property
    def days(self) -> tuple[date, date]:
        return _day(self.first), _day(self.last)

    def show_days(self, first: date, last: date) -> None:
        for field, day in ((self.first, first), (self.last, last)):
            field.blockSignals(True)
            field.setDate(QDate(day.year, day.month, day.day))
            field.blockSignals(False)


def _day(field: DateBox) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
