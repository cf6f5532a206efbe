"""The program as a screen reader knows it: what AT-SPI says over the bus, and what is done through it."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

REGISTRY, ROOT = "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"
ACCESSIBLE, ACTION, TABLE = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action", "org.a11y.atspi.Table"
EDITABLE, TEXT = "org.a11y.atspi.EditableText", "org.a11y.atspi.Text"
KEYBOARD = "/org/a11y/atspi/registry/deviceeventcontroller"
LONGEST = 25.0
SYMBOLS = {"Return": 0xFF0D, "Tab": 0xFF09, "space": 0x20}
CONTROL = 37
"""The key of a PC's keyboard, as X numbers it."""
PRESS, RELEASE, SYMBOL = 0, 1, 3
"""Numbers of AtspiKeySynthType."""
STATES = {"enabled": 8, "focusable": 11, "focused": 12, "selected": 23, "showing": 25, "visible": 30}
"""Numbers of AtspiStateType."""


def bus() -> DBusConnection:
    """Return the bus of assistive technology, which the session's bus names."""
    with open_dbus_connection(bus="SESSION") as session:
        asked = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
        address = session.send_and_get_reply(asked).body[0]
    return open_dbus_connection(bus=address.partition(",guid=")[0])


@dataclass(frozen=True)
class Heard:
    """One thing on the screen as a screen reader has it."""

    bus: DBusConnection
    owner: str
    path: str

    def call(self, interface: str, method: str, signature: str = "", *args: Any) -> Any:
        """Call a method; raises RuntimeError where the program says no."""
        address = DBusAddress(self.path, self.owner, interface)
        reply = self.bus.send_and_get_reply(new_method_call(address, method, signature or None, args), timeout=LONGEST)
        if reply.header.message_type is MessageType.error:
            raise RuntimeError(f"{method}: {reply.body}")
        return reply.body[0] if reply.body else None

    def get(self, name: str, interface: str = ACCESSIBLE) -> Any:
        """Return a property."""
        asked = Properties(DBusAddress(self.path, self.owner, interface)).get(name)
        reply = self.bus.send_and_get_reply(asked, timeout=LONGEST)
        return reply.body[0][1] if reply.header.message_type is not MessageType.error else None

    @property
    def name(self) -> str:
        """Return what is said of it."""
        return str(self.get("Name") or "")

    @property
    def role(self) -> str:
        """Return what it is, in the words of AT-SPI."""
        return str(self.call(ACCESSIBLE, "GetRoleName"))

    def is_(self, state: str) -> bool:
        """Tell whether it is in a state."""
        low, high = self.call(ACCESSIBLE, "GetState")
        return bool((low | high << 32) >> STATES[state] & 1)

    def children(self) -> list["Heard"]:
        """Return what stands in it."""
        return [Heard(self.bus, owner, path) for owner, path in self.call(ACCESSIBLE, "GetChildren")]

    def all(self, depth: int = 40) -> Iterator["Heard"]:
        """Yield it and everything in it that is shown; the cells of tables are left to `cell`."""
        yield self
        if depth and self.role not in {"table", "menu item"}:
            for each in self.children():
                if each.is_("showing") or each.role in {"application", "filler"}:
                    yield from each.all(depth - 1)

    def cell(self, row: int, column: int) -> "Heard":
        """Return a cell of a table."""
        owner, path = self.call(TABLE, "GetAccessibleAt", "ii", row, column)
        return Heard(self.bus, owner, path)

    def rows(self) -> int:
        """Return how many rows a table has."""
        return int(self.get("NRows", TABLE))

    def actions(self) -> list[str]:
        """Return what can be done with it."""
        return [each[0] for each in self.call(ACTION, "GetActions")]

    def do(self, action: str) -> None:
        """Do what can be done with it."""
        named = [self.call(ACTION, "GetName", "i", number) for number in range(self.get("NActions", ACTION))]
        assert self.call(ACTION, "DoAction", "i", named.index(action)), f"{action} of {self.name}"

    def write(self, text: str) -> None:
        """Put a text in a field."""
        assert self.call(EDITABLE, "SetTextContents", "s", text)

    def text(self) -> str:
        """Return the text in a field."""
        return str(self.call(TEXT, "GetText", "ii", 0, -1))


class Reader:
    """A screen reader's view on the one program that runs."""

    def __init__(self) -> None:
        """Listen on the bus of assistive technology."""
        self.bus = bus()
        self._root = Heard(self.bus, REGISTRY, ROOT)

    def windows(self) -> list[Heard]:
        """Return the windows that are shown."""
        return [each for program in self._root.children() for each in program.children() if each.is_("showing")]

    def find(self, role: str, name: str) -> Heard:
        """Return what has a role and these words in its name, waiting until it is there."""
        found = self.wait(lambda: next(self._all(role, name), None), f"{role} {name}")
        assert isinstance(found, Heard)
        return found

    def wait(self, look: Callable[[], Any], told: str) -> Any:
        """Wait until something is so, and return it."""
        until = time.monotonic() + LONGEST
        while True:
            try:
                if found := look():
                    return found
            except RuntimeError:
                pass
            if time.monotonic() > until:
                raise AssertionError(f"never there: {told}; there is {self.told()}")
            time.sleep(0.05)

    def focused(self) -> Heard:
        """Return what has the focus; raises RuntimeError while nothing has.

        Qt says of the chosen line of a list that it has the focus, also after the list lost it: lines do not count.
        """
        for window in reversed(self.windows()):
            for each in window.all():
                if each.role != "list item" and each.is_("focused") and each.is_("focusable"):
                    return each
        raise RuntimeError("nothing has the focus")

    def press(self, key: str) -> None:
        """Press a key of the screen's own keyboard, by its name in X; one with Control held as "Control+l"."""
        name = key.rpartition("+")[2]
        symbol = SYMBOLS.get(name) or ord(name)
        if key.startswith("Control+"):
            self._generate(CONTROL, PRESS)
        self._generate(symbol, SYMBOL)
        if key.startswith("Control+"):
            self._generate(CONTROL, RELEASE)

    def type(self, text: str) -> None:
        """Type a text of small letters and signs."""
        for sign in text:
            self._generate(ord(sign), SYMBOL)

    def press_until(self, key: str, name: str) -> None:
        """Press a key until something with these words in its name has the focus."""
        for _ in range(100):
            before = self.focused()
            if name in before.name:
                return
            self.press(key)
            self.wait(partial(self._is_elsewhere, before), "another focus")
        raise AssertionError(f"{name} is never reached")

    def _is_elsewhere(self, before: Heard) -> bool:
        return self.focused() != before

    def _generate(self, key: int, how: int) -> None:
        keyboard = DBusAddress(KEYBOARD, REGISTRY, "org.a11y.atspi.DeviceEventController")
        asked = new_method_call(keyboard, "GenerateKeyboardEvent", "isu", (key, "", how))
        reply = self.bus.send_and_get_reply(asked, timeout=LONGEST)
        assert reply.header.message_type is not MessageType.error, reply.body

    def told(self) -> list[str]:
        """Return everything that is to be heard now."""
        return [f"{each.role}: {each.name}" for window in self.windows() for each in window.all() if each.name]

    def _all(self, role: str, name: str) -> Iterator[Heard]:
        for window in reversed(self.windows()):
            yield from (each for each in window.all() if each.role == role and name in each.name)
