"""What the program is and which licences it rests on, told in a dialog."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from medhandover import __version__
from medhandover.kernel.credits import Credit
from medhandover.kernel.languages import N_
from ui.widgets.telling import TextDialog

TOLD = N_("From an advice of BMA to a signed handover. Every person in the demo office is invented.")


class AboutDialog(TextDialog):
    """Tells name and version, then what it rests on: names and licences first, their whole texts after them."""

    def __init__(self, say: Callable[[str], str], rests_on: Sequence[Credit], parent: QWidget) -> None:
        """Tell of these credits, above `parent`."""
        head = f"{say(N_('Medical handover'))} {__version__}"
        names = "\n".join(f"{each.name} {each.version}: {each.licence}" for each in rests_on)
        licences = (f"{each.name}\n\n{each.text}" for each in rests_on)
        text = "\n\n".join([head, say(N_("Licences of what this program rests on")), names, *licences])
        super().__init__(say, say(N_("About this program")), (say(TOLD), text), parent=parent)
