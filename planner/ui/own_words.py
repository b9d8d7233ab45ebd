"""Qt's own words, of its file dialog and its message boxes, in the language of the window."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator


class OwnWords:
    """Has Qt speak a language until this is ended."""

    def __init__(self) -> None:
        self._translators: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """From now on in `language`; in English, which has no file, Qt says its words by itself."""
        self.end()
        self._translators = [] if language == "en" else _speaking(language)
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)

    def end(self) -> None:
        """Leave Qt to say its own words, or another to have it speak."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = []


def _speaking(language: str) -> list[QTranslator]:
    """What Qt knows of a language, and then, asked before it, what it lacks or says wrongly."""
    of_qt = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not of_qt.load(f"qtbase_{language}", folder):
        return []
    from planner.ui.lacking_words import LackingWords

    return [of_qt, LackingWords(language)]
