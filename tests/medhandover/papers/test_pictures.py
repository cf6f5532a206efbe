"""A drawing on a page is a figure that says in words what it shows, in the language of those words."""

from medhandover.papers.blocks import Row, Text
from medhandover.papers.pictures import Picture
from medhandover.papers.plain import plain
from medhandover.papers.printing import render
from medhandover.papers.sketches import HIGH, SKETCHES, WIDE, Sketch
from medhandover.papers.strips import Drawing, lay
from tests.papers import of_blocks
from tests.tools import aloud

PLANE = Picture(sketch=Sketch.PLANE, told="Рисунок: самолёт.", language="ru", side=60)


def test_a_drawing_keeps_its_shape_and_its_room() -> None:
    [strip] = lay(PLANE, 200, "nl")
    [mark] = strip.marks
    assert isinstance(mark, Drawing)
    assert (mark.width, mark.height, mark.strokes) == (60, 60 * HIGH / WIDE, SKETCHES[Sketch.PLANE])
    [narrow] = lay(PLANE, 30, "nl")
    assert (narrow.marks[0].width, narrow.height) == (30, 20)


def test_who_cannot_see_it_is_told_what_it_shows() -> None:
    row = Row(cells=((PLANE,), (Text(words="Je gaat op reis."),)))
    [page] = aloud.told(render(of_blocks((row,))))
    assert [(each.role, each.alt, each.language) for each in page.all("Figure")] == [
        ("Figure", "Рисунок: самолёт.", "ru")
    ]
    assert page.whole == "Рисунок: самолёт. Je gaat op reis."


def test_on_a_screen_a_drawing_is_told_in_words() -> None:
    assert plain((PLANE, Text(words="Je gaat op reis."))) == "Рисунок: самолёт.\nJe gaat op reis.\n"


def test_the_same_drawing_gives_the_same_file() -> None:
    assert render(of_blocks((PLANE,))) == render(of_blocks((PLANE,)))


def test_every_drawing_is_drawn() -> None:
    from_all = tuple(Picture(sketch=each, told=each.value) for each in Sketch)
    [page] = aloud.told(render(of_blocks(from_all)))
    assert [each.alt for each in page.all("Figure")] == [each.value for each in Sketch]
