"""Toggl Track's detailed report as CSV."""

from planner.sources.tracked import Layout

LAYOUT = Layout(
    "toggl",
    {
        "start_date": ("Start date", "Startdato"),
        "from": ("Start time", "Starttid"),
        "end_date": ("End date", "Stop date", "Slutdato"),
        "to": ("End time", "Stop time", "Sluttid"),
        "length": ("Duration",),
        "client": ("Client",),
        "project": ("Project",),
        "task": ("Task",),
        "note": ("Description",),
        "tags": ("Tags",),
        "user": ("User", "Member"),
        "mail": ("Email",),
    },
    needs=("user", "mail", "note", "start_date", "from", "length"),
)
