"""Backups: encrypted, verified, made while the office is in use, and put back beside the old office before a swap."""

import os
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from medhandover.kernel.clock import SystemClock
from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import record
from medhandover.storage.attachments import AttachmentStore
from medhandover.storage.durable import appearing, copy_durably, disk_of, make_folder, sweep, sync_folder
from medhandover.storage.engine import check_database, copy_database
from medhandover.storage.folder import OfficeFolder, OpenFolder, refuse_taken
from medhandover.storage.key import Key
from medhandover.storage.keyrings import KeyKeeper
from medhandover.storage.network import refuse_network
from medhandover.storage.problems import DamagedFile, DamagedSidecar, NotABackup, NotAnOffice, OfficeExists, OtherOffice
from medhandover.storage.progress import Report, Step, each, nobody
from medhandover.storage.sidecar import LogHead, OfficeCard, checked, key_by_code, read_card, write_card
from medhandover.storage.verification import verify_attachments, verify_whole


@record
class BackedUp:
    """A finished, verified backup: its folder, its number of attachments, and the log it reaches to."""

    folder: Path
    attachments: int
    log: LogHead


@record
class Restored:
    """A restored office; `kept` is the folder of the office before, `log_before` the log that one reached to."""

    folder: OfficeFolder
    kept: Path | None
    log: LogHead
    log_before: LogHead | None


def verify_office(opened: OpenFolder, progress: Report = nobody) -> int:
    """Check an office in use and return how many attachments it has; raises a Problem for the first fault.

    DamagedFile, DamagedSidecar, AttachmentDamaged. Whether an attachment is gone the tables know: compare `ids()`.
    """
    opened.sidecar.read()
    each(progress, Step.CHECK)(0, 1)
    check_database(opened.engine, opened.folder.path)
    return verify_attachments(opened.attachments, progress)


def backup(opened: OpenFolder, target: Path, progress: Report = nobody, *, at: datetime | None = None) -> BackedUp:
    """Copy an office in use into the new folder `target`, which appears when every byte of the copy was verified.

    The log may hold more lines than the copied office.json says, never fewer. `target` may lie on a network drive.
    Raises OfficeExists, DiskFull, ReadOnlyFolder, and the Problems of damaged files.
    """
    if opened.folder.path.resolve() in target.resolve().parents:
        raise OfficeExists(folder=target)
    refuse_taken(target)
    generation = opened.card.generation
    with disk_of(target.parent), appearing(target) as making:
        made = OfficeFolder(making)
        copies = AttachmentStore(made.attachments(generation), opened.key)
        make_folder(made.attachments(generation))
        _copy_attachments(opened.attachments, copies, progress)
        card = replace(opened.sidecar.read(), backup_at=at or SystemClock().now())
        database, copied = opened.folder.database(generation), made.database(generation)
        copy_database(database, opened.key, copied, each(progress, Step.DATABASE))
        _copy_attachments(opened.attachments, copies, progress)  # what the copied database may name since
        write_card(making, card, opened.key)
        verify_whole(made, opened.key, progress)
        count = len(copies.ids())
    return BackedUp(folder=target, attachments=count, log=card.log)


def _copy_attachments(source: AttachmentStore, target: AttachmentStore, progress: Report) -> None:
    missing = sorted(set(source.ids()) - set(target.ids()))
    for done, attachment in enumerate(missing):
        each(progress, Step.ATTACHMENTS)(done, len(missing))
        with suppress(FileNotFoundError):  # destroyed meanwhile by retention
            copy_durably(source.path_of(attachment), target.path_of(attachment))


def restore(
    source: Path,
    path: Path,
    keeper: KeyKeeper,
    progress: Report = nobody,
    *,
    code: str | None = None,
    at: datetime | None = None,
    mounts: str | None = None,
) -> Restored:
    """Put the backup `source` back as the office in `path`; the office there is kept beside it, with the date.

    The key comes from `keeper`, or from the recovery code that was printed when the backup was made. The copy is
    verified before anything moves. Raises NotABackup, OtherOffice, OfficeExists, OfficeInUse, KeyMissing, WrongKey.
    """
    refuse_network(path, mounts)
    card = _backup_card(source)
    key = key_by_code(source, code) if code else checked(source, card, keeper.find(card.office_id, card.fingerprint))
    before, folder = _office_before(path, card, keeper), OfficeFolder(path)
    with disk_of(path.parent):
        is_replacing = path.is_dir() and any(path.iterdir())
        lock = folder.alone() if is_replacing else None
        try:
            _copy_back(source, folder, card, key, progress)
            keeper.keep(card.office_id, key)
            each(progress, Step.SWITCH)(0, 2)
            if lock and os.name == "nt":  # pragma: no cover - Windows moves no folder with an open file
                lock.close()
            kept = _moved_aside(path, at or SystemClock().now()) if is_replacing else None
            each(progress, Step.SWITCH)(1, 2)
            if path.is_dir():
                path.rmdir()
            folder.finish_restore()
        finally:
            if lock:
                lock.close()
    return Restored(folder=folder, kept=kept, log=card.log, log_before=before)


def _backup_card(source: Path) -> OfficeCard:
    try:
        card = read_card(source)
    except NotAnOffice as error:
        raise NotABackup(folder=source) from error
    if card.backup_at is None:
        raise NotABackup(folder=source)
    return card


def _office_before(path: Path, backup: OfficeCard, keeper: KeyKeeper) -> LogHead | None:
    try:
        card = read_card(path)
    except DamagedSidecar:
        return None
    except NotAnOffice:
        refuse_taken(path)
        return None
    if card.office_id != backup.office_id:
        raise OtherOffice(backup=backup.name, folder=path)
    with suppress(Problem):
        checked(path, card, keeper.find(card.office_id, card.fingerprint))
        return card.log
    return None


def _copy_back(source: Path, folder: OfficeFolder, card: OfficeCard, key: Key, progress: Report) -> None:
    """Make the verified folder `<name>.restored`."""
    backup, generation = OfficeFolder(source), card.generation
    sweep(folder.restored())
    make_folder(folder.path.parent)
    with appearing(folder.restored()) as making:
        made = OfficeFolder(making)
        make_folder(made.attachments(generation))
        each(progress, Step.DATABASE)(0, 1)
        if not backup.database(generation).is_file():
            raise DamagedFile(folder=source)
        copy_durably(backup.database(generation), made.database(generation))
        kept, copies = (AttachmentStore(place.attachments(generation), key) for place in (backup, made))
        _copy_attachments(kept, copies, progress)
        write_card(making, replace(card, backup_at=None), key)
        verify_whole(made, key, progress)


def _moved_aside(path: Path, at: datetime) -> Path:
    kept = path.with_name(f"{path.name} {at:%Y-%m-%d %H%M%S}")
    while kept.exists():
        at += timedelta(seconds=1)
        kept = path.with_name(f"{path.name} {at:%Y-%m-%d %H%M%S}")
    path.rename(kept)
    sync_folder(path.parent)
    return kept
