"""The system's dialog for books."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from planner.i18n import Words
from planner.ui.book_place import chosen_book, place_for_book


def test_books_are_shown_first_and_all_files_on_demand(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []

    def answer(*told: object) -> tuple[str, str]:
        asked.append(str(told[-1]))
        return "", ""

    for way in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, way, answer)

    assert chosen_book(None, tmp_path, Words("en")) is None
    assert place_for_book(QWidget(), "Move the book", tmp_path / "a.lagkage", Words("da")) is None
    assert asked == [
        "Books (*.lagkage *.lagkage.gz);;All files (*)",
        "Bøger (*.lagkage *.lagkage.gz);;Alle filer (*)",
    ]


@pytest.mark.parametrize(
    ("typed", "made"),
    [("work", "work.lagkage"), ("work.lagkage", "work.lagkage"), ("work.json", "work.json")],
)
def test_a_new_book_is_named_like_a_book_unless_somebody_wants_it_otherwise(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str, made: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / typed), ""))

    place = place_for_book(QWidget(), "New", tmp_path / "new book.lagkage", Words("en"))

    assert place == tmp_path / made
