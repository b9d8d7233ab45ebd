"""Harvest's detailed time report as CSV: hours of a day, without a clock."""

from planner.sources.layouts import Layout

LAYOUT = Layout(
    "harvest",
    {
        "date": ("Date",),
        "length": ("Hours",),
        "user": ("First Name",),
        "user_last": ("Last Name",),
        "client": ("Client",),
        "project": ("Project",),
        "code": ("Project Code",),
        "task": ("Task",),
        "note": ("Notes",),
    },
    needs=("date", "length", "client", "code"),
)
