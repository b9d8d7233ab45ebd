"""What Windows does to a rename, and what a name on the disk means."""

from pathlib import Path

import pytest

from planner.storage.files import Disk, patiently


class BusyDisk(Disk):
    """The target is held open by a virus scanner for so many tries."""

    def __init__(self, tries: int, code: int = 32) -> None:
        self.left = tries
        self._code = code

    def replace(self, path: Path, target: Path) -> None:
        if self.left:
            self.left -= 1
            error = PermissionError(13, "made to fail")
            error.winerror = self._code  # type: ignore[attr-defined]
            raise error
        super().replace(path, target)


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_file_that_is_held_open_for_a_moment_is_waited_for(code: int, tmp_path: Path) -> None:
    new, target = tmp_path / "new", tmp_path / "old"
    new.write_text("new")
    pauses: list[float] = []

    disk = BusyDisk(7, code)
    patiently(lambda: disk.replace(new, target), pauses.append)

    assert target.read_text() == "new"
    assert len(pauses) == 7


def test_a_file_that_stays_open_is_a_problem_after_two_and_a_half_seconds(tmp_path: Path) -> None:
    pauses: list[float] = []

    disk = BusyDisk(1000)
    with pytest.raises(PermissionError):
        patiently(lambda: disk.replace(tmp_path / "new", tmp_path / "old"), pauses.append)

    assert sum(pauses) == pytest.approx(2.5)


def test_any_other_refusal_is_not_waited_for(tmp_path: Path) -> None:
    pauses: list[float] = []

    disk = BusyDisk(1, code=19)
    with pytest.raises(PermissionError):
        patiently(lambda: disk.replace(tmp_path / "new", tmp_path / "old"), pauses.append)

    assert pauses == []
