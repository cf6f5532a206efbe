"""How the program looks: light, dark or in high contrast, as the system is, also when that changes meanwhile."""

from string import Template

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from medhandover.kernel.places import resources
from ui.widgets.colours import DARK, LIGHT, Colours, high_contrast
from ui.widgets.palette import palette_of

STYLE = resources() / "style"
TEMPLATE = Template((STYLE / "window.qss").read_text(encoding="utf-8"))
"""The style of the window; `$name` stands for a colour."""


def style_of(colours: Colours) -> str:
    """Return the style sheet of a scheme; its pictures are those that show on its grounds."""
    on_ground, on_accent = (
        "dark" if each else "light" for each in (not colours.is_dark, colours.accent_ink.lightness() < 128)
    )
    return TEMPLATE.substitute(colours.named(), style=STYLE.as_posix(), arrow=on_ground, tick=on_accent)


class Looks(QObject):
    """Dresses the program, and again when the system changes its scheme."""

    def __init__(self, application: QApplication) -> None:
        """Begin as the system is."""
        super().__init__(application)
        self._application = application
        application.setStyle("Fusion")
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(lambda _: self.follow())
        hints.accessibility().contrastPreferenceChanged.connect(lambda _: self.follow())
        self.follow()

    def follow(self) -> None:
        """Look as the system does now."""
        hints = self._application.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            self._application.setPalette(QPalette())
            self.wear(high_contrast(self._application.palette()))
        else:
            self.wear(DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT)

    def wear(self, colours: Colours) -> None:
        """Show every window in the colours of a scheme."""
        self._application.setPalette(palette_of(colours))
        self._application.setStyleSheet(style_of(colours))
