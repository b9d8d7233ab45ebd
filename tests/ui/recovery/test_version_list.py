"""The list of backups: why each was kept is never cut, whatever room there is."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from planner.core.marks import Mark
from planner.core.versions import Contents, Version
from planner.i18n import Words
from planner.ui.recovery.version_list import VersionList
from tests.builders import time

KEPT, WEEKS, CUSTOMERS, ENTRIES = 2, 3, 4, 5
AT = datetime(2026, 11, 24, 14, 32, tzinfo=UTC)


@pytest.fixture(params=["en", "da"])
def versions(request: pytest.FixtureRequest, app: QApplication) -> Iterator[VersionList]:
    """A list of one backup, which has a long reason."""
    held = Contents(weeks=13, last=None, customer=time("166:00"), entries=328)
    version = Version(Path("b"), 3, AT, Mark.MIGRATION, 9, is_second=True, contents=held)
    versions = VersionList(Words(request.param))
    versions.show()
    versions.show_versions([version])
    yield versions
    versions.close()


def gone(versions: VersionList) -> list[bool]:
    """Which columns give way, in the order in which they do."""
    return [versions.isColumnHidden(column) for column in (ENTRIES, WEEKS, CUSTOMERS)]


@pytest.mark.parametrize("width", [620, 480])
def test_what_a_version_holds_gives_way_to_why_it_was_kept(
    versions: VersionList, width: int
) -> None:
    versions.resize(width, 300)

    why = versions.topLevelItem(0).text(KEPT)
    assert QFontMetrics(versions.font()).horizontalAdvance(why) <= versions.columnWidth(KEPT)
    hidden = gone(versions)
    assert hidden == sorted(hidden, reverse=True), "entries go first, the customers' hours last"
    assert "328" in versions.topLevelItem(0).toolTip(KEPT)


@pytest.mark.parametrize("width", range(420, 600, 20))
def test_columns_that_gave_way_stay_away_while_there_is_no_room_for_them(
    versions: VersionList, width: int
) -> None:
    versions.resize(width, 300)
    before = gone(versions)

    versions.resize(width, 299)

    assert gone(versions) == before
