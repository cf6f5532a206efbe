"""The structure tree of a PDF: what is read, in which order, and what it is (ISO 32000-1, 14.7; ISO 14289-1)."""

from typing import Any, NamedTuple

from medhandover.papers.elements import Element, Path
from medhandover.papers.objects import Raw, text_string
from medhandover.papers.stretches import Stretch

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points."""


class _Content(NamedTuple):
    """Marked content on a page: its numbers there, and the stretches of text in it."""

    page: int
    number: int
    said: list[Stretch]


class _Node:
    """An element in the tree with what it holds: further nodes and marked content."""

    def __init__(self, element: Element, role: str) -> None:
        self.element, self.role = element, role
        self.kids: list[_Node | _Content] = []
        self.box: Box | None = None
        self.name = ""

    @property
    def is_there(self) -> bool:
        """Tell whether anything stands in it; the cell of a table is there even when it is empty."""
        return self.role in {"TD", "TH"} or any(isinstance(kid, _Content) or kid.is_there for kid in self.kids)

    @property
    def text(self) -> str:
        """Return all that is said inside, in the order in which it is read."""
        return "".join(
            kid.text if isinstance(kid, _Node) else "".join(each.text for each in kid.said) for kid in self.kids
        )

    @property
    def is_plain(self) -> bool:
        """Tell whether its own glyphs, one after the other, say what it says."""
        return all(each.is_plain for kid in self.kids if isinstance(kid, _Content) for each in kid.said)


class Tree:
    """Grows while pages are drawn: elements in the order in which they are seen, each with its content on the pages."""

    def __init__(self) -> None:
        """Begin with a document that holds nothing."""
        self.root = _Node(Element("Sect"), "Document")
        self.nodes: dict[Element, _Node] = {}
        self.pages: list[list[_Node]] = []
        self._levels: list[int] = []

    def turn(self) -> None:
        """Begin a new page."""
        self.pages.append([])

    def see(self, path: Path) -> None:
        """Take up the elements of `path`; their order is that in which they are seen first."""
        parent = self.root
        for element in path:
            node = self.nodes.get(element)
            if node is None:
                node = self.nodes[element] = _Node(element, self._role(element))
                parent.kids.append(node)
            parent = node

    def figure(self, path: Path, box: Box) -> str:
        """Return the operator that begins the figure `path` ends with; `box` is what it covers."""
        self.see(path)
        self.nodes[path[-1]].box = box
        return self._begun(self.nodes[path[-1]], [])

    def words(self, path: Path, language: str, said: list[Stretch]) -> str:
        """Return the operator that begins words of the innermost element of `path`.

        Words in a `language` of their own are a span inside it, which goes on when it was the last thing said there.
        """
        if not is_read(path):
            return unread(path)
        self.see(path)
        node = self.nodes[path[-1]]
        if language:
            last = node.kids[-1] if node.kids else None
            if not isinstance(last, _Node) or last.element.language != language:
                span = Element("Span", language)
                last = self.nodes[span] = _Node(span, "Span")
                node.kids.append(last)
            node = last
        return self._begun(node, said)

    def _begun(self, node: _Node, said: list[Stretch]) -> str:
        page = self.pages[-1]
        number = len(page)
        node.kids.append(_Content(len(self.pages), number, said))
        page.append(node)
        return f"/{node.role} <</MCID {number}>> BDC"

    def _role(self, element: Element) -> str:
        """Return the role as the file names it: no heading lies more than one level below the one it stands under."""
        if element.role != "H":
            return element.role
        while self._levels and self._levels[-1] >= element.level:
            self._levels.pop()
        self._levels.append(element.level)
        return f"H{len(self._levels)}"

    def put_into(self, document: Any) -> None:
        """Add the tree to ReportLab's PDF document, whose pages are all there already."""
        for number, node in enumerate([self.root, *self.nodes.values()]):
            node.name = f"element{number}"
            node.kids = [kid for kid in node.kids if isinstance(kid, _Content) or kid.is_there]
        self._put(document, self.root, "structure")
        parents = " ".join(f"{page} [{' '.join(['%s'] * len(nodes))}]" for page, nodes in enumerate(self.pages))
        names = [node.name for nodes in self.pages for node in nodes]
        document.Reference(Raw(f"<</Nums [{parents}]>>", *names), "parents")
        root = f"<</Type /StructTreeRoot /K %s /ParentTree %s /ParentTreeNextKey {len(self.pages)}>>"
        document.Catalog.StructTreeRoot = document.Reference(Raw(root, self.root.name, "parents"), "structure")

    def _put(self, document: Any, node: _Node, parent: str) -> None:
        """Add `node` and all it holds to the document, below the object `parent`."""
        names = [parent]
        kids = []
        home = next((kid.page for kid in node.kids if isinstance(kid, _Content)), 0)
        page = " /Pg %s" if home else ""
        if home:
            names.append(f"Page{home}")
        for kid in node.kids:
            if isinstance(kid, _Node):
                kids.append("%s")
                names.append(kid.name)
            elif kid.page == home:
                kids.append(str(kid.number))
            else:
                kids.append(f"<</Type /MCR /Pg %s /MCID {kid.number}>>")
                names.append(f"Page{kid.page}")
        told = f"/S /{node.role} /P %s{page} /K [{' '.join(kids)}]{_attributes(node)}"
        document.Reference(Raw(f"<</Type /StructElem {told}>>", *names), node.name)
        for kid in node.kids:
            if isinstance(kid, _Node):
                self._put(document, kid, node.name)


def is_read(path: Path) -> bool:
    """Tell whether what stands in `path` is part of what the paper says."""
    return bool(path) and path[-1].role != "Artifact"


def unread(path: Path) -> str:
    """Return the operator that begins what is drawn and not read."""
    return f"/Artifact <<{path[-1].attributes}>> BDC" if path and path[-1].attributes else "/Artifact BMC"


def _attributes(node: _Node) -> str:
    """Return language, true text, words for a figure and attributes of an element as entries of its dictionary."""
    element = node.element
    parts = []
    if element.language:
        parts.append(f" /Lang ({element.language})")
    if not node.is_plain:
        parts.append(f" /ActualText {text_string(node.text.rstrip())}")
    if element.alt:
        parts.append(f" /Alt {text_string(element.alt)}")
    if element.attributes:
        parts.append(f" /A <<{element.attributes}>>")
    if node.box:
        edges = " ".join(f"{edge:.2f}" for edge in node.box)
        parts.append(f" /A <</O /Layout /Placement /Block /BBox [{edges}]>>")
    return "".join(parts)
