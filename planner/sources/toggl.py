"""Toggl Track's detailed report as CSV or Excel; its user says which other columns there are."""

from planner.sources.layouts import Layout

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
    needs=("note", "start_date", "from", "length"),
)
