"""Somebody who imports at a desk, and what they see of it."""

from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QMessageBox

from planner.app.import_rows import Row, State
from planner.core.event import Window
from planner.core.import_facts import Answers
from planner.sources.formats import Read, read_file
from planner.sources.guard import Guard
from planner.sources.reading import LARGEST, File
from planner.ui.importing import Importing as ImportFrom
from planner.ui.imports.columns_question import ColumnsQuestion
from planner.ui.imports.dialog import ImportDialog
from planner.ui.imports.question_stage import QuestionStage
from tests.ui.desk import WEDNESDAY, Desk

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


class ReadHere:
    """Reads in this process: how a child is watched is tested where it is written."""

    def zone(self) -> ZoneInfo:
        return COPENHAGEN

    def read(
        self,
        paths: list[Path],
        window: Window,
        answers: Answers,
        told: Callable[[str, int, int], None],
        wanted: Callable[[], bool],
    ) -> list[Read]:
        told(paths[0].name, 1, 2)
        files = [
            File(p.name, p.read_bytes()[:LARGEST], window, answers.about(p.name)) for p in paths
        ]
        return [read_file(file, Guard()) for file in files]


class Importing:
    """Somebody who imports at a desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.importing = ImportFrom(desk.program, ReadHere, desk.settings, lambda: WEDNESDAY)

    def open(self, *paths: Path) -> ImportDialog:
        self.importing.import_files(paths)
        dialog = self.desk.window.findChildren(ImportDialog)[-1]
        self.desk.wait_for(lambda: dialog.stage is not dialog.reading)
        self.desk.settle()
        return dialog

    def accept(self, dialog: ImportDialog) -> None:
        """Record what is taken, until it was gone to and said what that made of the book."""
        outcome = self.importing._outcome
        assert outcome is not None
        before = outcome._command
        dialog.preview.accept.click()
        self.desk.wait_for(lambda: outcome._command is not before)
        self.desk.settle()

    @property
    def own_domains(self) -> frozenset[str]:
        rules = self.desk.session.book.rules
        return rules.own_domains if rules else frozenset()

    @property
    def recorded(self) -> list[tuple[str, str]]:
        book = self.desk.session.book
        logs = [book.log(week) for week in sorted(book.recorded.logs)]
        return [(entry.note, entry.category) for log in logs for entry in log.entries]


def calendar(folder: Path, *events: str) -> Path:
    """A calendar of `id start title`, an hour each."""
    made = [event.split(" ", 2) for event in events]
    text = "".join(
        f"BEGIN:VEVENT\nUID:{uid}\nDTSTART:{start}Z\nDURATION:PT1H\nSUMMARY:{title}\nEND:VEVENT\n"
        for uid, start, title in made
    )
    file = folder / "work.ics"
    file.write_text(f"BEGIN:VCALENDAR\n{text}END:VCALENDAR\n")
    return file


def rows(dialog: ImportDialog) -> list[Row]:
    model = dialog.preview.table.rows
    return model.rows_at(range(model.rowCount()))


def states(dialog: ImportDialog) -> list[State]:
    return [row.state for row in rows(dialog)]


def say_domains(dialog: ImportDialog, text: str) -> None:
    dialog.preview.domains.setText(text)
    dialog.preview.domains.editingFinished.emit()


def say_columns(dialog: ImportDialog) -> QuestionStage:
    """Say which columns of the table of our own are what; the stage that asks."""
    question = dialog.stage
    assert isinstance(question, QuestionStage)
    fields = question.question
    assert isinstance(fields, ColumnsQuestion)
    for field, name in (("date", "When"), ("length", "How long"), ("title", "Thing")):
        say(fields, name, field)
    return question


def say(fields: ColumnsQuestion, name: str, field: str) -> None:
    """Say of the column `name` that it is `field`, or nothing."""
    box = fields.table.boxes[name]
    box.setCurrentIndex(box.findData(field) if field else 0)
    box.activated.emit(box.currentIndex())


def question_on_leaving(dialog: ImportDialog) -> QMessageBox:
    (box,) = dialog.findChildren(QMessageBox)
    return box


def leave(dialog: ImportDialog) -> None:
    """Answer that what was done to the rows may be lost."""
    box = question_on_leaving(dialog)
    destructive = QMessageBox.ButtonRole.DestructiveRole
    next(each for each in box.buttons() if box.buttonRole(each) is destructive).click()
