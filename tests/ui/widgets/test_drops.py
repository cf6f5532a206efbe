import struct

from PySide6.QtCore import QMimeData, QUrl

from ui.widgets.drops import CONTENT, NAMES, dropped_in


def test_files_of_the_desktop_come_with_their_paths() -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/verzonnen/brief.pdf"), QUrl("https://voorbeeld.example/x.pdf")])
    assert [each.name for each in dropped_in(mime)] == ["brief.pdf"]


def test_a_mail_dragged_out_of_outlook_comes_with_its_content() -> None:
    name = "..\\bevestiging (verzonnen).msg".encode("utf-16-le")
    mime = QMimeData()
    mime.setData(NAMES, struct.pack("<I", 1) + bytes(72) + name.ljust(520, b"\0"))
    mime.setData(CONTENT, b"\xd0\xcf\x11\xe0 verzonnen")
    (mail,) = dropped_in(mime)
    assert (mail.name, mail.path, mail.content[-9:]) == ("bevestiging (verzonnen).msg", None, b"verzonnen")


def test_text_and_broken_descriptions_are_no_files() -> None:
    mime = QMimeData()
    mime.setText("verzonnen")
    assert dropped_in(mime) == ()
    mime.setData(NAMES, b"\1")
    mime.setData(CONTENT, b"x")
    assert dropped_in(mime) == ()
