"""Is a folder on a network file system? SQLite's write-ahead log is not safe there."""

import ctypes
import re
import sys
from pathlib import Path

from medhandover.storage.problems import NetworkFolder

NETWORK_KIND = re.compile(
    "9p|acfs|a(?:uristor)?fs|beegfs|ceph|cifs|coda|davfs|dfs|drvfs|gfs2?|glusterfs|gpfs|lustre|moosefs|ncp(?:fs)?|"
    "nfs[34]?|ocfs2|orangefs|panfs|prl_fs|pvfs2|smb(?:fs|[23])?|vboxsf|virtiofs|vmhgfs|webdav|"
    "fuse[.](?!(?:ext2|exfat|ntfs|ntfs-3g|encfs|gocryptfs|cryfs|bindfs|fuse-overlayfs)$).+"
)
"""File systems of Linux whose files lie on another machine, or may: of `fuse.` only those known to be local are not."""

MOUNT_TABLE = Path("/proc/self/mounts")
_REMOTE = 4
"""GetDriveTypeW: DRIVE_REMOTE."""


def mount_table() -> str:
    """Return what is mounted on this machine, in the form of Linux; empty elsewhere."""
    return MOUNT_TABLE.read_text("utf-8", "surrogateescape") if MOUNT_TABLE.exists() else ""


def file_system(folder: Path, mounts: str) -> str:
    """Return the kind of the file system that `folder` (it need not exist) lies on; empty when unknown."""
    place = folder.resolve()
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        mounted = Path(re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), fields[1]))
        if len(mounted.parts) >= best and (place == mounted or mounted in place.parents):
            best, kind = len(mounted.parts), fields[2]
    return kind


def is_network(kind: str) -> bool:
    """Tell whether a kind of file system of Linux means another machine."""
    return NETWORK_KIND.fullmatch(kind) is not None


def drive_type(folder: Path) -> int:  # pragma: no cover - the other system
    """Return what Windows says of the drive of `folder`; 0 elsewhere."""
    if sys.platform != "win32":
        return 0
    return int(ctypes.WinDLL("kernel32").GetDriveTypeW(folder.resolve().anchor))


def refuse_network(folder: Path, mounts: str | None = None, drive: int | None = None) -> None:
    """Raise NetworkFolder when `folder` is not on a disk of this machine; `mounts` and `drive` as the system says."""
    kind = file_system(folder, mount_table() if mounts is None else mounts)
    is_remote = (drive_type(folder) if drive is None else drive) == _REMOTE
    if is_network(kind) or is_remote:
        raise NetworkFolder(folder=folder, kind=kind or "Windows")
