"""Journey, delays and events in the return report: on two clocks, corrections beside what they correct."""

from dataclasses import replace

from medhandover.kernel.clock import moment
from medhandover.letters.model import PaperLanguage
from tests.journeys_end import JOURNAL, a_delay, reported
from tests.papers import LEGS


def test_each_leg_stands_there_and_a_cancelled_one_says_so() -> None:
    text = reported(PaperLanguage.EN)
    for value in ("1. XX 417", "Schiphol (AMS)", "do 3 dec 2026, 06:40 Amsterdam", "15:05 Jerevan (12:05 NL)"):
        assert value in text
    assert "gaat niet door" not in text
    gone = replace_leg(is_cancelled=True, position=2, number="XX 9")
    text = reported(PaperLanguage.EN, cancelled=(gone,))
    assert text.index("2. XX 9") < text.index("gaat niet door cancelled")


def replace_leg(**other: object) -> object:
    """Return the leg changed."""
    return replace(LEGS[0], **other)  # type: ignore[arg-type]


def test_a_delay_says_what_was_what_became_and_who_said_so() -> None:
    text = reported()
    assert "do 3 dec 2026, 06:40 Amsterdam" in text
    assert "do 3 dec 2026, 08:10 Amsterdam" in text
    assert "weer" in text
    assert "balie" in text
    assert "09:15 Amsterdam" in reported(delays=(a_delay(departs=moment("2026-12-03T09:15")),))
    assert "gaat niet door" in reported(delays=(a_delay(is_cancelled=True, minutes=0),))


def test_every_event_stands_on_its_own_clock_with_the_home_clock() -> None:
    text = reported()
    for value in ("06:50 Amsterdam", "12:00 Jerevan (09:00 NL)", "medicijn ingenomen", "P. Bakker (verzonnen)"):
        assert value in text
    assert text.index("Betrokkene is rustig.") < text.index("In Jerevan.")


def test_r48_a_corrected_event_stays_and_both_name_each_other() -> None:
    text = reported()
    assert "Hele tablet." in text
    assert "verbeterd door nr. 3" in text
    assert "verbetert nr. 2" in text
    assert "verbeterd" not in reported(journal=JOURNAL[:2])


def test_what_was_written_down_later_says_when() -> None:
    assert reported().count("later opgeschreven") == 1
    assert "later opgeschreven: do 3 dec 2026, 21:30 Amsterdam" in reported()


def test_without_a_name_the_one_who_wrote_it_down_saw_it() -> None:
    assert "K. Visser (verzonnen)" in reported(journal=JOURNAL[:1], record=None, refusals=(), travel=())
