"""Stories of who leaves tomorrow or is under way: ready, with a carer, with a lost dossier, with a moved flight."""

from dataclasses import replace
from datetime import timedelta

from medhandover.cases.watches import WatchDraft, WatchReason
from medhandover.cases.watching import raise_watch, tell_watch
from medhandover.copies.actions import give_copy, lose_copy
from medhandover.copies.breaches import Report, ReportedTo
from medhandover.copies.model import Recipient
from medhandover.copies.queries import all_breaches, all_copies
from medhandover.copies.reporting import report_breach
from medhandover.demo.arranging import advised, mailed
from medhandover.demo.chain import Chain, Team
from medhandover.demo.informing import briefed, confirmed, examined, released
from medhandover.demo.medicines import carried, sealed
from medhandover.demo.places import Destination
from medhandover.demo.preparing import LEAD, from_plan, prepared
from medhandover.demo.stage import Story
from medhandover.demo.travelling import account, jotted
from medhandover.escorts.companions import WishesDraft
from medhandover.escorts.manifest import record_wishes
from medhandover.handovers.model import EntryKind
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.delays import DelayDraft, DelayReason
from medhandover.journeys.queries import seen_journey
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import LegPosition, SealBreachId, StaffId
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.medication.custody import BreachDraft, BreachKind, Settlement
from medhandover.medication.handing import record_breach, settle_breach
from medhandover.papers.issuing import Order, issue
from medhandover.plans.actions import change_plan
from medhandover.plans.contacting import chase_contact
from medhandover.plans.contacts import Channel
from medhandover.plans.escalating import raise_escalation
from medhandover.plans.escalations import EscalationDraft, EscalationReason
from medhandover.plans.queries import all_plans
from medhandover.plans.tasks import TaskCode
from medhandover.readiness.actions import except_plan
from medhandover.readiness.delaying import delay_journey
from medhandover.receivers.actions import record_receiver, verify_receiver
from medhandover.receivers.details import CarerConsent, ConsentWay, IdentityPaper, IdentitySeen
from medhandover.receivers.verification import CheckedHow, Confirmed, VerificationDraft


def ready(chain: Chain, team: Team) -> Story:
    """Tell of a psychiatric handover in Yerevan tomorrow: all is arranged and proven, watch is kept, and released."""
    stage = chain.stage
    yield from prepared(chain, team)
    stage.do(record_wishes, chain.plan, WishesDraft(is_female_wanted=True))
    watch = stage.do(raise_watch, chain.case, WatchDraft(reason=WatchReason.ANNOUNCEMENT, raised_on=stage.day))
    whom = ("N. Opvang (verzonnen)", "begeleider van de nacht", "gezinslocatie Voorbeeldstad (verzonnen)")
    stage.do(tell_watch, watch, *whom)
    yield from briefed(chain, chain.day - 4)
    yield from released(chain, chain.day - 2)


def with_carer(chain: Chain, team: Team) -> Story:
    """Tell of a person who is on the way to a brother, who waits at the airport; the flight left late."""
    stage = chain.stage
    yield stage.cue(chain.day - LEAD, "09:00", "jansen")
    chain.place = _with_brother(chain)
    chain.receiver = stage.do(record_receiver, chain.place.clinic)
    yield from advised(chain, chain.day - LEAD)
    seen = VerificationDraft(
        verified_on=stage.day,
        how=CheckedHow.PHONE,
        source=chain.place.doctor,
        confirmed=(Confirmed.NAME, Confirmed.ADDRESS, Confirmed.PHONES),
    )
    stage.do(verify_receiver, chain.receiver, seen)
    yield from from_plan(chain, team)
    yield from briefed(chain, chain.day - 4)
    yield from released(chain, chain.day - 1)
    yield stage.cue_at(chain.departs.at - timedelta(minutes=30), account(chain))
    version = stage.ask(seen_journey, chain.case).version
    told = DelayDraft(position=LegPosition(1), minutes=25, reason=DelayReason.TECHNICAL, said_by="balie (verzonnen)")
    stage.do(delay_journey, chain.case, version, told)
    yield stage.cue_at(chain.departs.at + timedelta(minutes=30), account(chain))
    left = Moment(chain.departs.at + timedelta(minutes=25))
    jotted(chain, left, EntryKind.DEPARTED, "Vertrokken met 25 minuten vertraging; betrokkene slaapt.")
    jotted(chain, Moment(stage.clock.now()), EntryKind.PHONE_CALL, "De broer is gebeld en wacht tot wij er zijn.")


