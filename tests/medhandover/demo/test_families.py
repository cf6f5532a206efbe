"""A family with a child of thirteen, and an unaccompanied minor: who decides, what is agreed, who goes along."""

from medhandover.cases.circle import family
from medhandover.cases.families import Tie
from medhandover.cases.queries import CaseRow, all_cases, all_representatives, seen_person
from medhandover.cases.representatives import Reachability, RepresentativeKind
from medhandover.consents.model import GivenBy
from medhandover.consents.queries import all_consents
from medhandover.escorts.companions import CompanionKind
from medhandover.escorts.directory import all_companions
from medhandover.kernel.findings import TimeState
from medhandover.letters.queries import all_explanations
from medhandover.letters.versions import LetterVersion
from medhandover.office import Office
from medhandover.papers.wanted import leaving_on, travelling_with
from medhandover.plans.agreements import Audience, Topic
from medhandover.plans.following import all_agreements, missing_agreements
from medhandover.plans.progress import all_fellows
from medhandover.plans.tasks import TaskCode
from medhandover.readiness.queries import gate, worklist
from medhandover.readiness.steps import TaskState, all_tasks
from tests.medhandover.demo.conftest import Played, plan_of

Cases = dict[str, CaseRow]


def test_the_papers_of_a_family_and_of_a_day_are_printed_together(played: Played, cases: Cases) -> None:
    office, child = played.office, cases["geaccepteerd AM"]
    together = office.ask(travelling_with, child.id)
    assert len(together) == 2
    assert {each.case for each in together} == {child.id, office.ask(family, child.id)[0].case}
    assert [each.document_number for each in together] == sorted(each.document_number for each in together)
    departures = [each for each in office.ask(worklist) if each.departure]
    day = next(each.departure.day for each in departures if each.case == child.id and each.departure)
    leaving = {each.case for each in departures if each.departure and each.departure.day == day}
    assert {each.case for each in office.ask(leaving_on, day)} == leaving >= {each.case for each in together}


def test_a_mother_and_a_child_of_thirteen_travel_together(played: Played, cases: Cases) -> None:
    office, child = played.office, cases["geaccepteerd AM"]
    assert office.ask(seen_person, child.id).born_on.age_on(played.today) == 13
    link = office.ask(family, child.id)[0]
    assert (link.tie, link.travels_together) == (Tie.CHILD_OF, True)
    assert [each.number for each in office.ask(all_fellows, plan_of(office, child))] == [link.document_number]
    given = office.ask(all_consents, child.id)[-1]
    assert (given.given_by, len(given.signers)) == (GivenBy.CHILD_AND_PARENTS, 3)
    known = {each.reachability for each in office.ask(all_representatives, child.id)}
    assert known == {Reachability.REACHABLE, Reachability.UNREACHABLE}
    told = office.ask(all_explanations, plan_of(office, child))[-1]
    assert set(told.versions) == {LetterVersion.YOUTH, LetterVersion.PARENTS}


def test_the_practical_side_of_their_return_is_agreed_and_shared_per_audience(office: Office, cases: Cases) -> None:
    child = cases["geaccepteerd AM"]
    number = office.ask(family, child.id)[0].document_number
    mother = next(each for each in office.ask(all_cases) if each.document_number == number)
    for each in (mother, child):
        assert office.ask(missing_agreements, plan_of(office, each)) == ()
    shown = office.ask(all_agreements, plan_of(office, mother), Audience.SCHOOL)
    assert [(each.topic, each.done_on is not None) for each in shown] == [(Topic.SCHOOL, True)]
    assert len(office.ask(all_agreements, plan_of(office, mother))) == 6


def test_an_unaccompanied_minor_has_a_guardian_who_decides_and_goes_along(played: Played, cases: Cases) -> None:
    office, case = played.office, cases["geaccepteerd AL"]
    person = office.ask(seen_person, case.id)
    assert (person.is_unaccompanied, person.born_on.age_on(played.today)) == (True, 15)
    known = {each.kind: each for each in office.ask(all_representatives, case.id)}
    assert set(known) == {RepresentativeKind.GUARDIAN, RepresentativeKind.MENTOR}
    guardian = known[RepresentativeKind.GUARDIAN]
    going = office.ask(all_companions, plan_of(office, case))
    assert [(each.kind, each.name) for each in going] == [(CompanionKind.GUARDIAN, guardian.name)]
    now = [each for each in office.ask(gate, case.id).findings if each.state is not TimeState.LATER]
    assert now == []


def test_what_is_to_be_done_later_does_not_make_a_step_late(office: Office, cases: Cases) -> None:
    rows = {each.task: each.state for each in office.ask(all_tasks, plan_of(office, cases["geaccepteerd AM"]))}
    assert {rows[TaskCode.ESCORTS], rows[TaskCode.FILE]} == {TaskState.DONE}
    assert rows[TaskCode.READY] is TaskState.OPEN
