from tests.medhandover.cli.conftest import Run


def test_r54_a_setting_is_set_from_a_day_on_and_its_history_is_told(run: Run, office: str) -> None:
    assert "Nothing was ever set" in run("settings", "history", "copy_total")[1]
    assert run("settings", "set", "copy_total", "5")[:2] == (0, "copy_total is set to: 5.\n")
    assert run("settings", "set", "copy_total", "6", "--from", "2999-01-01")[0] == 0
    out = run("settings", "list")[1]
    assert "copy_total = 5  (default: 4)" in out
    assert "2999 on: 6" in out
    assert "copy_total = 6" in run("settings", "list", "--on", "2999-01-02")[1]
    assert run("settings", "history", "copy_total")[1].count("eva") == 2


def test_a_setting_outside_its_bounds_is_refused_in_words(run: Run, office: str) -> None:
    code, _, err = run("settings", "set", "copy_total", "0", lang="nl")
    assert (code, "van 1 tot en met 20" in err) == (2, True)
    assert run("settings", "set", "copy_total", "5", "--from", "gisteren")[0] == 2
    assert run("settings", "set", "copy_total", "5", who="jan")[0] == 2


def test_r54_rows_of_a_table_are_listed_added_and_ended(run: Run, office: str) -> None:
    assert "EURP" in run("table", "list", "bedragen")[1]
    add = ["table", "add", "bedragen", "eurp_gedwongen_aankomst", "EURP, nieuw bedrag", "--currency", "EUR"]
    code, out, _ = run(*add, "--amount", "250,50", "--from", "2027-01-01", "--unit", "persoon", who="jan")
    assert (code, out) == (0, "The row eurp_gedwongen_aankomst was added.\n")
    assert "250.5 EUR per person" in run("table", "list", "bedragen", "--on", "2027-01-01")[1]
    assert "205 EUR" in run("table", "list", "bedragen", "--on", "2026-12-31")[1]
    assert "End that one first" in run(*add, "--amount", "1", "--from", "2028-01-01", who="jan")[2]
    end = ["table", "end", "bedragen", "eurp_gedwongen_aankomst", "--until", "2027-06-30"]
    assert run(*end, who="jan")[0] == 0
    assert "nieuw bedrag" not in run("table", "list", "bedragen", "--on", "2027-07-01")[1]
    assert "nieuw bedrag" in run("table", "list", "bedragen", "--all")[1]
    assert run("table", "end", "bedragen", "nergens", "--until", "2027-06-30")[0] == 2
    assert run(*add, "--amount", "veel")[0] == 2
    assert run("table", "list", "geen_tabel")[0] == 2
