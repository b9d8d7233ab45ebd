"""Goals in words: what they ask, their figures, and what is to be known about them in a week."""

from planner.core.book import Book
from planner.core.category import Role
from planner.core.goal import Absolute, Direction, Goal, Relative, Share, Standing
from planner.i18n import Words, mark, mark_in
from planner.wording.names import category_name


def goal_title(goal: Goal, book: Book, words: Words) -> str:
    """Goal: 30 % more customer time."""
    subject = _subject(goal, book, words)
    match goal.measure:
        case Relative(percent):
            sentence = words.text(_relative(percent, goal.direction))
            return sentence.format(percent=words.percent(abs(percent)), subject=subject)
        case Share(percent):
            return _share(goal, subject, words).format(
                percent=words.percent(percent), subject=subject
            )
        case Absolute(hours):
            return words.text(_ABSOLUTE[goal.direction]).format(
                time=words.time(hours), subject=subject
            )


def goal_figures(standing: Standing, words: Words) -> str:
    """normal 12:00 · goal 15:45 (exactly 15:36)."""
    if standing.exact == standing.target:
        sentence = words.text("normal {normal} · goal {goal}")
    else:
        sentence = words.text("normal {normal} · goal {goal} (exactly {exact})")
    return sentence.format(
        normal=words.time(standing.normal),
        goal=words.time(standing.target),
        exact=words.time(standing.exact),
    )


def goal_gap(standing: Standing, words: Words) -> str:
    """1:30 to go. What a plan lacks, has too much, or that it is enough: whether a goal is reached
    is judged on the time that passed."""
    at_least = standing.goal.direction is Direction.AT_LEAST
    if standing.is_reached:
        return words.text("enough for the goal") if at_least else words.text("within the goal")
    time = words.time(standing.to_go)
    if at_least:
        return words.text("{time} to go").format(time=time)
    return words.text("{time} too much").format(time=time)


def planned_and_gap(standing: Standing, words: Words) -> str:
    """planned 13:30 · 2:15 to go."""
    planned = words.text("planned {time}").format(time=words.time(standing.planned))
    return f"{planned} · {goal_gap(standing, words)}"


def short_week_note(standing: Standing, words: Words) -> str:
    """short week: 12:30 instead of 15:45. Empty in a week that is not short."""
    if not standing.is_short_week:
        return ""
    return words.text("short week: {time} instead of {usual}").format(
        time=words.time(standing.target), usual=words.time(standing.full_target)
    )


def longer_week_note(standing: Standing, words: Words) -> str:
    """the week got longer: 1:00 does not count. Empty when all of it counts."""
    if not standing.uncounted:
        return ""
    sentence = words.text("the week got longer: {time} does not count")
    return sentence.format(time=words.time(standing.uncounted))


def too_large_note(standing: Standing, words: Words) -> str:
    """That the goal is more than the week holds; empty when it is not."""
    if not standing.exceeds_week:
        return ""
    return words.text("more than the week holds: a share of the week fits better")


def goal_notes(standing: Standing, words: Words) -> tuple[str, ...]:
    """All that is to be known about the goal in this week; mostly nothing."""
    notes = (short_week_note, longer_week_note, too_large_note)
    return tuple(text for note in notes if (text := note(standing, words)))


def _subject(goal: Goal, book: Book, words: Words) -> str:
    if isinstance(goal.subject, Role):
        return words.in_context("goal", _SUBJECTS[goal.subject])
    return category_name(book, goal.subject, words)


def _relative(percent: int, direction: Direction) -> str:
    at_least = direction is Direction.AT_LEAST
    if percent == 0:
        return _AS_MUCH if at_least else _NO_MORE
    if percent > 0:
        return _MORE if at_least else _AT_MOST_MORE
    return _AT_MOST_LESS if at_least else _LESS


def _share(goal: Goal, subject: str, words: Words) -> str:
    if goal.direction is Direction.AT_MOST:
        return words.text("Goal: at most {percent} of the week for {subject}")
    if goal.subject is Role.CUSTOMER:
        return words.text("Goal: {percent} of the week with customers")
    return words.text("Goal: {percent} of the week for {subject}")


_MORE = mark("Goal: {percent} more {subject}")
_LESS = mark("Goal: {percent} less {subject}")
_AS_MUCH = mark("Goal: no less {subject} than normal")
_NO_MORE = mark("Goal: no more {subject} than normal")
_AT_MOST_MORE = mark("Goal: at most {percent} more {subject}")
_AT_MOST_LESS = mark("Goal: at most {percent} less {subject}")
_ABSOLUTE = {
    Direction.AT_LEAST: mark("Goal: {time} of {subject}"),
    Direction.AT_MOST: mark("Goal: at most {time} of {subject}"),
}
_SUBJECTS = {
    Role.CUSTOMER: mark_in("goal", "customer time"),
    Role.MEETINGS: mark_in("goal", "meeting time"),
    Role.WORK: mark_in("goal", "time for the work itself"),
    Role.ADMIN: mark_in("goal", "administration"),
    Role.PEOPLE: mark_in("goal", "time for people"),
    Role.IMPROVEMENT: mark_in("goal", "time for improvement"),
    Role.TRAVEL: mark_in("goal", "travel time"),
    Role.OTHER: mark_in("goal", "other time"),
}


def goal_summary(standing: Standing, book: Book, words: Words) -> str:
    """customers: planned 8:30 · goal 8:30, for the foot of the window."""
    sentence = words.text("{subject}: planned {planned} · goal {goal}")
    return sentence.format(
        subject=_subject(standing.goal, book, words),
        planned=words.time(standing.planned),
        goal=words.time(standing.target),
    )
