"""office.json beside the database: who the office is, the ways back to its key, and the head of its log.

All of it is under one MAC of the office's key, so that nothing is changed unseen: the mark of a
demonstration stays for ever, and removed last lines of the log are found.
"""

import hmac
import json
from contextlib import AbstractContextManager
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path

from pydantic import TypeAdapter

from medhandover.kernel.places import CARD
from medhandover.kernel.shapes import record
from medhandover.storage.durable import disk_of, write_durably
from medhandover.storage.key import Key
from medhandover.storage.locks import held
from medhandover.storage.problems import (
    Busy,
    DamagedSidecar,
    KeyMissing,
    NewerSchema,
    NotAnOffice,
    WrongKey,
    WrongPrivateKey,
    WrongRecoveryCode,
)
from medhandover.storage.recovery import CodeWrap, Seal, seal, unseal, unwrap, wrap

LOCK = "card.lock"
FORM = 1
"""The schema of office.json that this program writes."""


@record
class LogHead:
    """How many lines the office's log holds, and the hash of the last one."""

    count: int = 0
    head: str = ""


@record
class OfficeCard:
    """What office.json says; `generation` names the files of the key in use, `backup_at` is set in backups only."""

    form: int = FORM
    office_id: str
    name: str
    is_demo: bool
    fingerprint: str
    generation: int
    recovery: CodeWrap
    organisation: Seal | None
    log: LogHead = LogHead()
    backup_at: datetime | None = None
    mac: str = ""

    @property
    def bound(self) -> str:
        """Return what wrapped keys are bound to: the office, its mark and the key."""
        return _bound(self.office_id, self.is_demo, self.fingerprint)


_CARD = TypeAdapter(OfficeCard)


def new_card(
    office_id: str, name: str, key: Key, code: str, *, is_demo: bool, organisation_key: bytes | None
) -> OfficeCard:
    """Return the first card of an office; `organisation_key` is an X25519 public key of 32 bytes, or None."""
    bound = _bound(office_id, is_demo, key.fingerprint)
    return OfficeCard(
        office_id=office_id,
        name=name,
        is_demo=is_demo,
        fingerprint=key.fingerprint,
        generation=1,
        recovery=wrap(key, code, bound),
        organisation=seal(key, organisation_key, bound) if organisation_key else None,
    )


def next_card(card: OfficeCard, key: Key, code: str) -> OfficeCard:
    """Return the card of the same office under a new key, with new ways back to it."""
    public = bytes.fromhex(card.organisation.public) if card.organisation else None
    fresh = new_card(card.office_id, card.name, key, code, is_demo=card.is_demo, organisation_key=public)
    return replace(fresh, generation=card.generation + 1, log=card.log)


def _bound(office_id: str, is_demo: bool, fingerprint: str) -> str:
    return f"{office_id} {'demo' if is_demo else 'real'} {fingerprint}"


def _plain(card: OfficeCard) -> str:
    content = asdict(card) | {"backup_at": card.backup_at.isoformat() if card.backup_at else None}
    return json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False)


def _mac(card: OfficeCard, key: Key) -> str:
    return key.mac("sidecar", _plain(replace(card, mac="")).encode())


def read_card(folder: Path) -> OfficeCard:
    """Return what office.json says, without a key and so unverified; NotAnOffice, NewerSchema, DamagedSidecar."""
    try:
        with disk_of(folder):
            content = (folder / CARD).read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise (DamagedSidecar if any(folder.glob("office-*.db")) else NotAnOffice)(folder=folder) from error
    try:
        loose = json.loads(content)
        if isinstance(loose, dict) and isinstance(loose.get("form"), int) and loose["form"] > FORM:
            raise NewerSchema(folder=folder)
        return _CARD.validate_python(loose, strict=False)
    except ValueError as error:
        raise DamagedSidecar(folder=folder) from error


def write_card(folder: Path, card: OfficeCard, key: Key) -> None:
    """Write office.json at once, with its MAC; the caller holds the card's lock or has the folder alone."""
    with disk_of(folder):
        write_durably(folder / CARD, _plain(replace(card, mac=_mac(card, key))).encode())


def checked(folder: Path, card: OfficeCard, key: Key | None) -> Key:
    """Return `key` when it is the key of `card` and the card is whole; KeyMissing, WrongKey, DamagedSidecar."""
    if key is None:
        raise KeyMissing(folder=folder)
    if key.fingerprint != card.fingerprint:
        raise WrongKey(folder=folder)
    if not hmac.compare_digest(card.mac, _mac(card, key)):
        raise DamagedSidecar(folder=folder)
    return key


def key_by_code(folder: Path, code: str) -> Key:
    """Return the office's key from its printed code; MistypedRecoveryCode, WrongRecoveryCode, DamagedSidecar."""
    card = read_card(folder)
    try:
        key = unwrap(card.recovery, code, card.bound)
    except ValueError as error:
        raise DamagedSidecar(folder=folder) from error
    if key is None:
        raise WrongRecoveryCode(folder=folder)
    return checked(folder, card, key)


def key_by_private_key(folder: Path, private: bytes) -> Key:
    """Return the office's key by the organisation's private key (X25519, 32 bytes); WrongPrivateKey."""
    card = read_card(folder)
    try:
        key = unseal(card.organisation, private, card.bound) if card.organisation else None
    except ValueError as error:
        raise WrongPrivateKey(folder=folder) from error
    if key is None:
        raise WrongPrivateKey(folder=folder)
    return checked(folder, card, key)


class Sidecar:
    """office.json of an open office: read and written under a lock between processes."""

    def __init__(self, folder: Path, key: Key, wait: float) -> None:
        """Keep the way to it; `wait` in seconds for others."""
        self._folder, self._key, self._wait = folder, key, wait

    def read(self) -> OfficeCard:
        """Return what office.json says now, verified; DamagedSidecar, Busy."""
        with disk_of(self._folder), self._lock():
            return self._read()

    def log_head(self) -> LogHead:
        """Return the head of the log as it was last advanced, verified."""
        return self.read().log

    def advance(self, log: LogHead) -> None:
        """Note the head of the log after a commit; a count that is not higher than the noted one is ignored."""
        with disk_of(self._folder), self._lock():
            card = self._read()
            if log.count > card.log.count:
                write_card(self._folder, replace(card, log=log), self._key)

    def renew_code(self, code: str) -> None:
        """Wrap the key under a new recovery code; the old one no longer works here."""
        with disk_of(self._folder), self._lock():
            card = self._read()
            write_card(self._folder, replace(card, recovery=wrap(self._key, code, card.bound)), self._key)

    def _lock(self) -> AbstractContextManager[None]:
        return held(self._folder / LOCK, wait=self._wait, otherwise=Busy(folder=self._folder))

    def _read(self) -> OfficeCard:
        card = read_card(self._folder)
        checked(self._folder, card, self._key)
        return card
