"""The endings of files that calendars and time trackers write."""

ENDINGS = (
    *("ics", "ical", "csv", "tsv", "txt", "log", "json", "xml", "xlsx", "zip", "db", "sqlite"),
    *("xls", "ods"),
)
