"""Why something of an import is left out before it is sorted. A book that has rules is opened with it."""

from enum import StrEnum


class LeftOut(StrEnum):
    """Why an event is left out. The values are what scripts are told."""

    CANCELLED = "cancelled"
    DECLINED = "declined"
    ALL_DAY = "all-day"
    PRIVATE = "private"
    FREE = "free"
    SLACK = "slack"
    NOT_COUNTED = "not-counted"
    RUNNING = "running"
    TOO_SHORT = "too-short"
    RULE = "rule"

    @property
    def can_be_switched(self) -> bool:
        """Whether the user may have such events counted. What has no length can't be; what a rule
        leaves out is the rule's to say."""
        return self not in (LeftOut.RUNNING, LeftOut.TOO_SHORT, LeftOut.RULE)


BY_DEFAULT = frozenset(LeftOut) - {LeftOut.RULE}
