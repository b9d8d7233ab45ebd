"""What every test gets: no display, folders of its own, and nothing that goes astray unseen.

A test fails on any Qt message, any log record of a warning or worse and any exception that nobody
caught: in a slot, in a thread, while something was thrown away. One that means to cause such a thing
asks for `strays` and takes it.
"""

import gc
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from planner.i18n import LANGUAGES, Words
from tests.house.budget import budget_report
from tests.house.repeatable import try_the_same_in_every_run
from tests.house.strays import Strays, catching_strays

ROOT = Path(__file__).resolve().parents[1]
OTHERS_DATA = ROOT.parent / "shared" / "data"

settings.register_profile(
    "repeatable",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],  # which a busy machine is
)
settings.register_profile("hunt", deadline=None, max_examples=2000)
settings.load_profile("repeatable")
try_the_same_in_every_run()

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True, scope="session")
def folders_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """No test sees or touches the book, the settings or the caches of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
        yield home


@pytest.fixture(autouse=True)
def strays() -> Iterator[Strays]:
    """What went astray during the test, for one that expects it: `strays.taken()`."""
    with catching_strays() as strays:
        yield strays
        if "PySide6.QtWidgets" in sys.modules:
            strays.throw_away_windows()
            strays.let_go()
    if strays.left:
        pytest.fail("went astray:\n" + "\n".join(strays.left), pytrace=False)


@pytest.fixture(scope="session")
def app() -> "QApplication":  # noqa: F821
    """The one application, without a display."""
    from PySide6.QtWidgets import QApplication

    return QApplication.instance() or QApplication(["lagkage"])


@pytest.fixture(scope="module")
def in_copenhagen() -> Iterator[None]:
    """This computer's clock is Copenhagen's, for all tests of a module: `pytestmark` asks for it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Europe/Copenhagen")
        time.tzset()
        yield
    time.tzset()


@pytest.fixture(autouse=True)
def sweeping(request: pytest.FixtureRequest) -> Iterator["Sweeping | None"]:  # noqa: F821
    """Where there are windows, garbage is looked for as in the program: on their thread."""
    if "app" not in request.fixturenames:
        yield None
        return
    from planner.ui.sweeping import Sweeping

    request.getfixturevalue("app")
    sweeping = Sweeping()
    sweeping.begin()
    yield sweeping
    sweeping.end()
    gc.enable()  # an import that was left open is undisturbed for good


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> Words:
    """Once in every language there is."""
    return Words(request.param)


@pytest.fixture(scope="session")
def data() -> Callable[[str], Path]:
    """Files of other programs, by name; they lie beside the checkout and are not the project's."""

    def data(name: str) -> Path:
        path = OTHERS_DATA / name
        if not path.exists():
            pytest.skip(f"needs {name} of the third-party test data beside the checkout")
        return path

    return data


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    budget_report(terminalreporter)
