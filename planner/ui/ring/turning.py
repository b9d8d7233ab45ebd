"""The ring turning to a new state: short, none where the system asks for stillness."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.core.ring import Slice, between
from planner.ui.stillness import wants_stillness

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

_MILLISECONDS = 180


class Turning(QObject):
    """Slices on their way. Only painting follows them; the pointer meets the slices as they end."""

    changed = Signal()

    def __init__(self, ring: QWidget) -> None:
        super().__init__(ring)
        self.parts: Sequence[Slice] | None = None
        """The slices as they are now; `None` when all is still."""
        self._ring = ring
        self._before: Sequence[Slice] = ()
        self._after: Sequence[Slice] = ()
        self._motion: QVariantAnimation | None = None

    def start(self, before: Sequence[Slice], after: Sequence[Slice]) -> None:
        """Turn from one state to another, if they differ."""
        if (
            _places(before) == _places(after)
            or not before
            or not after
            or wants_stillness(self._ring)
        ):
            return
        self._before, self._after = before, after
        self.parts = between(before, after, 0.0)
        self._motion = self._motion or self._made_motion()
        self._motion.start()

    def stop(self) -> None:
        """Be where it ends."""
        if self._motion is not None:
            self._motion.stop()
        if self.parts is not None:
            self.parts = None
            self.changed.emit()

    def _made_motion(self) -> "QVariantAnimation":
        """Loaded with the first: a ring that has just been opened stands still."""
        from PySide6.QtCore import QEasingCurve, QVariantAnimation

        motion = QVariantAnimation(self, duration=_MILLISECONDS, startValue=0.0, endValue=1.0)
        motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        motion.valueChanged.connect(self._turn)
        motion.finished.connect(self.stop)
        return motion

    def _turn(self, share: float) -> None:
        if self.parts is not None:
            self.parts = between(self._before, self._after, share)
            self.changed.emit()


def _places(parts: Sequence[Slice]) -> list[tuple[str, float, float]]:
    return [(part.id, part.begin, part.end) for part in parts]
