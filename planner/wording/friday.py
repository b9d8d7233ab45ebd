"""What the Friday close says: of the week that goes, and of the one that comes."""

from collections.abc import Sequence
from datetime import date, timedelta

from planner.core.book import Book
from planner.core.log import Log
from planner.core.plan import Plan
from planner.core.week import Week
from planner.i18n import Words, mark
from planner.wording.absences import absence_line
from planner.wording.goals import goal_target, planned_and_gap
from planner.wording.logs import twice_text


def told_text(log: Log, capacity: timedelta, words: Words) -> str:
    """How much of a week of `capacity` is recorded, and what is not."""
    if not log.entries:
        return words.text("Nothing has been recorded yet.")
    left, over = log.unaccounted(capacity), log.over(capacity)
    if left:
        said = words.text("{time} of {total} is recorded, {left} is not.")
    elif over:
        said = words.text("{time} of {total} is recorded, {over} over the week.")
    else:
        said = words.text("All of it is recorded: {time}.")
    figures = {"time": log.total, "total": capacity, "left": left, "over": over}
    return said.format(**{name: words.time(time) for name, time in figures.items()})


def twice_sentence(log: Log, words: Words) -> str:
    """That overlaps count once; mostly nothing."""
    twice = twice_text(log, words)
    return words.text("{twice}: it counts once.").format(twice=twice) if twice else ""


def not_over_text(left: Sequence[date], words: Words) -> str:
    """Which working days are left of the week."""
    if len(left) == 1:
        sentence = words.text("The week is not over: {day} is left.")
        return sentence.format(day=words.weekday(left[0].weekday()))
    sentence = words.text("The week is not over: {n} working days are left.")
    return sentence.format(n=len(left))


def ahead_title(week: Week, this_week: Week, words: Words) -> str:
    """What the week that is planned is called: it may have begun."""
    text = _THIS if week == this_week else _NEXT if week == this_week.neighbour(1) else _THEN
    return words.text(text).format(n=week.number)


def ahead_facts(book: Book, plan: Plan, words: Words) -> list[str]:
    """How long the week is, and what it is shorter by."""
    if plan.is_off:
        return [words.text("It is a week off: there is nothing to plan.")]
    hours = words.text("{time} to plan.").format(time=words.time(plan.capacity))
    absences = [each for each in book.absences if each.week == plan.week]
    lines = [absence_line(each, words) for each in sorted(absences, key=lambda each: each.day)]
    return [hours, *lines]


def reached_by(book: Book, plan: Plan, words: Words) -> str:
    """How `plan` stands to its main goal: planned 12:00 · 3:45 to go · goal 15:45."""
    standing = book.main_standing(plan)
    if standing is None:
        return ""
    return f"{planned_and_gap(standing, words)} · {goal_target(standing, words)}"


def planned_already(plan: Plan, words: Words) -> str:
    """That the week has a plan, and how many moves are in it."""
    if not plan.moves:
        return words.text("It is planned already.")
    return words.plural(
        "It is planned already, with one move.",
        "It is planned already, with {n} moves.",
        len(plan.moves),
    )


def nothing_to_move(book: Book, plan: Plan, words: Words) -> str:
    """Why no hours are proposed."""
    if plan.is_off:
        return words.text("It is a week off: nothing has to move.")
    standings = book.standings(plan)
    if not standings:
        return words.text("No goal is set for this week, so nothing has to move.")
    if all(each.is_reached for each in standings):
        return words.text("The plan has enough for the goal: nothing has to move.")
    return words.text("Nobody has time to give: what is left is locked, or kept.")


def closing_said(book: Book, week: Week, ahead: Week, words: Words) -> str:
    """What has become of the two weeks once the Friday close is through."""
    key = (book.is_closed(week), book.is_planned(ahead) and not book.plan(ahead).is_off)
    return words.text(_DONE[key]).format(week=week.number, ahead=ahead.number)


_NEXT = mark("Next week, week {n}")
_THIS = mark("This week, week {n}")
_THEN = mark("Week {n}")
_DONE = {
    (True, True): mark("Week {week} is closed, and week {ahead} is planned."),
    (True, False): mark("Week {week} is closed. Week {ahead} can be planned at any time."),
    (False, True): mark("Week {ahead} is planned. Week {week} can be closed at any time."),
    (False, False): mark("Week {week} and week {ahead} stay as they are, for now."),
}
