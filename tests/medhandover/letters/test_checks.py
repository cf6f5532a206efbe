from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

import pytest

from medhandover.cases.actions import change_person
from medhandover.cases.queries import person_draft
from medhandover.kernel.clock import moment
from medhandover.kernel.days import PartialDay
from medhandover.kernel.findings import Finding, Met, Said, TimeState, Weight
from medhandover.kernel.ids import ApprovalId, CaseId, ExplanationId, PlanId, StaffId
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.roles import Role
from medhandover.letters.actions import give_approval, record_explanation
from medhandover.letters.blocks import Promise
from medhandover.letters.checks import (
    approval_findings,
    approval_met,
    language_findings,
    letter_findings,
    offer_said,
    promise_said,
)
from medhandover.letters.model import Approval, Explanation, Paper, PaperLanguage, Reception
from medhandover.letters.versions import LetterVersion
from medhandover.plans.actions import agree_payment, change_plan
from medhandover.plans.model import Acceptance, AcceptanceState, Payer, PaymentDraft
from medhandover.readiness.queries import gate
from medhandover.receivers.actions import change_receiver
from medhandover.receivers.model import ReceiverDraft, ReceiverKind, ReceiverType
from medhandover.receivers.queries import all_receivers
from medhandover.refusals.actions import begin_refusal, finish_refusal
from medhandover.refusals.model import Situation
from medhandover.settings.model import Settings
from tests.medhandover.letters.test_evidence import plan
from tests.medhandover.letters.test_explaining import tried
from tests.medhandover.letters.test_model import NOW_READS, ONCE_READ, explanation
from tests.medhandover.plans.test_actions import World
from tests.medhandover.refusals.test_completeness import LATER
from tests.medhandover.refusals.test_completeness import draft as refusal
from tests.papers import a_payment, a_receiver, an_acceptance

AT = datetime(2026, 11, 20, tzinfo=UTC)


def explained(letter_hash: str = NOW_READS, **other: Any) -> Explanation:
    return Explanation(
        id=ExplanationId("e"),
        plan=PlanId("p"),
        case=CaseId("c"),
        letter_hash=letter_hash,
        recorded_by=StaffId("s"),
        recorded_at=AT,
        **vars(explanation(**other)),
    )


def approval(**other: Any) -> Approval:
    fields: dict[str, Any] = {"paper": Paper.LETTER, "language": PaperLanguage.HY, "text_hash": NOW_READS, **other}
    return Approval(
        id=ApprovalId("a"),
        translator="V. Taler (verzonnen)",
        approved_by=StaffId("s"),
        approver="C. (verzonnen)",
        approved_at=AT,
        **fields,
    )


def told(*explanations: Explanation, **other: Any) -> Sequence[str]:
    found = letter_findings(explanations, NOW_READS, date(2026, 12, 3), Settings(), **other)
    return [f"{each.rule} {each.sentence.split()[2]}" for each in found]


def test_r30_the_letter_is_explained_before_departure() -> None:
    assert told() == ["R30 letter"]
    assert told(explained()) == []


def test_r30_the_letter_is_due_fourteen_days_before() -> None:
    assert [each.due_on for each in letter_findings([], NOW_READS, date(2026, 12, 3), Settings())] == [
        date(2026, 11, 19)
    ]
    assert [each.due_on for each in letter_findings([], NOW_READS, None, Settings())] == [None]


def test_r30_a_letter_that_changed_is_explained_again() -> None:
    assert told(explained(ONCE_READ)) == ["R30 has"]
    assert told(explained(ONCE_READ), explained()) == []


def test_r30_ends_with_a_recorded_refusal_of_the_information() -> None:
    assert told(has_refused=True) == []


def test_r30_signing_and_reading_are_not_asked_of_the_person() -> None:
    assert told(explained(reception=Reception.WOULD_NOT_SIGN)) == []
    assert told(explained(reception=Reception.ORAL)) == []


def test_r30_the_representative_is_told_only_for_who_cannot_be_told() -> None:
    instead = explained(reception=Reception.REPRESENTATIVE)
    assert told(instead) == ["R30 was"]
    assert told(instead, may_be_represented=True) == []
    assert told(explained(reception=Reception.REPRESENTATIVE, attempts="20-11 en 21-11 niet thuis")) == []


