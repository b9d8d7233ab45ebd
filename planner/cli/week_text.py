"""A week as people read it in a terminal."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from planner.cli.goal_text import goal_text
from planner.cli.table import cut, table
from planner.cli.week_value import customer_time, weeks_there_are
from planner.core.book import Book
from planner.core.closing import as_it_was
from planner.core.log import Log
from planner.core.normal_week import NormalWeek
from planner.core.plan import Plan
from planner.core.week import Week
from planner.i18n import Words
from planner.wording.beginnings import changed_categories, what_goes
from planner.wording.logs import log_line
from planner.wording.moves import pair_text, reason_text
from planner.wording.names import category_name
from planner.wording.normal_weeks import source_name


def week_text(book: Book, week: Week, words: Words) -> str:
    """The week's table, what was recorded, its goals, and what gives way."""
    book = as_it_was(book, week)
    plan = book.plan(week)
    sections = (
        _heading(book, plan, words),
        _table(_rows(book, plan, words)),
        _log_text(book.log(week), plan, words),
        *(goal_text(standing, book, words) for standing in book.standings(plan)),
        _moves_text(book, plan, words),
    )
    return "\n\n".join(section for section in sections if section)


def weeks_text(book: Book, words: Words) -> str:
    """A line for each week that was planned or recorded."""
    weeks = weeks_there_are(book)
    if not weeks:
        return words.text("No week has a plan yet. The first change to a week makes one.")
    customers, actual = words.text("with customers"), words.text("actual")
    heads = ("", words.text("hours"), customers, actual, words.text("goal"), "")
    lines = (_week_line(as_it_was(book, week), week, words) for week in weeks)
    return _table([heads, *lines])


def begun_text(book: Book, plan: Plan, begun: Plan, words: Words) -> str:
    """What became of `plan` when its week was begun anew as `begun`."""
    changed = [
        (
            cut(category_name(book, name, words)),
            f"{words.time(plan.planned(name))} → {words.time(begun.planned(name))}",
            words.change(begun.planned(name) - plan.planned(name)),
        )
        for name in changed_categories(book, plan, begun)
    ]
    stayed = words.text("The hours of every category are as before.")
    lines = (table(changed) if changed else stayed, *what_goes(book, plan, begun, words))
    return "\n".join((words.text("The week begins anew."), *lines))


def normal_week_text(book: Book, normal: NormalWeek, words: Words) -> str:
    """The normal week and what it adds up to."""
    heading = words.text("Normal week, from {week} ({source})").format(
        week=normal.valid_from, source=source_name(normal.source, words)
    )
    rows = [
        (cut(category_name(book, name, words)), words.time(normal.hours(name)))
        for name in _shown(book, normal)
    ]
    total = (words.text("total"), words.time(normal.total))
    return f"{heading}\n\n{table([*rows, total])}"


def normal_weeks_text(book: Book, normals: Sequence[NormalWeek], words: Words) -> str:
    """A line for each: from when it is valid, its hours, and where they come from."""
    if not normals:
        return words.text("There is no normal week yet.")
    heads = ("", words.text("total"), words.text("with customers"), "")
    rows = [
        (
            str(normal.valid_from),
            words.time(normal.total),
            words.time(customer_time(book, normal.minutes)),
            source_name(normal.source, words),
        )
        for normal in normals
    ]
    return _table([heads, *rows])


def _table(rows: Sequence[Sequence[str]]) -> str:
    """A table whose first column is names, and whose last is marks."""
    return table(rows, frozenset({0, len(rows[0]) - 1}))


def _heading(book: Book, plan: Plan, words: Words) -> str:
    week = plan.week
    first = f"{words.week(week)} · {words.days_of(week)} · {words.time(plan.capacity)}"
    if plan.is_off:
        return f"{first}\n{words.text('A week off: nothing to plan.')}"
    if book.is_closed(week):
        return f"{first}\n{words.text('Closed: nothing changes any more.')}"
    if not book.is_planned(week):
        return f"{first}\n{words.text('Suggested from the normal week.')}"
    return first


def _rows(book: Book, plan: Plan, words: Words) -> list[tuple[str, ...]]:
    """What was recorded has a column once anything was."""
    normal, log = book.normal_in(plan), book.log(plan.week)
    parts = book.shares(plan)
    heads = (words.text("planned"), "%", words.text("normal"), words.text("change"))
    rows = [
        (
            cut(category_name(book, name, words)),
            words.time(plan.planned(name)),
            str(parts[name]),
            words.time(normal.hours(name)),
            _change(plan.planned(name) - normal.hours(name), words),
            *_if_any(log, words.time(log.actual(name))),
            _held(plan, name, words),
        )
        for name in _shown(book, plan, log)
    ]
    sums = (words.time(plan.capacity), str(sum(parts.values())), words.time(normal.total), "")
    total = (words.text("total"), *sums, *_if_any(log, words.time(log.total)), "")
    return [("", *heads, *_if_any(log, words.text("actual")), ""), *rows, total]


def _if_any(log: Log, text: str) -> tuple[str, ...]:
    """A cell of the column of what was recorded, if anything was."""
    return (text,) if log.entries else ()


def _log_text(log: Log, plan: Plan, words: Words) -> str:
    return log_line(log, plan.capacity, words) if log.entries else ""


def _shown(book: Book, *of: Plan | NormalWeek | Log) -> Iterator[str]:
    """What is active, and what has time although it is not, in the user's order."""
    active = {category.id for category in book.active}
    timed = dict.fromkeys(name for each in of for name in each.minutes)
    for name in dict.fromkeys((*book.order, *timed)):
        if name in active or name in timed:
            yield name


def _change(change: timedelta, words: Words) -> str:
    return words.change(change) if change else ""


def _held(plan: Plan, category: str, words: Words) -> str:
    if category in plan.locks:
        return words.text("locked")
    least = plan.keep.get(category)
    return words.text("at least {time}").format(time=words.time(least)) if least else ""


def _moves_text(book: Book, plan: Plan, words: Words) -> str:
    if not plan.moves:
        return ""
    rows = [
        (words.time(move.amount), pair_text(book, move, words), reason_text(move.reason, words))
        for move in plan.moves
    ]
    return f"{words.text('What gives way')}\n{table(rows, frozenset({1, 2}))}"


def _week_line(book: Book, week: Week, words: Words) -> tuple[str, ...]:
    plan, log = book.plan(week), book.log(week)
    standing = book.main_standing(plan)
    return (
        str(week),
        words.time(plan.capacity),
        words.time(customer_time(book, plan.minutes)) if book.is_planned(week) else "",
        words.time(customer_time(book, log.minutes)) if log.entries else "",
        words.time(standing.target) if standing else "",
        words.text("closed") if book.is_closed(week) else "",
    )
