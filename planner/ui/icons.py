"""Icons from the shipped SVG set, drawn in the colour of the text beside them."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from planner.palette import Palette
from planner.resources import resource
from planner.ui.theme import icon_size

BRAND = "lagkage"
BRAND_SIZES = (16, 32, 48)
FAINTNESS = 0.4


def icon(name: str, palette: Palette, colour: str = "", size: float = 1.1) -> QIcon:
    """The icon of that name in `colour` (that of text unless told), fainter where it is disabled.

    `size` is how many times as high as a line of text it is (`theme.icon_size`); it is drawn for the
    finest screen there is, once. QtSvg paints `currentColor` black, hence the replacing.
    """
    normal = colour or palette.text
    side = icon_size(size).width()
    picture = drawn(name, normal, side)
    made = QIcon()
    made.addPixmap(picture)
    made.addPixmap(_faint(picture), QIcon.Mode.Disabled)
    return made


def brand_icon() -> QIcon:
    """The program's own icon, for the title bar and the task list."""
    made = QIcon()
    renderer = _renderer(BRAND, "")
    for pixels in BRAND_SIZES:
        made.addPixmap(_picture(renderer, pixels))
    return made


def drawn(name: str, colour: str, side: int) -> QPixmap:
    """The icon of that name as a square picture, `side` wide, as fine as the finest screen is."""
    application = QGuiApplication.instance()
    ratio = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
    picture = _picture(_renderer(name, colour), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    return picture


def _faint(picture: QPixmap) -> QPixmap:
    faint = picture.copy()
    faint.fill(Qt.GlobalColor.transparent)
    with QPainter(faint) as painter:
        painter.setOpacity(FAINTNESS)
        painter.drawPixmap(0, 0, picture)
    return faint


def _renderer(name: str, colour: str) -> QSvgRenderer:
    svg = resource("icons", f"{name}.svg").read_bytes()
    return QSvgRenderer(QByteArray(svg.replace(b"currentColor", colour.encode())))


def _picture(renderer: QSvgRenderer, pixels: int) -> QPixmap:
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        renderer.render(painter, QRectF(0, 0, pixels, pixels))
    return picture
