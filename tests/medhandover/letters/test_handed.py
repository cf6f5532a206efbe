"""Evidence for person and lawyer (R32), and a child that is represented and heard (R47), each with its way out."""

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from medhandover.cases.actions import change_person
from medhandover.cases.queries import person_draft
from medhandover.cases.representatives import RepresentativeDraft, RepresentativeKind
from medhandover.cases.representing import record_representative
from medhandover.copies.actions import give_copy, note_copy
from medhandover.copies.model import Recipient
from medhandover.kernel.days import PartialDay
from medhandover.kernel.findings import TimeState
from medhandover.letters.actions import record_explanation
from medhandover.letters.evidence import Party
from medhandover.letters.model import Spoken, SpokenKind
from medhandover.letters.sharing import hand_evidence
from medhandover.letters.versions import LetterVersion
from medhandover.plans.actions import change_plan, record_evidence
from medhandover.plans.model import AcceptanceState
from medhandover.plans.store import arrangements_of
from medhandover.readiness.coverage import plan_coverage
from medhandover.readiness.queries import FindingRow, gate
from medhandover.storage.work import Work
from tests.medhandover.copies.test_model import draft as copy_draft
from tests.medhandover.letters.test_model import explanation
from tests.medhandover.letters.test_sharing import arranged, handing
from tests.medhandover.plans.test_actions import LETTER, World
from tests.offices import NOW


def person(world: World, **other: Any) -> None:
    version, draft = world.team.office.ask(person_draft, world.case)
    world.team.office.do(change_person, world.case, version, replace(draft, **other))


def found(world: World, rule: str) -> list[FindingRow]:
    return [row for row in world.team.office.ask(gate, world.case).findings if row.rule == rule]


def told(world: World, rule: str) -> list[str]:
    return [row.english for row in found(world, rule)]


def kept(world: World, rule: str) -> tuple[str, ...]:
    return next(row.kept_english for row in world.team.office.ask(gate, world.case).rules if row.rule == rule)


def test_r32_person_and_lawyer_get_the_evidence() -> None:
    world = arranged()
    do = world.team.office.do
    person(world, lawyer="mr. A. Advocaat (verzonnen)")
    assert told(world, "R32") == ["The evidence that the handover is arranged is not handed to: the person, lawyer."]
    do(hand_evidence, world.plan, handing())
    assert told(world, "R32") == ["The evidence that the handover is arranged is not handed to: lawyer."]
    do(hand_evidence, world.plan, handing(Party.LAWYER, name="mr. A. Advocaat (verzonnen)"))
    assert told(world, "R32") == []
    assert len(kept(world, "R32")) == 2


def test_r32_no_lawyer_is_a_value() -> None:
    world = arranged()
    world.team.office.do(hand_evidence, world.plan, handing())
    assert [each.split(".")[0] for each in told(world, "R32")] == ["It is not recorded whether the person has a lawyer"]
    person(world, has_no_lawyer=True)
    assert told(world, "R32") == []


def test_r32_waits_until_everything_is_arranged() -> None:
    world = World()
    person(world, has_no_lawyer=True)
    assert [row.state for row in found(world, "R32")] == [TimeState.LATER]
    world = arranged()
    person(world, has_no_lawyer=True)
    assert [row.state for row in found(world, "R32")] == [TimeState.OPEN]


def test_r32_changed_facts_are_handed_over_again() -> None:
    world = arranged()
    do = world.team.office.do
    person(world, has_no_lawyer=True)
    do(hand_evidence, world.plan, handing())
    do(change_plan, world.plan, 1, world.draft(handover_place="ingang"))
    assert ["has changed since" in each for each in told(world, "R32")] == [True]
    do(hand_evidence, world.plan, handing())
    assert told(world, "R32") == []


def test_r32_further_evidence_asks_for_nothing_again() -> None:
    world = arranged()
    person(world, has_no_lawyer=True)
    world.team.office.do(hand_evidence, world.plan, handing())
    with Session(world.team.office.place.reader) as session:
        known = arrangements_of(Work(session, world.team.office.actor, NOW), world.plan)[0].id
    world.team.office.do(record_evidence, known, LETTER)
    world.accept(AcceptanceState.READY)
    assert told(world, "R32") == []
    assert len(world.team.office.ask(plan_coverage, world.plan)) == 1


