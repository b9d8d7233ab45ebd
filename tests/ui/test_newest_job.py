"""Work of which only the newest matters."""

from threading import Event

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from planner.ui.newest_job import NewestJob
from tests.house.strays import Strays
from tests.ui.waiting import wait_until


def finish(job: NewestJob) -> None:
    wait_until(lambda: job.is_idle)


def test_of_what_is_asked_meanwhile_the_last_is_done_and_told_alone(app: QApplication) -> None:
    owner, go_on = QObject(), Event()
    job = NewestJob(owner)
    begun: list[int] = []
    told: list[int] = []

    def work(number: int) -> int:
        begun.append(number)
        go_on.wait(10)
        return number

    for number in (1, 2, 3):
        job.do(lambda number=number: work(number), told.append)
    go_on.set()
    finish(job)

    assert (begun, told) == ([1, 3], [3])
    owner.deleteLater()


def test_what_is_forgotten_is_told_to_nobody(app: QApplication) -> None:
    owner, go_on = QObject(), Event()
    job = NewestJob(owner)
    told: list[bool] = []
    job.do(lambda: go_on.wait(10), told.append)

    job.forget()
    go_on.set()
    finish(job)

    assert told == []
    owner.deleteLater()


def test_what_comes_to_nothing_is_told_unless_something_else_was_asked(app: QApplication) -> None:
    owner, go_on = QObject(), Event()
    job = NewestJob(owner)
    told: list[object] = []

    def fail() -> None:
        go_on.wait(10)
        raise OSError("no disk")

    job.do(fail, told.append, lambda: told.append("the first came to nothing"))
    job.do(fail, told.append, lambda: told.append("nor did the second"))
    go_on.set()
    finish(job)
    job.do(lambda: "the third", told.append)
    finish(job)

    assert told == ["nor did the second", "the third"]
    owner.deleteLater()


def test_what_is_asked_after_a_listener_that_failed_is_done(
    app: QApplication, strays: Strays
) -> None:
    owner = QObject()
    job = NewestJob(owner)
    told: list[object] = []

    def fail(_: object) -> None:
        raise KeyError

    job.do(lambda: "the first", fail)
    finish(job)
    job.do(lambda: "the second", told.append)
    finish(job)

    assert told == ["the second"]
    assert "KeyError" in strays.taken()[0]
    owner.deleteLater()
