"""A program of its own that hears, as a screen reader does, what the window says aloud; it prints the sentences."""

import json

from jeepney import DBusAddress, MatchRule, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from medhandover.readiness.queries import gate
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import arrange
from tests.ui.conftest import Told
from ui.app import dress
from ui.widgets.findings import GatePanel
from ui.widgets.messages import MessageBar
from ui.widgets.signing import SignInDialog

EVENTS = "org.a11y.atspi.Event.Object"
DOOR = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
REGISTRY = DBusAddress("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry")


def listen() -> DBusConnection:
    """Return the bus of screen readers, on which what is announced comes in."""
    session = open_dbus_connection("SESSION")
    bus = open_dbus_connection(session.send_and_get_reply(new_method_call(DOOR, "GetAddress")).body[0])
    session.close()
    wanted = MatchRule(type="signal", interface=EVENTS, member="Announcement")
    bus.send_and_get_reply(message_bus.AddMatch(wanted))
    bus.send_and_get_reply(new_method_call(REGISTRY, "RegisterEvent", "s", ("object:announcement",)))
    return bus


def speak() -> None:
    """Tell news, let the gate of a case change in a panel that says so and in one that does not, refuse a sign-in."""
    application = QApplication([])
    dress(application, "nl")
    world = World()
    desk = Told(world).desk
    bar, said, silent = MessageBar(desk.say), GatePanel(desk, print, is_said=True), GatePanel(desk, print)
    dialog = SignInDialog(desk.say)
    for each in (bar, said, silent, dialog):
        each.show()
    for _ in range(100):
        QTest.qWait(50)
        if QAccessible.isActive():
            break
    bar.tell("Opgeslagen.")
    before = world.team.office.ask(gate, world.case)
    arrange(world)
    after = world.team.office.ask(gate, world.case)
    for panel in (said, silent):
        for answer in (before, before, after):
            panel.show_gate(answer)
    dialog.refuse("Dat klopt niet.")
    QTest.qWait(200)


def heard(bus: DBusConnection) -> list[tuple[str, int]]:
    """Return the sentences that came, each with how urgent it is: 1 after what is said now, 2 at once."""
    found: list[tuple[str, int]] = []
    while True:
        try:
            signal = bus.receive(timeout=1).body
        except TimeoutError:
            return found
        if len(signal) > 3 and signal[3][0] == "s":
            found.append((signal[3][1], signal[1]))


if __name__ == "__main__":
    listening = listen()
    speak()
    print(json.dumps(heard(listening)))
