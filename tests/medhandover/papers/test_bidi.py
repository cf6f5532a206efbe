"""UAX #9: every case of Unicode's own conformance test, and what our papers rest on."""

import lzma
from pathlib import Path

from medhandover.papers.bidi import Direction, levels, ordered, settled
from medhandover.papers.characters import isolate

CASES = Path(__file__).with_name("BidiCharacterTest.txt.xz")
DIRECTIONS: dict[str, Direction | None] = {"0": "ltr", "1": "rtl", "2": None}


def seen(text: str, direction: Direction | None) -> str:
    """Return the characters from left to right."""
    resolved = settled(text, levels(text, direction), int(direction == "rtl"))
    return "".join(text[index] for index in ordered(resolved))


def test_all_cases_of_the_unicode_conformance_test_pass() -> None:
    count = 0
    wrong = []
    with lzma.open(CASES, "rt", encoding="utf-8") as file:
        for line in file:
            if not line.strip() or line.startswith("#"):
                continue
            points, direction, base, expected, order = line.strip().split(";")
            text = "".join(chr(int(point, 16)) for point in points.split())
            found = settled(text, levels(text, DIRECTIONS[direction]), int(base))
            visible = [index for index, level in enumerate(expected.split()) if level != "x"]
            same = all(level in ("x", str(own)) for level, own in zip(expected.split(), found, strict=True))
            placed = [visible[place] for place in ordered([found[index] for index in visible])]
            count += 1
            if not same or placed != [int(place) for place in order.split()]:
                wrong.append(line)
    assert count == 91_707
    assert wrong == []


def test_an_isolated_date_keeps_its_order_in_arabic_and_a_bare_one_does_not() -> None:
    assert "12-03-2027" in seen(f"في {isolate('12-03-2027')} مساء", "rtl")
    assert "12-03-2027" not in seen("في 12-03-2027 مساء", "rtl")


def test_a_removed_character_has_the_level_before_it() -> None:
    assert levels("\u202bא\u202c", "ltr") == [0, 1, 1]


def test_nothing_has_no_levels_and_no_order() -> None:
    assert levels("", None) == []
    assert ordered([]) == []


def test_a_hundred_and_thirty_embeddings_stay_within_the_greatest_depth() -> None:
    deep = levels("\u202b" * 70 + "\u202a" * 70 + "a" + "\u202c" * 140, "ltr")
    assert max(deep) <= 126


def test_embeddings_and_overrides_nest_and_end() -> None:
    assert levels("\u202aa\u202eb\u202cc\u202cd", "ltr") == [0, 2, 2, 3, 3, 2, 2, 0]


def test_an_end_of_embedding_inside_an_isolate_that_overflowed_is_ignored() -> None:
    text = "\u2067" * 130 + "\u202b\u202c" + "a" + "\u2069" * 130 + "b"
    assert levels(text, "ltr")[-1] == 0
    text = "\u202b" * 64 + "\u202a\u202c\u2068\u202c\u2069" + "\u202c" * 70 + "b"
    assert levels(text, "ltr")[-1] == 0


def test_a_paragraph_separator_has_the_level_of_the_paragraph() -> None:
    assert settled("א\u2029", levels("א\u2029", "ltr"), 0) == [1, 0]


def test_per_cent_beside_a_number_belongs_to_it() -> None:
    assert seen("א 50%", "rtl") == "50% א"
    assert seen("א %50", "rtl") == "%50 א"


def test_sixty_four_open_brackets_end_the_search_for_pairs() -> None:
    assert levels("a" + "(" * 70 + "א" + ")" * 70, "ltr")[1] == 0
