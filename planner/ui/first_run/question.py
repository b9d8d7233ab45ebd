"""The question that a new book begins with: what kind of week is yours, and how long?"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner.app.commands.framework import BeginBook
from planner.app.ids import new_id
from planner.core.duration import ZERO
from planner.core.errors import NotATime, Unreadable
from planner.core.profile import EMPLOYEE, PROFILES, USUAL_WEEK
from planner.core.reading import Bare
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, faint
from planner.ui.duration_edit import DurationEdit
from planner.ui.enter import press_by_enter
from planner.ui.remark import Remark
from planner.ui.text import PlainLabel, with_ampersands
from planner.ui.theme import SPACE, em, sized
from planner.wording.profiles import category_names, profile_name


class Question(Card):
    """Asks for the kind of job and the hours. An answer is one command."""

    asked = Signal(object)
    changed = Signal(str, object)
    """Emits the profile that is chosen so far, and the hours of its week."""
    dismissed = Signal()

    def __init__(self, week: Week, palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self._week, self._words = week, words
        self._profiles = self._made_profiles()
        self._hours = DurationEdit(words, Bare.HOURS)
        self._hours.show_time(USUAL_WEEK)
        self._hours.setAccessibleName(words.text("Hours of a normal week"))
        self._remark = Remark(palette)
        self._begin = QPushButton(words.text("Show my week"))
        self._begin.setProperty("looks", "primary")
        self._lay_out()
        self._begin.clicked.connect(self._ask)
        self._hours.read.connect(self._remark.tell)
        self._hours.unread.connect(self._remark.warn)
        self._hours.textEdited.connect(self.tell)
        self._profiles.buttonToggled.connect(lambda _, on: self.tell() if on else None)

    @property
    def profile(self) -> str:
        return str(self._chosen().property("profile"))

    def take_focus(self) -> None:
        self._chosen().setFocus(Qt.FocusReason.OtherFocusReason)

    def continue_from(self, old: "Question") -> None:
        """Have the answers that were given in `old` so far."""
        for button in self._profiles.buttons():
            button.setChecked(button.property("profile") == old.profile)
        self._hours.setText(old._hours.text())
        self.tell()

    def _chosen(self) -> QAbstractButton:
        button = self._profiles.checkedButton()
        assert button is not None, "one is always chosen"
        return button

    def tell(self) -> None:
        """Tell what is chosen so far, if it makes a week."""
        try:
            hours = self._hours.reading().applied_to(USUAL_WEEK)
        except (Unreadable, NotATime):
            return
        if hours > ZERO:
            self.changed.emit(self.profile, hours)

    def _ask(self) -> None:
        try:
            hours = self._hours.reading().applied_to(USUAL_WEEK)
        except (Unreadable, NotATime):
            self._refuse(self._hours.remark(self._hours.text()) or self._how_many())
            return
        if hours <= ZERO:
            self._refuse(self._how_many())
            return
        profile = PROFILES[self.profile]
        names = category_names(profile, self._words)
        self.asked.emit(BeginBook(profile.id, hours, names, self._week, (new_id(), new_id())))

    def _refuse(self, text: str) -> None:
        self._remark.warn(text)
        self._hours.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hours.selectAll()

    def _how_many(self) -> str:
        sentence = self._words.text("How many hours is a normal week? For example {time}.")
        return sentence.format(time=self._words.time(USUAL_WEEK))

    def _made_profiles(self) -> QButtonGroup:
        group = QButtonGroup(self)
        for profile in PROFILES:
            button = QRadioButton(with_ampersands(profile_name(profile, self._words)))
            button.setProperty("profile", profile)
            button.setChecked(profile == EMPLOYEE.id)
            button.setMinimumHeight(round(1.5 * em()))
            group.addButton(button)
        return group

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event, self._begin):
            super().keyPressEvent(event)

    # Building

    def _lay_out(self) -> None:
        self.box.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 3 * SPACE)
        for widget in self._said():
            self.box.addWidget(widget)
        self.box.addSpacing(SPACE)
        self.box.addWidget(PlainLabel(self._words.text("Which week is most like yours?")))
        kinds = QVBoxLayout()
        kinds.setSpacing(0)
        for button in self._profiles.buttons():
            kinds.addWidget(button)
        self.box.addLayout(kinds)
        self.box.addSpacing(SPACE)
        self.box.addLayout(self._hours_line())
        self.box.addWidget(self._remark)
        self.box.addSpacing(SPACE)
        self.box.addLayout(self._buttons())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def fit(self, size: QSize) -> None:
        """Say no more than what is asked where there is too little room for it."""
        self._intro.show()
        self._intro.setVisible(self.heightForWidth(size.width()) <= size.height())

    def _said(self) -> tuple[QWidget, QWidget]:
        title = PlainLabel(self._words.text("Where do your hours go?"))
        title.setFont(sized(title.font(), 1.6, bold=True))
        self._intro = intro = faint(
            self._words.text(
                "Everybody says “remember the customers”. Here they get a number: hours. Lay out your "
                "week as a cake, then cut time out of meetings and serve it to customers."
            ),
            self.colours,
        )
        for label in (title, intro):
            label.setWordWrap(True)
        return title, intro

    def _hours_line(self) -> QHBoxLayout:
        label = PlainLabel(with_ampersands(self._words.text("A normal week has")))
        label.setBuddy(self._hours)
        self._hours.setMaximumWidth(round(6 * em()))
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(label)
        line.addWidget(self._hours)
        line.addWidget(PlainLabel(self._words.text("hours")))
        line.addStretch(1)
        return line

    def _buttons(self) -> QHBoxLayout:
        later = QPushButton(self._words.text("Not now"))
        later.clicked.connect(self.dismissed)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(later)
        line.addWidget(self._begin)
        return line
