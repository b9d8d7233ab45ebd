"""What the bubble says while a piece is carried or a border is pulled."""

from datetime import timedelta

from planner.core.errors import Refusal
from planner.core.move import Move
from planner.core.ring import FOLDED_ID
from planner.core.ring_cut import Pull
from planner.ui.ring.floating import Row
from planner.ui.ring.grips import PREVIEW_ID, Carrying, Grip, Hovering, Pulling
from planner.ui.ring.scene import Look, Scene
from planner.wording.refusals import short_why, why

_LONGEST = 32
"""The most signs of a name in the bubble."""


def rows(grip: Grip, scene: Scene, look: Look) -> list[Row]:
    """The lines for what is in hand; none for what needs no words."""
    match grip:
        case Carrying():
            return _carrying(grip, scene, look)
        case Pulling(pull=Pull(source, target, amount)) if amount:
            move = Move(PREVIEW_ID, source, target, amount)
            return [*_move(move, scene, look), *_stopped(grip.refusal, scene, look)]
        case Pulling(refusal=refusal):
            return _stopped(refusal, scene, look)
    return []


def hover_text(grip: Hovering, scene: Scene, look: Look) -> str:
    """The time that would lift, or in a word or two why nothing would."""
    if grip.piece is None:
        refusal = None if grip.part.is_folded else scene.stuck(grip.part.id)
        return short_why(refusal, look.words) if refusal else ""
    time = look.words.time(grip.piece.amount)
    if grip.piece.fills_goal:
        return look.words.text("{time} · fills the goal").format(time=time)
    return time


def _carrying(held: Carrying, scene: Scene, look: Look) -> list[Row]:
    words = look.words
    if held.target is None or held.target == FOLDED_ID:
        giver = _short(look.name(scene, held.piece.source))
        return [
            Row(words.text("from {giver}").format(giver=giver), words.time(held.piece.amount)),
            Row(words.text("Scroll or ↑ ↓ changes it · Esc puts it back"), is_faint=True),
        ]
    move = held.move(held.target)
    if held.refusal:
        return [_ends(move, scene, look), *_stopped(held.refusal, scene, look)]
    return _move(move, scene, look)


def _ends(move: Move, scene: Scene, look: Look) -> Row:
    giver, taker = (_short(look.name(scene, end)) for end in (move.source, move.target))
    sentence = look.words.text("{giver} → {taker}").format(giver=giver, taker=taker)
    return Row(sentence, look.words.time(move.amount))


def _move(move: Move, scene: Scene, look: Look) -> list[Row]:
    plan, words = scene.plan, look.words
    after = plan.after(move)
    total = words.time(plan.capacity)
    stays = words.text("week stays {total}").format(total=total)
    if scene.fills_goal(move):
        stays = words.text("fills the goal · week stays {total}").format(total=total)
    changes = (
        _change(look, scene, end, plan.planned(end), after.planned(end))
        for end in (move.source, move.target)
    )
    return [_ends(move, scene, look), *changes, Row(stays, is_faint=True)]


def _change(look: Look, scene: Scene, category: str, before: timedelta, after: timedelta) -> Row:
    sentence = look.words.text("{name} {before} → {after}")
    name = _short(look.name(scene, category))
    return Row(
        sentence.format(name=name, before=look.words.time(before), after=look.words.time(after))
    )


def _stopped(refusal: Refusal | None, scene: Scene, look: Look) -> list[Row]:
    return [Row(why(refusal, scene.book, look.words), is_warning=True)] if refusal else []


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
