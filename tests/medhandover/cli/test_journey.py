import json
from pathlib import Path

from tests.medhandover.cli.conftest import Run

LEG = {
    "departs_from": "Schiphol (AMS)",
    "departs": "2030-12-03T06:40 Europe/Amsterdam",
    "arrives_at": "Jerevan (EVN)",
    "arrives": "2030-12-03T15:05 Asia/Yerevan",
    "number": "XX 417",
}
STAY = {
    "place": "Hotel Voorbeeld (verzonnen)",
    "since": "2030-12-03T17:00 Asia/Yerevan",
    "until": "2030-12-04T08:00 Asia/Yerevan",
}


def done(run: Run, tmp_path: Path, action: str, **fields: object) -> None:
    file = tmp_path / "fields.json"
    file.write_text(json.dumps(fields), encoding="utf-8")
    code, _, err = run("do", action, str(file), who="jan")
    assert (code, err) == (0, "")


def test_a_journey_is_shown_leg_by_leg_on_the_clocks_of_its_places(
    run: Run, office: str, person: Path, tmp_path: Path
) -> None:
    case = json.loads(run("do", "case:open", str(person), who="jan")[1])
    assert "The journey is not planned." in run("journey", "show", "1234567890", who="jan")[1]
    cancelled = {**LEG, "departs": "2030-12-02T06:40", "arrives": "2030-12-02T09:00", "is_cancelled": True}
    journey = {"returns": "2030-12-05T09:00 Asia/Yerevan", "stays": [STAY]}
    done(run, tmp_path, "journey:plan", case=case, journey=journey, legs=[cancelled, LEG])
    notice = {
        "airline": "Voorbeeld Air (verzonnen)",
        "needs": [{"kind": "WCHC"}],
        "sent_at": "2026-01-05T09:00:00+00:00",
        "sent_by": "F. Yilmaz (verzonnen)",
    }
    done(run, tmp_path, "notice:record", case=case, position=2, notice=notice)
    out = run("journey", "show", "1234567890", who="jan")[1]
    assert "Cancelled." in out
    assert "Leg 2: scheduled flight XX 417, Schiphol (AMS), Tue 3 Dec 2030 06:40 Amsterdam – Jerevan (EVN)" in out
    assert "Stay in Hotel Voorbeeld (verzonnen)" in out
    assert "The employee starts back on" in out
    assert "wheelchair to the seat; no answer yet" in out
    assert "! Leg 2: the country of Schiphol (AMS) is not entered." in out
    assert "Deel 2: lijnvlucht" in run("journey", "show", "1234567890", who="jan", lang="nl")[1]


def test_a_leg_is_shown_with_all_that_is_agreed_of_it(run: Run, office: str, person: Path, tmp_path: Path) -> None:
    run("do", "case:open", str(person), who="jan")
    ride = {
        "departs_from": "Voorbeeldstad (verzonnen)",
        "departs": "2030-12-03T02:00 Europe/Amsterdam",
        "arrives_at": "Schiphol (AMS)",
        "arrives": "2030-12-03T04:00 Europe/Amsterdam",
        "transport": "ambulance",
        "provider": "Ambulance Voorbeeld (verzonnen)",
        "provider_phone": "+31 600000077",
        "vehicle": "ambulance 12",
        "notes": "zuurstof mee",
        "confirmed_for": "2030-12-03T01:00 Europe/Amsterdam",
    }
    flight = {
        **LEG,
        "check_in": "2030-12-03T05:40 Europe/Amsterdam",
        "departs_airport": "AMS",
        "departs_terminal": "3",
        "seats": [{"seat": "12A"}, {"seat": "12B", "whose": "dtv_medewerker"}],
        "booking": "ABCDEF",
        "confirmed_for": LEG["departs"],
    }
    journey = {"meeting_point": "vertrekhal 3", "home": "2030-12-05T18:00", "returns": "2030-12-05T09:00 Asia/Yerevan"}
    done(run, tmp_path, "journey:plan", case="1234567890", journey=journey, legs=[ride, flight])
    out = run("journey", "show", "1234567890", who="jan")[1]
    for told in (
        "Meeting point: vertrekhal 3.",
        "Carried out by: Ambulance Voorbeeld (verzonnen) +31 600000077.",
        "Vehicle: ambulance 12.",
        "Remark: zuurstof mee.",
        "Confirmed for Tue 3 Dec 2030 01:00 Amsterdam only: ask for it again.",
        "Check in before Tue 3 Dec 2030 05:40 Amsterdam.",
        "Terminal: AMS 3.",
        "Seats: 12A (the person), 12B (accompanying employee).",
        "Booking: ABCDEF.",
        "Confirmed for this departure.",
        "The employee is home on Thu 5 Dec 2030 18:00 Amsterdam.",
    ):
        assert told in out
