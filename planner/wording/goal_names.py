"""Goals as such in words: what they ask, of what, and in which weeks."""

from planner.core.book import Book
from planner.core.category import Role
from planner.core.goal import Absolute, Direction, Goal, Relative, Share, Subject
from planner.core.week import Week
from planner.i18n import Words, mark, mark_in
from planner.wording.names import category_name


def goal_title(goal: Goal, book: Book, words: Words) -> str:
    """Goal: 30 % more customer time."""
    return words.text("Goal: {goal}").format(goal=goal_name(goal, book, words))


def goal_name(goal: Goal, book: Book, words: Words) -> str:
    """30 % more customer time."""
    subject = subject_name(goal, book, words)
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


def goal_weeks(goal: Goal, words: Words) -> str:
    """from week 48 of 2026."""
    first, last = goal.valid_from, goal.last
    if last is None:
        return words.text("from {week}").format(week=week_of_year(first, words))
    if first == last:
        return words.text("in {week} only").format(week=week_of_year(first, words))
    return words.text("from {first} to {last}").format(
        first=week_of_year(first, words), last=week_of_year(last, words)
    )


def week_of_year(week: Week, words: Words) -> str:
    """week 48 of 2026."""
    return words.text("week {n} of {year}").format(n=week.number, year=week.year)


def subject_name(goal: Goal, book: Book, words: Words) -> str:
    """customer time, or the name of the category."""
    return _subject(goal.subject, book, words)


def subject_text(subject: Subject, book: Book, words: Words) -> str:
    """Customer time, or the name of the category, where it stands alone."""
    return as_sentence(_subject(subject, book, words))


def as_sentence(phrase: str) -> str:
    """`phrase` with a capital letter, where nothing stands before it."""
    return phrase[:1].upper() + phrase[1:]


def _subject(subject: Subject, book: Book, words: Words) -> str:
    if isinstance(subject, Role):
        return words.in_context("goal", _SUBJECTS[subject])
    return category_name(book, subject, words)


def _relative(percent: int, direction: Direction) -> str:
    at_least = direction is Direction.AT_LEAST
    if percent == 0:
        return _AS_MUCH if at_least else _NO_MORE
    if percent > 0:
        return _MORE if at_least else _AT_MOST_MORE
    return _AT_MOST_LESS if at_least else _LESS


def _share(goal: Goal, subject: str, words: Words) -> str:
    if goal.direction is Direction.AT_MOST:
        return words.text("at most {percent} of the week for {subject}")
    if goal.subject is Role.CUSTOMER:
        return words.text("{percent} of the week with customers")
    return words.text("{percent} of the week for {subject}")


_MORE = mark("{percent} more {subject}")
_LESS = mark("{percent} less {subject}")
_AS_MUCH = mark("no less {subject} than normal")
_NO_MORE = mark("no more {subject} than normal")
_AT_MOST_MORE = mark("at most {percent} more {subject}")
_AT_MOST_LESS = mark("at most {percent} less {subject}")
_ABSOLUTE = {
    Direction.AT_LEAST: mark("{time} of {subject}"),
    Direction.AT_MOST: mark("at most {time} of {subject}"),
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
