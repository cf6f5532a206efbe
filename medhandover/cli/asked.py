"""What is asked before every command: language, folder of the office, who signs in. It loads nothing of the program."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

from medhandover.kernel.languages import Language
from medhandover.kernel.places import CARD, OWN
from medhandover.kernel.policy import policy

KEPT = "folder.txt"
"""The file that says which folder was opened in the window, where that is another one."""


@dataclass
class Asked:
    """What stands before a command; `key_file` in place of the keyring, `reason` for looking at medical data.

    `file` is a case file to begin with in the window.
    """

    language: Language
    folder: Path
    name: str = ""
    is_password_on_stdin: bool = False
    key_file: Path | None = None
    reason: str = ""
    file: Path | None = None

    @property
    def has_office(self) -> bool:
        """Tell whether an office lies in the folder, whole or damaged; nothing is read."""
        return (self.folder / CARD).is_file()


def default_folder() -> Path:
    """Return where an office lies when no folder is named.

    That is where one was opened last; else where the administrators of this computer say; else beside the user's data.
    What was opened last counts no more once it is gone and the place of the administrators holds an office.
    """
    kept, set_by_policy = own_folder() / KEPT, policy().office
    if not kept.is_file():
        return set_by_policy or own_folder() / OWN
    last = Path(kept.read_text(encoding="utf-8").strip())
    is_gone = not (last / CARD).exists()
    return set_by_policy if is_gone and set_by_policy and (set_by_policy / CARD).exists() else last


def own_folder() -> Path:
    """Return where the data of this user lie."""
    return Path(platformdirs.user_data_path("medhandover", appauthor=False))
