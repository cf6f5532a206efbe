from medhandover.kernel.credits import asked_for, credits_due, rests_on


def test_everything_the_program_rests_on_has_a_licence_and_its_text() -> None:
    due = {each.name: each for each in credits_due()}
    assert {"PySide6_Essentials", "shiboken6", "SQLAlchemy", "NotoSansArmenian", "Python", "Qt"} <= set(due)
    assert [each.name for each in due.values() if not each.text or not each.licence] == []
    assert "LESSER GENERAL PUBLIC LICENSE" in due["PySide6_Essentials"].text
    assert "GNU GENERAL PUBLIC LICENSE" in due["PySide6_Essentials"].text


def test_what_libraries_ask_for_in_turn_is_among_them_and_what_only_checks_need_is_not() -> None:
    names = {each.name.lower() for each in rests_on()}
    assert "mako" in names
    assert not {"pytest", "mypy", "medhandover"} & names


def test_of_a_requirement_its_name_counts_and_extras_do_not() -> None:
    given = ["a>=1,<2", "b-c ; sys_platform == 'linux'", "d[x]~=1", 'e ; extra == "dev"', "f!=3"]
    assert list(asked_for(given)) == ["a", "b-c", "d", "f"]
