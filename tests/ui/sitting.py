"""Somebody at the settings of a session's book."""

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from planner.app.session import Session
from planner.core.book import Book
from planner.core.errors import Refusal
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.asked import Asked
from planner.ui.settings import Settings
from planner.ui.settings_dialog import SettingsDialog
from planner.ui.settings_pages.page import Case
from planner.wording.refusals import why
from tests.builders import W48


class AtSettings:
    """The settings, open at a page; what is asked there is done, and what is refused is said."""

    def __init__(self, given: Book, folder: Path, words: Words, page: str) -> None:
        self.words = words
        self.session = Session(given)
        self.settings = Settings(QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat))
        case = Case(given, folder / "b.lagkage", W48, W48.monday, self.settings, LIGHT, words)
        self.dialog = SettingsDialog(case, page)
        self.dialog.asked.connect(self._perform)
        self.session.listen(self.dialog.show_book)
        self.dialog.show()
        self.dialog.activateWindow()
        self.settle()

    def _perform(self, wish: Asked) -> None:
        try:
            self.session.perform(wish.command)
        except Refusal as refusal:
            self.dialog.refuse(why(refusal, self.session.book, self.words))

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def leave(self) -> None:
        self.dialog.close()
        self.dialog.deleteLater()
        self.settle()