def test_r30_ends_with_dated_attempts_to_reach_the_person() -> None:
    assert told(explained(reception=Reception.UNREACHABLE, attempts="20-11 en 21-11 niet thuis")) == []


def test_r33_every_text_is_approved_as_it_stands_dutch_included() -> None:
    wanted = [(Paper.LETTER, language, NOW_READS) for language in (PaperLanguage.NL, PaperLanguage.HY)]
    found = list(approval_findings([approval()], wanted))
    assert [(each.rule, each.values["language"]) for each in found] == [("R33", PaperLanguage.NL)]


YOUTH = (LetterVersion.YOUTH, LetterVersion.PARENTS)


def test_r30_a_child_and_its_parents_each_get_their_own_version() -> None:
    child = explained(versions=(LetterVersion.YOUTH,))
    assert told(explained(), versions=YOUTH) == ["R30 of"]
    assert told(child, versions=YOUTH) == ["R30 of"]
    parents = explained(versions=(LetterVersion.PARENTS,), reception=Reception.REPRESENTATIVE)
    assert told(child, parents, versions=YOUTH, may_be_represented=True) == []


def test_r30_who_cannot_be_reached_gets_no_version() -> None:
    assert told(explained(reception=Reception.UNREACHABLE), versions=YOUTH) == []
    assert told(has_refused=True, versions=YOUTH) == []


def test_r30_parents_who_cannot_be_reached_leave_the_child_its_own_letter() -> None:
    away = explained(reception=Reception.UNREACHABLE, versions=(LetterVersion.PARENTS,))
    assert told(away, versions=YOUTH) == ["R30 of"]
    assert told(away, explained(versions=(LetterVersion.YOUTH,)), versions=YOUTH) == []


def offered(*explanations: Explanation, **other: Any) -> list[Said]:
    return list(offer_said(explanations, NOW_READS, date(2026, 12, 3), **other))


def test_r30_a_refused_letter_is_offered_again_on_its_day() -> None:
    refused = explained(reception=Reception.REFUSED_LETTER, offered_again_on=date(2026, 11, 27))
    found = [each for each in offered(refused) if isinstance(each, Finding)]
    assert [(each.weight, each.due_on) for each in found] == [(Weight.WARN, date(2026, 11, 27))]
    assert found[0].time_state(datetime(2026, 11, 26, 22, 59, tzinfo=UTC)) is TimeState.LATER
    assert found[0].time_state(datetime(2026, 11, 26, 23, 0, tzinfo=UTC)) is TimeState.OPEN
    assert [type(each) for each in offered(refused, explained())] == [Met]


def test_r30_refused_information_is_offered_once_more() -> None:
    found = [each for each in offered(has_refused=True) if isinstance(each, Finding)]
    assert [(each.weight, each.due_on) for each in found] == [(Weight.WARN, date(2026, 12, 2))]
    again = explained(reception=Reception.WOULD_NOT_SIGN)
    assert [type(each) for each in offered(again, has_refused=True)] == [Met]
    assert offered() == []


def understood(*explanations: Explanation, has_letter: bool = True) -> list[str]:
    said = language_findings(explanations, NOW_READS, ("hy", "ru"), has_letter)
    return [f"{type(each).__name__} {each.sentence.split()[0]} {each.sentence.split()[1]}" for each in said]


def test_r31_it_is_understood_with_an_interpreter_in_the_own_language() -> None:
    assert understood(explained()) == ["Met Explained in"]
    assert understood(explained(language="fr")) == ["Finding The letter"]
    assert understood() == []
    assert understood(has_letter=False) == ["Finding There is"]


def test_r31_without_an_interpreter_who_explains_speaks_the_language() -> None:
    alone: dict[str, Any] = {"interpreter": "", "interpreter_kind": InterpreterKind.NOT_NEEDED}
    assert understood(explained(**alone)) == ["Finding The letter"]
    assert understood(explained(**alone, is_explainer_speaking=True)) == ["Met Explained in"]
    said = list(language_findings([explained(**alone, language="nl")], NOW_READS, ("nl",), True))
    assert [type(each) for each in said] == [Met]


