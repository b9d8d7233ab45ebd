"""The second stage: the typical week becomes one's own."""

from planner.app.commands.normal_week import ConfirmNormalWeek
from planner.app.first_run import Stage
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.first_run.stage_card import StageCard


class NormalCard(StageCard):
    """Stands beside the ring of the normal week."""

    def __init__(self, week: Week, palette: Palette, words: Words) -> None:
        title = words.text("Is this your normal week?")
        super().__init__(Stage.NORMAL, title, palette, words)
        self.add_text(
            words.text(
                "Drag hours from slice to slice until the ring is like your week, or type them in the "
                "table. A guess is enough: it can be changed at any time."
            )
        )
        self.on.setText(words.text("This is my normal week"))
        self.on.clicked.connect(lambda: self.passed.emit(ConfirmNormalWeek(week)))
        self.add_buttons()
