"""What a sum over the weeks says: how far it is, and what the rest must hold."""

from planner.core.adding_up import AddingUp
from planner.core.duration import ZERO
from planner.core.goal import Direction
from planner.i18n import Words
from planner.wording.goals import uncounted_text


def pace_of_weeks_text(found: AddingUp, words: Words) -> str:
    """16:45 a week reaches it, 3:00 short, 1:30 over: what stands at the end of the goal's line."""
    a_week, is_floor = found.a_week, found.direction is Direction.AT_LEAST
    if a_week is not None:
        reaches, stays = (
            words.text("{time} a week reaches it"),
            words.text("{time} a week keeps it"),
        )
        return (reaches if is_floor else stays).format(time=words.time(a_week))
    if found.to_go > ZERO:
        short, within = words.text("{time} short of it"), words.text("{time} below it")
        return (short if is_floor else within).format(time=words.time(found.to_go))
    if found.to_go == ZERO:
        return words.text("just reached")
    return words.text("{time} above it").format(time=words.time(-found.to_go))


def sum_text(found: AddingUp, place: int, words: Words) -> str:
    """What a week says, a line each: how much it was, how much in all, and what the goal wanted."""
    point, actual = found.points[place], found.actual[place]
    lines = [f"{words.week(point.week)} · {words.days_of(point.week)}"]
    if point.outcome is None:
        lines.append(words.text("adds nothing"))
    elif point.recorded is not None:
        lines.append(words.text("actual {time}").format(time=words.time(point.recorded)))
        if point.uncounted:
            lines.append(uncounted_text(point.uncounted, words))
    if actual is not None:
        lines.append(words.text("in all {time}").format(time=words.time(actual)))
    goal = words.text("goal in all {time}").format(time=words.time(found.wanted[place]))
    normal = words.text("normal in all {time}").format(time=words.time(found.normal[place]))
    return "\n".join((*lines, goal, normal))
