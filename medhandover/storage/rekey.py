"""A new key for an office: everything is encrypted anew beside the old, then office.json switches in one moment.

A program killed anywhere leaves an office that opens with the old key or the new one; what is left over is removed at
the next opening.
"""

from contextlib import suppress
from pathlib import Path

from medhandover.kernel.problem import Problem
from medhandover.storage.attachments import AttachmentStore
from medhandover.storage.durable import disk_of, make_folder, sync_folder
from medhandover.storage.engine import WAIT, change_key, copy_database
from medhandover.storage.folder import OfficeFolder, live_card, unlocked
from medhandover.storage.key import Key, new_key
from medhandover.storage.keyrings import KeyKeeper
from medhandover.storage.progress import Report, Step, each, nobody
from medhandover.storage.recovery import new_code
from medhandover.storage.sidecar import OfficeCard, next_card, write_card
from medhandover.storage.verification import verify_folder


def rekey(path: Path, keeper: KeyKeeper, progress: Report = nobody) -> str:
    """Give the office in `path` a new key and return its new recovery code; the old code opens older backups only.

    Nobody may have the office open (OfficeInUse). Raises the Problems of opening, DiskFull, AttachmentDamaged; then
    the old key still holds.
    """
    folder = OfficeFolder(path)
    live_card(path)
    with disk_of(path), folder.alone():
        card, old = unlocked(folder, keeper, WAIT)
        folder.tidy(card.generation)
        new, code = new_key(), new_code()
        try:
            _encrypt_anew(folder, card.generation, old, new, progress)
            each(progress, Step.KEY)(0, 1)
            keeper.keep(card.office_id, new)
        except BaseException:
            folder.tidy(card.generation)
            raise
        _switch(folder, card, next_card(card, new, code), new, keeper, progress)
    return code


def _encrypt_anew(folder: OfficeFolder, generation: int, old: Key, new: Key, progress: Report) -> None:
    copy, attachments = folder.database(generation + 1), folder.attachments(generation + 1)
    copy_database(folder.database(generation), old, copy, each(progress, Step.DATABASE))
    each(progress, Step.ENCRYPTION)(0, 1)
    change_key(copy, old, new)
    make_folder(attachments)
    source, target = AttachmentStore(folder.attachments(generation), old), AttachmentStore(attachments, new)
    ids = source.ids()
    for done, attachment in enumerate(ids):
        each(progress, Step.ATTACHMENTS)(done, len(ids))
        target.encrypt_anew(source, attachment)
    verify_folder(folder, generation + 1, new, progress)


def _switch(
    folder: OfficeFolder, card: OfficeCard, fresh: OfficeCard, new: Key, keeper: KeyKeeper, progress: Report
) -> None:
    each(progress, Step.SWITCH)(0, 1)
    sync_folder(folder.path)
    write_card(folder.path, fresh, new)
    each(progress, Step.TIDY)(0, 2)
    with suppress(Problem):  # from here the new key holds: the code must reach the user
        keeper.forget(card.office_id, card.fingerprint)
        each(progress, Step.TIDY)(1, 2)
        folder.tidy(fresh.generation)
