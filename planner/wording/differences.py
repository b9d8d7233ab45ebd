"""In what two states of a book differ, in words."""

from collections.abc import Sequence
from datetime import timedelta

from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.differences import Difference
from planner.core.duration import ZERO
from planner.i18n import Words, mark
from planner.wording.names import category_name

NOTHING = "–"


def difference_cells(each: Difference, then: Book, now: Book, words: Words) -> tuple[str, ...]:
    """Week, category, what it had then, what it has now, and the change from then to now."""
    known = now if each.category in now.order or each.category == OPEN_ID else then
    change = (each.now or ZERO) - (each.then or ZERO)
    week = f"{words.week(each.week)}, {each.week.year}"
    name = category_name(known, each.category, words)
    return week, name, _time(each.then, words), _time(each.now, words), words.change(change)


def all_differences(revision: int, rows: int, parts: Sequence[str], words: Words) -> str:
    """What stands above the table of plans that differ, if there are `rows`, right below its last
    words; else that none does."""
    others = other_differences(parts, words)
    if not rows:
        none = words.text("No plan differs between backup {n} and now.")
        return f"{none.format(n=revision)} {others}".rstrip()
    plans = words.text("Plans that differ between backup {n} and now:")
    return f"{others} {plans.format(n=revision)}".lstrip()


def other_differences(parts: Sequence[str], words: Words) -> str:
    """A sentence on what else differs; empty if nothing does."""
    if not parts:
        return ""
    names = dict.fromkeys(words.text(_PARTS.get(part, _OTHER)) for part in parts)
    return words.text("Also different: {parts}.").format(parts=", ".join(names))


def _time(time: timedelta | None, words: Words) -> str:
    return NOTHING if time is None else words.time(time)


_OTHER = mark("other parts")
_PARTS = {
    "person": mark("the person"),
    "categories": mark("categories"),
    "normal_weeks": mark("normal weeks"),
    "working_hours": mark("working hours"),
    "goals": mark("goals"),
    "absences": mark("days off"),
    "public_holidays": mark("public holidays"),
    "recorded": mark("entries"),
    "templates": mark("templates"),
    "stopwatch": mark("the stopwatch"),
    "grid": mark("the step of buttons"),
}
