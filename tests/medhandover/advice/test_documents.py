import io
from pathlib import Path

import pytest

from medhandover.advice import examining, open_points
from medhandover.cases.actions import add_document
from medhandover.cases.model import DocumentDraft, Subject
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import AttachmentId
from tests.medhandover.advice.test_examinations import examination
from tests.offices import memory_office, open_case

PDF = b"%PDF-1.4\n" + b"verzonnen verklaring\n" * 20 + b"%%EOF\n"


def test_an_examination_names_a_file_of_its_own_case_only(tmp_path: Path) -> None:
    team = memory_office(tmp_path=tmp_path)
    attachments = team.office.place.attachments
    assert attachments is not None
    case, other = open_case(team), open_case(team, v_number="1234567891")
    stored = attachments.put(io.BytesIO(PDF), "verklaring.pdf")
    document = DocumentDraft(about=Subject.ADVICE, filename="verklaring.pdf")
    added: AttachmentId = team.office.do(add_document, case, document, stored)
    with pytest.raises(WrongFields) as refused:
        team.office.do(examining.record_examination, other, examination(document=added))
    assert [each.path for each in refused.value.wrong] == ["document"]
    team.office.do(examining.record_examination, case, examination(document=added))
    assert len(team.office.ask(open_points.all_examinations, case)) == 1
