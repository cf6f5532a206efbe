from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from medhandover.audit.queries import log_lines
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import ReceiverId
from medhandover.kernel.problem import Conflict, NotAllowed, NotFound
from medhandover.kernel.roles import Role
from medhandover.receivers import actions, queries
from medhandover.receivers.details import (
    Capability,
    CarerConsent,
    ConsentWay,
    IdentityPaper,
    IdentitySeen,
    OpeningHours,
    Per,
    Price,
    PriceAgreement,
    Specialism,
)
from medhandover.receivers.experience import ExperienceDraft
from medhandover.receivers.model import ReceiverDraft, ReceiverKind, ReceiverStatus, ReceiverType, Relation
from medhandover.receivers.verification import CheckedHow, CheckResult, Confirmed, VerificationDraft
from tests.offices import NOW, Team, memory_office, open_case

TODAY = NOW.date()
WEEK = tuple(OpeningHours(weekday=day, opens="08:30", closes="18:00") for day in range(1, 6))


def receiver(**other: Any) -> ReceiverDraft:
    fields: dict[str, Any] = {
        "name": "Kliniek Voorbeeld",
        "original_name": "Օրինակ կլինիկա",
        "kind": ReceiverKind.INSTITUTION,
        "type": ReceiverType.PSYCHIATRIC,
        "country": "AM",
        "city": "Yerevan",
        "zone": "Asia/Yerevan",
        "phone": "+374 00 000001",
        **other,
    }
    return ReceiverDraft(**fields)


def verification(how: CheckedHow = CheckedHow.PHONE, **other: Any) -> VerificationDraft:
    fields: dict[str, Any] = {"verified_on": TODAY, "source": f"{how} (verzonnen)", "confirmed": (Confirmed.NAME,)}
    return VerificationDraft(how=how, **{**fields, **other})


def verify(team: Team, known: ReceiverId) -> None:
    """Note that two sources confirmed a receiver (R15)."""
    for how in (CheckedHow.PHONE, CheckedHow.EMBASSY):
        team.office.do(actions.verify_receiver, known, verification(how))


CARER: dict[str, Any] = {
    "kind": ReceiverKind.CARER,
    "type": ReceiverType.CARER,
    "relation": Relation.SIBLING,
    "identity": IdentitySeen(kind=IdentityPaper.PASSPORT, seen_on=TODAY, seen_by="ambassade (verzonnen)"),
}


@pytest.fixture
def team() -> Team:
    return memory_office((Role.COORDINATOR, Role.CASE_DIRECTOR, Role.EMPLOYEE, Role.TRANSLATOR, Role.AUDITOR))


def refused(team: Team, *args: Any) -> list[str]:
    with pytest.raises(WrongFields) as wrong:
        team.office.do(*args)
    return [each.path for each in wrong.value.wrong]


def test_everything_that_is_entered_of_a_receiver_is_kept(team: Team) -> None:
    entered = receiver(
        contact_mobile="+374 00 000002",
        latitude=Decimal("40.177612"),
        longitude=Decimal("44.512500"),
        airport="EVN",
        airport_km=12,
        airport_minutes=25,
        specialisms=(Specialism.PSYCHIATRY, Specialism.ADDICTION),
        capabilities=(Capability(condition="MED_TOEZ"), Capability(condition="DIALYSE", is_possible=False)),
        admits_outside_hours=True,
        hours=WEEK,
        weekend=(7,),
        prices=(Price(service="opname", amount=Decimal("120.50"), currency="EUR", per=Per.DAY),),
        agreement=PriceAgreement(number="A-1", from_on=TODAY, maximum=Decimal(5000)),
        payment_details="AM00 (verzonnen)",
        medcoi_reference="AVA 14881",
        is_named_in_advice=True,
        named_in_advice="V-1",
    )
    made = team.office.do(actions.record_receiver, entered)
    seen = team.office.ask(queries.seen_receiver, made)
    for name in ReceiverDraft.__dataclass_fields__:
        assert getattr(seen, name) == getattr(entered, name), name
    assert seen.latitude == Decimal("40.1776")


def test_an_informal_carer_is_kept_with_identity_and_consent(team: Team) -> None:
    consent = CarerConsent(given_on=TODAY, how=ConsentWay.LETTER)
    made = team.office.do(actions.record_receiver, receiver(**CARER, carer_consent=consent))
    seen = team.office.ask(queries.seen_receiver, made)
    assert (seen.identity, seen.carer_consent) == (CARER["identity"], consent)


def test_a_receiver_is_found_by_country_and_by_name_in_any_script(team: Team) -> None:
    made = team.office.do(actions.record_receiver, receiver())
    team.office.do(actions.record_receiver, receiver(name="Clinique Exemple", original_name="", country="GN"))
    assert [row.id for row in team.office.ask(queries.all_receivers, country="AM")] == [made]
    assert [row.id for row in team.office.ask(queries.all_receivers, text="օրինակ")] == [made]
    assert len(team.office.ask(queries.all_receivers)) == 2


def test_a_changed_receiver_is_found_under_its_new_name(team: Team) -> None:
    made = team.office.do(actions.record_receiver, receiver())
    team.office.do(actions.change_receiver, made, 1, receiver(name="Kliniek Anders"))
    assert [row.name for row in team.office.ask(queries.all_receivers, text="anders")] == ["Kliniek Anders"]
    with pytest.raises(Conflict):
        team.office.do(actions.change_receiver, made, 1, receiver())


def test_a_wrong_receiver_is_refused_with_every_wrong_field(team: Team) -> None:
    assert refused(team, actions.record_receiver, receiver(name="", zone="Yerevan", airport="evn")) == [
        "name",
        "zone",
        "airport",
    ]
    assert team.office.ask(queries.all_receivers) == ()


