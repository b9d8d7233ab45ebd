"""Goals as people read them in a terminal."""

from planner.core.book import Book
from planner.core.goal import Goal, Standing
from planner.core.goals import goals_shown
from planner.core.week import Week
from planner.i18n import Words
from planner.wording.goal_names import as_sentence, goal_name, goal_title, goal_weeks
from planner.wording.goals import goal_figures, goal_notes, planned_and_gap


def goal_text(standing: Standing, book: Book, words: Words) -> str:
    """A goal of a week: what it asks, its figures, and what is to be known about them."""
    return "\n".join((goal_title(standing.goal, book, words), *_figures(standing, words)))


def goals_text(book: Book, week: Week, words: Words) -> str:
    """Those that hold in `week`, the main one first, those that begin later, and those that ended."""
    held, later, ended = goals_shown(book.goals_in(week), book.goals, week)
    nothing = words.text("No goal holds in {week}.").format(week=week)
    sections = (
        *([_held_text(goal, book, week, words) for goal in held] or [nothing]),
        _section(words.text("Beginning later"), later, book, words),
        _section(words.text("Ended"), ended, book, words),
    )
    return "\n\n".join(section for section in sections if section)


def _held_text(goal: Goal, book: Book, week: Week, words: Words) -> str:
    plan, main = book.plan(week), book.main_goal(week)
    weeks = goal_weeks(goal, words)
    if main is not None and main.id == goal.id:
        weeks = words.text("the main goal · {weeks}").format(weeks=weeks)
    figures = () if plan.is_off else _figures(book.standing(goal, plan), words)
    return "\n".join((as_sentence(goal_name(goal, book, words)), weeks, *figures))


def _figures(standing: Standing, words: Words) -> tuple[str, ...]:
    figures = f"{goal_figures(standing, words)} · {planned_and_gap(standing, words)}"
    return (figures, *goal_notes(standing, words))


def _section(title: str, goals: tuple[Goal, ...], book: Book, words: Words) -> str:
    lines = [f"  {goal_name(goal, book, words)} · {goal_weeks(goal, words)}" for goal in goals]
    return "\n".join((title, *lines)) if lines else ""
