from medhandover.cases.queries import seen_person
from medhandover.copies.model import Recipient
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.papers.carried import carried
from medhandover.papers.issuing import Order, composed_for
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import arrange
from tests.papers import of_blocks


def test_a_paper_tells_what_of_the_person_stands_on_it() -> None:
    world = World()
    arrange(world)
    office = world.team.office
    order = Order(
        case=world.case, paper=Paper.COVER, language=PaperLanguage.NL, recipient=Recipient.ESCORT, purpose="verzonnen"
    )
    person = office.ask(seen_person, world.case)
    found = carried(composed_for(office, order).document, person)
    assert {"name", "v_number", "born_on"} <= set(found)


def test_a_paper_without_the_person_carries_nothing() -> None:
    world = World()
    assert carried(of_blocks(()), world.team.office.ask(seen_person, world.case), ("lithium",)) == ()
