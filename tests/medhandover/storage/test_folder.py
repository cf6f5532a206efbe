import io
import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from medhandover.kernel.places import CARD
from medhandover.storage.folder import (
    OpenFolder,
    create_office,
    open_office,
    recover,
    recover_with_private_key,
    renew_recovery_code,
)
from medhandover.storage.key import Key, new_key
from medhandover.storage.keyrings import KeyFileKeeper, KeyringKeeper
from medhandover.storage.problems import (
    DamagedFile,
    DamagedSidecar,
    KeyMissing,
    MistypedRecoveryCode,
    NotAnOffice,
    OfficeExists,
    OfficeInUse,
    WrongKey,
    WrongPrivateKey,
    WrongRecoveryCode,
)
from medhandover.storage.sidecar import read_card
from tests.keyring_bus import memory_keeper
from tests.medhandover.storage.children import ROOT, command_of
from tests.medhandover.storage.revisions import notes, write_note


class Lying(KeyringKeeper):
    """Gives another key than the one asked for."""

    def __init__(self) -> None:
        """Keep nothing."""

    def find(self, office_id: str, fingerprint: str) -> Key | None:
        return new_key()


def test_a_new_office_opens_and_keeps_what_is_written(office: Path, keeper: KeyringKeeper, versions: Path) -> None:
    with open_office(office, keeper, versions=versions) as opened:
        write_note(opened.engine, "een")
        assert opened.card.is_demo is False
    with open_office(office, keeper, versions=versions) as opened:
        assert notes(opened.reader) == ["een"]


def test_the_folder_is_for_its_owner_and_holds_nothing_unknown(office: Path) -> None:
    assert stat.S_IMODE(office.stat().st_mode) == 0o700
    assert sorted(path.name for path in office.iterdir()) == ["attachments-1", "office-1.db", "office.json"]


def test_nothing_in_the_folder_is_readable(opened: OpenFolder) -> None:
    secret = "Patient Verzonnen-Voorbeeld"
    for _ in range(200):
        write_note(opened.engine, secret)
    opened.attachments.put(io.BytesIO(b"%PDF-1.7 " + secret.encode() * 1000), "Verzonnen-Voorbeeld.pdf")
    files = [path for path in opened.folder.path.rglob("*") if path.is_file()]
    assert {"office-1.db", "office-1.db-wal", "office-1.db-shm"} <= {path.name for path in files}
    for path in files:
        assert b"Verzonnen" not in path.read_bytes()
        assert "Verzonnen" not in path.name
        assert b"SQLite format" not in path.read_bytes()
        assert b"note" not in path.read_bytes().lower() or path.name.endswith("-shm")
        assert opened.key.secret not in path.read_bytes()
        assert opened.key.secret.hex().encode() not in path.read_bytes()


@pytest.mark.parametrize("taken", ["file", "full folder", "office", "under a file"])
def test_a_new_office_takes_the_place_of_nothing(tmp_path: Path, office: Path, taken: str) -> None:
    place = {"office": office, "under a file": tmp_path / "file" / "kantoor"}.get(taken, tmp_path / taken)
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "full folder").mkdir()
    (tmp_path / "full folder" / "letter").touch()
    with pytest.raises(OfficeExists):
        create_office(place, "Bureau Voorbeeld", memory_keeper())
    assert (tmp_path / "file").read_bytes() == b"x"


def test_an_empty_folder_becomes_an_office(tmp_path: Path, keeper: KeyringKeeper, versions: Path) -> None:
    (tmp_path / "leeg").mkdir()
    create_office(tmp_path / "leeg", "Bureau Voorbeeld", keeper, versions=versions)
    open_office(tmp_path / "leeg", keeper, versions=versions).close()


def test_an_office_whose_key_cannot_be_kept_is_not_made(tmp_path: Path, versions: Path) -> None:
    (tmp_path / "sleutel").write_bytes(b"letter")
    with pytest.raises(Exception, match="key file"):
        create_office(tmp_path / "kantoor", "Voorbeeld", KeyFileKeeper(tmp_path / "sleutel"), versions=versions)
    assert not (tmp_path / "kantoor").exists()
    assert list(tmp_path.glob("*.part")) == []


