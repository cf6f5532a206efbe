"""The steps of the conversation with a person who refuses, in its order (domain 6.2): data."""

from collections.abc import Mapping

from medhandover.kernel.languages import N_
from medhandover.refusals.situations import Item
from ui.forms.steps import Step

STEPS = (
    Step(
        title=N_("Where and when"),
        mind=N_("Choose first what happens: it says what must be written down."),
        fields=("situation", "description", "at", "place", "country"),
    ),
    Step(
        title=N_("Who is there"),
        mind=N_("At least one witness besides you. Without an interpreter: say why."),
        fields=(
            *("present", "persons", "witness", "witnesses", "no_witness_reason"),
            *("interpreter_kind", "interpreter", "interpreter_language", "no_interpreter_reason"),
        ),
    ),
    Step(
        title=N_("What was offered"),
        mind=N_("Clinic, treatment, date, and until when it is paid."),
        fields=("offered",),
    ),
    Step(
        title=N_("What the person says"),
        mind=N_("Write down what you hear. Do not sum up and do not improve."),
        fields=("own_words_language", "own_words", "own_words_translation", "gives_no_reason"),
    ),
    Step(
        title=N_("What the person wants and does not want"),
        mind=N_("Exactly what is refused, and what is accepted all the same."),
        fields=("refused", "accepted", "conditions", "accepted_conditions", "consent"),
    ),
    Step(
        title=N_("What you explained"),
        mind=N_("Say only what is true: later use is possible, not possible or not known."),
        fields=(
            *("is_responsibility_told", "responsibility_words", "not_told_reason"),
            *("later_use", "later_use_how", "later_use_person", "later_use_phone", "later_use_until"),
            *("later_use_bring", "later_use_why_not"),
        ),
    ),
    Step(
        title=N_("Does the person understand the choice"),
        mind=N_("If you doubt it, this is no refusal: ask a doctor first."),
        fields=(
            *("capacity", "doctor", "doctor_at", "assessment", "doctor_outcome"),
            *("representative_present", "child_view", "decided_by", "care_decision"),
        ),
    ),
    Step(
        title=N_("Ask once more"),
        mind=N_("Ask again later in the same conversation, and write the answer down."),
        fields=("asked_again_at", "second_answer"),
    ),
    Step(
        title=N_("Card, medicines, papers"),
        mind=N_("Where medicines and sealed file are now; 'nobody' and 'nothing' are answers too."),
        fields=(
            *("card", "card_language", "card_version", "card_why_not"),
            *("medicine_to", "file_to", "goods"),
        ),
    ),
    Step(
        title=N_("Sign and report"),
        mind=N_("Who does not sign needs a second witness."),
        fields=(
            *("is_signed", "second_witness", "signatures"),
            *("informed_receiver", "informed_at", "not_informed_reason"),
            *("reported_to", "reported_at", "lawyer_copy", "escalated_to", "escalated_at", "recorder_function"),
        ),
    ),
)
"""The ten steps; each field of the record stands in one of them."""
ALTERNATIVES: Mapping[Item, tuple[str, ...]] = {
    Item.WORDS: ("own_words", "own_words_language"),
    Item.INTERPRETER: ("interpreter_kind",),
    Item.PRESENT: ("witness",),
    Item.RESPONSIBILITY: ("responsibility_words",),
    Item.LATER: ("later_use",),
    Item.CARD: ("card", "card_language", "card_version"),
    Item.CAPACITY: ("capacity",),
    Item.SIGNED: ("is_signed",),
    Item.RECEIVER: ("informed_receiver",),
    Item.CONDITIONS: ("conditions",),
    Item.CONSENT: ("consent",),
}
"""The fields that stand for an item which may also be met in another way."""
