"""What a change of goals means for the other goals, and what is proposed in the place of one."""

from planner.core.book import Book
from planner.core.goal import Absolute, Goal, Measure, Relative, Share, Standing
from planner.core.goal_proposals import FEW_HOURS_MORE
from planner.core.normal_week import NormalWeek
from planner.core.week import Week
from planner.i18n import Words
from planner.wording.goal_names import goal_name, week_of_year


def changes_of_others(before: Book, after: Book, words: Words) -> tuple[str, ...]:
    """What becomes of the goals of `before` that end sooner, or go, in `after`."""
    left = {goal.id: goal for goal in after.goals}
    return tuple(
        _change(goal, left.get(goal.id), before, words)
        for goal in before.goals
        if goal.id not in left or _ends_sooner(goal, left[goal.id])
    )


def proposal_note(standing: Standing, words: Words) -> str:
    """Why something else is proposed."""
    if standing.exceeds_week:
        return words.text("above the week's hours: 30 % of the week is proposed")
    sentence = words.text("normal is only {time}: {more} more is proposed")
    return sentence.format(time=words.time(standing.normal), more=words.time(FEW_HOURS_MORE))


def use_measure(measure: Measure, words: Words) -> str:
    """Use 30 % of the week."""
    match measure:
        case Relative(percent):
            sentence = words.text("Use {percent} more")
            return sentence.format(percent=words.percent(percent))
        case Share(percent):
            sentence = words.text("Use {percent} of the week")
            return sentence.format(percent=words.percent(percent))
        case Absolute(hours):
            return words.text("Use {time}").format(time=words.time(hours))


def normal_week_name(normal: NormalWeek, words: Words) -> str:
    """the normal week from week 48 of 2026."""
    sentence = words.text("the normal week from {week}")
    return sentence.format(week=week_of_year(normal.valid_from, words))


def _ends_sooner(goal: Goal, left: Goal) -> bool:
    return left.last is not None and (goal.last is None or left.last < goal.last)


def _change(goal: Goal, left: Goal | None, before: Book, words: Words) -> str:
    name = goal_name(goal, before, words)
    if left is None:
        return words.text("Takes the place of “{goal}”.").format(goal=name)
    last = left.last
    assert isinstance(last, Week)
    sentence = words.text("Until {week} it stays “{goal}”.")
    return sentence.format(week=week_of_year(last, words), goal=name)
