"""What happens on the way and at the door, and what follows: journal, handover, refusals, report, after-care."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from medhandover.consents.model import Purpose
from medhandover.handovers.actions import (
    add_to_journal,
    close_plan,
    record_exception,
    record_handover,
    release_employee,
)
from medhandover.handovers.aftercare import (
    AfterCareBasis,
    AfterCareChoiceDraft,
    AfterCareDraft,
    AfterCareOutcome,
    AfterCareStep,
)
from medhandover.handovers.drafting import handover_draft
from medhandover.handovers.following import choose_aftercare, record_aftercare, record_report
from medhandover.handovers.model import (
    EntryKind,
    HandedItem,
    HandoverDraft,
    IdentitySeen,
    Isbar,
    ItemKind,
    JournalDraft,
    Outcome,
    ReadBack,
)
from medhandover.handovers.report import Recommendation, ReportDraft
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.signatures import Signature, SignerRole
from medhandover.refusals.actions import (
    add_to_refusal,
    begin_refusal,
    change_refusal,
    decide_on_refusal,
    finish_refusal,
)
from medhandover.refusals.decision import DecisionDraft, DecisionKind
from medhandover.refusals.model import (
    AdditionKind,
    Assessment,
    BackupAnswer,
    CardState,
    IncapacityDraft,
    LaterUse,
    Reason,
    ReceiverRefusalDraft,
    RefusalDraft,
    Situation,
)
from medhandover.refusals.notes import AlarmNoteDraft, AlarmNoteKind, IncapacityNoteDraft, Settled
from medhandover.refusals.recording import (
    note_incapacity,
    note_receiver_refusal,
    record_incapacity,
    record_receiver_refusal,
    settle_alarm,
)
from tests.stories.casework import ABROAD, Casework

EMPLOYEE = "K. Visser 0 (verzonnen)"


def something_happens_on_the_way(work: Casework) -> None:
    if work.plan:
        kind = work.choose((EntryKind.DEPARTED, EntryKind.ARRIVED, *EntryKind))
        draft = JournalDraft(
            at=work.choose((work.at(-1, ABROAD), work.at(600, ABROAD))), what="alles rustig", kind=kind, by=EMPLOYEE
        )
        work.does(add_to_journal, work.plan["id"], draft, by="dtv_medewerker")


def handover(work: Casework) -> HandoverDraft | None:
    """Return the record of a handover as it was agreed, filled in by who was there."""
    plan = work.plan
    draft = work.ask(handover_draft, plan["id"]) if plan else None
    if draft is None:
        return None
    filled: HandoverDraft = replace(
        draft,
        at=work.at(-5, ABROAD),
        place="hoofdingang",
        received_by="dr. V. (verzonnen)",
        handed_over_by=EMPLOYEE,
        identity=IdentitySeen.STAFF_CARD,
        is_on_duty=True,
        interpreter_kind=InterpreterKind.PHONE,
        interpreter="tolk nr. 0000 (verzonnen)",
        interpreter_language="hy",
        read_back=ReadBack(
            repeated=(Isbar.IDENTIFICATION, Isbar.SITUATION), said="blijft opgenomen", is_responsibility_taken=True
        ),
        items=tuple(_seen(each) for each in draft.items),
        signatures=(
            Signature(role=SignerRole.RECEIVER, name="dr. V. (verzonnen)"),
            Signature(role=SignerRole.EMPLOYEE, name=EMPLOYEE),
        ),
    )
    return filled


def _seen(item: HandedItem) -> HandedItem:
    """Return what was handed over as somebody finds it who looks at it."""
    seen: dict[ItemKind, dict[str, Any]] = {
        ItemKind.FILE: {"is_seal_intact": True},
        ItemKind.MEDICINE: {"counted": item.handed},
        ItemKind.BELONGINGS: {"what": "koffer"},
    }
    found: HandedItem = replace(item, **seen.get(item.kind, {}))
    return found


def the_handover_is_recorded(work: Casework) -> None:
    draft = handover(work)
    if draft and work.plan:
        function = work.choose((draft.function, "portier"))
        work.does(record_handover, work.plan["id"], replace(draft, function=function), by="dtv_medewerker")


def the_journey_ends_otherwise(work: Casework) -> None:
    if work.plan:
        outcome = work.choose((Outcome.REFUSED, Outcome.NOT_ACCEPTED, Outcome.NOT_DONE))
        draft = HandoverDraft(
            outcome=outcome, at=work.at(-5, ABROAD), place="hoofdingang", handed_over_by=EMPLOYEE, remarks="zie verslag"
        )
        work.does(record_handover, work.plan["id"], draft, by="dtv_medewerker")


def the_handover_is_partial(work: Casework) -> None:
    draft = handover(work)
    if draft and work.plan:
        partly = replace(
            draft, outcome=Outcome.PARTIAL, remarks="dossier volgt", function=work.choose(("portier", "arts"))
        )
        work.does(record_handover, work.plan["id"], partly, by="dtv_medewerker")


def two_persons_except_something(work: Casework) -> None:
    draft = handover(work)
    if draft and work.plan:
        excepted = replace(draft, exceptions="tolk per telefoon")
        work.does(record_exception, work.plan["id"], excepted, by="coordinator", second="tweede")


def an_employee_goes_home(work: Casework) -> None:
    if work.plan and (row := work.pick("slots", plan=work.plan["id"])):
        work.does(release_employee, row["id"], row["version"])


def a_report_is_made(work: Casework) -> None:
    if work.plan:
        draft = ReportDraft(
            events="alles verliep rustig",
            recommendation=Recommendation.AGAIN,
            is_as_agreed=True,
            are_papers_filed=True,
        )
        work.does(record_report, work.plan["id"], draft, by="dtv_medewerker")


def after_care_is_agreed(work: Casework) -> None:
    if work.plan:
        basis = work.choose(tuple(AfterCareBasis))
        work.does(choose_aftercare, work.plan["id"], AfterCareChoiceDraft(basis=basis, reason="afgesproken"))


def after_care_is_given(work: Casework) -> None:
    if work.plan:
        draft = AfterCareDraft(
            step=work.choose(tuple(AfterCareStep)),
            at=work.at(-2, ABROAD),
            outcome=work.choose(tuple(AfterCareOutcome)),
            contacted="dr. V. (verzonnen)",
        )
        work.does(record_aftercare, work.plan["id"], draft)


def the_plan_is_closed(work: Casework) -> None:
    if plan := work.plan:
        work.does(close_plan, plan["id"], plan["version"], work.choose(("", "de medewerker is nog onderweg")))


def somebody_refuses(work: Casework) -> None:
    if work.plan:
        work.does(begin_refusal, work.plan["id"], refusal_told(work))


def a_refusal_is_written_further(work: Casework) -> None:
    if row := work.pick("refusals", case=work.case):
        work.does(change_refusal, row["id"], row["version"], refusal_told(work))


def a_refusal_is_finished(work: Casework) -> None:
    if row := work.pick("refusals", case=work.case, finished_at=None):
        work.does(finish_refusal, row["id"], row["version"])


def something_is_added(work: Casework) -> None:
    if row := work.pick("refusals", case=work.case):
        kind = work.choose((AdditionKind.WITHDRAWAL, *AdditionKind))
        work.does(add_to_refusal, row["id"], "wil toch", work.at(-1), kind, "kliniek gebeld")


def a_coordinator_decides(work: Casework) -> None:
    if row := work.pick("refusals", case=work.case):
        draft = DecisionDraft(kind=work.choose(tuple(DecisionKind)), reason="plaats blijft vrij", reference="V-3")
        work.does(decide_on_refusal, row["id"], draft)


def somebody_cannot_decide(work: Casework) -> None:
    if work.plan:
        draft = IncapacityDraft(
            at=work.at(-60, ABROAD),
            place="kliniek",
            doctor="dr. V. (verzonnen)",
            outcome="begrijpt de keuze nu niet",
            assessment=work.choose(tuple(Assessment)),
            assessed_at=work.at(-40, ABROAD),
            representative="zus (verzonnen)",
            representative_asked_at=work.at(-30, ABROAD),
            decision="opname",
            emergency_care="gaat door",
            reassess_on=work.on(2),
        )
        work.does(record_incapacity, work.plan["id"], draft)


def the_doctor_looks_again(work: Casework) -> None:
    if row := work.pick("incapacities", case=work.case):
        draft = IncapacityNoteDraft(
            at=work.at(-1, ABROAD),
            what="opnieuw gezien",
            doctor="dr. V. (verzonnen)",
            assessment=work.choose(tuple(Assessment)),
        )
        work.does(note_incapacity, row["id"], draft)


def the_receiver_refuses(work: Casework) -> None:
    if work.plan:
        draft = ReceiverRefusalDraft(
            receiver=work.choose((work.plan["receiver"] or work.clinic, work.backup)),
            at=work.at(-50, ABROAD),
            who="de portier (verzonnen)",
            function="portier",
            reason="geen bed",
            reason_kind=work.choose(tuple(Reason)),
            alarm_to="M. Jansen (verzonnen)",
            alarm_at=work.at(-40, ABROAD),
            backup="tweede kliniek gebeld",
            backup_called_at=work.at(-30, ABROAD),
            backup_answer=work.choose((BackupAnswer.ACCEPTS, *BackupAnswer)),
            backup_answered_by="de dienstdoende arts",
            person_is_at="wachtkamer",
            stays_with=EMPLOYEE,
            next_step="taxi naar de tweede kliniek",
            place="hoofdingang",
        )
        work.does(record_receiver_refusal, work.plan["id"], draft)


def the_alarm_is_noted_on(work: Casework) -> None:
    if row := work.pick("receiver_refusals", case=work.case):
        draft = AlarmNoteDraft(
            at=work.at(-1, ABROAD), what="reserve gebeld", kind=work.choose(tuple(AlarmNoteKind)), with_whom="reserve"
        )
        work.does(note_receiver_refusal, row["id"], draft)


def the_alarm_is_settled(work: Casework) -> None:
    if row := work.pick("receiver_refusals", case=work.case):
        draft = AlarmNoteDraft(at=work.at(-1, ABROAD), what="overgenomen", with_whom="reserve (verzonnen)")
        work.does(settle_alarm, row["id"], draft, work.choose(tuple(Settled)))


def refusal_told(work: Casework) -> RefusalDraft:
    """Return the record of a refusal, filled in by who was there."""
    conditions = [each["id"] for each in work.rows("conditions", case=work.case)]
    consents = [each["id"] for each in work.rows("consents", case=work.case, is_refused=True, purpose=Purpose.RECEIVER)]
    situation = work.choose((Situation.CLINIC, *Situation))
    promise = {
        "later_use": LaterUse.POSSIBLE,
        "later_use_how": "bel de kliniek",
        "later_use_person": "dr. V. (verzonnen)",
        "later_use_phone": "+374 00 000009",
        "later_use_bring": "de brief",
        "later_use_until": work.today + timedelta(days=30),
    }
    told = work.choose((promise, {"later_use": LaterUse.UNKNOWN}))
    soon, later = work.at(-40, ABROAD), work.at(-10, ABROAD)
    return RefusalDraft(
        situation=situation,
        at=soon,
        place="hoofdingang",
        country="AM",
        description="wil niet worden opgenomen",
        own_words=work.choose(("Չեմ ուզում։", "")),
        own_words_language="hy",
        own_words_translation="Ik wil niet.",
        refused="opname",
        accepted="contactkaart",
        offered="opname, betaald tot 3 maart 2027",
        interpreter_kind=InterpreterKind.PHONE,
        interpreter="T. Olk (verzonnen)",
        interpreter_language="hy",
        present="dr. V. (verzonnen), arts",
        witness="G. Tuige (verzonnen)",
        responsibility_words="U bent nu zelf verantwoordelijk.",
        card=CardState.ACCEPTED,
        card_language="hy",
        card_version="1",
        medicine_to="betrokkene",
        file_to="dr. V. (verzonnen)",
        is_signed=True,
        asked_again_at=later,
        second_answer="blijft bij de weigering",
        informed_receiver="dr. V. (verzonnen)",
        informed_at=later,
        reported_to="M. Jansen (verzonnen)",
        reported_at=later,
        lawyer_copy="verzonden",
        recorder_function="begeleidend DT&V-medewerker",
        doctor="dr. V. (verzonnen)",
        doctor_at=later,
        doctor_outcome="geen bezwaar",
        decided_by="dr. V. (verzonnen)",
        care_decision="geen dwang",
        escalated_to="M. Jansen (verzonnen)",
        escalated_at=later,
        representative_present="zus (verzonnen)",
        child_view="wil bij zijn moeder blijven",
        conditions=tuple(conditions[:1]),
        accepted_conditions=tuple(conditions[1:2]) if situation is Situation.PARTLY else (),
        consent=consents[0] if consents and situation is Situation.CONSENT else None,
        **told,
    )


ENDING: tuple[Callable[[Casework], None], ...] = (
    something_happens_on_the_way,
    the_handover_is_recorded,
    the_journey_ends_otherwise,
    the_handover_is_partial,
    two_persons_except_something,
    an_employee_goes_home,
    a_report_is_made,
    after_care_is_agreed,
    after_care_is_given,
    the_plan_is_closed,
)
REFUSING: tuple[Callable[[Casework], None], ...] = (
    somebody_refuses,
    a_refusal_is_written_further,
    a_refusal_is_finished,
    something_is_added,
    a_coordinator_decides,
    somebody_cannot_decide,
    the_doctor_looks_again,
    the_receiver_refuses,
    the_alarm_is_noted_on,
    the_alarm_is_settled,
)
