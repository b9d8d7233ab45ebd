"""The question that a new book begins with: what kind of week is yours, and how long?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QPushButton

from planner.app.commands.framework import BeginBook
from planner.app.ids import new_id
from planner.core.duration import ZERO
from planner.core.errors import NotATime, Unreadable
from planner.core.profile import PROFILES, USUAL_WEEK
from planner.core.reading import Bare
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, faint
from planner.ui.duration_edit import DurationEdit
from planner.ui.remark import Remark
from planner.wording.profiles import category_names, profile_name


class BeginCard(Card):
    """Proposes a typical week; answering it is one step that can be undone."""

    asked = Signal(object)
    dismissed = Signal()

    def __init__(self, week: Week, palette: Palette, words: Words) -> None:
        super().__init__(palette, words.text("What is your week like?"))
        self._week, self._words = week, words
        self._profile = QComboBox()
        for profile in PROFILES:
            self._profile.addItem(profile_name(profile, words), profile)
        self._hours = DurationEdit(words, Bare.HOURS)
        self._hours.show_time(USUAL_WEEK)
        self._remark = Remark(palette)
        self._begin = QPushButton(words.text("Begin with this week"))
        self._begin.setProperty("looks", "primary")
        self._lay_out()
        self._begin.clicked.connect(self._ask)
        self._hours.returnPressed.connect(self._ask)
        self._hours.read.connect(self._remark.tell)
        self._hours.unread.connect(self._remark.warn)

    def take_focus(self) -> None:
        self._profile.setFocus()

    def continue_from(self, old: "BeginCard") -> None:
        """Have the answers that were given in `old` so far."""
        self._profile.setCurrentIndex(old._profile.currentIndex())
        self._hours.setText(old._hours.text())

    def _ask(self) -> None:
        try:
            hours = self._hours.reading().applied_to(USUAL_WEEK)
        except (Unreadable, NotATime):
            self._remark.warn(self._hours.remark(self._hours.text()) or self._how_many())
            return
        if hours <= ZERO:
            self._remark.warn(self._how_many())
            return
        profile = PROFILES[self._profile.currentData()]
        names = category_names(profile, self._words)
        ids = new_id(), new_id()
        self.asked.emit(BeginBook(profile.id, hours, names, self._week, ids))

    def _how_many(self) -> str:
        question = self._words.text("How many hours is a normal week? For example {time}.")
        return question.format(time=self._words.time(USUAL_WEEK))

    def _lay_out(self) -> None:
        intro = faint(
            self._words.text(
                "The ring shows a typical week. Choose the one nearest to yours; "
                "then drag hours until it is yours."
            ),
            self.colours,
        )
        intro.setWordWrap(True)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self._words.text("I am"), self._profile)
        form.addRow(self._words.text("Hours a week"), self._hours)
        later = QPushButton(self._words.text("Not now"))
        later.clicked.connect(self.dismissed)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(later)
        buttons.addWidget(self._begin)
        self.box.addWidget(intro)
        self.box.addLayout(form)
        self.box.addWidget(self._remark)
        self.box.addLayout(buttons)
