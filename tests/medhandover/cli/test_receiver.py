from pathlib import Path

import pytest

from tests.medhandover.cli.conftest import PASSWORD, Run

HEAD = (
    "Naam;Soort ontvanger;Type ontvanger;Land;Stad;Tijdzone;Telefoon;Openingstijden;Minuten vanaf de luchthaven;Prijzen"
)
PLACE = "AM;Yerevan;Asia/Yerevan;+374 00 000001"
CLINIC = f"Kliniek Een (verzonnen);instelling;ziekenhuis;{PLACE};ma-vr 08:30-16:00;40;opname: 120 EUR/dag"
OTHER = "Kliniek Twee (verzonnen);instelling;ziekenhuis;XK;Pristina;Europe/Belgrade;+383 00 000001;;15;"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ontvangers.csv"
    path.write_text(f"{HEAD}\n{CLINIC}\n{OTHER}\n", encoding="utf-8")
    return path


def test_a_list_of_receivers_is_imported_and_an_update_shows_the_difference(run: Run, office: str, file: Path) -> None:
    assert "Entered: 2" in run("receiver", "import", str(file), who="jan")[1]
    assert "line 2, column Name" in run("receiver", "import", str(file), who="jan")[2]
    update = ["receiver", "import", str(file), "--update"]
    assert "nothing else than this office" in run(*update, who="jan")[1]
    file.write_text(
        f"{HEAD}\n{CLINIC.replace('000001', '000009')}\n{OTHER.replace('Twee', 'Drie')}\n", encoding="utf-8"
    )
    code, out, err = run(*update, who="jan", typed=f"{PASSWORD}\nn")
    assert (code, "Phone: +374 00 000001 -> +374 00 000009" in out, "Drie (verzonnen): new" in out) == (2, True, True)
    assert "Nothing was changed" in err
    assert "Entered: 1. Changed: 1." in run(*update, "--yes", who="jan")[1]


def test_the_list_tells_the_distance_from_an_airport_and_what_is_not_known(run: Run, office: str, file: Path) -> None:
    lines = f"{HEAD};latitude;longitude\n{CLINIC};40,18;44,51\n{OTHER};;\n"
    file.write_text(lines, encoding="utf-8")
    run("receiver", "import", str(file), who="jan")
    first, second = run("receiver", "list", "--airport", "EVN", who="jan")[1].splitlines()
    assert "10 km from EVN in a straight line" in first
    assert "in a straight line from EVN: not known" in second


def test_every_wrong_cell_is_named_and_nothing_is_entered(run: Run, office: str, file: Path) -> None:
    file.write_text(f"{HEAD}\n{CLINIC.replace('AM', 'Armenia')}\n{OTHER.replace('+383', '0')}\n", encoding="utf-8")
    code, _, err = run("receiver", "import", str(file), who="jan", lang="nl")
    assert (code, "regel 2, kolom Land" in err, "regel 3, kolom Telefoon" in err) == (2, True, True)
    assert run("receiver", "list", who="jan")[1] == ""
    file.write_text(f"{HEAD};Kleur\n{CLINIC};rood\n", encoding="utf-8")
    assert "no column Kleur" in run("receiver", "import", str(file), who="jan")[2]
    file.write_text(f"{HEAD}\n{CLINIC};te veel\n", encoding="utf-8")
    assert "line 2: This line has" in run("receiver", "import", str(file), who="jan")[2]


def test_what_is_no_list_is_told_in_a_sentence(run: Run, office: str, file: Path, tmp_path: Path) -> None:
    assert "no file" in run("receiver", "import", str(tmp_path / "weg.csv"), who="jan")[2]
    file.write_bytes(b"\xff\xfe")
    assert "UTF-8" in run("receiver", "import", str(file), who="jan")[2]
    with file.open("wb") as huge:
        huge.truncate(2_000_000_000)
    assert "larger than" in run("receiver", "import", str(file), who="jan")[2]


