"""The structure tree of a PDF: what is read, in which order, and what it is (ISO 32000-1, 14.7; ISO 14289-1)."""

from typing import Any

from medhandover.papers.elements import Element, Path
from medhandover.papers.objects import Raw, text_string

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points."""


class _Node:
    """An element in the tree with what it holds: further nodes, and pieces of pages by number."""

    def __init__(self, element: Element, role: str) -> None:
        self.element, self.role = element, role
        self.kids: list[_Node | tuple[int, int]] = []
        self.box: Box | None = None
        self.name = ""


class Tree:
    """Grows while pages are drawn: elements in the order in which they are seen, each with its pieces of the pages."""

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

    def begun(self, path: Path, box: Box | None = None) -> str:
        """Return the operator that begins marked content of the innermost element; `box` is what a figure covers."""
        if not path or path[-1].role == "Artifact":
            told = path[-1].attributes if path else ""
            return f"/Artifact <<{told}>> BDC" if told else "/Artifact BMC"
        self.see(path)
        node, page = self.nodes[path[-1]], self.pages[-1]
        node.kids.append((len(self.pages) - 1, len(page)))
        node.box = box
        page.append(node)
        return f"/{node.role} <</MCID {len(page) - 1}>> BDC"

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
        home = next((kid[0] for kid in node.kids if isinstance(kid, tuple)), None)
        page = ""
        if home is not None:
            names.append(f"Page{home + 1}")
            page = " /Pg %s"
        for kid in node.kids:
            if isinstance(kid, _Node):
                kids.append("%s")
                names.append(kid.name)
            elif kid[0] == home:
                kids.append(str(kid[1]))
            else:
                kids.append(f"<</Type /MCR /Pg %s /MCID {kid[1]}>>")
                names.append(f"Page{kid[0] + 1}")
        told = f"/S /{node.role} /P %s{page} /K [{' '.join(kids)}]{_attributes(node)}"
        document.Reference(Raw(f"<</Type /StructElem {told}>>", *names), node.name)
        for kid in node.kids:
            if isinstance(kid, _Node):
                self._put(document, kid, node.name)


def _attributes(node: _Node) -> str:
    """Return language, words for a figure and attributes of an element as entries of its dictionary."""
    element = node.element
    parts = []
    if element.language:
        parts.append(f" /Lang ({element.language})")
    if element.alt:
        parts.append(f" /Alt {text_string(element.alt)}")
    if element.attributes:
        parts.append(f" /A <<{element.attributes}>>")
    if node.box:
        edges = " ".join(f"{edge:.2f}" for edge in node.box)
        parts.append(f" /A <</O /Layout /Placement /Block /BBox [{edges}]>>")
    return "".join(parts)
