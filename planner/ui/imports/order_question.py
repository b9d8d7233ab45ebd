"""Asks whether the day or the month comes first."""

from dataclasses import replace

from planner.core.category import cleaned
from planner.core.import_facts import Answers, DateOrder, Fact
from planner.i18n import Words
from planner.ui.imports.question import Question
from planner.ui.imports.usual import Usual
from planner.ui.still_boxes import ChoiceBox
from planner.wording.imports import order_name


class OrderQuestion(Question):
    """Offers both orders; what the file says for one of them, or else the usual one, is proposed."""

    def __init__(self, fact: Fact, usual: Usual, words: Words) -> None:
        text = words.text("{text} can be a day of two months. What comes first?")
        super().__init__(fact.where.file, text.format(text=cleaned(fact.given.get("text", ""), 40)))
        self.orders = ChoiceBox()
        for order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST):
            self.orders.addItem(order_name(order, words), str(order))
        likely = fact.given.get("order", str(usual.order))
        self.orders.setCurrentIndex(max(0, self.orders.findData(likely)))
        self._add(words.text("Order of dates"), self.orders, 0)
        self._grid.setColumnStretch(2, 1)

    @property
    def order(self) -> DateOrder:
        return DateOrder(self.orders.currentData())

    def begin(self) -> None:
        self.orders.setFocus()

    def answers(self, said: Answers) -> Answers:
        return said.saying(self.file, replace(said.about(self.file), dates=self.order))

    def usual(self, before: Usual) -> Usual:
        return before._replace(order=self.order)
