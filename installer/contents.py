"""What is in the frozen program, for whoever deploys it: a CycloneDX bill of materials and all licences in one file.

python -m installer.contents FOLDER     writes both into FOLDER; needs the extra `build` of pyproject.toml
"""

import sys
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from installer.parts import BILL, LICENCES
from medhandover import __version__
from medhandover.kernel.credits import PROGRAM, Credit, credit_of, credits_due, rests_on

LINE = "=" * 100


def bill() -> str:
    """Return the bill of materials (CycloneDX 1.6, JSON): each library with its licence and its package's address."""
    made = Bom()
    root = Component(name=PROGRAM, version=__version__, type=ComponentType.APPLICATION, bom_ref=PROGRAM)
    made.metadata.component = root
    libraries = [_component(credit_of(each), is_package=True) for each in rests_on()]
    names = {each.name for each in libraries}
    others = [_component(each, is_package=False) for each in credits_due() if each.name not in names]
    for each in [*libraries, *others]:
        made.components.add(each)
    made.register_dependency(root, [*libraries, *others])
    return str(make_outputter(made, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=1)) + "\n"


def _component(credit: Credit, *, is_package: bool) -> Component:
    version = credit.version or f"in {PROGRAM} {__version__}"
    where = PackageURL("pypi", name=credit.name.lower(), version=credit.version) if is_package else None
    licence = LicenseFactory().make_from_string(credit.licence)
    return Component(
        name=credit.name,
        version=version,
        type=ComponentType.LIBRARY,
        bom_ref=f"{credit.name}@{version}",
        purl=where,
        licenses=[licence],
    )


def licences() -> str:
    """Return the licences of everything in the program, one after another, as a text to read."""
    told = [f"{PROGRAM} {__version__} rests on the following. Qt and PySide6 (LGPL 3) are files of their own in the"]
    told += ["folder _internal/PySide6 and may be replaced by other versions with the same interface."]
    for each in credits_due():
        told += [LINE, f"{each.name} {each.version}".strip(), f"Licence: {each.licence}", LINE, each.text.strip(), ""]
    return "\n".join(told) + "\n"


def write_into(folder: Path) -> None:
    """Write the bill of materials and the licences into `folder`."""
    (folder / BILL).write_text(bill(), encoding="utf-8")
    (folder / LICENCES).write_text(licences(), encoding="utf-8")


if __name__ == "__main__":
    write_into(Path(sys.argv[1]))
