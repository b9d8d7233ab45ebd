"""Icons from the shipped SVG set, drawn in the colour of the text beside them."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from planner.palette import Palette, mixed
from planner.resources import resource

SIZES = (16, 20, 24, 32, 40, 48)


def icon(name: str, palette: Palette, colour: str = "") -> QIcon:
    """The icon of that name in `colour` (that of text unless told), fainter where it is disabled.

    QtSvg paints `currentColor` black, hence the replacing.
    """
    normal = colour or palette.text
    made = QIcon()
    _add(made, name, normal, QIcon.Mode.Normal)
    _add(made, name, mixed(palette.card, normal, 0.4), QIcon.Mode.Disabled)
    return made


def brand_icon() -> QIcon:
    """The program's own icon, for the title bar and the task list."""
    made = QIcon()
    _add(made, "lagkage", "#000000", QIcon.Mode.Normal)
    return made


def drawn(name: str, colour: str, pixels: int) -> QPixmap:
    """The icon of that name as a square picture of so many pixels a side."""
    return _picture(_renderer(name, colour), pixels)


def _add(made: QIcon, name: str, colour: str, mode: QIcon.Mode) -> None:
    renderer = _renderer(name, colour)
    for size in SIZES:
        made.addPixmap(_picture(renderer, size), mode)


def _renderer(name: str, colour: str) -> QSvgRenderer:
    """Made once for all sizes: finding and reading it takes longer than drawing it."""
    svg = resource("icons", f"{name}.svg").read_bytes()
    return QSvgRenderer(QByteArray(svg.replace(b"currentColor", colour.encode())))


def _picture(renderer: QSvgRenderer, pixels: int) -> QPixmap:
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return picture
