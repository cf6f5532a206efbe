import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from medhandover.personal import account_lines
from medhandover.retention.account import AccountRow, Did
from tests.medhandover.cli.conftest import PASSWORD, Run

PHRASE = "een lange wachtzin"


@pytest.fixture
def number(run: Run, office: str, person: Path) -> str:
    assert run("do", "case:open", str(person), who="jan")[0] == 0
    return "1234567890"


def test_everything_of_one_person_is_sealed_readable_and_complete(run: Run, number: str, tmp_path: Path) -> None:
    paper = tmp_path / "brief.pdf"
    paper.write_bytes(b"%PDF-1.7 verzonnen")
    run("attachment", "add", number, str(paper), who="jan")
    out, inside = tmp_path / "alles.mhp", tmp_path / "alles.zip"
    asked = ("--reason", "inzage", "person", "export", number, "--out", str(out))
    assert run(*asked, who="jan", typed=f"{PASSWORD}\n{PHRASE}")[0] == 0
    assert b"Voorbeeldyan" not in out.read_bytes()
    assert run("person", "unseal", str(out), "--out", str(inside), typed="een andere wachtzin")[0] == 2
    assert run("person", "unseal", str(out), "--out", str(inside), typed=PHRASE)[0] == 0
    with zipfile.ZipFile(inside) as archive:
        names = archive.namelist()
        told = archive.read("readable.txt").decode()
        plain = json.loads(archive.read("data.json"))
        assert archive.read(next(name for name in names if name.endswith("brief.pdf"))) == paper.read_bytes()
    assert "Family name: Voorbeeldyan" in told
    assert "Who looked at this file" in told
    assert plain["tables"]["cases"][0]["family_name"] == "Voorbeeldyan"


def test_an_unsealed_export_says_why_and_nothing_is_written_over(run: Run, number: str, tmp_path: Path) -> None:
    out = tmp_path / "alles.zip"
    asked = ("--reason", "inzage", "person", "export", number, "--out", str(out))
    assert run(*asked, "--plain", "persoon kan geen wachtzin gebruiken", who="jan")[0] == 0
    assert zipfile.is_zipfile(out)
    assert run(*asked, "--plain", "nog eens", who="jan")[0] == 2
    assert "not sealed" in run("person", "unseal", str(out), "--out", str(tmp_path / "b.zip"))[2]
    assert "no file" in run("person", "unseal", str(tmp_path / "niets"), "--out", str(tmp_path / "b.zip"))[2]
    assert "persoon kan geen" in run("log", "export", str(tmp_path / "log"), who="ans")[1] + (
        tmp_path / "log"
    ).read_text(encoding="utf-8")


def test_medical_data_is_taken_out_with_a_reason_only(run: Run, number: str, tmp_path: Path) -> None:
    asked = ("person", "export", number, "--out", str(tmp_path / "alles"))
    code, _, err = run(*asked, who="jan", typed=f"{PASSWORD}\n{PHRASE}")
    assert (code, "reason" in err) == (2, True)


def test_the_account_is_told_in_words(run: Run, number: str) -> None:
    run("case", "show", number, who="jan")
    out = run("person", "account", number, who="jan", lang="nl")[1]
    assert "Jan (verzonnen) (medisch coördinator): vastgelegd: Open een zaak voor een persoon." in out
    assert "ingezien: De zaak met dit documentnummer" in out


def test_the_account_names_no_rules_and_one_moment_once() -> None:
    at = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
    row = AccountRow(
        day=at.date(),
        first=at,
        last=at,
        count=5,
        who="Jan (verzonnen)",
        roles=(),
        did=Did.CHANGED,
        tag="condition:check",
        purpose="",
        was_let=True,
    )
    (line,) = account_lines((row,), "en")
    assert ", 09:30 (5x): Jan (verzonnen)" in line
    assert "(R" not in line
