"""So many per cent, as people write it."""

import pytest

from planner.core.errors import NotAPercentage
from planner.core.goal_reading import read_percent


@pytest.mark.parametrize(
    ("text", "percent"),
    [("30", 30), ("30 %", 30), ("30%", 30), ("+30", 30), ("-20", -20), ("−20 %", -20), (" 0 ", 0)],
)
def test_per_cent_are_read_with_and_without_their_sign(text: str, percent: int) -> None:
    assert read_percent(text, -100, 1000) == percent


@pytest.mark.parametrize("text", ["", "much", "12.5", "12,5 %", "--3", "30 % more", "99999", "3 0"])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    with pytest.raises(NotAPercentage):
        read_percent(text, -100, 1000)


def test_what_is_out_of_range_is_refused_with_the_range() -> None:
    with pytest.raises(NotAPercentage) as refused:
        read_percent("101", 0, 100)

    assert (refused.value.least, refused.value.most) == (0, 100)
