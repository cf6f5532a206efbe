"""The drawings of a child's letter, as lines and areas: friendly, in two colours, and of nothing that frightens.

Places are units of a sheet `WIDE` by `HIGH`, from its top left corner; none of them shows a person that exists.
"""

from enum import StrEnum

from medhandover.kernel.shapes import record
from medhandover.papers.blocks import STRUCTURE, WHITE

WIDE, HIGH = 120.0, 80.0
"""The sheet of every drawing, in its own units."""
SKY, SUN = "#DBE6F2", "#FFDE87"
"""The two colours that areas are filled with."""
_ROUND = 0.5523
"""How far the handles of a curve lie from its ends, as a part of the radius, to make a quarter of a circle."""


class Sketch(StrEnum):
    """What is drawn; the code is the end of the key of its words, `picture_plane` and so on."""

    PLANE = "plane"
    CLINIC = "clinic"
    HOME = "home"
    HANDS = "hands"
    DOCTOR = "doctor"
    TALK = "talk"


Move = tuple[str, tuple[float, ...]]
"""One step of the pen: M (go to), L (line to), C (curve to, with two handles) or Z (back to the start)."""


@record
class Stroke:
    """What the pen draws without being lifted for good: a line of `thickness` units, or an area with a `fill`."""

    moves: tuple[Move, ...]
    fill: str = ""
    thickness: float = 2.0
    colour: str = STRUCTURE


def drawn(steps: str, fill: str = "", thickness: float = 2.0) -> Stroke:
    """Return a stroke written as "M 1 2 L 3 4 C 1 2 3 4 5 6 Z"."""
    moves: list[Move] = []
    for word in steps.split():
        if word.isalpha():
            moves.append((word, ()))
        else:
            moves[-1] = (moves[-1][0], (*moves[-1][1], float(word)))
    return Stroke(moves=tuple(moves), fill=fill, thickness=thickness)


def circle(x: float, y: float, radius: float, fill: str = "", thickness: float = 2.0) -> Stroke:
    """Return a circle around (x, y)."""
    return rounded(x - radius, y - radius, 2 * radius, 2 * radius, radius, fill, thickness)


def rounded(
    x: float, y: float, wide: float, high: float, radius: float, fill: str = "", thickness: float = 2.0
) -> Stroke:
    """Return a rectangle with round corners; (x, y) is its top left."""
    right, low, handle = x + wide, y + high, radius * (1 - _ROUND)
    return Stroke(
        moves=(
            ("M", (x + radius, y)),
            ("L", (right - radius, y)),
            ("C", (right - handle, y, right, y + handle, right, y + radius)),
            ("L", (right, low - radius)),
            ("C", (right, low - handle, right - handle, low, right - radius, low)),
            ("L", (x + radius, low)),
            ("C", (x + handle, low, x, low - handle, x, low - radius)),
            ("L", (x, y + radius)),
            ("C", (x, y + handle, x + handle, y, x + radius, y)),
            ("Z", ()),
        ),
        fill=fill,
        thickness=thickness,
    )


def _face(x: float, y: float, radius: float) -> tuple[Stroke, ...]:
    """Return a head that smiles."""
    eye, up, mouth = radius * 0.36, radius * 0.15, radius * 0.45
    low, deep = y + radius * 0.3, y + radius * 0.72
    smile = f"M {x - mouth} {low} C {x - mouth / 2} {deep} {x + mouth / 2} {deep} {x + mouth} {low}"
    return (
        circle(x, y, radius, WHITE),
        circle(x - eye, y - up, 0.8, STRUCTURE, 0.4),
        circle(x + eye, y - up, 0.8, STRUCTURE, 0.4),
        drawn(smile, thickness=1.5),
    )


