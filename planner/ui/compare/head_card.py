"""The card above a comparison: which period, and what it says in a sentence."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QGridLayout, QHBoxLayout, QPushButton

from planner.core.period import Period, PeriodKind, four_weeks, one_week, quarter_of, year_of
from planner.core.week import Week
from planner.i18n import Words, mark
from planner.palette import Palette
from planner.ui.card import Card, heading
from planner.ui.compare.own_period import OwnPeriod
from planner.ui.settings import Settings
from planner.ui.tab_order import reach_before
from planner.ui.text import PlainLabel, tip
from planner.ui.theme import SPACE, sized
from planner.wording.periods import period_name

KINDS = {
    PeriodKind.WEEK: mark("Week"),
    PeriodKind.FOUR_WEEKS: mark("4 weeks"),
    PeriodKind.QUARTER: mark("Quarter"),
    PeriodKind.YEAR: mark("Year"),
    PeriodKind.OWN: mark("Own period"),
}


NAME = 18
"""Signs of a period's name that stand in one line with the kinds."""


class HeadCard(Card):
    """`chosen` tells that another period was chosen, or another kind of it."""

    chosen = Signal()
    friday_wanted = Signal()
    report_wanted = Signal()

    def __init__(self, week: Week, palette: Palette, words: Words, settings: Settings) -> None:
        super().__init__(palette)
        self._words = words
        self.kind = PeriodKind.WEEK
        self._room = 0
        self._name = heading("")
        self.sentence = PlainLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setFont(sized(self.sentence.font(), 1.35))
        self.buttons: dict[PeriodKind, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._own: OwnPeriod | None = None
        self._make_own = partial(OwnPeriod, week, palette, words, settings)
        self._lay_out()

    @property
    def own(self) -> OwnPeriod:
        """Made when it is first asked for."""
        if self._own is None:
            self._own = own = self._make_own()
            own.hide()
            own.changed.connect(self.chosen)
            self.box.insertWidget(self.box.indexOf(self.sentence), own)
            reach_before(self.report, own)
        return self._own

    def period(self, week: Week) -> Period:
        """The period of the chosen kind that `week` is in, or ends."""
        match self.kind:
            case PeriodKind.FOUR_WEEKS:
                return four_weeks(week)
            case PeriodKind.QUARTER:
                return quarter_of(week)
            case PeriodKind.YEAR:
                return year_of(week.year)
            case PeriodKind.OWN:
                return self.own.period
        return one_week(week)

    def choose(self, kind: PeriodKind) -> None:
        self.kind = kind
        self.buttons[kind].setChecked(True)
        if kind is PeriodKind.OWN:
            self.own.fit(self._room)
        if self._own is not None:
            self._own.setVisible(kind is PeriodKind.OWN)
        self.chosen.emit()

    def show_said(self, period: Period, said: str) -> None:
        self._name.setText(period_name(period, self._words))
        self.sentence.setText(said)

    @property
    def needed(self) -> int:
        """The width without which something would be cut off."""
        widths = [button.sizeHint().width() for button in self.buttons.values()]
        if self._own is not None and not self._own.isHidden():
            widths.append(self._own.needed)
        widths.append(self.report.sizeHint().width() + SPACE + self.friday.sizeHint().width())
        return max(widths) + 5 * SPACE

    def fit(self, width: int) -> None:
        """Stand in so many pixels: the kinds beside the name, or below it in as many rows as it takes."""
        self._room = room = width - 4 * SPACE
        widths = [button.sizeHint().width() + SPACE for button in self.buttons.values()]
        is_wide = sum(widths) + self._name.fontMetrics().horizontalAdvance("0") * NAME <= room
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        )
        in_a_row = len(widths) if is_wide else max(1, room // max(widths))
        for place, button in enumerate(self.buttons.values()):
            self._kinds.addWidget(button, *divmod(place, in_a_row))
        if self._own is not None:
            self._own.fit(room)

    def _lay_out(self) -> None:
        self._kinds = QGridLayout()
        self._kinds.setSpacing(SPACE)
        for place, (kind, text) in enumerate(KINDS.items()):
            button = QPushButton(self._words.text(text))
            button.setCheckable(True)
            button.setProperty("looks", "choice")
            button.setChecked(kind is self.kind)
            button.clicked.connect(partial(self._choose, kind))
            self.buttons[kind] = button
            self._group.addButton(button)
            self._kinds.addWidget(button, 0, place)
        self._row = QHBoxLayout()
        self._row.setSpacing(SPACE)
        self._row.addWidget(self._name, 1)
        self._row.addLayout(self._kinds)
        words = self._words
        self.report = _deed(
            words.text("Report…"), words.text("Look at it as pages to print, or save it as a PDF")
        )
        self.report.clicked.connect(self.report_wanted)
        self.friday = _deed(
            words.text("Friday close…"),
            words.text("Close the week and plan the next one, in five steps"),
        )
        self.friday.clicked.connect(self.friday_wanted)
        deeds = QHBoxLayout()
        deeds.setSpacing(SPACE)
        deeds.addWidget(self.report)
        deeds.addWidget(self.friday)
        deeds.addStretch(1)
        self.box.addLayout(self._row)
        self.box.addWidget(self.sentence)
        self.box.addLayout(deeds)

    def _choose(self, kind: PeriodKind, _checked: bool = False) -> None:
        self.choose(kind)


def _deed(text: str, says: str) -> QPushButton:
    """What can be done with what the sentence says."""
    button = QPushButton(text)
    tip(button, says)
    return button
