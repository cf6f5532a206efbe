"""Lines of a paper compared with Pango's: the same words by an independent shaper, as ink on ink.

`pango-view` sets each line anew, with the program's own fonts and no others. It is a system package that
`installer/start.py check` installs; on Windows there is none.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape, unescape

import pypdfium2
from PIL import Image, ImageChops

from medhandover.kernel.places import resources
from medhandover.papers.blocks import Document, Text
from medhandover.papers.characters import PDI
from medhandover.papers.lines import Line, Piece
from medhandover.papers.pages import Page, paginate
from medhandover.papers.printing import bound
from medhandover.papers.stretches import stretches
from medhandover.papers.strips import PAGE_WIDTH, Words
from tests.papers import of_blocks

SIZE, PIXELS = 12.0, 40
"""The size of type in points, and how many pixels it takes in both pictures."""
LRI, RLI = "\u2066", "\u2067"
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
    lines = [mark.line for mark in marks if mark.path[0].role == "P"]
    return _compared(narrow, lines, _marked(text, lines), folder)


def page_compared(document: Document, number: int, folder: Path) -> list[Compared]:
    """Return every line on a page of `document`, what stands around its body too; pictures are kept in `folder`.

    Which words are isolated is told to Pango again, since their isolates leave no sign; all else it finds by itself.
    """
    marks = [mark for mark in paginate(document)[number].marks if isinstance(mark, Words) and mark.line.pieces]
    lines = [mark.line for mark in marks]
    return _compared(document, lines, map(_marked_again, lines), folder)


def _compared(document: Document, lines: list[Line], marked: Iterable[str], folder: Path) -> list[Compared]:
    pages = [Page(marks=(Words(20, 100, 555, _in_black(line), "left"),)) for line in lines]
    file = pypdfium2.PdfDocument(bound(document, pages))
    found: list[Compared] = []
    try:
        for page, line, words in zip(file, lines, marked, strict=True):
            mine = page.render(scale=PIXELS / SIZE, grayscale=True).to_pil()
            other = _by_pango(words, is_rtl=line.is_rtl, folder=folder, number=len(found))
            found.append(Compared(unescape(re.sub("<.*?>", "", words)), overlap(mine, other)))
    finally:
        file.close()
    return found


def _in_black(line: Line) -> Line:
    """Return `line` in black, so that its ink can be counted."""
    return line._replace(
        pieces=tuple(piece._replace(style=piece.style._replace(colour="#000000")) for piece in line.pieces)
    )


def _marked(text: str, lines: list[Line]) -> Iterator[str]:
    """Yield the part of `text` on each line, isolates and all, in the faces that it is set in: fonts are no shaping."""
    place = 0
    for line in lines:
        parts = []
        for look, group in groupby(_in_order(line), _look):
            begun = place
            for sign in "".join(piece.text for piece in group):
                place = text.index(sign, place) + 1
            parts.append(f"<span {look}>{escape(text[begun:place])}</span>")
        while text[place : place + 1] == PDI:
            parts.append(PDI)
            place += 1
        yield "".join(parts)


def _marked_again(line: Line) -> str:
    """Return what `line` says in the faces that it is set in, each isolate told again by the levels it left behind."""
    return _isolated(_in_order(line), int(line.is_rtl))


def _isolated(pieces: Iterable[Piece], level: int) -> str:
    """Return `pieces` with every part of a higher level as an isolate; each is a span: what is apart has no kerning."""
    parts = []
    for is_higher, group in groupby(pieces, lambda piece: piece.level > level):
        same = list(group)
        if is_higher:
            inner = min(piece.level for piece in same)
            parts.append(f"{RLI if inner & 1 else LRI}{_isolated(same, inner)}{PDI}")
        else:
            parts += [f"<span {_look(piece)}>{escape(piece.text)}</span>" for piece in same]
    return "".join(parts)


def _in_order(line: Line) -> list[Piece]:
    """Return the pieces of `line` as they are read."""
    return [piece for stretch in stretches(line) for piece in stretch.in_order]


def _look(piece: Piece) -> str:
    """Return face, weight and size as Pango's markup has them; NotoSansArmenian-Bold is "Noto Sans Armenian", bold."""
    name, _, weight = piece.face.partition("-")
    family = _NAMES.get(name) or re.sub("(?<=[a-z])(?=[A-Z])", " ", name)
    size = round(1024 * piece.style.size * PIXELS / SIZE)
    return f'face="{family}" weight="{weight.lower().replace("regular", "normal")}" size="{size}"'


def _by_pango(text: str, *, is_rtl: bool, folder: Path, number: int) -> Image.Image:
    """Return `text` on one line as Pango draws it."""
    program = shutil.which("pango-view")
    if program is None:
        raise NoPango("Pango is missing. Run `python3 installer/start.py check`, or install pango1.0-tools.")
    fonts = folder / "fonts.conf"
    fonts.write_text(
        f"<fontconfig><dir>{resources() / 'fonts'}</dir><cachedir>{folder / 'cache'}</cachedir></fontconfig>"
    )
    chosen = [f"--font={PIXELS}", "--dpi=72", "--hinting=none", "--antialias=gray", "--subpixel-positions", "--markup"]
    picture = folder / f"{number}.png"
    way = ["--rtl"] if is_rtl else []
    drawn = ["--no-auto-dir", "--single-par", "--margin=30", *way, f"--text={text}"]
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
