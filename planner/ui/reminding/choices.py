"""What is chosen of reminders on this computer: whether, on which day, at which time."""

from datetime import datetime
from typing import NamedTuple

from planner.core.errors import Refusal
from planner.core.reminding import At, Reminder, Told
from planner.core.week import Week
from planner.ui.settings import Choice, Settings

DAYS = tuple(str(day) for day in range(7))
TIMES = tuple(f"{half // 2:02}:{half % 2 * 30:02}" for half in range(2 * 6, 2 * 21))
"""Half hours from 6:00 on, as a clock shows them."""


class Choices(NamedTuple):
    """The three choices of one reminder."""

    on: Choice
    day: Choice
    time: Choice


def _choices(reminder: Reminder, day: str, time: str) -> Choices:
    return Choices(
        Choice(f"remind-{reminder}", ("on", "off")),
        Choice(f"{reminder}-day", (day, *(each for each in DAYS if each != day))),
        Choice(f"{reminder}-time", (time, *(each for each in TIMES if each != time))),
    )


CHOICES = {
    Reminder.CLOSE: _choices(Reminder.CLOSE, "4", "14:00"),
    Reminder.PLAN: _choices(Reminder.PLAN, "0", "09:00"),
}


def wanted_at(reminder: Reminder, settings: Settings) -> At | None:
    """When one wants to be reminded; `None` for never."""
    on, day, time = CHOICES[reminder]
    if settings.value(on) == "off":
        return None
    clock = datetime.strptime(settings.value(time), "%H:%M").time()  # noqa: DTZ007  # the wall's
    return At(int(settings.value(day)), clock)


def told(reminder: Reminder, settings: Settings) -> Told:
    """What was said already; nothing, where the note can't be read."""
    week, _, again = settings.noted(_note(reminder)).partition(" ")
    try:
        time = datetime.fromisoformat(again).replace(tzinfo=None) if again else None
        return Told(Week.parse(week), time)
    except (Refusal, ValueError):
        return Told()


def remember(reminder: Reminder, told: Told, settings: Settings) -> None:
    again = told.again.isoformat(timespec="minutes") if told.again else ""
    settings.note(_note(reminder), f"{told.week} {again}".strip())


def _note(reminder: Reminder) -> str:
    return f"{reminder}-told"
