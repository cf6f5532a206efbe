"""On the way and at the door of the receiver: the journal, the handover, the report, after-care."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from medhandover.consents.model import Shared
from medhandover.consents.sending import record_transmission
from medhandover.consents.transmissions import TransmissionDraft, TransmissionKind
from medhandover.demo.chain import INTERPRETER, Chain
from medhandover.demo.medicines import left
from medhandover.demo.stage import Story
from medhandover.escorts.model import EscortKind
from medhandover.escorts.queries import all_slots
from medhandover.handovers.actions import add_to_journal, record_handover, release_employee
from medhandover.handovers.aftercare import (
    AfterCareBasis,
    AfterCareChoiceDraft,
    AfterCareDraft,
    AfterCareOutcome,
    AfterCareStep,
)
from medhandover.handovers.following import choose_aftercare, record_aftercare, record_report
from medhandover.handovers.model import (
    EntryKind,
    HandedItem,
    HandoverDraft,
    IdentitySeen,
    Isbar,
    ItemKind,
    ItemState,
    JournalDraft,
    Outcome,
    ReadBack,
)
from medhandover.handovers.report import Expense, Recommendation, ReportDraft
from medhandover.kernel.clock import Moment
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.signatures import Signature, SignerRole


def travelled(chain: Chain) -> Story:
    """Travel: the employee writes down what happens on the clock of the place."""
    yield from left_home(chain)
    arrived = f"Aangekomen in {chain.legs[-1].arrives_at}; het vervoer van de instelling staat klaar."
    yield chain.stage.cue_at(chain.arrives.at + timedelta(minutes=10), account(chain))
    jotted(chain, chain.arrives, EntryKind.ARRIVED, arrived)


def left_home(chain: Chain) -> Story:
    """Depart, and give what is taken on the way."""
    yield chain.stage.cue_at(chain.departs.at + timedelta(minutes=10), account(chain))
    jotted(chain, chain.departs, EntryKind.DEPARTED, "Vertrokken; betrokkene is rustig en heeft ontbeten.")


def account(chain: Chain) -> str:
    """Return under whose name the employee who travels along writes."""
    return chain.team.employee.account


def jotted(chain: Chain, at: Moment, kind: EntryKind, what: str) -> None:
    """Write down an event of the journey."""
    draft = JournalDraft(at=at, what=what, kind=kind, by=chain.team.employee.draft.name)
    chain.stage.do(add_to_journal, chain.plan, draft)


def handover_draft(chain: Chain, **other: Any) -> HandoverDraft:
    """Return the record of a handover with read-back and both signatures."""
    place, name = chain.place, chain.team.employee.draft.name
    is_dutch = chain.language == "nl"
    fields: dict[str, Any] = {
        "outcome": Outcome.COMPLETE,
        "at": chain.handover,
        "place": place.clinic.name,
        "received_by": place.doctor,
        "function": place.function,
        "handed_over_by": name,
        "organisation": place.clinic.name,
        "identity": IdentitySeen.STAFF_CARD,
        "is_on_duty": True,
        "interpreter_kind": InterpreterKind.NOT_NEEDED if is_dutch else InterpreterKind.PHONE,
        "interpreter": "" if is_dutch else INTERPRETER,
        "interpreter_language": "" if is_dutch else chain.language,
        "no_interpreter_reason": "iedereen spreekt Nederlands" if is_dutch else "",
        "read_back": ReadBack(
            repeated=(Isbar.IDENTIFICATION, Isbar.SITUATION, Isbar.RECOMMENDATION),
            said="Betrokkene blijft vandaag opgenomen; morgen om 10:00 is de eerste afspraak.",
            is_responsibility_taken=True,
        ),
        "items": items(chain),
        "signatures": (
            Signature(role=SignerRole.RECEIVER, name=place.doctor),
            Signature(role=SignerRole.EMPLOYEE, name=name),
        ),
        **other,
    }
    return HandoverDraft(**fields)


def items(chain: Chain, kept: frozenset[int] = frozenset()) -> tuple[HandedItem, ...]:
    """Return what was handed over, thing by thing; medicines by position, those in `kept` were taken back."""
    medicines = [
        HandedItem(kind=ItemKind.MEDICINE, state=ItemState.KEPT, position=position)
        if position in kept
        else HandedItem(kind=ItemKind.MEDICINE, state=ItemState.GIVEN, position=position, handed=count, counted=count)
        for position, count in enumerate(chain.handed.values(), 1)
    ]
    return (
        HandedItem(kind=ItemKind.PERSON, state=ItemState.GIVEN),
        HandedItem(kind=ItemKind.FILE, state=ItemState.GIVEN, number=chain.file_number, is_seal_intact=True),
        *medicines,
        HandedItem(kind=ItemKind.MEDICATION_LIST, state=ItemState.GIVEN),
        HandedItem(kind=ItemKind.CONTACT_CARD, state=ItemState.WITH_PERSON),
        HandedItem(kind=ItemKind.BELONGINGS, state=ItemState.WITH_PERSON, what="koffer en handtas, volgens de lijst"),
    )


def handed_over(chain: Chain, minutes: int = 40, **other: Any) -> Story:
    """Record the handover and where the sealed file went, `minutes` after it; then the employee is free to go home."""
    stage, place = chain.stage, chain.place
    yield stage.cue_at(chain.handover.at + timedelta(minutes=minutes), account(chain))
    left(stage, chain.envelope, chain.carrier, place.doctor, place.clinic.name)
    sent = TransmissionDraft(
        kind=TransmissionKind.ENVELOPE,
        recipient=place.doctor,
        sent_on=stage.day,
        country=place.country,
        shares=(Shared.DIAGNOSIS, Shared.TREATMENT, Shared.MEDICATION),
        sender=chain.team.employee.draft.name,
    )
    stage.do(record_transmission, chain.case, sent)
    stage.do(record_handover, chain.plan, handover_draft(chain, **other))
    yield from freed(chain)


def ended(chain: Chain, outcome: Outcome, remarks: str, at: Moment | None = None, place: str = "") -> None:
    """Record that it came to something else than a handover."""
    draft = HandoverDraft(
        outcome=outcome,
        at=at or chain.handover,
        place=place or chain.place.clinic.name,
        handed_over_by=chain.team.employee.draft.name,
        interpreter=f"{INTERPRETER}, telefonisch",
        remarks=remarks,
    )
    chain.stage.do(record_handover, chain.plan, draft)


def freed(chain: Chain) -> Story:
    """End the employee's duty, which is possible only now (R20)."""
    stage = chain.stage
    yield stage.cue_at(stage.clock.now() + timedelta(minutes=50), "jansen")
    slot = next(row for row in stage.ask(all_slots, chain.plan) if row.kind is EscortKind.EMPLOYEE)
    stage.do(release_employee, slot.id, slot.version)


