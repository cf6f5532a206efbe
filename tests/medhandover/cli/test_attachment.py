from pathlib import Path

from medhandover.storage.folder import open_office
from medhandover.storage.keyrings import KeyFileKeeper
from tests.medhandover.cli.conftest import Run

PDF = b"%PDF-1.7\n%invented\n"
ADD = ("attachment", "add", "1234567890")


def one(run: Run, person: Path, tmp_path: Path) -> Path:
    run("do", "case:open", str(person), who="jan")
    letter = tmp_path / "brief.pdf"
    letter.write_bytes(PDF)
    assert run(*ADD, str(letter), "--about", "verklaring", who="jan")[0] == 0
    return letter


def kept(tmp_path: Path) -> list[str]:
    with open_office(tmp_path / "office", KeyFileKeeper(tmp_path / "key")) as folder:
        return [str(each) for each in folder.attachments.ids()]


def test_a_file_is_kept_encrypted_listed_and_saved_again(run: Run, office: str, person: Path, tmp_path: Path) -> None:
    one(run, person, tmp_path)
    shared = ("--reason", "reis", "attachment")
    listed = run(*shared, "list", "1234567890", who="jan")[1]
    assert "statement of BMA or IND  brief.pdf" in listed
    out = tmp_path / "terug.pdf"
    save = (*shared, "save", "1234567890", listed.split()[0], "--out", str(out))
    assert run(*save, who="jan")[0] == 0
    assert out.read_bytes() == PDF
    assert run(*save, who="jan")[0] == 2
    assert run(*shared, "save", "1234567890", "niets", "--out", str(tmp_path / "x"), who="jan")[0] == 2
    assert run(*shared, "save", "1234567890", "niets", "--out", str(tmp_path / "x/y"), who="jan")[0] == 2
    assert not any(PDF in path.read_bytes() for path in (tmp_path / "office").rglob("*") if path.is_file())


def test_a_forbidden_kind_and_a_file_of_two_gigabytes_are_refused_and_nothing_is_kept(
    run: Run, office: str, person: Path, tmp_path: Path
) -> None:
    run("do", "case:open", str(person), who="jan")
    program = tmp_path / "programma.exe"
    program.write_bytes(b"MZ invented")
    huge = tmp_path / "groot.pdf"
    with huge.open("wb") as file:
        file.write(PDF)
        file.truncate(2_000_000_000)
    for file_name in (program, huge, tmp_path / "weg.pdf"):
        code, _, err = run(*ADD, str(file_name), who="jan")
        assert (code, err.count("\n")) == (2, 1), err
    assert kept(tmp_path) == []


def test_who_may_not_add_leaves_no_file_behind(run: Run, office: str, person: Path, tmp_path: Path) -> None:
    letter = one(run, person, tmp_path)
    before = kept(tmp_path)
    assert run(*ADD, str(letter), who="ans")[0] == 2
    assert kept(tmp_path) == before


def test_verify_names_the_case_that_misses_a_file_and_counts_files_of_no_case(
    run: Run, office: str, person: Path, tmp_path: Path
) -> None:
    letter = one(run, person, tmp_path)
    assert "1 attachments" in run("office", "verify")[1]
    with open_office(tmp_path / "office", KeyFileKeeper(tmp_path / "key")) as folder, letter.open("rb") as source:
        first = folder.attachments.ids()[0]
        folder.attachments.put(source, "los.pdf")
        folder.attachments.remove(first)
    code, _, err = run("office", "verify")
    assert (code, "MO-" in err, "Voorbeeldyan" in err) == (2, True, False)


def test_a_file_that_no_document_names_is_a_remark(run: Run, office: str, person: Path, tmp_path: Path) -> None:
    letter = one(run, person, tmp_path)
    with open_office(tmp_path / "office", KeyFileKeeper(tmp_path / "key")) as folder, letter.open("rb") as source:
        folder.attachments.put(source, "los.pdf")
    code, out, _ = run("office", "verify")
    assert (code, "1 attachments belong to no document" in out) == (0, True)


def test_a_new_recovery_code_opens_the_office_and_the_old_one_no_longer_does(
    run: Run, office: str, tmp_path: Path
) -> None:
    fresh = run("office", "renew-code")[1].rstrip().rpartition(" ")[2]
    (tmp_path / "key").unlink()
    assert run("office", "recover", typed=office)[0] == 2
    assert run("office", "recover", typed=fresh)[0] == 0
    wrong = tmp_path / "geen.txt"
    wrong.write_text("geen sleutel", encoding="ascii")
    assert "64 hexadecimal" in run("office", "recover", "--private-key", str(wrong))[2]
    wrong.write_text("00" * 32, encoding="ascii")
    assert run("office", "recover", "--private-key", str(wrong))[0] == 2
