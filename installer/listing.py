"""The files of the frozen program as a list for the installer: the same for wixl and for WiX, in the same order always.

Every file is a component with a number of its own that follows from its place, so that an upgrade knows it again.
"""

import uuid
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

SPACE = uuid.UUID("7b0d6b5c-0f0d-4c43-9b6e-2c3b5e1b9a41")
NAMESPACE = "http://schemas.microsoft.com/wix/2006/wi"


def name_of(kind: str, place: PurePosixPath) -> str:
    """Return the name of a file, folder or component in the installer: letters and digits, one per place."""
    return f"{kind}{uuid.uuid5(SPACE, place.as_posix()).hex}"


def files_below(folder: Path) -> list[PurePosixPath]:
    """Return the place of every file below a folder, in order; a link counts as what it leads to."""
    found = (each for each in folder.rglob("*") if each.is_file())
    return sorted(PurePosixPath(each.relative_to(folder).as_posix()) for each in found)


def listing(folder: Path) -> str:
    """Return the source of the installer that lists all files below `folder`, as the component group `Files`.

    It is read in the folder in which `folder` lies.
    """
    places = files_below(folder)
    wix = ElementTree.Element("Wix", xmlns=NAMESPACE)
    held = _folders(ElementTree.SubElement(wix, "Fragment"), places)
    group = ElementTree.SubElement(ElementTree.SubElement(wix, "Fragment"), "ComponentGroup", Id="Files")
    for place in places:
        number, name = str(uuid.uuid5(SPACE, place.as_posix())).upper(), name_of("c", place)
        component = ElementTree.SubElement(held[place.parent], "Component", Id=name, Guid=number, Win64="yes")
        source = f"{folder.name}/{place}"
        ElementTree.SubElement(component, "File", Id=name_of("f", place), Source=source, KeyPath="yes")
        ElementTree.SubElement(group, "ComponentRef", Id=name)
    ElementTree.indent(wix)
    return ElementTree.tostring(wix, encoding="unicode", xml_declaration=True)


def _folders(fragment: ElementTree.Element, places: list[PurePosixPath]) -> dict[PurePosixPath, ElementTree.Element]:
    """Return the element of every folder that holds something, the one of the program itself among them."""
    made = {PurePosixPath(): ElementTree.SubElement(fragment, "DirectoryRef", Id="INSTALLDIR")}
    for folder in sorted({each for place in places for each in _above(place)}):
        name = name_of("d", folder)
        made[folder] = ElementTree.SubElement(made[folder.parent], "Directory", Id=name, Name=folder.name)
    return made


def _above(place: PurePosixPath) -> Iterator[PurePosixPath]:
    return (each for each in place.parents if each != PurePosixPath())
