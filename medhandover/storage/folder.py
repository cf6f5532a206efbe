"""The folder of an office: made, opened, recovered; it holds the database, the attachments and office.json.

The database and the attachments carry the number of the key in use (`office-1.db`, `attachments-1`). office.json says
which number counts, so a new key becomes true in one moment, by one file.
"""

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from sqlalchemy import Engine
from sqlalchemy.orm import configure_mappers

from medhandover.kernel.ids import new_id
from medhandover.kernel.steps import Tell, unheard
from medhandover.storage.attachments import AttachmentStore
from medhandover.storage.durable import PART, appearing, disk_of, make_folder, sweep, sync_folder
from medhandover.storage.engine import WAIT, create_database, office_engine, reading
from medhandover.storage.key import Key, new_key
from medhandover.storage.keyrings import KeyKeeper
from medhandover.storage.locks import held, take
from medhandover.storage.network import refuse_network
from medhandover.storage.problems import Busy, DamagedFile, IsBackup, OfficeExists, OfficeInUse, ReadOnlyFolder
from medhandover.storage.recovery import new_code
from medhandover.storage.schema import VERSIONS, upgrade
from medhandover.storage.sidecar import (
    LOCK,
    OfficeCard,
    Sidecar,
    checked,
    key_by_code,
    key_by_private_key,
    new_card,
    read_card,
    write_card,
)

_NUMBERED = re.compile(r"(?:office|attachments)-(\d+)(?:\.db.*)?")


@dataclass(frozen=True)
class OfficeFolder:
    """Where the parts of an office lie."""

    path: Path

    def database(self, generation: int) -> Path:
        """Return the database under the key of this number."""
        return self.path / f"office-{generation}.db"

    def attachments(self, generation: int) -> Path:
        """Return the folder of the attachments under the key of this number."""
        return self.path / f"attachments-{generation}"

    def restored(self) -> Path:
        """Return where a verified restore stands until it takes the place of this folder."""
        return self.path.with_name(f"{self.path.name}.restored")

    def finish_restore(self) -> None:
        """Put a verified restore in the place of this folder, if that place is free."""
        if not self.path.exists():
            with suppress(FileNotFoundError):
                self.restored().rename(self.path)
                sync_folder(self.path.parent)

    def join(self, wait: float) -> IO[bytes]:
        """Have the office open beside others until the file returned is closed; raises OfficeInUse."""
        return self._lock(is_shared=True, wait=wait)

    def alone(self) -> IO[bytes]:
        """Have the office for oneself until the file returned is closed; raises OfficeInUse."""
        return self._lock(is_shared=False, wait=0.0)

    def _lock(self, *, is_shared: bool, wait: float) -> IO[bytes]:
        with disk_of(self.path):
            file = take(self.path / "office.lock", is_shared=is_shared, wait=wait)
        if file is None:
            raise OfficeInUse(folder=self.path)
        return file

    def leftovers(self, generation: int) -> list[Path]:
        """Return what was left unfinished or lies under another key."""
        left = [*self.path.glob(f"*{PART}"), *self.attachments(generation).glob(f"*{PART}")]
        for path in self.path.iterdir():
            found = _NUMBERED.fullmatch(path.name)
            if found and int(found[1]) != generation:
                left.append(path)
        return left + [path for path in (self.restored(),) if path.exists()]

    def tidy(self, generation: int) -> None:
        """Remove the leftovers; the caller has the office alone, and a verified card names `generation`."""
        with disk_of(self.path):
            sync_folder(self.path)  # the card that made them leftovers must not be lost after them
            for path in self.leftovers(generation):
                sweep(path)


class OpenFolder:
    """An open office: database, attachments and office.json; close it, or use it in a `with`."""

    def __init__(self, folder: OfficeFolder, card: OfficeCard, key: Key, engine: Engine, lock: IO[bytes], wait: float):
        """Keep the parts; made by `open_office` only."""
        self.folder, self.card, self.key, self.engine = folder, card, key, engine
        self.reader = reading(engine)
        self.attachments = AttachmentStore(folder.attachments(card.generation), key)
        self.sidecar = Sidecar(folder.path, key, wait)
        self._lock = lock

    def close(self) -> None:
        """Close every connection and let others have the office alone."""
        self.engine.dispose()
        self._lock.close()

    def __enter__(self) -> Self:
        """Return the open office."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close it."""
        self.close()


