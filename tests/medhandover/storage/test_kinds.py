import pytest

from medhandover.storage.kinds import AttachmentKind, kind_of
from medhandover.storage.problems import AttachmentKindForbidden

GOOD = {
    "brief.pdf": b"%PDF-1.7 rest",
    "foto.PNG": b"\x89PNG\r\n\x1a\nrest",
    "foto.jpg": b"\xff\xd8\xff\xe0rest",
    "foto.jpeg": b"\xff\xd8\xff\xe1rest",
    "brief.docx": b"PK\x03\x04rest",
    "bericht.eml": b"Received: from voorbeeld\r\nSubject: test\r\n\r\nrest",
    "bericht2.eml": b"\xef\xbb\xbfFrom: a@voorbeeld.example\n",
    "bericht.msg": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest",
}


@pytest.mark.parametrize("name", GOOD)
def test_six_kinds_are_told_by_name_and_first_bytes(name: str) -> None:
    extension = name.rpartition(".")[2].lower().replace("jpg", "jpeg")
    assert kind_of(GOOD[name], name) == AttachmentKind(extension)


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("virus.exe", b"MZ"),
        ("brief.docm", b"PK\x03\x04"),
        ("brief.zip", b"PK\x03\x04"),
        ("pagina.html", b"<html>"),
        ("brief", b"%PDF-1.7"),
        ("brief.pdf", b"MZ"),
        ("brief.pdf", b""),
        ("foto.png", b"%PDF-1.7"),
        ("brief.pdf.exe", b"%PDF-1.7"),
        ("bericht.eml", b"MZ\x90\x00"),
        ("bericht.eml", b"Subject: x\x00"),
        ("bericht.eml", b"<html>"),
    ],
)
def test_every_other_kind_is_refused_with_the_list_of_allowed_ones(name: str, head: bytes) -> None:
    with pytest.raises(AttachmentKindForbidden) as raised:
        kind_of(head, f"/home/jan/{name}")
    sentence = raised.value.say("en")
    assert name in sentence
    assert "/home" not in sentence
    assert "PDF, PNG, JPEG, DOCX, EML, MSG" in sentence
