"""Which language and which palette the window is in: the settings, else the system."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication

from planner.i18n import Words, best_language
from planner.palette import DARK, LIGHT, PALETTES, Palette
from planner.ui.settings import LANGUAGE, THEME, Settings


def chosen_words(settings: Settings, asked_for: str = "") -> Words:
    """The words of the language that was asked for at the start, set, or used by the system."""
    wanted = asked_for or settings.value(LANGUAGE)
    if wanted == "system":
        return Words(best_language(QLocale.system().uiLanguages()))
    return Words(wanted)


def chosen_palette(settings: Settings) -> Palette:
    """The palette that is set; that of the system is light where the system doesn't say."""
    wanted = settings.value(THEME)
    if wanted in PALETTES:
        return PALETTES[wanted]
    scheme = QGuiApplication.styleHints().colorScheme()
    return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
