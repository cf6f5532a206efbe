import json
import os
import signal
from collections.abc import Iterator
from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest

from medhandover.cli import batch
from medhandover.papers.batch import print_all
from tests.medhandover.cli.conftest import PASSWORD, TODAY, V_NUMBER, Run

PHRASE, NURSE = "een lange wachtzin", "L. Dekker"


def stopping(run: Run) -> set[str]:
    """Return the rules that stop the departure of the imported case."""
    lines = run("case", "check", V_NUMBER, who="jan")[1].splitlines()
    return {line[:3] for line in lines if "[stops departure" in line}


def last_steps(today: str) -> tuple[tuple[str, ...], ...]:
    """Return what this office does itself, whatever a file says: the steps of the README."""
    verify = ("receiver", "verify", "Kliniek Voorbeeld Jerevan", "--confirmed", "naam")
    hand = ("letter", "hand", V_NUMBER, "--name", "N. (verzonnen)")
    return (
        (*verify, "--source", "receptie (verzonnen)", "--how", "telefoon"),
        (*verify, "--source", "ambassade (verzonnen)", "--how", "ambassade"),
        ("plan", "milestone", V_NUMBER, "geregeld_gegarandeerd", "--on", today),
        ("escort", "check", NURSE),
        ("envelope", "move", V_NUMBER, "VB-0001", "P. Bakker (verzonnen)", "--kind", "medisch_begeleider"),
        (*hand, "--to", "betrokkene"),
        (*hand, "--to", "gemachtigde"),
        ("plan", "checklist", V_NUMBER, "--all"),
    )


@pytest.mark.parametrize("clock", [time(0, 20), time(11), time(23, 40)], indirect=True)
def test_an_imported_case_is_not_ready_then_checked_and_approved_here_and_ready(
    run: Run, staffed: None, file: Path, tmp_path: Path
) -> None:
    assert run("case", "import", str(file), who="jan")[0] == 0
    code, out, _ = run("case", "check", V_NUMBER, who="jan")
    assert (code, out.count("R02"), out.count("R33")) == (3, 5, 3)
    assert "yourself" in run("case", "confirm", V_NUMBER, who="jan")[2]
    assert "5 codings are checked." in run("case", "confirm", V_NUMBER, who="piet")[1]
    for paper, language in (("brief", "nl"), ("brief", "hy"), ("dossier", "hy")):
        assert run("text", "approve", paper, language, "--translator", "V. Taler", who="vera")[0] == 0
    assert stopping(run) == {"R12", "R15", "R21", "R28", "R32", "R39"}
    for step in last_steps(str(TODAY)):
        code, _, err = run(*step, who="jan")
        assert code == 0, err
    assert stopping(run) == set()
    assert run("case", "check", V_NUMBER, who="jan")[0] == 0
    assert "not approved" in run("text", "list", who="vera")[1]
    assert "refuse" in run("text", "show", "brief", "en", who="vera")[1]
    asked = ["--reason", "reis", "print", "dossier", V_NUMBER, "--language", "hy", "--out", str(tmp_path / "d.pdf")]
    out = run(*asked, who="jan")[1]
    assert "version 1, copy 1, 2 pages" in out
    assert "concept" not in out


def test_a_paper_is_not_written_over_and_says_why_it_is_a_concept(
    run: Run, staffed: None, file: Path, tmp_path: Path
) -> None:
    run("case", "import", str(file), who="jan")
    asked = [
        "--reason",
        "reis",
        "print",
        "ontvangstbewijs",
        V_NUMBER,
        "--language",
        "ar",
        "--out",
        str(tmp_path / "o.pdf"),
    ]
    assert "concept" in run(*asked, who="jan")[1]
    assert "--force" in run(*asked, who="jan")[2]
    assert "printed again" in run(*asked, "--force", who="jan")[2]
    assert "copy 2" in run(*asked, "--force", "--again", "nat geworden", who="jan")[1]
    asked[-1] = str(tmp_path / "nergens" / "o.pdf")
    assert "is not there" in run(*asked, who="jan")[2]
    dossier = ["--reason", "reis", "print", "dossier", V_NUMBER, "--language", "en", "--out", str(tmp_path / "d.pdf")]
    assert "agreed in: Armenian" in run(*dossier, who="jan")[2]
    dossier[5] = "hy"
    assert run(*dossier, who="els")[0] == 2
    assert run("print", *dossier[3:], who="jan")[0] == 2


