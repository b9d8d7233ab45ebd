"""How a palette reaches Qt: its own palette, and the few rules that a palette can't say."""

import re

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from planner.palette import Palette
from planner.resources import resource

SPACE = 8
"""The grid of distances, in pixels."""

CARD_RADIUS = 12

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "text",
    QPalette.ColorRole.ToolTipBase: "tip",
    QPalette.ColorRole.ToolTipText: "on_tip",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "raised",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
    QPalette.ColorRole.Accent: "accent",
}


def use_palette(application: QApplication, palette: Palette) -> None:
    """Dress the whole application in `palette`."""
    application.setPalette(_qt_palette(palette))
    colours = {name: getattr(palette, name) for name in Palette._fields}
    values = colours | _pictures(palette)
    rules = resource("themes", "lagkage.qss").read_text(encoding="utf-8")
    sheet = re.sub(r"\$(\w+)", lambda name: values[name[1]], rules)
    if sheet != application.styleSheet():  # it takes longer than all else in a window
        application.setStyleSheet(sheet)


def _pictures(palette: Palette) -> dict[str, str]:
    """The paths of the style sheet's pictures: a check on the accent, and a tick on the card."""
    check, tick = ("dark", "light") if palette.is_dark else ("light", "dark")
    files = {"chevron": "chevron", "chevron_up": "chevron-up"}
    files |= {"check": f"check-{check}", "tick": f"check-{tick}"}
    return {name: resource("themes", f"{file}.svg").as_posix() for name, file in files.items()}


def sized(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """`font` so many times as large, with figures of equal width where it has them."""
    scaled = QFont(font)
    scaled.setPointSizeF(font.pointSizeF() * factor)
    scaled.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return tabular(scaled)


def tabular(font: QFont) -> QFont:
    """`font` with figures of equal width, so that columns of hours line up."""
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def em() -> float:
    """The height of a line of text, in pixels: what sizes of text-bearing things follow."""
    return QFontMetricsF(QGuiApplication.font()).height()


def icon_size(factor: float = 1.1) -> QSize:
    """The size of an icon beside text, so many times as high as a line of it."""
    side = round(em() * factor)
    return QSize(side, side)


def _qt_palette(palette: Palette) -> QPalette:
    qt = QPalette()
    for role, name in _ROLES.items():
        qt.setColor(role, QColor(getattr(palette, name)))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        qt.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.resting))
    return qt