def reported(chain: Chain, **other: Any) -> Story:
    """Report two days after the handover."""
    stage = chain.stage
    yield stage.cue_at(chain.handover.at + timedelta(days=2), account(chain))
    fields: dict[str, Any] = {
        "events": "De reis en de overdracht verliepen als afgesproken.",
        "recommendation": Recommendation.AGAIN,
        "is_as_agreed": True,
        "expenses": (Expense(what="taxi naar het hotel", amount=Decimal("18.50"), has_receipt=True),),
        "are_papers_filed": True,
        **other,
    }
    stage.do(record_report, chain.plan, ReportDraft(**fields))


def cared_for(chain: Chain) -> Story:
    """Agree on after-care with the receiver, and ask a day after the handover how it goes."""
    stage, place = chain.stage, chain.place
    yield stage.cue_at(chain.handover.at + timedelta(days=2, hours=1), "jansen")
    choice = AfterCareChoiceDraft(basis=AfterCareBasis.RECEIVER, reason=f"afgesproken met {place.doctor}")
    stage.do(choose_aftercare, chain.plan, choice)
    asked(chain, AfterCareStep.DAY)


def asked(
    chain: Chain, step: AfterCareStep, outcome: AfterCareOutcome = AfterCareOutcome.IN_CARE, **other: Any
) -> None:
    """Record a contact of after-care with the receiver."""
    is_reached = outcome is not AfterCareOutcome.NOT_REACHED
    fields: dict[str, Any] = {
        "at": Moment(chain.stage.clock.now()),
        "contacted": chain.place.doctor if is_reached else "",
        "function": chain.place.function if is_reached else "",
        "remark": "Betrokkene is in behandeling." if is_reached else "Er werd niet opgenomen.",
        **other,
    }
    chain.stage.do(record_aftercare, chain.plan, AfterCareDraft(step=step, outcome=outcome, **fields))
