"""What an event is called, wherever it stands: by this it is told which ones are alike."""

from planner.core.entry import Entry


def called(title: str, project: str) -> str:
    """Its title, with the project that a tracker had it in; empty if it has neither."""
    return " · ".join(dict.fromkeys(filter(None, (title.strip(), project))))


def entry_called(entry: Entry) -> str:
    """The same, of what became of it in a book."""
    return called(entry.note, entry.imported.project if entry.imported else "")
