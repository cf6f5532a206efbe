import json
from pathlib import Path

from tests.medhandover.cli.conftest import Run
from tests.medhandover.cli.test_journey import LEG, done


def test_doses_are_shown_on_two_clocks_and_by_name_only_for_a_reason(
    run: Run, office: str, person: Path, tmp_path: Path
) -> None:
    case = json.loads(run("do", "case:open", str(person), who="jan")[1])
    assert "No times" in run("medicine", "schedule", "1234567890", who="jan")[1]
    medicine = {
        "inn": "voorbeeldine",
        "strength": "10 mg",
        "form": "tablet",
        "dose": "1 tablet",
        "per_day": "1",
        "times": ["08:00"],
    }
    done(run, tmp_path, "medicine:record", case=case, medicine=medicine)
    done(run, tmp_path, "journey:plan", case=case, journey={}, legs=[LEG])
    told = run("medicine", "schedule", "1234567890", who="jan")[1]
    assert "Wed 4 Dec 2030 05:00 Amsterdam at home, Wed 4 Dec 2030 08:00 Yerevan there: medicine 1" in told
    assert "voorbeeldine" not in told
    named = run("--reason", "reis", "medicine", "schedule", "1234567890", who="jan")[1]
    assert "medicine 1 voorbeeldine 10 mg, 1 tablet" in named
    assert "voorbeeldine" not in run("--reason", "controle", "medicine", "schedule", "1234567890", who="ans")[1]


def test_medicines_are_shown_with_what_is_needed_counted_signed_and_papers(
    run: Run, office: str, person: Path, tmp_path: Path
) -> None:
    run("do", "case:open", str(person), who="jan")
    reason = ("--reason", "reis", "medicine", "show", "1234567890")
    assert "No medicine is entered." in run(*reason, who="jan")[1]
    assert run("medicine", "show", "1234567890", who="jan")[2].rstrip().endswith("Here: give it with --reason.")
    medicine = {
        "inn": "voorbeeldine",
        "strength": "10 mg",
        "form": "pen",
        "dose": "1 pen",
        "per_day": "1",
        "times": ["08:00"],
        "route": "subcutaan",
        "atc": "A10AB05",
        "is_controlled": True,
        "needs_cooling": True,
        "cool_box": "box 3",
        "cool_box_hours": 12,
    }
    done(run, tmp_path, "medicine:record", case="1234567890", medicine=medicine)
    row = json.loads(run("--reason", "reis", "ask", "medicine:list", "case=1234567890", "--json", who="jan")[1])[0]
    assert "Not counted yet." in run(*reason, who="jan")[1]
    signing = {
        "given_to": "L. Dekker (verzonnen)",
        "at": "2026-01-05T09:00 Europe/Amsterdam",
        "place": "apotheek (verzonnen)",
        "function": "verpleegkundige",
    }
    count: dict[str, object] = {
        "counted": 40,
        "counted_on": "2026-01-05",
        "counted_by": "A. Apotheker (verzonnen)",
        "signing": signing,
    }
    done(run, tmp_path, "medicine:count", medicine=row["id"], version=1, **count)
    paper = {"medicine": row["id"], "country": "AM", "kind": "engelse_verklaring", "state": "aangevraagd"}
    done(run, tmp_path, "controlled:record", case="1234567890", paper=paper)
    done(run, tmp_path, "journey:plan", case="1234567890", journey={}, legs=[LEG])
    handover = {"handover": "2030-12-03T17:00 Asia/Yerevan"}
    done(run, tmp_path, "plan:open", case="1234567890", plan=handover)
    out = run(*reason, who="jan")[1]
    assert "of journey, 0 of bridging, " in out
    assert "1  voorbeeldine 10 mg pen  (A10AB05)\n   1 pen; injected under the skin; 08:00\n" in out
    assert "controlled medicine" in out and "in box 3 at most 12 hours" in out and "40 units last 40 days." in out
    assert "counted by A. Apotheker (verzonnen) on Mon 5 Jan 2026; signed for by L. Dekker (verzonnen)" in out
    assert "Armenia: medical statement in English, legalised; paper requested.\n" in out


def test_r26_that_no_paper_is_needed_is_told_with_where_it_is_stated(
    run: Run, office: str, person: Path, tmp_path: Path
) -> None:
    run("do", "case:open", str(person), who="jan")
    medicine: dict[str, object] = {"inn": "voorbeeldine", "strength": "10 mg", "form": "tablet", "dose": "1 tablet"}
    medicine |= {"per_day": "1", "times": ["08:00"], "is_controlled": True}
    done(run, tmp_path, "medicine:record", case="1234567890", medicine=medicine)
    rows = run("--reason", "reis", "ask", "medicine:list", "case=1234567890", "--json", who="jan")[1]
    free = {"medicine": json.loads(rows)[0]["id"], "country": "TR", "kind": "niet_nodig", "source": "mail (verzonnen)"}
    done(run, tmp_path, "controlled:record", case="1234567890", paper=free)
    told = run("--reason", "reis", "medicine", "show", "1234567890", who="jan")[1]
    assert "T\u00fcrkiye: no paper needed, with the source; mail (verzonnen).\n" in told
