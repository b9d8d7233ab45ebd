"""What lies above the window during a gesture: the piece, the bubble, the cursor, and a ear for keys.

While a piece is carried, wheel and keys are the ring's wherever the pointer is; when it was picked up
by a click, the pointer is too. So the window itself is listened to, which works without grabbing the
mouse (Wayland has no such grab). What floats, and its words, are loaded with the first gesture.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from planner.core.duration import HOUR
from planner.core.errors import Refusal
from planner.ui.ring.grips import Carrying, Pulling
from planner.ui.ring.hand import Hand
from planner.ui.ring.lettering import Face
from planner.ui.ring.stage import Stage

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from planner.ui.ring.floating import Bubble, FloatingPiece, Row

_READING_TIME = 4000
"""Milliseconds that a refusal stays."""

_SMALL = 24
"""Rings narrower than this many lines' heights are too small for a bubble of their own."""

_A_NOTCH = 120
"""Eighths of a degree that a wheel turns at a time."""


class Above(QObject):
    """Follows the hand of a ring with what floats above its window."""

    def __init__(self, ring: QWidget, hand: Hand) -> None:
        super().__init__(ring)
        self._ring, self._hand = ring, hand
        self._stage: Stage
        self._piece: FloatingPiece | None = None
        self._bubble: Bubble | None = None
        self._window: QWindow | None = None
        self._shown: object = None
        self._turned = 0
        self._swallows_release = False
        self._fading = QTimer(self, singleShot=True, interval=_READING_TIME)
        self._fading.timeout.connect(self._drop_bubble)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._look_elsewhere)

    def show_stage(self, stage: Stage) -> None:
        self._stage = stage
        self._shown = None

    def show_grip(self) -> None:
        """Show what is in hand now."""
        from planner.ui.ring.telling import rows

        grip, stage = self._hand.grip, self._stage
        if isinstance(grip, Carrying | Pulling):
            self._ring.installEventFilter(self)
        else:
            self._stop_listening()
        if isinstance(grip, Carrying):
            self._carry(grip)
        else:
            self._let_go()
        lines = rows(grip, stage.scene, stage.look)
        if lines and isinstance(grip, Carrying | Pulling):
            self.say(lines, grip.place)
        elif not self._fading.isActive():
            self._drop_bubble()

    def say(self, lines: "Sequence[Row]", near: QPointF, passing: bool = False) -> None:
        """Show a bubble beside `near` (in the ring); `passing` ends it by itself."""
        if self._bubble is None:
            from planner.ui.ring.floating import Bubble

            palette, letters = self._stage.look.palette, self._stage.letters
            warning = "#ffb27a" if not palette.is_dark else "#8a2f00"
            self._bubble = Bubble(
                self._ring.window(), letters, (palette.tip, palette.on_tip, warning)
            )
        room = self._room(near)
        self._bubble.show_rows(lines, room.width())
        self._bubble.place(self._occupied(near), room)
        if passing:
            self._fading.start()
        else:
            self._fading.stop()

    def _room(self, near: QPointF) -> QRect:
        """Where the bubble may stand: on the ring, so as not to hide what the gesture changes beside
        it; in the whole window when the pointer has left the ring, or the ring is small."""
        window, ring = self._ring.window().rect(), self._ring.rect()
        if not ring.contains(near.toPoint()) or ring.width() < _SMALL * self._letters_height():
            return window.adjusted(8, 8, -8, -8)
        return QRect(self._ring.mapTo(self._ring.window(), ring.topLeft()), ring.size())

    def _letters_height(self) -> float:
        return self._stage.letters.height(Face.NAME)

    def _occupied(self, near: QPointF) -> QRect:
        """What the bubble must not cover: the piece in hand, or the pointer."""
        if self._piece is not None:
            return self._piece.geometry()
        pointer = self._ring.mapTo(self._ring.window(), near.toPoint())
        return QRect(pointer - QPoint(16, 16), QSize(32, 32))

    def explain(self, part: str, refusal: Refusal) -> None:
        """Say beside a slice, for a while, why something can't be done; screen readers say it too."""
        from planner.ui.announcing import announce
        from planner.ui.ring.floating import Row
        from planner.wording.refusals import why

        stage = self._stage
        shown = next((each for each in stage.scene.parts if each.id == part), None)
        if shown is not None:
            text = why(refusal, stage.scene.book, stage.look.words)
            self.say([Row(text, is_warning=True)], stage.frame.point(shown.middle, 0.8), True)
            announce(self._ring, text, is_urgent=True)

    @property
    def text(self) -> str:
        """What the bubble says."""
        return self._bubble.text if self._bubble else ""

    # Carrying

    def _carry(self, held: Carrying) -> None:
        stage = self._stage
        if self._piece is None:
            from planner.ui.ring.floating import FloatingPiece

            self._take_over()
            self._piece = FloatingPiece(self._ring.window())
            self._shown = None
        if self._shown != (held.piece, held.part):
            self._shown = (held.piece, held.part)
            begin, end = held.piece.within(held.part)
            colour = QColor(stage.look.colour(stage.scene, held.piece.source))
            path = stage.frame.sector(begin, end)
            self._piece.show_piece(path, held.grip, colour, QColor(stage.look.palette.card))
        self._piece.carry(self._ring.mapTo(self._ring.window(), held.place.toPoint()))
        shape = Qt.CursorShape.ForbiddenCursor if held.refusal else Qt.CursorShape.ClosedHandCursor
        cursor = QGuiApplication.overrideCursor()
        if cursor is None or cursor.shape() != shape:
            QGuiApplication.changeOverrideCursor(shape)

    def _look_elsewhere(self, window: "QWindow | None") -> None:
        """Put a piece back when another window, a dialog too, takes over; the ring's own menu of folded
        categories does not."""
        is_menu = window is not None and window.type() is Qt.WindowType.Popup
        if self._hand.carried and window is not self._ring.window().windowHandle() and not is_menu:
            self._hand.put_back()

    def _take_over(self) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.ClosedHandCursor)
        self._window = self._ring.window().windowHandle()
        self._turned = 0
        if self._window:
            self._window.installEventFilter(self)

    def _let_go(self) -> None:
        if self._piece is None:
            return
        self._piece.hide()
        self._piece.deleteLater()
        self._piece = None
        QGuiApplication.restoreOverrideCursor()

    def _drop_bubble(self) -> None:
        if self._bubble:
            self._bubble.hide()
            self._bubble.deleteLater()
            self._bubble = None

    # Listening to ring and window, while something is in hand

    def _stop_listening(self) -> None:
        """From now on; if a press has still to be let go of, from then on."""
        if self._swallows_release:
            return
        self._ring.removeEventFilter(self)
        if self._window:
            self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        held = self._hand.carried
        match event:
            case QWheelEvent():
                return held is not None and self.wheel(event)
            case QKeyEvent() if event.type() is QEvent.Type.KeyPress:
                return self.key(event)
            case QMouseEvent():
                return self._mouse(event, held)
        return False

    def wheel(self, event: QWheelEvent) -> bool:
        """A notch is a step; with Shift (which turns some wheels sideways) an hour."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        self._turned = turned + (self._turned if self._turned * turned > 0 else 0)
        notches = int(self._turned / _A_NOTCH)
        self._turned -= notches * _A_NOTCH
        for _ in range(abs(notches)):
            self._change(1 if notches > 0 else -1, event.modifiers())
        return True

    def key(self, event: QKeyEvent) -> bool:
        """Whether the key was meant for what is in hand."""
        if not isinstance(self._hand.grip, Carrying | Pulling):
            return False
        match event.key():
            case Qt.Key.Key_Escape:
                self._hand.put_back()
            case Qt.Key.Key_Up:
                self._change(1, event.modifiers())
            case Qt.Key.Key_Down:
                self._change(-1, event.modifiers())
            case _:
                return False
        return True

    def _change(self, sign: int, modifiers: Qt.KeyboardModifier) -> None:
        by_hours = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        self._hand.change_amount(sign * (HOUR if by_hours else self._hand.step))

    def _mouse(self, event: QMouseEvent, held: Carrying | None) -> bool:
        """The pointer, while a piece is held without a button: here the ring hears it everywhere."""
        if event.type() is QEvent.Type.MouseButtonDblClick and self._swallows_release:
            return True
        if event.type() is QEvent.Type.MouseButtonRelease and self._swallows_release:
            self._swallows_release = False
            if held is None:
                self._stop_listening()
            return True
        if held is None or not held.is_held:
            return False
        place = QPointF(self._ring.mapFromGlobal(event.globalPosition()))
        if event.type() is QEvent.Type.MouseMove:
            self._hand.moved(place, is_all=False)
        elif event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self._swallows_release = True
            if event.button() is Qt.MouseButton.LeftButton:
                self._hand.pressed(place, is_all=False)
            else:
                self._hand.put_back()
        return True
