import json
from pathlib import Path
from typing import Any

from medhandover.unfinished.model import FINISHED_BY, UnfinishedKind
from tests.medhandover.cli.conftest import Run
from tests.medhandover.cli.test_handover import V_NUMBER, example, filed, imported, now, template

__all__ = ["example", "imported"]

SAVE, SHOW, FINISH = ("unfinished", "save"), ("unfinished", "show"), ("unfinished", "finish")
HANDOVER, CARE = (V_NUMBER, "overdracht"), (V_NUMBER, "wilsonbekwaamheid")


def test_a_handover_is_saved_unfinished_gone_on_with_and_finished(run: Run, imported: None, tmp_path: Path) -> None:
    told: dict[str, Any] = {**template(run), "at": "straks (verzonnen)"}
    assert run(*SAVE, *HANDOVER, filed(tmp_path, told), who="jan")[0] == 0
    code, out, err = run(*SHOW, *HANDOVER, who="jan")
    assert (code, json.loads(out)["at"]) == (0, "straks (verzonnen)")
    assert "Jan (verzonnen)" in err
    assert "record of the handover" in run("unfinished", "list", who="jan")[1]
    code, _, err = run(*FINISH, *HANDOVER, who="jan")
    assert (code, "at" in err) == (2, True)
    told |= {"at": now(), "outcome": "niet_plaatsgevonden", "remarks": "vlucht vervallen (verzonnen)", "items": []}
    assert run(*SAVE, *HANDOVER, filed(tmp_path, told), who="jan")[0] == 0
    assert run(*FINISH, *HANDOVER, who="jan")[0] == 0
    assert "did not take place" in run("handover", "show", V_NUMBER, who="jan")[1]
    assert run("unfinished", "list", "--mine", who="jan")[1] == ""


def test_an_unfinished_record_is_thrown_away(run: Run, imported: None, tmp_path: Path) -> None:
    assert run(*SAVE, *CARE, filed(tmp_path, {"place": "kliniek (verzonnen)"}), who="jan")[0] == 0
    assert run("unfinished", "discard", *CARE, who="jan")[0] == 0
    code, _, err = run(*SHOW, *CARE, who="jan")
    assert (code, "no unfinished record" in err) == (2, True)


def test_a_field_that_no_record_has_is_told_and_nothing_is_kept(run: Run, imported: None, tmp_path: Path) -> None:
    code, _, err = run(*SAVE, *CARE, filed(tmp_path, {"plaats": "kliniek (verzonnen)"}), who="jan")
    assert (code, "plaats" in err) == (2, True)
    assert run(*SHOW, *CARE, who="jan")[0] == 2


def test_every_kind_can_be_saved_and_asked_for_as_every_action_and_query(
    run: Run, imported: None, tmp_path: Path
) -> None:
    for kind in UnfinishedKind:
        told = {"plan": V_NUMBER, "kind": kind.value, "typed": {"at": "niet te lezen (verzonnen)"}}
        assert run("do", "unfinished:save", filed(tmp_path, told), who="jan")[0] == 0
    code, out, _ = run("ask", "unfinished:list", f"plan={V_NUMBER}", "--json", who="jan")
    assert (code, [each["kind"] for each in json.loads(out)]) == (0, list(FINISHED_BY))
    assert run("ask", "unfinished:list", f"plan={V_NUMBER}", who="jan")[0] == 0
    assert run("ask", "unfinished:open", who="jan")[0] == 0