@pytest.mark.parametrize("path", ["identity.seen_on", "carer_consent.given_on"])
def test_what_was_seen_of_a_carer_was_not_seen_tomorrow(team: Team, path: str) -> None:
    later = TODAY + timedelta(days=1)
    seen = IdentitySeen(kind=IdentityPaper.PASSPORT, seen_on=later, seen_by="x")
    given = CarerConsent(given_on=later, how=ConsentWay.FORM)
    other = {"identity": seen} if path.startswith("identity") else {"carer_consent": given}
    assert refused(team, actions.record_receiver, receiver(**{**CARER, **other})) == [path]


def test_a_translator_sees_no_receiver(team: Team) -> None:
    with pytest.raises(NotAllowed):
        team.as_(Role.TRANSLATOR).ask(queries.all_receivers)


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("verified_on", {"verified_on": TODAY + timedelta(days=1)}),
        ("source", {"source": " "}),
        ("confirmed", {"confirmed": ()}),
        ("confirmed", {"confirmed": (), "result": CheckResult.PARTLY, "remark": "x"}),
        ("remark", {"result": CheckResult.PARTLY}),
        ("remark", {"result": CheckResult.WRONG}),
    ],
)
def test_r15_a_check_says_who_said_so_and_what(team: Team, path: str, other: dict[str, Any]) -> None:
    made = team.office.do(actions.record_receiver, receiver())
    assert refused(team, actions.verify_receiver, made, verification(**other)) == [path]


def test_r15_checks_are_added_and_stay_as_they_were(team: Team) -> None:
    made = team.office.do(actions.record_receiver, receiver())
    verify(team, made)
    team.office.do(actions.change_receiver, made, 1, receiver(phone="+374 00 000009"))
    wrong = verification(CheckedHow.WEBSITE, result=CheckResult.WRONG, remark="ander adres", confirmed=())
    team.office.do(actions.verify_receiver, made, wrong)
    rows = team.office.ask(queries.seen_receiver, made).verifications
    assert [(row.how, row.is_of_now) for row in rows] == [
        (CheckedHow.WEBSITE, True),
        (CheckedHow.EMBASSY, False),
        (CheckedHow.PHONE, False),
    ]
    with pytest.raises(NotFound):
        team.office.do(actions.verify_receiver, ReceiverId("nergens"), verification())


@pytest.mark.parametrize("status", [ReceiverStatus.UNAVAILABLE, ReceiverStatus.LAPSED])
def test_who_receives_nobody_has_a_reason(team: Team, status: ReceiverStatus) -> None:
    made = team.office.do(actions.record_receiver, receiver())
    assert refused(team, actions.set_status, made, 1, status, " ") == ["reason"]
    team.office.do(actions.set_status, made, 1, status, "verbouwing")
    seen = team.office.ask(queries.seen_receiver, made)
    assert (seen.status, seen.status_reason) == (status, "verbouwing")
    with pytest.raises(Conflict):
        team.office.do(actions.set_status, made, 1, ReceiverStatus.CONCEPT)


@pytest.mark.parametrize("status", [ReceiverStatus.VERIFIED, ReceiverStatus.SUITABLE])
def test_r15_a_receiver_is_called_verified_only_after_two_sources(team: Team, status: ReceiverStatus) -> None:
    made = team.office.do(actions.record_receiver, receiver())
    with pytest.raises(actions.NotVerified):
        team.office.do(actions.set_status, made, 1, status)
    verify(team, made)
    team.office.do(actions.set_status, made, 1, status)
    team.clock.move(timedelta(days=200))
    team.as_(Role.COORDINATOR)
    with pytest.raises(actions.NotVerified):
        team.office.do(actions.set_status, made, 2, status)


def experience(**other: Any) -> ExperienceDraft:
    fields: dict[str, Any] = {"happened_on": TODAY, "what": "opname volgens afspraak", "rating": 4, **other}
    return ExperienceDraft(**fields)


def test_what_happened_at_a_receiver_is_told_newest_first(team: Team) -> None:
    made = team.office.do(actions.record_receiver, receiver())
    case = open_case(team)
    team.office.do(actions.note_experience, made, experience(case=case))
    earlier = date(2026, 3, 1)
    team.as_(Role.EMPLOYEE).do(actions.note_experience, made, experience(happened_on=earlier, rating=1))
    seen = team.office.ask(queries.seen_receiver, made)
    assert [(row.happened_on, row.rating, row.case) for row in seen.experiences] == [
        (TODAY, 4, case),
        (earlier, 1, None),
    ]
    assert seen.last_used_on == TODAY


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("happened_on", {"happened_on": TODAY + timedelta(days=1)}),
        ("what", {"what": ""}),
        ("rating", {"rating": 0}),
        ("rating", {"rating": 6}),
    ],
)
def test_an_experience_has_a_day_words_and_a_rating(team: Team, path: str, other: dict[str, Any]) -> None:
    made = team.office.do(actions.record_receiver, receiver())
    assert refused(team, actions.note_experience, made, experience(**other)) == [path]


def test_what_is_noted_of_a_receiver_leaves_no_words_in_the_log(team: Team) -> None:
    made = team.office.do(actions.record_receiver, receiver())
    team.office.do(actions.note_experience, made, experience(what="lang gewacht", remark="nooit meer"))
    team.office.do(actions.set_status, made, 1, ReceiverStatus.LAPSED, "gesloten na brand")
    told = repr(team.as_(Role.AUDITOR).ask(log_lines))
    assert not [words for words in ("lang gewacht", "nooit meer", "brand") if words in told]
