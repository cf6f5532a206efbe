from datetime import date
from typing import Any

import pytest

from medhandover.cases.actions import add_document
from medhandover.cases.model import DocumentDraft, Subject
from medhandover.consents import actions, queries
from medhandover.consents.model import ConsentForm, GivenBy
from medhandover.consents.signing import Signer, SignerRole
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import AttachmentId
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.roles import Role
from medhandover.storage.attachments import StoredAttachment
from medhandover.storage.kinds import AttachmentKind
from tests.medhandover.consents.test_checks import REFUSED, draft
from tests.offices import Team, memory_office, open_case


@pytest.fixture
def team() -> Team:
    return memory_office((Role.COORDINATOR,))


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("recipient", {"recipient": ""}),
        ("decided_on", {"decided_on": date(2026, 11, 25)}),
        ("decided_on", {"decided_on": date(1960, 1, 1)}),
        ("ground", {"is_refused": True}),
        ("valid_until", {"valid_until": date(2026, 11, 19)}),
        ("country", {"country": "Armenie"}),
        ("language", {"language": "Armeens"}),
        ("refusal_language", {**REFUSED, "refusal_reason": "Ոչ։", "refusal_language": "Armeens"}),
        ("refusal_reason", {"refusal_reason": "Ik wil het niet."}),
        ("interpreter", {"interpreter_kind": InterpreterKind.PHONE}),
        ("witness", {"form": ConsentForm.ORAL}),
        ("signers", {"signers": (Signer(name="M", role=SignerRole.PARENT, signed_on=date(2026, 11, 20)),)}),
        ("signers.0.signed_on", {"given_by": GivenBy.PARENTS, "signers": (Signer(name="M", role=SignerRole.PARENT),)}),
    ],
)
def test_what_cannot_be_is_told_at_its_field(team: Team, path: str, other: dict[str, Any]) -> None:
    case = open_case(team)
    with pytest.raises(WrongFields) as refused:
        team.office.do(actions.record_consent, case, draft(**other))
    assert [each.path for each in refused.value.wrong] == [path]


def test_a_withdrawal_is_a_day_and_never_a_deletion(team: Team) -> None:
    case = open_case(team)
    made = team.office.do(actions.record_consent, case, draft())
    with pytest.raises(WrongFields):
        team.office.do(actions.withdraw_consent, made, 1, date(2026, 11, 19))
    team.office.do(actions.withdraw_consent, made, 1, date(2026, 11, 22), "de medische dienst")
    rows = team.office.ask(queries.all_consents, case)
    assert [(row.withdrawn_on, row.withdrawn_told) for row in rows] == [(date(2026, 11, 22), "de medische dienst")]
    with pytest.raises(actions.NothingToWithdraw):
        team.office.do(actions.withdraw_consent, made, 2, date(2026, 11, 23))


def test_a_refusal_is_nothing_to_take_back(team: Team) -> None:
    made = team.office.do(actions.record_consent, open_case(team), draft(**REFUSED))
    with pytest.raises(actions.NothingToWithdraw):
        team.office.do(actions.withdraw_consent, made, 1, date(2026, 11, 22))


def test_own_words_of_a_refusal_are_kept_literally_with_their_translation(team: Team) -> None:
    case = open_case(team)
    words = {"refusal_reason": "Չեմ ուզում։", "refusal_language": "hy", "refusal_translation": "Ik wil het niet."}
    team.office.do(actions.record_consent, case, draft(**REFUSED, **words))
    row = team.office.ask(queries.all_consents, case)[0]
    assert {name: getattr(row, name) for name in words} == words


def test_the_signed_form_belongs_to_its_consent(team: Team) -> None:
    case = open_case(team)
    made = team.office.do(actions.record_consent, case, draft())
    scan = StoredAttachment(id=AttachmentId("e" * 64), kind=AttachmentKind.PDF, size=3, sha256="0" * 64)
    form = DocumentDraft(about=Subject.CONSENT, filename="toestemming.pdf", thing=made)
    team.office.do(add_document, case, form, scan)
    assert [row.forms for row in team.office.ask(queries.all_consents, case)] == [(scan.id,)]
