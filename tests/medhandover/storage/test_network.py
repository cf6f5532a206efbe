from pathlib import Path

import pytest

from medhandover.storage.folder import create_office, open_office
from medhandover.storage.keyrings import KeyringKeeper
from medhandover.storage.network import drive_type, file_system, is_network, mount_table, refuse_network
from medhandover.storage.problems import NetworkFolder

TABLE = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/lokaal xfs rw 0 0
//server/deel /mnt/met\\040spatie cifs rw 0 0
tmpfs /verborgen tmpfs rw 0 0
me@server: /verborgen fuse.sshfs rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/srv/kantoor", "ext4"),
        ("/home/jan/kantoor", "nfs4"),
        ("/home/lokaal/kantoor", "xfs"),
        ("/homework", "ext4"),
        ("/mnt/met spatie/kantoor", "cifs"),
        ("/verborgen", "fuse.sshfs"),
    ],
)
def test_the_deepest_and_last_mount_decides(folder: str, kind: str) -> None:
    assert file_system(Path(folder), TABLE) == kind


@pytest.mark.parametrize(
    "kind", ["nfs", "nfs4", "cifs", "smb3", "9p", "afs", "fuse.sshfs", "fuse.rclone", "fuse.davfs"]
)
def test_network_file_systems_are_known(kind: str) -> None:
    assert is_network(kind)


@pytest.mark.parametrize(
    "kind", ["ext4", "btrfs", "xfs", "zfs", "tmpfs", "overlay", "fuseblk", "fuse.gocryptfs", "vfat", ""]
)
def test_local_file_systems_are_known(kind: str) -> None:
    assert not is_network(kind)


def test_an_office_on_a_network_is_refused_before_anything_is_made(tmp_path: Path, keeper: KeyringKeeper) -> None:
    table = f"/dev/sda1 / ext4 rw 0 0\nserver:/x {tmp_path} nfs4 rw 0 0\n"
    with pytest.raises(NetworkFolder) as raised:
        create_office(tmp_path / "kantoor", "Bureau Voorbeeld", keeper, mounts=table)
    assert "nfs4" in raised.value.say("en")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(NetworkFolder):
        open_office(tmp_path, keeper, mounts=table)


def test_a_remote_drive_of_windows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NetworkFolder):
        refuse_network(tmp_path, "", drive=4)
    refuse_network(tmp_path, "", drive=3)


def test_this_machine_is_asked_when_nothing_else_is_said() -> None:
    assert " / " in mount_table()
    assert drive_type(Path("/")) == 0
    refuse_network(Path("/"))
