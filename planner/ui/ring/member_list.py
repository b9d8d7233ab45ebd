"""The list of the folded categories, where their slice is pressed or a piece is dropped on it."""

from PySide6.QtCore import QPointF, QTimer, Signal
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu, QWidget

from planner.core.ring import Slice
from planner.ui.ring.hand import Hand
from planner.ui.ring.stage import Stage


class MemberList(QMenu):
    """A menu of folded categories with their time. The one that is chosen gets the piece in hand, or
    gives one."""

    picked = Signal(str)
    """Emits the category that a piece is now carried from."""

    def __init__(self, ring: QWidget, hand: Hand) -> None:
        super().__init__(ring)
        self._ring, self._hand = ring, hand
        self._stage: Stage
        self._was_chosen = False
        self.triggered.connect(self._choose)
        self.aboutToHide.connect(self._wait)

    def show_stage(self, stage: Stage) -> None:
        self._stage = stage

    def show_members(self, part: Slice) -> None:
        """Open beside the slice `part`."""
        scene, look = self._stage.scene, self._stage.look
        self.clear()
        for member in scene.book.order:
            if member in scene.folded:
                name = look.name(scene, member).replace("&", "&&")
                time = look.words.time(scene.plan.planned(member))
                self.addAction(f"{name}\t{time}").setData(member)
        place = self._stage.frame.point(part.middle, 0.8).toPoint()
        self.popup(self._ring.mapToGlobal(place))

    def _choose(self, action: QAction) -> None:
        self._was_chosen = True
        category = str(action.data())
        if self._hand.carried:
            self._hand.serve_to(category)
        else:
            self.picked.emit(category)
            self._hand.take(category, QPointF(self._ring.mapFromGlobal(QCursor.pos())))

    def _wait(self) -> None:
        """A menu hides before it tells what was chosen."""
        QTimer.singleShot(0, self, self._end)

    def _end(self) -> None:
        if not self._was_chosen:
            self._hand.put_back()
        self._was_chosen = False
