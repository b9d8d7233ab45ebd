"""Reads one calendar file: bytes in, events and facts out."""

import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from operator import attrgetter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from planner.core.event import Event, Span, Window
from planner.core.import_facts import FactKind
from planner.core.week import FIRST_YEAR, LAST_YEAR
from planner.sources.encodings import as_utf8, decoded
from planner.sources.guard import TooSlow
from planner.sources.ical.component import Component, apart, as_utc_text, span_of
from planner.sources.ical.lines import (
    Block,
    CalendarText,
    calendars,
    lines_of_events,
    properties,
    text_of,
    unfolded,
)
from planner.sources.ical.published import tell_what_is_kept_back
from planner.sources.ical.reach import Bounds, by_uid, in_reach
from planner.sources.ical.zones import LIBRARY_RAISES, Zones, world_zone
from planner.sources.reading import NotRead, Reading

if TYPE_CHECKING:
    from planner.sources.ical.series import Occurrence

SOURCE = "ical"
_Read = Callable[[Sequence[Component]], None]
_LaysOut = Callable[[Sequence[Component], Window], Iterator["Occurrence"]]
_OF_ALL = frozenset({"X-WR-CALNAME", "NAME", "X-WR-TIMEZONE"})


def read_calendar(reading: Reading, whole: bool = False) -> None:
    """Read the events of a calendar file. `whole` looks at every one, also at those that can't lie in
    the window; what is found there is the same."""
    text = decoded(reading, unfolded(as_utf8(reading.file.content)))
    found = calendars(text)
    if not found:
        raise NotRead(FactKind.UNKNOWN_FORMAT)
    reading.total = sum(len(each.events) for each in found)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for each in found:
            _Calendar(each, reading).read(whole)


class _Calendar:
    """One calendar of a file while it is read."""

    def __init__(self, text: CalendarText, reading: Reading) -> None:
        said = {each.name: text_of(each.value).strip() for each in properties(text.head, _OF_ALL)}
        own_zone = world_zone(said.get("X-WR-TIMEZONE", ""))
        self._reading = reading
        self._text = text
        self._zones = Zones(text.zones, own_zone or reading.file.zone)
        self._has_zone = own_zone is not None
        stem = PurePosixPath(reading.file.name).stem
        self._name = said.get("X-WR-CALNAME") or said.get("NAME") or stem

    def read(self, whole: bool) -> None:
        series, first = [*self._series(whole)], len(self._reading.events)
        for number, blocks in enumerate(series):
            self._reading.guard.step(number, len(series))
            self._read_series(blocks)
        if self._text.lacks:
            self._tell_that_it_breaks_off()
        for name in self._zones.unknown:
            zone = str(self._zones.default)
            self._reading.tell_once(FactKind.UNKNOWN_ZONE, text=name[:80], zone=zone)
        tell_what_is_kept_back(self._reading, self._reading.events[first:])
        if self._zones.floating and not self._has_zone:
            zone = str(self._reading.file.zone)
            self._reading.tell_once(FactKind.ZONE_TAKEN, zone=zone)

    def _tell_that_it_breaks_off(self) -> None:
        """Whoever wrote it did not get to its end."""
        cut = self._text.cut
        line, title = (self._line(cut), _title(cut)) if cut else (0, "")
        self._reading.refuse(NotRead(FactKind.DAMAGED, text=self._text.lacks), line, title)

    def _series(self, whole: bool) -> Iterable[list[Block]]:
        events = self._text.events
        if whole:
            return by_uid(events).values()
        return in_reach(events, Bounds.of(self._reading.file.window))

    def _read_series(self, blocks: Sequence[Block]) -> None:
        """Read what belongs together. If some part can't be read, the rest of it is."""
        components = [each for block in blocks if (each := self._component(block))]
        for component in components:
            for why in component.when.not_read:
                self._refuse(why, component)
        for group in apart(components):
            if len(group) == 1 and group[0].is_alone:
                self._attempt(group[0], self._alone, group)
                continue
            from planner.sources.ical.series import (
                laid_out,
            )  # takes its time

            self._attempt(group[0], partial(self._together, laid_out), group)

    def _component(self, block: Block) -> Component | None:
        try:
            with self._reading.guard.limited():
                return Component(block, self._zones)
        except NotRead as error:
            why = error
        except TooSlow:
            why = NotRead(FactKind.RULE_TOO_SLOW)
        self._reading.refuse(why, self._line(block), _title(block))
        return None

    def _attempt(self, first: Component, read: _Read, components: Sequence[Component]) -> None:
        before = len(self._reading.events)
        try:
            with self._reading.guard.limited():
                read(components)
            return
        except NotRead as error:
            if error.kind is FactKind.TOO_MANY_EVENTS:
                raise
            why = error
        except TooSlow:
            why = NotRead(FactKind.RULE_TOO_SLOW)
        except OverflowError:
            why = NotRead(FactKind.OUT_OF_YEARS, first=str(FIRST_YEAR), last=str(LAST_YEAR))
        except LIBRARY_RAISES as error:
            why = NotRead(FactKind.BAD_EVENT, text=f"{type(error).__name__}: {error}"[:120])
        del self._reading.events[before:]
        self._refuse(why, first)

    def _refuse(self, why: NotRead, component: Component) -> None:
        self._reading.refuse(why, self._line(component.block), component.title)

    def _line(self, block: Block) -> int:
        """Where in the file it begins; looked up once somebody wants to know."""
        lines = self._lines
        return lines[block.number] if block.number < len(lines) else 0

    @cached_property
    def _lines(self) -> list[int]:
        return lines_of_events(as_utf8(self._reading.file.content))

    def _alone(self, components: Sequence[Component]) -> None:
        (component,) = components
        self._keep(component, component.span, component.when.uid)

    def _together(self, laid_out: _LaysOut, components: Sequence[Component]) -> None:
        backwards = [each for each in components if each.is_backwards]
        for each in backwards:
            self._refuse(NotRead(FactKind.NEGATIVE), each)
        components = [each for each in components if each not in backwards]
        if not components:
            return
        found = [*laid_out(components, self._reading.file.window)]
        once = len(components) == 1 and components[0].is_alone
        uid = components[0].when.uid or _made_id(components[0])
        refused: set[Component] = set()
        for component, start, end, which in _each_once(found):
            try:
                self._keep(component, span_of(start, end), uid if once else f"{uid}/{which}")
            except NotRead as why:
                if why.kind is FactKind.TOO_MANY_EVENTS:
                    raise
                if component not in refused:
                    self._refuse(why, component)
                refused.add(component)

    def _keep(self, component: Component, span: Span, source_id: str) -> None:
        what = component.what
        made = "" if source_id else _made_id(component)
        self._reading.add(
            Event(
                SOURCE,
                source_id or made,
                span,
                what.title,
                self._name,
                tags=what.tags,
                organiser=what.organiser,
                guests=what.guests,
                marks=what.marks,
                older_id=made,
            )
        )


def _each_once(found: Iterable["Occurrence"]) -> Iterator["Occurrence"]:
    """In their order; a time that the clock skips may be that of the next one, too."""
    last = ("", "")
    for each in sorted(found, key=attrgetter("which")):
        when = (each.which, as_utc_text(each.start))
        if when != last:
            yield each
        last = when


def _made_id(component: Component) -> str:
    from planner.sources.ids import made_id

    return made_id(str(component.span), component.title)


def _title(block: Block) -> str:
    named: Iterator[str] = (
        text_of(each.value) for each in properties(block.text, frozenset({"SUMMARY"}))
    )
    return next(named, "")
