from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from medhandover.cases.actions import assign_case
from medhandover.cases.queries import all_cases
from medhandover.kernel.roles import Role
from medhandover.premises import Premises
from medhandover.retention.actions import close_case
from medhandover.settings.actions import change_setting
from medhandover.staff.actions import add_account
from medhandover.staff.model import AccountDraft
from medhandover.staff.signing import Credentials
from medhandover.storage.keyrings import KeyFileKeeper
from tests.medhandover.plans.test_actions import World
from tests.offices import PASSWORD, memory_office, open_case
from tests.ui.conftest import Told
from tests.ui.looking import forgotten, shoot_both, window_at
from tests.ui.pictures import keep_picture, unnamed
from ui.administration.contents import STAFF, retention
from ui.administration.page import AdministrationPage
from ui.administration.settings import settings_part, table_part
from ui.desk import Desk, InlineRunner


class Staffed:
    """An office in memory with an account for every role, seen by one of them."""

    def __init__(self) -> None:
        self.team = memory_office()
        self.case = open_case(self.team)

    def told(self, role: Role) -> Told:
        """Return the desk at which the person of a role sits."""
        self.team.as_(role)
        return Told(self)  # type: ignore[arg-type]


@pytest.fixture
def staffed(application: QApplication) -> Staffed:
    return Staffed()


def page_for(staffed: Staffed, role: Role) -> tuple[AdministrationPage, Told]:
    told = staffed.told(role)
    page = AdministrationPage(told.desk)
    page.refresh()
    return page, told


def filled(offering: Any, **values: Any) -> Any:
    """Fill the form that is open and give it; returns the dialog."""
    dialog = offering.dialog
    dialog.fill(values)
    dialog.give()
    return dialog


def test_everybody_sees_only_what_is_theirs(staffed: Staffed) -> None:
    keys = {role: [each.key for each in page_for(staffed, role)[0].rooms] for role in Role}
    assert keys[Role.ADMINISTRATOR] == ["staff", "rights", "settings", "translations", "about"]
    seen = ("staff", "rights", "settings", "translations", "log", "account", "breaches", "retention", "about")
    assert keys[Role.AUDITOR] == [*seen]
    assert "log" not in keys[Role.COORDINATOR]
    assert "retention" in keys[Role.COORDINATOR]


def test_an_account_is_made_given_roles_and_closed_and_its_password_is_never_shown(staffed: Staffed) -> None:
    page, told = page_for(staffed, Role.ADMINISTRATOR)
    staff = page.go("staff")
    view = staff.views[0]
    view.buttons.click("staff:add")
    dialog = staff.offering.dialog
    assert dialog.form.editors["password"].line.echoMode().name == "Password"
    filled(staff.offering, name="nieuw", shown="N. Ieuw (verzonnen)", roles=["planner"], password="kort")
    assert "12" in dialog.form.told_wrong("password")
    filled(staff.offering, password="een lang wachtwoord")
    names = [view.model.row(number).name for number in range(view.model.rowCount())]
    view.table.setCurrentIndex(view.model.index(names.index("nieuw"), 0))
    view.row_buttons.click("staff:roles")
    assert staff.offering.dialog.form.editors["roles"].value() == ["planner"]
    filled(staff.offering, roles=["planner", "vertaler"])
    assert view.row().roles == (Role.PLANNER, Role.TRANSLATOR)
    view.row_buttons.click("staff:disable")
    filled(staff.offering)
    assert view.row().is_disabled
    assert (told.problems, told.crashes) == ([], [])


def test_somebody_is_away_and_comes_back(staffed: Staffed) -> None:
    page, told = page_for(staffed, Role.ADMINISTRATOR)
    staff = page.go("staff")
    away = staff.views[1]
    away.buttons.click("staff:absence")
    who = staffed.team.ids[Role.COORDINATOR]
    filled(staff.offering, staff=who, from_on="2026-11-24", until_on="2026-12-04", reason="verlof")
    assert away.model.rowCount() == 1
    away.row_buttons.click("staff:return")
    filled(staff.offering)
    assert (away.model.rowCount(), told.problems, told.crashes) == (0, [], [])


def test_the_matrix_says_what_a_role_may(staffed: Staffed) -> None:
    page, _ = page_for(staffed, Role.ADMINISTRATOR)
    view = page.go("rights")
    view.refresh()
    whole = view.model.rowCount()
    view.role.setCurrentText("vertaler")
    tags = [view.model.row(number).tag for number in range(view.model.rowCount())]
    assert whole > 200
    assert "approval:give" in tags
    assert "case:open" not in tags


