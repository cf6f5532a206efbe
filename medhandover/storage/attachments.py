"""Attached files, encrypted: each is whole and the right one, or not read at all.

A file is a heading (form, salt) and chunks of AES-256-GCM in the STREAM construction (Hoang, Reyhanitabar, Rogaway,
Vizar 2015): the nonce counts the chunks and marks the last, so that none is dropped, added or exchanged. The key of a
file is derived from the office's key, the salt and the file's name, so that files are not exchanged either.
"""

import hashlib
import os
import re
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from medhandover.kernel.ids import AttachmentId
from medhandover.kernel.shapes import record
from medhandover.storage.durable import disk_of, durable_file, make_folder, sync_folder, write_all
from medhandover.storage.key import Key, derived
from medhandover.storage.kinds import HEAD_BYTES, AttachmentKind, kind_of
from medhandover.storage.problems import AttachmentDamaged, AttachmentMissing, AttachmentTooLarge, FolderGone

MEGABYTE = 1024 * 1024
LIMIT = 50 * MEGABYTE
"""The most bytes of one attachment."""

CHUNK = 64 * 1024
_FORM = b"MHA1"
_SALT = 32
_TAG = 16
_NAME = re.compile(r"[0-9a-f]{64}")


@record
class StoredAttachment:
    """What was kept: its id, its kind, its size in bytes and the SHA-256 of its content."""

    id: AttachmentId
    kind: AttachmentKind
    size: int
    sha256: str


class AttachmentStore:
    """The encrypted files of one office."""

    def __init__(self, folder: Path, key: Key) -> None:
        """Keep files in `folder` under keys derived from `key`."""
        self._folder, self._key = folder, key

    def put(self, source: BinaryIO, filename: str) -> StoredAttachment:
        """Keep what `source` holds; it is durable when this returns, before the database names it.

        Raises AttachmentKindForbidden, AttachmentTooLarge, DiskFull, ReadOnlyFolder; then nothing is kept.
        """
        first = _filled(source, CHUNK)
        kind = kind_of(first[:HEAD_BYTES], filename)
        too_large = AttachmentTooLarge(file=Path(filename).name, limit=LIMIT // MEGABYTE)
        if source.seekable() and _rest(source) > LIMIT - len(first):
            raise too_large
        size, digest = 0, hashlib.sha256()

        def limited() -> Iterator[bytes]:
            nonlocal size
            chunk = first
            while chunk:
                size += len(chunk)
                if size > LIMIT:
                    raise too_large
                digest.update(chunk)
                yield chunk
                chunk = _filled(source, CHUNK)

        name = AttachmentId(self._key.mac("attachment name", secrets.token_bytes(32)))
        self._write(name, limited())
        return StoredAttachment(id=name, kind=kind, size=size, sha256=digest.hexdigest())

    def read(self, attachment: AttachmentId) -> bytes:
        """Return the content, after all of it was verified; AttachmentMissing, AttachmentDamaged."""
        return b"".join(self._chunks(attachment))

    def verify(self, attachment: AttachmentId) -> None:
        """Read and forget: raises AttachmentMissing, AttachmentDamaged."""
        for _ in self._chunks(attachment):
            pass

    def ids(self) -> list[AttachmentId]:
        """Return the ids of all that is kept, in order."""
        with disk_of(self._folder):
            names = [path.name for path in self._folder.iterdir()] if self._folder.is_dir() else []
        return [AttachmentId(name) for name in sorted(names) if _NAME.fullmatch(name)]

    def remove(self, attachment: AttachmentId) -> None:
        """Remove the file; gone already is fine."""
        with disk_of(self._folder):
            self.path_of(attachment).unlink(missing_ok=True)
            sync_folder(self._folder)

    def path_of(self, attachment: AttachmentId) -> Path:
        """Return where the encrypted file lies; ValueError for what is no id."""
        if not _NAME.fullmatch(attachment):
            raise ValueError("this is no id of an attachment")
        return self._folder / attachment

    def encrypt_anew(self, other: "AttachmentStore", attachment: AttachmentId) -> None:
        """Take over one file of `other`, under this store's key and the same name."""
        self._write(attachment, other._chunks(attachment))

    def _cipher(self, attachment: AttachmentId, salt: bytes) -> AESGCM:
        return AESGCM(derived(self._key.derive("attachment content"), f"file {attachment}", salt))

    def _write(self, attachment: AttachmentId, chunks: Iterator[bytes]) -> None:
        salt = secrets.token_bytes(_SALT)
        cipher = self._cipher(attachment, salt)
        if not self._folder.parent.is_dir():
            raise FolderGone(folder=self._folder.parent)
        with disk_of(self._folder):
            make_folder(self._folder)
            with durable_file(self.path_of(attachment)) as handle:
                write_all(handle, _FORM + salt)
                number, chunk = 0, next(chunks)
                for following in chunks:
                    write_all(handle, cipher.encrypt(_nonce(number, is_last=False), chunk, _FORM))
                    number, chunk = number + 1, following
                write_all(handle, cipher.encrypt(_nonce(number, is_last=True), chunk, _FORM))

    def _chunks(self, attachment: AttachmentId) -> Iterator[bytes]:
        damaged = AttachmentDamaged(attachment=attachment[:8], folder=self._folder.parent)
        try:
            with disk_of(self._folder), self.path_of(attachment).open("rb") as file:
                left = os.fstat(file.fileno()).st_size - len(_FORM) - _SALT
                if file.read(len(_FORM)) != _FORM or left <= _TAG:
                    raise damaged
                cipher, number = self._cipher(attachment, file.read(_SALT)), 0
                while left > 0:
                    sealed = file.read(CHUNK + _TAG)
                    left -= CHUNK + _TAG
                    yield cipher.decrypt(_nonce(number, is_last=left <= 0), sealed, _FORM)
                    number += 1
        except FileNotFoundError as error:
            raise AttachmentMissing(attachment=attachment[:8], folder=self._folder.parent) from error
        except InvalidTag as error:
            raise damaged from error


def _nonce(number: int, *, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([is_last])


def _filled(source: BinaryIO, size: int) -> bytes:
    content = source.read(size)
    while len(content) < size and (more := source.read(size - len(content))):
        content += more
    return content


def _rest(source: BinaryIO) -> int:
    here = source.tell()
    rest = source.seek(0, os.SEEK_END) - here
    source.seek(here)
    return rest
