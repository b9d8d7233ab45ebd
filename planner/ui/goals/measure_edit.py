"""The field for what a goal asks: a number, and whether it is more or less than normal, of the week, or
hours."""

from datetime import timedelta
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.core.duration import ZERO
from planner.core.errors import NotAPercentage, NotATime, Unreadable
from planner.core.goal import LEAST_MORE, MOST_MORE, Absolute, Measure, Relative, Share
from planner.core.goal_proposals import PROPOSED
from planner.core.goal_reading import read_percent
from planner.core.reading import Bare
from planner.i18n import Words, mark
from planner.ui.duration_edit import DurationEdit, unreadable
from planner.ui.still_boxes import ChoiceBox
from planner.ui.theme import SPACE
from planner.wording.goal_refusals import why


class Way(Enum):
    """How a goal is measured; the value is what stands behind the number."""

    MORE = mark("% more than normal")
    LESS = mark("% less than normal")
    SHARE = mark("% of the week")
    HOURS = mark("hours")


class MeasureEdit(QWidget):
    """What was typed for one way of measuring is still there when one comes back to it."""

    edited = Signal()
    """The user changed the number or the way."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._texts: dict[Way, str] = {}
        self._way = Way.MORE
        self._hours_then = ""
        self.number = DurationEdit(words, Bare.HOURS)
        self.number.setAccessibleName(words.text("How much"))
        self.ways = ChoiceBox()
        self.ways.setAccessibleName(words.text("Measured as"))
        for way in Way:
            self.ways.addItem(words.text(way.value))
        self._lay_out()
        self.number.textEdited.connect(lambda _: self.edited.emit())
        self.ways.activated.connect(self._choose)

    @property
    def is_relative(self) -> bool:
        return self._way in (Way.MORE, Way.LESS)

    def show_measure(self, measure: Measure) -> None:
        match measure:
            case Relative(percent):
                self._show(Way.LESS if percent < 0 else Way.MORE, str(abs(percent)))
            case Share(percent):
                self._show(Way.SHARE, str(percent))
            case Absolute(hours):
                self._show(Way.HOURS, self._words.time(hours))

    def remember_hours(self, hours: timedelta) -> None:
        """What the goal is in hours at the moment, to go on with if somebody would rather say hours."""
        self._hours_then = self._words.time(hours)

    def reading(self, normal_week: str) -> Measure:
        """What the fields say, counting from the normal week of that id. Raises `NotAPercentage`,
        `Unreadable` or `NotATime`."""
        text = self.number.text()
        match self._way:
            case Way.MORE:
                return Relative(read_percent(text, LEAST_MORE, MOST_MORE), normal_week)
            case Way.LESS:
                return Relative(-read_percent(text, 0, -LEAST_MORE), normal_week)
            case Way.SHARE:
                return Share(read_percent(text, 0, 100))
            case Way.HOURS:
                return Absolute(self._hours())

    def refusal(self) -> str:
        """Why the fields say nothing that can be used; empty if they do."""
        text = self.number.text()
        try:
            self.reading("")
        except NotAPercentage as refusal:
            return why(refusal, self._words) if text.strip() else self._words.text("How much?")
        except Unreadable:
            return unreadable(text, self._words) if text.strip() else self._words.text("How much?")
        except NotATime:
            return self.number.remark(text)
        return ""

    def remark(self) -> str:
        """How hours are read, where that needs words."""
        text = self.number.text()
        return self.number.remark(text) if self._way is Way.HOURS else ""

    def _hours(self) -> timedelta:
        """Raises `Unreadable` for a change: there is nothing that it could change."""
        reading = self.number.reading()
        if reading.sign:
            raise Unreadable(self.number.text())
        return reading.applied_to(ZERO)

    def _choose(self, place: int) -> None:
        """Another way: what was typed for it before, else one to begin with."""
        self._texts[self._way] = self.number.text()
        way = list(Way)[place]
        if way is not self._way:
            self._show(way, self._texts.get(way, self._carried_over(way)))
            self.edited.emit()

    def _carried_over(self, way: Way) -> str:
        """A number to begin another way with: as hours the same goal, as per cent the usual ones."""
        if way is Way.HOURS:
            return self._hours_then
        return str(PROPOSED) if self._way is Way.HOURS else self.number.text()

    def _show(self, way: Way, text: str) -> None:
        self._way = way
        self.ways.setCurrentIndex(list(Way).index(way))
        self.number.setText(text)

    def _lay_out(self) -> None:
        self.number.setFixedWidth(self.number.fontMetrics().horizontalAdvance("888:88") + 32)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE)
        line.addWidget(self.number)
        line.addWidget(self.ways, 1)
        self.setFocusProxy(self.number)
