from datetime import UTC, datetime
from pathlib import Path

from medhandover.kernel.crash import keep, report, steps_of

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)


def fallen() -> ValueError:
    try:
        raise ValueError("Voorbeeldyan")
    except ValueError as bug:
        return bug


def test_a_report_says_where_and_no_value() -> None:
    told = report(fallen(), "en")
    assert "ValueError" in told
    assert "test_crash.py" in steps_of(fallen())[0]
    assert "Voorbeeldyan" not in told


def test_a_report_is_kept_where_logs_are_wanted_and_nowhere_else(tmp_path: Path) -> None:
    keep("verslag", None, AT, "fault")
    assert list(tmp_path.iterdir()) == []
    keep("verslag", tmp_path / "logs", AT, "fault")
    kept = list((tmp_path / "logs").iterdir())
    assert [each.name for each in kept] == ["medhandover-fault-20260302T090000000000.txt"]
    assert kept[0].read_text(encoding="utf-8") == "verslag\n"


def test_a_folder_for_logs_that_takes_nothing_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    keep("verslag", tmp_path / "file" / "logs", AT, "fault")
    assert [each.name for each in tmp_path.iterdir()] == ["file"]
