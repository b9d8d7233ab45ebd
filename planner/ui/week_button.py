"""The week in the bar: a button that opens the weeks of the year."""

from PySide6.QtCore import QSize

from planner.core.week import Week
from planner.i18n import Words
from planner.ui.elided_button import ElidedButton
from planner.ui.theme import sized


class WeekButton(ElidedButton):
    """Names its week in full, however little room there is."""

    def __init__(self, words: Words) -> None:
        super().__init__(opens=True)
        self._words = words
        self.setFont(sized(self.font(), 1.25, bold=True))

    def show_week(self, week: Week) -> None:
        self.show_text(self._words.week(week))
        said = self._words.text("{week}: choose a week")
        self.setAccessibleName(said.format(week=self._words.week(week)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
