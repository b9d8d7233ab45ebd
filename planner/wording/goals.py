"""Goals in a week, in words: their figures, and what is to be known about them."""

from datetime import timedelta

from planner.core.book import Book
from planner.core.goal import Absolute, Direction, Relative, Share, Standing
from planner.core.plan import Plan
from planner.i18n import Words, mark
from planner.wording.goal_names import subject_name


def goal_figures(standing: Standing, words: Words) -> str:
    """normal 12:00 · goal 15:45 (exactly 15:36)."""
    normal = words.text("normal {time}").format(time=words.time(standing.normal))
    return f"{normal} · {goal_target(standing, words)}"


def goal_target(standing: Standing, words: Words) -> str:
    """goal 15:45 (exactly 15:36), or at most 6:15 (exactly 6:24)."""
    plain, rounded = _TARGETS[standing.goal.direction]
    sentence = words.text(plain if standing.exact == standing.target else rounded)
    return sentence.format(goal=words.time(standing.target), exact=words.time(standing.exact))


def planned_and_target(standing: Standing, words: Words) -> str:
    """planned 8:00 · at most 7:15."""
    planned = words.text("planned {time}").format(time=words.time(standing.planned))
    return f"{planned} · {_plain_target(standing, words)}"


def goal_sum(standing: Standing, words: Words) -> str:
    """12:00 × 1.30 = 15:36, shown 15:45 (exactly 15:36). How the goal of a week that is not short comes
    about; of a share, the goal of this one. Of typed hours there is nothing to work out."""
    match standing.goal.measure:
        case Absolute():
            return ""
        case Share(percent):
            exact, target = standing.exact, standing.target
            factors = f"{words.time(standing.capacity)} × {words.factor(percent)}"
        case Relative(percent):
            exact, target = standing.full_exact, standing.full_target
            factors = f"{words.time(standing.full_normal)} × {words.factor(100 + percent)}"
    worked_out = f"{factors} = {words.time(exact)}"
    if exact == target:
        return worked_out
    return words.text("{sum}, shown {goal} (exactly {exact})").format(
        sum=worked_out, goal=words.time(target), exact=words.time(exact)
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
    return uncounted_text(standing.uncounted, words) if standing.uncounted else ""


def uncounted_text(time: timedelta, words: Words) -> str:
    """What of the time on a goal does not count, and why."""
    sentence = words.text("the week got longer: {time} does not count")
    return sentence.format(time=words.time(time))


def too_large_note(standing: Standing, words: Words) -> str:
    """That the goal is more than the week holds; empty when it is not."""
    if not standing.exceeds_week:
        return ""
    return words.text("more than the week holds: a share of the week fits better")


def goal_notes(standing: Standing, words: Words) -> tuple[str, ...]:
    """All that is to be known about the goal in this week; mostly nothing."""
    notes = (short_week_note, longer_week_note, too_large_note)
    return tuple(text for note in notes if (text := note(standing, words)))


def goal_summary(
    standing: Standing, book: Book, words: Words, so_far: timedelta | None = None
) -> str:
    """customers: planned 8:30 · so far 7:15 · goal 8:30, for the foot of the window; `so_far` once
    anything is recorded."""
    figures = [words.text("planned {time}").format(time=words.time(standing.planned))]
    if so_far is not None:
        figures.append(words.text("so far {time}").format(time=words.time(so_far)))
    figures.append(_plain_target(standing, words))
    return f"{subject_name(standing.goal, book, words)}: {' · '.join(figures)}"


def _plain_target(standing: Standing, words: Words) -> str:
    """goal 15:45, where there is no room for the exact one."""
    plain, _ = _TARGETS[standing.goal.direction]
    return words.text(plain).format(goal=words.time(standing.target))


_TARGETS = {
    Direction.AT_LEAST: (mark("goal {goal}"), mark("goal {goal} (exactly {exact})")),
    Direction.AT_MOST: (mark("at most {goal}"), mark("at most {goal} (exactly {exact})")),
}


def nothing_to_find(book: Book, plan: Plan, words: Words) -> str:
    """Why *Find* has nothing to offer in the week of `plan`."""
    standings = book.standings(plan)
    if book.is_closed(plan.week):
        return words.text("The week is closed: nothing changes in it any more.")
    if not standings:
        return words.text("No goal this week, so there are no hours to find.")
    if all(standing.is_reached for standing in standings):
        return words.text("Enough is planned for the goal: there are no hours to find.")
    return words.text(
        "The hours can't be found: what could give or take them is locked, or is kept."
    )
