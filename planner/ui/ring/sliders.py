"""The keyboard's way to the slices: one real slider each, which the ring paints.

They are what Tab reaches and what a screen reader reads and sets. The pointer passes through them.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import pairwise

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSlider, QWidget

from planner.core.duration import HOUR, MINUTE, in_minutes

_TOWARDS_MORE = (Qt.Key.Key_Right, Qt.Key.Key_Up)
_TOWARDS_LESS = (Qt.Key.Key_Left, Qt.Key.Key_Down)
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class SliceSlider(QSlider):
    """The time of one slice, in minutes, from the least to the most that its counterparts allow."""

    wanted = Signal(str, int)
    """Emits the slice's id and the minutes that it should have."""

    stopped = Signal(str, int)
    """Emits the slice's id and the minutes more (or, below 0, less) that can't be."""

    pressed_key = Signal(str, int)
    """Emits the slice's id and one of the keys that mean something else than a value."""

    noticed = Signal(str, bool)
    """Emits the slice's id and whether it has the focus now."""

    def __init__(self, part: str, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.part = part
        self.by_keyboard = False
        """Whether the focus came from the keyboard, so that it has to be seen."""
        self._step = 15
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.valueChanged.connect(self._ask)

    def show_time(self, limits: tuple[timedelta, timedelta, timedelta], step: timedelta) -> None:
        """`limits` are the least, the present and the most time."""
        least, now, most = map(in_minutes, limits)
        self._step = in_minutes(step)
        blocked = self.blockSignals(True)
        self.setRange(least, most)
        self.setSingleStep(self._step)
        self.setPageStep(in_minutes(HOUR))
        self.setValue(now)
        self.blockSignals(blocked)

    def describe(self, name: str, description: str) -> None:
        if (self.accessibleName(), self.accessibleDescription()) != (name, description):
            self.setAccessibleName(name)
            self.setAccessibleDescription(description)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.by_keyboard = True
        step = (
            in_minutes(HOUR)
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            else self._step
        )
        match event.key():
            case key if key in _TOWARDS_MORE:
                self._change(step)
            case key if key in _TOWARDS_LESS:
                self._change(-step)
            case Qt.Key.Key_PageUp:
                self._change(in_minutes(HOUR))
            case Qt.Key.Key_PageDown:
                self._change(-in_minutes(HOUR))
            case Qt.Key.Key_Home:
                self._change(self.minimum() - self.value())
            case Qt.Key.Key_End:
                self._change(self.maximum() - self.value())
            case Qt.Key.Key_C | Qt.Key.Key_L | Qt.Key.Key_Return | Qt.Key.Key_Enter as key:
                self.pressed_key.emit(self.part, int(key))
            case _:
                event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.by_keyboard = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)
        if self.by_keyboard:
            self.noticed.emit(self.part, True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.noticed.emit(self.part, False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring paints it."""

    def _change(self, by: int) -> None:
        """Go as far as the limits allow. What refuses beyond them says so itself."""
        wanted = min(max(self.value() + by, self.minimum()), self.maximum())
        if wanted != self.value():
            self.setValue(wanted)
        elif by:
            self.stopped.emit(self.part, by)

    def _ask(self, value: int) -> None:
        self.wanted.emit(self.part, value)


class Sliders:
    """Keeps one slider for each slice, in the order of the slices."""

    def __init__(self, ring: QWidget, connect: Callable[[SliceSlider], None]) -> None:
        self._ring, self._connect = ring, connect
        self._made: dict[str, SliceSlider] = {}

    def show_parts(self, parts: list[str]) -> None:
        """Have a slider for each of `parts` and none else; Tab goes through them in this order."""
        for gone in [name for name in self._made if name not in parts]:
            slider = self._made.pop(gone)
            slider.hide()
            slider.deleteLater()
        fresh = [name for name in parts if name not in self._made]
        for name in fresh:
            self._made[name] = slider = SliceSlider(name, self._ring)
            self._connect(slider)
            slider.show()
        if fresh or parts != list(self._made):
            self._made = {name: self._made[name] for name in parts}
            self._order()

    def _order(self) -> None:
        """Have Tab reach the sliders where the ring stands in the window."""
        # WORKAROUND setTabOrder passes over a widget that takes no focus (Qt 6.11)
        self._ring.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for one, other in pairwise([self._ring, *self._made.values()]):
            QWidget.setTabOrder(one, other)
        self._ring.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def __getitem__(self, part: str) -> SliceSlider:
        return self._made[part]

    def __iter__(self) -> Iterator[SliceSlider]:
        return iter(self._made.values())

    def get(self, part: str) -> SliceSlider | None:
        return self._made.get(part)

    def place(self, part: str, where: QRect) -> None:
        if slider := self._made.get(part):
            slider.setGeometry(where)


def minutes(value: int) -> timedelta:
    """The time that a slider's value stands for."""
    return value * MINUTE
