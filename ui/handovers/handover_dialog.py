"""The dialog of a handover: the steps of what is handed over, to whom, and who signs (R42)."""

from collections.abc import Iterator

from medhandover.handovers.completeness import missing_fields
from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_
from ui.forms.asked import Asked
from ui.forms.dialog import ActionDialog
from ui.forms.steps import Step, StepsForm
from ui.widgets.fitting import fit

STEPS = (
    Step(
        title=N_("Where and when"),
        mind=N_("The local time of the place itself."),
        fields=("at", "place", "outcome"),
    ),
    Step(
        title=N_("Who receives"),
        mind=N_("Look at the identity of who receives, and whether it is who was agreed."),
        fields=(
            *("organisation", "received_by", "function", "identity", "is_on_duty"),
            *("is_same_person", "is_same_function", "same_why"),
        ),
    ),
    Step(
        title=N_("Interpreter"),
        mind=N_("Without an interpreter: say why."),
        fields=("interpreter_kind", "interpreter", "interpreter_language", "no_interpreter_reason"),
    ),
    Step(
        title=N_("What is handed over"),
        mind=N_("Every thing one by one: person, sealed file, medicines counted, list."),
        fields=("handed_over_by", "items", "person", "file", "is_seal_intact", "medicine", "list", "photos"),
    ),
    Step(
        title=N_("Read back"),
        mind=N_("Let the receiver repeat in own words what matters most."),
        fields=("is_read_back", "read_back"),
    ),
    Step(
        title=N_("What went otherwise"),
        mind=N_("Write down what happened instead, also when it seems small."),
        fields=("exceptions", "remarks"),
    ),
    Step(
        title=N_("Sign"),
        mind=N_("Both sign; if the receiver will not, a witness signs instead."),
        fields=("is_signed_by_receiver", "is_signed_by_employee", "signatures", "receipt"),
    ),
)
"""The steps in the order in which a handover goes; each field of the record stands in one of them."""


class HandoverDialog(ActionDialog):
    """Leads through a handover and tells at each step what is lacking; a recorded one is never changed."""

    def grown(self) -> Iterator[None]:
        """Begin with what the plan knows."""
        yield from super().grown()
        self.form.changed.connect(self._look)
        fit(self, 1180, 700)
        self._look()

    def form_of(self, asked: Asked) -> StepsForm:
        """Return the steps of a handover."""
        return StepsForm(self._words, STEPS, asked.fields, self._things, self)

    def _look(self) -> None:
        unread = self.below(self.read()[1])
        named = {each.path for each in unread}
        lacking: list[Wrong] = [*unread, *(each for each in missing_fields(self.sketch()) if each.path not in named)]
        if isinstance(self.form, StepsForm):
            self.form.show_lacking(lacking, frozenset(each.path.partition(".")[0] for each in lacking))
