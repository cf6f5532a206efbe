from pathlib import Path

import pytest

from medhandover.kernel.policy import Policy, PolicyDamaged, of_registry, policy


def test_where_nothing_was_set_the_program_speaks_dutch_and_the_user_chooses(tmp_path: Path) -> None:
    assert policy(tmp_path / "policy.toml") == Policy()
    assert (Policy().spoken, Policy().office, Policy().logs) == ("nl", None, None)


def test_what_the_administrators_set_is_read_and_places_may_hold_variables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAATS", str(tmp_path))
    file = tmp_path / "policy.toml"
    lines = (
        'organisation = "Dienst (verzonnen)"',
        'language = "en"',
        'office_location = "$PLAATS/k"',
        'log_folder = "~/l"',
    )
    file.write_text("\n".join(lines), encoding="utf-8")
    found = policy(file)
    assert (found.organisation, found.spoken, found.office) == ("Dienst (verzonnen)", "en", tmp_path / "k")
    assert found.logs == Path("~/l").expanduser()


@pytest.mark.parametrize("told", ["language = ", 'colour = "blue"', "log_folder = 3"])
def test_a_file_that_cannot_be_read_is_told_by_name_with_what_is_known(tmp_path: Path, told: str) -> None:
    file = tmp_path / "policy.toml"
    file.write_text(told, encoding="utf-8")
    with pytest.raises(PolicyDamaged) as caught:
        policy(file)
    assert "policy.toml" in caught.value.say("nl")
    assert "office_location" in caught.value.say("nl")


def test_of_the_registry_only_our_texts_count_and_capitals_do_not() -> None:
    values = {"ORGANISATION": " Dienst ", "Language": "en", "LogFolder": 3, "Colour": "blue"}
    assert of_registry(values) == {"organisation": "Dienst", "language": "en"}


def test_a_language_that_is_not_spoken_here_means_dutch() -> None:
    assert Policy(language="fr").spoken == "nl"
