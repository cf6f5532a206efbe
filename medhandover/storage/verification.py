"""Is everything there and unchanged? Every page, every reference, every attachment, office.json."""

from medhandover.storage.attachments import AttachmentStore
from medhandover.storage.durable import disk_of
from medhandover.storage.engine import check_file
from medhandover.storage.folder import OfficeFolder
from medhandover.storage.key import Key
from medhandover.storage.progress import Report, Step, each, nobody
from medhandover.storage.sidecar import OfficeCard, checked, read_card


def verify_folder(folder: OfficeFolder, generation: int, key: Key, progress: Report = nobody) -> int:
    """Check database and attachments of a folder that nobody has open, and return how many attachments there are."""
    each(progress, Step.CHECK)(0, 1)
    with disk_of(folder.path):
        check_file(folder.database(generation), key)
    return verify_attachments(AttachmentStore(folder.attachments(generation), key), progress)


def verify_whole(folder: OfficeFolder, key: Key, progress: Report = nobody) -> OfficeCard:
    """Check a folder that nobody has open, office.json too, and return what that says."""
    card = read_card(folder.path)
    checked(folder.path, card, key)
    verify_folder(folder, card.generation, key, progress)
    return card


def verify_attachments(store: AttachmentStore, progress: Report) -> int:
    """Check every attachment of a store and return how many there are; AttachmentDamaged for the first damaged one."""
    ids = store.ids()
    for done, attachment in enumerate(ids):
        each(progress, Step.CHECK_ATTACHMENTS)(done, len(ids))
        store.verify(attachment)
    return len(ids)
