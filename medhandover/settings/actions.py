"""What may be done with settings."""

from dataclasses import fields

from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.languages import N_
from medhandover.kernel.roles import Level, Role
from medhandover.settings.model import Settings
from medhandover.settings.store import kind_of, put
from medhandover.storage.work import Work


@action("setting:change", may={Role.ADMINISTRATOR}, level=Level.OPEN)
def change_setting(work: Work, key: str, value: str) -> None:
    """Set one setting; raises WrongFields for an unknown key or a value of the wrong kind."""
    kinds = {each.name: kind_of(each) for each in fields(Settings)}
    if key not in kinds:
        sentence = N_("There is no setting with this name. These exist: {names}.")
        refuse([Wrong(path="key", sentence=sentence, values={"names": sorted(kinds)})])
    if kinds[key] is int and not (value.isascii() and value.isdigit()):
        refuse([Wrong(path="value", sentence=N_("This setting is a whole number that is not negative."))])
    put(work, key, kinds[key](value))
    work.concerns(None, "setting", key, value=value)