def create_office(
    path: Path,
    name: str,
    keeper: KeyKeeper,
    *,
    is_demo: bool = False,
    organisation_key: bytes | None = None,
    versions: Path = VERSIONS,
    mounts: str | None = None,
) -> tuple[OfficeFolder, str]:
    """Make a new office in the new or empty folder `path`; return it and the recovery code to print.

    `organisation_key` is an X25519 public key of 32 bytes. The folder appears whole or not at all. Raises
    OfficeExists, NetworkFolder, ReadOnlyFolder, DiskFull, NoKeyring, KeyringRefused.
    """
    refuse_network(path, mounts)
    refuse_taken(path)
    key, code = new_key(), new_code()
    card = new_card(new_id(), name, key, code, is_demo=is_demo, organisation_key=organisation_key)
    with disk_of(path.parent), appearing(path) as making:
        made = OfficeFolder(making)
        make_folder(made.attachments(card.generation))
        create_database(made.database(card.generation), key)
        engine = office_engine(made.database(card.generation), key)
        try:
            upgrade(engine, making, versions)
        finally:
            engine.dispose()
        write_card(making, card, key)
        keeper.keep(card.office_id, key)
    return OfficeFolder(path), code


def refuse_taken(path: Path) -> None:
    """Raise OfficeExists unless `path` is an empty folder, or absent under a folder."""
    with disk_of(path):
        there = next(each for each in (path, *path.absolute().parents) if each.exists())
        if not there.is_dir() or (there == path and any(path.iterdir())):
            raise OfficeExists(folder=path)


def open_office(
    path: Path,
    keeper: KeyKeeper,
    *,
    wait: float = WAIT,
    versions: Path = VERSIONS,
    mounts: str | None = None,
    tell: Tell = unheard,
) -> OpenFolder:
    """Open the office in `path`, beside others; `wait` in seconds is how long a writer waits for another.

    The tables are brought to what this program knows; `tell` hears of it and may stop it. Raises NotAnOffice,
    IsBackup, KeyMissing, WrongKey, DamagedFile, DamagedSidecar, NewerSchema, NetworkFolder, ReadOnlyFolder,
    OfficeInUse, Stopped; nothing is changed then.
    """
    refuse_network(path, mounts)
    folder = OfficeFolder(path)
    with disk_of(path):
        folder.finish_restore()  # killed between the two moves
        live_card(path)
        _tidied(folder, keeper)
        lock = folder.join(wait)
        try:
            card, key = unlocked(folder, keeper, wait)
            engine = office_engine(folder.database(card.generation), key, wait)
            try:
                upgrade(engine, path, versions, tell)
                configure_mappers()  # here, and not at the first question, for which somebody waits
            except BaseException:
                engine.dispose()
                raise
        except BaseException:
            lock.close()
            raise
    return OpenFolder(folder, card, key, engine, lock, wait)


def unlocked(folder: OfficeFolder, keeper: KeyKeeper, wait: float) -> tuple[OfficeCard, Key]:
    """Return the verified card of an office and its key; IsBackup, KeyMissing, WrongKey, DamagedFile, Busy."""
    with held(folder.path / LOCK, wait=wait, otherwise=Busy(folder=folder.path)):
        card = live_card(folder.path)
    key = checked(folder.path, card, keeper.find(card.office_id, card.fingerprint))
    if not folder.database(card.generation).is_file():
        raise DamagedFile(folder=folder.path)
    if not os.access(folder.database(card.generation), os.W_OK):
        raise ReadOnlyFolder(folder=folder.path)
    return card, key


def _tidied(folder: OfficeFolder, keeper: KeyKeeper) -> None:
    if not folder.leftovers(read_card(folder.path).generation):
        return
    try:
        lock = folder.alone()
    except OfficeInUse:  # somebody is at work: what looks left may be needed
        return
    with lock:
        card, _ = unlocked(folder, keeper, WAIT)
        folder.tidy(card.generation)


def live_card(path: Path) -> OfficeCard:
    """Return the card of an office that may be worked in, unverified; NotAnOffice, IsBackup, DamagedSidecar."""
    card = read_card(path)
    if card.backup_at:
        raise IsBackup(folder=path)
    return card


def recover(path: Path, code: str, keeper: KeyKeeper) -> None:
    """Put the key back into `keeper` by the printed code; MistypedRecoveryCode, WrongRecoveryCode, DamagedSidecar."""
    keeper.keep(read_card(path).office_id, key_by_code(path, code))


def recover_with_private_key(path: Path, private_key: bytes, keeper: KeyKeeper) -> None:
    """Put the key back into `keeper` by the organisation's private key (X25519, 32 bytes); WrongPrivateKey."""
    keeper.keep(read_card(path).office_id, key_by_private_key(path, private_key))


def renew_recovery_code(path: Path, keeper: KeyKeeper) -> str:
    """Return a new recovery code for the same key; older papers open older backups only."""
    live_card(path)
    _, key = unlocked(OfficeFolder(path), keeper, WAIT)
    code = new_code()
    Sidecar(path, key, WAIT).renew_code(code)
    return code
