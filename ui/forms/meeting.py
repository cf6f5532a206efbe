"""Where what is typed meets another version of the same: both are put together in the form, and nothing is lost."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_
from ui.forms.differing import Differing
from ui.forms.editor import Words
from ui.forms.form import Form
from ui.forms.making import Things
from ui.forms.merging import Difference, Side, differences
from ui.forms.steps import StepsForm


class Meeting:
    """Knows what a form began with; `place` lets both versions stand above the form while one is chosen."""

    def __init__(
        self, words: Words, form: Form | StepsForm, things: Things, place: Callable[[Differing], None]
    ) -> None:
        """Begin with what stands in the form."""
        self._words, self._form, self._things, self._place = words, form, things, place
        self._earlier: tuple[Mapping[str, Any], Mapping[str, Any]] | None = None
        self.began: dict[str, Any] = form.typed()
        self.differing: Differing | None = None

    def take_up(self, typed: Mapping[str, Any], began: Mapping[str, Any]) -> None:
        """Show what was typed before and not saved, once the form is filled; `began` is what it began with then."""
        self._earlier = (typed, began)

    def begin(self) -> bool:
        """Begin with what stands in the form now; True where text from before was taken up in it."""
        self.began = self._form.typed()
        if self._earlier is None:
            return False
        (typed, began), self._earlier = self._earlier, None
        told = N_("This was changed after you typed your text. Choose what is kept.")
        mine = {name: value for name, value in typed.items() if name in self._form.editors}
        self._put_together(began, {**self.began, **mine}, self.began, told)
        return True

    def begin_anew(self) -> None:
        """Show what the form began with, in place of what was typed before."""
        self._form.fill(self.began)
        self._show(None)

    def propose(self, values: Mapping[str, Any]) -> None:
        """Fill in what the program proposes, as if the form had begun with it."""
        self._form.fill(values)
        self.began |= {name: value for name, value in self._form.typed().items() if name in values}

    def meet(self, values: Mapping[str, Any]) -> bool:
        """Show beside what is typed what somebody saved meanwhile; False where they changed nothing of the form."""
        form = Form(self._words, [*self._form.fields.values()], self._things)
        form.fill(values)
        before, self.began = self.began, form.typed()
        form.deleteLater()
        told = N_("A colleague saved another version while you were typing. Nothing is lost: choose what is kept.")
        return self._put_together(before, self._form.typed(), self.began, told)

    def undecided(self) -> list[Wrong]:
        """Return the fields that both sides changed and of which nobody chose one yet."""
        names: Sequence[str] = self.differing.undecided if self.differing is not None else ()
        return [Wrong(path=name, sentence=N_("Choose above which version is kept.")) for name in names]

    def _put_together(
        self, before: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any], told: str
    ) -> bool:
        """Fill in what only one side changed, and let the person choose where both did."""
        found = differences(self._form.editors, before, mine, theirs)
        self._form.fill({each.name: each.theirs if each.side is Side.THEIRS else each.mine for each in found})
        if all(each.side is Side.MINE for each in found):
            self._show(None)
            return False
        differing = Differing(self._words, self._words.say(told), found, self._form.fields, self._things)
        differing.chosen.connect(partial(self._choose, {each.name: each for each in found}))
        self._show(differing)
        return True

    def _show(self, differing: Differing | None) -> None:
        if self.differing is not None:
            self.differing.hide()
            self.differing.deleteLater()
        self.differing = differing
        if differing is not None:
            self._place(differing)
            differing.go()

    def _choose(self, found: Mapping[str, Difference], name: str, side: Side) -> None:
        self._form.fill({name: found[name].mine if side is Side.MINE else found[name].theirs})
