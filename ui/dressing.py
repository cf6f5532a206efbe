"""How the program looks and speaks before any window is there: style, fonts, icon, and Qt's own words."""

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from medhandover.kernel.languages import Language
from medhandover.kernel.places import resources
from ui.widgets.looks import Looks


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
