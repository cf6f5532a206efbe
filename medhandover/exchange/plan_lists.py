"""The lists of a case file that hang on its plan: answers, contacts, who comes along, what is refused on the way."""

from dataclasses import replace

from medhandover.escorts.companions import Companion, CompanionDraft
from medhandover.escorts.manifest import add_companion
from medhandover.escorts.store import companions_of
from medhandover.exchange.carried import Carried, draft, draft_of
from medhandover.exchange.keys import Keys, named_receivers
from medhandover.exchange.model import AdditionPart, AlarmNotePart, IncapacityNotePart
from medhandover.handovers.actions import add_to_journal
from medhandover.handovers.journal import numbers_of
from medhandover.handovers.model import JournalDraft, JournalEntry
from medhandover.handovers.store import journal_of
from medhandover.kernel.ids import PlanId, ReceiverId, RefusalId
from medhandover.kernel.shapes import values_of
from medhandover.plans.actions import record_acceptance
from medhandover.plans.agreeing import record_agreement
from medhandover.plans.agreements import Agreement, AgreementDraft
from medhandover.plans.contacting import note_contact
from medhandover.plans.contacts import Contact, ContactDraft
from medhandover.plans.model import Acceptance, AcceptanceDraft, Plan
from medhandover.plans.store import agreements_of, contacts_of
from medhandover.readiness.model import Facts
from medhandover.refusals.actions import add_to_refusal, begin_refusal
from medhandover.refusals.model import (
    Addition,
    Incapacity,
    IncapacityDraft,
    ReceiverRefusal,
    ReceiverRefusalDraft,
    Refusal,
    RefusalDraft,
)
from medhandover.refusals.notes import AlarmNote, AlarmNoteDraft, IncapacityNote, IncapacityNoteDraft
from medhandover.refusals.recording import (
    note_incapacity,
    note_receiver_refusal,
    record_incapacity,
    record_receiver_refusal,
)
from medhandover.storage.work import Work


def _plan(facts: Facts) -> Plan:
    """Return the plan of these facts: lists of a plan are read only where there is one."""
    assert facts.plan is not None
    return facts.plan


def _key(facts: Facts, receiver: ReceiverId | None) -> ReceiverId | None:
    """Return the key of a receiver in the file; None for one that the plan does not name."""
    named = named_receivers(_plan(facts))
    return next((ReceiverId(key) for key, each in named.items() if each == receiver), None)


def _contact(work: Work, facts: Facts, one: Contact) -> ContactDraft:
    return replace(draft_of(ContactDraft, one), receiver=_key(facts, one.receiver))


def _arrived_contact(part: ContactDraft, keys: Keys) -> ContactDraft:
    return replace(part, receiver=keys.receiver(part.receiver, "receiver") if part.receiver else None)


def _arrived_answer(part: AcceptanceDraft, keys: Keys) -> AcceptanceDraft:
    return replace(part, commits_to=tuple(keys.condition(each, "commits_to") for each in part.commits_to))


def _arrived_entry(part: JournalDraft, keys: Keys) -> tuple[JournalDraft, str]:
    """Return an event and the id of the one that it corrects: numbers differ where another office wrote besides."""
    corrected = keys.entered_at("journal", part.corrects) if part.corrects is not None else ""
    return replace(part, corrects=None), corrected


def _enter_entry(work: Work, plan: PlanId, arrived: tuple[JournalDraft, str]) -> str:
    event, corrected = arrived
    numbers = numbers_of(journal_of(work, plan))
    return add_to_journal(work, plan, replace(event, corrects=numbers.get(corrected)))


def _arrived_refusal(part: RefusalDraft, keys: Keys) -> RefusalDraft:
    given = values_of(part)
    for name in ("conditions", "accepted_conditions"):
        given[name] = tuple(keys.condition(each, name) for each in given[name])
    return RefusalDraft(**given)


def _receiver_refusal(work: Work, facts: Facts, one: ReceiverRefusal) -> ReceiverRefusalDraft:
    return replace(draft_of(ReceiverRefusalDraft, one), receiver=_key(facts, one.receiver) or ReceiverId(""))


def _arrived_receiver_refusal(part: ReceiverRefusalDraft, keys: Keys) -> ReceiverRefusalDraft:
    return replace(part, receiver=keys.receiver(part.receiver, "receiver"))


def _of_this_plan(work: Work, facts: Facts) -> list[Addition]:
    """Return what was added to the refusals of this plan."""
    going = {each.id for each in facts.refusals}
    return [each for each in facts.followed.additions if each.refusal in going]


def _addition(work: Work, facts: Facts, one: Addition) -> AdditionPart:
    place = REFUSALS.position(work, facts, one.refusal)
    return AdditionPart(position=place, what=one.what, at=one.at, kind=one.kind, done=one.done)


def _arrived_addition(part: AdditionPart, keys: Keys) -> tuple[str, AdditionPart]:
    return keys.entered_at("refusals", part.position), replace(part, position=0)


def _enter_addition(work: Work, plan: PlanId, arrived: tuple[str, AdditionPart]) -> str:
    refusal, part = arrived
    return add_to_refusal(work, RefusalId(refusal), part.what, part.at, part.kind, part.done)


def _alarm_note(work: Work, facts: Facts, one: AlarmNote) -> AlarmNotePart:
    place = RECEIVER_REFUSALS.position(work, facts, one.refusal)
    return AlarmNotePart(position=place, note=draft_of(AlarmNoteDraft, one))


