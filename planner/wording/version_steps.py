"""Turning to another version of the book, in words."""

from planner.app.commands.versions import OpenVersion, TakeTheirs
from planner.app.session import Command
from planner.i18n import Words


def version_phrase(command: Command, words: Words) -> str:
    """What such a command did, as a phrase; empty for any other."""
    match command:
        case OpenVersion(revision):
            return words.text("open backup {n}").format(n=revision)
        case TakeTheirs():
            return words.text("take what somebody else wrote")
    return ""