def test_a_setting_is_changed_from_a_day_on_and_keeps_its_history(staffed: Staffed) -> None:
    page, told = page_for(staffed, Role.ADMINISTRATOR)
    view = page.go("settings")
    view.refresh()
    keys = [view.views[0].model.row(number).key for number in range(view.views[0].model.rowCount())]
    view.views[0].table.setCurrentIndex(view.views[0].model.index(keys.index("lock_after_minutes"), 0))
    view.views[0].row_buttons.click("setting:change")
    assert view.offering.dialog.form.editors["value"].value() == "10"
    filled(view.offering, value="15", from_on="2026-12-01")
    row = view.views[0].model.row(keys.index("lock_after_minutes"))
    assert (row.value, row.coming) == ("10", "15")
    view.table.setCurrentText("feestdagen")
    view.rows.buttons.click("table:add")
    dialog = view.offering.dialog
    fields = {"table": "feestdagen", "key": "verzonnen_feest", "country": "AM", "text": [{"nl": "Feest (verzonnen)"}]}
    dialog.fill({**fields, "from_on": "2026-12-10", "until_on": "2026-12-10", "text": {"nl": "Feest (verzonnen)"}})
    dialog.give()
    view.table.setCurrentIndex(0)
    assert view.rows.model.rowCount() > 5
    assert (told.problems, told.crashes) == ([], [])


def test_the_history_of_the_chosen_setting_is_told(staffed: Staffed) -> None:
    staffed.team.as_(Role.ADMINISTRATOR).do(change_setting, "lock_after_minutes", "20")
    page, _ = page_for(staffed, Role.ADMINISTRATOR)
    view = page.go("settings")
    view.refresh()
    keys = [view.views[0].model.row(number).key for number in range(view.views[0].model.rowCount())]
    view.views[0].table.setCurrentIndex(view.views[0].model.index(keys.index("lock_after_minutes"), 0))
    assert view.history.model.row(0).value == "20"


def test_texts_are_read_beside_the_dutch_and_approved(staffed: Staffed) -> None:
    page, told = page_for(staffed, Role.TRANSLATOR)
    view = page.go("translations")
    view.refresh()
    pairs = [view.model.row(number) for number in range(view.model.rowCount())]
    assert all(each.dutch for each in pairs)
    assert sum(each.other != each.dutch for each in pairs) > len(pairs) // 2
    view.approve.click("approval:give")
    filled(view.offering, translator="V. Ertaler (verzonnen)")
    assert (told.problems, told.crashes) == ([], [])

    assert "Goedgekeurd door" in view._stands.text()
    assert view.approvals.model.rowCount() == 1
    view.approvals.row_buttons.click("approval:withdraw")
    filled(view.offering)
    assert view._stands.text().startswith("Concept")
    assert (told.problems, told.crashes) == ([], [])


def test_the_log_is_read_by_period_and_by_what_stands_in_it(staffed: Staffed) -> None:
    page, told = page_for(staffed, Role.AUDITOR)
    view = page.go("log")
    view.refresh()
    assert view.model.rowCount() > 3
    view.text.setText("case:open")
    assert view.model.rowCount() == 1
    view.text.clear()
    view.since.fill("2027-01-01")
    view.until.fill("2027-01-02")
    view.show_button.click()
    assert (view.model.rowCount(), told.problems, told.crashes) == (0, [], [])


def test_the_account_of_a_person_is_saved_as_pdf_or_text(staffed: Staffed, tmp_path: Path) -> None:
    page, told = page_for(staffed, Role.AUDITOR)
    view = page.go("account")
    view.search.setText("voorbeeldyan")
    QTest.keyClick(view.search, Qt.Key.Key_Return)
    assert view.model.rowCount() > 0
    view.write(tmp_path / "verantwoording.pdf")
    view.write(tmp_path / "verantwoording.txt")
    assert (tmp_path / "verantwoording.pdf").read_bytes().startswith(b"%PDF")
    assert "Medical Coordinator (verzonnen)" in (tmp_path / "verantwoording.txt").read_text()
    view.write(tmp_path / "geen map" / "verantwoording.txt")
    assert len(told.problems) == 1


def test_r52_a_list_is_approved_by_two_others_and_carried_out(staffed: Staffed) -> None:
    office = staffed.team.as_(Role.ADMINISTRATOR)
    for key in ("retention_medical_years", "retention_log_years", "retention_case_years"):
        office.do(change_setting, key, "1")
    staffed.team.as_(Role.COORDINATOR).do(close_case, staffed.case, 1)
    staffed.team.clock.move(timedelta(days=800))
    page, told = page_for(staffed, Role.COORDINATOR)
    view = page.go("retention")
    view.refresh()
    view.views[0].buttons.click("destruction:propose")
    filled(view.offering)
    for role in (Role.CASE_DIRECTOR, Role.AUDITOR):
        page, told = page_for(staffed, role)
        view = page.go("retention")
        view.refresh()
        view.views[1].row_buttons.click("destruction:approve")
        filled(view.offering)
        assert (told.problems, told.crashes) == ([], [])
    page, told = page_for(staffed, Role.COORDINATOR)
    view = page.go("retention")
    view.refresh()
    view.views[1].row_buttons.click("destruction:carry_out")
    filled(view.offering)
    assert (view.views[3].model.rowCount(), told.problems, told.crashes) == (1, [], [])


