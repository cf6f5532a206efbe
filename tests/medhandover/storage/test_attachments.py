import io
import os
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from medhandover.kernel.ids import AttachmentId
from medhandover.storage import attachments
from medhandover.storage.attachments import CHUNK, LIMIT, AttachmentStore
from medhandover.storage.key import new_key
from medhandover.storage.kinds import AttachmentKind
from medhandover.storage.problems import (
    AttachmentDamaged,
    AttachmentKindForbidden,
    AttachmentMissing,
    AttachmentTooLarge,
    ReadOnlyFolder,
)

HEADING = 4 + 32
SEALED = CHUNK + 16
PDF = b"%PDF-1.7 "


@pytest.fixture
def store(tmp_path: Path) -> AttachmentStore:
    return AttachmentStore(tmp_path / "attachments-1", new_key())


def _pdf(size: int) -> bytes:
    return PDF + os.urandom(size - len(PDF))


def _put(store: AttachmentStore, content: bytes) -> AttachmentId:
    return store.put(io.BytesIO(content), "brief.pdf").id


@pytest.mark.parametrize("size", [9, 1023, 1025, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7])
def test_every_size_comes_back_byte_for_byte(store: AttachmentStore, size: int) -> None:
    content = _pdf(size)
    assert store.read(_put(store, content)) == content


def test_what_was_kept_is_told(store: AttachmentStore) -> None:
    kept = store.put(io.BytesIO(PDF), "/home/jan/brief.PDF")
    assert (kept.kind, kept.size) == (AttachmentKind.PDF, len(PDF))
    assert kept.sha256 == "3b9b994f295c344a9186fbcf5dbccd14a54090999fce4184ceec5b6d271637ca"
    assert store.ids() == [kept.id]


def test_names_tell_nothing_and_equal_files_differ(store: AttachmentStore, tmp_path: Path) -> None:
    first, second = _put(store, PDF), _put(store, PDF)
    assert first != second
    assert len(first) == 64
    assert store.path_of(first).read_bytes()[HEADING:] != store.path_of(second).read_bytes()[HEADING:]


def test_nothing_of_the_content_is_readable(store: AttachmentStore) -> None:
    kept = _put(store, PDF + b"Patient Voorbeeld" * 10_000)
    assert b"Voorbeeld" not in store.path_of(kept).read_bytes()
    assert b"PDF" not in store.path_of(kept).read_bytes()[:HEADING]


def _changed(content: bytes, change: str) -> bytes:
    one, two = HEADING + SEALED, HEADING + 2 * SEALED
    match change:
        case "a bit":
            return content[:-20] + bytes([content[-20] ^ 1]) + content[-19:]
        case "the heading":
            return b"MHA2" + content[4:]
        case "the salt":
            return content[:5] + bytes([content[5] ^ 1]) + content[6:]
        case "cut off in a chunk":
            return content[:-1]
        case "cut off after a chunk":
            return content[:two]
        case "only a heading":
            return content[:HEADING]
        case "empty":
            return b""
        case "two chunks exchanged":
            return content[:HEADING] + content[one:two] + content[HEADING:one] + content[two:]
        case "a chunk dropped":
            return content[:one] + content[two:]
        case "a chunk twice":
            return content[:one] + content[HEADING:one] + content[one:]
    return content + b"more"


@pytest.mark.parametrize(
    "change",
    [
        "a bit",
        "the heading",
        "the salt",
        "cut off in a chunk",
        "cut off after a chunk",
        "only a heading",
        "empty",
        "two chunks exchanged",
        "a chunk dropped",
        "a chunk twice",
        "bytes behind",
    ],
)
def test_no_changed_file_is_read(store: AttachmentStore, change: str) -> None:
    kept = _put(store, _pdf(3 * CHUNK + 100))
    path = store.path_of(kept)
    path.write_bytes(_changed(path.read_bytes(), change))
    with pytest.raises(AttachmentDamaged):
        store.read(kept)
    with pytest.raises(AttachmentDamaged):
        store.verify(kept)


def test_no_file_takes_the_place_of_another(store: AttachmentStore) -> None:
    first, second = _put(store, _pdf(100)), _put(store, _pdf(100))
    store.path_of(first).replace(store.path_of(second))
    with pytest.raises(AttachmentDamaged):
        store.read(second)


def test_another_key_reads_nothing(store: AttachmentStore, tmp_path: Path) -> None:
    kept = _put(store, PDF)
    with pytest.raises(AttachmentDamaged):
        AttachmentStore(tmp_path / "attachments-1", new_key()).read(kept)


def test_a_missing_file_is_told_from_a_damaged_one(store: AttachmentStore) -> None:
    kept = _put(store, PDF)
    store.remove(kept)
    store.remove(kept)
    assert store.ids() == []
    with pytest.raises(AttachmentMissing):
        store.read(kept)


def test_what_is_no_id_never_becomes_a_path(store: AttachmentStore) -> None:
    for wrong in ("../office.json", "a" * 63, "A" * 64):
        with pytest.raises(ValueError, match="no id"):
            store.path_of(AttachmentId(wrong))


def test_fifty_megabytes_pass_and_one_byte_more_does_not(
    store: AttachmentStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert LIMIT == 50 * 1024 * 1024
    monkeypatch.setattr(attachments, "LIMIT", 2 * CHUNK)
    _put(store, _pdf(2 * CHUNK))
    with pytest.raises(AttachmentTooLarge):
        _put(store, _pdf(2 * CHUNK + 1))
    assert len(store.ids()) == 1


class Stream(io.BytesIO):
    """A source that gives little at a time, cannot be measured, and counts what was taken."""

    taken = 0

    def seekable(self) -> bool:
        return False

    def read(self, size: int | None = -1) -> bytes:
        content = super().read(min(size or 0, 1000))
        self.taken += len(content)
        return content


def test_a_slow_stream_is_kept_whole_and_measured_while_it_flows(
    store: AttachmentStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = _pdf(2 * CHUNK + 5)
    assert store.read(store.put(Stream(content), "brief.pdf").id) == content
    monkeypatch.setattr(attachments, "LIMIT", CHUNK)
    endless = Stream(_pdf(10 * CHUNK))
    with pytest.raises(AttachmentTooLarge):
        store.put(endless, "brief.pdf")
    assert endless.taken <= 2 * CHUNK
    assert [path.name for path in store.path_of(AttachmentId("0" * 64)).parent.iterdir()] == store.ids()


class TwoGigabytes(io.BytesIO):
    """Says that it is 2 GB; reading more than the beginning fails."""

    def seek(self, offset: int, whence: int = 0) -> int:
        return 2**31 if whence == os.SEEK_END else super().seek(offset, whence)


def test_two_gigabytes_are_refused_without_reading_them(store: AttachmentStore) -> None:
    with pytest.raises(AttachmentTooLarge) as raised:
        store.put(cast(BinaryIO, TwoGigabytes(PDF)), "/home/jan/groot.pdf")
    assert raised.value.say("en").startswith("The file groot.pdf is larger than 50 MB")
    assert store.ids() == []


def test_a_forbidden_kind_keeps_nothing(store: AttachmentStore) -> None:
    with pytest.raises(AttachmentKindForbidden):
        store.put(io.BytesIO(b"MZ"), "virus.pdf")
    assert store.ids() == []


def test_a_folder_that_takes_no_file_is_a_problem() -> None:
    with pytest.raises(ReadOnlyFolder):
        _put(AttachmentStore(Path("/sys/kernel"), new_key()), PDF)
