"""What goes into the frozen program and what stays out, and what Windows shows of it: read by medhandover.spec."""

import re
from importlib.metadata import packages_distributions

from medhandover import __version__
from medhandover.kernel.credits import PROGRAM, rests_on
from medhandover.kernel.languages import LANGUAGES
from medhandover.letters.model import PaperLanguage

BILL, LICENCES = "sbom.cdx.json", "LICENCES.txt"
"""Beside the program: what is in it, for machines and for readers."""
LANGUAGES_OF_TABLES = frozenset({"root", *LANGUAGES, *(each.value for each in PaperLanguage)})
"""The languages of which the names of countries, languages and months are shown or printed."""
UNUSED = re.compile(
    r"(?x)"
    r"opengl32sw\.dll$ | d3dcompiler_47\.dll$"  # draws in three dimensions without a graphics card: nothing here does
    r"| (^|/)(lib)?Qt6(Network|Qml|Quick|Pdf|VirtualKeyboard|OpenGLWidgets|Designer)"
    r"| /plugins/(sqldrivers|tls|networkinformation|generic|qmltooling|position|sensors)/"
    r"| qt/qml/ | \.qmltypes$"
    r"| fontTools/(voltLib|feaLib)/.*\.(so|pyd)$"
    r"| PIL/(_avif|_webp|_imagingtk)[^/]*$ | (^|/)lib(avif|webp|sharpyuv)[^/]*$"
    r"| /platformthemes/libqgtk3 | /egldeviceintegrations/ | (^|/)libQt6Egl"
    r"| /platforms/(lib)?q(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc|direct2d)\."
    r"| /imageformats/(lib)?q(icns|tga|tiff|wbmp|webp)\."
    r"| \.dist-info/sboms/"
    r"| ^uniseg/docs/ | ^resources/pictures/"
    r"| \.dist-info/(direct_url|uv_\w+)\.json$"  # say where the program was built
)
"""Files that nothing here asks for, by their place in the program's folder."""
TRANSLATION = re.compile(r"/translations/(?!qtbase_(nl|en)\.qm$)")
TABLE = re.compile(r"babel/locale-data/(?P<language>[a-z]+|root)(_\w+)?\.dat$")


SYSTEM = re.compile(r"^(/usr)?/lib/(?!python3)(?!.*/libpython3)")
"""Where Linux keeps libraries of its own; they stay there, and installer/start.py says which are needed.

Python goes along, also where it is the system's own.
"""


def is_left_out(name: str, source: str = "") -> bool:
    """Tell whether a file stays out, by its place in the program's folder, or as a library of the system."""
    if SYSTEM.search(source):
        return True
    place = name.replace("\\", "/")
    table = TABLE.search(place)
    if table:
        return table["language"] not in LANGUAGES_OF_TABLES
    return bool(UNUSED.search(place) or TRANSLATION.search(place))


def unasked() -> list[str]:
    """Return the packages that are installed here and that the program does not rest on, such as those of checks.

    Libraries try to import some of them; what is in the program must not hang on what else is installed.
    """
    ours = {_plain(each.name) for each in rests_on()} | {PROGRAM}
    return sorted(
        package
        for package, libraries in packages_distributions().items()
        if not ours.intersection(map(_plain, libraries)) and package.isidentifier()
    )


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def numbers(version: str = __version__) -> tuple[int, int, int, int]:
    """Return a version as the four numbers of Windows: "0.1.0" is 0.1.0.0."""
    parts = [int(each) for each in version.split(".")]
    first, second, third, fourth = [*parts, 0, 0, 0, 0][:4]
    return first, second, third, fourth


def version_resource(name: str) -> str:
    """Return what Windows shows in the properties of a program file, as PyInstaller reads it from a file."""
    told = {
        "FileDescription": "Medische overdracht",
        "FileVersion": __version__,
        "InternalName": name,
        "OriginalFilename": f"{name}.exe",
        "ProductName": "medhandover",
        "ProductVersion": __version__,
    }
    lines = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in told.items())
    fixed = f"FixedFileInfo(filevers={numbers()}, prodvers={numbers()}, mask=0x3F, flags=0, OS=0x40004, fileType=1)"
    strings = f"StringFileInfo([StringTable('041304B0', [{lines}])])"
    return f"VSVersionInfo(ffi={fixed}, kids=[{strings}, VarFileInfo([VarStruct('Translation', [0x413, 1200])])])"
