"""The ring by keyboard: what the keys of a slice's slider ask for."""

from collections.abc import Collection

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtWidgets import QWidget

from planner.core.category import OPEN_ID
from planner.core.duration import ZERO
from planner.core.errors import CannotLock, NoGiver, Refusal
from planner.core.ring import FOLDED_ID, Slice
from planner.ui.asked import strand_of
from planner.ui.ring.scene import Look, Scene
from planner.ui.ring.sliders import SliceSlider, Sliders, minutes


class Keyboard(QObject):
    """Shows a scene on sliders, and tells what they are set to as moves."""

    moved = Signal(object, str)
    lock_wanted = Signal(str, bool)
    refused = Signal(str, object)
    """Emits a slice's id and the `Refusal` of what was tried on it."""

    focused = Signal(str)
    unfocused = Signal()
    listed = Signal(object)
    """Emits the folded `Slice` whose members are to be listed."""

    dialog_wanted = Signal(str)
    counterpart_wanted = Signal(str)

    def __init__(self, ring: QWidget, look: Look, ear: QObject) -> None:
        """`ear` hears keys first: while a piece is carried they are meant for that."""
        super().__init__(ring)
        self._ear = ear
        self._look = look
        self._sliders = Sliders(ring, self._connect)
        self._scene: Scene

    def show_scene(self, scene: Scene) -> None:
        self._scene = scene
        parts = {part.id: part for part in scene.parts}
        emptied = self._emptied(parts)
        self._sliders.show_parts([*parts, *emptied])
        for part in scene.parts:
            self._show(part)
        for category in emptied:
            self._show(Slice(category, (category,), ZERO, 0.0, 0.0))

    def _emptied(self, parts: Collection[str]) -> list[str]:
        """The slice that the keys just emptied: it keeps its slider while that has the focus, so that
        they can fill it again."""
        active = {category.id for category in self._scene.book.active}
        focused = [slider.part for slider in self._sliders if slider.hasFocus()]
        return [name for name in focused if name in active and name not in parts]

    def place(self, boxes: dict[str, QRectF]) -> None:
        """Where each slice's label stands, so that a screen reader points there."""
        for part, box in boxes.items():
            self._sliders.place(part, box.toAlignedRect())

    def slider(self, part: str) -> SliceSlider | None:
        return self._sliders.get(part)

    @property
    def first(self) -> SliceSlider | None:
        return next(iter(self._sliders), None)

    def focused_part(self) -> str | None:
        """The slice that has the focus from the keyboard."""
        for slider in self._sliders:
            if slider.hasFocus() and slider.by_keyboard:
                return slider.part
        return None

    def _connect(self, slider: SliceSlider) -> None:
        slider.installEventFilter(self._ear)
        slider.wanted.connect(self._move_to)
        slider.stopped.connect(self._tell_why)
        slider.pressed_key.connect(self._key)
        slider.noticed.connect(self._noticed)

    def _show(self, part: Slice) -> None:
        scene, words = self._scene, self._look.words
        slider = self._sliders[part.id]
        giver, taker = (None, None) if part.is_folded else self._others(part.id)
        less = scene.spare(part.id) if taker else ZERO
        more = scene.spare(giver) if giver and part.id not in scene.plan.locks else ZERO
        slider.show_time((part.time - less, part.time, part.time + more), scene.book.grid)
        slider.describe(
            self._look.title(scene, part),
            self._description(part, giver, taker, words.time(part.time)),
        )

    def _others(self, category: str) -> tuple[str | None, str | None]:
        counterparts = self._scene.counterparts
        return counterparts.giver(category), counterparts.taker(category)

    def _description(self, part: Slice, giver: str | None, taker: str | None, time: str) -> str:
        """What a screen reader adds to the name: the time, and whom it comes from and goes to."""
        words, scene = self._look.words, self._scene
        if part.is_folded:
            names = ", ".join(self._look.name(scene, name) for name in part.members)
            return words.text("{time}: {names}").format(time=time, names=names)
        if part.id in scene.plan.locks:
            return words.text("{time}, locked").format(time=time)
        if giver is None or taker is None or scene.fixed:
            return time
        sentence = words.text("{time}, more from {giver}, less to {taker}")
        return sentence.format(
            time=time, giver=self._look.name(scene, giver), taker=self._look.name(scene, taker)
        )

    def _move_to(self, part: str, value: int) -> None:
        """A slider was set, by a key or from outside."""
        try:
            move = self._scene.counterparts.move_to(part, minutes(value))
        except Refusal as refusal:
            self.refused.emit(part, refusal)
        else:
            self.moved.emit(move, strand_of(move))
        self._reset(part)

    def _reset(self, part: str) -> None:
        """Whatever came of it, the slider shows the plan."""
        shown = next((each for each in self._scene.parts if each.id == part), None)
        if self._sliders.get(part):
            self._show(shown or Slice(part, (part,), ZERO, 0.0, 0.0))

    def _tell_why(self, part: str, by: int) -> None:
        self.refused.emit(part, self._obstacle(part, by))

    def _obstacle(self, part: str, by: int) -> Refusal:
        """What is in the way of so many minutes more or less."""
        if self._scene.fixed:
            return self._scene.fixed
        wanted = self._scene.plan.planned(part) + minutes(by)
        try:
            move = self._scene.counterparts.move_to(part, wanted)
        except Refusal as refusal:
            return refusal.as_value()
        return self._scene.refusal(move) or NoGiver(part)

    def _key(self, part: str, key: int) -> None:
        if key == Qt.Key.Key_C and part != FOLDED_ID:
            self.counterpart_wanted.emit(part)
        elif key == Qt.Key.Key_L:
            self._lock(part)
        elif part == FOLDED_ID:
            self.listed.emit(next(each for each in self._scene.parts if each.is_folded))
        else:
            self.dialog_wanted.emit(part)

    def _lock(self, part: str) -> None:
        if part in (OPEN_ID, FOLDED_ID):
            self.refused.emit(part, CannotLock())
            return
        self.lock_wanted.emit(part, part not in self._scene.plan.locks)

    def _noticed(self, part: str, has_focus: bool) -> None:
        if has_focus:
            self.focused.emit(part)
        else:
            self.unfocused.emit()
