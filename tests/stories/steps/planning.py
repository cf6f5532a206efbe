"""What is arranged with the receiver: plan, answer, money, proof, promises, contacts, who sees to what."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from medhandover.kernel.clock import Moment
from medhandover.plans.actions import (
    agree_payment,
    cancel_plan,
    change_plan,
    open_plan,
    record_acceptance,
    record_arrangement,
    record_evidence,
    retry_plan,
)
from medhandover.plans.agreeing import change_agreement, finish_agreement, record_agreement
from medhandover.plans.agreements import AgreementDraft, Topic
from medhandover.plans.assigning import assign_task, change_arrangement, finish_task, hand_over_arrangement
from medhandover.plans.checklist import CheckDraft, CheckItem, CheckState
from medhandover.plans.contacting import answer_contact, chase_contact, note_contact
from medhandover.plans.contacts import Channel, ContactDraft
from medhandover.plans.escalating import raise_escalation, settle_escalation
from medhandover.plans.escalations import EscalationDraft, EscalationReason
from medhandover.plans.milestones import MilestoneDraft, MilestoneKind
from medhandover.plans.model import (
    AcceptanceDraft,
    AcceptanceState,
    ArrangementDraft,
    EvidenceDraft,
    EvidenceKind,
    Payer,
    PaymentDraft,
    PlanDraft,
)
from medhandover.plans.promising import record_checks, record_milestone
from medhandover.plans.suspending import resume_plan, suspend_plan
from medhandover.plans.suspensions import SuspensionDraft, SuspensionKind
from medhandover.plans.tasks import TaskCode
from medhandover.readiness.actions import except_plan, release_plan, withdraw_release
from medhandover.receivers.actions import change_receiver, note_experience, set_status, verify_receiver
from medhandover.receivers.experience import ExperienceDraft
from medhandover.receivers.model import ReceiverStatus
from medhandover.receivers.verification import CheckedHow, CheckResult, Confirmed, VerificationDraft
from tests.stories.casework import BACKUP, CLINIC, FIRST, HANDOVERS, SECOND, Casework, Row


def plan_draft(work: Casework, **other: object) -> PlanDraft:
    fields = {
        "receiver": work.clinic,
        "backup_receiver": work.backup,
        "receiver_function": "arts van dienst",
        "handover": HANDOVERS[0],
        "handover_place": "hoofdingang",
        "file_language": "hy",
        "interpreter": "tolk nr. 0000 (verzonnen)",
        **other,
    }
    return PlanDraft(**fields)


def a_plan_is_opened(work: Casework) -> None:
    work.does(open_plan, work.case, plan_draft(work, handover=work.choose(HANDOVERS)))


def a_new_attempt_is_made(work: Casework) -> None:
    work.does(retry_plan, work.case, work.choose((work.clinic, work.backup, None)))


def the_handover_moves(work: Casework) -> None:
    if plan := work.plan:
        work.does(change_plan, plan["id"], plan["version"], plan_draft(work, handover=work.choose(HANDOVERS)))


def another_receiver_is_named(work: Casework) -> None:
    if plan := work.plan:
        named = work.choose((work.backup, None, work.clinic))
        draft = plan_draft(work, receiver=named, backup_receiver=None, handover=plan["handover"])
        work.does(change_plan, plan["id"], plan["version"], draft)


def a_plan_is_cancelled(work: Casework) -> None:
    if plan := work.plan:
        work.does(cancel_plan, plan["id"], plan["version"], "rechter schorst het vertrek")


def a_receiver_is_checked(work: Casework) -> None:
    checks = Counter(each["receiver"] for each in work.rows("verifications"))
    known = work.choose(sorted((work.clinic, work.backup), key=lambda each: checks[each]))
    before = {each["how"] for each in work.rows("verifications", receiver=known)}
    draft = VerificationDraft(
        verified_on=work.today,
        how=work.choose([each for each in CheckedHow if each not in before] or list(CheckedHow)),
        source="receptie (verzonnen)",
        confirmed=(Confirmed.NAME, Confirmed.ADDRESS, Confirmed.PHONES),
        result=work.choose((CheckResult.RIGHT, CheckResult.RIGHT, CheckResult.PARTLY, CheckResult.WRONG)),
    )
    work.does(verify_receiver, known, draft)


def a_receiver_changes(work: Casework) -> None:
    known, entered = work.choose(((work.clinic, CLINIC), (work.backup, BACKUP)))
    row = work.rows("receivers", id=known)[0]
    phone = work.choose((entered.phone, "+374 00 000009"))
    work.does(change_receiver, known, row["version"], replace(entered, phone=phone))


def a_receiver_gets_a_status(work: Casework) -> None:
    row = work.rows("receivers", id=work.choose((work.clinic, work.backup)))[0]
    work.does(set_status, row["id"], row["version"], work.choose(tuple(ReceiverStatus)), "zie notitie")


def something_happened_there(work: Casework) -> None:
    draft = ExperienceDraft(happened_on=work.today, what="opname verliep goed", rating=4, case=work.case)
    work.does(note_experience, work.clinic, draft)


def something_is_arranged(work: Casework) -> None:
    plan = work.plan
    if plan is None:
        return
    arranged = {each["condition"] for each in work.rows("arrangements", plan=plan["id"])}
    conditions = work.rows("conditions", case=work.case)
    left = [each for each in conditions if each["id"] not in arranged] or conditions
    if left:
        draft = _arrangement(work, plan, work.choose(left)["id"])
        made = work.does(record_arrangement, plan["id"], draft)
        if made is not None:
            work.does(record_evidence, made, _proof(work))


def more_proof_comes(work: Casework) -> None:
    if work.plan and (row := work.pick("arrangements", plan=work.plan["id"])):
        work.does(record_evidence, row["id"], _proof(work))


def an_arrangement_changes(work: Casework) -> None:
    if work.plan and (row := work.pick("arrangements", plan=work.plan["id"])):
        draft = _arrangement(work, work.plan, row["condition"])
        work.does(change_arrangement, row["id"], row["version"], draft)


def an_arrangement_is_handed_over(work: Casework) -> None:
    if work.plan and (row := work.pick("arrangements", plan=work.plan["id"])):
        work.does(hand_over_arrangement, row["id"], row["version"], work.staff[SECOND], work.on(1))


def the_receiver_answers(work: Casework) -> None:
    plan = work.plan
    if plan is None:
        return
    state = work.choose((AcceptanceState.WRITTEN, AcceptanceState.READY, *AcceptanceState))
    draft = AcceptanceDraft(
        state=state,
        dated_on=work.choose((work.today, work.on(-1), work.on(1))),
        name="dr. V. (verzonnen)",
        function="arts van dienst",
        place="hoofdingang",
        accepted_for=work.choose((plan["handover"], *HANDOVERS)),
        language="hy",
        costs="opname en behandeling",
        period="tot en met 3 maart 2027",
        evidence_kind=work.choose((EvidenceKind.EMAIL, *EvidenceKind)),
        evidence="e-mail van dr. V. (verzonnen)",
        reason="geen bed",
        ward="afdeling 2",
        duty_name="dr. A. Nacht (verzonnen)",
        duty_phone="+374 00 000002",
        phone_24h="+374 00 000003",
        is_hour_confirmed=work.choose((True, False)),
    )
    work.does(record_acceptance, plan["id"], draft)


def the_receiver_is_ready(work: Casework) -> None:
    """Have the receiver confirm once more: the usual answer of the last days."""
    plan = work.plan
    if plan:
        draft = AcceptanceDraft(
            state=AcceptanceState.READY,
            dated_on=work.today,
            name="dr. V. (verzonnen)",
            function="arts van dienst",
            accepted_for=plan["handover"],
            evidence_kind=EvidenceKind.EMAIL,
            evidence="e-mail (verzonnen)",
            duty_name="dr. A. Nacht (verzonnen)",
            duty_phone="+374 00 000002",
            is_hour_confirmed=True,
        )
        work.does(record_acceptance, plan["id"], draft)


def somebody_pays(work: Casework) -> None:
    plan = work.plan
    if plan is None:
        return
    until = work.choose((HANDOVERS[0].day + timedelta(days=90), HANDOVERS[0].day, None))
    draft = PaymentDraft(
        payer=work.choose((Payer.DTV, *Payer)),
        paid_until=until,
        maximum=6000,
        agreement="VB-0001",
        change_procedure="schriftelijk, met akkoord van beide kanten",
    )
    known = work.rows("payments", plan=plan["id"])
    work.does(agree_payment, plan["id"], draft, **({"version": known[0]["version"]} if known else {}))


def a_milestone_is_reached(work: Casework) -> None:
    plan = work.plan
    if plan:
        reached = {each["kind"] for each in work.rows("milestones", plan=plan["id"])}
        kind = work.choose([each for each in MilestoneKind if each not in reached] or list(MilestoneKind))
        draft = MilestoneDraft(kind=kind, reached_on=work.choose((work.today, work.on(1))), reference="V-1 (verzonnen)")
        work.does(record_milestone, plan["id"], draft)


def the_last_things_are_checked(work: Casework) -> None:
    if work.plan:
        state = work.choose((CheckState.YES, *CheckState))
        seen = tuple(CheckDraft(item=each, state=state, note="gezien") for each in CheckItem)
        work.does(record_checks, work.plan["id"], seen)


def somebody_is_called(work: Casework) -> None:
    if work.plan:
        draft = ContactDraft(
            at=work.now,
            channel=work.choose(tuple(Channel)),
            with_name="dr. V. (verzonnen)",
            asked="is er een bed?",
            receiver=work.clinic,
            next_chase_on=work.choose((work.on(3), None, work.on(-1))),
        )
        work.does(note_contact, work.plan["id"], draft)


def somebody_calls_back(work: Casework) -> None:
    if row := work.pick("contacts", case=work.case):
        work.does(answer_contact, row["id"], row["version"], work.today, "ja, er is een bed")


def somebody_is_called_again(work: Casework) -> None:
    if row := work.pick("contacts", case=work.case):
        work.does(chase_contact, row["id"], row["version"], Channel.EMAIL, work.on(2), "geen antwoord")


def a_delay_is_raised(work: Casework) -> None:
    if work.plan:
        draft = EscalationDraft(
            raised_to=work.staff[SECOND], reason=work.choose(tuple(EscalationReason)), task=work.choose(tuple(TaskCode))
        )
        work.does(raise_escalation, work.plan["id"], draft)


def what_was_raised_is_settled(work: Casework) -> None:
    if row := work.pick("escalations", case=work.case):
        work.does(settle_escalation, row["id"], row["version"], "opgelost")


def a_task_gets_an_owner(work: Casework) -> None:
    if work.plan:
        work.does(assign_task, work.plan["id"], work.choose(tuple(TaskCode)), work.staff[SECOND], work.on(2))


def a_task_is_done(work: Casework) -> None:
    if work.plan:
        work.does(finish_task, work.plan["id"], work.choose(tuple(TaskCode)), work.today, "telefonisch")


def something_practical_is_agreed(work: Casework) -> None:
    if work.plan:
        draft = AgreementDraft(topic=work.choose(tuple(Topic)), what="woont bij een zus (verzonnen)")
        work.does(record_agreement, work.plan["id"], draft)


def an_agreement_changes(work: Casework) -> None:
    if row := work.pick("agreements", case=work.case):
        draft = AgreementDraft(topic=row["topic"], what="woont bij een broer (verzonnen)")
        work.does(change_agreement, row["id"], row["version"], draft)


def an_agreement_is_kept(work: Casework) -> None:
    if row := work.pick("agreements", case=work.case):
        work.does(finish_agreement, row["id"], row["version"], work.today)


def the_departure_is_suspended(work: Casework) -> None:
    if work.plan:
        draft = SuspensionDraft(
            kind=work.choose(tuple(SuspensionKind)), from_on=work.today, reference="rechtbank V-1", decided_by="rechter"
        )
        work.does(suspend_plan, work.plan["id"], draft)


def the_suspension_is_lifted(work: Casework) -> None:
    if work.plan:
        work.does(resume_plan, work.plan["id"], "uitspraak V-2")


def the_plan_is_released(work: Casework) -> None:
    work.does(release_plan, work.case)


def the_plan_is_released_with_exceptions(work: Casework) -> None:
    work.does(except_plan, work.case, "spoed; volgt schriftelijk", by=FIRST)


def the_release_is_withdrawn(work: Casework) -> None:
    work.does(withdraw_release, work.case, "bij nader inzien")


def _arrangement(work: Casework, plan: Row, condition: object) -> ArrangementDraft:
    return ArrangementDraft(
        condition=condition,  # type: ignore[arg-type]
        what="opname op de dag van aankomst",
        responsible=work.choose(("M. Jansen (verzonnen)", "")),
        due_on=work.choose((work.on(1), None)),
    )


def _proof(work: Casework) -> EvidenceDraft:
    return EvidenceDraft(
        kind=work.choose((EvidenceKind.LETTER, *EvidenceKind)),
        dated_on=work.choose((work.today, work.on(-30))),
        sender="Kliniek Voorbeeld (verzonnen)",
        what="brief",
        says_ready=True,
    )


def moved(moment: Moment, **by: float) -> Moment:
    """Return a moment moved, at the same place."""
    return Moment(moment.at + timedelta(**by), moment.zone)


PLANNING: tuple[Callable[[Casework], None], ...] = (
    a_plan_is_opened,
    a_new_attempt_is_made,
    the_handover_moves,
    another_receiver_is_named,
    a_plan_is_cancelled,
    a_receiver_is_checked,
    a_receiver_changes,
    a_receiver_gets_a_status,
    something_happened_there,
    something_is_arranged,
    more_proof_comes,
    an_arrangement_changes,
    an_arrangement_is_handed_over,
    the_receiver_answers,
    the_receiver_is_ready,
    somebody_pays,
    a_milestone_is_reached,
    the_last_things_are_checked,
    somebody_is_called,
    somebody_calls_back,
    somebody_is_called_again,
    a_delay_is_raised,
    what_was_raised_is_settled,
    a_task_gets_an_owner,
    a_task_is_done,
    something_practical_is_agreed,
    an_agreement_changes,
    an_agreement_is_kept,
    the_departure_is_suspended,
    the_suspension_is_lifted,
)
RELEASING = (the_plan_is_released, the_plan_is_released_with_exceptions, the_release_is_withdrawn)
