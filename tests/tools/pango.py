"""Lines of a paper compared with Pango's: the same words by an independent shaper, as ink on ink.

`pango-view` sets each line anew, with the program's own fonts and no others. It is a system package that
`installer/start.py check` installs; on Windows there is none.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

import pypdfium2
from PIL import Image, ImageChops

from medhandover.kernel.places import resources
from medhandover.papers.blocks import Text
from medhandover.papers.characters import PDI
from medhandover.papers.lines import Line, Piece, direction
from medhandover.papers.pages import Page, paginate
from medhandover.papers.printing import bound
from medhandover.papers.stretches import stretches
from medhandover.papers.strips import PAGE_WIDTH, Words
from tests.papers import of_blocks

SIZE, PIXELS = 12.0, 40
"""The size of type in points, and how many pixels it takes in both pictures."""
_NAMES = {"NotoSansSCGB2312": "Noto Sans SC GB2312"}


class NoPango(Exception):  # noqa: N818 - reads as a sentence
    """Pango is missing, or it could not draw; the text says how to get it."""


class Compared(NamedTuple):
    """A line as it is read, and which part of its ink lies on Pango's (0 to 1)."""

    text: str
    overlap: float


def is_here() -> bool:
    """Tell whether this system is one on which lines are compared."""
    return os.name != "nt"


def compared(text: str, language: str, width: float, folder: Path) -> list[Compared]:
    """Return each line of `text` set `width` points wide in `language`; pictures are kept in `folder`."""
    document = of_blocks((Text(words=text, size=SIZE),), language)
    narrow = replace(document, margin_end=PAGE_WIDTH - document.margin_start - width)
    marks = [mark for page in paginate(narrow) for mark in page.marks if isinstance(mark, Words)]
    said = [mark for mark in marks if mark.path[0].role == "P"]
    pages = [Page(marks=(mark._replace(x=20, y=100, width=555),), watermark=None) for mark in said]
    file = pypdfium2.PdfDocument(bound(narrow, pages))
    found: list[Compared] = []
    try:
        for page, marked in zip(file, _marked(text, [mark.line for mark in said]), strict=True):
            mine = page.render(scale=PIXELS / SIZE, grayscale=True).to_pil()
            other = _by_pango(marked, language, folder / f"{len(found)}.png", folder)
            found.append(Compared(re.sub("<.*?>", "", marked), overlap(mine, other)))
    finally:
        file.close()
    return found


def _marked(text: str, lines: list[Line]) -> Iterator[str]:
    """Yield the part of `text` on each line, isolates and all, in the faces that it is set in: fonts are no shaping."""
    place = 0
    for line in lines:
        parts = []
        for name, group in groupby(_in_order(line), lambda piece: piece.face):
            begun = place
            for sign in "".join(piece.text for piece in group):
                place = text.index(sign, place) + 1
            parts.append(f'<span face="{_family(name)}">{escape(text[begun:place])}</span>')
        yield "".join(parts) + "".join(_closing(text, place))


def _closing(text: str, place: int) -> Iterator[str]:
    """Yield the ends of isolates right behind `place`."""
    while place < len(text) and text[place] == PDI:
        yield PDI
        place += 1


def _in_order(line: Line) -> list[Piece]:
    """Return the pieces of `line` as they are read."""
    [stretch] = stretches(line)
    return stretch.in_order


def _family(face_name: str) -> str:
    """Return the family of a face such as NotoSansArmenian-Regular as fontconfig knows it: "Noto Sans Armenian"."""
    name = face_name.partition("-")[0]
    return _NAMES.get(name) or re.sub("(?<=[a-z])(?=[A-Z])", " ", name)


def _by_pango(text: str, language: str, picture: Path, folder: Path) -> Image.Image:
    """Return `text` on one line as Pango draws it."""
    program = shutil.which("pango-view")
    if program is None:
        raise NoPango("Pango is missing. Run `python3 installer/start.py check`, or install pango1.0-tools.")
    fonts = folder / "fonts.conf"
    fonts.write_text(
        f"<fontconfig><dir>{resources() / 'fonts'}</dir><cachedir>{folder / 'cache'}</cachedir></fontconfig>"
    )
    chosen = [f"--font={PIXELS}", "--dpi=72", "--hinting=none", "--antialias=gray", "--subpixel-positions", "--markup"]
    way = ["--rtl"] if direction(language) == "rtl" else []
    drawn = [f"--language={language}", "--no-auto-dir", "--single-par", "--margin=30", *way, f"--text={text}"]
    command = [program, "--no-display", *chosen, *drawn, f"--output={picture}"]
    done = subprocess.run(
        command, env={**os.environ, "FONTCONFIG_FILE": str(fonts)}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise NoPango(f"Pango did not draw: {done.stderr.strip()}")
    with Image.open(picture) as made:
        return made.convert("L")


def overlap(mine: Image.Image, other: Image.Image) -> float:
    """Return twice the ink of both over the ink of each, at the best place within two pixels."""
    one, two = _ink(mine), _ink(other)
    size = max(one.width, two.width) + 4, max(one.height, two.height) + 4
    fixed = Image.new("1", size)
    fixed.paste(one, (2, 2))
    best = 0
    for dx in range(5):
        for dy in range(5):
            moved = Image.new("1", size)
            moved.paste(two, (dx, dy))
            best = max(best, _count(ImageChops.logical_and(fixed, moved)))
    return 2 * best / max(_count(one) + _count(two), 1)


def _ink(picture: Image.Image) -> Image.Image:
    """Return where `picture` is dark, cut to what is there."""
    dark = picture.point(lambda value: 255 * (value < 128)).convert("1")
    return dark.crop(dark.getbbox())


def _count(picture: Image.Image) -> int:
    return picture.histogram()[255]
