"""`python -m medhandover`."""

import sys

from medhandover.cli.__main__ import main

sys.exit(main())
