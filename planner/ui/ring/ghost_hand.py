"""A hand that shows how a piece is cut and served, and then is gone."""

from typing import NamedTuple

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QPointF, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from planner.core.ring import Slice
from planner.ui.icons import drawn
from planner.ui.ring.stage import Stage
from planner.ui.stillness import wants_stillness

_SECONDS = 3.2
_PIECE = 0.05
"""How much of the ring is cut off, or a third of the slice if that is less."""

_REACHED, _LIFTED, _SERVED = 0.25, 0.4, 0.85
"""When the hand is at the slice, has lifted the piece, and has served it; of the whole."""

_SIDE = 30
"""How wide the hand is, in pixels."""

_READING_TIME = 6000
"""Milliseconds that it stands where nothing may move."""


class Pose(NamedTuple):
    """Where the hand is, how far the piece has been carried, and how visible both are."""

    hand: QPointF
    carried: QPointF
    is_closed: bool
    strength: float


class GhostHand(QWidget):
    """Above a ring, and transparent for the pointer. It goes when the user takes a hand in it."""

    def __init__(self, ring: QWidget, stage: Stage, source: Slice, target: Slice) -> None:
        super().__init__(ring)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.resize(ring.size())
        palette = stage.look.palette
        self._colour = QColor(stage.look.colour(stage.scene, source.id))
        self._edge = QColor(palette.text)
        self._open, self._closed = (
            [drawn(name, colour, _SIDE) for colour in (palette.card, palette.text)]
            for name in ("hand-stop", "hand-grab")
        )
        span = min(_PIECE, source.span / 3)
        self._piece = stage.frame.sector(source.begin, source.begin + span)
        self._from = stage.frame.point(source.begin + span / 2, 0.75)
        self._to = stage.frame.point(target.middle, 0.75)
        self._pose = self._pose_at(0.0)
        self._motion = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._motion.setDuration(round(_SECONDS * 1000))
        self._motion.valueChanged.connect(self._move_to)
        self._motion.finished.connect(self.deleteLater)

    def start(self) -> None:
        self.show()
        if wants_stillness(self):
            self._move_to(0.65)
            QTimer.singleShot(_READING_TIME, self, self.deleteLater)
        else:
            self._motion.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def _move_to(self, share: float) -> None:
        self._pose = self._pose_at(share)
        self.update()

    def _pose_at(self, share: float) -> Pose:
        """It comes from a little below, takes the piece, carries it over, and fades."""
        below = self._from + QPointF(30, 70)
        if share < _REACHED:
            way = _eased(share / _REACHED)
            return Pose(_between(below, self._from, way), QPointF(), False, way)
        if share < _LIFTED:
            return Pose(self._from, QPointF(), True, 1.0)
        way = _eased(min(1.0, (share - _LIFTED) / (_SERVED - _LIFTED)))
        hand = _between(self._from, self._to, way)
        strength = 1.0 if share < _SERVED else (1.0 - share) / (1.0 - _SERVED)
        return Pose(hand, hand - self._from, share < _SERVED, strength)

    def paintEvent(self, event: QPaintEvent) -> None:
        pose = self._pose
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(pose.strength)
            if pose.is_closed:
                self._paint_piece(painter, self._piece.translated(pose.carried))
            halo, hand = self._closed if pose.is_closed else self._open
            corner = pose.hand - QPointF(_SIDE / 2, _SIDE / 3)
            for dx, dy in ((-1.5, 0), (1.5, 0), (0, -1.5), (0, 1.5)):
                painter.drawPixmap(corner + QPointF(dx, dy), halo)
            painter.drawPixmap(corner, hand)

    def _paint_piece(self, painter: QPainter, piece: QPainterPath) -> None:
        painter.setPen(QPen(self._edge, 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(self._colour)
        painter.drawPath(piece)


def _between(one: QPointF, other: QPointF, share: float) -> QPointF:
    return one + (other - one) * share


def _eased(share: float) -> float:
    return float(QEasingCurve(QEasingCurve.Type.InOutCubic).valueForProgress(share))
