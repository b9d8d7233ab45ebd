"""Asks whose times are the user's, in an export of several people."""

from dataclasses import replace

from planner.core.category import cleaned
from planner.core.import_facts import Answers, Fact, FactKind
from planner.i18n import Words
from planner.ui.imports.question import Question
from planner.ui.imports.usual import Usual
from planner.ui.still_boxes import ChoiceBox


class PersonQuestion(Question):
    """Offers the names that stand in the file; who it was last time, or is called as `owner`, is
    proposed. Who goes by several names has all of them."""

    def __init__(self, fact: Fact, usual: Usual, owner: str, words: Words) -> None:
        super().__init__(fact.where.file, _asks(fact, words))
        self._names = [name for name in fact.given.get("names", "").split("\n") if name]
        self.people = ChoiceBox()
        self.people.setMaxVisibleItems(20)
        self.people.addItem("–", ())
        for name in self._names:
            self.people.addItem(cleaned(name, 80), (name,))
        if len(self._names) > 1:
            self.people.addItem(words.text("All of them are mine"), tuple(self._names))
        self.people.setCurrentIndex(self._likely(usual, owner))
        self.people.activated.connect(self.changed)
        self._add(words.text("You are"), self.people, 0)
        self._grid.setColumnStretch(2, 1)

    @property
    def is_answered(self) -> bool:
        return bool(self._chosen)

    def begin(self) -> None:
        self.people.setFocus()

    def answers(self, said: Answers) -> Answers:
        return replace(said, people=tuple(dict.fromkeys([*said.people, *self._chosen])))

    def usual(self, before: Usual) -> Usual:
        return before._replace(people=tuple(dict.fromkeys([*self._chosen, *before.people])))

    @property
    def _chosen(self) -> tuple[str, ...]:
        return tuple(self.people.currentData())

    def _likely(self, usual: Usual, owner: str) -> int:
        """The place of the only name that is known as the user's."""
        known = {name.casefold() for name in (*usual.people, owner) if name}
        likely = [place for place, name in enumerate(self._names, 1) if name.casefold() in known]
        return likely[0] if len(likely) == 1 else 0


def _asks(fact: Fact, words: Words) -> str:
    if fact.kind is FactKind.NO_SUCH_PERSON:
        said = words.text("It holds no times of “{text}”. Who are you? Only your own are read.")
        return said.format(text=cleaned(fact.given.get("text", ""), 80))
    return words.text("It holds the times of several people. Who are you? Only your own are read.")
