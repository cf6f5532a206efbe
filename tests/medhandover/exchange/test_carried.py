"""A case file carries everything: each table is carried, stated, shared by the office, or stays for a reason."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from medhandover.advice.model import Advice, Condition
from medhandover.audit.model import Line
from medhandover.cases import deaths, representatives, representing, watches, watching
from medhandover.cases.actions import record_death
from medhandover.cases.families import FamilyLinkDraft, Tie
from medhandover.cases.linking import link_family
from medhandover.cases.model import Case, Document
from medhandover.cases.queries import all_cases
from medhandover.consents.model import Consent
from medhandover.demo.office import invented_office
from medhandover.escorts.absences import Absence as EscortAbsence
from medhandover.escorts.companions import EscortWishes, SecurityNeed, SecurityNeedDraft, WishesDraft
from medhandover.escorts.countries import CountryTerms
from medhandover.escorts.manifest import add_companion, record_security, record_wishes
from medhandover.escorts.model import Escort, Slot
from medhandover.escorts.pins import Pin
from medhandover.exchange.actions import import_case
from medhandover.exchange.carried import Carried
from medhandover.exchange.case_lists import CASE_LISTS
from medhandover.exchange.case_statements import CASE_STATEMENTS
from medhandover.exchange.differing import differences
from medhandover.exchange.model import CaseFile, Claim, PlanPart, Statement
from medhandover.exchange.plan_lists import PLAN_LISTS
from medhandover.exchange.plan_statements import PLAN_STATEMENTS
from medhandover.exchange.queries import all_statements, exported_case
from medhandover.exchange.reading import read_value, written
from medhandover.handovers.actions import add_to_journal
from medhandover.handovers.model import JournalDraft
from medhandover.handovers.queries import seen_handover
from medhandover.journeys.model import Journey, Leg
from medhandover.journeys.notices import AirlineNotice
from medhandover.kernel.clock import Moment
from medhandover.kernel.days import PartialDay
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId
from medhandover.kernel.roles import Role
from medhandover.letters.model import Explanation
from medhandover.medication.controlled import ControlledPaper
from medhandover.medication.model import Medicine
from medhandover.office import Office, Place
from medhandover.plans.milestones import Milestone
from medhandover.plans.model import Arrangement, Evidence, Payment, Plan
from medhandover.plans.queries import all_plans
from medhandover.plans.suspensions import Suspension
from medhandover.readiness.model import Standing
from medhandover.receivers.experience import Experience
from medhandover.receivers.model import Receiver
from medhandover.receivers.verification import Verification
from medhandover.refusals.actions import add_to_refusal, begin_refusal
from medhandover.refusals.model import AdditionKind
from medhandover.refusals.notes import AlarmNoteDraft, IncapacityNoteDraft
from medhandover.refusals.recording import (
    note_incapacity,
    note_receiver_refusal,
    record_incapacity,
    record_receiver_refusal,
)
from medhandover.retention.model import Certificate, Destruction
from medhandover.schedules.entries import CalendarEntry
from medhandover.settings.dated import DatedRow
from medhandover.settings.model import SettingChange
from medhandover.staff.absences import Absence
from medhandover.staff.model import Account
from medhandover.storage.engine import memory_engine, reading
from medhandover.storage.tables import mapper, metadata
from medhandover.unfinished.model import UnfinishedRecord
from medhandover.unsaved.model import UnsavedOfficeText, UnsavedText
from tests.medhandover.escorts.test_manifest import SISTER
from tests.medhandover.plans.test_actions import World
from tests.medhandover.refusals.test_completeness import draft
from tests.medhandover.refusals.test_notes import AT, SOON, w11, w12
from tests.offices import Team, memory_office, open_case

TODAY = date(2026, 11, 25)
LISTS: tuple[Carried, ...] = (*CASE_LISTS, *PLAN_LISTS)
BY_HAND = frozenset(
    {
        *(Case, Receiver, Escort, Advice, Condition, Journey, Leg, AirlineNotice, Plan, Arrangement, Evidence, Payment),
        *(Slot, Explanation, Consent, Medicine, ControlledPaper, Milestone, Suspension, EscortWishes, SecurityNeed),
    }
)
"""Carried with parts of their own: they hang on each other, or there is one of them."""
SHARED = frozenset({Account, Absence, SettingChange, DatedRow, CountryTerms, EscortAbsence, Verification, Experience})
"""What every case of an office shares: people, settings, tables, and what was checked of a receiver here."""
STAYS: Mapping[type, str] = {
    Document: "a case file holds no files; the paper dossier travels by post",
    Pin: "who is fixed to a place is planning of this office",
    CalendarEntry: "what calendars were told is known to the office that told it",
    Standing: "derived from the facts, wherever they are",
    Statement: "what another office stated is told by that office",
    Destruction: "destruction lists are of this office",
    Certificate: "certificates are of this office",
    UnfinishedRecord: "what is not finished is no record yet; it is finished by whom it was begun with",
    **dict.fromkeys((UnsavedText, UnsavedOfficeText), "what somebody typed and did not save is that person's alone"),
}


def test_every_table_is_carried_stated_shared_or_stays_for_a_reason() -> None:
    every = {each.class_ for each in mapper.mappers}
    carried = {each.kind for each in LISTS} | BY_HAND
    stated = {each.kind for each in (*CASE_STATEMENTS, *PLAN_STATEMENTS)}
    assert sorted(each.__name__ for each in every - carried - stated - SHARED - set(STAYS)) == []
    assert carried & (SHARED | set(STAYS)) <= {Case}
    assert stated & (SHARED | set(STAYS)) == set()
    assert Line in stated


def test_every_claim_is_made_and_every_list_has_its_field() -> None:
    made = {each.claim for each in (*CASE_STATEMENTS, *PLAN_STATEMENTS)}
    assert set(Claim) - made == {Claim.EXPLANATION}
    assert {each.field for each in CASE_LISTS} <= set(CaseFile.__dataclass_fields__)
    assert {each.field for each in PLAN_LISTS} <= set(PlanPart.__dataclass_fields__)


def arrived(office: Office, file: CaseFile) -> tuple[Team, CaseId]:
    """Return an empty office of the same moment after the import of a file, as it is written."""
    there = memory_office((Role.COORDINATOR,))
    there.clock.set(office.clock.now())
    there.as_(Role.COORDINATOR)
    case = there.office.do(import_case, read_value(CaseFile, written(CaseFile, file)))
    there.office.give_reason(case, "uitwisseling")
    return there, case


def exported(office: Office, case: CaseId) -> CaseFile:
    office.give_reason(case, "uitwisseling")
    made: CaseFile = office.ask(exported_case, case)
    return made


def test_a_case_of_the_demo_leaves_an_office_as_it_arrived_but_for_what_counts_here_only() -> None:
    engine = memory_engine()
    metadata.create_all(engine)
    office = invented_office(Place(engine, reading(engine), is_demo=True), TODAY, 7)
    cases = [each.id for each in office.ask(all_cases)]
    assert len(cases) >= 6
    for case in cases:
        file = exported(office, case)
        there, known = arrived(office, file)
        told = {each.kind for each in there.office.ask(all_statements, known)}
        others = differences(exported(there.office, known), file)
        stated = [each for each in others if each.path.startswith("plan.explanations")]
        assert [each.path for each in others if each not in stated] == []
        assert not stated or Claim.EXPLANATION in told
    engine.dispose()


@pytest.fixture(scope="module")
def filled() -> World:
    """Return a case with a record in every list of the file."""
    world = World()
    world.team.clock.set(AT.at + timedelta(hours=2))
    office = world.team.as_(Role.COORDINATOR)
    do, today = office.do, office.clock.now().date()
    parent = representatives.RepresentativeDraft(
        kind=representatives.RepresentativeKind.PARTNER, name="P. Artner (verzonnen)"
    )
    do(representing.record_representative, world.case, parent)
    do(watching.raise_watch, world.case, watches.WatchDraft(reason=watches.WatchReason.OTHER, raised_on=today))
    do(add_companion, world.plan, SISTER)
    do(record_wishes, world.plan, WishesDraft(is_female_wanted=True))
    do(record_security, world.plan, SecurityNeedDraft(requested_on=today))
    for situation_at in (AT, Moment(AT.at + timedelta(minutes=5), AT.zone)):
        known = do(begin_refusal, world.plan, draft(conditions=(world.condition,), at=situation_at))
    do(add_to_refusal, known, "wil toch (verzonnen)", SOON, AdditionKind.WITHDRAWAL, "meegegaan (verzonnen)")
    receiver = do(record_receiver_refusal, world.plan, w12(receiver=world.receiver))
    do(note_receiver_refusal, receiver, AlarmNoteDraft(at=SOON, what="gebeld (verzonnen)"))
    unable = do(record_incapacity, world.plan, w11())
    do(note_incapacity, unable, IncapacityNoteDraft(at=SOON, what="weer gezien (verzonnen)"))
    do(link_family, world.case, FamilyLinkDraft(other=open_case(world.team, v_number="1234567899"), tie=Tie.SIBLING))
    died = deaths.DeathDraft(
        died_on=PartialDay(today.year, today.month),
        place="",
        source=deaths.DeathSource.FAMILY,
        told_by="zus (verzonnen)",
    )
    do(record_death, world.case, died)
    return world


def counted(office: Office, kind: type) -> int:
    with office.place.engine.connect() as connection:
        return int(connection.scalar(select(func.count()).select_from(mapper_table(kind))) or 0)


def mapper_table(kind: type) -> Any:
    return next(each.local_table for each in mapper.mappers if each.class_ is kind)


def test_every_list_of_a_filled_case_arrives_and_the_same_file_again_adds_nothing(filled: World) -> None:
    file = exported(filled.team.office, filled.case)
    there, case = arrived(filled.team.office, file)
    kinds = [each.kind for each in LISTS]
    before = {kind: counted(there.office, kind) for kind in kinds}
    empty = {kind.__name__ for kind, count in before.items() if not count}
    assert empty == {
        "AdviceRequest",
        "HealthSignal",
        "Examination",
        "Envelope",
        "Acceptance",
        "Contact",
        "Agreement",
    } | {"JournalEntry"}
    assert differences(exported(there.office, case), file) == ()
    there.office.do(import_case, file, is_update=True)
    assert {kind: counted(there.office, kind) for kind in kinds} == before


def test_what_follows_a_record_follows_the_same_one_there(filled: World) -> None:
    file = exported(filled.team.office, filled.case)
    assert file.plan is not None
    assert [each.position for each in file.plan.refusal_additions] == [2]
    there, case = arrived(filled.team.office, file)
    again = exported(there.office, case)
    assert again.plan is not None
    assert again.plan.refusal_additions == file.plan.refusal_additions


def test_of_a_relative_only_the_name_leaves(filled: World) -> None:
    file = exported(filled.team.office, filled.case)
    told = [each for each in file.stated if each.kind is Claim.FAMILY]
    assert [each.what for each in told] == ["broer_zus Voorbeeldyan, Anahit"]
    assert "1234567899" not in str(written(CaseFile, file))


def test_an_event_corrects_the_same_event_where_another_office_wrote_besides() -> None:
    world = World()
    world.team.clock.set(AT.at + timedelta(hours=2))
    office = world.team.as_(Role.COORDINATOR)
    office.do(add_to_journal, world.plan, JournalDraft(at=AT, what="geland"))
    there, case = arrived(office, exported(office, world.case))
    plan = there.office.ask(all_plans, case)[-1].id
    there.office.do(add_to_journal, plan, JournalDraft(at=AT, what="hier genoteerd"))
    office.do(add_to_journal, world.plan, JournalDraft(at=AT, what="bij de kliniek"))
    office.do(add_to_journal, world.plan, JournalDraft(at=SOON, what="een kwartier later", corrects=2))
    there.office.do(import_case, exported(office, world.case), is_update=True)
    journal = {each.what: each for each in there.office.ask(seen_handover, plan).journal}
    assert (journal["bij de kliniek"].number, journal["een kwartier later"].corrects) == (3, 3)
    assert len(journal) == 4


def test_a_place_of_a_list_that_the_file_lacks_is_refused_with_its_path(filled: World) -> None:
    file = exported(filled.team.office, filled.case)
    assert file.plan is not None
    part = replace(file.plan.refusal_additions[0], position=9)
    with pytest.raises(WrongFields) as refused:
        arrived(filled.team.office, replace(file, plan=replace(file.plan, refusal_additions=(part,))))
    assert [each.path for each in refused.value.wrong] == ["plan.refusal_additions.0.position"]
