"""Work off the main thread whose asker, or whose whole program, is gone before it ends."""

import subprocess
import sys
from functools import partial
from threading import Event, current_thread
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from planner.charts.chart import Chart, Look
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.compare.chart_view import ChartView
from planner.ui.jobs import Jobs


class Hears(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[Any] = []

    def hear(self, what: object) -> None:
        self.said.append((what, current_thread()))


END_IN_THE_MIDDLE = """
from threading import Event
from PySide6.QtCore import QCoreApplication
from planner.ui.jobs import Jobs

program, begun, gone = QCoreApplication([]), Event(), Event()
jobs = Jobs()
jobs.destroyed.connect(gone.set)
jobs.do(lambda: (begun.set(), gone.wait(10)), print, print)
begun.wait(10)
program.shutdown()
assert gone.is_set()
"""


def test_a_program_that_ends_in_the_middle_of_a_job_ends_in_silence() -> None:
    line = (sys.executable, "-c", END_IN_THE_MIDDLE)
    ended = subprocess.run(line, capture_output=True, text=True, timeout=60, check=False)

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


ENDS_SLOWLY = """
import time
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from planner.ui import jobs

class EndsSlowly(jobs._Job):
    def run(self):
        super().run()
        time.sleep(0.3)

jobs._Job = EndsSlowly
program, gone = QCoreApplication([]), []
asked = jobs.Jobs()
asked.destroyed.connect(lambda: gone.append(True))
asked.do(lambda: None, print, print)
asked.forget()
while not gone:
    QTest.qWait(5)  # lets no other thread have Python, as some of Qt's loops do
"""


def test_jobs_go_though_their_thread_has_told_the_last_of_it_and_not_ended() -> None:
    line = (sys.executable, "-c", ENDS_SLOWLY)
    ended = subprocess.run(line, capture_output=True, text=True, timeout=60, check=False)

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_a_chart_that_is_gone_before_it_is_drawn_is_told_nothing(app: QApplication) -> None:
    begun, go_on = Event(), Event()
    jobs = Jobs()
    view = ChartView(LIGHT, Words("en"), jobs)
    view.show_chart(_refuse_when(begun, go_on), "a chart", lambda *_: 100)
    view.grab()
    QCoreApplication.processEvents()
    assert begun.wait(10)

    view.deleteLater()
    QCoreApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)
    go_on.set()
    jobs.wait()
    QCoreApplication.processEvents()

    assert jobs.is_idle
    jobs.forget()


def _refuse_when(begun: Event, go_on: Event) -> Any:
    def draw(_: Look) -> Chart:
        begun.set()
        go_on.wait(10)
        raise OSError("no fonts")

    return draw


def test_how_far_work_is_is_told_on_the_main_thread_in_order(app: QApplication) -> None:
    jobs, heard = Jobs(), Hears()

    jobs.do(lambda: [jobs.tell(partial(heard.hear, n)) for n in range(3)], heard.hear, heard.hear)
    jobs.finish()

    assert heard.said == [(n, current_thread()) for n in (0, 1, 2, [None] * 3)]


def test_who_is_forgotten_or_gone_is_not_told_how_far_work_is(app: QApplication) -> None:
    forgetting, jobs, heard, gone = Jobs(), Jobs(), Hears(), Hears()
    forgetting.do(lambda: forgetting.tell(partial(heard.hear, 1)), heard.hear, heard.hear)
    jobs.do(lambda: jobs.tell(partial(gone.hear, 1)), heard.hear, heard.hear)
    forgetting.wait()
    jobs.wait()

    forgetting.forget()
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()

    assert (heard.said, gone.said) == ([(None, current_thread())], [])
