from datetime import date

import pytest

from medhandover.audit.queries import case_lines
from medhandover.escorts.absences import AbsenceDraft, AbsenceKind
from medhandover.escorts.away import record_absence, record_conflict
from medhandover.escorts.countries import CountryTermsDraft, VisaNeed
from medhandover.escorts.filling import fill_slot
from medhandover.escorts.manifest import record_country
from medhandover.escorts.model import EscortKind
from medhandover.escorts.pinning import set_pin
from medhandover.escorts.queries import all_slots
from medhandover.kernel.fields import WrongFields
from medhandover.schedules.applying import apply_schedule, undo_schedule
from medhandover.schedules.planning import proposed_schedule
from medhandover.schedules.proposals import ProposedLine
from tests.medhandover.schedules.service import FIRST, LAST, Service, days_on


@pytest.fixture
def service() -> Service:
    return Service()


def test_a_proposal_fills_places_with_the_first_who_fits_and_assigns_nobody(service: Service) -> None:
    first, second = service.person("A. Bakker"), service.person("B. Bakker")
    plans = [service.journey(days_on(days))[1] for days in (0, 1, 20)]
    places = [service.place(plan, days_on(days)) for plan, days in zip(plans, (0, 1, 20), strict=True)]
    proposal = service.office.ask(proposed_schedule, FIRST, LAST)
    assert [(each.slot, each.escort) for each in proposal.lines] == [
        (places[0], first),
        (places[1], second),
        (places[2], first),
    ]
    assert proposal.unfilled == ()
    assert proposal.lines[0].others == 1
    assert all(row.escort is None for plan in plans for row in service.office.ask(all_slots, plan))


def test_only_chosen_lines_are_applied_and_each_leaves_its_line_in_the_log(service: Service) -> None:
    who = service.person("A. Bakker")
    case, plan = service.journey()
    place = service.place(plan)
    later = service.place(service.journey(days_on(9))[1], days_on(9))
    lines = service.office.ask(proposed_schedule, FIRST, LAST).lines
    applied = service.office.do(apply_schedule, tuple(each.line for each in lines if each.slot == place))
    assert [(each.slot, each.escort, each.was) for each in applied.filled] == [(place, who, None)]
    assert [each.slot for each in service.office.ask(proposed_schedule, FIRST, LAST).lines] == [later]
    assert {"slot:fill", "slot:assign"} <= {each.tag for each in service.office.ask(case_lines, case)}
    service.office.do(undo_schedule, applied, "vergissing")
    assert [row.escort for row in service.office.ask(all_slots, plan)] == [None]


def test_a_stale_line_is_refused_with_name_and_dates_and_nothing_is_done(service: Service) -> None:
    service.person("A. Bakker")
    other = service.person("B. Bakker")
    plans = [service.journey(days_on(days))[1] for days in (0, 9)]
    places = [service.place(plan, days_on(days)) for plan, days in zip(plans, (0, 9), strict=True)]
    lines = tuple(each.line for each in service.office.ask(proposed_schedule, FIRST, LAST).lines)
    service.office.do(fill_slot, places[1], 1, other)
    with pytest.raises(WrongFields) as refused:
        service.office.do(apply_schedule, lines)
    assert refused.value.wrong[0].path == "lines.1"
    for told in ("Bakker (verzonnen)", "za 12 dec 2026"):
        assert told in refused.value.say("nl")
    assert [row.escort for row in service.office.ask(all_slots, plans[0])] == [None]


def test_lines_that_send_one_person_to_two_places_at_once_are_refused_with_name_and_dates(service: Service) -> None:
    who = service.person("A. Bakker")
    places = [service.place(service.journey()[1]) for _ in range(2)]
    lines = tuple(ProposedLine(slot=each, version=1, escort=who) for each in places)
    with pytest.raises(WrongFields) as refused:
        service.office.do(apply_schedule, lines)
    assert "A. Bakker (verzonnen) is op een andere reis van do 3 dec 2026" in refused.value.say("nl")
    with pytest.raises(WrongFields, match="not right"):
        service.office.do(apply_schedule, (lines[0], lines[0]))


def test_a_place_that_nobody_can_fill_says_why_and_what_would_mend_it_until_when(service: Service) -> None:
    terms = CountryTermsDraft(
        country="AM", source="x", looked_up_on=date(2026, 11, 2), visa=VisaNeed.BEFORE, visa_days=5
    )
    service.office.do(record_country, terms, 1)
    service.person("A. Bakker")
    away = service.person("B. Bakker")
    service.office.do(record_absence, away, AbsenceDraft(kind=AbsenceKind.SICK, from_on=FIRST))
    service.place(service.journey()[1])
    (row,) = service.office.ask(proposed_schedule, FIRST, LAST).unfilled
    assert row.why("en") == "None of 2 can go. visas: 2. free for the whole journey: 1."
    assert row.mend("nl").startswith("A. Bakker (verzonnen): ")
    assert "Armenië" in row.mend("nl")
    assert row.until == date(2026, 11, 21)
    assert "ziek" not in row.why("nl") + row.mend("nl")


def test_a_place_of_a_kind_of_which_there_is_nobody_says_so(service: Service) -> None:
    service.person("A. Bakker")
    service.place(service.journey()[1], kind=EscortKind.MEDICAL)
    (row,) = service.office.ask(proposed_schedule, FIRST, LAST).unfilled
    assert (row.why("en"), row.mend("en")) == ("Nobody in the directory is of the kind that the place asks for.", "")


def test_a_proposal_keeps_to_pins_and_leaves_who_is_tied_to_the_person_for_last(service: Service) -> None:
    first, second, third = (service.person(f"{letter}. Bakker") for letter in "ABC")
    case, plan = service.journey()
    service.place(plan)
    service.office.do(record_conflict, first, case, has_conflict=True)
    assert service.office.ask(proposed_schedule, FIRST, LAST).lines[0].escort == second
    (row,) = service.office.ask(all_slots, plan)
    service.office.do(set_pin, row.id, third)
    assert service.office.ask(proposed_schedule, FIRST, LAST).lines[0].escort == third
    service.office.do(record_absence, third, AbsenceDraft(kind=AbsenceKind.LEAVE, from_on=FIRST, until_on=LAST))
    (unfilled,) = service.office.ask(proposed_schedule, FIRST, LAST).unfilled
    assert "C. Bakker (verzonnen)" in unfilled.why("nl")


def test_a_proposal_takes_as_many_statements_for_many_places_as_for_one(service: Service) -> None:
    service.person("A. Bakker")
    service.place(service.journey()[1])
    with service.counted() as few:
        service.office.ask(proposed_schedule, FIRST, LAST)
    for days in (3, 6, 9):
        service.person(f"{days}. Bakker")
        plan = service.journey(days_on(days))[1]
        service.place(plan, days_on(days))
        service.place(plan, days_on(days), is_reserve=True)
    with service.counted() as many:
        assert len(service.office.ask(proposed_schedule, FIRST, LAST).lines) == 7
    assert len(few) == len(many)
