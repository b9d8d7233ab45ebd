"""Time zones on the command line: the one that is written, or the computer's."""

from zoneinfo import ZoneInfo

from planner.cli.failure import Failure, Status
from planner.i18n import Words
from planner.sources.files import local_zone
from planner.wording.names import quoted


def read_zone(text: str, words: Words) -> ZoneInfo:
    """The zone of that name; without one, the computer's. Raises `Failure`."""
    if not text:
        return local_zone()
    try:
        return ZoneInfo(text.strip())
    except (ValueError, OSError, LookupError) as error:
        sentence = words.text("“{text}” is no time zone. Write it like Europe/Copenhagen.")
        raise Failure(Status.USAGE, sentence.format(text=quoted(text))) from error
