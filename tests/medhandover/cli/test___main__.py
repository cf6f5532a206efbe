import json
from importlib import import_module
from io import BytesIO, TextIOWrapper
from pathlib import Path
from pkgutil import iter_modules
from typing import get_type_hints

import pytest

from medhandover import cli
from medhandover.cli import absence
from medhandover.cli.__main__ import language_of, main
from medhandover.cli.declared import ASKED
from medhandover.cli.features import FEATURES, OF_CASE
from medhandover.exchange.reading import adapter
from medhandover.kernel.crash import report
from medhandover.rights import ACTIONS, QUERIES
from tests.medhandover.cli.conftest import PASSWORD, Run


def test_help_reads_in_both_languages(run: Run) -> None:
    assert "signed handover" in run("--help")[1]
    assert "Medische overdracht" in run("--help", lang="nl")[1]
    assert run("--version")[1].startswith("medhandover")


@pytest.mark.parametrize(
    ("arguments", "language"),
    [(["--lang", "en"], "en"), (["--lang=en"], "en"), (["--lang"], "nl"), (["--lang", "fr"], "nl"), ([], "nl")],
)
def test_dutch_unless_english_is_asked_for(arguments: list[str], language: str) -> None:
    assert language_of(arguments) == language


def test_a_case_is_opened_found_and_shown(run: Run, office: str, person: Path) -> None:
    code, out, _ = run("do", "case:open", str(person), who="jan")
    assert code == 0
    case = json.loads(out)
    assert "MO-2026" in run("case", "list", who="jan")[1] or "MO-" in run("case", "list", who="jan")[1]
    number = run("case", "list", "voorb", who="jan")[1].split()[0]
    assert "May 1978" in run("case", "show", number, who="jan")[1]
    shown = json.loads(run("case", "show", "1234567890", "--json", who="jan")[1])
    assert (shown["id"], shown["born_on"]) == (case, "1978-05-00")
    assert json.loads(run("ask", "case:see", f"case={case}", "--json", who="jan")[1])["version"] == 1
    assert "Voorbeeldyan" in run("ask", "case:list", "most=5", who="jan")[1]
    assert run("case", "show", "MO-1999-0001", who="jan")[0] == 2


def test_the_gate_answers_with_exit_code_3_and_says_what_is_missing(run: Run, office: str, person: Path) -> None:
    run("do", "case:open", str(person), who="jan")
    code, out, _ = run("case", "check", "1234567890", who="jan")
    assert code == 3
    assert "R01  There is no BMA advice" in out
    assert out.splitlines()[-1] == "Not ready for departure."
    code, out, _ = run("case", "check", "1234567890", "--json", who="jan")
    assert code == 3
    assert json.loads(out)["is_ready"] is False
    assert "Er is geen BMA-advies" in run("case", "check", "1234567890", who="jan", lang="nl")[1]


