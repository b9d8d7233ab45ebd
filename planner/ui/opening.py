"""What is asked when the book can't be opened. Nothing changes before somebody chooses."""

from PySide6.QtWidgets import QApplication, QWidget

from planner.app.ports import Archive
from planner.core.problems import Problem, ProblemKind
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.own_words import OwnWords
from planner.ui.recovery.choices import Choice
from planner.ui.theme import use_palette

WITH_VERSIONS = frozenset(
    {ProblemKind.CORRUPT, ProblemKind.BAD_VALUE, ProblemKind.TOO_LARGE, ProblemKind.MISSING}
)
"""What an earlier version can help with."""


def ask_what_to_do(
    problem: Problem,
    archive: Archive,
    palette: Palette,
    words: Words,
    parent: QWidget | None = None,
) -> Choice | None:
    """Say what is wrong with a book, and ask; `None` to leave it as it is."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    use_palette(application, palette)
    own_words = OwnWords()
    own_words.speak(words.language)
    if problem.kind not in WITH_VERSIONS:
        from planner.ui.recovery.asking import ask_in_box

        return ask_in_box(problem, words, parent)
    from planner.ui.recovery.dialog import RecoveryDialog

    dialog = RecoveryDialog(problem, archive, palette, words, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.choice
