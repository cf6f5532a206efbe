"""A workstation to try the installer on: Windows by Wine, a screen of its own, and what stands on its disk."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

from installer.assembled import Wine
from tests.benchmarks.frozen import TITLE

PASSWORD = "een lang wachtwoord"
GRAB = """
import sys
from PySide6.QtWidgets import QApplication
application = QApplication(["grab", "-platform", "xcb"])
assert application.primaryScreen().grabWindow(0).save(sys.argv[1])
"""
UNINSTALL = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"
CREDENTIALS = r"HKCU\Software\Wine\Credential Manager"
POLICY = r"HKLM\Software\Policies\medhandover"
TEXT_SIZE = r"HKCU\Software\Microsoft\Accessibility"
CASE_FILES = r"HKLM\Software\Classes\.mho"


class Workstation:
    """One Windows on which the program is installed, used and removed."""

    def __init__(self, wine: Wine) -> None:
        self.wine = wine
        self.program = wine.drive / "Program Files" / "medhandover"
        self.office = wine.drive / "kantoor"

    def msiexec(self, *arguments: str | Path) -> int:
        """Run the installer's program without a word on the screen; return its code, of which Linux shows one byte."""
        told = (f"Z:{each}".replace("/", "\\") if isinstance(each, Path) else each for each in arguments)
        return self.wine.run("msiexec", *told, "/qn").returncode

    def command(self, *arguments: str, who: str = "eva") -> str:
        """Run the installed program at the command line, on the office of this workstation; it must do it."""
        shared = ["--lang", "nl", "--office", r"C:\kantoor", "--as", who, "--password-stdin"]
        typed = f"{PASSWORD}\n{PASSWORD}\n"
        done = self.wine.run(self.program / "medhandover-cli.exe", *shared, *arguments, typed=typed)
        assert done.returncode == 0, f"{arguments}:\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def tries_itself(self) -> str:
        """Let the installed program try itself; return its report."""
        told = self.command("--self-test")
        assert told.splitlines()[-1] == "Alles werkt.", told
        return told

    def registry(self, key: str) -> str:
        """Return what stands in the registry below a key; empty where there is no such key."""
        done = self.wine.run("reg", "query", key, "/s")
        return "" if done.returncode else done.stdout

    def versions(self) -> list[str]:
        """Return the versions that Windows calls installed."""
        lines = self.registry(UNINSTALL).splitlines()
        return [each.split()[-1] for each in lines if each.strip().startswith("DisplayVersion")]

    def shows(self, picture: Path, *command: str | Path) -> int:
        """Start something that shows the program's window, keep a picture of it, end everything; returns its width."""
        started = self.wine.start(*command)
        try:
            width = self.until_shown()
            time.sleep(3)
            grab = [sys.executable, "-c", GRAB, str(picture)]
            subprocess.run(grab, env={**os.environ, "DISPLAY": self.wine.display}, check=True)
        finally:
            self.wine.end()
            started.communicate()
        return width

    def until_shown(self, seconds: float = 180) -> int:
        """Wait until the program's window is on the screen, and return its width in dots of the screen.

        A window that goes while all are told ends the telling.
        """
        until = time.monotonic() + seconds
        environment = {**os.environ, "DISPLAY": self.wine.display}
        command = ["xwininfo", "-root", "-tree"]
        while True:
            told = subprocess.run(command, env=environment, capture_output=True, text=True, check=False).stdout
            if found := re.search(rf"{TITLE}.*?(\d+)x\d+\+", told):
                return int(found[1])
            assert time.monotonic() < until, "no window came"
            time.sleep(0.5)

    def wants_text(self, percent: int) -> None:
        """Choose how large text is, as in the settings of Windows."""
        value = ["/v", "TextScaleFactor", "/t", "REG_DWORD", "/d", str(percent), "/f"]
        assert self.wine.run("reg", "add", TEXT_SIZE, *value).returncode == 0


def running(word: str) -> bool:
    """Tell whether a program runs on this machine that was given a word."""
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if word.encode() in each.read_bytes().split(b"\0"):
                return True
        except OSError:  # it ended meanwhile
            continue
    return False