def test_r31_an_interpreter_who_was_not_there_means_explaining_again() -> None:
    missing = explained(interpreter="", interpreter_kind=InterpreterKind.UNAVAILABLE)
    assert understood(missing) == ["Finding No interpreter"]
    assert understood(missing, explained()) == ["Met Explained in"]


def test_r31_to_who_cannot_read_the_letter_is_read_aloud() -> None:
    def said(**other: Any) -> list[type]:
        found = language_findings([explained(**other)], NOW_READS, ("hy",), True, cannot_read=True)
        return [type(each) for each in found]

    assert said() == [Finding]
    assert said(is_read_aloud=True) == [Met]
    assert said(reception=Reception.ORAL) == [Met]


def test_r31_who_could_not_be_reached_was_told_nothing() -> None:
    away = explained(reception=Reception.UNREACHABLE, interpreter_kind=InterpreterKind.NOT_NEEDED, language="nl")
    assert understood(away) == []


def test_r33_says_who_approved_the_texts() -> None:
    assert [each.values for each in approval_met([approval(), approval(withdrawn_at=AT)])] == [
        {"names": ("C. (verzonnen)",)}
    ]
    assert not list(approval_met([]))


def promised(*acceptances: Acceptance, **other: Any) -> list[str]:
    """Return what the letter cannot say yet, by code."""
    receiver = other.pop("receiver", a_receiver())
    payment = other.pop("payment", a_payment())
    said = promise_said(plan(**other), receiver, acceptances, payment)
    found = [each for each in said if isinstance(each, Finding)]
    return [code.value for each in found for code in cast(Sequence[Promise], each.values["missing"])]


@pytest.mark.parametrize(
    ("missing", "other"),
    [
        ("ontvanger", {"receiver": None}),
        ("adres", {"receiver": a_receiver(address="")}),
        ("telefoon", {"receiver": a_receiver(phone="", phone_24h="")}),
        ("contactpersoon", {"receiver": a_receiver(contact_name="")}),
        ("betaler", {"payment": a_payment(payer=Payer.UNKNOWN)}),
        ("periode", {"payment": a_payment(paid_until=None)}),
        ("reikwijdte", {"payment": a_payment(paid_until=date(2026, 12, 2))}),
    ],
)
def test_r34_each_promise_stands_on_its_fact(missing: str, other: dict[str, Any]) -> None:
    assert promised(**other) == [missing]
    assert promised() == []


def test_r34_nobody_pays_is_told_as_such() -> None:
    assert promised(payment=None) == ["betaler"]


def test_r34_who_accepted_is_whom_the_person_asks_for() -> None:
    assert promised(an_acceptance(), receiver=a_receiver(contact_name="")) == []


def test_r34_a_last_confirmation_by_whoever_takes_no_name_away() -> None:
    ready = an_acceptance(state=AcceptanceState.READY, name="")
    assert promised(an_acceptance(), ready, receiver=a_receiver(contact_name="")) == []


def test_r34_own_costs_have_no_end() -> None:
    assert promised(payment=a_payment(payer=Payer.PERSON, paid_until=None)) == []


def test_r34_of_a_carer_relation_stands_in_for_the_price() -> None:
    carer = a_receiver(kind=ReceiverKind.CARER, contact_name="")
    assert promised(receiver=carer, payment=None) == []


def test_r34_says_what_the_letter_names() -> None:
    met = [each for each in promise_said(plan(), a_receiver(), [], a_payment()) if isinstance(each, Met)]
    assert [(each.values["contact"], each.values["until"]) for each in met] == [
        ("dr. L. Orinakyan (verzonnen)", date(2027, 3, 3))
    ]


def test_r34_ways_out_are_walked_at_the_gate() -> None:
    world = World()
    do = world.team.office.do

    def found() -> list[str]:
        rows = world.team.office.ask(gate, world.case).findings
        return [row.english for row in rows if row.rule == "R34"]

    assert len(found()) == 1
    assert "contact person of the receiver, payer" in found()[0]
    world.accept()
    do(agree_payment, world.plan, PaymentDraft(payer=Payer.DTV, paid_until=date(2026, 12, 3)))
    assert found() == []
    do(change_plan, world.plan, 1, world.draft(handover=moment("2026-12-04T17:00 Asia/Yerevan")))
    assert found() == ["The letter cannot say truthfully yet: a period that reaches the handover."]
    do(agree_payment, world.plan, PaymentDraft(payer=Payer.DTV, paid_until=date(2027, 3, 3)), 1)
    assert found() == []


