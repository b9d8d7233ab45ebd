"""The whole program, from its start to its end, on books in folders of its own."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.__main__ import main
from planner.core.problems import Problem, ProblemKind
from planner.ui.book_wishes import RESTORED
from planner.ui.looking import LOOKING
from planner.ui.program import Program
from planner.ui.recovery.choices import Choice
from tests.ui.waiting import PATIENCE

Do = Callable[[Program], None]


class Run:
    """The program from its start to its end. `answers` are what is chosen where it asks, and `steps`
    what is done in each window that opens; `asked` is what it asked about."""

    def __init__(self) -> None:
        self.answers: list[Callable[[Problem], Choice | None]] = []
        self.asked: list[ProblemKind] = []
        self.said: list[str] = []

    def answer(self, problem: Problem, archive: object, *_: object) -> Choice | None:
        self.asked.append(problem.kind)
        assert self.answers, f"asked about {problem}"
        return self.answers.pop(0)(problem)

    def start(self, path: Path, *steps: Do) -> int:
        left = list(steps)

        def begin(program: Program) -> None:
            self.said.append(said_in(program))
            QTimer.singleShot(0, lambda: self._do(left.pop(0) if left else close, program))

        self.begin = begin
        status = main(["--data", str(path), "--lang", "en"])
        assert not left, "not every window opened"
        return status

    def _do(self, step: Do, program: Program) -> None:
        """A step that fails ends the program, rather than have it wait for somebody."""
        try:
            step(program)
        except BaseException:
            QApplication.exit(1)
            raise


def said_in(program: Program) -> str:
    bars = [program.keeping.notices.bar(each) for each in (LOOKING, RESTORED)]
    return " ".join(bar.text.text() for bar in bars if bar)


def press(program: Program, notice: str, button: str) -> None:
    bar = program.keeping.notices.bar(notice)
    assert bar is not None
    next(each for each in bar.buttons if each.text() == button).click()


def close(program: Program) -> None:
    program.window.close()


def until(look: Callable[[], object]) -> None:
    """Let the program go on until there is something to see."""
    give_up = monotonic() + PATIENCE
    while not look():
        assert monotonic() < give_up, "nothing came"
        QTest.qWait(5)
