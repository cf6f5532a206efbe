import json
from pathlib import Path

from tests.medhandover.cli.conftest import Run
from tests.medhandover.cli.test_journey import done

NUMBER = "1234567890"


def test_each_decision_is_told_with_who_signed_and_what_was_sent(
    run: Run, office: str, person: Path, tmp_path: Path
) -> None:
    run("do", "case:open", str(person), who="jan")
    assert "Nobody was asked yet." in run("consent", "show", NUMBER, who="jan")[1]
    consent = {
        "purpose": "ontvanger",
        "recipient": "Kliniek Voorbeeld (verzonnen)",
        "decided_on": "2026-01-02",
        "country": "AM",
        "language": "hy",
        "shares": ["diagnose"],
        "signers": [{"name": "A. Voorbeeldyan (verzonnen)", "role": "betrokkene", "signed_on": "2026-01-02"}],
    }
    refused = {"is_refused": True, "refusal_reason": "Nee (verzonnen).", "ground": "geen", "signers": [], "shares": []}
    done(run, tmp_path, "consent:record", case=NUMBER, consent=consent)
    done(run, tmp_path, "consent:record", case=NUMBER, consent={**consent, **refused, "purpose": "nazorg"})
    sent = {
        "kind": "dossier",
        "recipient": "Kliniek Voorbeeld (verzonnen)",
        "sent_on": "2026-01-03",
        "has_medical": False,
    }
    done(run, tmp_path, "transmission:record", case=NUMBER, transmission=sent)
    out = run("consent", "show", NUMBER, who="jan")[1]
    assert "consent for “handover to the receiver” to Kliniek Voorbeeld (verzonnen) (Armenia)" in out
    assert "Explained in Armenian." in out and "Shared: diagnosis." in out
    assert "A. Voorbeeldyan (verzonnen) (the person): signed on Fri 2 Jan 2026." in out
    assert "REFUSED for “after-care”" in out and "In own words: “Nee (verzonnen).”" in out
    assert "handover dossier to Kliniek Voorbeeld (verzonnen), carried by hand: sent; ground: no medical data." in out
    told = json.loads(run("ask", "consent:list", f"case={NUMBER}", "--json", who="jan")[1])[0]
    file = {"consent": told["id"], "version": 1, "withdrawn_on": "2026-01-04", "told_to": "de kliniek (verzonnen)"}
    done(run, tmp_path, "consent:withdraw", **file)
    out = run("consent", "show", NUMBER, who="jan", lang="nl")[1]
    assert "INGETROKKEN op zo 4 jan 2026." in out and "Gemeld aan: de kliniek (verzonnen)." in out
