"""PDF objects as they stand in the file, where ReportLab's own are too slow or not to the letter of the standard."""

import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject


class Raw(PDFObject):  # type: ignore[misc]
    """A PDF object as it stands in the file, but for its references to others."""

    __RefOnly__ = 1

    def __init__(self, text: str, *names: str) -> None:
        """Keep `text`, whose `%s` stand for references to the objects `names`, in their order."""
        self.text, self.names = text, names

    def format(self, document: Any) -> bytes:
        """Return the object as bytes; ReportLab asks for it when all objects have their numbers."""
        numbers = document.idToObjectNumberAndVersion
        return (self.text % tuple(f"{numbers[name][0]} 0 R" for name in self.names)).encode("ascii")


class Stream(PDFObject):  # type: ignore[misc]
    """A stream, on its own line as PDF/A asks for (ISO 19005-2, 6.1.7.1): ReportLab's ends on the last of its bytes."""

    __RefOnly__ = 1

    def __init__(self, content: bytes, entries: str = "", *, is_packed: bool = True) -> None:
        """Keep `content` under a dictionary with `entries`; unless `is_packed` it stands in the file as it is."""
        self.content, self.entries = content, entries
        if is_packed:
            self.content, self.entries = zlib.compress(content), f"{entries} /Filter /FlateDecode"

    def format(self, _: Any) -> bytes:
        """Return the stream as bytes."""
        head = f"<<{self.entries} /Length {len(self.content)}>>\nstream\n"
        return b"".join([head.encode("ascii"), self.content, b"\nendstream"])


def text_string(text: str) -> str:
    """Return `text` as PDF writes it, in UTF-16."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
