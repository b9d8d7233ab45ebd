"""Which language and palette the window has, and whether it moves: the settings, else the system."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication

from planner.i18n import Words, best_language
from planner.palette import DARK, HIGH_CONTRAST, LIGHT, PALETTES, Palette
from planner.ui.settings import HOURS, LANGUAGE, MOTION, THEME, Settings


def chosen_words(settings: Settings) -> Words:
    """The words of the language that is set, or used by the system."""
    wanted = settings.value(LANGUAGE)
    if wanted == "system":
        wanted = best_language(QLocale.system().uiLanguages())
    return Words(wanted, decimal=settings.value(HOURS) == "decimal")


def chosen_palette(settings: Settings) -> Palette:
    """The palette that is set; that of the system is of high contrast where the system asks for it,
    and light where it doesn't say."""
    wanted = settings.value(THEME)
    if wanted in PALETTES:
        return PALETTES[wanted]
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return HIGH_CONTRAST
    return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT


def wants_stillness(settings: Settings) -> bool:
    """Whether nothing shall move, whatever the system says; see `ui.ring.turning` for what it says."""
    return settings.value(MOTION) == "none"
