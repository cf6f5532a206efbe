"""Fonts inside a PDF: the glyphs a paper uses, each under a code of its own that says which text it stands for."""

from collections.abc import Iterable
from hashlib import sha256
from struct import unpack
from typing import Any

import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

from medhandover.papers.fonts import Face
from medhandover.papers.objects import Stream

_DROPPED = (b"GSUB", b"GPOS", b"GDEF", b"name", b"post", b"OS/2", b"cmap", b"STAT", b"DSIG", b"gasp", b"meta")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Embedded:
    """One face in one PDF (Type 0, Identity-H): codes count from 1, one for each pair of glyph and text."""

    def __init__(self, face: Face, name: str) -> None:
        """Begin empty; `name` is that of the font in the page's resources."""
        self.face = face
        self.name = name
        self.codes: dict[tuple[int, str], int] = {}

    def code(self, glyph: int, text: str) -> int:
        """Return the code under which `glyph` stands for `text`."""
        return self.codes.setdefault((glyph, text), len(self.codes) + 1)

    def put_into(self, document: Any) -> None:
        """Add the font and its parts to ReportLab's PDF document under the resource name."""
        numbers, program = self._subset()
        tag = sha256(repr(sorted(numbers)).encode()).digest()[:6]
        name = PDFName("".join(_LETTERS[byte % 26] for byte in tag) + "+" + self.face.name)
        stream = Stream(program, f"/Length1 {len(program)}")
        glyphs = [glyph for glyph, _ in self.codes]
        places = b"".join(numbers[glyph].to_bytes(2, "big") for glyph in [0, *glyphs])
        edges = unpack(">4h", self.face.outline.reference_table("head").data[36:44])
        box = [round(edge * self.face.unit) for edge in edges]
        descriptor = _dictionary(
            Type=PDFName("FontDescriptor"), FontName=name, Flags=4, ItalicAngle=0, StemV=80, CapHeight=714,
            Ascent=round(self.face.ascent), Descent=-round(self.face.descent), FontBBox=PDFArray(box),
            FontFile2=document.Reference(stream),
        )  # fmt: skip
        descendant = _dictionary(
            Type=PDFName("Font"), Subtype=PDFName("CIDFontType2"), BaseFont=name, DW=0,
            CIDSystemInfo=_dictionary(Registry="(Adobe)", Ordering="(Identity)", Supplement=0),
            FontDescriptor=document.Reference(descriptor), CIDToGIDMap=document.Reference(Stream(places)),
            W=PDFArray([1, PDFArray([round(self.face.advance(glyph), 2) for glyph in glyphs])]),
        )  # fmt: skip
        font = _dictionary(
            Type=PDFName("Font"), Subtype=PDFName("Type0"), BaseFont=name, Encoding=PDFName("Identity-H"),
            DescendantFonts=PDFArray([document.Reference(descendant)]),
            ToUnicode=document.Reference(Stream(_to_unicode(self.codes))),
        )  # fmt: skip
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(font)

    def _subset(self) -> tuple[dict[int, int], bytes]:
        """Return the new number of each used glyph, and a font file with these alone."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update({glyph for glyph, _ in self.codes})
        wanted.drop_table_tag_set.update(int.from_bytes(tag, "big") for tag in _DROPPED)
        wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
        plan = hb.SubsetPlan(self.face.outline, wanted)
        return dict(plan.old_to_new_glyph_mapping), bytes(plan.execute().blob.data)


def _dictionary(**entries: object) -> PDFDictionary:
    """Return a PDF dictionary."""
    return PDFDictionary(entries)


def _to_unicode(codes: Iterable[tuple[int, str]]) -> bytes:
    """Return the map from codes back to text (PDF 9.10.3), at most 100 lines in each part."""
    lines = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, (_, text) in enumerate(codes, 1)]
    parts = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    body = "\n".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
