"""A line of the list of steps: what was done, to which week, and when."""

from typing import NamedTuple

from planner.app.session import Step
from planner.i18n import Words
from planner.wording.steps import step_name


class StepLine(NamedTuple):
    """What a line shows; empty for what there is not."""

    name: str
    week: str
    time: str

    def said(self, state: str) -> str:
        """All of the line as one phrase, for who hears it; `state` says what is seen otherwise."""
        return ", ".join(part for part in (self.name, self.week, self.time, state) if part)


def step_line(step: Step, words: Words) -> StepLine:
    """The line of `step`."""
    name = step_name(step, words)
    week = words.week(step.week) if step.week is not None else ""
    time = step.at.strftime("%H:%M") if step.at is not None else ""
    return StepLine(name[:1].upper() + name[1:], week, time)


def beginning_line(words: Words) -> StepLine:
    """The line below the first step."""
    return StepLine(words.text("As it was when Lagkage was opened"), "", "")
