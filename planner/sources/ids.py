"""Ids for what its source gives none: made of what is told, so that the same file gives the same."""

from collections import Counter
from dataclasses import replace
from hashlib import sha256

from planner.core.event import Event, OnDay, Span, Timed


def made_id(*parts: str) -> str:
    """The same for the same parts, whatever they hold."""
    text = "".join(f"{len(part)}:{part}" for part in parts)
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:20]


class Ids:
    """Makes ids for the rows of one file; what stands there twice is two."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def named(self, event: Event, *older: str) -> Event:
        """`event` with an id of all that it says, wherever it stands among others; `older` are the parts
        of the one that it had in versions before."""
        older_id, source_id = made_id(*older), made_id(*_said(event))
        return replace(event, source_id=self._next(source_id), older_id=self._next(older_id))

    def _next(self, made: str) -> str:
        self._seen[made] += 1
        times = self._seen[made]
        return made if times == 1 else f"{made}-{times}"


def begins(span: Span) -> str:
    """When it begins, as part of an id."""
    match span:
        case Timed(start=start):
            return f"{start:%Y%m%dT%H%M%SZ}"
        case OnDay(day=day):
            return f"{day:%Y%m%d}"
    return f"{span.first:%Y%m%d}"


def _said(event: Event) -> tuple[str, ...]:
    named = (event.title, event.project, event.client, event.task, event.note)
    return ("row", event.source, begins(event.span), str(event.span.length), *named, *event.tags)
