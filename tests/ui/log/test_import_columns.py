"""Which column of a table is what: asked above its first rows."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.i18n import Words
from planner.ui.imports.columns_question import ColumnsQuestion
from planner.ui.imports.usual import Usual
from tests.builders import W48
from tests.sources.reading_files import SAMPLES, sample
from tests.ui.log.importing import Importing, say, say_columns


def test_the_first_rows_of_a_table_stand_below_what_its_columns_are_said_to_be(
    importing: Importing,
) -> None:
    dialog = importing.open(SAMPLES / "own-unknown.csv")
    question = say_columns(dialog)
    fields = question.question
    assert isinstance(fields, ColumnsQuestion)
    table, columns = fields.table, range(fields.table.columnCount())

    heads = [table.horizontalHeaderItem(n).text() for n in columns]  # type: ignore[union-attr]
    rows = [[table.item(row, n).text() for n in columns] for row in (1, 2)]  # type: ignore[union-attr]
    assert heads == [*table.boxes]
    assert [dict(zip(heads, row, strict=True))["Thing"] for row in rows] == ["Call", "Mail"]
    box = table.boxes["Thing"]
    assert (box.accessibleName(), box.currentText()) == ("Thing", "Title")
    assert box.accessibleDescription() == "Call · Mail"


def test_two_columns_are_never_said_to_be_the_same(importing: Importing) -> None:
    fields = say_columns(importing.open(SAMPLES / "own-unknown.csv")).question
    assert isinstance(fields, ColumnsQuestion)

    say(fields, "When", "title")

    assert fields.table.boxes["Thing"].currentIndex() == 0
    assert fields.table.meanings == {"title": "When", "length": "How long"}
    assert fields.lacking.text() == "Still open: which column is the day, or the start."


def test_the_arrows_lead_from_column_to_column_and_bring_each_into_sight(
    importing: Importing, tmp_path: Path
) -> None:
    file = tmp_path / "wide.csv"
    heads = [f"A rather long name of column {n}" for n in range(12)]
    file.write_text(",".join(heads) + "\n" + ",".join("x" * 30 for _ in heads) + "\n")
    dialog = importing.open(file)
    assert dialog.question is not None
    fields = dialog.question.question
    assert isinstance(fields, ColumnsQuestion)
    boxes = [*fields.table.boxes.values()]

    for _ in range(20):
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Right)

    assert dialog.focusWidget() is boxes[-1]
    seen = fields.table.viewport().rect()
    assert seen.contains(boxes[-1].geometry().center())
    QTest.keyClick(boxes[-1], Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.focusWidget() is boxes[-2]
    QTest.keyClick(boxes[-2], Qt.Key.Key_Left)
    assert dialog.focusWidget() is boxes[-3]


def test_task_note_and_tags_can_be_said_and_are_kept(importing: Importing, tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("Q,W,E,R,T\n2026-11-24,1:30,Support,Login mended,web;late\n")
    dialog = importing.open(file)
    question = dialog.question
    assert question is not None
    assert isinstance(question.question, ColumnsQuestion)
    for name, field in zip("QWERT", ("date", "length", "task", "note", "tags"), strict=True):
        say(question.question, name, field)
    question.go_on.click()
    importing.desk.wait_for(lambda: dialog.stage is dialog.preview)
    dialog.preview._sort([0], "admin")

    importing.accept(dialog)

    (entry,) = importing.desk.session.book.log(W48).entries
    assert entry.note == "Support – Login mended"
    assert entry.imported is not None
    assert entry.imported.tags == ("web", "late")


def test_what_was_remembered_by_fields_is_proposed_even_where_one_column_was_two_things(
    app: QApplication,
) -> None:
    columns = {"date": "When", "length": "How long", "title": "Thing", "project": "Thing"}
    fact = next(f for f in sample("own-unknown.csv").facts if f.kind.is_question)

    fields = ColumnsQuestion(fact, Usual(columns=(columns,)), Words("en"))

    assert fields.table.meanings == {"date": "When", "length": "How long", "project": "Thing"}
    assert fields.is_answered
