"""What a refusal must hold before it is finished: the items of domain 6.2 that its situation asks for (R44, R45)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from datetime import date, datetime

from medhandover.kernel.codes import is_language, is_phone
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import ConditionId
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record
from medhandover.refusals.model import Assessment, Capacity, CardState, LaterUse, RefusalDraft, Situation
from medhandover.refusals.situations import Item, needed_of

MISSING = N_("This must be recorded before the refusal is finished (R44).")
SPOKEN = frozenset({InterpreterKind.PRESENT, InterpreterKind.PHONE})


@record
class Known:
    """What is known beside the record: age on that day, who records, arrival, until when is paid.

    `conditions` are those of the plan that must be met, `of_case` every condition of the case; `recorder` is empty
    while the record is not being finished.
    """

    now: datetime
    age: int | None = None
    recorder: str = ""
    arrival: datetime | None = None
    has_payer: bool = True
    paid_until: date | None = None
    conditions: frozenset[ConditionId] = field(default=frozenset())
    of_case: frozenset[ConditionId] = field(default=frozenset())

    @property
    def is_minor(self) -> bool:
        """Tell whether the person is under eighteen."""
        return self.age is not None and self.age < 18


def missing_items(draft: RefusalDraft, known: Known) -> Iterator[Wrong]:
    """Yield every item that a tidied record still lacks (R44), and what of a later use may not be said (R45)."""
    for item in needed_of(draft.situation):
        for path in TEXTS.get(item, ()):
            if not getattr(draft, path):
                yield Wrong(path=path, sentence=MISSING)
        if item in ASKED:
            yield from ASKED[item](draft, known)
    yield from _later_use(draft, known)


def _words(draft: RefusalDraft, known: Known) -> Iterator[Wrong]:
    if not draft.own_words:
        if not draft.gives_no_reason:
            yield Wrong(path="own_words", sentence=N_("Write the own words down, or say that no reason was given."))
        return
    if not is_language(draft.own_words_language):
        sentence = N_("{code} is not a language code. Write two or three letters, such as hy for Armenian.")
        yield Wrong(path="own_words_language", sentence=sentence, values={"code": draft.own_words_language})
    elif draft.own_words_language != "nl" and not draft.own_words_translation:
        sentence = N_("Translate the person's own words; the literal words stay beside it.")
        yield Wrong(path="own_words_translation", sentence=sentence)


def _interpreter(draft: RefusalDraft, known: Known) -> Iterator[Wrong]:
    if draft.interpreter_kind is None:
        sentence = N_("Say whether an interpreter was present, on the phone, not needed or not available.")
        yield Wrong(path="interpreter_kind", sentence=sentence)
    elif draft.interpreter_kind not in SPOKEN:
        if not draft.no_interpreter_reason:
            yield Wrong(path="no_interpreter_reason", sentence=N_("Say why there was no interpreter (FM-19)."))
    else:
        if not draft.interpreter:
            yield Wrong(path="interpreter", sentence=N_("Say name or number of the interpreter."))
        if not is_language(draft.interpreter_language):
            sentence = N_("{code} is not a language code. Write two or three letters, such as hy for Armenian.")
            yield Wrong(path="interpreter_language", sentence=sentence, values={"code": draft.interpreter_language})


def _present(draft: RefusalDraft, known: Known) -> Iterator[Wrong]:
    if not draft.witness and not draft.no_witness_reason:
        sentence = N_("Name a witness besides who records, or say why there was none.")
        yield Wrong(path="witness", sentence=sentence)


def _responsibility(draft: RefusalDraft, known: Known) -> Iterator[Wrong]:
    if draft.is_responsibility_told is False:
        if not draft.not_told_reason:
            sentence = N_("Say why the own responsibility was not told.")
            yield Wrong(path="not_told_reason", sentence=sentence)
    elif not draft.responsibility_words:
        sentence = N_("Say in which words the own responsibility was told.")
        yield Wrong(path="responsibility_words", sentence=sentence)


def _card(draft: RefusalDraft, known: Known) -> Iterator[Wrong]:
    if draft.card is CardState.NOT_OFFERED:
        if not draft.card_why_not:
            yield Wrong(path="card_why_not", sentence=N_("Say why no contact card was offered."))
        return
    if not draft.card_language:
        sentence = N_("Say in which language the contact card is.")
        yield Wrong(path="card_language", sentence=sentence)
    if not draft.card_version:
        yield Wrong(path="card_version", sentence=N_("Say which version of the contact card it was."))


def _capacity(draft: RefusalDraft, known: Known) -> Iterator[Wrong]:
    if draft.capacity is not Capacity.DOUBT:
        return
    if not (draft.doctor and draft.doctor_outcome and draft.doctor_at and draft.assessment):
        sentence = N_("At doubt a doctor decides first: name the doctor, the time, the assessment and the outcome.")
        yield Wrong(path="doctor", sentence=sentence)
    elif draft.assessment is Assessment.UNABLE:
        sentence = N_("Who cannot decide does not refuse. Record the incapacity (W11) instead.")
        yield Wrong(path="assessment", sentence=sentence)


def _minor(draft: RefusalDraft, known: Known) -> Iterator[Wrong]:
    is_child = known.is_minor or draft.situation is Situation.FAMILY
    if is_child and not (draft.representative_present and draft.child_view):
        sentence = N_("For a child the representative and the child's own view are recorded.")
        yield Wrong(path="representative_present", sentence=sentence)


def _signed(draft: RefusalDraft, known: Known) -> Iterator[Wrong]:
    if not draft.is_signed and not draft.second_witness:
        sentence = N_("The person did not sign: a second witness signs.")
        yield Wrong(path="second_witness", sentence=sentence)


def _receiver(draft: RefusalDraft, known: Known) -> Iterator[Wrong]:
    is_informed = bool(draft.informed_receiver) and draft.informed_at is not None
    if not is_informed and not draft.not_informed_reason:
        sentence = N_("Say who of the receiver was told and when, or why nobody was.")
        yield Wrong(path="informed_receiver", sentence=sentence)


def _conditions(draft: RefusalDraft, known: Known) -> Iterator[Wrong]:
    if known.conditions and not draft.conditions:
        sentence = N_("Say which conditions the person does not want.")
        yield Wrong(path="conditions", sentence=sentence)
    can_be_part = len(known.conditions) > 1
    if draft.situation is Situation.PARTLY and can_be_part and not draft.accepted_conditions:
        sentence = N_("A refusal in part also says which conditions the person still wants.")
        yield Wrong(path="accepted_conditions", sentence=sentence)


def _consent(draft: RefusalDraft, known: Known) -> Iterator[Wrong]:
    if draft.consent is None:
        sentence = N_("Record the refused consent first and name it here.")
        yield Wrong(path="consent", sentence=sentence)


TEXTS: Mapping[Item, tuple[str, ...]] = {
    Item.WHAT: ("description",),
    Item.WHEN: ("at",),
    Item.WHERE: ("place", "country"),
    Item.SCOPE: ("refused", "accepted"),
    Item.OFFER: ("offered",),
    Item.PRESENT: ("present",),
    Item.GOODS: ("medicine_to", "file_to"),
    Item.AGAIN: ("asked_again_at", "second_answer"),
    Item.REPORTED: ("reported_to", "reported_at", "lawyer_copy"),
    Item.RECORDER: ("recorder_function",),
    Item.DOCTOR: ("doctor", "doctor_at", "doctor_outcome"),
    Item.CARE: ("decided_by", "care_decision"),
    Item.ESCALATED: ("escalated_to", "escalated_at"),
}
"""The fields that an item fills; "nobody" and "nothing" are values."""
ASKED: Mapping[Item, Callable[[RefusalDraft, Known], Iterator[Wrong]]] = {
    Item.WORDS: _words,
    Item.INTERPRETER: _interpreter,
    Item.PRESENT: _present,
    Item.RESPONSIBILITY: _responsibility,
    Item.CARD: _card,
    Item.CAPACITY: _capacity,
    Item.MINOR: _minor,
    Item.SIGNED: _signed,
    Item.RECEIVER: _receiver,
    Item.CONDITIONS: _conditions,
    Item.CONSENT: _consent,
}
"""The items of which more is asked than that something stands there."""


def _later_use(draft: RefusalDraft, known: Known) -> Iterator[Wrong]:
    told = [getattr(draft, path) for path in LATER_FIELDS]
    if draft.later_use is LaterUse.POSSIBLE:
        if not all(told):
            sentence = N_("Promise later use only with how, person, phone and until which day (R45).")
            yield Wrong(path="later_use", sentence=sentence)
        elif not is_phone(draft.later_use_phone):
            sentence = N_("A phone number starts with + and the country code, such as +374 10 123456.")
            yield Wrong(path="later_use_phone", sentence=sentence)
        elif not known.has_payer:
            sentence = N_("Nobody is known to pay the receiver: agree that first, or promise no later use (R45).")
            yield Wrong(path="later_use", sentence=sentence)
    elif any(told):
        sentence = N_("Later use is not possible, so say no way, person and day (R45).")
        yield Wrong(path="later_use", sentence=sentence)
    if draft.later_use is LaterUse.IMPOSSIBLE and not draft.later_use_why_not:
        yield Wrong(path="later_use_why_not", sentence=N_("Say why later use is not possible."))


LATER_FIELDS = ("later_use_how", "later_use_person", "later_use_phone", "later_use_until")
"""What a promise of later use holds (R45)."""


def may_use_later(draft: RefusalDraft) -> bool:
    """Tell whether the later-use text is true and may be said or printed (L7, R45)."""
    return draft.later_use is LaterUse.POSSIBLE and all(getattr(draft, path) for path in LATER_FIELDS)