_GROUND = drawn("M 10 75 L 110 75")
_HOUSE = (
    _GROUND,
    drawn("M 28 32 L 92 32 L 92 75 L 28 75 Z", WHITE),
    drawn("M 60 6 L 100 32 L 20 32 Z", SKY),
    rounded(35, 42, 12, 12, 1, SKY),
    rounded(73, 42, 12, 12, 1, SKY),
    drawn("M 52 75 L 52 55 L 68 55 L 68 75 Z", SUN),
    circle(64.5, 66, 0.9, STRUCTURE, 0.5),
)
SKETCHES: dict[Sketch, tuple[Stroke, ...]] = {
    Sketch.PLANE: (
        drawn("M 60 42 L 50 20 L 62 20 L 84 42 Z", SKY),
        drawn("M 12 22 L 24 22 L 40 44 L 20 46 Z", SKY),
        drawn("M 24 61 C 12 57 14 45 30 43 L 88 41 C 101 41 111 47 111 52 C 111 57 104 62 94 62 L 32 62 Z", WHITE),
        drawn("M 62 57 L 82 57 L 58 77 L 45 77 Z", SKY),
        *(circle(x, 50, 2.5, SUN, 1.6) for x in (40, 49, 58, 67, 76, 85)),
        drawn("M 93 46.5 L 101 47 L 105 51.5 L 95 51.5 Z", SUN, 1.6),
        drawn("M 92 20 L 110 20"),
        drawn("M 6 70 L 22 70"),
        drawn("M 92 73 L 108 73"),
    ),
    Sketch.CLINIC: (*_HOUSE, drawn("M 60 37 L 60 50", thickness=3), drawn("M 53.5 43.5 L 66.5 43.5", thickness=3)),
    Sketch.HOME: (drawn("M 80 19 L 80 8 L 89 8 L 89 25 Z", SUN), *_HOUSE, circle(60, 42.5, 4.5, SKY)),
    Sketch.HANDS: (
        _GROUND,
        drawn("M 41 34 L 28 50"),
        drawn("M 55 34 L 68 54"),
        drawn("M 77 50 L 68 54"),
        drawn("M 85 49 L 95 58"),
        drawn("M 43 58 L 43 75"),
        drawn("M 53 58 L 53 75"),
        drawn("M 78 66 L 78 75"),
        drawn("M 85 66 L 85 75"),
        drawn("M 40 29 L 56 29 L 62 60 L 34 60 Z", SKY),
        drawn("M 76 47 L 87 47 L 92 67 L 71 67 Z", SUN),
        *_face(48, 16, 10),
        *_face(81.5, 37, 7.5),
    ),
    Sketch.DOCTOR: (
        _GROUND,
        drawn("M 35 34 L 22 55"),
        drawn("M 53 34 L 76 51"),
        drawn("M 35 31 C 39 28 49 28 53 31 L 60 75 L 28 75 Z", WHITE),
        drawn("M 44 42 L 44 75", thickness=1.6),
        drawn("M 38 30 L 44 42 L 50 30", SKY, 1.6),
        circle(51, 54, 2.6, SUN, 1.6),
        drawn("M 50 31 C 53 40 52 46 51 51", thickness=1.6),
        *_face(44, 17, 10.5),
        drawn("M 78 57 C 78 46 92 46 92 57"),
        rounded(67, 56, 36, 19, 4, SUN),
        drawn("M 85 60.5 L 85 70.5", thickness=2.6),
        drawn("M 80 65.5 L 90 65.5", thickness=2.6),
    ),
    Sketch.TALK: (
        drawn("M 6 76 C 6 60 42 60 42 76 Z", SUN),
        *_face(24, 48, 12.5),
        drawn(
            "M 52 6 L 102 6 C 108 6 112 10 112 16 L 112 36 C 112 42 108 46 102 46 L 66 46 L 46 55 L 53 46 L 52 46 "
            "C 46 46 42 42 42 36 L 42 16 C 42 10 46 6 52 6 Z",
            SKY,
        ),
        *(circle(x, 26, 3.2, WHITE, 1.8) for x in (62, 77, 92)),
    ),
}
"""What the pen draws for each, one stroke over the other."""