def _with_brother(chain: Chain) -> Destination:
    """Return the place with the brother as who receives: identity seen at the embassy, and agreed in writing."""
    person, seen_on = chain.person, chain.stage.day - timedelta(days=2)
    name = f"Rachid {person.family_name} (verzonnen)"
    brother = replace(
        chain.place.clinic,
        name=name,
        original_name=f"رشيد {person.original_name.rpartition(' ')[0]} (خيالي)",
        identity=IdentitySeen(kind=IdentityPaper.PASSPORT, seen_on=seen_on, seen_by="ambassade (verzonnen)"),
        carer_consent=CarerConsent(given_on=seen_on, how=ConsentWay.LETTER),
    )
    return replace(chain.place, clinic=brother, doctor=name)


def lost(chain: Chain, team: Team) -> Story:
    """Tell of a dossier lost on the train: the file is replaced, the breach reported, two persons release the plan."""
    stage = chain.stage
    yield from prepared(chain, team)
    yield from briefed(chain, chain.day - 5)
    yield stage.cue(-3, "11:30", "jansen")
    stage.office.give_reason(chain.case, "exemplaar voor de reis")
    language = PaperLanguage.AR
    order = Order(
        case=chain.case, paper=Paper.DOSSIER, language=language, recipient=Recipient.ESCORT, purpose="voor de reis"
    )
    issue(stage.office, order)
    copy = stage.ask(all_copies, chain.case)[-1]
    stage.do(give_copy, copy.id, copy.version, stage.day, team.nurse.draft.name, is_receipt_signed=True)
    carried(stage, chain.envelope, chain.carrier)
    yield stage.cue(-2, "18:40", "dewit")
    found = Moment(stage.clock.now() - timedelta(minutes=30))
    kept = stage.ask(all_copies, chain.case)[-1]
    what = "Tas met dossier en verzegelde envelop in de trein laten staan."
    stage.do(lose_copy, copy.id, kept.version, found, what, "trein bij Voorbeeldstad (verzonnen)")
    breach = stage.do(record_breach, chain.envelope, _loss(chain, found))
    yield stage.cue(-1, "09:15", "jansen")
    mine = next(each for each in stage.ask(all_breaches) if each.case == chain.case)
    told = Report(to=ReportedTo.OFFICER, reported_at=Moment(stage.clock.now()), reference="FG-VERZONNEN-01")
    stage.do(report_breach, mine.id, mine.version, told)
    yield from _replaced(chain, breach)
    yield from examined(chain, -1)
    yield from confirmed(chain, -1)
    yield stage.cue(-1, "17:10", "jansen")
    reason = "De nieuwe envelop is alleen in het Frans; de kliniek leest Frans en heeft dat per e-mail bevestigd."
    stage.do_together("dewit", except_plan, chain.case, reason)


def _loss(chain: Chain, found: Moment) -> BreachDraft:
    name = chain.team.nurse.draft.name
    return BreachDraft(kind=BreachKind.LOST, found_at=found, found_by=name, place="trein bij Voorbeeldstad (verzonnen)")


def _replaced(chain: Chain, breach: SealBreachId) -> Story:
    """Have the medical service seal another envelope, in French, in place of the lost one."""
    stage = chain.stage
    yield stage.cue(-1, "09:45", "jansen")
    chain.envelope = sealed(stage, chain.case, f"{chain.file_number}B", "fr")
    told = {"reported_at": Moment(stage.clock.now()), "replaced_by": chain.envelope}
    stage.do(settle_breach, breach, 1, Settlement.REPLACED, **told)


def moved(chain: Chain, team: Team, deputy: StaffId) -> Story:
    """Tell of a flight that moved by a day after the release: all is asked again, and the clinic does not answer."""
    stage = chain.stage
    yield from prepared(chain, team)
    yield from briefed(chain, chain.day - 4)
    yield from released(chain, chain.day - 2)
    yield stage.cue(0, "07:50", "jansen")
    confirmed_for = chain.departs
    chain.set_out(stage.today + timedelta(days=chain.day + 1))
    legs = (replace(chain.legs[0], confirmed_for=confirmed_for), *chain.legs[1:])
    journey = stage.ask(seen_journey, chain.case)
    stage.do(plan_journey, chain.case, chain.journey_draft(), legs, journey.version)
    stage.do(change_plan, chain.plan, stage.ask(all_plans, chain.case)[-1].version, chain.plan_draft())
    contact = mailed(chain, "of de opname een dag later kan", stage.day)
    yield stage.cue(0, "08:50", "jansen")
    stage.do(chase_contact, contact, 1, Channel.PHONE, stage.day, "niet opgenomen, ook niet op het nachtnummer")
    raised = EscalationDraft(
        raised_to=deputy, reason=EscalationReason.NO_ANSWER, task=TaskCode.READY, remark="wie kent de kliniek?"
    )
    stage.do(raise_escalation, chain.plan, raised)
