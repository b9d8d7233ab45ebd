"""Draws matplotlib figures with a QPainter: on the screen, on a printer, in a PDF of Qt's.

matplotlib's own ways to Qt end in pixels. Here lines stay lines, and text stays text that can be
searched, because both draw it from the same font files.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from math import ceil, floor
from typing import cast

from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D, Affine2DBase, Transform
from matplotlib.typing import ColorType
from numpy import asarray, uint8
from numpy.typing import ArrayLike
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
)

from planner.charts.paper import INCH
from planner.charts.style import font_files

LAID_OUT_AT = 100
"""Text is laid out at so many pixels and then scaled, so that it is the same at every resolution."""

_CAPS = {
    "butt": Qt.PenCapStyle.FlatCap,
    "round": Qt.PenCapStyle.RoundCap,
    "projecting": Qt.PenCapStyle.SquareCap,
}
_JOINS = {
    "miter": Qt.PenJoinStyle.MiterJoin,
    "round": Qt.PenJoinStyle.RoundJoin,
    "bevel": Qt.PenJoinStyle.BevelJoin,
}


def paint(figure: Figure, painter: QPainter, dots_per_point: float) -> None:
    """Draw `figure` with its left upper corner where the painter's is."""
    have_fonts()
    width, height = figure.get_size_inches() * INCH
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(dots_per_point, dots_per_point)
    try:
        figure.draw(PainterRenderer(painter, float(width), float(height)))
    finally:
        painter.restore()


class PainterRenderer(RendererBase):
    """Draws on `painter`, whose unit is a point; `width` and `height` are the figure's, in points.

    The figure's resolution has to be 72 dots per inch, as that of sheets is.
    """

    dpi = INCH

    def __init__(self, painter: QPainter, width: float, height: float) -> None:
        super().__init__()
        self._painter = painter
        self._size = (width, height)
        self._downwards = Affine2D().scale(1, -1).translate(0, height)

    def get_canvas_width_height(self) -> tuple[float, float]:
        return self._size

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        rgbFace: ColorType | None = None,
    ) -> None:
        shape = _shape(path, transform + self._downwards)
        with self._clipped(gc):
            if rgbFace is not None:
                self._painter.fillPath(shape, QBrush(_colour(rgbFace, gc)))
            if gc.get_hatch():
                self._hatch(gc, shape)
            if gc.get_linewidth() > 0:
                self._painter.strokePath(shape, _pen(gc))

    def draw_image(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        im: ArrayLike,
        transform: Affine2DBase | None = None,
    ) -> None:
        pixels = asarray(im, dtype=uint8)[::-1]
        height, width = pixels.shape[:2]
        form = QImage.Format.Format_RGBA8888
        image = QImage(pixels.tobytes(), width, height, 4 * width, form)
        with self._clipped(gc):
            self._painter.drawImage(QPointF(x, self._size[1] - y - height), image)

    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: bool | str = False,
        mtext: Text | None = None,
    ) -> None:
        assert not ismath, "texts are never read as mathematics"
        scale = prop.get_size_in_points() / LAID_OUT_AT
        with self._clipped(gc):
            self._painter.setPen(_colour(gc.get_rgb(), gc))
            self._painter.setFont(_font(prop))
            self._painter.translate(x, y)
            self._painter.rotate(-angle)
            self._painter.scale(scale, scale)
            self._painter.drawText(QPointF(0, 0), s)

    @contextmanager
    def _clipped(self, gc: GraphicsContextBase) -> Iterator[None]:
        self._painter.save()
        if box := gc.get_clip_rectangle():
            top = self._size[1] - box.y1
            clip = QRectF(box.x0, top, box.width, box.height)
            self._painter.setClipRect(clip, Qt.ClipOperation.IntersectClip)
        path, transform = gc.get_clip_path()
        if path is not None and transform is not None:
            # matplotlib's annotation says TransformedPath; what comes is its untransformed path.
            shape = _shape(cast(Path, path), transform + self._downwards)
            self._painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        try:
            yield
        finally:
            self._painter.restore()

    def _hatch(self, gc: GraphicsContextBase, shape: QPainterPath) -> None:
        """Fill `shape` with the pattern, an inch a tile from the figure's left lower corner on, as
        matplotlib's own renderers do."""
        colour = _colour(gc.get_hatch_color(), gc)
        self._painter.save()
        self._painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        self._painter.setPen(QPen(colour, gc.get_hatch_linewidth()))
        self._painter.setBrush(colour)
        for mark in self._marks(str(gc.get_hatch()), shape.boundingRect()):
            self._painter.drawPath(mark)
        self._painter.restore()

    def _marks(self, pattern: str, area: QRectF) -> Iterator[QPainterPath]:
        """The lines and dots of a pattern that touch `area`."""
        for x, y in _tiles(area, self._size[1]):
            wanted = area.translated(-x, -y)
            for piece, extent in _pieces(pattern):
                if wanted.intersects(extent):
                    yield piece.translated(x, y)


