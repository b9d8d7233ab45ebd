"""What is asked when the book can't be saved where it belongs."""

from enum import Enum
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from planner.core.category import cleaned
from planner.core.problems import Problem, ProblemKind
from planner.i18n import Words
from planner.ui.book_place import place_for_book
from planner.ui.text import message
from planner.wording.problems import Situation, told


class Closing(Enum):
    """What to do when the window is to be closed and the book is not saved."""

    STAY = "stay"
    ELSEWHERE = "elsewhere"
    LEAVE = "leave"


def another_place(parent: QWidget, path: Path, words: Words) -> Path | None:
    """Where else the book shall be kept; `None` if nowhere."""
    return place_for_book(parent, words.text("Save elsewhere"), path, words)


def tell(
    parent: QWidget, problem: Problem, words: Words, situation: Situation = Situation.WRITING
) -> None:
    """Say why the book can't be kept in another place, or what else was tried and can't be."""
    sentences = told(problem, situation, words)
    box = message(parent, sentences.title, sentences.title, sentences.text, serious=True)
    box.addButton(words.text("Close"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    box.deleteLater()


def ask_on_closing(parent: QWidget, problem: Problem, words: Words) -> Closing:
    """Closing is refused until the book is saved, left to the copy that was made of it, or given up
    in so many words."""
    sentences = told(problem, Situation.SAVING, words)
    title = words.text("Not saved: {why}").format(why=sentences.title)
    more, leaving = _what_closing_does(problem, words)
    box = message(parent, title, sentences.text, more, serious=True)
    stay = box.addButton(words.text("Don't close"), QMessageBox.ButtonRole.RejectRole)
    elsewhere = None
    if problem.kind is not ProblemKind.NO_ANSWER:  # that would wait for the disk as well
        save = words.text("Save elsewhere…")
        elsewhere = box.addButton(save, QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(leaving, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    chosen = box.clickedButton()
    box.deleteLater()
    answers = {elsewhere: Closing.ELSEWHERE, leave: Closing.LEAVE}
    return next((answer for button, answer in answers.items() if button is chosen), Closing.STAY)


def _what_closing_does(problem: Problem, words: Words) -> tuple[str, str]:
    """What becomes of the work if the window is closed now, and the button that does it."""
    if problem.kept is None:
        lost = words.text("Closing now would lose what is not saved.")
        return lost, words.text("Close and lose it")
    stays = words.text("The copy stays in {place} when you close.")
    return stays.format(place=cleaned(str(problem.kept))), words.text("Close; keep the copy")