def _arrived_alarm_note(part: AlarmNotePart, keys: Keys) -> tuple[str, AlarmNoteDraft]:
    return keys.entered_at("receiver_refusals", part.position), part.note


def _enter_alarm_note(work: Work, plan: PlanId, arrived: tuple[str, AlarmNoteDraft]) -> str:
    return note_receiver_refusal(work, RefusalId(arrived[0]), arrived[1])


def _going_notes(work: Work, facts: Facts) -> list[AlarmNote]:
    """Return the notes that travel: of a refusal that does, and none that settles the alarm: that is done here."""
    going = {each.id for each in RECEIVER_REFUSALS.going(work, facts)}
    return [each for each in facts.followed.alarm_notes if each.refusal in going and each.how is None]


def _incapacity_note(work: Work, facts: Facts, one: IncapacityNote) -> IncapacityNotePart:
    place = INCAPACITIES.position(work, facts, one.incapacity)
    return IncapacityNotePart(position=place, note=draft_of(IncapacityNoteDraft, one))


def _arrived_incapacity_note(part: IncapacityNotePart, keys: Keys) -> tuple[str, IncapacityNoteDraft]:
    return keys.entered_at("incapacities", part.position), part.note


def _enter_incapacity_note(work: Work, plan: PlanId, arrived: tuple[str, IncapacityNoteDraft]) -> str:
    return note_incapacity(work, RefusalId(arrived[0]), arrived[1])


def _same_refusal(mine: RefusalDraft, arrived: RefusalDraft) -> bool:
    """Tell whether two records are of one refusal; how far the one here is, stays as it is."""
    return (mine.situation, mine.at) == (arrived.situation, arrived.at)


REFUSALS = Carried(
    field="refusals",
    kind=Refusal,
    kept=lambda work, facts: facts.refusals,
    leave=draft(RefusalDraft, consent=None),
    arrive=_arrived_refusal,
    enter=begin_refusal,
    order=lambda one: (str(one.at), one.situation.value),
    is_known=_same_refusal,
)
RECEIVER_REFUSALS = Carried(
    field="receiver_refusals",
    kind=ReceiverRefusal,
    kept=lambda work, facts: [one for one in facts.receiver_refusals if _key(facts, one.receiver)],
    leave=_receiver_refusal,
    arrive=_arrived_receiver_refusal,
    enter=record_receiver_refusal,
    order=lambda one: (one.at, one.who),
)
INCAPACITIES = Carried(
    field="incapacities",
    kind=Incapacity,
    kept=lambda work, facts: facts.followed.incapacities,
    leave=draft(IncapacityDraft),
    enter=record_incapacity,
    order=lambda one: (one.at, one.doctor),
)

PLAN_LISTS = (
    Carried(
        field="acceptances",
        kind=Acceptance,
        kept=lambda work, facts: [one for one in facts.acceptances if one.receiver == _plan(facts).receiver],
        leave=draft(AcceptanceDraft, document=""),
        arrive=_arrived_answer,
        enter=record_acceptance,
        order=lambda one: one.sequence,
    ),
    Carried(
        field="contacts",
        kind=Contact,
        kept=lambda work, facts: contacts_of(work, _plan(facts).id),
        leave=_contact,
        arrive=_arrived_contact,
        enter=note_contact,
        order=lambda one: (one.at, one.asked),
    ),
    Carried(
        field="agreements",
        kind=Agreement,
        kept=lambda work, facts: agreements_of(work, _plan(facts).id),
        leave=draft(AgreementDraft),
        enter=record_agreement,
        order=lambda one: (one.topic.value, one.what),
    ),
    Carried(
        field="companions",
        kind=Companion,
        kept=lambda work, facts: companions_of(work, _plan(facts).id),
        leave=draft(CompanionDraft),
        enter=add_companion,
        order=lambda one: (one.kind.value, one.name, one.from_leg),
        travels=lambda facts, one: one.ended_at is None,
    ),
    Carried(
        field="journal",
        kind=JournalEntry,
        kept=lambda work, facts: journal_of(work, _plan(facts).id),
        leave=draft(JournalDraft),
        arrive=_arrived_entry,
        enter=_enter_entry,
        order=lambda one: one.number,
    ),
    REFUSALS,
    Carried(
        field="refusal_additions",
        kind=Addition,
        kept=_of_this_plan,
        leave=_addition,
        arrive=_arrived_addition,
        enter=_enter_addition,
        order=lambda one: (one.at, one.kind.value, one.what),
    ),
    RECEIVER_REFUSALS,
    Carried(
        field="alarm_notes",
        kind=AlarmNote,
        kept=_going_notes,
        leave=_alarm_note,
        arrive=_arrived_alarm_note,
        enter=_enter_alarm_note,
        order=lambda one: (one.at, one.what),
    ),
    INCAPACITIES,
    Carried(
        field="incapacity_notes",
        kind=IncapacityNote,
        kept=lambda work, facts: facts.followed.incapacity_notes,
        leave=_incapacity_note,
        arrive=_arrived_incapacity_note,
        enter=_enter_incapacity_note,
        order=lambda one: (one.at, one.what),
    ),
)
"""Each is entered through the action by which a colleague here enters it; a refusal comes before what follows it."""
