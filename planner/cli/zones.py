"""Time zones on the command line: the one that is written, or the computer's."""

import warnings
from zoneinfo import ZoneInfo

from planner.cli.failure import Failure, Status
from planner.i18n import Words
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


def local_zone() -> ZoneInfo:
    """The computer's zone; UTC where it does not say."""
    import tzlocal

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return tzlocal.get_localzone()
        except (ValueError, OSError, LookupError):
            return ZoneInfo("UTC")
