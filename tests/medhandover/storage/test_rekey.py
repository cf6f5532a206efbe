import io
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from medhandover.storage import rekey as rekeying
from medhandover.storage.backup import backup, restore, verify_office
from medhandover.storage.folder import create_office, open_office, recover, recover_with_private_key
from medhandover.storage.key import Key
from medhandover.storage.keyrings import KeyringKeeper
from medhandover.storage.problems import (
    AttachmentDamaged,
    DiskFull,
    KeyMissing,
    KeyringRefused,
    NotAnOffice,
    OfficeInUse,
    WrongRecoveryCode,
)
from medhandover.storage.progress import Progress, Step
from medhandover.storage.rekey import rekey
from medhandover.storage.sidecar import LogHead, read_card
from tests.keyring_bus import MemoryKeyring, memory_keeper
from tests.medhandover.storage.revisions import notes, write_note


def test_a_new_key_encrypts_everything_anew_and_forgets_the_old_one(tmp_path: Path, versions: Path) -> None:
    keyring, private = MemoryKeyring(), X25519PrivateKey.generate()
    keeper, path = KeyringKeeper(keyring), tmp_path / "kantoor"
    public = private.public_key().public_bytes_raw()
    _, old_code = create_office(path, "Voorbeeld", keeper, is_demo=True, versions=versions, organisation_key=public)
    with open_office(path, keeper, versions=versions) as opened:
        old = opened.key
        write_note(opened.engine, "een")
        kept = opened.attachments.put(io.BytesIO(b"%PDF-1.7 inhoud"), "brief.pdf")
        opened.sidecar.advance(LogHead(count=4, head="abc"))
        before = opened.attachments.path_of(kept.id).read_bytes()
        backup(opened, tmp_path / "kopie")
    code = rekey(path, keeper)
    with open_office(path, keeper, versions=versions) as opened:
        assert opened.key != old
        assert list(keyring.kept.values()) == [opened.key.secret.hex()]
        assert (notes(opened.reader), opened.sidecar.log_head()) == (["een"], LogHead(count=4, head="abc"))
        assert opened.card.is_demo
        assert opened.attachments.read(kept.id) == b"%PDF-1.7 inhoud"
        assert opened.attachments.path_of(kept.id).read_bytes() != before
        assert verify_office(opened) == 1
    assert sorted(file.name for file in path.iterdir() if file.suffix != ".lock") == [
        "attachments-2",
        "office-2.db",
        "office.json",
    ]
    with pytest.raises(WrongRecoveryCode):
        recover(path, old_code, memory_keeper())
    recover(path, code, memory_keeper())
    recover_with_private_key(path, private.private_bytes_raw(), memory_keeper())
    with pytest.raises(KeyMissing):
        restore(tmp_path / "kopie", path, keeper)
    restore(tmp_path / "kopie", path, keeper, code=old_code)
    open_office(path, keeper, versions=versions).close()


def test_an_office_in_use_keeps_its_key(office: Path, keeper: KeyringKeeper, versions: Path) -> None:
    before = read_card(office)
    with open_office(office, keeper, versions=versions), pytest.raises(OfficeInUse):
        rekey(office, keeper)
    assert read_card(office) == before


def test_what_is_no_office_gets_no_key(tmp_path: Path, keeper: KeyringKeeper) -> None:
    with pytest.raises(NotAnOffice):
        rekey(tmp_path / "absent", keeper)
    assert not (tmp_path / "absent").exists()


def _whole(office: Path, keeper: KeyringKeeper, versions: Path) -> None:
    assert sorted(file.name for file in office.iterdir() if file.suffix != ".lock") == [
        "attachments-1",
        "office-1.db",
        "office.json",
    ]
    open_office(office, keeper, versions=versions).close()


def test_a_damaged_attachment_stops_a_new_key(office: Path, keeper: KeyringKeeper, versions: Path) -> None:
    with open_office(office, keeper, versions=versions) as opened:
        kept = opened.attachments.put(io.BytesIO(b"%PDF-1.7 inhoud"), "brief.pdf")
        path = opened.attachments.path_of(kept.id)
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(AttachmentDamaged):
        rekey(office, keeper)
    _whole(office, keeper, versions)


def test_a_full_disk_stops_a_new_key(
    office: Path, keeper: KeyringKeeper, versions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, old: Key, new: Key) -> None:
        raise DiskFull(folder=path.parent)

    monkeypatch.setattr(rekeying, "change_key", full)
    with pytest.raises(DiskFull):
        rekey(office, keeper)
    monkeypatch.undo()
    _whole(office, keeper, versions)


class Stubborn(KeyringKeeper):
    """Keeps, but forgets nothing; or keeps nothing new."""

    keeps = True

    def keep(self, office_id: str, key: Key) -> None:
        if not self.keeps:
            raise KeyringRefused()
        super().keep(office_id, key)

    def forget(self, office_id: str, fingerprint: str) -> None:
        raise KeyringRefused()


def test_a_keyring_that_refuses_the_new_key_leaves_the_old_one(tmp_path: Path, versions: Path) -> None:
    keeper = Stubborn(MemoryKeyring())
    create_office(tmp_path / "kantoor", "Voorbeeld", keeper, versions=versions)
    keeper.keeps = False
    with pytest.raises(KeyringRefused):
        rekey(tmp_path / "kantoor", keeper)
    _whole(tmp_path / "kantoor", keeper, versions)


def test_a_keyring_that_does_not_forget_still_gives_the_new_code(tmp_path: Path, versions: Path) -> None:
    keeper, path = Stubborn(MemoryKeyring()), tmp_path / "kantoor"
    create_office(path, "Voorbeeld", keeper, versions=versions)
    steps: list[Step] = []

    def hear(progress: Progress) -> None:
        steps.append(progress.step)

    recover(path, rekey(path, keeper, hear), memory_keeper())
    assert steps[0] is Step.DATABASE
    assert steps[-1] is Step.TIDY
    with open_office(path, keeper, versions=versions) as opened:
        assert opened.folder.leftovers(2) == []
