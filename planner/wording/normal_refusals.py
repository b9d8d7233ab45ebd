"""Why the normal week can't be what was asked of it, and what to do instead."""

from planner.core.normal_errors import (
    AnotherBegins,
    GoalCountsFrom,
    NoSuchNormalWeek,
    OnlyNormalWeek,
)
from planner.i18n import Words, mark

NormalRefusal = NoSuchNormalWeek | AnotherBegins | GoalCountsFrom | OnlyNormalWeek


def why(refusal: NormalRefusal, words: Words) -> str:
    match refusal:
        case NoSuchNormalWeek():
            return words.text("That normal week is gone already. Nothing has changed.")
        case AnotherBegins(year=year, number=number):
            sentence = words.text(
                "Another normal week is valid from week {n} of {year}. Remove that one first."
            )
            return sentence.format(n=number, year=year)
        case GoalCountsFrom():
            return words.text(
                "A goal counts from this normal week. Have it count from another one first."
            )
        case OnlyNormalWeek():
            return words.text("Plans begin as this normal week, and there is no other. Change it.")


def short_why(refusal: NormalRefusal) -> str:
    """At most four words, in English."""
    match refusal:
        case NoSuchNormalWeek():
            return mark("gone already")
        case AnotherBegins():
            return mark("another begins there")
        case GoalCountsFrom():
            return mark("a goal needs it")
        case OnlyNormalWeek():
            return mark("the only one")
