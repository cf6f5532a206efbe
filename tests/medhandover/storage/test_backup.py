import io
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from medhandover.kernel.places import CARD
from medhandover.storage.attachments import StoredAttachment
from medhandover.storage.backup import backup, restore, verify_office
from medhandover.storage.folder import OfficeFolder, OpenFolder, create_office, open_office
from medhandover.storage.keyrings import KeyringKeeper
from medhandover.storage.problems import (
    AttachmentDamaged,
    DamagedFile,
    DamagedSidecar,
    IsBackup,
    KeyMissing,
    NetworkFolder,
    NotABackup,
    OfficeExists,
    OfficeInUse,
    OtherOffice,
    WrongRecoveryCode,
)
from medhandover.storage.progress import Progress, Step
from medhandover.storage.recovery import new_code
from medhandover.storage.rekey import rekey
from medhandover.storage.sidecar import LogHead, read_card
from tests.keyring_bus import memory_keeper
from tests.medhandover.storage.revisions import notes, write_note

AT = datetime(2026, 12, 3, 5, 40, tzinfo=UTC)
SECRET = "Patient Verzonnen-Voorbeeld"


def _attach(opened: OpenFolder) -> StoredAttachment:
    return opened.attachments.put(io.BytesIO(b"%PDF-1.7 " + SECRET.encode() * 5000), "brief.pdf")


@pytest.fixture
def made(opened: OpenFolder, tmp_path: Path) -> Path:
    """A backup of an office with one note, one attachment and three log lines."""
    write_note(opened.engine, SECRET)
    _attach(opened)
    opened.sidecar.advance(LogHead(count=3, head="abc"))
    return backup(opened, tmp_path / "kopie", at=AT).folder


def test_a_backup_holds_everything_and_nothing_readable(made: Path) -> None:
    assert read_card(made).backup_at == AT
    assert sorted(path.name for path in made.iterdir()) == ["attachments-1", "office-1.db", "office.json"]
    assert len(list((made / "attachments-1").iterdir())) == 1
    for path in made.rglob("*"):
        assert path.is_dir() or b"Verzonnen" not in path.read_bytes()


def test_a_backup_is_one_moment_of_an_office_in_use(
    opened: OpenFolder, tmp_path: Path, keeper: KeyringKeeper, versions: Path
) -> None:
    """Whatever the copied database names is copied too, though others go on writing; the log head is never ahead."""
    kept: list[StoredAttachment] = []
    write_note(opened.engine, "x" * 5_000_000)
    _attach(opened)
    steps: list[Step] = []

    def busy(progress: Progress) -> None:
        steps.append(progress.step)
        if progress.step in {Step.DATABASE, Step.ATTACHMENTS} and len(kept) < 5:
            kept.append(_attach(opened))
            write_note(opened.engine, f"attachment {kept[-1].id}")
            opened.sidecar.advance(LogHead(count=len(kept), head=str(len(kept))))

    done = backup(opened, tmp_path / "kopie", busy)
    assert done.log == LogHead(count=1, head="1")
    assert {Step.DATABASE, Step.ATTACHMENTS, Step.CHECK, Step.CHECK_ATTACHMENTS} == set(steps)
    restored = restore(done.folder, tmp_path / "weer", keeper)
    with open_office(tmp_path / "weer", keeper, versions=versions) as again:
        assert verify_office(again) == done.attachments
        named = [words.split()[1] for words in notes(again.reader) if words.startswith("attachment")]
        assert set(named) <= set(again.attachments.ids())
        assert len(named) >= restored.log.count


def test_an_attachment_destroyed_meanwhile_is_no_failure(opened: OpenFolder, tmp_path: Path) -> None:
    gone = _attach(opened)

    def destroy(progress: Progress) -> None:
        opened.attachments.remove(gone.id)

    assert backup(opened, tmp_path / "kopie", destroy).attachments == 0


def test_a_backup_that_does_not_verify_does_not_appear(opened: OpenFolder, tmp_path: Path) -> None:
    kept = _attach(opened)
    path = opened.attachments.path_of(kept.id)
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(AttachmentDamaged):
        backup(opened, tmp_path / "kopie")
    assert not (tmp_path / "kopie").exists()
    assert not list(tmp_path.glob("*.part"))
    with pytest.raises(AttachmentDamaged):
        verify_office(opened)


def test_a_backup_takes_the_place_of_nothing(opened: OpenFolder, made: Path) -> None:
    for target in (made, opened.folder.path, opened.folder.path / "kopie"):
        with pytest.raises(OfficeExists):
            backup(opened, target)


def test_nobody_works_in_a_backup(made: Path, keeper: KeyringKeeper) -> None:
    before = sorted(made.iterdir())
    with pytest.raises(IsBackup):
        open_office(made, keeper)
    with pytest.raises(IsBackup):
        rekey(made, keeper)
    assert sorted(made.iterdir()) == before


def test_restore_keeps_the_old_office_beside_with_a_date(
    opened: OpenFolder, made: Path, keeper: KeyringKeeper, versions: Path
) -> None:
    write_note(opened.engine, "na de kopie")
    opened.sidecar.advance(LogHead(count=9, head="def"))
    opened.close()
    path = opened.folder.path
    done = restore(made, path, keeper, at=AT)
    assert done.kept == path.with_name("kantoor 2026-12-03 054000")
    assert (done.log, done.log_before) == (LogHead(count=3, head="abc"), LogHead(count=9, head="def"))
    with open_office(path, keeper, versions=versions) as again:
        assert notes(again.reader) == [SECRET]
        assert again.sidecar.log_head() == done.log
        assert again.card.backup_at is None
        assert verify_office(again) == 1
    with open_office(done.kept, keeper, versions=versions) as old:
        assert notes(old.reader) == [SECRET, "na de kopie"]
    second = restore(made, path, keeper, at=AT)
    assert second.kept == path.with_name("kantoor 2026-12-03 054001")


