"""The list of backups: why each was kept is never cut, whatever room there is."""

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


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize("width", [620, 480])
def test_what_a_version_holds_gives_way_to_why_it_was_kept(
    app: QApplication, language: str, width: int
) -> None:
    held = Contents(weeks=13, last=None, customer=time("166:00"), entries=328)
    version = Version(Path("b"), 3, AT, Mark.MIGRATION, 9, is_second=True, contents=held)
    versions = VersionList(Words(language))
    versions.resize(width, 300)
    versions.show()

    versions.show_versions([version])

    why = versions.topLevelItem(0).text(KEPT)
    assert QFontMetrics(versions.font()).horizontalAdvance(why) <= versions.columnWidth(KEPT)
    hidden = [versions.isColumnHidden(column) for column in (ENTRIES, WEEKS, CUSTOMERS)]
    assert hidden == sorted(hidden, reverse=True), "entries go first, the customers' hours last"
    assert "328" in versions.topLevelItem(0).toolTip(KEPT)
    versions.close()
