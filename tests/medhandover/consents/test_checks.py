from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy.orm import Session

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import Origin
from medhandover.cases.actions import change_person
from medhandover.cases.model import Departure
from medhandover.cases.queries import person_draft
from medhandover.cases.representatives import RepresentativeDraft, RepresentativeKind
from medhandover.cases.representing import record_representative
from medhandover.consents import actions
from medhandover.consents.checks import consent_findings, given_for, may_send, refused_findings
from medhandover.consents.model import Consent, ConsentDraft, GivenBy, LegalGround, Purpose
from medhandover.consents.sending import record_transmission
from medhandover.consents.signing import Signer, SignerRole
from medhandover.consents.transmissions import Channel, TransmissionDraft, TransmissionKind
from medhandover.kernel.days import PartialDay
from medhandover.kernel.ids import CaseId, ConditionId, ConsentId, ReceiverId
from medhandover.papers.facts import paper_facts
from medhandover.plans.actions import change_plan
from medhandover.plans.coverage import Covered, CoverState
from medhandover.readiness.queries import gate
from medhandover.receivers.actions import record_receiver
from medhandover.receivers.model import ReceiverDraft, ReceiverKind, ReceiverType
from medhandover.storage.work import Work
from tests.medhandover.plans.test_actions import World
from tests.offices import NOW

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


def asked(world: World, rule: str) -> tuple[list[str], tuple[str, ...]]:
    """Return what is missing of a rule, and by what it is kept."""
    answer = world.team.office.ask(gate, world.case)
    missing = [row.english for row in answer.findings if row.rule == rule]
    return missing, next(row.kept_english for row in answer.rules if row.rule == rule)


def test_r35_says_by_what_it_is_kept_and_shows_the_ground() -> None:
    world = World()
    do = world.team.office.do
    given = do(actions.record_consent, world.case, draft())
    assert asked(world, "R35") == (
        [],
        ("Consent of Fri 20 Nov 2026, which holds until Thu 20 May 2027; ground: explicit consent.",),
    )
    do(actions.withdraw_consent, given, 1, date(2026, 11, 23))
    assert "was taken back on Mon 23 Nov 2026" in asked(world, "R35")[1][0]
    do(actions.record_consent, world.case, draft(**REFUSED))
    assert "The dossier goes without medical data." in asked(world, "R35")[1][0]
    do(actions.record_consent, world.case, draft(ground=LegalGround.PUBLIC_HEALTH))
    assert "another ground than consent: public health" in asked(world, "R35")[1][0]


def departs(world: World, **other: Any) -> None:
    version, person = world.team.office.ask(person_draft, world.case)
    world.team.office.do(change_person, world.case, version, replace(person, **other))


def test_r37_a_dublin_transfer_is_not_stopped_by_a_refusal_and_its_certificate_stays_out_of_this_program() -> None:
    world = World()
    assert asked(world, "R37")[1] == ("The program sends nothing.",)
    departs(world, departure=Departure.DUBLIN)
    assert "a working copy only" in asked(world, "R37")[1][0]
    do = world.team.office.do
    do(actions.record_consent, world.case, draft(**REFUSED))
    assert asked(world, "R35")[0] == []
    assert "The transfer goes on, without medical data." in asked(world, "R35")[1][0]
    do(actions.record_consent, world.case, draft(purpose=Purpose.HEALTH_CERTIFICATE))
    sent = TransmissionDraft(
        kind=TransmissionKind.CERTIFICATE,
        recipient="Dublineenheid (verzonnen)",
        sent_on=date(2026, 11, 24),
        purpose=Purpose.HEALTH_CERTIFICATE,
        channel=Channel.DUBLINET,
    )
    do(record_transmission, world.case, sent)
    assert asked(world, "R37")[1] == (
        "The health certificate went through DubliNet on Tue 24 Nov 2026; this program prints a working copy only.",
    )


def born(world: World, year: int, month: int = 6) -> None:
    departs(world, born_on=PartialDay(year, month, 1))


def parent(world: World, name: str, **other: Any) -> None:
    known = RepresentativeDraft(kind=RepresentativeKind.PARENT, name=name, has_custody=True, **other)
    world.team.office.do(record_representative, world.case, known)


