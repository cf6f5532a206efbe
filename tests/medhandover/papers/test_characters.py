"""Characters are cleaned, isolated or refused by name."""

import pytest

from medhandover.papers.characters import NoGlyph, clean, isolate


@pytest.mark.parametrize("text", ["a\x00b", "a\x1bb", "a\x7f", "a\x9fb", "a\ud800b", "a\U000e0041b"])
def test_a_control_character_or_lone_surrogate_is_named(text: str) -> None:
    with pytest.raises(NoGlyph) as caught:
        clean(text)
    assert caught.value.values["character"] == f"U+{ord(text[1]):04X}"


def test_the_problem_shows_the_first_words() -> None:
    with pytest.raises(NoGlyph) as caught:
        clean("Kliniek Voorbeeld aan de haven van Voorbeeldstad\x01")
    assert caught.value.values["near"] == "Kliniek Voorbeeld aan de haven"


def test_every_kind_of_newline_and_the_tab_become_plain() -> None:
    assert clean("a\r\nb\rc\u2028d\x0be\tf") == "a\nb\nc\nd\ne f"


def test_letters_are_composed() -> None:
    assert clean("e\u0301") == "é"


def test_a_sign_asked_for_in_another_shape_has_its_usual_one() -> None:
    assert clean("葛\U000e0100飾") == "葛飾"


def test_a_value_is_wrapped() -> None:
    assert isolate(500) == "\u2068500\u2069"


@pytest.mark.parametrize("text", ["a\u2069b", "a\u2068b", "a\u202eb", "\u2069a\u2068b"])
def test_controls_that_do_not_close_are_dropped_from_a_value(text: str) -> None:
    assert isolate(text) == "\u2068ab\u2069"


def test_isolates_that_close_stay_in_a_value() -> None:
    assert isolate(isolate("a")) == "\u2068\u2068a\u2069\u2069"


def test_a_value_of_isolates_alone_runs_as_the_language_of_its_phrase_does() -> None:
    name, kind = isolate("P. Bakker"), isolate("مرافق طبي")
    assert isolate(f"{name} ({kind})", is_rtl=True) == f"\u2067{name} ({kind})\u2069"
    assert isolate(f"{name} ({kind})") == f"\u2068{name} ({kind})\u2069"
    assert isolate("+31 00", is_rtl=True) == "\u2068+31 00\u2069"
    assert isolate(f"من {name}", is_rtl=True).startswith("\u2068")
