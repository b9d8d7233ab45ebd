"""Where things lie: as the platform has it."""

import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from planner.places import cache_folder, data_folder, state_folder

VARIABLES = ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


@pytest.mark.parametrize("home", ["/home/kim", "/home/kim/", "", "relative", None])
@pytest.mark.parametrize("own", ["/srv/kim", "/srv/kim/", "", "relative", " /srv", "~/data", None])
def test_folders_are_those_that_the_platform_names(
    monkeypatch: pytest.MonkeyPatch, home: str | None, own: str | None
) -> None:
    monkeypatch.delenv("LAGKAGE_FOLDER", raising=False)
    for name, value in ({"HOME": home} | dict.fromkeys(VARIABLES, own)).items():
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)

    assert data_folder() == platformdirs.user_data_path("lagkage", appauthor=False)
    assert cache_folder() == platformdirs.user_cache_path("lagkage", appauthor=False)
    assert state_folder() == platformdirs.user_state_path("lagkage", appauthor=False)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere only platformdirs knows")
def test_what_a_usual_linux_says_is_known_without_help(tmp_path: Path) -> None:
    ask = "import sys; from planner.places import *; data_folder(), cache_folder(), state_folder();"
    told = subprocess.run(
        [sys.executable, "-c", f"{ask} print('platformdirs' in sys.modules)"],
        env={"HOME": str(tmp_path)},
        capture_output=True,
        check=True,
        text=True,
    )

    assert told.stdout == "False\n"
