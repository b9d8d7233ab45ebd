"""Session, saver and store together, on a real disk and in real time."""

from pathlib import Path

import pytest

from planner.app.commands.plan import MoveTime
from planner.app.pace import Timing
from planner.app.saving import Saver
from planner.app.saving_state import NotSaved, SavingState
from planner.app.session import Session
from planner.core.problems import ProblemKind, StoreError
from planner.storage import BookStore, read_book
from tests.builders import W48, move
from tests.storage.conftest import at_noon


def test_what_was_done_before_the_window_closes_is_on_disk(kept: Path, tmp_path: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    session = Session(book)
    saver = Saver(store, book, lambda _: None, tmp_path, Timing())
    session.listen(saver.changed)

    session.perform(MoveTime(W48, move("0:30 meetings > customers")))
    session.perform(MoveTime(W48, move("0:15 admin > customers")))
    saver.close()

    store.close()
    assert read_book(kept).book == session.book


def test_what_can_not_be_saved_is_rescued_and_can_be_saved_elsewhere(
    kept: Path, tmp_path: Path
) -> None:
    told: list[SavingState] = []
    rescued, elsewhere = tmp_path / "rescued", tmp_path / "elsewhere.lagkage"
    rescued.mkdir()
    store, book = BookStore.open(kept, clock=at_noon)
    session = Session(book)
    saver = Saver(store, book, told.append, rescued, Timing())
    session.listen(saver.changed)
    kept.unlink()

    session.perform(MoveTime(W48, move("0:30 meetings > customers")))
    with pytest.raises(StoreError):
        saver.close()

    failed = told[-1]
    assert isinstance(failed, NotSaved)
    assert failed.problem.kind is ProblemKind.MISSING
    assert failed.problem.kept is not None
    assert read_book(failed.problem.kept).book == session.book
    saver.save_elsewhere(elsewhere)
    saver.close()
    store.close()
    assert read_book(elsewhere).book == session.book
    assert list(rescued.iterdir()) == []
