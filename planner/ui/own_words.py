"""Qt's own words, of its file dialog and its message boxes, in the language of the window."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator


class OwnWords:
    """Has Qt speak a language as long as this lives."""

    def __init__(self) -> None:
        self._translator = QTranslator()

    def speak(self, language: str) -> None:
        """From now on in `language`; in English, which has no file, Qt says its words by itself."""
        QCoreApplication.removeTranslator(self._translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if language != "en" and self._translator.load(f"qtbase_{language}", folder):
            QCoreApplication.installTranslator(self._translator)
