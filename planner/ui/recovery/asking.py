"""The questions around a book that can't be opened that need no list: short ones, in a box."""

from PySide6.QtWidgets import QMessageBox, QWidget

from planner.core.category import cleaned
from planner.core.problems import Problem, ProblemKind
from planner.i18n import Words
from planner.ui.book_place import chosen_book
from planner.ui.recovery.choices import Choice, Look, OpenOther, TryAgain
from planner.ui.text import message
from planner.wording.problems import Situation, told

MAY_BE_LOOKED_AT = frozenset(
    {ProblemKind.LOCKED, ProblemKind.TOO_NEW, ProblemKind.READ_ONLY, ProblemKind.IS_BACKUP}
)
"""What keeps a book from being written, and not from being read."""


def ask_in_box(problem: Problem, words: Words, parent: QWidget | None) -> Choice | None:
    """Say what is wrong with a book and ask what to do; `None` to leave it."""
    sentences = told(problem, Situation.OPENING, words)
    box = message(parent, sentences.title, sentences.title, sentences.text, serious=True)
    if problem.detail:
        box.setDetailedText(problem.detail)
    close = box.addButton(words.text("Close"), QMessageBox.ButtonRole.RejectRole)
    again = box.addButton(words.text("Try again"), QMessageBox.ButtonRole.ActionRole)
    look = None
    if problem.kind in MAY_BE_LOOKED_AT and problem.unseen is None:
        read = words.text("Look at it read-only")
        look = box.addButton(read, QMessageBox.ButtonRole.ActionRole)
    other = box.addButton(words.text("Choose another file…"), QMessageBox.ButtonRole.AcceptRole)
    box.setEscapeButton(close)
    box.setDefaultButton(look or other)
    box.exec()
    chosen = box.clickedButton()
    box.deleteLater()
    if chosen is again:
        return TryAgain()
    if look is not None and chosen is look:
        return Look()
    path = chosen_book(parent, problem.path.parent, words) if chosen is other else None
    return OpenOther(path) if path else None


def may_start_empty(parent: QWidget, problem: Problem, words: Words) -> bool:
    """Ask once more whether a new book shall begin in the place of one that is damaged."""
    title = words.text("Begin an empty book?")
    kept = words.text(
        "A new book takes the place of {path}. What lies there is kept, and so are all its"
        " backups: you can open one of them later, in Settings."
    )
    box = message(parent, title, title, kept.format(path=cleaned(str(problem.path))))
    cancel = box.addButton(words.text("Cancel"), QMessageBox.ButtonRole.RejectRole)
    begin = box.addButton(words.text("Begin an empty book"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    chosen = box.clickedButton()
    box.deleteLater()
    return chosen is begin
