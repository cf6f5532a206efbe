"""What a frozen program begins with; started from source, `medhandover` and `python -m medhandover` do the same.

Worker processes come in here too. They must be told from a start by somebody before anything else is loaded: they need
a twentieth of the program, and have a second less to wait.
"""

import sys
from multiprocessing import freeze_support

if __name__ == "__main__":
    freeze_support()

    from medhandover.__main__ import main

    sys.exit(main())
