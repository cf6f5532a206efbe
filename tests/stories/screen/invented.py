"""The window on an invented office in memory, with the password of tests: `python -m tests.stories.screen.invented`."""

import sys

from PySide6.QtWidgets import QApplication

from medhandover.kernel.roles import Role
from tests.medhandover.plans.test_actions import World
from ui.app import Program, dress
from ui.desk import Desk, InlineRunner
from ui.widgets.presence import Presence


def run() -> int:
    """Show the window until it is closed."""
    world = World()
    application = QApplication(sys.argv[:1])
    words = dress(application, "nl")
    desk = Desk(world.team.office, InlineRunner(), "nl")
    program = Program(world.team.office, desk, Role.COORDINATOR.value, words=words, presence=Presence(application))
    program.start()
    return int(application.exec())


if __name__ == "__main__":
    sys.exit(run())
