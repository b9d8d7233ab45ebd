"""What is asked on closing an unsaved book is true: a copy that was made is named, and stays."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from planner.core.problems import Problem, ProblemKind
from planner.i18n import Words
from planner.ui.unsaved import Closing, ask_on_closing

PLACE, COPY = Path("/home/somebody/book.lagkage"), Path("/home/somebody/rescued/book.lagkage")


@pytest.fixture
def asked(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a dialog said, and its buttons; the last of them is pressed."""
    said: list[str] = []

    def answer(box: QMessageBox) -> int:
        said.append(box.text())
        said.extend(button.text() for button in box.buttons())
        destructive = QMessageBox.ButtonRole.DestructiveRole
        next(b for b in box.buttons() if box.buttonRole(b) is destructive).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    return said


def test_a_copy_that_was_made_stays(asked: list[str]) -> None:
    problem = Problem(ProblemKind.NO_SPACE, PLACE, kept=COPY)

    answer = ask_on_closing(QWidget(), problem, Words("en"))

    assert answer is Closing.LEAVE
    assert f"The copy stays in {COPY} when you close." in asked[0]
    assert "would lose" not in asked[0]
    assert "Close; keep the copy" in asked


def test_without_a_copy_closing_loses_the_work(asked: list[str]) -> None:
    ask_on_closing(QWidget(), Problem(ProblemKind.NO_SPACE, PLACE), Words("en"))

    assert "Closing now would lose what is not saved." in asked[0]
    assert "Close and lose it" in asked
