import pytest
from PySide6.QtWidgets import QApplication

from medhandover.kernel.languages import LANGUAGES, Language
from medhandover.refusals.actions import begin_refusal
from medhandover.refusals.model import RefusalDraft, Situation
from medhandover.unfinished.actions import save_unfinished
from medhandover.unfinished.model import UnfinishedKind
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from tests.ui.pictures import keep_picture, unnamed
from ui.handovers.unfinished import UNFINISHED
from ui.widgets.listing import ListPage


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_unfinished_of_the_office_stands_in_one_list_and_leads_to_its_section(
    world: World, language: Language, application: QApplication
) -> None:
    told = Told(world, language)
    for kind in UnfinishedKind:
        world.team.office.do(save_unfinished, world.plan, kind, {})
    world.team.office.do(begin_refusal, world.plan, RefusalDraft(situation=Situation.CLINIC))
    page = ListPage(told.desk, UNFINISHED)
    page.resize(1000, 500)
    page.show()
    page.refresh()
    rows = [page.model.row(number) for number in range(page.model.rowCount())]
    assert {each.kind for each in rows} == {*UnfinishedKind, None}
    for number, row in enumerate(rows):
        page.table.selectRow(number)
        page._open()
        section = "aftercare" if row.kind is UnfinishedKind.AFTERCARE else "handover"
        assert told.opened[-1] == (f"case/{section}", world.case)
    keep_picture(page, f"page-unfinished-{language}")
    assert (unnamed(page), told.problems, told.crashes) == ([], [], [])
