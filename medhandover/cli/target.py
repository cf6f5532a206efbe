"""Where a file is written to: never over another one, and only into a folder that is there."""

from pathlib import Path

from medhandover.kernel.problem import Problem


class FileThere(Problem):
    """Nothing is written over."""

    sentence = "The file {file} is there already. Choose another name, or add --force to replace it."


class NoFolder(Problem):
    """A file needs a folder that is there."""

    sentence = "The folder {folder} is not there. Make it first, or choose another one."


def free(out: Path, *, is_forced: bool = False) -> None:
    """Tell whether a file can be written to `out`; raises FileThere, NoFolder."""
    if out.exists() and not is_forced:
        raise FileThere(file=out)
    if not out.parent.is_dir():
        raise NoFolder(folder=out.parent)