@lru_cache(32)
def _pieces(pattern: str) -> tuple[tuple[QPainterPath, QRectF], ...]:
    """The lines and dots of a tile, each with the rectangle that it lies in."""
    pieces: list[QPainterPath] = []
    tile = Path.hatch(pattern)
    for points, code in tile.iter_segments(Affine2D().scale(INCH, -INCH), simplify=False):
        if code == Path.MOVETO:
            pieces.append(QPainterPath())
        _go_on(pieces[-1], points, int(code))
    return tuple((piece, piece.boundingRect().adjusted(-1, -1, 1, 1)) for piece in pieces)


def _tiles(area: QRectF, height: float) -> Iterator[tuple[float, float]]:
    """The left lower corners of the tiles that touch `area`."""
    first, last = floor((height - area.bottom()) / INCH), ceil((height - area.top()) / INCH)
    for column in range(floor(area.left() / INCH), ceil(area.right() / INCH)):
        for row in range(first, last):
            yield column * INCH, height - row * INCH


def _shape(path: Path, transform: Transform) -> QPainterPath:
    shape = QPainterPath()
    shape.setFillRule(Qt.FillRule.WindingFill)
    for points, code in path.iter_segments(transform, simplify=False):
        _go_on(shape, points, int(code))
    return shape


def _go_on(shape: QPainterPath, points: Iterable[float], code: int) -> None:
    match code:
        case Path.MOVETO:
            shape.moveTo(*points)
        case Path.LINETO:
            shape.lineTo(*points)
        case Path.CURVE3:
            shape.quadTo(*points)
        case Path.CURVE4:
            shape.cubicTo(*points)
        case Path.CLOSEPOLY:
            shape.closeSubpath()


def _pen(gc: GraphicsContextBase) -> QPen:
    pen = QPen(_colour(gc.get_rgb(), gc), gc.get_linewidth())
    pen.setCapStyle(_CAPS[gc.get_capstyle()])
    pen.setJoinStyle(_JOINS[gc.get_joinstyle()])
    offset, dashes = gc.get_dashes()
    if dashes is not None:
        lengths = asarray(dashes, dtype=float) / gc.get_linewidth()
        pen.setDashPattern(lengths.tolist())
        pen.setDashOffset(offset / gc.get_linewidth())
    return pen


def _colour(colour: ColorType, gc: GraphicsContextBase) -> QColor:
    return QColor.fromRgbF(*to_rgba(colour, gc.get_alpha() if gc.get_forced_alpha() else None))


@lru_cache(8)
def _font_of(families: tuple[str, ...], bold: bool) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(LAID_OUT_AT)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _font(prop: FontProperties) -> QFont:
    return _font_of(tuple(prop.get_family()), prop.get_weight() == "bold")


@lru_cache(1)
def have_fonts() -> None:
    """Tell Qt of the very files that matplotlib measures with. Where pages are painted on another
    thread, the main thread does this first: Qt then tells its widgets."""
    for path in font_files():
        QFontDatabase.addApplicationFont(str(path))
