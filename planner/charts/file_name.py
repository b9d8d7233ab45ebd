"""Names for files that are made for people: what they are called must never be what a system refuses."""

import unicodedata

from planner.core.category import cleaned
from planner.core.period import Period
from planner.core.person import Person
from planner.core.week import Week

LONGEST, LONGEST_IN_BYTES = 60, 120
_REFUSED = '<>:"/\\|?*'
_PORTS = {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
_RESERVED = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$"} | _PORTS)
"""Devices of Windows, which no file can be called, whatever its extension."""


def plan_file_name(person: Person, week: Week) -> str:
    """`Lagkage_Key-account-manager_2026-W48.pdf`."""
    return _file_name(person, week)


def blank_file_name(person: Person, week: Week) -> str:
    """`Lagkage_Key-account-manager_2026-W48_blank.pdf`."""
    return _file_name(person, week, "blank")


def report_file_name(person: Person, period: Period) -> str:
    """`Lagkage_Key-account-manager_2026-W45_2026-W48_report.pdf`."""
    parts = ("Lagkage", safe_name(person.name), str(period).replace("..", "_"), "report")
    return "_".join(part for part in parts if part) + ".pdf"


def safe_name(text: str) -> str:
    """`text` as a part of a file's name on any system; empty if nothing is left of it."""
    kept = "".join("-" if c in _REFUSED or c.isspace() else c for c in cleaned(text))
    seen = "".join(c for c in kept if unicodedata.category(c)[0] != "C")
    name = _shortened("-".join(part for part in seen.split("-") if part)).strip("-. ")
    return f"_{name}" if name.partition(".")[0].strip().casefold() in _RESERVED else name


def _file_name(person: Person, week: Week, what: str = "") -> str:
    parts = ("Lagkage", safe_name(person.name), str(week), what)
    return "_".join(part for part in parts if part) + ".pdf"


def _shortened(name: str) -> str:
    short = name[:LONGEST]
    while len(short.encode()) > LONGEST_IN_BYTES:
        short = short[:-1]
    return short
