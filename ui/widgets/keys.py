"""Every key of the window, declared once: what answers to it, what shows it, and the list at F1 come from here."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record

ANYWHERE, WINDOW, BAR, LISTS, BOARD, TIMELINE, PAPERS, FORMS, STEPS = (
    N_("Everywhere"),
    N_("In the window"),
    N_("In the box to find things"),
    N_("In a list"),
    N_("On the board"),
    N_("On the timeline"),
    N_("On a page of a document"),
    N_("In a form"),
    N_("In a form with steps"),
)
"""Where keys answer, in the order of the list at F1."""
NATIVE = QKeySequence.SequenceFormat.NativeText
MOST_SHOWN = 4
"""As many keys are shown one by one; of more only the first and the last."""


@record
class Key:
    """One thing that is done with keys: where (see above), by which keys as Qt writes them, and what (a message id).

    `is_ours` is false for what Qt does by itself: it is listed, and nothing here answers to it.
    """

    where: str
    keys: tuple[str, ...]
    does: str
    is_ours: bool = True

    @property
    def shown(self) -> str:
        """Return the keys as they stand on a keyboard, in the language that Qt speaks."""
        told = [QKeySequence(each).toString(NATIVE) for each in self.keys]
        return ", ".join(told) if len(told) <= MOST_SHOWN else f"{told[0]} … {told[-1]}"

    def one(self, number: int) -> str:
        """Return one of the keys as it stands on a keyboard."""
        return QKeySequence(self.keys[number]).toString(NATIVE)


def _qt(where: str, keys: tuple[str, ...], does: str) -> Key:
    return Key(where=where, keys=keys, does=does, is_ours=False)


HELP = Key(where=ANYWHERE, keys=("F1",), does=N_("Show all keys"))
LOCK = Key(where=ANYWHERE, keys=("Ctrl+L",), does=N_("Lock now"))
STOP_WORK = Key(where=ANYWHERE, keys=("Ctrl+.",), does=N_("Stop what takes long; nothing is left half done"))
FIND = Key(where=WINDOW, keys=("Ctrl+K",), does=N_("Find person, V-number, receiver or escort"))
PAGES = Key(
    where=WINDOW,
    keys=tuple(f"Alt+{each}" for each in "1234567890-="),
    does=N_("Open a page, in the order of the navigation"),
)
NEXT_REGION = Key(where=WINDOW, keys=("F6",), does=N_("Go to the next part of the window"))
LAST_REGION = Key(where=WINDOW, keys=("Shift+F6",), does=N_("Go to the previous part of the window"))
AGAIN = Key(where=WINDOW, keys=("F5",), does=N_("Fetch everything anew"))
BACK = Key(where=WINDOW, keys=("Alt+Left",), does=N_("Back to the first page"))
UNDO = Key(where=WINDOW, keys=("Ctrl+Z",), does=N_("Undo what was done last, where that is offered"))
OPEN_PAGE = Key(where=WINDOW, keys=("Return", "Enter", "Space"), does=N_("Open the page that is chosen at the left"))
HITS = Key(where=BAR, keys=("Up", "Down"), does=N_("Choose what was found"))
OPEN_HIT = Key(where=BAR, keys=("Return", "Enter"), does=N_("Open what was found"))
FOLD_HITS = Key(where=BAR, keys=("Esc",), does=N_("Close what was found; what was typed stays"))
SORT = Key(
    where=LISTS, keys=tuple(f"Ctrl+{each}" for each in range(1, 10)), does=N_("Sort by a column of the worklist")
)
WIDTH = Key(
    where=LISTS,
    keys=("Ctrl+Shift+Right", "Ctrl+Shift+Left"),
    does=N_("Make the column of the chosen cell wider or narrower"),
)
WIDTHS = Key(where=LISTS, keys=("Ctrl+Shift+W",), does=N_("Set the widths of all columns in a dialog"))
CARDS = Key(where=BOARD, keys=("Up", "Down", "Left", "Right"), does=N_("Go to another card"))
OPEN_CARD = Key(where=BOARD, keys=("Return", "Enter"), does=N_("Open the case of a card"))
REDO = Key(where=WINDOW, keys=("Ctrl+Y", "Ctrl+Shift+Z"), does=N_("Do again what was undone on the timeline"))
BARS = Key(
    where=TIMELINE,
    keys=("Left", "Right", "Up", "Down", "Home", "End"),
    does=N_("Go to another bar, to another person, or to the first or last bar"),
)
OPEN_BAR = Key(where=TIMELINE, keys=("Return", "Enter"), does=N_("Open the window of a bar or of a person"))
CARRY = Key(
    where=TIMELINE,
    keys=("Ctrl+Up", "Ctrl+Down"),
    does=N_("Carry a journey or an open place to another person, and hear whether it fits"),
)
DROP = Key(where=TIMELINE, keys=("Return", "Enter"), does=N_("Put down what is carried"))
PUT_BACK = Key(where=TIMELINE, keys=("Esc",), does=N_("Put back what is carried"))
EMPTY_PLACE = Key(where=TIMELINE, keys=("Del",), does=N_("Take the person off a journey; the place is open again"))
TURN = Key(where=TIMELINE, keys=("PgUp", "PgDown"), does=N_("Look earlier or later"))
ZOOMING = Key(where=TIMELINE, keys=("Ctrl++", "Ctrl+-"), does=N_("Look from nearer or from farther"))
PAGE_BEFORE = Key(where=PAPERS, keys=("PgUp",), does=N_("Previous page"))
PAGE_AFTER = Key(where=PAPERS, keys=("PgDown",), does=N_("Next page"))
WORDS = Key(where=PAPERS, keys=("Left", "Right", "Up", "Down"), does=N_("Go to another word"))
MARKING = Key(
    where=PAPERS, keys=("Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"), does=N_("Mark words up to another one")
)
MARKED = Key(where=PAPERS, keys=("Return", "Enter"), does=N_("Take over what is marked"))
SPLIT = Key(
    where=FORMS,
    keys=("Ctrl+Shift+PgUp", "Ctrl+Shift+PgDown"),
    does=N_("Give the document beside the form more room, or the form"),
)
REMOVE = Key(where=FORMS, keys=("Del",), does=N_("Remove the chosen line of a list"))
NEXT_STEP = Key(where=STEPS, keys=("Ctrl+Return", "Ctrl+Enter"), does=N_("On to the next step"))
LAST_STEP = Key(where=STEPS, keys=("Alt+Left",), does=N_("Back to the previous step"))

ROWS = _qt(LISTS, ("Up", "Down", "Home", "End"), N_("Choose another row"))
OPEN_ROW = _qt(LISTS, ("Return", "Enter"), N_("Open what is chosen"))

KEYS = (
    HELP,
    LOCK,
    STOP_WORK,
    _qt(ANYWHERE, ("Tab", "Shift+Tab"), N_("Go on to the next field or button, or back")),
    _qt(ANYWHERE, ("Alt",), N_("Underline a letter of each button; Alt with that letter presses it")),
    _qt(ANYWHERE, ("Space",), N_("Press the button, tick the box, or open the choices")),
    FIND,
    PAGES,
    NEXT_REGION,
    LAST_REGION,
    OPEN_PAGE,
    BACK,
    AGAIN,
    UNDO,
    HITS,
    OPEN_HIT,
    FOLD_HITS,
    ROWS,
    OPEN_ROW,
    _qt(LISTS, ("Left", "Right"), N_("Choose another cell of the row")),
    SORT,
    WIDTH,
    WIDTHS,
    SPLIT,
    CARDS,
    OPEN_CARD,
    REDO,
    BARS,
    OPEN_BAR,
    CARRY,
    DROP,
    PUT_BACK,
    EMPTY_PLACE,
    TURN,
    ZOOMING,
    PAGE_BEFORE,
    PAGE_AFTER,
    WORDS,
    MARKING,
    MARKED,
    _qt(FORMS, ("Esc",), N_("Close the form; what was typed is given up only when you say so")),
    _qt(FORMS, ("Alt+Down",), N_("Open the choices of a field, or its calendar")),
    REMOVE,
    NEXT_STEP,
    LAST_STEP,
)
"""All of them, in the order in which they are listed."""


def bind(
    owner: QObject,
    key: Key,
    *do: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> None:
    """Let the keys of `owner` (a widget) do something: each its own thing, or all of them the one thing given."""
    for number, each in enumerate(key.keys):
        if len(do) == 1 or number < len(do):
            QShortcut(QKeySequence(each), owner, do[0] if len(do) == 1 else do[number], context=context)


def pressed(event: QKeyEvent, key: Key) -> int:
    """Return which of its keys was pressed, or -1 for none of them."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    told = QKeySequence(event.key() | modifiers.value).toString()
    return key.keys.index(told) if told in key.keys else -1
