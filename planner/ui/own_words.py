"""Qt's own words, of its file dialog and its message boxes, in the language of the window."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator


def speak(application: QCoreApplication, language: str) -> None:
    """Have Qt's own words in `language`; in English, which has no file, it says them by itself."""
    for former in application.findChildren(QTranslator):
        application.removeTranslator(former)
        former.deleteLater()
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language != "en" and translator.load(f"qtbase_{language}", folder):
        application.installTranslator(translator)
