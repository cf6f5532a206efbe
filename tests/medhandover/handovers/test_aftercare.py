from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from medhandover.consents.model import Consent, Purpose
from medhandover.handovers.aftercare import (
    AfterCare,
    AfterCareBasis,
    AfterCareChoice,
    AfterCareDraft,
    AfterCareOutcome,
    AfterCareStep,
    is_wanted,
    owed,
    wrong_aftercare,
)
from medhandover.handovers.model import Handover, Outcome
from medhandover.kernel.clock import moment
from medhandover.kernel.ids import AfterCareId, CaseId, ConsentId, HandoverId, PlanId, StaffId
from medhandover.settings.model import Settings

AT = moment("2026-12-03T17:10 Asia/Yerevan")
NOW = datetime(2027, 2, 1, tzinfo=UTC)
KEPT: dict[str, Any] = {
    "plan": PlanId("p"),
    "case": CaseId("c"),
    "recorded_by": StaffId("s"),
    "recorded_at": datetime(2026, 12, 3, 14, tzinfo=UTC),
}
FIRST, SECOND, THIRD = AfterCareStep.DAY, AfterCareStep.WEEK, AfterCareStep.MONTH


def handover(outcome: Outcome = Outcome.COMPLETE) -> Handover:
    return Handover(id=HandoverId("h"), outcome=outcome, at=AT, place="kliniek", **KEPT)


def contact(step: AfterCareStep, outcome: AfterCareOutcome = AfterCareOutcome.IN_CARE, **other: Any) -> AfterCare:
    fields: dict[str, Any] = {"at": moment("2026-12-05T10:00"), "contacted": "dr. V (verzonnen)", **other}
    return AfterCare(id=AfterCareId(step.value), step=step, outcome=outcome, **fields, **KEPT)


def steps(*made: AfterCare, outcome: Outcome = Outcome.COMPLETE) -> list[AfterCareStep]:
    return [each.step for each in owed(handover(outcome), made, Settings())]


def test_fm17_after_care_is_asked_after_a_day_a_week_and_a_month() -> None:
    told = list(owed(handover(), [], Settings()))
    assert [each.step for each in told] == [FIRST, SECOND, THIRD]
    assert [each.not_before - AT.at for each in told] == [timedelta(hours=24), timedelta(days=7), timedelta(days=30)]
    assert [each.due_on for each in told] == [date(2026, 12, 7), date(2026, 12, 13), date(2027, 1, 5)]


def test_fm17_the_terms_are_settings() -> None:
    told = next(owed(handover(), [], Settings(aftercare_first_hours=48, aftercare_late_days=0)))
    assert (told.not_before - AT.at, told.due_on) == (timedelta(hours=48), date(2026, 12, 5))


def test_fm17_what_was_asked_is_owed_no_more() -> None:
    assert steps(contact(FIRST)) == [SECOND, THIRD]
    assert steps(contact(FIRST), contact(SECOND, AfterCareOutcome.LEFT_CARE), contact(THIRD)) == []


def test_fm17_who_was_not_reached_is_tried_again_on_the_named_day_or_not_at_all() -> None:
    again = contact(FIRST, AfterCareOutcome.NOT_REACHED, next_on=date(2026, 12, 9))
    told = next(owed(handover(), [again], Settings()))
    assert (told.step, told.tries, told.due_on) == (FIRST, 1, date(2026, 12, 9))
    assert told.not_before == datetime(2026, 12, 8, 23, tzinfo=UTC)
    assert steps(contact(FIRST, AfterCareOutcome.NOT_REACHED)) == [SECOND, THIRD]
    assert steps(again, contact(FIRST)) == [SECOND, THIRD]


@pytest.mark.parametrize("outcome", [AfterCareOutcome.REFUSED, AfterCareOutcome.DIED])
def test_fm17_nothing_more_is_asked_of_who_wants_no_contact_or_has_died(outcome: AfterCareOutcome) -> None:
    assert steps(contact(FIRST, outcome)) == []


def test_fm17_where_nobody_took_the_person_over_there_is_no_after_care() -> None:
    assert steps(outcome=Outcome.REFUSED) == steps(outcome=Outcome.NOT_DONE) == []
    assert steps(outcome=Outcome.PARTIAL) == [FIRST, SECOND, THIRD]


def consent(**other: Any) -> Consent:
    return Consent(
        id=ConsentId("k"),
        case=CaseId("c"),
        sequence=1,
        recorded_at=NOW,
        purpose=Purpose.AFTERCARE,
        recipient="kliniek",
        decided_on=date(2026, 11, 20),
        **other,
    )


def choice(basis: AfterCareBasis) -> AfterCareChoice:
    return AfterCareChoice(id="x", basis=basis, reason="verzonnen", **KEPT)


def test_fm17_after_care_rests_on_consent_or_on_the_receiver_and_never_passes_a_refusal() -> None:
    assert is_wanted(None, None) is None
    assert is_wanted(None, choice(AfterCareBasis.RECEIVER)) is True
    assert is_wanted(None, choice(AfterCareBasis.NONE)) is False
    assert is_wanted(consent(), choice(AfterCareBasis.NONE)) is True
    assert is_wanted(consent(is_refused=True), choice(AfterCareBasis.RECEIVER)) is False
    assert is_wanted(consent(withdrawn_on=date(2026, 12, 1)), None) is False


def wrong(*made: AfterCare, **other: Any) -> list[str]:
    fields: dict[str, Any] = {
        "step": FIRST,
        "at": moment("2026-12-04T18:00"),
        "outcome": AfterCareOutcome.IN_CARE,
        "contacted": "dr. V (verzonnen)",
        **other,
    }
    return [each.path for each in wrong_aftercare(AfterCareDraft(**fields), handover(), made, NOW)]


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("at", {"at": moment("2027-03-04T18:00")}),
        ("at", {"at": moment("2026-12-03T10:00")}),
        ("contacted", {"contacted": ""}),
        ("remark", {"outcome": AfterCareOutcome.LEFT_CARE}),
        ("remark", {"outcome": AfterCareOutcome.MOVED_ON}),
        ("remark", {"outcome": AfterCareOutcome.DIED}),
        ("remark", {"outcome": AfterCareOutcome.NOT_REACHED}),
        ("next_on", {"next_on": date(2026, 12, 9)}),
        ("next_on", {"outcome": AfterCareOutcome.NOT_REACHED, "next_on": date(2026, 12, 3)}),
    ],
)
def test_what_cannot_be_of_a_contact_is_refused(path: str, other: dict[str, Any]) -> None:
    assert wrong(**other) == [path]


def test_a_contact_that_can_be_is_taken_until_after_care_has_ended() -> None:
    again = {"outcome": AfterCareOutcome.NOT_REACHED, "contacted": "", "next_on": date(2026, 12, 9)}
    assert wrong() == wrong(**again) == []
    assert wrong(contact(FIRST, AfterCareOutcome.DIED), step=SECOND) == ["outcome"]
