from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QApplication

from medhandover.exchange.reading import written
from medhandover.kernel.clock import Moment
from medhandover.kernel.languages import show
from medhandover.kernel.roles import Role
from medhandover.medication.actions import record_envelope, record_medicine
from medhandover.medication.handing import record_breach
from medhandover.medication.permits import record_paper
from medhandover.refusals.recording import record_incapacity, record_receiver_refusal
from tests.medhandover.medication.test_controlled import paper
from tests.medhandover.medication.test_handing import LOST
from tests.medhandover.medication.test_model import envelope, medicine
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import LEG
from tests.medhandover.refusals.test_notes import SOON, w11, w12
from tests.ui.conftest import Told
from tests.ui.pictures import keep_picture
from ui.cases.page import CasePage
from ui.parts.view import PartView


def opened(told: Told, world: World, section: str) -> CasePage:
    told.desk.give_reason(lambda _: None, world.case, "verzonnen")
    page = CasePage(told.desk, world.case, section)
    page.resize(1280, 900)
    page.show()
    page.refresh()
    QApplication.processEvents()
    return page


def part(page: CasePage, section: str, title: str) -> PartView:
    return next(each for each in page.views[section].parts if each.part.title == title)


def given(page: CasePage, **values: Any) -> Any:
    dialog: Any = page.offering.dialog
    dialog.fill(values)
    dialog.give()
    return dialog


def test_r52_a_case_is_held_back_from_destruction_on_its_own_page(told: Told, world: World) -> None:
    page = opened(told, world, "person")
    view = part(page, "person", "Held back from destruction")
    view.buttons.click("hold:set")
    dialog = page.offering.dialog
    assert dialog is not None
    assert list(dialog.form.fields) == ["reason"]
    keep_picture(dialog, "hold-nl")
    given(page)
    assert dialog.form.told_wrong("reason")
    given(page, reason="klacht bij de ombudsman (verzonnen)")
    assert view.row().case == world.case
    view.row_buttons.click("hold:lift")
    given(page)
    assert view.row().lifted_at is not None
    assert (told.problems, told.crashes) == ([], [])


def test_fm26_an_envelope_that_was_lost_is_settled_in_the_section_of_medicines(told: Told, world: World) -> None:
    do = world.team.office.do
    do(record_breach, do(record_envelope, world.case, envelope(number="ENV-9", seal_number="Z-9")), LOST)
    page = opened(told, world, "medication")
    view = part(page, "medication", "Envelopes that were opened or lost")
    view.row_buttons.click("envelope:settle")
    given(page, how="teruggevonden", not_reported_reason="in dezelfde kamer teruggevonden (verzonnen)")
    assert view.row().settlement is not None
    assert (told.problems, told.crashes) == ([], [])


def test_r26_a_paper_that_was_asked_for_arrives_without_being_typed_again(told: Told, world: World) -> None:
    do = world.team.office.do
    known = do(record_medicine, world.case, medicine(is_controlled=True))
    do(record_paper, world.case, paper(medicine=known))
    page = opened(told, world, "medication")
    view = part(page, "medication", "Papers for controlled medicines")
    before = view.row()
    view.row_buttons.click("controlled:change")
    given(page, number="NL-77 (verzonnen)")
    after = view.row()
    assert (after.number, after.version) == ("NL-77 (verzonnen)", before.version + 1)
    same = ("medicine", "country", "kind", "state", "valid_from", "valid_until", "authority")
    assert [getattr(after, name) for name in same] == [getattr(before, name) for name in same]
    assert (told.problems, told.crashes) == ([], [])


def test_r46_the_alarm_of_a_receiver_that_refused_is_followed_and_settled(told: Told, world: World) -> None:
    world.team.clock.set(SOON.at + timedelta(hours=1))
    world.team.as_(Role.COORDINATOR)
    world.team.office.do(record_receiver_refusal, world.plan, w12(receiver=world.receiver))
    page = opened(told, world, "handover")
    view = part(page, "handover", "Receivers that refused")
    at = {"at": written(Moment, SOON)}
    view.row_buttons.click("receiver_refusal:add")
    given(page, **at, what="de tweede kliniek komt (verzonnen)")
    assert view.row().notes == ("de tweede kliniek komt (verzonnen)",)
    view.row_buttons.click("alarm:settle")
    assert page.offering.dialog is not None
    assert not page.offering.dialog.asks("kind")
    given(page, **at, what="overgenomen (verzonnen)", how="reserve", with_whom="tweede kliniek (verzonnen)")
    assert view.row().settled is not None
    assert (told.problems, told.crashes) == ([], [])


def test_w11_what_came_after_a_record_of_incapacity_is_added_to_it(told: Told, world: World) -> None:
    world.team.clock.set(SOON.at + timedelta(hours=3))
    world.team.as_(Role.COORDINATOR)
    world.team.office.do(record_incapacity, world.plan, w11())
    page = opened(told, world, "handover")
    view = part(page, "handover", "Unable to decide")
    view.row_buttons.click("incapacity:add")
    given(page, at=written(Moment, SOON), what="opnieuw gezien (verzonnen)", reassess_on="2026-12-10")
    assert [each.what for each in view.row().notes] == ["opnieuw gezien (verzonnen)"]
    assert (told.problems, told.crashes) == ([], [])


def test_the_forms_of_a_delay_and_of_a_notice_name_a_leg_by_its_places_and_its_time(told: Told, world: World) -> None:
    page = opened(told, world, "journey")
    for title, tag in (("Legs", "journey:delay"), ("Airline", "notice:record")):
        part(page, "journey", title).buttons.click(tag)
        dialog = page.offering.dialog
        assert dialog is not None
        box: Any = dialog.form.editors["position"].focusProxy()
        lines = [box.itemText(number) for number in range(box.count())]
        assert any(LEG.departs_from in line and LEG.arrives_at in line for line in lines), lines
        assert any(show("nl", LEG.departs) in line for line in lines), lines
        assert box.accessibleName().startswith("Traject")
        keep_picture(dialog, f"{tag.replace(':', '-')}-nl")
        dialog.reject()


def test_somebody_who_travels_along_does_so_from_and_to_a_leg_that_is_named(told: Told, world: World) -> None:
    page = opened(told, world, "escorts")
    view = part(page, "escorts", "Others who travel along")
    view.buttons.click("companion:add")
    dialog = page.offering.dialog
    assert dialog is not None
    boxes: list[Any] = [dialog.form.editors[name].focusProxy() for name in ("from_leg", "to_leg")]
    first, last = ([box.itemText(number) for number in range(box.count())] for box in boxes)
    assert [box.accessibleName() for box in boxes] == ["Vanaf traject", "Tot en met traject"]
    assert LEG.departs_from in first[0]
    assert last == ["tot de overdracht", *first]
    assert [box.currentText() for box in boxes] == [first[0], last[0]]
    keep_picture(dialog, "companion-add-legs-nl")
    given(page, kind="tolk", name="T. Voorbeeld (verzonnen)")
    assert (view.row().from_leg, view.row().to_leg) == (1, None)
    assert (told.problems, told.crashes) == ([], [])
