"""A calendar's text as lines, and the events that stand in them.

Lines are unfolded as bytes, for some programs fold inside a sign. Events are found by themselves, so
that one that is broken breaks no other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

_COMPONENT = re.compile(
    r"^(BEGIN|END)[ \t]*:[ \t]*(VCALENDAR|VEVENT|VTIMEZONE)[ \t]*$", re.M | re.I
)
_EVENT = re.compile(rb"^BEGIN[ \t]*:[ \t]*VEVENT[ \t]*$", re.M | re.I)
_ALARM = re.compile(r"^BEGIN:VALARM\n(?:(?!BEGIN:|END:).*\n)*END:VALARM\n", re.M)
_NAME = re.compile(r"[A-Za-z0-9-]+(?=[;:])")
_PARAMETER = re.compile(r';([^=;:"]+)=((?:"[^"\n]*"|[^";:\n]*)(?:,(?:"[^"\n]*"|[^";:\n]*))*)')
_NESTED = re.compile(r"^(BEGIN|END)[ \t]*:", re.M | re.I)


class Property(NamedTuple):
    """One line: its name in capitals, its parameters (names in capitals), its value as it stands."""

    name: str
    parameters: dict[str, str]
    value: str

    @property
    def line(self) -> str:
        """It as a line again."""
        said = "".join(f';{name}="{_plain(value)}"' for name, value in self.parameters.items())
        return f"{self.name}{said}:{self.value}"

    def with_parameter(self, name: str, value: str | None) -> "Property":
        others = {key: held for key, held in self.parameters.items() if key != name}
        return self._replace(parameters=others if value is None else {**others, name: value})


@dataclass(frozen=True, slots=True)
class Block:
    """The text of one event or time zone without BEGIN and END, of an event without what is nested in
    it too. `number` says how many events begin before it in the file."""

    text: str
    number: int


@dataclass(frozen=True, slots=True)
class CalendarText:
    """One VCALENDAR: what it says of itself, its time zones and its events."""

    head: str
    zones: tuple[Block, ...]
    events: tuple[Block, ...]
    lacks: str = ""
    """What the text should end with and does not: then there was more of it."""
    cut: Block | None = None
    """The event in which it breaks off."""


def unfolded(content: bytes) -> bytes:
    """Each property on one line, with `\\n` between them."""
    return _with_line_feeds(content).replace(b"\n ", b"").replace(b"\n\t", b"")


def lines_of_events(content: bytes) -> list[int]:
    """On which line of the file, as it was before it was unfolded, each event begins; a BEGIN is never
    folded."""
    text = _with_line_feeds(content)
    found, line, counted = [], 1, 0
    for match in _EVENT.finditer(text):
        line += text.count(b"\n", counted, match.start())
        counted = match.start()
        found.append(line)
    return found


def _with_line_feeds(content: bytes) -> bytes:
    """Some programs write two carriage returns before a line feed."""
    return content.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def calendars(text: str) -> list[CalendarText]:
    """What `text` holds. Events outside any calendar are of one without a name."""
    text = _ALARM.sub("", text)
    found = [_Open(text)]
    for match in _COMPONENT.finditer(text):
        edge, kind = match[1].upper(), match[2].upper()
        if kind == "VCALENDAR":
            found[-1].close(match.start())
            if edge == "BEGIN":
                found.append(_Open(text, match.end(), found[-1].number))
        elif edge == "BEGIN":
            found[-1].begin(match)
        else:
            found[-1].end(match.start(), kind)
    return [each.closed() for each in found if each.holds_anything]


class _Open:
    """A calendar that is being read."""

    def __init__(self, text: str, head_from: int = -1, number: int = 0) -> None:
        self.number = number
        """How many events have begun."""
        self.is_closed = head_from < 0
        self._text = text
        self._from, self._to = head_from, -1
        self._begun: re.Match[str] | None = None
        self._blocks: dict[str, list[Block]] = {"VEVENT": [], "VTIMEZONE": []}

    def begin(self, match: re.Match[str]) -> None:
        """What has no end goes to where the next begins."""
        self.end(match.start())
        self._begun = match
        self.number += match[2].upper() == "VEVENT"
        if self._to < 0:
            self._to = match.start()

    def end(self, place: int, kind: str = "") -> None:
        begun = self._begun
        if begun is not None and kind in ("", begun[2].upper()):
            self._blocks[begun[2].upper()].append(self._block(begun, place))
            self._begun = None

    def close(self, place: int) -> None:
        self.end(place)
        self.is_closed = True
        if self._to < 0:
            self._to = place

    def _block(self, begun: re.Match[str], end: int) -> Block:
        held = self._text[begun.end() + 1 : end]
        return Block(own_lines(held) if begun[2].upper() == "VEVENT" else held, self.number - 1)

    @property
    def holds_anything(self) -> bool:
        return self._from >= 0 or bool(self._blocks["VEVENT"]) or self._begun is not None

    def closed(self) -> CalendarText:
        end = self._to if self._to >= 0 else len(self._text)
        head = self._text[self._from : end][:10_000] if self._from >= 0 else ""
        events, zones = self._blocks["VEVENT"], self._blocks["VTIMEZONE"]
        lacks, cut = "" if self.is_closed else "END:VCALENDAR", None
        if self._begun is not None:
            kind = self._begun[2].upper()
            lacks = f"END:{kind}"
            cut = self._block(self._begun, len(self._text)) if kind == "VEVENT" else None
        return CalendarText(head, tuple(zones), tuple(events), lacks, cut)


def own_lines(text: str) -> str:
    """`text` of an event without what is nested in it."""
    if "BEGIN" not in text.upper() or not _NESTED.search(text):
        return text
    depth, kept = 0, []
    for line in text.split("\n"):
        edge = _NESTED.match(line)
        if edge is None and not depth:
            kept.append(line)
        elif edge is not None:
            depth = max(0, depth + (1 if edge[1].upper() == "BEGIN" else -1))
    return "\n".join(kept)


def properties(text: str, wanted: frozenset[str]) -> Iterator[Property]:
    """Those of the `wanted` properties that stand in `text`, in order. A line that is none is passed
    over."""
    for line in text.split("\n"):
        name = _NAME.match(line)
        if name is None or name[0].upper() not in wanted:
            continue
        place, said = name.end(), {}
        while match := _PARAMETER.match(line, place):
            said[match[1].strip().upper()] = match[2].strip().strip('"')
            place = match.end()
        if line[place : place + 1] == ":":
            yield Property(name[0].upper(), said, line[place + 1 :])


def text_of(value: str) -> str:
    """A text value without its escapes."""
    return re.sub(r"\\([\\;,nN])", lambda match: _ESCAPED.get(match[1], match[1]), value)


_ESCAPED = {"n": "\n", "N": "\n"}


def _plain(value: str) -> str:
    return value.replace('"', "'")
