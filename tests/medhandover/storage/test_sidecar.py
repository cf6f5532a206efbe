import json
import threading
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from medhandover.kernel.places import CARD
from medhandover.storage.folder import OpenFolder, create_office, open_office, recover, recover_with_private_key
from medhandover.storage.keyrings import KeyringKeeper
from medhandover.storage.locks import held
from medhandover.storage.problems import Busy, DamagedSidecar, NewerSchema, WrongPrivateKey, WrongRecoveryCode
from medhandover.storage.recovery import new_code
from medhandover.storage.sidecar import LOCK, LogHead, Sidecar, read_card
from tests.keyring_bus import memory_keeper


def _edit(folder: Path, **changes: Any) -> None:
    content = json.loads((folder / CARD).read_text("utf-8"))
    (folder / CARD).write_text(json.dumps(content | changes), "utf-8")


def test_the_card_says_who_the_office_is_without_the_key(office: Path) -> None:
    card = read_card(office)
    assert (card.name, card.is_demo, card.backup_at) == ("Bureau Voorbeeld", False, None)
    assert len(card.office_id) == 32


def test_the_head_of_the_log_is_kept(opened: OpenFolder) -> None:
    assert opened.sidecar.log_head() == LogHead(count=0, head="")
    opened.sidecar.advance(LogHead(count=3, head="abc"))
    assert opened.sidecar.log_head() == LogHead(count=3, head="abc")


def test_the_count_of_the_log_is_never_lowered(opened: OpenFolder) -> None:
    opened.sidecar.advance(LogHead(count=3, head="abc"))
    for late in (LogHead(count=2, head="late"), LogHead(count=3, head="other"), LogHead()):
        opened.sidecar.advance(late)
    assert opened.sidecar.log_head() == LogHead(count=3, head="abc")


def test_writers_of_many_threads_end_with_the_highest_count(opened: OpenFolder) -> None:
    sidecar = Sidecar(opened.folder.path, opened.key, 5.0)

    def advance(first: int) -> None:
        for count in range(first, 60, 4):
            sidecar.advance(LogHead(count=count, head=str(count)))

    threads = [threading.Thread(target=advance, args=(first,)) for first in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sidecar.log_head() == LogHead(count=59, head="59")


def test_a_held_card_gets_a_sentence(opened: OpenFolder) -> None:
    with held(opened.folder.path / LOCK, wait=0, otherwise=RuntimeError()), pytest.raises(Busy):
        opened.sidecar.log_head()


@pytest.mark.parametrize(
    "changes",
    [
        {"is_demo": True},
        {"name": "Ander bureau"},
        {"log": {"count": 0, "head": ""}},
        {"generation": 2},
        {"organisation": None, "mac": "00" * 32},
        {"backup_at": "2026-11-24T09:00:00+00:00"},
    ],
)
def test_every_change_from_outside_is_found(opened: OpenFolder, changes: dict[str, Any]) -> None:
    opened.sidecar.advance(LogHead(count=3, head="abc"))
    _edit(opened.folder.path, **changes)
    with pytest.raises(DamagedSidecar):
        opened.sidecar.log_head()


def test_a_demonstration_stays_one_for_ever(tmp_path: Path, versions: Path, keeper: KeyringKeeper) -> None:
    folder, code = create_office(tmp_path / "demo", "Voorbeeld", keeper, is_demo=True, versions=versions)
    _edit(folder.path, is_demo=False)
    with pytest.raises(DamagedSidecar):
        open_office(folder.path, keeper, versions=versions)
    with pytest.raises(WrongRecoveryCode):
        recover(folder.path, code, memory_keeper())


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"form": 1}', b"\xff\xfe\x00", b'{"form": "x"}', b"null"])
def test_a_damaged_card_gets_a_sentence(office: Path, keeper: KeyringKeeper, content: bytes) -> None:
    (office / CARD).write_bytes(content)
    with pytest.raises(DamagedSidecar):
        open_office(office, keeper)
    assert (office / CARD).read_bytes() == content


def test_a_card_of_a_newer_program_is_refused(office: Path, keeper: KeyringKeeper) -> None:
    _edit(office, form=2, new_field="x")
    with pytest.raises(NewerSchema):
        open_office(office, keeper)


def test_damaged_ways_back_get_a_sentence(tmp_path: Path, versions: Path, keeper: KeyringKeeper) -> None:
    private = X25519PrivateKey.generate()
    folder, code = create_office(
        tmp_path / "kantoor",
        "Voorbeeld",
        keeper,
        versions=versions,
        organisation_key=private.public_key().public_bytes_raw(),
    )
    card = json.loads((folder.path / CARD).read_text("utf-8"))
    _edit(
        folder.path, recovery=card["recovery"] | {"salt": "x"}, organisation=card["organisation"] | {"ephemeral": "x"}
    )
    with pytest.raises(DamagedSidecar):
        recover(folder.path, code, keeper)
    with pytest.raises(WrongPrivateKey):
        recover_with_private_key(folder.path, private.private_bytes_raw(), keeper)


def test_recovery_with_a_code_of_another_office_is_refused(office: Path) -> None:
    with pytest.raises(WrongRecoveryCode):
        recover(office, new_code(), memory_keeper())
