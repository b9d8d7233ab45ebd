"""What the sources are called."""

SOURCES = (
    "ical",
    "outlook",
    "toggl",
    "clockify",
    "harvest",
    "kimai",
    "timewarrior",
    "activitywatch",
    "gtimelog",
    "hamster",
    "table",
)
"""The names by which a user can say what a file is of."""
