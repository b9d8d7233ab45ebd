"""The ring as a widget: it shows a plan, and tells what a gesture asks for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from planner.app.ids import new_id
from planner.core.book import Book
from planner.core.errors import Refusal
from planner.core.move import Move
from planner.core.plan import Plan
from planner.core.ring import FOLDED_ID, MOST_SLICES, Slice, slices
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.ring.above import Above
from planner.ui.ring.hand import Hand
from planner.ui.ring.keyboard import Keyboard
from planner.ui.ring.lettering import Lettering, scale_for
from planner.ui.ring.member_list import MemberList
from planner.ui.ring.scene import Centre, Look, Scene, folded_in
from planner.ui.ring.seen import drawn
from planner.ui.ring.stage import Stage
from planner.ui.ring.turning import Turning


class RingView(QWidget):
    """A week as a cake: cut a piece and serve it, pull a border, or use the sliders of the slices."""

    moved = Signal(object, str)
    """Emits the `Move` that a gesture or a key stands for, and the strand that it is a part of."""

    lock_wanted = Signal(str, bool)
    """Emits a category's id, and whether it is to be locked or freed."""

    previewed = Signal(object)
    """Emits the `Move` that letting go now would make, or `None`."""

    selected = Signal(object)
    """Emits the id of the category that was pressed or reached by Tab."""

    move_dialog_wanted = Signal(str)
    counterpart_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)
    """Emits a category's id, and where on the screen the menu of it is wanted."""

    def __init__(self, palette: Palette, words: Words, most_slices: int = MOST_SLICES) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setMinimumSize(260, 240)
        self._look = Look(palette, words)
        self._letters = Lettering(self.font())
        self._most = most_slices
        self._scene: Scene | None = None
        self._stage: Stage | None = None
        self._selected: str | None = None
        self._puts_back = False
        """Whether the press of another button than the left put back what was in hand."""
        self._chosen: Mapping[str, str] = {}
        self._elsewhere: Callable[[QPoint], str | None] = lambda _: None
        self._turning = Turning(self)
        self._hand = Hand(self._target_at, self)
        self._above = Above(self, self._hand)
        self._keyboard = Keyboard(self, self._look, self._above)
        self._members = MemberList(self, self._hand)
        self._connect()

    def _connect(self) -> None:
        self._turning.changed.connect(self.update)
        self._hand.changed.connect(self._show_hand)
        self._hand.previewed.connect(self.previewed)
        self._hand.served.connect(self._ask_for)
        self._hand.picked.connect(self._pick)
        self._hand.listed.connect(self._members.show_members)
        self._keyboard.listed.connect(self._members.show_members)
        self._keyboard.moved.connect(self.moved)
        self._keyboard.lock_wanted.connect(self.lock_wanted)
        self._keyboard.refused.connect(self._explain)
        self._keyboard.focused.connect(self._choose)
        self._keyboard.unfocused.connect(self.update)
        self._keyboard.dialog_wanted.connect(self.move_dialog_wanted)
        self._keyboard.counterpart_wanted.connect(self.counterpart_wanted)
        self._members.picked.connect(self._choose)

    # Values come down

    def show_plan(
        self,
        book: Book,
        plan: Plan,
        reference: Mapping[str, timedelta] | None = None,
        suggested: bool = False,
        centre: Centre | None = None,
        fixed: Refusal | None = None,
    ) -> None:
        """Show `plan`. `reference` are the hours of the thin ring; for the rest see `Scene`."""
        before, seen, chosen = self._scene, self._seen(), self._chosen
        folded = folded_in(book, plan, before, self._most)
        parts, thin = (slices(each, book.order, folded) for each in (plan.minutes, reference or {}))
        middle = centre or Centre(self._look.words.time(plan.capacity))
        self._scene = Scene(book, plan, parts, thin, folded, middle, suggested, chosen, fixed)
        self._keyboard.show_scene(self._scene)
        self._set_stage()
        if before is not None and before.plan.week == plan.week and self.isVisible():
            self._turning.start(seen, self._scene.parts)

    def show_chosen(self, chosen: Mapping[str, str]) -> None:
        """Have the counterparts that the user chose, by category."""
        self._chosen = chosen
        if self._scene is not None:
            self._scene = self._scene._replace(chosen=chosen)
            self._keyboard.show_scene(self._scene)
            self._set_stage()

    def show_selected(self, category: str | None) -> None:
        """Mark the slice of `category`, or the one that it is folded into."""
        if category != self._selected:
            self._selected = category
            self.update()

    def accept_drops_on(self, category_at: Callable[[QPoint], str | None]) -> None:
        """Let pieces be dropped outside of the ring: `category_at` tells the category at a global
        position, or `None`."""
        self._elsewhere = category_at

    def show_gesture(self, source: str, target: str) -> None:
        """Show once how a piece of `source` is served to `target`: a ghost hand does it, and nothing
        comes of it. Shown standing still where the system asks for stillness."""
        from planner.ui.ring.ghost_hand import GhostHand

        ends = [self._part_of(name) for name in (source, target)]
        if self._stage is not None and all(ends):
            GhostHand(self, self._stage, *filter(None, ends)).start()

    def _part_of(self, category: str) -> Slice | None:
        parts = self._scene.parts if self._scene else ()
        return next((part for part in parts if category in part.members), None)

    def sizeHint(self) -> QSize:
        return QSize(640, 600)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_stage()

    def showEvent(self, event: QShowEvent) -> None:
        self._set_stage()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever brings the focus to the ring means its slices."""
        if slider := self._keyboard.slider(self._selected or "") or self._keyboard.first:
            slider.setFocus(event.reason())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._letters = self._lettering()
            self._set_stage()
        super().changeEvent(event)

    def _lettering(self) -> Lettering:
        return Lettering(self.font(), scale_for(min(self.width(), self.height()), self.font()))

    def _set_stage(self) -> None:
        """Make the stage anew; until the ring is seen, nobody needs one."""
        if self._scene is None or not self.isVisible() or min(self.width(), self.height()) < 40:
            return
        self._turning.stop()
        if self._letters.scale != scale_for(min(self.width(), self.height()), self.font()):
            self._letters = self._lettering()
        size, ratio = QSizeF(self.size()), self.devicePixelRatioF()
        self._stage = Stage(self._scene, self._look, self._letters, size, ratio)
        self._above.show_stage(self._stage)
        self._members.show_stage(self._stage)
        self._hand.show_ring(self._scene, self._stage.frame)
        self._keyboard.place(self._stage.label_boxes())
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self._stage is None:
                painter.fillRect(self.rect(), QColor(self._look.palette.card))
                return
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            dots = self._hand.borders() if self.isEnabled() else []  # nothing invites to be pulled
            self._stage.paint(painter, self._hand.grip, self._turning.parts, dots)
            if self._seen() is self._stage.scene.parts:
                self._stage.mark(painter, self._selected, self._keyboard.focused_part())

    def _seen(self) -> Sequence[Slice]:
        """The slices as they are seen now."""
        if self._scene is None:
            return ()
        return drawn(self._scene, self._hand.grip, self._turning.parts)

    # The pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._stage is None:
            return
        if event.button() is not Qt.MouseButton.LeftButton:
            self._puts_back = not self._hand.is_empty
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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a slice; a press that puts a piece back asks for none."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        part = self._selected if by_key else self._pressed_part(QPointF(event.pos()))
        if part == FOLDED_ID:
            self._hand.listed.emit(self._part_of(part))
        elif part is not None:
            if slider := self._keyboard.slider(part):
                slider.setFocus(Qt.FocusReason.MouseFocusReason)
            self.menu_wanted.emit(part, event.globalPos())

    def _pressed_part(self, place: QPointF) -> str | None:
        if self._stage is None or self._puts_back:
            return None
        return self._stage.target_at(place)

    def leaveEvent(self, _: QEvent) -> None:
        self._hand.left()

    def hideEvent(self, event: QHideEvent) -> None:
        if self._stage is not None:
            self._hand.put_back()

    def _target_at(self, place: QPointF) -> str | None:
        """The category that would take a piece at `place`."""
        assert self._stage is not None
        if not QRectF(self.rect()).contains(place):
            return self._elsewhere(self.mapToGlobal(place.toPoint()))
        return self._stage.target_at(place)

    def _show_hand(self) -> None:
        if self._stage is None:
            return
        if self._stage.show_grip(self._hand.grip):
            self.update()
        self._above.show_grip()
        from planner.ui.ring.cursors import cursor_for

        self.setCursor(cursor_for(self._hand.grip))

    # Wishes go up

    def _ask_for(self, move: Move) -> None:
        self.moved.emit(replace(move, id=new_id()), "")

    def _pick(self, part: str) -> None:
        if slider := self._keyboard.slider(part):
            slider.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._scene and (refusal := self._scene.stuck(part)):
            self._explain(part, refusal)
        self._choose(part)

    def _explain(self, part: str, refusal: Refusal) -> None:
        """Say it beside the slice; of a ring that nobody has seen yet there is no beside."""
        if self._stage is not None:
            self._above.explain(part, refusal)

    def _choose(self, part: str) -> None:
        self.update()
        if part != FOLDED_ID and part != self._selected:
            self._selected = part
            self.selected.emit(part)


def _is_all(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
