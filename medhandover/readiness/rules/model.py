"""What a rule is (domain section 9): what it asks, which feature owns it, and what somebody can do to keep it."""

from medhandover.kernel.findings import Weight
from medhandover.kernel.shapes import record


@record
class Rule:
    """One rule: `asks` is a message id, `owner` the feature that keeps it, `source` as in domain section 0.2.

    `ways` are tags of actions with which somebody can keep it or take another way out (domain 9.1c); `built_in` is a
    message id where the program lets nobody break it, so that there is nothing to mend.
    """

    id: str
    weight: Weight
    owner: str
    asks: str
    source: str
    ways: tuple[str, ...] = ()
    built_in: str = ""