def test_restore_makes_an_absent_or_empty_folder_an_office(
    made: Path, tmp_path: Path, keeper: KeyringKeeper, versions: Path
) -> None:
    (tmp_path / "leeg").mkdir()
    for path in (tmp_path / "leeg", tmp_path / "ver" / "weg"):
        done = restore(made, path, keeper)
        assert (done.kept, done.log_before) == (None, None)
        open_office(path, keeper, versions=versions).close()


def test_restore_mends_a_damaged_office(opened: OpenFolder, made: Path, keeper: KeyringKeeper, versions: Path) -> None:
    opened.close()
    path = opened.folder.path
    (path / CARD).write_bytes(b"garbage")
    (path / "office-1.db").write_bytes(b"garbage")
    done = restore(made, path, keeper)
    assert done.log_before is None
    assert done.kept
    assert (done.kept / CARD).read_bytes() == b"garbage"
    open_office(path, keeper, versions=versions).close()


def test_the_log_before_is_told_only_when_it_is_genuine(opened: OpenFolder, made: Path, keeper: KeyringKeeper) -> None:
    opened.close()
    card = (opened.folder.path / CARD).read_text("utf-8")
    (opened.folder.path / CARD).write_text(card.replace('"count": 3', '"count": 2'), "utf-8")
    assert restore(made, opened.folder.path, keeper).log_before is None


def test_an_office_in_use_is_not_exchanged(opened: OpenFolder, made: Path, keeper: KeyringKeeper) -> None:
    with pytest.raises(OfficeInUse):
        restore(made, opened.folder.path, keeper)
    assert notes(opened.reader) == [SECRET]


def test_a_backup_goes_back_into_its_own_office_only(
    made: Path, tmp_path: Path, keeper: KeyringKeeper, versions: Path
) -> None:
    create_office(tmp_path / "ander", "Ander Bureau", keeper, versions=versions)
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol" / "brief").touch()
    with pytest.raises(OtherOffice):
        restore(made, tmp_path / "ander", keeper)
    with pytest.raises(OfficeExists):
        restore(made, tmp_path / "vol", keeper)
    with pytest.raises(NetworkFolder):
        restore(made, tmp_path / "net", keeper, mounts="server:/ / nfs4 rw 0 0\n")
    open_office(tmp_path / "ander", keeper, versions=versions).close()


def test_only_a_finished_backup_is_restored(office: Path, tmp_path: Path, keeper: KeyringKeeper) -> None:
    for source in (office, tmp_path, tmp_path / "absent"):
        with pytest.raises(NotABackup):
            restore(source, tmp_path / "weer", keeper)
    assert not (tmp_path / "weer").exists()


@pytest.mark.parametrize(
    ("part", "problem"),
    [("office-1.db", DamagedFile), ("attachments-1", AttachmentDamaged), (CARD, DamagedSidecar), ("gone", DamagedFile)],
)
def test_a_damaged_backup_changes_nothing(
    made: Path, opened: OpenFolder, keeper: KeyringKeeper, versions: Path, part: str, problem: type[Exception]
) -> None:
    opened.close()
    path = made / ("office-1.db" if part == "gone" else part)
    path = next(path.iterdir()) if path.is_dir() else path
    content = path.read_bytes()
    if part == "gone":
        path.write_bytes(b"")
    else:
        path.write_bytes(content.replace(b"Bureau", b"Burxau") if part == CARD else content[:-1] + b"x")
    with pytest.raises(problem):
        restore(made, opened.folder.path, keeper)
    assert not list(opened.folder.path.parent.glob("*.restored"))
    open_office(opened.folder.path, keeper, versions=versions).close()


def test_a_backup_without_its_database_is_damaged(made: Path, tmp_path: Path, keeper: KeyringKeeper) -> None:
    (made / "office-1.db").unlink()
    with pytest.raises(DamagedFile):
        restore(made, tmp_path / "weer", keeper)


def test_a_backup_comes_back_on_a_new_machine_by_its_code(
    tmp_path: Path, keeper: KeyringKeeper, versions: Path
) -> None:
    _, code = create_office(tmp_path / "kantoor", "Bureau Voorbeeld", keeper, versions=versions)
    with open_office(tmp_path / "kantoor", keeper, versions=versions) as opened:
        backup(opened, tmp_path / "kopie")
    shutil.rmtree(tmp_path / "kantoor")
    machine = memory_keeper()
    with pytest.raises(KeyMissing):
        restore(tmp_path / "kopie", tmp_path / "kantoor", machine)
    with pytest.raises(WrongRecoveryCode):
        restore(tmp_path / "kopie", tmp_path / "kantoor", machine, code=new_code())
    restore(tmp_path / "kopie", tmp_path / "kantoor", machine, code=code)
    open_office(tmp_path / "kantoor", machine, versions=versions).close()


def test_a_restore_killed_between_its_two_moves_is_finished_by_opening(
    opened: OpenFolder, made: Path, keeper: KeyringKeeper, versions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.close()
    path = opened.folder.path
    monkeypatch.setattr(OfficeFolder, "finish_restore", lambda self: None)
    restore(made, path, keeper, at=AT)
    monkeypatch.undo()
    assert not path.exists()
    with open_office(path, keeper, versions=versions) as again:
        assert notes(again.reader) == [SECRET]
