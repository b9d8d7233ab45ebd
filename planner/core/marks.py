"""Why an earlier version of a book was kept."""

from enum import StrEnum


class Mark(StrEnum):
    """What was about to happen when a version was kept. The values stand in names of files."""

    NONE = ""
    """The next save took its place."""

    DAILY = "daily"
    """The first change of a day."""

    BY_HAND = "by-hand"
    IMPORT = "before-import"
    MIGRATION = "before-migration"
    RESTORE = "before-restore"
    THEIRS = "theirs"
    """Somebody else wrote it, and our own took its place."""
