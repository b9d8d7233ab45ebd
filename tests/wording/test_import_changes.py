import pytest

from planner.app.import_rows import State
from planner.i18n import Words
from planner.wording.import_rows import row_reason
from tests.app.trackers import Importing, toggl


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ("tue 9:00 1:00 Call", "tue 9:00 1:30 Call", "was 24 Nov 2026, 09:00, 1:00"),
        ("tue 9:00 1:00 Call", "tue 9:00 1:00 Visit", "was “Call”"),
        ("tue 9:00 1:00 Call", "tue 9:00 1:00 Call @Delivery", "had no project, now Delivery"),
        (
            "tue 9:00 1:00 Call @Delivery",
            "tue 9:00 1:00 Call @Office",
            "project was Delivery, now Office",
        ),
        ("tue 9:00 1:00 Call #phone", "tue 9:00 1:00 Call", "tags were phone, now none"),
        (
            "tue 9:00 1:00 Call @Delivery",
            "tue 9:00 2:00 Call @Office",
            "was 24 Nov 2026, 09:00, 1:00; project was Delivery, now Office",
        ),
    ],
)
def test_what_changed_is_said_as_it_was(before: str, now: str, said: str) -> None:
    importing = Importing()
    importing.take(toggl(before))

    (row,) = importing.rows(toggl(now))

    assert row.state is State.CHANGED
    assert row_reason(row, Words("en")) == said
