"""The text engine against plain ReportLab paragraphs with the same words, as a ratio in one run.

Run with `python -m tests.benchmarks.papers`; prints both medians in milliseconds, the ratio, and how often each ran.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from statistics import median
from time import perf_counter

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from medhandover.kernel.places import resources
from medhandover.papers.blocks import Document, Frame, Text
from medhandover.papers.printing import render

WORDS = "De instelling neemt de zorg meteen over; alles in deze alinea is verzonnen en telt alleen mee om te meten. "
PARAGRAPHS, TIMES = 160, 5
AT = datetime(2026, 11, 24, tzinfo=UTC)


def ours() -> bytes:
    """Return eight pages by the text engine."""
    blocks = tuple(Text(words=f"{number}. {WORDS * 2}") for number in range(PARAGRAPHS))
    return render(Document(title="meting", language="nl", blocks=blocks, frame=Frame(), printed_at=AT))


def plain() -> bytes:
    """Return the same words as plain paragraphs."""
    registerFont(TTFont("Measured", str(resources() / "fonts" / "NotoSans-Regular.ttf")))
    style = ParagraphStyle("measured", fontName="Measured", fontSize=9, leading=13, spaceAfter=3)
    file = BytesIO()
    paragraphs = [Paragraph(f"{number}. {WORDS * 2}", style) for number in range(PARAGRAPHS)]
    SimpleDocTemplate(file).build(paragraphs)
    return file.getvalue()


def measured(draw: Callable[[], bytes], times: int) -> float:
    """Return the median in milliseconds of `times` runs, after one that warms up."""
    draw()
    taken = []
    for _ in range(times):
        begun = perf_counter()
        draw()
        taken.append((perf_counter() - begun) * 1000)
    return median(taken)


def main(times: int = TIMES) -> str:
    """Return one line with both medians and their ratio."""
    one, other = measured(ours, times), measured(plain, times)
    return f"text engine {one:.0f} ms, plain paragraphs {other:.0f} ms, ratio {one / other:.2f}, {times} runs each"


if __name__ == "__main__":
    print(main())
