"""What somebody typed, as one text that can be kept: also what nobody could read."""

import json
import re
from collections.abc import Mapping
from typing import Any


def typed_text(typed: Mapping[str, Any]) -> str:
    """Return it as JSON: letters of every script as they are, unless halves of a pair stand among them."""
    text = json.dumps(typed, ensure_ascii=False)
    return json.dumps(typed) if re.search("[\ud800-\udfff]", text) else text