def test_the_directory_is_listed_nearest_first_and_filtered(run: Run, office: str, file: Path) -> None:
    run("receiver", "import", str(file), who="jan")
    lines = run("receiver", "list", who="jan")[1].splitlines()
    assert [line.partition(" (")[0] for line in lines] == ["Kliniek Twee", "Kliniek Een"]
    assert all("not checked (R15)" in line for line in lines)
    filtered = ["receiver", "list", "--country", "AM", "--kind", "instelling", "--status", "concept"]
    assert "Kliniek Een" in run(*filtered, who="jan")[1]
    assert run("receiver", "list", "--specialism", "psychiatrie", who="jan")[1] == ""
    assert '"city": "Yerevan"' in run("receiver", "list", "een", "--json", who="jan")[1]


def test_r15_two_checks_of_different_sources_are_noted(run: Run, office: str, file: Path) -> None:
    run("receiver", "import", str(file), who="jan")
    check = ["receiver", "verify", "kliniek een", "--confirmed", "naam"]
    assert "not count" in run(*check, "--how", "telefoon", "--source", "receptie", who="jan")[1]
    assert "valid until" in run(*check, "--how", "bezoek", "--source", "J. Jansen (verzonnen)", who="jan")[1]
    assert "checked, valid until" in run("receiver", "list", "een", who="jan")[1]
    wrong = [*check[:3], "--how", "website", "--source", "x", "--result", "klopt_niet", "--on", "2026-01-01"]
    assert "remark" in run(*wrong, who="jan")[2]
    assert run(*wrong, "--remark", "ander adres", who="jan")[0] == 0
    shown = run("receiver", "show", "kliniek een", who="jan")[1]
    assert shown.count("Checked:") == 3
    assert "Phone: +374 00 000001" in shown
    assert "Country: Armenia" in shown
    assert "Prices: opname, 120, EUR, per day" in shown


def test_r51_a_receiver_tells_its_hours_and_holidays(run: Run, office: str, file: Path) -> None:
    run("receiver", "import", str(file), who="jan")
    out = run("receiver", "hours", "kliniek een", "--at", "2026-12-31T10:00", who="jan")[1]
    assert "Monday 08:30-16:00" in out
    assert "10:00: holiday" in out
    assert "New Year's Eve" in out
    assert "holidays of Kosovo" in run("receiver", "hours", "twee", who="jan")[1]
    assert "vrijdag 08:30-16:00" in run("receiver", "show", "een", who="jan", lang="nl")[1]
    assert '"weekday": 5' in run("receiver", "show", "een", "--json", who="jan")[1]


def test_one_receiver_is_named_or_the_choice_is_told(run: Run, office: str, file: Path) -> None:
    run("receiver", "import", str(file), who="jan")
    assert "2 receivers fit" in run("receiver", "show", "kliniek", who="jan")[2]
    assert "no receiver" in run("receiver", "show", "niemand", who="jan")[2]
    assert run("receiver", "show", "Kliniek Een (verzonnen)", who="jan")[0] == 0


def test_the_history_of_a_receiver_is_told(run: Run, office: str, file: Path) -> None:
    run("receiver", "import", str(file), who="jan")
    code, out, _ = run("receiver", "history", "Kliniek Een", who="jan", lang="nl")
    assert (code, out) == (0, "Kliniek Een (verzonnen): 0 plannen, waarvan 0 open.\n")
    assert '"plans": 0' in run("receiver", "history", "Kliniek Een", "--json", who="jan")[1]


def test_everything_of_a_receiver_is_told_in_words(run: Run, office: str, file: Path) -> None:
    assert run("receiver", "import", str(file), who="jan")[0] == 0
    name = run("receiver", "list", who="jan")[1].splitlines()[0].split("  ")[0]
    told = run("receiver", "show", name, who="jan", lang="nl")[1]
    labels = [line.partition(":")[0] for line in told.splitlines() if ": " in line]
    assert not {"id", "version", "status", "verified_until", "Relatie van de mantelzorger"} & set(labels)
    assert "Status" in labels
