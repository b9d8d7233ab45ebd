"""Refusals of rules: facts, no sentences (see `errors`)."""

from planner.core.errors import Refusal


class NoSuchRule(Refusal):
    """The book has no rule of that id."""

    def __init__(self, rule_id: str) -> None:
        super().__init__(rule_id)
        self.rule_id = rule_id


class NothingToLookFor(Refusal):
    """A rule without the text that it looks for."""


class NotADomain(Refusal):
    """`text` is no mail domain."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text
