"""How a week of a year is painted: on its tile, and as a mark in the legend.

States differ in form as well as in colour: a planned week is filled, a suggested one has a dashed
edge, a closed one a check, a week off is hatched.
"""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from planner.core.category import Role
from planner.core.year import WeekState
from planner.palette import Palette

RADIUS = 6


class Mark(Enum):
    """What can be on a tile besides its state."""

    TODAY = "today"
    GOAL = "goal"


def paint_ground(
    painter: QPainter, where: QRectF, state: WeekState, palette: Palette, *, hovered: bool = False
) -> None:
    """The surface and the edge of a week."""
    inside = where.adjusted(0.5, 0.5, -0.5, -0.5)
    edge = QColor(palette.accent if hovered else palette.edge)
    fill = QBrush(Qt.BrushStyle.NoBrush)
    style = Qt.PenStyle.SolidLine
    match state:
        case WeekState.PLANNED | WeekState.CLOSED:
            fill = QBrush(QColor(palette.card))
        case WeekState.SUGGESTED:
            style = Qt.PenStyle.DashLine
        case WeekState.OFF:
            fill = QBrush(QColor(palette.edge), Qt.BrushStyle.BDiagPattern)
    painter.setPen(QPen(edge, 2 if hovered else 1, style))
    painter.setBrush(fill)
    painter.drawRoundedRect(inside, RADIUS, RADIUS)


def paint_check(painter: QPainter, where: QRectF, palette: Palette) -> None:
    """The check of a closed week, as large as `where`."""
    width = max(1.5, where.width() / 7)
    pen = QPen(QColor(palette.text), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    at = where.topLeft()
    side = where.width()
    points = [QPointF(0.1, 0.55), QPointF(0.4, 0.85), QPointF(0.92, 0.2)]
    painter.drawPolyline([at + point * side for point in points])


def paint_today(painter: QPainter, where: QRectF, palette: Palette) -> None:
    """The pill behind the number of this week."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.accent))
    painter.drawRoundedRect(where, where.height() / 2, where.height() / 2)


def paint_bar(painter: QPainter, where: QRectF, filled: float, palette: Palette) -> None:
    """How much of the goal there is, from 0 to 1; all of it fills the bar."""
    half = where.height() / 2
    painter.setPen(QPen(QColor(palette.edge), 1))
    painter.setBrush(QColor(palette.raised))
    painter.drawRoundedRect(where, half, half)
    if filled > 0:
        part = QRectF(where)
        part.setWidth(max(where.height(), where.width() * min(filled, 1.0)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.roles[Role.CUSTOMER]))
        painter.drawRoundedRect(part, half, half)


def paint_focus(painter: QPainter, where: QRectF, palette: Palette) -> None:
    """The ring around the week that the keys are on."""
    painter.setPen(QPen(QColor(palette.focus), 2.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(where.adjusted(1.5, 1.5, -1.5, -1.5), RADIUS + 2, RADIUS + 2)
