"""The application as Qt knows it, and the settings' file of this computer."""

import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from planner.ui.icons import brand_icon
from planner.ui.settings import Settings


def made_application() -> QApplication:
    """The one application, in Fusion, whose looks a palette settles alike on every system."""
    # Named among the arguments: a style from Python makes all of QStyle's enums, which takes 10 ms.
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setApplicationName("lagkage")
    application.setApplicationDisplayName("Lagkage")
    application.setDesktopFileName("lagkage")
    application.setWindowIcon(brand_icon())
    return application


def user_settings(file: Path | None = None) -> Settings:
    """The settings, in a file of the user's own that people can read: `file`, or where Qt keeps it."""
    if file is not None:
        return Settings(QSettings(str(file), QSettings.Format.IniFormat))
    return Settings(
        QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "lagkage", "settings")
    )