HEARD: dict[str, Any] = {"own_view": "Ik wil naar mijn oma.", "own_view_on": date(2026, 11, 20)}
CHILD: dict[str, Any] = {"born_on": PartialDay(2013, 6, 1), "has_no_lawyer": True}
PARENT = RepresentativeDraft(kind=RepresentativeKind.PARENT, name="Moeder (verzonnen)", has_custody=True)
GUARDIAN = RepresentativeDraft(kind=RepresentativeKind.GUARDIAN, name="V. Voogd (verzonnen)", organisation="Nidos")
VIEW = (Spoken(kind=SpokenKind.WISH, words="Ես ուզում եմ մայրիկի հետ լինել։", language="hy", translation="Bij mama."),)
GIVEN = (LetterVersion.YOUTH, LetterVersion.PARENTS)


def test_r32_the_parents_of_a_child_get_the_evidence_on_its_behalf() -> None:
    world = arranged()
    person(world, **CHILD)
    assert len(told(world, "R32")) == 1
    world.team.office.do(hand_evidence, world.plan, handing(Party.PARENTS))
    assert told(world, "R32") == []


def test_r47_an_adult_is_not_asked() -> None:
    assert (told(World(), "R47"), kept(World(), "R47")) == ([], ())


def test_r47_a_child_has_a_representative_and_is_heard() -> None:
    world = World()
    person(world, **CHILD)
    assert [row.where for row in found(world, "R47")] == ["person.representatives", "person.own_view"]
    world.team.office.do(record_representative, world.case, PARENT)
    assert [row.where for row in found(world, "R47")] == ["person.own_view"]
    world.team.office.do(record_explanation, world.plan, explanation(versions=GIVEN, spoken=VIEW))
    assert kept(world, "R47") == ("Represented by Moeder (verzonnen); the child was heard.",)


def test_r47_the_own_view_may_stand_in_the_case() -> None:
    world = World()
    person(world, **CHILD, **HEARD)
    world.team.office.do(record_representative, world.case, PARENT)
    assert told(world, "R47") == []


def test_r47_a_question_of_a_child_is_no_view() -> None:
    world = World()
    person(world, **CHILD)
    world.team.office.do(record_representative, world.case, PARENT)
    asked = (replace(VIEW[0], kind=SpokenKind.QUESTION),)
    world.team.office.do(record_explanation, world.plan, explanation(versions=GIVEN, spoken=asked))
    assert [row.where for row in found(world, "R47")] == ["person.own_view"]


def test_r47_a_toddler_is_not_asked_for_a_view() -> None:
    world = World()
    person(world, born_on=PartialDay(2023, 6, 1), has_no_lawyer=True)
    world.team.office.do(record_representative, world.case, PARENT)
    assert told(world, "R47") == []


def test_r47_an_unaccompanied_minor_has_a_guardian_with_a_copy_who_agrees_to_the_escort() -> None:
    world = arranged()
    do = world.team.office.do
    person(world, **CHILD, is_unaccompanied=True, **HEARD)
    assert [row.where for row in found(world, "R47")] == [
        "person.representatives",
        "information.evidence",
        "information.letter",
    ]
    do(record_representative, world.case, GUARDIAN)
    do(hand_evidence, world.plan, handing(Party.GUARDIAN, name="V. Voogd (verzonnen)"))
    assert [row.where for row in found(world, "R47")] == ["information.letter"]
    agreed: dict[str, Any] = {"guardian_present": "V. Voogd (verzonnen)", "is_escort_agreed": True}
    do(record_explanation, world.plan, explanation(versions=GIVEN, **agreed))
    assert told(world, "R47") == []


def test_r47_a_printed_copy_for_the_guardian_does_as_well() -> None:
    world = World()
    do = world.team.office.do
    person(world, **CHILD, **HEARD)
    do(record_representative, world.case, GUARDIAN)
    assert [row.where for row in found(world, "R47")] == ["information.evidence"]
    made = do(note_copy, world.plan, copy_draft(recipient=Recipient.GUARDIAN))
    do(give_copy, made, 1, date(2026, 11, 24), "V. Voogd (verzonnen)", True)
    assert told(world, "R47") == []
