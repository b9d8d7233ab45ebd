"""The clock of this computer."""

from datetime import datetime


def moment(shown: datetime) -> datetime:
    """When it is that the clock of this computer shows `shown`."""
    return shown.astimezone()
