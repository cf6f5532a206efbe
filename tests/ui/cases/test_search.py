from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from ui.cases.search import CasesPage

PERSON = {
    "v_number": "1234567895",
    "family_name": "Nieuweling (verzonnen)",
    "given_names": "Ani",
    "born_on": "1990-01-00",
    "nationality": "AM",
    "destination": "AM",
    "languages_spoken": ["hy"],
}


def test_a_case_is_opened_in_a_form_and_shown_at_once(told: Told, world: World) -> None:
    page = CasesPage(told.desk)
    page.refresh()
    before = page.model.rowCount()
    page.offers.click("case:open")
    dialog = page.offering.dialog
    assert dialog is not None
    dialog.fill({**PERSON, "v_number": "12"})
    dialog.give()
    assert dialog.form.told_wrong("v_number")
    dialog.fill(PERSON)
    dialog.give()
    assert told.opened == [("case", page.offering.came)]
    page.refresh()
    assert (page.model.rowCount(), told.problems) == (before + 1, [])
