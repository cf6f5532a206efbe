from decimal import Decimal
from pathlib import Path

import platformdirs
import pytest

from medhandover.cli.asked import default_folder
from medhandover.cli.session import NoFile, Session, echo_answer, echo_rows, read_text
from medhandover.kernel.days import PartialDay
from medhandover.kernel.policy import Policy
from medhandover.kernel.shapes import record


@record
class Row:
    family_name: str
    is_signed: bool


def test_an_answer_is_shown_in_the_language_of_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    echo_answer("nl", (Row(family_name="a", is_signed=True), 3), as_json=False)
    assert capsys.readouterr().out == "Familienaam: a\nGetekend: ja\n\n3\n"


def test_an_answer_as_json_is_read_by_machines(capsys: pytest.CaptureFixture[str]) -> None:
    echo_answer("nl", PartialDay(1985), as_json=True)
    assert capsys.readouterr().out == '"1985-00-00"\n'
    echo_answer("nl", (Row(family_name="a", is_signed=True),), as_json=True)
    assert '"is_signed": true' in capsys.readouterr().out


@record
class Spoken:
    nationality: str
    languages_read: tuple[str, ...]
    amount: Decimal


def test_codes_of_countries_and_languages_are_shown_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    echo_rows("nl", [Spoken(nationality="AM", languages_read=("hy", "kmr"), amount=Decimal("2.5000"))])
    told = capsys.readouterr().out
    assert "Armenië" in told
    assert "Armeens, Kurmanci" in told
    assert "2,5" in told


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(NoFile):
        read_text(str(tmp_path / "b"))


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xff{}")
    assert read_text(str(tmp_path / "a")) == b"\xff{}"


def test_without_a_choice_the_office_lies_with_the_users_data() -> None:
    assert default_folder().name == "office"
    assert Session("nl", default_folder()).say("yes") == "ja"


@record
class Signed:
    witnesses: tuple[Row, ...]
    recorder: Row | None = None
    born_on: PartialDay = PartialDay(1985)


def test_a_record_inside_a_row_is_shown_by_what_it_holds(capsys: pytest.CaptureFixture[str]) -> None:
    rows = (Row(family_name="a", is_signed=True), Row(family_name="", is_signed=False))
    echo_answer("nl", Signed(witnesses=rows, recorder=rows[0]), as_json=False)
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "Getuigen: Familienaam: a; Getekend: ja | Getekend: nee"
    assert told[1].endswith(": Familienaam: a; Getekend: ja")
    assert told[2].endswith(": 1985")


@record
class SaidTwice:
    dutch: str
    english: str
    first_dutch: tuple[str, ...]
    first_english: tuple[str, ...]


def test_a_sentence_in_both_languages_is_shown_in_the_one_of_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    row = SaidTwice(dutch="Ja.", english="Yes.", first_dutch=("een",), first_english=("one",))
    echo_answer("nl", row, as_json=False)
    assert capsys.readouterr().out.splitlines() == ["Zin: Ja.", "Eerste: een", ""]
    echo_answer("en", row, as_json=False)
    assert capsys.readouterr().out.splitlines() == ["Sentence: Yes.", "First: one", ""]


@record
class Marked:
    id: str
    version: int
    plan: str
    evidence: tuple[str, ...]
    family_name: str
    given_names: str


def test_a_reader_sees_what_holds_something_and_no_marks_of_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    mark = "0123456789abcdef" * 2
    row = Marked(id=mark, version=3, plan=mark, evidence=(mark,), family_name="Voorbeeldyan", given_names="")
    echo_rows("nl", [row])
    assert capsys.readouterr().out == "Familienaam: Voorbeeldyan\n\n"


def set_by_policy(monkeypatch: pytest.MonkeyPatch, own: Path, place: Path | None) -> None:
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: own)
    monkeypatch.setattr("medhandover.cli.asked.policy", lambda: Policy(office_location=str(place or "")))


def test_where_an_office_was_opened_last_goes_before_the_place_of_the_administrators(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, last, everybody = (tmp_path / each for each in ("eigen", "laatst", "allen"))
    for each in (own, last, everybody):
        each.mkdir()
    set_by_policy(monkeypatch, own, None)
    assert default_folder() == own / "office"
    set_by_policy(monkeypatch, own, everybody)
    assert default_folder() == everybody
    (own / "folder.txt").write_text(str(last), encoding="utf-8")
    (last / "office.json").write_text("{}", encoding="utf-8")
    assert default_folder() == last


def test_an_office_that_is_gone_gives_way_to_that_of_the_administrators_once_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    everybody = tmp_path / "allen"
    everybody.mkdir()
    (tmp_path / "folder.txt").write_text(str(tmp_path / "weg"), encoding="utf-8")
    set_by_policy(monkeypatch, tmp_path, everybody)
    assert default_folder() == tmp_path / "weg"
    (everybody / "office.json").write_text("{}", encoding="utf-8")
    assert default_folder() == everybody