def test_a_case_that_is_ready_is_told_so(run: Run, office: str, person: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from medhandover.readiness import queries

    monkeypatch.setattr(queries, "said_of", lambda facts: iter(()))
    run("do", "case:open", str(person), who="jan")
    code, out, _ = run("case", "check", "1234567890", who="jan")
    assert (code, out.splitlines()[-1]) == (0, "Ready for departure.")
    assert json.loads(run("case", "check", "1234567890", "--json", who="jan")[1])["is_ready"] is True


def test_wrong_fields_are_one_line_with_every_path(run: Run, office: str, tmp_path: Path) -> None:
    file = tmp_path / "wrong.json"
    file.write_text('{"person": {"v_number": "12345A7890", "sex": "q"}, "colour": 1}', encoding="utf-8")
    code, out, err = run("do", "case:open", str(file), who="jan")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "person.sex" in err
    assert "colour" in err
    assert "person" in run("do", "case:open", "-", typed=f"{PASSWORD}\n{{}}", who="jan")[2]


def test_an_unknown_action_and_a_wrong_option_are_problems(run: Run, office: str) -> None:
    assert "There is no action plan:delete" in run("do", "plan:delete", who="jan")[2]
    assert run("--nonsense")[0] == 2
    assert run("schema", "no:such")[0] == 2


def test_a_second_person_must_sign_what_needs_two(run: Run, office: str, person: Path) -> None:
    code, _, err = run("do", "case:open", str(person), "--second", "ans", who="jan", typed=f"{PASSWORD}\nwrong")
    assert code == 2
    assert "second person" in err


def test_a_schema_is_printed_for_every_action_and_query(run: Run) -> None:
    for tag in [*ACTIONS, *QUERIES]:
        code, out, _ = run("schema", tag)
        assert code == 0
        assert json.loads(out)["type"] == "object"


def test_the_log_is_shown_verified_and_exported(run: Run, office: str, person: Path, tmp_path: Path) -> None:
    case = json.loads(run("do", "case:open", str(person), who="jan")[1])
    assert "case:open" in run("log", "show", who="ans")[1]
    assert "case:open" in run("log", "show", "--case", case, who="jan")[1]
    assert "whole" in run("log", "verify", who="ans")[1]
    assert run("log", "export", str(tmp_path / "log.jsonl"), who="ans")[0] == 0
    lines = (tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[0])["number"] == 1


def test_a_log_that_lost_its_last_lines_is_found(run: Run, office: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from medhandover.storage.sidecar import LogHead, Sidecar

    monkeypatch.setattr(Sidecar, "log_head", lambda self: LogHead(count=99, head="x"))
    code, _, err = run("log", "verify", who="ans")
    assert code == 2
    assert "security incident" in err


def test_accounts_are_listed_changed_and_closed(run: Run, office: str) -> None:
    assert "Jan (verzonnen)" in run("staff", "list")[1]
    assert run("staff", "roles", "jan", "--role", "planner")[0] == 0
    assert run("staff", "password", who="jan", typed=f"{PASSWORD}\nnog een lang woord")[0] == 0
    assert run("staff", "disable", "jan")[0] == 0
    assert "has left" in run("staff", "list")[1]
    assert run("staff", "disable", "nobody")[0] == 2
    assert run("staff", "list", who="jan", typed="nog een lang woord")[0] == 2


def test_an_office_is_verified_backed_up_restored_rekeyed_and_recovered(run: Run, office: str, tmp_path: Path) -> None:
    assert "fingerprint" in run("office", "status")[1].lower()
    assert "whole" in run("office", "verify")[1]
    assert run("office", "backup", str(tmp_path / "backup"))[0] == 0
    assert "is kept in" in run("office", "restore", str(tmp_path / "backup"))[1]
    assert "whole" in run("log", "verify", who="ans")[1]
    assert "office:restore" in run("log", "show", who="ans")[1]
    code = run("office", "rekey")[1].rstrip().rpartition(" ")[2]
    (tmp_path / "key").unlink()
    missing, _, err = run("staff", "list")
    assert missing == 2
    assert "recovery code" in err
    assert run("office", "recover", typed=office)[0] == 2
    assert run("office", "recover", typed=code)[0] == 0
    assert run("staff", "list")[0] == 0


def test_without_a_name_it_is_asked_for(run: Run, office: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.prompt", lambda *words, **more: "eva")
    assert run("staff", "list", who="")[0] == 0
    assert run("staff", "password", who="", typed=f"{PASSWORD}\nnog een lang woord")[0] == 0


def test_a_password_is_typed_unseen(run: Run, office: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []

    def typed(words: str, *, hide_input: bool = False, err: bool = False) -> str:
        seen.append(hide_input)
        return PASSWORD

    monkeypatch.setattr("click.prompt", typed)
    shared = ["--office", str(tmp_path / "office"), "--key-file", str(tmp_path / "key"), "--as", "eva"]
    assert main([*shared, "staff", "list"]) == 0
    assert seen == [True]


def test_no_keyring_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from medhandover.storage.problems import NoKeyring

    def none() -> None:
        raise NoKeyring()

    monkeypatch.setattr("medhandover.cli.session.real_keyring", none)
    assert main(["--lang", "en", "--office", str(tmp_path / "o"), "--password-stdin", "staff", "list"]) == 2
    assert "key" in capsys.readouterr().err


def test_a_bug_is_reported_without_any_value_of_the_data(
    run: Run, office: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def burst(*given: object, **named: object) -> None:
        raise RuntimeError("Voorbeeldyan")

    monkeypatch.setattr("medhandover.office.Office.ask", burst)
    code, _, err = run("staff", "list")
    assert code == 1
    assert "RuntimeError" in err
    assert "Voorbeeldyan" not in err


def test_a_stop_by_the_user_is_no_bug(run: Run, office: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import click

    def stop(*given: object, **named: object) -> None:
        raise click.Abort()

    monkeypatch.setattr("medhandover.office.Office.ask", stop)
    assert run("staff", "list")[0] == 2


def test_a_report_names_kind_and_place() -> None:
    try:
        raise ValueError("secret")
    except ValueError as bug:
        told = report(bug, "en")
    assert "ValueError" in told
    assert "secret" not in told


def test_what_ask_answers_can_be_written_as_json(run: Run, office: str) -> None:
    for tag in ("paper:compose", "medical:compose", "evidence:compose", "document:read"):
        assert "There is no query" in run("ask", tag, who="jan")[2]
    assert "paper:compose" not in run("ask", "--help", who="jan")[1]
    for declared in ASKED.values():
        adapter(get_type_hints(declared.function)["return"])


def test_a_case_is_shown_section_by_section_as_far_as_the_role_and_reason_go(
    run: Run, office: str, person: Path
) -> None:
    run("do", "case:open", str(person), who="jan")
    shown = run("case", "show", "1234567890", who="jan")[1]
    assert "Advice" in shown
    assert "Medication" not in shown
    assert "Medication" in run("--reason", "reis", "case", "show", "1234567890", who="jan")[1]
    assert json.loads(run("case", "show", "1234567890", "--json", who="jan")[1])["family_name"] == "Voorbeeldyan"


def test_every_file_with_commands_is_on_the_command_line() -> None:
    offering = {
        each.name
        for each in iter_modules(cli.__path__)
        if hasattr(import_module(f"{cli.__name__}.{each.name}"), "commands")
    }
    assert offering - {each.__name__.rpartition(".")[2] for each in (*FEATURES, *OF_CASE, absence)} == set()


def test_a_name_in_any_script_goes_to_a_file_on_a_system_that_writes_another_encoding(
    run: Run, office: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("case", "import", str(file), who="jan")
    with TextIOWrapper(BytesIO(), encoding="cp1252") as written:
        monkeypatch.setattr("sys.stdout", written)
        assert run("case", "list", who="jan")[0] == 0
        written.flush()
        assert "Օրինակյան" in written.buffer.getvalue().decode()
