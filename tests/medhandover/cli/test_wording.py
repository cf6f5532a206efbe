import pytest

from tests.medhandover.cli.conftest import Run


@pytest.mark.parametrize("arguments", [("--help",), ("case", "--help"), ("case", "check", "--help")])
def test_help_speaks_one_language(run: Run, arguments: tuple[str, ...]) -> None:
    dutch, english = run(*arguments, lang="nl")[1], run(*arguments, lang="en")[1]
    assert dutch.startswith("Gebruik: ")
    assert english.startswith("Usage: ")
    assert "Toon deze uitleg en stop." in dutch
    for word in ("Usage", "Options:", "Commands:", "Show this", "Show the version"):
        assert word not in dutch


WRONG = {
    ("case",): "Noem een van de opdrachten",
    ("nix",): "geen opdracht nix",
    ("case", "check", "--nix"): "geen optie --nix",
    ("case", "check"): "Geef ook NUMBER",
    ("case", "check", "1", "2"): "Zo wordt de opdracht niet gebruikt",
    ("refusal", "template", "1", "W99"): "SITUATION: kies uit W1_INFO, W2_TOEST",
    ("today", "--hours", "x"): "--hours is een geheel getal",
    ("plan", "milestone", "1", "geregeld_gegarandeerd", "--on", "gisteren"): "--on is een dag, zoals",
}


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_what_is_typed_wrongly_is_told_in_one_line_of_the_language(run: Run, arguments: tuple[str, ...]) -> None:
    code, out, err = run(*arguments, lang="nl")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert WRONG[arguments] in err


def test_help_says_how_a_day_is_typed(run: Run) -> None:
    assert "--from JJJJ-MM-DD" in run("staff", "away", "--help", lang="nl")[1]
    assert "--until YYYY-MM-DD" in run("staff", "away", "--help")[1]
