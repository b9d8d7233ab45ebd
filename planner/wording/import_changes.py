"""How what is read differs from what a book has of it, in words."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import NamedTuple
from zoneinfo import ZoneInfo

from planner.app.import_rows import Row
from planner.core.duration import total
from planner.core.entry import Entry
from planner.core.event import Event
from planner.core.imported import Imported
from planner.core.original import original
from planner.i18n import Words, mark
from planner.wording.names import quoted


class _Label(NamedTuple):
    """How it is said that one of the things it was for is other now, was not said, or is said no more."""

    of: Callable[[Imported], str]
    changed: str
    came: str
    went: str


_TITLE = mark("was “{then}”")
_LABELS = (
    _Label(attrgetter("title"), _TITLE, mark("had no title"), _TITLE),
    _Label(
        attrgetter("project"),
        mark("project was {then}, now {now}"),
        mark("had no project, now {now}"),
        mark("project was {then}, now none"),
    ),
    _Label(
        attrgetter("client"),
        mark("client was {then}, now {now}"),
        mark("had no client, now {now}"),
        mark("client was {then}, now none"),
    ),
    _Label(
        lambda was: ", ".join(sorted(was.tags)),
        mark("tags were {then}, now {now}"),
        mark("had no tags, now {now}"),
        mark("tags were {then}, now none"),
    ),
)
_ANY_ZONE = ZoneInfo("UTC")
"""Whether two are at the same time is the same in all of them."""


def was_text(row: Row, words: Words) -> str:
    """What it was when it was imported, as far as that is other now, and what the user made of it."""
    was = row.before[0].imported
    now = original(row.event, _ANY_ZONE) if row.event is not None else None
    said = [] if was is None or now is None else [*_for_what(was, now, row.event, words)]
    if was is None or now is None or not said or not now.is_when(was):
        said = [_when_text(row.before, was, words), *said]
    return "; ".join(said)


def _for_what(was: Imported, now: Imported, event: Event | None, words: Words) -> Iterator[str]:
    """Of what has an id, only its time counts."""
    if event is None or not event.older_id:
        return
    for label in _LABELS:
        said, then = quoted(label.of(now)), quoted(label.of(was))
        if label.of(now) != label.of(was):
            text = label.changed if said and then else label.came if said else label.went
            yield words.text(text).format(then=then, now=said)


def _when_text(before: Sequence[Entry], was: Imported | None, words: Words) -> str:
    own = _when(before, words)
    if was is None:
        return words.text("was {when}; what you changed may be why").format(when=own)
    then = _said(was.start.date() if was.start else was.day, was.start, was.amount, words)
    if then == own:
        return words.text("was {when}").format(when=then)
    return words.text("was {when}; you made it {own}").format(when=then, own=own)


def _when(entries: Sequence[Entry], words: Words) -> str:
    first = entries[0]
    return _said(first.day, first.start, total(entry.amount for entry in entries), words)


def _said(day: date | None, start: datetime | None, amount: timedelta, words: Words) -> str:
    parts = (words.short_date(day) if day else "", f"{start:%H:%M}" if start else "")
    return ", ".join(part for part in (*parts, words.time(amount)) if part)
