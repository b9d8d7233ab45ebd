"""Clockify's detailed report as CSV. Its heads are in the user's language, its dates in their order."""

from planner.sources.layouts import Layout

LAYOUT = Layout(
    "clockify",
    {
        "start_date": ("Start Date", "Startdato", "Startdatum"),
        "from": ("Start Time", "Starttidspunkt", "Starttid", "Startzeit"),
        "end_date": ("End Date", "Slutdato", "Enddatum"),
        "to": ("End Time", "Sluttidspunkt", "Sluttid", "Endzeit"),
        "length": ("Duration (h)", "Varighed (t)", "Dauer (h)"),
        "decimal": ("Duration (decimal)", "Varighed (decimal)", "Dauer (dezimal)"),
        "user": ("User", "Bruger", "Benutzer"),
        "client": ("Client", "Kunde"),
        "project": ("Project", "Projekt"),
        "task": ("Task", "Activity", "Opgave", "Aktivitet", "Aufgabe"),
        "note": ("Description", "Beskrivelse", "Beschreibung"),
        "tags": ("Tags", "Mærker"),
    },
    needs=("start_date", "from", "decimal"),
)
