import json
from typing import Any

import pytest

from medhandover.cli.template import codes_of, echo_template
from medhandover.handovers.model import HandoverDraft, Outcome
from medhandover.kernel.clock import moment
from medhandover.refusals.model import RefusalDraft

DRAFT = HandoverDraft(outcome=Outcome.COMPLETE, at=moment("2026-12-03T17:00 Asia/Yerevan"), place="kliniek (verzonnen)")


def test_a_template_is_json_that_can_be_read_back(capsys: pytest.CaptureFixture[str]) -> None:
    echo_template("nl", DRAFT)
    out, err = capsys.readouterr()
    told: dict[str, Any] = json.loads(out)
    assert (told["outcome"], told["place"]) == ("volledig", "kliniek (verzonnen)")
    assert "outcome: volledig, gedeeltelijk, geweigerd (geweigerd door de persoon)" in err


def test_the_codes_of_records_inside_a_draft_are_told_with_their_path() -> None:
    lines = list(codes_of("en", HandoverDraft))
    assert any(line.startswith("items.state: overhandigd (handed over)") for line in lines)
    assert any(line.startswith("signatures.role: ") for line in lines)
    assert not [line for line in lines if line.startswith("at")]
    assert any(line.startswith("situation: W1_INFO") for line in codes_of("en", RefusalDraft))
