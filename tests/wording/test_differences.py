"""In what a backup and now differ, in words."""

from planner.i18n import Words
from planner.wording.differences import all_differences

EN = Words("en")


def test_what_is_said_of_plans_stands_last_above_their_table() -> None:
    said = all_differences(3, 2, ("goals", "recorded"), EN)

    assert said == "Also different: goals, entries. Plans that differ between backup 3 and now:"


def test_where_no_plan_differs_that_is_said_first() -> None:
    said = all_differences(3, 0, ("goals",), EN)

    assert said == "No plan differs between backup 3 and now. Also different: goals."


def test_what_is_alike_is_not_spoken_of() -> None:
    assert all_differences(3, 1, (), EN) == "Plans that differ between backup 3 and now:"
