from dataclasses import replace

import pytest

from medhandover.cases.actions import change_person
from medhandover.cases.model import Departure
from medhandover.cases.queries import person_draft
from medhandover.kernel.days import PartialDay
from medhandover.kernel.roles import Role
from medhandover.letters.actions import give_approval, record_explanation
from medhandover.letters.blocks import LetterBlock, Promise
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.versions import LetterVersion
from medhandover.papers.choices import NotItsVersion
from medhandover.papers.telling import letter_blocks, read_letter
from medhandover.papers.wordscan import MayNotTravel
from medhandover.plans.actions import change_plan, open_plan
from medhandover.plans.model import PlanDraft
from medhandover.readiness.queries import gate
from medhandover.settings.actions import add_row
from medhandover.settings.dated import DatedRowDraft, DatedTable, Words
from tests.medhandover.letters.test_model import explanation
from tests.medhandover.plans.test_actions import AT, World
from tests.offices import memory_office, open_case


def aged(world: World, age: int) -> None:
    version, person = world.team.office.ask(person_draft, world.case)
    born = PartialDay(2026 - age, 6, 1)
    world.team.office.do(change_person, world.case, version, replace(person, born_on=born))


def test_the_letter_is_read_in_the_version_of_the_persons_age() -> None:
    world = World()
    ask = world.team.office.ask
    assert ask(read_letter, world.case, PaperLanguage.NL).version is LetterVersion.ADULT
    for age, version in ((8, LetterVersion.CHILD), (13, LetterVersion.YOUTH), (17, LetterVersion.NEARLY_ADULT)):
        aged(world, age)
        assert ask(read_letter, world.case, PaperLanguage.HY).version is version
    aged(world, 3)
    assert ask(read_letter, world.case, PaperLanguage.HY).version is LetterVersion.PARENTS


def test_a_child_never_gets_the_letter_of_an_adult_nor_an_adult_that_of_a_child() -> None:
    world = World()
    for version in (LetterVersion.CHILD, LetterVersion.PARENTS):
        with pytest.raises(NotItsVersion):
            world.team.office.ask(read_letter, world.case, PaperLanguage.NL, version)
    aged(world, 13)
    with pytest.raises(NotItsVersion):
        world.team.office.ask(read_letter, world.case, PaperLanguage.NL, LetterVersion.ADULT)
    parents = world.team.office.ask(read_letter, world.case, PaperLanguage.NL, LetterVersion.PARENTS)
    assert "Uw kind" in parents.text


def test_r33_a_text_that_nobody_approved_is_a_concept() -> None:
    world = World()
    aged(world, 13)
    assert world.team.office.ask(read_letter, world.case, PaperLanguage.HY).is_concept
    world.team.office.do(give_approval, Paper.LETTER_YOUTH, PaperLanguage.HY, "V. Taler (verzonnen)")
    assert not world.team.office.ask(read_letter, world.case, PaperLanguage.HY).is_concept


def test_what_may_not_travel_is_not_read_either() -> None:
    world = World()
    world.team.office.do(change_plan, world.plan, 1, world.draft(handover_place="azc Voorbeeld"))
    with pytest.raises(MayNotTravel):
        world.team.office.ask(read_letter, world.case, PaperLanguage.NL)


def test_r34_the_blocks_say_what_is_missing() -> None:
    world = World()
    rows = {row.block: row for row in world.team.office.ask(letter_blocks, world.case)}
    assert len(rows) == 16
    assert rows[LetterBlock.WHERE].is_printed
    assert Promise.ACCEPTANCE in rows[LetterBlock.WHERE].missing
    assert (rows[LetterBlock.PAY].is_printed, rows[LetterBlock.PAY].missing) == (False, (Promise.PAYER,))


def test_help_that_the_office_enters_stands_in_the_letter_and_makes_it_another_letter() -> None:
    team = memory_office((Role.COORDINATOR, Role.ADMINISTRATOR))
    case = open_case(team, departure=Departure.INDEPENDENT)
    plan = team.office.do(open_plan, case, PlanDraft(handover=AT))
    read = team.office.ask(read_letter, case, PaperLanguage.NL).text
    assert "REAN (IOM)" in read
    assert "EUR 40 - EUR 200" in read
    team.office.do(record_explanation, plan, explanation())
    fund = DatedRowDraft(table=DatedTable.SUPPORT, key="fonds", text=Words(nl="Fonds Voorbeeld (verzonnen)"))
    team.as_(Role.ADMINISTRATOR).do(add_row, fund)
    office = team.as_(Role.COORDINATOR)
    assert "Nu is er: Fonds Voorbeeld (verzonnen)." in office.ask(read_letter, case, PaperLanguage.NL).text
    found = [row.english for row in office.ask(gate, case).findings if row.rule == "R30"]
    assert ["has changed since it was explained" in each for each in found] == [True]
