"""What a calendar keeps to itself where it is published for others: who was there, and what it was."""

from collections.abc import Sequence

from planner.core.event import Event, Timed
from planner.core.import_facts import FactKind
from planner.sources.reading import Reading

_MEETINGS = 5
"""So many in a calendar that names nobody, or nothing, are no accident."""
_ONLY_WHEN = frozenset(
    {
        *("busy", "tentative", "free", "away", "out of office", "working elsewhere", "no title"),
        *("optaget", "foreløbig", "foreløbigt", "ledig", "ikke til stede", "ude af kontoret"),
        *("arbejder et andet sted", "gebucht", "beschäftigt", "mit vorbehalt", "frei", "abwesend"),
    }
)
"""What Outlook and Google write in the place of titles."""


def tell_what_is_kept_back(reading: Reading, events: Sequence[Event]) -> None:
    """Say so if nobody is named in a calendar that has meetings: no rule can tell customers then. Nor can
    anybody sort what has no title."""
    meetings = [event for event in events if isinstance(event.span, Timed)]
    if len({event.source_id.partition("/")[0] for event in meetings}) < _MEETINGS:
        return
    if all(event.title.casefold() in _ONLY_WHEN for event in meetings):
        reading.tell_once(FactKind.TITLES_KEPT_BACK)
    elif not any(event.guests or event.organiser for event in events):
        reading.tell_once(FactKind.NOBODY_NAMED)
