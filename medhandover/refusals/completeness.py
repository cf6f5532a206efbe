"""What a refusal must hold before it is finished: the twenty items of domain 6.2 (R44) and a true later use (R45)."""

from collections.abc import Iterator

from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_
from medhandover.refusals.model import Capacity, CardState, LaterUse, RefusalDraft, Situation

MANDATORY = (
    "description",
    "at",
    "place",
    "country",
    "own_words",
    "own_words_language",
    "refused",
    "accepted",
    "offered",
    "present",
    "witness",
    "responsibility_words",
    "medicine_to",
    "file_to",
    "asked_again_at",
    "second_answer",
    "informed_receiver",
    "reported_to",
    "reported_at",
    "lawyer_copy",
    "recorder_function",
)
"""The items without which no record is finished; "gives no reason" and "nobody" are values."""


def missing_items(draft: RefusalDraft, is_minor: bool) -> Iterator[Wrong]:
    """Yield every item that a finished record still lacks (R44, R45)."""
    for path in MANDATORY:
        if not getattr(draft, path):
            yield Wrong(path=path, sentence=N_("This must be recorded before the refusal is finished (R44)."))
    if draft.own_words_language not in ("", "nl") and not draft.own_words_translation:
        sentence = N_("Translate the person's own words; the literal words stay beside it.")
        yield Wrong(path="own_words_translation", sentence=sentence)
    if not draft.interpreter and not draft.no_interpreter_reason:
        yield Wrong(path="interpreter", sentence=N_("Name the interpreter, or say why there was none."))
    if not draft.is_signed and not draft.second_witness:
        sentence = N_("The person did not sign: a second witness signs.")
        yield Wrong(path="second_witness", sentence=sentence)
    if draft.card is not CardState.NOT_OFFERED and not draft.card_language:
        yield Wrong(path="card_language", sentence=N_("Say in which language the contact card is."))
    yield from _later_use(draft)
    yield from _capacity(draft)
    is_child = is_minor or draft.situation is Situation.FAMILY
    if is_child and not (draft.representative_present and draft.child_view):
        sentence = N_("For a child the representative and the child's own view are recorded.")
        yield Wrong(path="representative_present", sentence=sentence)


def _later_use(draft: RefusalDraft) -> Iterator[Wrong]:
    if draft.later_use is LaterUse.POSSIBLE and not (draft.later_use_how and draft.later_use_until):
        sentence = N_("Promise later use only with how and until which day (R45).")
        yield Wrong(path="later_use", sentence=sentence)
    is_past = draft.at and draft.later_use_until and draft.later_use_until < draft.at.day
    if is_past:
        sentence = N_("This day was already over when the refusal was recorded: promise nothing (R45).")
        yield Wrong(path="later_use_until", sentence=sentence)
    if draft.later_use is not LaterUse.POSSIBLE and (draft.later_use_how or draft.later_use_until):
        sentence = N_("Later use is not possible, so say no way and no day (R45).")
        yield Wrong(path="later_use", sentence=sentence)
    if draft.later_use is LaterUse.IMPOSSIBLE and not draft.later_use_why_not:
        yield Wrong(path="later_use_why_not", sentence=N_("Say why later use is not possible."))


def _capacity(draft: RefusalDraft) -> Iterator[Wrong]:
    if draft.capacity is Capacity.DOUBT and not (draft.doctor and draft.doctor_outcome):
        sentence = N_("At doubt a doctor decides first: name the doctor and the outcome.")
        yield Wrong(path="doctor", sentence=sentence)


def may_use_later(draft: RefusalDraft) -> bool:
    """Tell whether the later-use text is true and may be said or printed (L7, R45)."""
    return bool(draft.later_use is LaterUse.POSSIBLE and draft.later_use_how and draft.later_use_until)
