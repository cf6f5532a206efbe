from datetime import UTC, date, datetime
from typing import Any

import pytest

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import Origin
from medhandover.consents import actions, queries
from medhandover.consents.checks import consent_findings, given_for, may_send, refused_findings
from medhandover.consents.model import Consent, ConsentDraft, LegalGround, Purpose
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId, ConditionId, ConsentId, ReceiverId
from medhandover.kernel.roles import Role
from medhandover.plans.actions import change_plan
from medhandover.plans.coverage import Covered, CoverState
from medhandover.readiness.queries import gate
from medhandover.receivers.actions import record_receiver
from medhandover.receivers.model import ReceiverDraft, ReceiverKind, ReceiverType
from tests.medhandover.plans.test_actions import World
from tests.offices import Team, memory_office, open_case

DAY = date(2026, 12, 3)


def draft(**other: Any) -> ConsentDraft:
    fields: dict[str, Any] = {"purpose": Purpose.RECEIVER, "recipient": "Kliniek Voorbeeld", **other}
    return ConsentDraft(**{"decided_on": date(2026, 11, 20), **fields})


def consent(sequence: int = 1, **other: Any) -> Consent:
    extra = {"withdrawn_on": other.pop("withdrawn_on", None), "receiver": other.pop("receiver", None)}
    at = datetime(2026, 11, 20, tzinfo=UTC)
    return Consent(
        id=ConsentId(str(sequence)),
        case=CaseId("c"),
        sequence=sequence,
        recorded_at=at,
        **extra,
        **vars(draft(**other)),
    )


def rules(*consents: Consent) -> list[str]:
    return [each.rule for each in consent_findings(consents, DAY, 6)]


def sends(*consents: Consent) -> bool:
    return may_send(consents, Purpose.RECEIVER, DAY, 6)


REFUSED: dict[str, Any] = {"is_refused": True, "ground": LegalGround.NONE}


def test_r35_nothing_medical_is_sent_before_the_person_was_asked() -> None:
    assert (rules(), sends()) == (["R35"], False)
    assert (rules(consent()), sends(consent())) == ([], True)


def test_r35_a_refusal_stops_sending_and_not_the_journey() -> None:
    assert (rules(consent(**REFUSED)), sends(consent(**REFUSED))) == ([], False)


def test_r35_the_last_decision_counts() -> None:
    assert not sends(consent(), consent(2, **REFUSED))
    assert sends(consent(1, **REFUSED), consent(2))


def test_r35_a_withdrawn_consent_is_none() -> None:
    taken_back = consent(withdrawn_on=date(2026, 11, 23))
    assert (rules(taken_back), sends(taken_back)) == ([], False)


def test_r35_a_consent_runs_out() -> None:
    old = consent(decided_on=date(2026, 6, 2))
    assert (rules(old), sends(old)) == (["R35"], False)
    assert sends(consent(decided_on=date(2026, 6, 3)))
    assert not sends(consent(valid_until=date(2026, 12, 2)))


def test_r35_vital_interest_is_a_ground_of_its_own() -> None:
    assert sends(consent(ground=LegalGround.VITAL))


def test_r35_consent_for_another_purpose_is_none_for_this_one() -> None:
    assert not sends(consent(purpose=Purpose.BMA))


def test_r35_consent_for_one_receiver_is_none_for_another() -> None:
    here, there = ReceiverId("hier"), ReceiverId("daar")
    given = [consent(receiver=here), consent(2, receiver=there, **REFUSED)]
    assert sends(*given_for(given, here))
    assert not sends(*given_for(given, there))
    assert not sends(*given_for(given, ReceiverId("elders")))


def test_r35_consent_given_before_a_receiver_is_named_holds_for_whoever_it_becomes() -> None:
    assert sends(*given_for([consent()], ReceiverId("hier")))


def blocked(*consents: Consent, **other: Any) -> list[str]:
    fields: dict[str, Any] = {"code": ConditionCode.SCHR_OVERDR, "state": CoverState.COVERED, **other}
    number, said = 1, {"literal": "„Schriftelijk.”", "origin": Origin.BMA, "arrangement": "", "evidence": ""}
    condition = Covered(condition=ConditionId("v"), number=number, **{**said, **fields})
    return [each.rule for each in refused_findings(consents, [condition], DAY, 6)]


def test_r35_a_refusal_refuses_the_written_transfer_until_bma_or_ind_answers() -> None:
    assert blocked(consent(**REFUSED)) == ["R35"]
    assert blocked(consent(withdrawn_on=date(2026, 11, 23))) == ["R35"]
    assert blocked(consent(**REFUSED), state=CoverState.SET_ASIDE) == []


def test_r35_a_refusal_leaves_other_conditions_alone() -> None:
    assert blocked(consent(**REFUSED), code=ConditionCode.ROLSTOEL) == []


def test_r35_without_a_refusal_the_written_transfer_stands() -> None:
    assert blocked() == []
    assert blocked(consent()) == []
    assert blocked(consent(is_refused=True, ground=LegalGround.VITAL)) == []


@pytest.fixture
def team() -> Team:
    return memory_office((Role.COORDINATOR,))


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("recipient", {"recipient": ""}),
        ("decided_on", {"decided_on": date(2026, 11, 25)}),
        ("ground", {"is_refused": True}),
    ],
)
def test_what_cannot_be_is_told_at_its_field(team: Team, path: str, other: dict[str, Any]) -> None:
    case = open_case(team)
    with pytest.raises(WrongFields) as refused:
        team.office.do(actions.record_consent, case, draft(**other))
    assert [each.path for each in refused.value.wrong] == [path]


def test_a_withdrawal_is_a_day_and_never_a_deletion(team: Team) -> None:
    case = open_case(team)
    made = team.office.do(actions.record_consent, case, draft())
    with pytest.raises(WrongFields):
        team.office.do(actions.withdraw_consent, made, 1, date(2026, 11, 19))
    team.office.do(actions.withdraw_consent, made, 1, date(2026, 11, 22))
    rows = team.office.ask(queries.all_consents, case)
    assert [row.withdrawn_on for row in rows] == [date(2026, 11, 22)]


def test_r35_another_receiver_means_asking_again() -> None:
    world = World()
    do, ask = world.team.office.do, world.team.office.ask

    def found() -> list[str]:
        return [row.english for row in ask(gate, world.case).findings if row.rule == "R35"]

    do(actions.record_consent, world.case, draft())
    assert found() == []
    elsewhere = do(
        record_receiver,
        ReceiverDraft(
            name="Ander Voorbeeld",
            kind=ReceiverKind.INSTITUTION,
            type=ReceiverType.HOSPITAL,
            country="AM",
            city="Gyumri",
            zone="Asia/Yerevan",
            phone="+374 00 000002",
        ),
    )
    do(change_plan, world.plan, 1, world.draft(receiver=elsewhere))
    assert found() == ["The person has not been asked whether medical data may go to the receiver."]
    do(change_plan, world.plan, 2, world.draft())
    assert found() == []
