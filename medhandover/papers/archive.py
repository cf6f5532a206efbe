"""What makes a PDF one to keep and to read aloud: PDF/A-2a and PDF/UA-1 (ISO 19005-2, ISO 14289-1).

The file says of itself what it is (XMP), in which colours, and that its title is shown; nothing of it is personal.
"""

from datetime import UTC, datetime
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFInfo

from medhandover.kernel.places import resources
from medhandover.papers.objects import Raw, Stream, text_string

CREATOR = "medhandover"
_EXTENSION = """<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>"""
"""PDF/A asks that a file explains what it says of itself beyond PDF/A's own words."""
_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}


class _Told(PDFInfo):  # type: ignore[misc]
    """The few words a PDF says of itself in its old way, equal to those in XMP."""

    def __init__(self, title: str, at: datetime) -> None:
        super().__init__()
        self.title, self.at = title, at

    def format(self, document: Any) -> bytes:
        """Return title, program and moment; there is no author, no subject and there are no keywords."""
        moment = f"(D:{self.at:%Y%m%d%H%M%S}+00'00')"
        entries = {
            "Title": text_string(self.title),
            "Creator": f"({CREATOR})",
            "Producer": text_string(self.producer),
            "CreationDate": moment,
            "ModDate": moment,
        }
        return ("<<" + " ".join(f"/{key} {value}" for key, value in entries.items()) + ">>").encode("ascii")


def archived(document: Any, title: str, language: str, printed_at: datetime) -> None:
    """Make ReportLab's PDF document one to keep: metadata, colours, and how it wants to be shown."""
    at = printed_at.astimezone(UTC)
    catalog = document.Catalog
    document.info = _Told(title, at)
    metadata = _xmp(title, language, at, document.info.producer).encode()
    catalog.Metadata = document.Reference(Stream(metadata, "/Type /Metadata /Subtype /XML", is_packed=False))
    document.Reference(Stream((resources() / "colours" / "sRGB.icc").read_bytes(), "/N 3"), "sRGB")
    intent = (
        "<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) /DestOutputProfile %s>>"
    )
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = document.Reference(Raw(f"[{intent}]", "sRGB"), "intents")
    catalog.MarkInfo = document.Reference(Raw("<</Marked true>>"), "marked")
    catalog.ViewerPreferences = document.Reference(Raw("<</DisplayDocTitle true>>"), "shown")


def _xmp(title: str, language: str, at: datetime, producer: str) -> str:
    """Return the metadata: title, moment and program as in the old way, and which standards the file follows."""
    spaces = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in _SPACES.items())
    moment = f"{at:%Y-%m-%dT%H:%M:%S}+00:00"
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" {spaces}>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:format>application/pdf</dc:format>
<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
<pdf:Producer>{escape(producer)}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag>{_EXTENSION}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