def test_a_case_is_held_back_and_no_longer(staffed: Staffed) -> None:
    page, told = page_for(staffed, Role.COORDINATOR)
    view = page.go("retention")
    view.refresh()
    view.views[2].buttons.click("hold:set")
    filled(view.offering, case=staffed.case, reason="klacht (verzonnen)")
    assert view.views[2].row().reason == "klacht (verzonnen)"
    view.views[2].row_buttons.click("hold:lift")
    filled(view.offering)
    assert view.views[2].row().lifted_at is not None
    assert (told.problems, told.crashes) == ([], [])


def test_each_change_begins_with_all_that_the_row_holds() -> None:
    for part in (*STAFF, *retention("nl"), table_part("nl")):
        assert forgotten(part) == {}
    assert forgotten(settings_part("nl")) == {"setting:change": ["from_on"]}


def test_every_section_is_looked_at_in_both_languages(staffed: Staffed) -> None:
    for role, keys in (
        (Role.ADMINISTRATOR, ("staff", "rights", "settings", "about")),
        (Role.TRANSLATOR, ("translations",)),
        (Role.AUDITOR, ("log", "account", "retention")),
    ):
        told = staffed.told(role)
        for key in keys:
            window = window_at(told, "administration", key)
            assert unnamed(window) == []
            shoot_both(window, f"administration-{key}")
            window.close()
        assert (told.problems, told.crashes) == ([], [])


def test_with_keys_alone_one_goes_from_section_to_section(staffed: Staffed) -> None:
    window = window_at(staffed.told(Role.ADMINISTRATOR), "administration")
    window.page.list.setFocus()
    QTest.keyClick(window.page.list, Qt.Key.Key_Down)
    assert window.page.open_room() is window.page.made["rights"]
    QTest.keyClick(window.page.list, Qt.Key.Key_End)
    assert window.page.made["about"].model.rowCount() > 10
    window.resize(1024, 700)
    keep_picture(window, "administration-small")
    assert (window.width(), window.height()) == (1024, 700)


@pytest.fixture
def premises(tmp_path: Path) -> Premises:
    made = Premises(tmp_path / "kantoor", lambda: KeyFileKeeper(tmp_path / "sleutel"))
    made.found(
        "Kantoor Voorbeeld", AccountDraft(name="eva", shown="Eva (verzonnen)", roles=(Role.ADMINISTRATOR,)), PASSWORD
    )
    return made


def test_the_office_is_backed_up_checked_and_gets_a_new_code(
    premises: Premises, application: QApplication, tmp_path: Path
) -> None:
    office = premises.open()
    office.sign_in(Credentials("eva", PASSWORD))
    desk = Desk(office, InlineRunner(), "nl", premises)
    page = AdministrationPage(desk, "office")
    page.refresh()
    view = page.open_room()
    view.write_backup(tmp_path)
    view.write_backup(tmp_path)
    assert len(list(tmp_path.glob("medhandover-*"))) == 2
    assert "reservekopie staat in" in view.told.text().lower()
    view.verify.click()
    assert "heel" in view.told.text()
    view.renew.click()
    view.question.accept()
    code = view.code.text()
    view.typed.setText("12345")
    assert not view.code.isHidden()
    view.typed.setText(code.lower())
    assert view.code.isHidden()
    keep_picture(page, "administration-office-nl")
    desk.language = "en"
    keep_picture(AdministrationPage(desk, "office").open_room(), "administration-office-en")
    desk.language = "nl"
    log = page.go("log")
    log.verify.click()
    assert "heel" in log.told.text()
    premises.close()


def test_a_backup_that_cannot_be_written_is_told_in_place(
    premises: Premises, application: QApplication, tmp_path: Path, world: World
) -> None:
    office = premises.open()
    office.sign_in(Credentials("eva", PASSWORD))
    desk = Desk(office, InlineRunner(), "nl", premises)
    view = AdministrationPage(desk, "office").open_room()
    view.write_backup(premises.folder)
    assert view.told.text()
    assert view.backup.isEnabled()
    desk.progress.stop()
    desk.progress.begin()
    premises.close()


def test_the_cases_of_who_leaves_are_given_to_another(staffed: Staffed) -> None:
    page, told = page_for(staffed, Role.COORDINATOR)
    office, case = staffed.team.office, staffed.case
    first = staffed.team.ids[Role.COORDINATOR]
    second = staffed.team.as_(Role.ADMINISTRATOR).do(
        add_account, AccountDraft(name="tweede", shown="T. Weede (verzonnen)", roles=(Role.COORDINATOR,)), PASSWORD
    )
    staffed.team.as_(Role.COORDINATOR)
    office.do(assign_case, case, None, first)
    staff = page.go("staff")
    staff.refresh()
    view = staff.views[0]
    names = [view.model.row(number).id for number in range(view.model.rowCount())]
    view.table.setCurrentIndex(view.model.index(names.index(first), 0))
    view.row_buttons.click("case:reassign")
    filled(staff.offering, successor=second)
    assert office.ask(all_cases)[0].coordinator == second
    assert (told.problems, told.crashes) == ([], [])
