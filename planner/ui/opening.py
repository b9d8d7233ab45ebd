"""What is asked when the book can't be opened. Nothing changes before somebody chooses."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from planner.core.problems import Problem, ProblemKind
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.own_words import OwnWords
from planner.ui.text import message
from planner.ui.theme import use_palette
from planner.wording.problems import Situation, told


def another_book(problem: Problem, palette: Palette, words: Words) -> Path | None:
    """Say what is wrong with a book and ask for another; `None` to close. The same path comes back
    for another try."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    use_palette(application, palette)
    own_words = OwnWords()
    own_words.speak(words.language)
    sentences = told(problem, Situation.OPENING, words)
    box = message(None, sentences.title, sentences.title, sentences.text, serious=True)
    if problem.detail:
        box.setDetailedText(problem.detail)
    close = box.addButton(words.text("Close"), QMessageBox.ButtonRole.RejectRole)
    again = box.addButton(words.text("Try again"), QMessageBox.ButtonRole.ActionRole)
    other = box.addButton(words.text("Choose another file…"), QMessageBox.ButtonRole.AcceptRole)
    box.setEscapeButton(close)
    box.setDefaultButton(again if problem.kind is ProblemKind.LOCKED else other)
    box.exec()
    chosen = box.clickedButton()
    box.deleteLater()
    if chosen is again:
        return problem.path
    return _chosen_file(problem.path.parent, words) if chosen is other else None


def _chosen_file(folder: Path, words: Words) -> Path | None:
    path, _ = QFileDialog.getOpenFileName(None, words.text("Choose a book"), str(folder))
    return Path(path) if path else None
