"""What a file leaves open, and only its owner knows: the order of its dates, and which column is what."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.core.category import cleaned
from planner.core.import_facts import Answers, DateOrder, Fact
from planner.i18n import Words, mark
from planner.palette import Palette
from planner.ui.card import faint, heading
from planner.ui.still_boxes import ChoiceBox
from planner.ui.text import PlainLabel, with_ampersands
from planner.ui.theme import SPACE
from planner.wording.imports import order_name

_FIELDS: Mapping[str, str] = {
    "date": mark("Day"),
    "start": mark("Start"),
    "end": mark("End"),
    "length": mark("Length"),
    "title": mark("Title"),
    "project": mark("Project"),
}


class QuestionStage(QWidget):
    """Asks what `fact` leaves open. `answered` says that there is an answer, to go on with."""

    answered = Signal()
    cancelled = Signal()

    def __init__(self, fact: Fact, usual: DateOrder, palette: Palette, words: Words) -> None:
        super().__init__()
        self._fact, self._palette, self._words = fact, palette, words
        self._orders = ChoiceBox()
        self._columns: dict[str, ChoiceBox] = {}
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self._form.setHorizontalSpacing(2 * SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(heading(cleaned(fact.where.file, 120)))
        column.addWidget(self._question())
        column.addLayout(self._form)
        column.addStretch(1)
        if fact.kind.is_about_dates:
            self._ask_order(usual)
        else:
            self._ask_columns()
        column.addLayout(self._foot())
        self._offer()

    def begin(self) -> None:
        """Put the keyboard where the first answer goes."""
        next(iter(self._columns.values()), self._orders).setFocus()

    def answers(self, said: Answers) -> Answers:
        """What was `said` before, and what is answered here about this file."""
        return said.saying(self.file, self._added_to(said.about(self.file)))

    @property
    def order(self) -> DateOrder | None:
        """The order of dates that was chosen, if that was the question."""
        asked = self._fact.kind.is_about_dates
        return DateOrder(self._orders.currentData()) if asked else None

    @property
    def file(self) -> str:
        return self._fact.where.file

    def _added_to(self, before: Answers) -> Answers:
        if self.order is not None:
            return replace(before, dates=self.order)
        chosen = {
            name: box.currentText() for name, box in self._columns.items() if box.currentIndex()
        }
        return replace(before, columns=chosen)

    @property
    def is_answered(self) -> bool:
        """Whether it says when something was, and how long."""
        if self._fact.kind.is_about_dates:
            return True
        said = {name for name, box in self._columns.items() if box.currentIndex()}
        starts_and_ends = "start" in said and bool(said & {"end", "length"})
        return starts_and_ends or {"date", "length"} <= said

    def _offer(self) -> None:
        self.go_on.setEnabled(self.is_answered)

    def _foot(self) -> QHBoxLayout:
        self.go_on = QPushButton(self._words.text("Go on"))
        self.go_on.setProperty("looks", "primary")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.answered)
        cancel = QPushButton(self._words.text("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.cancelled)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.go_on)
        return foot

    def _question(self) -> PlainLabel:
        if self._fact.kind.is_about_dates:
            text = self._words.text("{text} can be a day of two months. What comes first?")
            text = text.format(text=cleaned(self._fact.given.get("text", ""), 40))
        else:
            text = self._words.text(
                "Which column says what? A day and a length are enough, or a start and an end."
            )
        label = faint(text, self._palette)
        label.setWordWrap(True)
        return label

    def _ask_order(self, usual: DateOrder) -> None:
        for order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST):
            self._orders.addItem(order_name(order, self._words), str(order))
        likely = self._fact.given.get("order", str(usual))
        self._orders.setCurrentIndex(max(0, self._orders.findData(likely)))
        self._add(self._words.text("Order of dates"), self._orders)

    def _ask_columns(self) -> None:
        names = self._fact.given.get("names", "").split("\n")
        for field, text in _FIELDS.items():
            box = ChoiceBox()
            box.addItem("–")
            box.addItems(names)
            box.activated.connect(self._offer)
            self._columns[field] = box
            self._add(self._words.text(text), box)

    def _add(self, text: str, box: ChoiceBox) -> None:
        box.setAccessibleName(text)
        box.setMinimumContentsLength(24)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        label = PlainLabel(with_ampersands(text))
        label.setBuddy(box)
        label.setMinimumHeight(box.sizeHint().height())
        self._form.addRow(label, box)
