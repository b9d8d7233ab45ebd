"""Cutting a piece off a slice, and pulling the border between two: from an angle to a time.

Amounts go by steps of the grid; all that a category can give is always a step too.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from planner.core.duration import ZERO, on_grid, rounded_down, rounded_up
from planner.core.ring import Slice


class Piece(NamedTuple):
    """What is cut off a slice: `amount` of the time of `source`, at the slice's begin or its end."""

    source: str
    amount: timedelta
    at_begin: bool
    fills_goal: bool = False

    def within(self, part: Slice) -> tuple[float, float]:
        """The angles between which the piece lies in its slice."""
        span = part.span * (self.amount / part.time)
        if self.at_begin:
            return part.begin, part.begin + span
        return part.end - span, part.end


class Knife(NamedTuple):
    """By which rules a category is cut: what it can spare, the grid, and what the goal lacks that
    this category could give (0:00 if nothing)."""

    spare: timedelta
    grid: timedelta
    lack: timedelta = ZERO

    def nearest(self, wanted: timedelta) -> timedelta:
        """The step nearest to `wanted`; what the goal lacks, from half a step away on. Never 0:00
        unless there is nothing to give, and never more than can be spared."""
        if self.lack and self.lack <= self.spare and abs(wanted - self.lack) <= self.grid / 2:
            return self.lack
        steps = (rounded_down(wanted, self.grid), rounded_up(wanted, self.grid), self.spare)
        allowed = [step for step in steps if ZERO < step <= self.spare]
        return min(allowed, key=lambda step: abs(step - wanted), default=self.least)

    @property
    def least(self) -> timedelta:
        """The smallest step there is."""
        return min(self.grid, self.spare)

    def changed(self, amount: timedelta, by: timedelta) -> timedelta:
        """`amount` one step of `by` further, up or down, from the least to all."""
        if by > ZERO:
            return min(self.spare, rounded_down(amount, self.grid) + by)
        return max(self.least, rounded_up(amount, self.grid) + by)


def cut(part: Slice, turn: float, knife: Knife) -> Piece | None:
    """The piece from the step nearest to the angle `turn` to the nearer edge of the slice, or `None`
    if the category can give nothing."""
    if part.is_folded or knife.spare <= ZERO:
        return None
    share = part.share_at(turn)
    at_begin = share < 0.5
    amount = knife.nearest(part.time * (share if at_begin else 1 - share))
    return Piece(part.id, amount, at_begin, fills_goal=amount == knife.lack)


def whole(part: Slice, turn: float, knife: Knife) -> Piece | None:
    """All that the category can give."""
    piece = cut(part, turn, knife)
    return piece and grown(piece, knife.spare, knife)


def grown(piece: Piece, by: timedelta, knife: Knife) -> Piece:
    """`piece` a step larger, or smaller if `by` is below 0:00."""
    amount = knife.changed(piece.amount, by)
    return piece._replace(amount=amount, fills_goal=amount == knife.lack)


class Border(NamedTuple):
    """The border between two neighbours: `before` ends where `after` begins."""

    before: Slice
    after: Slice

    @property
    def turn(self) -> float:
        return self.after.begin % 1


class Pull(NamedTuple):
    """A border pulled over: what moves between the two neighbours, and what was wanted, which is more
    where the giver stopped it. `amount` may be 0:00."""

    source: str
    target: str
    amount: timedelta
    wanted: timedelta

    @property
    def is_stopped(self) -> bool:
        return self.wanted > self.amount


def borders(parts: Sequence[Slice]) -> tuple[Border, ...]:
    """The borders that can be pulled: those between two categories."""
    if len(parts) < 2:
        return ()
    pairs = zip((parts[-1], *parts), parts, strict=False)
    return tuple(Border(one, two) for one, two in pairs if not one.is_folded and not two.is_folded)


def pull(border: Border, turns: float, capacity: timedelta, knife: Knife) -> Pull:
    """What it means that the border is `turns` from where it was. Clockwise the one before grows.

    `knife` is that of the giver: the neighbour that the border moves into.
    """
    source, target = giver_and_taker(border, turns)
    exact = capacity * abs(turns)
    wanted = on_grid(exact, knife.grid)
    if exact >= knife.spare or knife.spare - exact < abs(wanted - exact):
        return Pull(source, target, knife.spare, max(wanted, knife.spare))
    return Pull(source, target, min(wanted, knife.spare), wanted)


def giver_and_taker(border: Border, turns: float) -> tuple[str, str]:
    """Who gives and who takes when the border moves so far."""
    ends = (border.after.id, border.before.id)
    return ends if turns > 0 else (ends[1], ends[0])
