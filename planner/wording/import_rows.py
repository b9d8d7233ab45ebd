"""What becomes of each event of an import, in words."""

from collections.abc import Iterator, Mapping, Sequence
from zoneinfo import ZoneInfo

from planner.app.import_kinds import Tally
from planner.app.import_rows import Row, State
from planner.core.book import Book
from planner.core.called import entry_called
from planner.core.category import cleaned
from planner.core.event import Timed
from planner.i18n import Words, mark
from planner.wording.import_changes import was_text
from planner.wording.imports import fact_text, place_text
from planner.wording.left_out import left_out_name, left_out_reason
from planner.wording.names import category_name
from planner.wording.rules import rule_name

_STATES: Mapping[State, str] = {
    State.NEW: mark("New"),
    State.CHANGED: mark("Changed"),
    State.GONE: mark("No longer there"),
    State.CLOSED: mark("In closed weeks"),
    State.LEFT_OUT: mark("Left out"),
    State.REMOVED: mark("Removed by you"),
    State.SAME: mark("Recorded already"),
    State.NOT_READ: mark("Could not be read"),
}


def state_name(state: State, words: Words) -> str:
    return words.text(_STATES[state])


def row_title(row: Row, words: Words) -> str:
    if row.fact is not None:
        return place_text(row.fact.where, words)
    if row.event is None:
        return cleaned(entry_called(row.before[0]), 200)
    of = (row.event.project,) if row.event.title else (row.event.project, row.event.task)
    said = " · ".join(dict.fromkeys(filter(None, (row.event.title, *of))))
    return cleaned(said, 200) or words.text("(no title)")


def row_clock(row: Row, zone: ZoneInfo) -> str:
    """From when to when; empty where nobody knows."""
    if row.event is None:
        start = row.before[0].start if row.before else None
        end = row.before[0].end if row.before else None
        return f"{start:%H:%M}–{end:%H:%M}" if start and end else ""
    match row.event.span:
        case Timed(start, end):
            begins = f"{start.astimezone(zone):%H:%M}"
            return f"{begins}–{end.astimezone(zone):%H:%M}" if end else f"{begins}–"
    return ""


def sort_question(rows: Sequence[Row], others: int, words: Words) -> str:
    """What is asked about, when somebody is to say where `rows` belong, and `others` with them."""
    if not rows:
        return ""
    if len(rows) > 1:
        return words.plural("{n} row", "{n} rows", len(rows) + others)
    title = row_title(rows[0], words)
    if not others:
        return title
    more = words.plural("and one more of that title", "and {n} more of that title", others)
    return f"{title} {more}"


def row_category(row: Row, book: Book, words: Words) -> str:
    if row.category:
        name = category_name(book, row.category, words)
        return words.text("{category}?").format(category=name) if row.waits else name
    return words.text("to sort") if row.waits else ""


def row_reason(row: Row, words: Words) -> str:
    """Why it is so: the rule that sorted it, why it is left out, what it was before."""
    match row.state:
        case State.NOT_READ:
            return fact_text(row.fact, words) if row.fact else ""
        case State.LEFT_OUT:
            return left_out_reason(row.left_out, row.rule, words) if row.left_out else ""
        case State.SAME if row.was_waiting:
            return words.text("waits in To sort")
        case State.SAME:
            return words.text("recorded already")
        case State.REMOVED if not row.is_taken:
            return words.text("you removed it")
        case State.NEW if row.is_missed:
            return words.text("you are away that day")
        case State.NEW if not row.is_taken:
            return words.text("left out by you")
        case State.CLOSED if not row.before:
            return words.text("the week is closed")
        case State.CLOSED:
            is_gone = row.event is None or row.left_out is not None
            why = _gone(row, words) if is_gone else was_text(row, words)
            return words.text("{why}; the week is closed").format(why=why)
        case State.GONE:
            return _gone(row, words)
        case State.CHANGED:
            return was_text(row, words)
    return _sorted_by(row, words)


def _gone(row: Row, words: Words) -> str:
    if row.left_out:
        return words.text("{why} now").format(why=left_out_name(row.left_out, words))
    return words.text("no longer there")


def _sorted_by(row: Row, words: Words) -> str:
    rule = rule_name(row.rule, words) if row.rule else ""
    if not row.waits:
        return rule
    if row.rule is None:
        return words.text("no rule")
    return words.text("{rule}, but no guests").format(rule=rule)


def take_text(tally: Tally, words: Words) -> str:
    """What the button does; what it has to do it with, where that is nothing."""
    waiting = tally.waiting
    if not tally.taken:
        return words.text("Nothing chosen")
    taken = tally.taken - waiting
    if tally.number(lambda kind: kind.is_taken and kind.state in (State.CHANGED, State.GONE)):
        said = words.plural("Make {n} change", "Make {n} changes", taken)
    else:
        said = words.plural("Record {n} entry", "Record {n} entries", taken)
    if not waiting:
        return said
    if not taken:
        return words.plural("Put {n} event into To sort", "Put {n} events into To sort", waiting)
    return words.text("{done}, {n} to sort").format(done=said, n=waiting)


def news_text(tally: Tally, words: Words) -> str:
    """What there is to do, in a sentence; that nothing is new, if nothing is."""
    if tally.of(State.NEW, State.CHANGED, State.GONE, State.CLOSED):
        return " · ".join(_counts(tally, words))
    is_any_there, is_all_read = tally.of(State.SAME), not tally.of(State.NOT_READ)
    if is_any_there and is_all_read:
        return words.text("Nothing new: all of it is recorded already.")
    if is_any_there:
        return " · ".join(_counts(tally, words))
    if not is_all_read:
        return words.text("Nothing of it could be read. Each row says why.")
    return words.text("Nothing to record in that time.")


def _counts(tally: Tally, words: Words) -> Iterator[str]:
    """What will be recorded comes first."""
    if new := tally.number(lambda kind: kind.is_new):
        yield f"{state_name(State.NEW, words)}: {new}"
    if tally.waiting:
        yield words.text("To sort: {n}").format(n=tally.waiting)
    for state in (State.CHANGED, State.GONE):
        if asked := tally.of(state):
            said, taken = f"{state_name(state, words)}: {asked}", _number(tally, state, taken=True)
            yield words.text("{said} ({n} taken)").format(said=said, n=taken) if taken else said
    if refused := tally.number(lambda kind: kind.is_refused):
        yield words.text("Left out by you: {n}").format(n=refused)
    for state in (State.CLOSED, State.LEFT_OUT, State.REMOVED, State.SAME, State.NOT_READ):
        if left := _number(tally, state, taken=False):
            yield f"{state_name(state, words)}: {left}"
    if tally.missed:
        yield words.text("On days off: {n}").format(n=tally.missed)


def _number(tally: Tally, state: State, *, taken: bool) -> int:
    return tally.number(lambda kind: kind.state is state and kind.is_taken is taken)


def totals_text(tally: Tally, book: Book, words: Words) -> str:
    """How much time goes to which category, in the user's order."""
    order = {name: place for place, name in enumerate(book.order)}
    names = sorted(tally.sums, key=lambda name: order.get(name, len(order)))
    return " · ".join(
        f"{category_name(book, name, words)} {words.time(tally.sums[name])}" for name in names
    )