def signed(*roles: SignerRole) -> tuple[Signer, ...]:
    return tuple(Signer(name=f"N{at}", role=each, signed_on=date(2026, 11, 20)) for at, each in enumerate(roles))


TOGETHER: dict[str, Any] = {"given_by": GivenBy.CHILD_AND_PARENTS}


def test_r36_a_child_of_thirteen_and_both_parents_consent() -> None:
    world = World()
    do = world.team.office.do
    born(world, 2013)
    assert ["nobody who may consent" in each for each in asked(world, "R36")[0]] == [True]
    parent(world, "Moeder (verzonnen)")
    parent(world, "Vader (verzonnen)")
    assert asked(world, "R36") == ([], ())
    do(actions.record_consent, world.case, draft())
    assert asked(world, "R36")[0] == ["Consent for “handover to the receiver” is missing of: parent, parent."]
    three = signed(SignerRole.SELF, SignerRole.PARENT, SignerRole.PARENT)
    do(actions.record_consent, world.case, draft(**TOGETHER, signers=three))
    assert asked(world, "R36") == ([], ("Who decides has consented: N0, N1, N2.",))


def test_r36_a_representative_who_is_recorded_is_a_way_out() -> None:
    world = World()
    born(world, 2018)
    assert len(asked(world, "R36")[0]) == 1
    guardian = RepresentativeDraft(kind=RepresentativeKind.GUARDIAN, name="V. Voogd (verzonnen)", organisation="Nidos")
    world.team.office.do(record_representative, world.case, guardian)
    world.team.office.do(actions.record_consent, world.case, draft(given_by=GivenBy.GUARDIAN))
    assert asked(world, "R36") == ([], ("Who decides has consented: guardian.",))


def test_r36_turning_twelve_before_the_handover_asks_the_child_too() -> None:
    world = World()
    departs(world, born_on=PartialDay(2014, 12, 1))
    for name in ("Moeder (verzonnen)", "Vader (verzonnen)"):
        parent(world, name)
    world.team.office.do(actions.record_consent, world.case, draft(given_by=GivenBy.PARENTS))
    assert asked(world, "R36")[0] == [
        "At the handover the person is 12. Ask consent for “handover to the receiver” again, also of: the person."
    ]
    world.team.office.do(actions.record_consent, world.case, draft(**TOGETHER))
    assert asked(world, "R36")[0] == []


def test_r36_turning_sixteen_before_the_handover_asks_for_the_own_decision() -> None:
    world = World()
    departs(world, born_on=PartialDay(2010, 12, 1))
    for name in ("Moeder (verzonnen)", "Vader (verzonnen)"):
        parent(world, name)
    three = signed(SignerRole.SELF, SignerRole.PARENT, SignerRole.PARENT)
    world.team.office.do(actions.record_consent, world.case, draft(**TOGETHER, signers=three))
    assert ["the person is 16" in each for each in asked(world, "R36")[0]] == [True]
    world.team.office.do(actions.record_consent, world.case, draft(signers=three))
    assert asked(world, "R36")[0] == []


def test_r36_a_refusal_asks_nobody_else() -> None:
    world = World()
    born(world, 2018)
    parent(world, "Moeder (verzonnen)")
    world.team.office.do(actions.record_consent, world.case, draft(**REFUSED))
    assert asked(world, "R36") == ([], ())


def test_r36_an_adult_who_is_able_decides() -> None:
    world = World()
    world.team.office.do(actions.record_consent, world.case, draft())
    assert asked(world, "R36") == ([], ("Old enough and able: the person decided.",))
    departs(world, is_incapable=True)
    assert len(asked(world, "R36")[0]) == 1
    world.team.office.do(actions.record_consent, world.case, draft(given_by=GivenBy.RELATIVE))
    assert asked(world, "R36")[0] == []


def test_r36_without_a_valid_consent_no_medical_data_is_printed() -> None:
    world = World()
    born(world, 2018)
    parent(world, "Moeder (verzonnen)")
    for given_by, may_tell in ((GivenBy.SELF, False), (GivenBy.PARENT_SOLE, True)):
        world.team.office.do(actions.record_consent, world.case, draft(given_by=given_by))
        with Session(world.team.office.place.reader) as session:
            told = paper_facts(Work(session, world.team.office.actor, NOW), world.case)
        assert told.may_tell is may_tell
