"""The ring as a widget: it shows a plan, and tells what a gesture asks for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from planner.app.commands.plan import MoveTime
from planner.app.ids import new_id
from planner.core.book import Book
from planner.core.errors import Refusal
from planner.core.move import Move
from planner.core.plan import Plan
from planner.core.ring import FOLDED_ID, MOST_SLICES, Slice, folded_away, slice_at, slices
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.ring.above import Above, cursor_for
from planner.ui.ring.chips import chip_at
from planner.ui.ring.hand import Hand, plate_target
from planner.ui.ring.keyboard import Keyboard
from planner.ui.ring.lettering import Lettering
from planner.ui.ring.member_list import MemberList
from planner.ui.ring.scene import Asked, Centre, Look, Scene
from planner.ui.ring.stage import Stage
from planner.ui.ring.turning import Turning

_NOWHERE: Mapping[str, str] = {}


class RingView(QWidget):
    """A week as a cake: cut a piece and serve it, pull a border, or use the sliders of the slices."""

    asked = Signal(object)
    """Emits `Asked`: the command that a gesture or a key stands for."""

    previewed = Signal(object)
    """Emits the `Move` that letting go now would make, or `None`."""

    lifted = Signal(object)
    """Emits the id of the category that a piece is carried from, or `None`."""

    selected = Signal(object)
    """Emits the id of the category that was pressed or reached by Tab."""

    move_dialog_wanted = Signal(object)
    counterpart_wanted = Signal(object)

    def __init__(
        self,
        palette: Palette,
        words: Words,
        parent: QWidget | None = None,
        most_slices: int = MOST_SLICES,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setMinimumSize(260, 240)
        self._look = Look(palette, words)
        self._most = most_slices
        self._scene: Scene | None = None
        self._stage: Stage | None = None
        self._selected: str | None = None
        self._elsewhere: Callable[[QPoint], str | None] = lambda _: None
        self._giver: str | None = None
        self._turning = Turning(self)
        self._hand = Hand(self._target_at, self)
        self._keyboard = Keyboard(self, self._look)
        self._above = Above(self, self._hand)
        self._members = MemberList(self)
        self._connect()

    def _connect(self) -> None:
        self._turning.changed.connect(self.update)
        self._hand.changed.connect(self._show_hand)
        self._hand.previewed.connect(self.previewed)
        self._hand.served.connect(self._ask_for)
        self._hand.picked.connect(self._pick)
        self._hand.listed.connect(self._list)
        self._keyboard.asked.connect(self.asked)
        self._keyboard.refused.connect(self._refuse)
        self._keyboard.focused.connect(self._choose)
        self._keyboard.unfocused.connect(self.update)
        self._keyboard.dialog_wanted.connect(self._want_dialog)
        self._keyboard.counterpart_wanted.connect(self.counterpart_wanted)
        self._members.chosen.connect(self._take_member)
        self._members.dismissed.connect(self._hand.put_back)

    # Values come down

    def show_plan(
        self,
        book: Book,
        plan: Plan,
        reference: Mapping[str, timedelta] | None = None,
        suggested: bool = False,
        centre: Centre | None = None,
        chosen: Mapping[str, str] = _NOWHERE,
    ) -> None:
        """Show `plan`. `reference` are the hours of the thin ring, `suggested` a week never opened,
        `chosen` the counterparts that the user chose, by category."""
        before, seen = self._scene, self._seen()
        folded = self._folded(book, plan)
        self._scene = Scene(
            book=book,
            plan=plan,
            parts=slices(plan.minutes, book.order, folded),
            reference=slices(reference or {}, book.order, folded),
            folded=folded,
            centre=centre or Centre(self._look.words.time(plan.capacity)),
            suggested=suggested,
            chosen=chosen,
        )
        self._keyboard.show_scene(self._scene)
        self._set_stage()
        if before is not None and before.plan.week == plan.week and self.isVisible():
            self._turning.start(seen, self._scene.parts)

    def show_selected(self, category: str | None) -> None:
        """Mark the slice of `category`, or the one that it is folded into."""
        if category != self._selected:
            self._selected = category
            self.update()

    def accept_drops_on(self, category_at: Callable[[QPoint], str | None]) -> None:
        """Let pieces be dropped outside of the ring: `category_at` tells the category at a global
        position, or `None`."""
        self._elsewhere = category_at

    def refusal_for(self, category: str) -> Refusal | None:
        """Why `category` would not take the piece that is carried now."""
        held = self._hand.carried
        if held is None or self._scene is None or category == held.piece.source:
            return None
        return self._scene.refusal(held.move(category))

    # Geometry

    def sizeHint(self) -> QSize:
        return QSize(640, 600)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 280)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_stage()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._set_stage()
        super().changeEvent(event)

    def _set_stage(self) -> None:
        if self._scene is None or self.width() < 40 or self.height() < 40:
            return
        self._turning.stop()
        self._stage = Stage(
            self._scene,
            self._look,
            Lettering(self.font()),
            QSizeF(self.size()),
            self.devicePixelRatioF(),
        )
        self._hand.show_ring(self._scene, self._stage.frame)
        self._keyboard.place(self._stage.label_boxes())
        self.update()

    def _folded(self, book: Book, plan: Plan) -> frozenset[str]:
        """What is folded: as it was in this week, unless there would be too many slices."""
        if self._scene is not None and self._scene.plan.week == plan.week:
            folded = self._scene.folded
            if len(slices(plan.minutes, book.order, folded)) <= self._most:
                return folded
        keep = {book.goal_category(plan.week) or ""}
        return folded_away(plan.minutes, book.order, keep, self._most)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._stage is None:
            painter.fillRect(self.rect(), QColor(self._look.palette.card))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._stage.paint(painter, self._hand.grip, self._turning.parts, self._hand.borders())
        if self._hand.carried is None and self._turning.parts is None:
            self._mark(painter, self._stage)

    def _seen(self) -> Sequence[Slice]:
        """The slices as they are seen now."""
        return self._stage.parts(self._hand.grip, self._turning.parts) if self._stage else ()

    def _mark(self, painter: QPainter, stage: Stage) -> None:
        """Outline the slice that is selected, and the one that has the focus."""
        focused = self._keyboard.focused_part()
        for part in stage.scene.parts:
            if part.id == focused:
                stage.outline(painter, part, self._look.palette.card, 6.0)
                stage.outline(painter, part, self._look.palette.text, 3.0)
            elif self._selected in part.members:
                stage.outline(painter, part, self._look.palette.text, 2.0)

    # The pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._stage is None:
            return
        if event.button() is not Qt.MouseButton.LeftButton:
            self._hand.put_back()
            return
        self._turning.stop()
        self._hand.pressed(event.position(), _is_all(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._stage is not None:
            self._hand.moved(event.position(), _is_all(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._stage is not None and event.button() is Qt.MouseButton.LeftButton:
            self._hand.released(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        self._hand.left()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._hand.carried is None or not self._above.wheel(event):
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._hand.grip is not None and event.key() == Qt.Key.Key_Escape:
            self._hand.put_back()
        elif self._hand.carried is None or not self._above.key(event):
            event.ignore()

    def hideEvent(self, event: QHideEvent) -> None:
        if self._stage is not None:
            self._hand.put_back()

    def _target_at(self, place: QPointF) -> str | None:
        """The category that would take a piece at `place`."""
        assert self._stage is not None
        if not QRectF(self.rect()).contains(place):
            return self._elsewhere(self.mapToGlobal(place.toPoint()))
        if chip := chip_at(self._stage.chips, place):
            return chip
        part = slice_at(self._stage.scene.parts, self._stage.frame.spot(place))
        return part.id if part else plate_target(self._stage.frame, place)

    def _show_hand(self) -> None:
        if self._stage is None:
            return
        self._stage.offer_chips(self._hand.grip)
        self._above.show_grip(self._stage)
        self.setCursor(cursor_for(self._hand.grip))
        held = self._hand.carried
        giver = held.piece.source if held else None
        if giver != self._giver:
            self._giver = giver
            self.lifted.emit(giver)
        self.update()

    # Wishes go up

    def _ask_for(self, move: Move) -> None:
        assert self._scene is not None
        command = MoveTime(self._scene.plan.week, replace(move, id=new_id()))
        self.asked.emit(Asked(command))

    def _pick(self, part: str) -> None:
        if slider := self._keyboard.slider(part):
            slider.setFocus(Qt.FocusReason.MouseFocusReason)
        self._choose(part)

    def _choose(self, part: str) -> None:
        self.update()
        if part != FOLDED_ID and part != self._selected:
            self._selected = part
            self.selected.emit(part)

    def _refuse(self, part: str, refusal: Refusal) -> None:
        """Say why beside the slice."""
        if self._stage is not None:
            self._above.explain(part, refusal, self._stage)

    def _want_dialog(self, part: str) -> None:
        if part == FOLDED_ID and self._stage:
            self._list(next(each for each in self._stage.scene.parts if each.is_folded))
        else:
            self.move_dialog_wanted.emit(part)

    # Folded categories

    def _list(self, part: Slice) -> None:
        assert self._stage is not None
        where = self._stage.frame.point(part.middle, 0.8).toPoint()
        self._members.show_members(part, self._stage.scene, self._look, self.mapToGlobal(where))

    def _take_member(self, category: str) -> None:
        """A folded category was chosen: it gets the piece in hand, or gives one."""
        assert self._stage is not None
        if self._hand.carried:
            self._hand.serve_to(category)
        else:
            self._choose(category)
            self._hand.take(category, QPointF(self.mapFromGlobal(QCursor.pos())))


def _is_all(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