@pytest.mark.parametrize(
    ("paper", "language", "pages"), [("reisblad", "nl", 2), ("contactkaart", "hy", 1), ("envelopetiket", "hy", 1)]
)
def test_what_travels_with_the_escort_is_printed_by_name(
    run: Run, staffed: None, file: Path, tmp_path: Path, paper: str, language: str, pages: int
) -> None:
    run("case", "import", str(file), who="jan")
    code, out, err = run("print", paper, V_NUMBER, "--language", language, "--out", str(tmp_path / "p.pdf"), who="jan")
    assert code == 0, err
    assert f"version 1, copy 1, {pages} pages" in out
    assert "concept" in out


def test_a_preview_is_written_and_entered_nowhere(run: Run, staffed: None, file: Path, tmp_path: Path) -> None:
    run("case", "import", str(file), who="jan")
    asked = ["print", "brief", V_NUMBER, "--language", "hy", "--out", str(tmp_path / "b.pdf"), "--force"]
    for _ in range(2):
        code, out, err = run(*asked, "--preview", who="jan")
        assert code == 0, err
        assert "preview" in out and "No copy was entered" in out
    assert "version 1, copy 1" in run(*asked, who="jan")[1]


@pytest.mark.parametrize("clock", [time(0, 20), time(11), time(23, 40)], indirect=True)
def test_all_papers_of_a_case_or_a_day_are_printed_in_one_step(
    run: Run, staffed: None, file: Path, tmp_path: Path
) -> None:
    run("case", "import", str(file), who="jan")
    out = tmp_path / "papieren"
    asked = ["--reason", "reis", "print", "all", "--out", str(out)]
    assert "is not there" in run(*asked[:-1], str(out / "x"), V_NUMBER, who="jan")[2]
    assert "either a CASE or --day" in run(*asked, who="jan")[2]
    code, said, err = run(*asked, V_NUMBER, "--family", who="jan")
    assert code == 0, err
    printed = sorted(each.name.split("-", 3)[3] for each in out.iterdir())
    assert "dossier-ontvanger-hy.pdf" in printed and "brief-betrokkene-hy.pdf" in printed
    assert f"{len(printed)} papers were printed and entered." in said
    assert "--force" in run(*asked, V_NUMBER, who="jan")[2]
    leaves = str(TODAY + timedelta(days=1))
    code, said, err = run(*asked, "--day", leaves, "--force", who="jan")
    assert code == 2 and said.count("printed again") == len(printed)
    assert f"{len(printed)} were not" in err
    assert run(*asked, "--day", leaves, "--force", "--again", "nat geworden", who="jan")[0] == 0
    assert "0 papers" in run(*asked, "--day", "2026-01-01", who="jan")[1]