def test_a_folder_without_an_office_is_said_to_be_one(tmp_path: Path, keeper: KeyringKeeper) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "leeg", tmp_path / "absent", tmp_path / "file"):
        with pytest.raises(NotAnOffice):
            open_office(path, keeper)
    assert not (tmp_path / "absent").exists()


def test_a_missing_key_means_recovery_and_never_a_new_key(office: Path, keeper: KeyringKeeper, versions: Path) -> None:
    before = read_card(office)
    empty = memory_keeper()
    with pytest.raises(KeyMissing) as raised:
        open_office(office, empty, versions=versions)
    assert "recovery code" in raised.value.say("en")
    assert empty.find(before.office_id, before.fingerprint) is None
    assert read_card(office) == before


def test_a_wrong_key_is_told_from_a_damaged_file(office: Path, keeper: KeyringKeeper, versions: Path) -> None:
    before = (office / "office-1.db").read_bytes()
    with pytest.raises(WrongKey):
        open_office(office, Lying(), versions=versions)
    assert (office / "office-1.db").read_bytes() == before


@pytest.mark.parametrize("damage", ["salt", "first page", "cut off", "empty", "gone", "random"])
def test_a_damaged_database_is_said_and_left_as_it_is(
    office: Path, keeper: KeyringKeeper, versions: Path, damage: str
) -> None:
    path = office / "office-1.db"
    content = path.read_bytes()
    changed = {
        "salt": bytes([content[0] ^ 1]) + content[1:],
        "first page": content[:500] + bytes([content[500] ^ 1]) + content[501:],
        "cut off": content[: len(content) // 2],
        "empty": b"",
        "random": os.urandom(len(content)),
    }
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes(changed[damage])
    with pytest.raises(DamagedFile) as raised:
        open_office(office, keeper, versions=versions)
    assert "backup" in raised.value.say("en")
    assert not path.exists() if damage == "gone" else path.read_bytes() == changed[damage]


def test_a_garbled_page_is_said_when_it_is_read(office: Path, keeper: KeyringKeeper, versions: Path) -> None:
    with open_office(office, keeper, versions=versions) as opened:
        write_note(opened.engine, "x" * 100_000)
    path = office / "office-1.db"
    content = bytearray(path.read_bytes())
    content[-50_000] ^= 1
    path.write_bytes(content)
    with open_office(office, keeper, versions=versions) as opened, pytest.raises(DamagedFile):
        notes(opened.reader)


def test_a_database_without_its_card_is_damaged_not_new(office: Path, keeper: KeyringKeeper) -> None:
    (office / CARD).unlink()
    with pytest.raises(DamagedSidecar):
        open_office(office, keeper)


def test_the_printed_code_brings_a_lost_key_back(tmp_path: Path, versions: Path) -> None:
    folder, code = create_office(tmp_path / "kantoor", "Bureau Voorbeeld", memory_keeper(), versions=versions)
    keeper = memory_keeper()
    with pytest.raises(MistypedRecoveryCode):
        recover(folder.path, "12345", keeper)
    recover(folder.path, code.replace("-", " ").lower(), keeper)
    open_office(folder.path, keeper, versions=versions).close()


def test_the_organisation_brings_a_lost_key_back(tmp_path: Path, versions: Path) -> None:
    private, keeper = X25519PrivateKey.generate(), memory_keeper()
    public = private.public_key().public_bytes_raw()
    create_office(tmp_path / "kantoor", "Voorbeeld", memory_keeper(), versions=versions, organisation_key=public)
    with pytest.raises(WrongPrivateKey):
        recover_with_private_key(tmp_path / "kantoor", X25519PrivateKey.generate().private_bytes_raw(), keeper)
    with pytest.raises(WrongPrivateKey):
        recover_with_private_key(tmp_path / "kantoor", b"short", keeper)
    recover_with_private_key(tmp_path / "kantoor", private.private_bytes_raw(), keeper)
    open_office(tmp_path / "kantoor", keeper, versions=versions).close()


def test_an_office_without_an_organisation_has_no_second_way(office: Path) -> None:
    with pytest.raises(WrongPrivateKey):
        recover_with_private_key(office, X25519PrivateKey.generate().private_bytes_raw(), memory_keeper())


def test_a_renewed_code_replaces_the_old_one(tmp_path: Path, keeper: KeyringKeeper, versions: Path) -> None:
    folder, old = create_office(tmp_path / "kantoor", "Bureau Voorbeeld", keeper, versions=versions)
    new = renew_recovery_code(folder.path, keeper)
    with pytest.raises(WrongRecoveryCode):
        recover(folder.path, old, memory_keeper())
    fresh = memory_keeper()
    recover(folder.path, new, fresh)
    open_office(folder.path, fresh, versions=versions).close()


def test_two_offices_open_beside_each_other_and_close_alone(
    office: Path, keeper: KeyringKeeper, versions: Path
) -> None:
    with open_office(office, keeper, versions=versions) as first:
        with open_office(office, keeper, versions=versions) as second:
            write_note(second.engine, "van twee")
        assert notes(first.reader) == ["van twee"]
        with pytest.raises(OfficeInUse):
            first.folder.alone()
    first.folder.alone().close()


def test_nobody_opens_an_office_that_somebody_has_alone(
    opened: OpenFolder, office: Path, keeper: KeyringKeeper
) -> None:
    opened.close()
    with opened.folder.alone(), pytest.raises(OfficeInUse):
        open_office(office, keeper, wait=0.02)


def test_two_processes_write_beside_each_other(tmp_path: Path, versions: Path) -> None:
    keeper = KeyFileKeeper(tmp_path / "sleutel")
    create_office(tmp_path / "kantoor", "Bureau Voorbeeld", keeper, versions=versions)
    command = command_of("writer", tmp_path / "kantoor", tmp_path / "sleutel", versions)
    writers = [subprocess.Popen([*command, name, "60"], cwd=ROOT) for name in ("a", "b")]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    with open_office(tmp_path / "kantoor", keeper, versions=versions) as opened:
        assert sorted(notes(opened.reader)) == sorted(f"{name} {number}" for name in "ab" for number in range(60))
        assert opened.sidecar.log_head().count == 120


@pytest.mark.parametrize("case", ["folder", "database", "create"])
def test_a_read_only_folder_gets_a_sentence(case: str) -> None:
    """Also for root: the child becomes nobody, who may read but not write."""
    done = subprocess.run(command_of("reader", case), capture_output=True, check=False, text=True)
    assert (done.returncode, done.stdout.strip()) == (0, "ReadOnlyFolder"), done.stderr


def test_a_full_disk_gets_a_sentence_and_nothing_is_lost(tmp_path: Path, versions: Path) -> None:
    keeper = KeyFileKeeper(tmp_path / "sleutel")
    create_office(tmp_path / "kantoor", "Bureau Voorbeeld", keeper, versions=versions)
    command = command_of("full", tmp_path / "kantoor", tmp_path / "sleutel", versions)
    done = subprocess.run(command, capture_output=True, check=False, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    kept = int(done.stdout)
    with open_office(tmp_path / "kantoor", keeper, versions=versions) as opened:
        assert len(notes(opened.reader)) == kept > 0
        assert opened.attachments.ids() == []
        write_note(opened.engine, "weer ruimte")


def test_what_a_killed_program_left_is_removed_by_the_next_one_alone(
    office: Path, keeper: KeyringKeeper, versions: Path
) -> None:
    left = [
        office / "office.json.1a2b.part",
        office / "office-2.db",
        office / "office-2.db-wal",
        office / "attachments-2",
    ]
    left.append(office / "attachments-1" / f"{'0' * 64}.1a2b.part")

    def leave() -> None:
        for path in left:
            shutil.rmtree(path) if path.is_dir() else None
            path.mkdir() if path.name == "attachments-2" else path.touch()
        (office / "attachments-2" / "x").touch()

    leave()
    with open_office(office, keeper, versions=versions):
        assert not any(path.exists() for path in left)
        leave()
        open_office(office, keeper, versions=versions).close()
        assert all(path.exists() for path in left), "somebody else may be at work"


def test_nothing_is_removed_on_the_word_of_a_changed_card(office: Path, keeper: KeyringKeeper, versions: Path) -> None:
    card = (office / CARD).read_text("utf-8")
    (office / CARD).write_text(card.replace('"generation": 1', '"generation": 2'), "utf-8")
    with pytest.raises(DamagedSidecar):
        open_office(office, keeper, versions=versions)
    assert (office / "office-1.db").exists()
