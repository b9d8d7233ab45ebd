"""The last stage: the plan is there; print it, or be done."""

from PySide6.QtCore import Signal

from planner.app.first_run import Stage
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.first_run.stage_card import StageCard


class EndCard(StageCard):
    print_wanted = Signal()

    def __init__(self, week: Week, palette: Palette, words: Words) -> None:
        title = words.text("Your plan for week {n} is ready").format(n=week.number)
        super().__init__(Stage.END, title, palette, words)
        self.add_text(
            words.text(
                "It is saved by itself, here and after every change. Print it and take it to the next "
                "one-on-one: say what gives way, and agree on it."
            )
        )
        self.on.setText(words.text("Print it…"))
        self.on.clicked.connect(self.print_wanted)
        self.skip.setText(words.text("Finish"))
        self.add_buttons()
