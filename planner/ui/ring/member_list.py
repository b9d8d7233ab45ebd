"""The list of the folded categories, where their slice is pressed or a piece is dropped on it."""

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from planner.core.ring import Slice
from planner.ui.ring.scene import Look, Scene


class MemberList(QMenu):
    """A menu of folded categories with their time."""

    chosen = Signal(str)
    dismissed = Signal()

    def __init__(self, ring: QWidget) -> None:
        super().__init__(ring)
        self._picked = False
        self.triggered.connect(self._pick)
        self.aboutToHide.connect(self._wait)

    def show_members(self, part: Slice, scene: Scene, look: Look, at: QPoint) -> None:
        """Open at a global position."""
        self.clear()
        for member in scene.book.order:
            if member in scene.folded:
                name = look.name(scene, member).replace("&", "&&")
                time = look.words.time(scene.plan.planned(member))
                self.addAction(f"{name}\t{time}").setData(member)
        self.popup(at)

    def _pick(self, action: QAction) -> None:
        self._picked = True
        self.chosen.emit(action.data())

    def _wait(self) -> None:
        """A menu hides before it tells what was chosen."""
        QTimer.singleShot(0, self, self._end)

    def _end(self) -> None:
        if not self._picked:
            self.dismissed.emit()
        self._picked = False
