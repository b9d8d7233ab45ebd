"""Journeys: the real program in a real window, with a real mouse.

    def test_dragging_serves_time(desktop, tmp_path):
        program = desktop.start(tmp_path / "book.json")
        meetings = program.find("slider", "Internal meetings")
        program.drag(meetings.rect.at(0.3, 0.6), meetings.rect.at(0.7, 0.3))
        assert program.wait_saved(2)

A failed journey leaves a screenshot and what could be seen in `build/journeys`.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.desktop import ROOT, Desktop, missing
from tests.end_to_end.plan_page import PlanPage, begin

SCREENS = ROOT / "build" / "journeys"


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """One screen for all journeys of a worker. On a checking machine it may not be missing."""
    absent = missing()
    if absent and "CI" not in os.environ:
        pytest.skip(f"a desktop of the test's own needs {', '.join(absent)}")
    assert not absent, f"missing: {absent}"
    desktop = Desktop(tmp_path_factory.mktemp("desktop"))
    yield desktop
    desktop.close()


@pytest.fixture
def desktop(screen: Desktop, request: pytest.FixtureRequest) -> Iterator[Desktop]:
    """The screen, empty; what a journey leaves running is ended after it."""
    yield screen
    programs, screen.programs = screen.programs, []
    if request.node.stash.get(FAILED, False):
        _keep_what_was_seen(screen, programs, request.node.name)
    for program in programs:
        if program.is_running:
            program.kill()
    screen.forget_settings()
    complaints = [each.errors() for each in programs if each.errors()]
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def page(desktop: Desktop, tmp_path: Path) -> PlanPage:
    """The week of a newcomer who has just begun: an employee with customers, 37:00, 30 % more."""
    program = desktop.start(tmp_path / "book.json")
    begin(program, "Show my week", "Skip", "Finish")
    return PlanPage(program)


FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> object:
    report = yield
    if call.when == "call":
        item.stash[FAILED] = report.failed
    return report


def _keep_what_was_seen(screen: Desktop, programs: list, name: str) -> None:
    place: Path = SCREENS / "".join(sign if sign.isalnum() else "-" for sign in name)
    screen.screenshot(place.with_suffix(".png"))
    seen = [program.tree() for program in programs if program.is_running]
    place.with_suffix(".txt").write_text("\n\n".join(seen))
