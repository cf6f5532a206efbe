"""What can go wrong around a kept office, each as one sentence; in each case nothing was changed."""

from medhandover.kernel.problem import Problem


class NotAnOffice(Problem):
    """The folder holds no office."""

    sentence = "There is no office in the folder {folder}. Choose another folder, or make a new office."


class OfficeExists(Problem):
    """A new office never takes the place of anything."""

    sentence = "The folder {folder} is in use already. Choose a new or an empty folder; nothing was changed."


class OfficeInUse(Problem):
    """Restore and a new key need the office for themselves."""

    sentence = "The office in {folder} is open in another window or program. Close it everywhere and try again."


class IsBackup(Problem):
    """A backup is restored, never worked in."""

    sentence = "The folder {folder} is a backup. Restore it into an office folder; working in a backup is not possible."


class NotABackup(Problem):
    """Only a finished backup can be restored."""

    sentence = "The folder {folder} is not a finished backup of an office. Choose another folder."


class OtherOffice(Problem):
    """A backup goes back into its own office only."""

    sentence = (
        "The backup is of the office {backup}, and the folder {folder} holds another office. Nothing was changed."
    )


class WrongKey(Problem):
    """The key found does not have the fingerprint of this office."""

    sentence = (
        "The key found is not the key of the office in {folder}. "
        "Use the right key file, or recover the key with the recovery code."
    )


class KeyMissing(Problem):
    """An office without its key is recovered; it never gets a new key."""

    sentence = (
        "The key of the office in {folder} is not on this computer. "
        "Recover it with the printed recovery code, or with the key of the organisation."
    )


class NoKeyring(Problem):
    """The machine has no keyring of the operating system that can be trusted."""

    sentence = (
        "This computer has no safe place for keys (keyring). Install or start the keyring of the system, "
        "or use a key file, or recover the key with the recovery code."
    )


class KeyringRefused(Problem):
    """The keyring is there but locked, or does not give or keep the key."""

    sentence = "The keyring of this computer is locked or refuses to work. Unlock it and try again."


class KeyFileDamaged(Problem):
    """The key file is not what the program wrote."""

    sentence = (
        "The key file {file} cannot be read or is no key file. Use a copy, or recover the key with the recovery code."
    )


class MistypedRecoveryCode(Problem):
    """The check characters do not fit: a typing error."""

    sentence = "The recovery code is not typed correctly. It has 30 letters and digits; compare each with the paper."


class WrongRecoveryCode(Problem):
    """A well-formed code, but of another office or an older paper."""

    sentence = "This recovery code does not belong to the office in {folder}. Use the newest paper of this office."


class WrongPrivateKey(Problem):
    """The private key does not open the sealed copy of the key, or there is none."""

    sentence = "This private key of the organisation does not open the office in {folder}. Use the recovery code."


class DamagedFile(Problem):
    """The database is missing, cut off or changed from outside."""

    sentence = "The database of the office in {folder} is damaged. Do not work on; restore the newest backup."


class DamagedSidecar(Problem):
    """office.json is missing, cut off or changed from outside."""

    sentence = "The file office.json in {folder} is damaged or was changed. Restore the newest backup."


class NewerSchema(Problem):
    """A newer program wrote this office."""

    sentence = "The office in {folder} was made by a newer version of this program. Install the newest version."


class DiskFull(Problem):
    """No room left to write."""

    sentence = "The disk with {folder} is full. This was not saved; make room and try again."


class DiskFailure(Problem):
    """The disk does not read or write."""

    sentence = (
        "The disk with {folder} is broken or full: reading or writing failed. This was not saved; check the disk."
    )


class FolderGone(Problem):
    """The folder of an opened office was moved, renamed or removed, or its disk was taken out."""

    sentence = (
        "The folder {folder} of the office is gone, or another one stands in its place. This was not saved. "
        "Put the folder back or connect its disk, and try again; else close the program and start it anew."
    )


class ReadOnlyFolder(Problem):
    """The folder may not be written to."""

    sentence = "The folder {folder} cannot be written to. Ask for the right to write in it, or choose another folder."


class NetworkFolder(Problem):
    """SQLite's write-ahead log is not safe on a network file system."""

    sentence = (
        "The folder {folder} is on a network drive ({kind}); an office could be damaged there. "
        "Choose a folder on a disk of this computer."
    )


class Busy(Problem):
    """Another writer held the office for too long."""

    sentence = "The office in {folder} is busy: somebody else is saving. This was not saved; try again in a moment."


class AttachmentTooLarge(Problem):
    """More than 50 MB."""

    sentence = "The file {file} is larger than {limit} MB. Make it smaller, or split it."


class AttachmentKindForbidden(Problem):
    """Neither the extension nor the first bytes say that it is one of the six kinds."""

    sentence = "The file {file} is not allowed, or its content does not fit its name. Allowed are: {kinds}."


class AttachmentDamaged(Problem):
    """The encrypted file was cut off, changed or exchanged."""

    sentence = "The attachment {attachment} in {folder} is damaged or was changed. Restore it from a backup."


class AttachmentMissing(Problem):
    """The encrypted file is gone."""

    sentence = "The attachment {attachment} in {folder} is missing. Restore it from a backup."


class NothingThere(Problem):
    """Something refers to a thing that does not exist."""

    sentence = "One of the numbers given refers to nothing in this office. Check them; nothing was changed."


class TakenMeanwhile(Problem):
    """A number that must be unique was given to another thing at the same moment."""

    sentence = "Somebody else entered the same just before you. Nothing was changed; look again and try once more."