def test_ctrl_c_stops_between_two_papers_and_says_what_was_entered(
    run: Run, staffed: None, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("case", "import", str(file), who="jan")
    (tmp_path / "p").mkdir()
    real, before = print_all, signal.getsignal(signal.SIGINT)

    def pressing(*given: Any) -> Iterator[Any]:
        for number, outcome in enumerate(real(*given)):
            yield outcome
            if number == 1:
                os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(batch, "print_all", pressing)
    code, _, err = run("--reason", "reis", "print", "all", V_NUMBER, "--out", str(tmp_path / "p"), who="jan")
    assert code == 2
    assert "Stopped. 2 papers" in err
    assert len(list((tmp_path / "p").iterdir())) == 2
    assert signal.getsignal(signal.SIGINT) is before


def test_a_letter_for_a_child_is_not_printed_for_an_adult(run: Run, staffed: None, file: Path, tmp_path: Path) -> None:
    run("case", "import", str(file), who="jan")
    for paper in ("brief_6_11", "brief_12_15", "brief_16_17", "brief_ouders"):
        code, _, err = run("print", paper, V_NUMBER, "--language", "hy", "--out", str(tmp_path / "b.pdf"), who="jan")
        assert (code, "not for this person" in err) == (2, True)
        assert "adult" in err
    assert not (tmp_path / "b.pdf").exists()


def test_a_known_person_is_refused_and_an_update_shows_the_difference(
    run: Run, staffed: None, file: Path, example: dict[str, Any]
) -> None:
    run("case", "import", str(file), who="jan")
    assert "already a case" in run("case", "import", str(file), who="jan")[2]
    update = ["--reason", "reis", "case", "import", str(file), "--update"]
    assert "nothing else than this office" in run(*update, who="jan")[1]
    changed = json.loads(json.dumps(example))
    changed["person"]["given_names"] = "Ander"
    changed["plan"]["plan"]["interpreter"] = "tolk nr. 9999"
    changed["plan"]["payment"]["maximum"] = 7000
    changed["journey"]["journey"]["meeting_point"] = "hal 1"
    changed["medicines"].append({**changed["medicines"][0], "inn": "paracetamol"})
    changed["envelopes"].append({**changed["envelopes"][0], "number": "VB-9999"})
    changed["plan"]["acceptances"].append({**changed["plan"]["acceptances"][0], "state": "gereed_bevestigd"})
    file.write_text(json.dumps(changed), encoding="utf-8")
    code, out, _ = run(*update, who="jan", typed=f"{PASSWORD}\nn")
    assert (code, "person.given_names" in out, "7000" in out) == (2, True, True)
    assert run(*update, "--yes", who="jan")[0] == 0
    assert "nothing else than this office" in run(*update, who="jan")[1]
    changed["advices"][0]["conditions"][0]["condition"]["literal"] = "„Zachter.”"
    file.write_text(json.dumps(changed), encoding="utf-8")
    assert "R03" in run(*update, "--yes", who="jan")[2]


def test_an_export_is_sealed_with_a_passphrase(run: Run, staffed: None, file: Path, tmp_path: Path) -> None:
    run("case", "import", str(file), who="jan")
    out = tmp_path / "zaak.mho"
    export = ["--reason", "reis", "case", "export", V_NUMBER, "--out", str(out)]
    assert "at least 12" in run(*export, who="jan", typed=f"{PASSWORD}\nkort")[2]
    assert run(*export, who="jan", typed=f"{PASSWORD}\n{PHRASE}")[0] == 0
    assert b"Orinakyan" not in out.read_bytes()
    again = ["--reason", "reis", "case", "import", str(out), "--update"]
    assert "does not open" in run(*again, who="jan", typed=f"{PASSWORD}\neen andere wachtzin")[2]
    assert "nothing else than this office" in run(*again, who="jan", typed=f"{PASSWORD}\n{PHRASE}")[1]
    out.write_bytes(out.read_bytes()[:-1])
    assert "does not open" in run(*again, who="jan", typed=f"{PASSWORD}\n{PHRASE}")[2]


def test_a_readable_export_needs_a_right_and_a_reason_that_is_logged(
    run: Run, staffed: None, file: Path, tmp_path: Path
) -> None:
    run("case", "import", str(file), who="jan")
    out = tmp_path / "leesbaar.json"
    plain = ["--reason", "reis", "case", "export", V_NUMBER, "--out", str(out), "--plain"]
    assert run(*plain, "vraag van de rechter", who="els")[0] == 2
    assert "Say why" in run(*plain, " ", who="jan")[2]
    assert run(*plain, "vraag van de rechter", who="jan")[0] == 0
    assert "Orinakyan" in out.read_text(encoding="utf-8")
    assert "case:export_plain" in run("log", "show", who="ans")[1]
    logged = tmp_path / "log.jsonl"
    assert run("log", "export", str(logged), who="ans")[0] == 0
    assert "vraag van de rechter" in logged.read_text(encoding="utf-8")


def test_the_example_fits_its_schema_and_is_not_written_over(run: Run, office: str, tmp_path: Path) -> None:
    out = tmp_path / "voorbeeld.json"
    assert run("case", "example", "--out", str(out))[0] == 0
    assert run("case", "example", "--out", str(out))[0] == 2
    told = json.loads(run("schema", "case")[1])
    assert set(told["properties"]) >= {"person", "plan", "advices", "stated"}


BAD: tuple[tuple[str, Any, str], ...] = (
    ("person.v_number", "12345A7890", "person.v_number"),
    ("person.bsn", "123456789", "bsn"),
    ("person.born_on", "1978-13-40", "person.born_on"),
    ("person.sex", "q", "person.sex"),
    ("person.languages_spoken", ["hy", "quatsch"], "languages_spoken"),
    ("person.colour", "blue", "colour"),
    ("format", "other", "format"),
    ("plan.plan.receiver", "nobody", "plan.plan.receiver"),
    ("plan.arrangements.0.arrangement.condition", "nothing", "condition"),
    ("journey.legs.0.arrives", "gisteren", "journey.legs.0.arrives"),
)


@pytest.mark.parametrize(("path", "value", "told"), BAD, ids=[each[0] for each in BAD])
def test_a_wrong_file_is_one_sentence_with_its_path_and_nothing_is_imported(
    run: Run, office: str, file: Path, example: dict[str, Any], path: str, value: Any, told: str
) -> None:
    wrong = json.loads(json.dumps(example))
    *parts, last = path.split(".")
    inside = wrong
    for part in parts:
        inside = inside[int(part) if part.isdigit() else part]
    inside[last] = value
    file.write_text(json.dumps(wrong), encoding="utf-8")
    code, _, err = run("case", "import", str(file), who="jan")
    assert (code, err.count("\n"), told in err) == (2, 1, True), err
    assert run("case", "list", who="jan")[1] == ""


@pytest.mark.parametrize(
    "content", [b"{", b"[]", b"\xff\xfe{\x00}\x00", b'{"person": NaN}', b"\xef\xbb\xbf{}", b"[" * 5000, b""]
)
def test_what_is_no_case_file_is_told_in_a_sentence(run: Run, office: str, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    code, _, err = run("case", "import", str(file), who="jan")
    assert (code, err.count("\n")) == (2, 1), err


def test_a_missing_or_huge_file_is_told_before_it_is_read(run: Run, office: str, tmp_path: Path) -> None:
    assert "no file" in run("case", "import", str(tmp_path / "weg.json"), who="jan")[2]
    huge = tmp_path / "groot.json"
    with huge.open("wb") as file:
        file.truncate(2_000_000_000)
    assert "larger than" in run("case", "import", str(huge), who="jan")[2]


def test_a_receiver_that_the_directory_knows_otherwise_stops_the_import(
    run: Run, staffed: None, file: Path, example: dict[str, Any]
) -> None:
    run("case", "import", str(file), who="jan")
    other = json.loads(json.dumps(example))
    other["person"]["v_number"] = "9000000099"
    other["envelopes"][0]["number"] = "VB-0099"
    other["receivers"][0]["receiver"]["phone"] = "+37400000077"
    file.write_text(json.dumps(other), encoding="utf-8")
    assert "phone" in run("case", "import", str(file), who="jan")[2]


def test_companions_and_wishes_travel_with_a_case_and_an_update_adds_to_them(
    run: Run, office: str, file: Path, tmp_path: Path
) -> None:
    told = json.loads(file.read_text(encoding="utf-8"))
    told["plan"]["companions"] = [{"kind": "familie", "name": "Z. (verzonnen)"}]
    told["plan"]["wishes"] = {"is_female_wanted": True}
    file.write_text(json.dumps(told), encoding="utf-8")
    assert run("case", "import", str(file), who="jan")[0] == 0
    told["plan"]["companions"].append({"kind": "tolk", "name": "T. (verzonnen)"})
    told["plan"]["wishes"] = {"languages": ["hy"]}
    file.write_text(json.dumps(told), encoding="utf-8")
    assert run("--reason", "reis", "case", "import", str(file), "--update", "--yes", who="jan")[0] == 0
    case = json.loads(run("case", "show", V_NUMBER, "--json", who="jan")[1])["id"]
    plan = json.loads(run("ask", "plan:list", f"case={case}", "--json", who="jan")[1])[0]["id"]
    rows = json.loads(run("ask", "companion:list", f"plan={plan}", "--json", who="jan")[1])
    assert [row["name"] for row in rows] == ["Z. (verzonnen)", "T. (verzonnen)"]
    wishes = json.loads(run("ask", "wishes:see", f"plan={plan}", "--json", who="jan")[1])
    assert (wishes["is_female_wanted"], wishes["languages"]) == (False, ["hy"])
