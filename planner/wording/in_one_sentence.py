"""What a comparison says in one sentence, or a few: how the goal's time went, and what took more.

Facts choose whole sentences; nothing is put together of pieces but names and times.
"""

from planner.core.book import Book
from planner.core.comparison import Comparison
from planner.core.duration import ZERO
from planner.core.goal import Direction, Goal
from planner.core.variance import Variance
from planner.i18n import Words, mark
from planner.wording.goal_names import subject_name
from planner.wording.names import category_name


def in_one_sentence(found: Comparison, book: Book, words: Words) -> str:
    if found.is_off:
        return words.text("A week off: there is nothing to compare.")
    if found.is_empty:
        return _of_nothing(found, book, words)
    parts = (
        _of_goal(found, book, words),
        _of_reached(found, words),
        _of_uncounted(found, words),
        _of_overrun(found, book, words),
        _of_rest(found, words),
    )
    return " ".join(part for part in parts if part) or words.text("All of it went as planned.")


def _of_nothing(found: Comparison, book: Book, words: Words) -> str:
    """What is planned for the goal in weeks that are still to come, or under way."""
    nothing, went = words.text("Nothing has been recorded yet."), found.on_goal
    if went is None or found.goal is None or not found.is_under_way:
        return nothing
    planned = words.text("{planned} of {subject} is planned.").format(
        planned=words.time(went.planned), subject=subject_name(found.goal, book, words)
    )
    return f"{nothing} {planned}"


def _of_goal(found: Comparison, book: Book, words: Words) -> str:
    went = found.on_goal
    if found.goal is None:
        return _of_all(found, words)
    if went is None:
        return _of_unplanned(found.goal, found, book, words)
    return words.text(_sentence(went, found.is_over)).format(
        actual=words.time(went.actual),
        subject=subject_name(found.goal, book, words),
        planned=words.time(went.planned),
        time=words.time(abs(went.difference)),
    )


def _of_all(found: Comparison, words: Words) -> str:
    """How much was recorded, where no goal says what of it matters and the plan does not tell either:
    there was none, or the week goes on."""
    recorded = words.time(found.recorded)
    if not found.variances:
        sentence = words.text("{time} is recorded. There was no plan to compare it with.")
        return sentence.format(time=recorded)
    if found.is_over:
        return ""
    return words.text("{time} is recorded so far.").format(time=recorded)


def _of_unplanned(goal: Goal, found: Comparison, book: Book, words: Words) -> str:
    sentence = words.text("{actual} of {subject}. There was no plan to compare it with.")
    return sentence.format(
        actual=words.time(found.recorded_on(goal)), subject=subject_name(goal, book, words)
    )


def _of_reached(found: Comparison, words: Words) -> str:
    """Whether the main goal was reached; empty where no week can be judged."""
    hits, weeks = found.hits
    if not weeks:
        return ""
    is_cap = found.goal is not None and found.goal.direction is Direction.AT_MOST
    if weeks > 1:
        kept = words.text("The goal was kept in {hits} of {weeks} weeks.")
        reached = words.text("The goal was reached in {hits} of {weeks} weeks.")
        return (kept if is_cap else reached).format(hits=hits, weeks=weeks)
    if is_cap:
        return words.text("The goal was kept.") if hits else words.text("The goal was not kept.")
    return words.text("The goal was reached.") if hits else words.text("The goal was not reached.")


def _of_uncounted(found: Comparison, words: Words) -> str:
    """Why a goal was not reached though there was enough time on it."""
    (hits, weeks), uncounted = found.hits, found.points[-1].uncounted
    if weeks != 1 or hits or len(found.points) > 1 or not uncounted:
        return ""
    sentence = words.text("The week got longer, so {time} does not count towards the goal.")
    return sentence.format(time=words.time(uncounted))


def _sentence(went: Variance, is_over: bool) -> str:
    if not is_over:
        return _SO_FAR
    if not went.matters:
        return _ABOUT_AS_PLANNED if went.difference else _AS_PLANNED
    return _MORE if went.difference > ZERO else _LESS


def _of_overrun(found: Comparison, book: Book, words: Words) -> str:
    over = found.overrun
    if over is None:
        return ""
    return words.text("{name} took {time} more than planned.").format(
        name=category_name(book, over.subject, words), time=words.time(over.difference)
    )


def _of_rest(found: Comparison, words: Words) -> str:
    if not found.unaccounted or not found.is_over:
        return ""
    sentence = words.text("{time} is not recorded.")
    return sentence.format(time=words.time(found.unaccounted))


_SO_FAR = mark("{actual} of {subject} so far, {planned} planned.")
_AS_PLANNED = mark("{actual} of {subject}, as planned.")
_ABOUT_AS_PLANNED = mark("{actual} of {subject}, about as planned.")
_MORE = mark("{actual} of {subject}, {time} more than planned.")
_LESS = mark("{actual} of {subject}, {time} less than planned.")
