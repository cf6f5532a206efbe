import os
import time
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from medhandover.kernel.clock import moment
from medhandover.kernel.codes import Country
from medhandover.kernel.labels import meaning_of
from medhandover.kernel.languages import say, show, words_of
from medhandover.kernel.places import resources
from medhandover.kernel.roles import Role


def test_dutch_words_come_from_the_catalogue_and_english_is_the_message_itself() -> None:
    assert say("nl", "yes") == "ja"
    assert say("en", "yes") == "yes"


def test_the_words_are_the_same_compiled_or_not_and_those_that_changed_since_count(tmp_path: Path) -> None:
    written = tmp_path / "nl.po"
    written.write_bytes((resources() / "languages" / "nl.po").read_bytes())
    with written.open("rb") as file:
        catalogue = read_po(file)
    messages = [str(each.id) for each in catalogue if each.id] + ["in no catalogue"]
    read = list(map(words_of(written), messages))
    with written.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)
    assert list(map(words_of(written), messages)) == read
    written.write_text('msgid "yes"\nmsgstr "jawel"\n', encoding="utf-8")
    os.utime(written, ns=(time.time_ns() + 10**9,) * 2)
    assert (words_of(written)("yes"), words_of(written)("no")) == ("jawel", "no")


def test_a_sentence_may_have_places_of_any_name() -> None:
    assert say("en", "{language} and {message}", language="hy", message="m") == "hy and m"


def test_a_message_without_a_translation_is_shown_as_it_is() -> None:
    assert say("nl", "a sentence that is in no catalogue") == "a sentence that is in no catalogue"


def test_days_and_times_are_shown_as_the_reader_expects() -> None:
    assert show("nl", date(2026, 12, 3)) == "do 3 dec 2026"
    assert show("en", date(2026, 12, 3)) == "Thu 3 Dec 2026"
    assert show("nl", datetime(2026, 12, 3, 6, 40, tzinfo=UTC)) == "do 3 dec 2026 07:40 Amsterdam"
    assert show("nl", moment("2026-12-03T15:05 Asia/Yerevan")) == "do 3 dec 2026 15:05 Yerevan"


def test_lists_labels_and_nothing_are_words_too() -> None:
    assert show("en", (True, False)) == "yes, no"
    assert show("en", frozenset({Role.PLANNER, Role.AUDITOR})) == "auditor, escort planner"
    assert show("en", None) == "-"
    assert show("nl", 7) == "7"


def test_a_country_is_shown_by_its_name() -> None:
    assert (show("nl", Country("AM")), show("en", Country("XK"))) == ("Armenië", "Kosovo")
    assert show("nl", "AM") == "AM"


def test_a_number_is_shown_without_empty_decimals() -> None:
    assert [show("nl", Decimal(each)) for each in ("1.0000", "0.5000", "0.0000", "100")] == ["1", "0,5", "0", "100"]
    assert show("en", Decimal("0.5000")) == "0.5"


def test_money_is_told_with_both_its_cents_and_other_numbers_are_not() -> None:
    assert [show("nl", meaning_of("amount", Decimal(each))) for each in ("18.5", "18.50", "1200", "0.055")] == [
        "18,50",
        "18,50",
        "1200",
        "0,055",
    ]
    assert show("en", meaning_of("cash", Decimal("7.5"))) == "7.50"
    assert show("nl", meaning_of("litres_per_minute", Decimal("2.5"))) == "2,5"
    assert show("nl", meaning_of("amount", None)) == "-"