def test_r34_an_address_in_the_directory_is_a_way_out() -> None:
    world = World()
    do, ask = world.team.office.do, world.team.office.ask
    row = next(each for each in ask(all_receivers) if each.id == world.receiver)
    clinic: dict[str, Any] = {
        "name": "Kliniek Voorbeeld",
        "kind": ReceiverKind.INSTITUTION,
        "type": ReceiverType.PSYCHIATRIC,
        "country": "AM",
        "city": "Yerevan",
        "zone": "Asia/Yerevan",
        "phone": "+374 00 000001",
    }

    def missing() -> str:
        return next(each.english for each in ask(gate, world.case).findings if each.rule == "R34")

    do(change_receiver, world.receiver, row.version, ReceiverDraft(**clinic))
    assert "address" in missing()
    do(change_receiver, world.receiver, row.version + 1, ReceiverDraft(**clinic, address="Voorbeeldstraat 1"))
    assert "address" not in missing()


def test_r33_every_version_for_a_child_is_approved() -> None:
    world = World()
    version, person = world.team.office.ask(person_draft, world.case)
    world.team.office.do(change_person, world.case, version, replace(person, born_on=PartialDay(2013, 6, 1)))

    def found() -> int:
        return sum(row.rule == "R33" for row in world.team.office.ask(gate, world.case).findings)

    before = found()
    for paper in (Paper.LETTER_YOUTH, Paper.LETTER_PARENTS):
        for language in (PaperLanguage.NL, PaperLanguage.HY):
            world.team.office.do(give_approval, paper, language, "V. Taler (verzonnen)")
    assert before - found() == 4
    world.team.office.do(give_approval, Paper.DOSSIER, PaperLanguage.HY, "V. Taler (verzonnen)")
    assert found() == 0


def test_r30_a_refusal_of_the_information_is_a_way_out_and_asks_to_offer_it_again() -> None:
    world = World()
    world.team.clock.set(LATER.at + timedelta(hours=1))
    world.team.as_(Role.COORDINATOR)
    do = world.team.office.do
    known = do(begin_refusal, world.plan, refusal(situation=Situation.INFORMATION))
    do(finish_refusal, known, 1)
    rows = [row for row in world.team.office.ask(gate, world.case).findings if row.rule == "R30"]
    assert [row.weight for row in rows] == [Weight.WARN]
    do(record_explanation, world.plan, explanation())
    assert [row for row in world.team.office.ask(gate, world.case).findings if row.rule == "R30"] == []


def test_r31_a_language_of_the_person_is_a_way_out() -> None:
    world = World()
    world.team.office.do(record_explanation, world.plan, explanation(language="fr"))

    def found() -> int:
        return sum(row.rule == "R31" for row in world.team.office.ask(gate, world.case).findings)

    assert found() == 1
    version, person = world.team.office.ask(person_draft, world.case)
    more = replace(person, languages_spoken=(*person.languages_spoken, "fr"))
    world.team.office.do(change_person, world.case, version, more)
    assert found() == 0


def test_r30_the_ways_out_are_walked_at_the_gate() -> None:
    for reception, more in (
        (Reception.WOULD_NOT_SIGN, {}),
        (Reception.CANNOT_SIGN, {"witness": "G. Getuige (verzonnen)"}),
        (Reception.REFUSED_LETTER, {"offered_again_on": date(2026, 11, 27)}),
        (Reception.UNREACHABLE, {"tries": tried(17, 18)}),
    ):
        world = World()
        draft = explanation(reception=reception, **cast(dict[str, Any], more))
        world.team.office.do(record_explanation, world.plan, draft)
        rows = world.team.office.ask(gate, world.case).findings
        assert [row for row in rows if row.rule == "R30" and row.weight is Weight.BLOCK] == [], reception
