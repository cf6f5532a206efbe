"""Who must travel along before a plan is ready: the employee with a reserve (R19), papers that last (R21, R23)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from medhandover.advice.conditions import ConditionCode
from medhandover.escorts.eligibility import paper_faults
from medhandover.escorts.model import Escort, EscortKind, Qualification, Slot
from medhandover.kernel.clock import Moment
from medhandover.kernel.findings import Finding, Weight
from medhandover.kernel.ids import EscortId
from medhandover.kernel.languages import N_
from medhandover.settings.model import Settings

QUALIFIED = {
    ConditionCode.VPK: frozenset(Qualification) - {Qualification.NONE},
    ConditionCode.PSY_VPK: frozenset({Qualification.PSYCHIATRIC_NURSE}),
    ConditionCode.ARTS: frozenset({Qualification.DOCTOR, Qualification.SPECIALIST}),
    ConditionCode.SPECIALIST: frozenset({Qualification.SPECIALIST}),
}
"""Who meets which condition of a medical escort (R21); a doctor is no psychiatric nurse."""


def employee_findings(slots: Iterable[Slot], departure_on: date | None, settings: Settings) -> Iterator[Finding]:
    """Yield that no DT&V employee, or no reserve, travels along with a physical handover (R19).

    No other kind counts (R22). An activated reserve is the employee and, from the last days on, needs no new reserve.
    """
    own = [each for each in slots if each.kind is EscortKind.EMPLOYEE and each.released_at is None]
    due = departure_on - timedelta(days=settings.escort_due_days) if departure_on else None
    active = [each for each in own if each.escort and (not each.is_reserve or each.activated_at)]
    if not active:
        sentence = N_("No employee is assigned who travels along and sees the handover.")
        yield Finding(rule="R19", sentence=sentence, source="L4", where="escorts.employee", due_on=due)
    reserves = [each for each in own if each.is_reserve and not each.activated_at]
    has_reserve = any(each.escort or each.no_reserve_reason for each in reserves)
    free_from = departure_on - timedelta(days=settings.reserve_free_days) if departure_on else None
    took_over = any(each.activated_at and free_from and each.activated_at.date() >= free_from for each in active)
    if not has_reserve and not took_over:
        sentence = N_("No reserve is assigned for the employee, and no reason says why.")
        yield Finding(rule="R19", sentence=sentence, source="L4", where="escorts.reserve", due_on=due)


def medical_findings(
    slots: Iterable[Slot],
    escorts: Mapping[EscortId, Escort],
    codes: Iterable[ConditionCode],
    departure_on: date | None,
    settings: Settings,
) -> Iterator[Finding]:
    """Yield each condition that asks for a medical escort while none with that qualification travels along (R21).

    `codes` are those of the conditions that are not set aside; the employee and the security escort never count (R22).
    """
    due = departure_on - timedelta(days=settings.escort_due_days) if departure_on else None
    active = [each for each in slots if each.kind is EscortKind.MEDICAL and (not each.is_reserve or each.activated_at)]
    travelling = {escorts[each.escort].qualification for each in active if each.escort is not None}
    for code in sorted(set(codes) & set(QUALIFIED)):
        if not travelling & QUALIFIED[code]:
            yield Finding(
                rule="R21",
                sentence=N_("BMA asks for “{code}”; no medical escort with that qualification is assigned."),
                values={"code": code},
                source="S01, S35",
                where="escorts.medical",
                due_on=due,
            )


def span_findings(slots: Iterable[Slot], departure: Moment | None, home: Moment | None) -> Iterator[Finding]:
    """Yield each assigned place whose time does not reach from departure to coming home: the journey moved (R50)."""
    for each in slots:
        if not each.escort or departure is None or home is None:
            continue
        if each.leaves.at > departure.at or each.home.at < home.at:
            yield Finding(
                rule="R50",
                sentence=N_("The journey moved: the time planned for the {kind} no longer fits. Plan it again."),
                values={"kind": each.kind},
                source="FM-21, FM-23",
                where="escorts.time",
            )


def paper_findings(
    slots: Sequence[Slot], escorts: Mapping[EscortId, Escort], country: str, settings: Settings
) -> Iterator[Finding]:
    """Yield each paper of an assigned escort that does not last through the return (R21, R23)."""
    for slot in slots:
        escort = escorts.get(slot.escort) if slot.escort else None
        if escort is None:
            continue
        for rule, sentence in paper_faults(escort, slot, country, settings.passport_margin_months):
            yield Finding(
                rule=rule,
                sentence=sentence,
                values={"name": escort.name},
                source="domain 3.6",
                where="escorts.papers",
                weight=Weight.BLOCK if rule == "R21" or not slot.is_reserve else Weight.WARN,
            )
