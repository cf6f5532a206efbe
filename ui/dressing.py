"""How the program looks and speaks before any window is there: size, style, fonts, icon, and Qt's own words."""

import os
import sys
from collections.abc import MutableMapping

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from medhandover.kernel.languages import Language
from medhandover.kernel.places import resources
from ui.widgets.looks import Looks

if sys.platform == "win32":  # pragma: no cover - the other system
    import winreg

TEXT_SIZE = r"Software\Microsoft\Accessibility"
"""Where Windows keeps, for each user, in percent how large text is to be (`TextScaleFactor`)."""
USUAL, LARGEST = 100, 225
SCALE = "QT_SCALE_FACTOR"
"""What Qt draws everything larger by; read when it begins."""


class QtWords(QObject):
    """Qt's own words, such as those of buttons and of the menu of a text: in one language, until another is spoken."""

    def __init__(self, application: QApplication) -> None:
        """Begin in Qt's own language, English."""
        super().__init__(application)
        self._application, self._translator = application, QTranslator(self)

    def speak(self, language: Language) -> None:
        """Let Qt speak a language at once, in dialogs that are open too."""
        self._application.removeTranslator(self._translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{language}", folder):
            self._application.installTranslator(self._translator)


def dress(application: QApplication, language: Language) -> QtWords:
    """Give the program its style, its fonts for names in any script, and Qt's own words in the language."""
    application.setApplicationName("medhandover")
    application.setWindowIcon(QIcon(str(resources() / "icons" / "medhandover.svg")))
    for font in sorted((resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    (application.findChild(Looks) or Looks(application)).follow()
    words = application.findChild(QtWords) or QtWords(application)
    words.speak(language)
    return words


def enlarge(percent: int, environment: MutableMapping[str, str] | None = None) -> None:
    """Let everything be drawn as much larger as the user wants text to be, before Qt begins; EN 301 549 11.7.

    `percent` outside what Windows offers counts as its nearest end; what somebody asked Qt for goes before.
    """
    told = os.environ if environment is None else environment
    wanted = min(max(percent, USUAL), LARGEST)
    if wanted > USUAL:
        told.setdefault(SCALE, f"{wanted / USUAL:g}")


def text_percent() -> int:
    """Return how large the user of this computer wants text to be; elsewhere than on Windows Qt itself follows it."""
    found: object = USUAL
    if sys.platform == "win32":  # pragma: no cover - the other system
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, TEXT_SIZE) as key:
                found, _ = winreg.QueryValueEx(key, "TextScaleFactor")
        except OSError:  # it was never changed
            return USUAL
    return found if isinstance(found, int) else USUAL
