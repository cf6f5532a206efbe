"""Who and what travels along: journey, notices, escorts, medicines, the sealed file and the papers for it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from medhandover.escorts.absences import AbsenceDraft, AbsenceKind
from medhandover.escorts.actions import (
    activate_reserve,
    add_slot,
    assign_slot,
    change_escort,
    change_slot,
    do_without_reserve,
    record_escort,
)
from medhandover.escorts.away import check_registration, end_absence, record_absence, record_conflict
from medhandover.escorts.companions import CompanionDraft, CompanionKind, SecurityNeedDraft, WishesDraft
from medhandover.escorts.countries import CountryTermsDraft, VisaNeed
from medhandover.escorts.credentials import Register
from medhandover.escorts.manifest import (
    add_companion,
    end_companion,
    record_country,
    record_security,
    record_wishes,
)
from medhandover.escorts.manning import assign_anyway, brief_slot, replace_slot
from medhandover.escorts.model import (
    EscortDraft,
    EscortKind,
    Qualification,
    ReplacementDraft,
    ReplaceReason,
    SlotDraft,
)
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.delays import DelayDraft, DelayReason
from medhandover.journeys.model import JourneyDraft, LegDraft
from medhandover.journeys.notices import AirlineAnswer, Need, NeedKind, NoticeDraft
from medhandover.journeys.noticing import answer_notice, record_notice, withdraw_notice
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import LegPosition
from medhandover.medication.actions import (
    change_medicine,
    count_medicine,
    record_envelope,
    record_medicine,
    settle_medicine,
    stop_medicine,
)
from medhandover.medication.controlled import ControlledKind, ControlledPaperDraft, Legalisation, PaperState
from medhandover.medication.counts import CountKind, Signing
from medhandover.medication.custody import BreachDraft, BreachKind, EnvelopeMoveDraft, Holder, Settlement
from medhandover.medication.handing import move_envelope, record_breach, settle_breach
from medhandover.medication.model import EnvelopeDraft, MedicineDraft
from medhandover.medication.permits import change_paper, record_paper, withdraw_paper
from medhandover.readiness.delaying import delay_journey
from tests.stories.casework import ABROAD, HANDOVERS, Casework, Row


def leg_before(handover: Moment) -> LegDraft:
    """Return the flight that reaches a handover."""
    departs = Moment(handover.at - timedelta(hours=7, minutes=20))
    return LegDraft(
        departs_from="AMS",
        departs=departs,
        departs_country="NL",
        arrives_at="EVN",
        arrives=Moment(departs.at + timedelta(hours=5, minutes=25), ABROAD),
        arrives_country="AM",
        number="XX 417",
    )


def the_journey_is_planned(work: Casework) -> None:
    handover = (work.plan or {}).get("handover") or HANDOVERS[0]
    leg = leg_before(work.choose((handover, *HANDOVERS)))
    home = Moment(handover.at + timedelta(hours=48))
    known = work.rows("journeys", case=work.case)
    version = {"version": known[0]["version"]} if known else {}
    returns = Moment(handover.at + timedelta(hours=work.choose((20, 1))), ABROAD)
    work.does(plan_journey, work.case, JourneyDraft(returns=returns, home=home), (leg,), **version)


def the_flight_is_late(work: Casework) -> None:
    if known := work.rows("journeys", case=work.case):
        is_cancelled = work.choose((False, False, True))
        draft = DelayDraft(
            position=LegPosition(1),
            reason=work.choose(tuple(DelayReason)),
            said_by="balie (verzonnen)",
            minutes=0 if is_cancelled else work.choose((30, 90, 600)),
            is_cancelled=is_cancelled,
        )
        work.does(
            delay_journey,
            work.case,
            known[0]["version"],
            draft,
            is_handover_moved=work.choose((False, not is_cancelled)),
        )


def an_airline_is_told(work: Casework) -> None:
    needs = (Need(kind=work.choose((NeedKind.WCHC, NeedKind.LEGROOM))),)
    draft = NoticeDraft(
        airline="Voorbeeld Air (verzonnen)", needs=needs, sent_at=work.at(-5), sent_by="F. Yilmaz (verzonnen)"
    )
    work.does(record_notice, work.case, 1, draft)


def an_airline_answers(work: Casework) -> None:
    if row := work.pick("airline_notices", case=work.case):
        answer = work.choose((AirlineAnswer.CONFIRMED, AirlineAnswer.REFUSED))
        work.does(answer_notice, row["id"], row["version"], answer, work.at(-1), "VA-1")


def a_notice_is_withdrawn(work: Casework) -> None:
    if row := work.pick("airline_notices", case=work.case):
        work.does(withdraw_notice, row["id"], row["version"])


def an_escort_is_entered(work: Casework) -> None:
    count = len(work.rows("escorts"))
    kind = work.choose(_wanted(work))
    is_nurse = kind is EscortKind.MEDICAL
    draft = EscortDraft(
        name=f"K. Visser {count} (verzonnen)",
        kind=kind,
        phone="+31 00 000 00 01",
        passport_until=work.choose((date(2030, 1, 1), date(2027, 1, 1), date(2026, 1, 1))),
        qualification=Qualification.PSYCHIATRIC_NURSE if is_nurse else Qualification.NONE,
        registration="00000000001" if is_nurse else "",
        registered_until=date(2028, 1, 1) if is_nurse else None,
        register=Register.BIG if is_nurse else Register.NONE,
    )
    work.does(record_escort, draft)


def a_place_is_made(work: Casework) -> None:
    if plan := work.plan:
        handover = plan["handover"] or HANDOVERS[0]
        leaves, home = Moment(handover.at - timedelta(hours=11)), Moment(handover.at + timedelta(hours=50))
        slots = work.rows("slots", plan=plan["id"])
        kind, is_reserve = work.choose(
            [each for each in PLACES if not any((s["kind"], s["is_reserve"]) == each for s in slots)] or list(PLACES)
        )
        wanted = Qualification.PSYCHIATRIC_NURSE if kind is EscortKind.MEDICAL else Qualification.NONE
        draft = SlotDraft(kind=kind, leaves=leaves, home=home, is_reserve=is_reserve, wanted=wanted)
        work.does(add_slot, plan["id"], draft)


PLACES = ((EscortKind.EMPLOYEE, False), (EscortKind.EMPLOYEE, True), (EscortKind.MEDICAL, False))


def a_place_is_filled(work: Casework) -> None:
    if work.plan and (row := _slot(work, escort=None)):
        busy = {each["escort"] for each in work.rows("slots")}
        able = [each for each in work.rows("escorts", kind=row["kind"]) if each["id"] not in busy]
        if able:
            who = work.choose([each["id"] for each in able])
            work.does(assign_slot, row["id"], row["version"], who)


def a_place_is_emptied(work: Casework) -> None:
    if row := _slot(work, kind=work.choose((EscortKind.MEDICAL, EscortKind.EMPLOYEE))):
        work.does(assign_slot, row["id"], row["version"], None)


def somebody_goes_anyway(work: Casework) -> None:
    row, who = _slot(work), work.pick("escorts")
    if row and who:
        work.does(assign_anyway, row["id"], row["version"], who["id"], "nieuw paspoort ligt klaar")


def somebody_is_briefed(work: Casework) -> None:
    if row := _slot(work, briefed_at=None):
        work.does(brief_slot, row["id"], row["version"])


def a_place_is_planned_anew(work: Casework) -> None:
    """Plan a place for the handover as it is now; who is on the way left when it was."""
    if work.plan and (slots := work.rows("slots", plan=work.plan["id"])):
        handover = work.plan["handover"] or HANDOVERS[0]
        home = Moment(handover.at + timedelta(hours=50))
        row = work.choose([each for each in slots if each["home"] != home] or slots)
        has_left = row["leaves"].at <= work.now and row["escort"] is not None
        leaves = row["leaves"] if has_left else Moment(handover.at - timedelta(hours=11))
        draft = SlotDraft(
            kind=row["kind"], leaves=leaves, home=home, is_reserve=row["is_reserve"], wanted=row["wanted"]
        )
        work.does(change_slot, row["id"], row["version"], draft)


def a_reserve_takes_over(work: Casework) -> None:
    if row := _slot(work, is_reserve=True):
        work.does(activate_reserve, row["id"], row["version"])


def somebody_replaces_another(work: Casework) -> None:
    row, who = _slot(work), work.pick("escorts")
    if row and who:
        draft = ReplacementDraft(
            escort=who["id"],
            leaves=work.at(-60),
            takes_over=work.at(work.choose((-10, 120))),
            home=work.at(60 * 48),
            reason=work.choose(tuple(ReplaceReason)),
            stand_in=work.choose(("P. Bakker (verzonnen)", "")),
        )
        work.does(replace_slot, row["id"], row["version"], draft)


def there_is_no_reserve(work: Casework) -> None:
    if row := _slot(work):
        work.does(do_without_reserve, row["id"], row["version"], "niemand beschikbaar")


def an_escort_is_away(work: Casework) -> None:
    if row := work.pick("escorts"):
        kind = work.choose(tuple(AbsenceKind))
        until_on = None if kind is AbsenceKind.SICK else date(2026, 12, 6)
        draft = AbsenceDraft(kind=kind, from_on=work.choose((date(2026, 12, 2), work.today)), until_on=until_on)
        work.does(record_absence, row["id"], draft)


def an_escort_is_back(work: Casework) -> None:
    if row := work.pick("escort_absences"):
        work.does(end_absence, row["id"], row["version"], work.choose((None, work.today)))


def an_escort_knows_the_person(work: Casework) -> None:
    if row := work.pick("escorts"):
        work.does(record_conflict, row["id"], work.case, work.choose((True, False)))


def an_escort_gets_other_papers(work: Casework) -> None:
    if row := work.pick("escorts"):
        draft = EscortDraft(**{each: row[each] for each in EscortDraft.__dataclass_fields__})
        until = work.choose((date(2031, 1, 1), date(2026, 12, 10)))
        work.does(change_escort, row["id"], row["version"], replace(draft, passport_until=until))


def a_register_is_looked_up(work: Casework) -> None:
    if row := work.pick("escorts", kind=EscortKind.MEDICAL):
        work.does(check_registration, row["id"], row["version"], work.choose((work.today, work.on(1))))


def a_country_is_looked_up(work: Casework) -> None:
    known = work.rows("country_terms", country="AM")
    terms = CountryTermsDraft(
        country="AM",
        source="ambassade (verzonnen)",
        looked_up_on=work.today,
        visa=work.choose((VisaNeed.NONE, VisaNeed.BEFORE)),
    )
    work.does(record_country, terms, **({"version": known[0]["version"]} if known else {}))


def somebody_else_comes_along(work: Casework) -> None:
    if work.plan:
        draft = CompanionDraft(kind=work.choose(tuple(CompanionKind)), name="Z. Voorbeeldyan (verzonnen)")
        work.does(add_companion, work.plan["id"], draft)


def somebody_stays_at_home(work: Casework) -> None:
    if row := work.pick("companions", case=work.case):
        work.does(end_companion, row["id"], row["version"])


def a_wish_is_noted(work: Casework) -> None:
    if work.plan:
        known = work.rows("escort_wishes", plan=work.plan["id"])
        version = {"version": known[0]["version"]} if known else {}
        work.does(record_wishes, work.plan["id"], WishesDraft(is_female_wanted=work.choose((False, True))), **version)


def security_is_asked(work: Casework) -> None:
    if work.plan:
        known = work.rows("security_needs", plan=work.plan["id"])
        version = {"version": known[0]["version"]} if known else {}
        work.does(record_security, work.plan["id"], SecurityNeedDraft(requested_on=work.today), **version)


def a_medicine_is_recorded(work: Casework) -> None:
    inn, atc = work.choose((("sertraline", "N06AB06"), ("lorazepam", "N05BA06")))
    work.does(record_medicine, work.case, _medicine(work, inn, atc))


def a_medicine_changes(work: Casework) -> None:
    if row := work.pick("medicines", case=work.case):
        work.does(change_medicine, row["id"], row["version"], _medicine(work, row["inn"], row["atc"]))


def medicines_are_counted(work: Casework) -> None:
    if row := work.pick("medicines", case=work.case):
        signing = Signing(
            given_to="P. Bakker (verzonnen)", at=work.at(-2), place="Schiphol", function="verpleegkundige"
        )
        count = work.choose((200, 10))
        work.does(
            count_medicine,
            row["id"],
            row["version"],
            count,
            work.today,
            "K. Visser (verzonnen)",
            work.choose((signing, None)),
        )


def a_medicine_is_stopped(work: Casework) -> None:
    if row := work.pick("medicines", case=work.case):
        work.does(stop_medicine, row["id"], row["version"])


def medicines_are_left_over(work: Casework) -> None:
    if row := work.pick("medicines", case=work.case):
        kind = work.choose((CountKind.LEFT, CountKind.RETURNED))
        signing = Signing(given_to="dr. V. (verzonnen)", at=work.at(-2), place="kliniek", function="arts")
        work.does(settle_medicine, row["id"], row["version"], kind, 5, work.today, "K. Visser (verzonnen)", signing)


def a_permit_comes(work: Casework) -> None:
    if row := work.pick("medicines", case=work.case):
        work.does(record_paper, work.case, _paper(work, row))


def a_permit_changes(work: Casework) -> None:
    if row := work.pick("controlled_papers", case=work.case):
        medicine = work.rows("medicines", id=row["medicine"])[0]
        work.does(change_paper, row["id"], row["version"], _paper(work, medicine))


def a_permit_is_withdrawn(work: Casework) -> None:
    if row := work.pick("controlled_papers", case=work.case):
        work.does(withdraw_paper, row["id"], row["version"])


def an_envelope_is_sealed(work: Casework) -> None:
    count = len(work.rows("envelopes")) + 1
    draft = EnvelopeDraft(
        number=f"E-{count:04d}",
        seal_number=f"Z-{count}",
        sealed_by="dr. V (verzonnen)",
        sealed_on=work.today,
        language=work.choose(("hy", "nl")),
    )
    work.does(record_envelope, work.case, draft)


def an_envelope_changes_hands(work: Casework) -> None:
    if row := work.pick("envelopes", case=work.case):
        moves = work.rows("envelope_moves", envelope=row["id"])
        before = (
            (moves[0]["taken_by"], moves[0]["taken_by_kind"])
            if moves
            else ("dr. V (verzonnen)", Holder.MEDICAL_SERVICE)
        )
        to = work.choose((Holder.MEDICAL_ESCORT, Holder.EMPLOYEE, Holder.OFFICE, Holder.RECEIVER))
        draft = EnvelopeMoveDraft(
            given_by=before[0],
            given_by_kind=before[1],
            taken_by=f"{to.label} (verzonnen)",
            taken_by_kind=to,
            at=work.at(-1),
            is_seal_intact=work.choose((True, True, False)),
            seal_number=row["seal_number"],
        )
        work.does(move_envelope, row["id"], draft)


def an_envelope_is_lost(work: Casework) -> None:
    if row := work.pick("envelopes", case=work.case):
        draft = BreachDraft(kind=work.choose(tuple(BreachKind)), found_at=work.at(-1), found_by="P. Bakker (verzonnen)")
        work.does(record_breach, row["id"], draft)


def a_lost_envelope_is_settled(work: Casework) -> None:
    if row := work.pick("envelope_breaches", case=work.case):
        how = work.choose(tuple(Settlement))
        other = work.rows("envelopes", case=work.case)[0]["id"] if how is Settlement.REPLACED else None
        work.does(settle_breach, row["id"], row["version"], how, not_reported_reason="niets gelezen", replaced_by=other)


def _wanted(work: Casework) -> list[EscortKind]:
    """Return which kinds of escort are still needed, then every kind."""
    have = [each["kind"] for each in work.rows("escorts")]
    left = [kind for kind, _ in PLACES]
    for kind in have:
        if kind in left:
            left.remove(kind)
    return left or list(EscortKind)


def _slot(work: Casework, **where: object) -> Row | None:
    return work.pick("slots", plan=work.plan["id"], **where) if work.plan else None


def _medicine(work: Casework, inn: str, atc: str) -> MedicineDraft:
    return MedicineDraft(
        inn=inn,
        atc=atc,
        strength="50 mg",
        form="tablet",
        dose="1 tablet",
        per_day=Decimal(1),
        units_each=Decimal(1),
        route="oraal",
        times=("08:00",),
        is_controlled=work.choose((False, True)),
        is_in_hand_luggage=work.choose((True, False)),
        prescriber="dr. V (verzonnen)",
    )


def _paper(work: Casework, medicine: Row) -> ControlledPaperDraft:
    return ControlledPaperDraft(
        medicine=medicine["id"],
        country=work.choose(("AM", "AT")),
        kind=work.choose((ControlledKind.STATEMENT, *ControlledKind)),
        state=work.choose((PaperState.PRESENT, PaperState.REQUESTED)),
        number="P-1",
        authority="CAK",
        issued_on=work.on(-3),
        valid_from=work.on(0),
        valid_until=work.on(300),
        legalised=(Legalisation.CAK, Legalisation.MINISTRY),
    )


TRAVELLING: tuple[Callable[[Casework], None], ...] = (
    the_journey_is_planned,
    the_flight_is_late,
    an_airline_is_told,
    an_airline_answers,
    a_notice_is_withdrawn,
    an_escort_is_entered,
    a_place_is_made,
    a_place_is_filled,
    a_place_is_emptied,
    somebody_goes_anyway,
    somebody_is_briefed,
    a_place_is_planned_anew,
    a_reserve_takes_over,
    somebody_replaces_another,
    there_is_no_reserve,
    an_escort_is_away,
    an_escort_is_back,
    an_escort_knows_the_person,
    an_escort_gets_other_papers,
    a_register_is_looked_up,
    a_country_is_looked_up,
    somebody_else_comes_along,
    somebody_stays_at_home,
    a_wish_is_noted,
    security_is_asked,
)
CARRYING: tuple[Callable[[Casework], None], ...] = (
    a_medicine_is_recorded,
    a_medicine_changes,
    medicines_are_counted,
    a_medicine_is_stopped,
    medicines_are_left_over,
    a_permit_comes,
    a_permit_changes,
    a_permit_is_withdrawn,
    an_envelope_is_sealed,
    an_envelope_changes_hands,
    an_envelope_is_lost,
    a_lost_envelope_is_settled,
)
