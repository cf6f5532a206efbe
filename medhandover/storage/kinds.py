"""The kinds of file that may be attached, told by extension and first bytes; nothing is ever opened."""

import re
from pathlib import PurePath

from medhandover.kernel.coded import Coded
from medhandover.storage.problems import AttachmentKindForbidden


class AttachmentKind(Coded):
    """A kind of attached file (soort bijlage)."""

    PDF = "pdf", "PDF"
    PNG = "png", "PNG"
    JPEG = "jpeg", "JPEG"
    DOCX = "docx", "DOCX"
    EML = "eml", "EML"
    MSG = "msg", "MSG"


HEAD_BYTES = 1024
"""How many first bytes are looked at."""

_EXTENSIONS = {f".{kind}": kind for kind in AttachmentKind} | {".jpg": AttachmentKind.JPEG}
_HEADS = {
    AttachmentKind.PDF: re.compile(rb"%PDF-\d"),
    AttachmentKind.PNG: re.compile(rb"\x89PNG\r\n\x1a\n"),
    AttachmentKind.JPEG: re.compile(rb"\xff\xd8\xff"),
    AttachmentKind.DOCX: re.compile(rb"PK\x03\x04"),
    AttachmentKind.EML: re.compile(rb"(?:\xef\xbb\xbf)?(?:From |[!-9;-~]+[ \t]*:)[^\x00]*\Z"),
    AttachmentKind.MSG: re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
}


def kind_of(head: bytes, filename: str) -> AttachmentKind:
    """Return the kind of a file by its name and first `HEAD_BYTES`; AttachmentKindForbidden when they disagree."""
    kind = _EXTENSIONS.get(PurePath(filename).suffix.casefold())
    if kind is None or not _HEADS[kind].match(head[:HEAD_BYTES]):
        raise AttachmentKindForbidden(file=PurePath(filename).name, kinds=list(AttachmentKind))
    return kind
