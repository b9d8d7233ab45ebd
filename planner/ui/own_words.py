"""Qt's own words, of its file dialog and its message boxes, in the language of the window."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from planner.i18n import Words


class OwnWords:
    """Has Qt speak a language as long as this lives."""

    def __init__(self) -> None:
        self._of_qt = QTranslator()
        self._ours = _Ours()

    def speak(self, language: str) -> None:
        """From now on in `language`; in English, which has no file, Qt says its words by itself."""
        for translator in (self._of_qt, self._ours):
            QCoreApplication.removeTranslator(translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if language != "en" and self._of_qt.load(f"qtbase_{language}", folder):
            QCoreApplication.installTranslator(self._of_qt)
            self._ours.speak(language)
            QCoreApplication.installTranslator(self._ours)  # the last is asked first


class _Ours(QTranslator):
    """What Qt's catalogue lacks, out of the program's own."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Words("en")

    def speak(self, language: str) -> None:
        self._words = Words(language)

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """`None` for what Qt is to look for elsewhere."""
        from planner.wording.qt_texts import CONTEXT, QT_TEXTS

        if sourceText not in QT_TEXTS.get(context, ()):
            return None
        return self._words.in_context(CONTEXT, sourceText)
