"""Every line lies on the line that an independent shaper (Pango) makes of the same words, script by script."""

from dataclasses import replace
from pathlib import Path
from statistics import median

import pytest
from PIL import Image, ImageOps

from medhandover.letters.model import Paper, PaperLanguage
from medhandover.papers.blocks import Frame
from medhandover.papers.characters import isolate
from tests.papers import document, told
from tests.tools import pango

TEXTS = {
    "nl": "Kliniek Voorbeeld – „opname” op 12 maart 2027, 500 mg à € 3,50 (één tablet), fijn ï ö AVTo WAT.",
    "vi": "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền lợi.",
    "ru": "Все люди рождаются свободными и равными в своём достоинстве и правах, в 15:05.",
    "uk": "Усі люди народжуються вільними і рівними у своїй гідності та правах, ґанок, їжак.",
    "el": "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα.",
    "hy": "Բոլոր մարդիկ ծնվում են ազատ ու հավասար իրենց արժանապատվությամբ ու իրավունքներով։",
    "ka": "ყველა ადამიანი იბადება თავისუფალი და თანასწორი თავისი ღირსებითა და უფლებებით.",
    "am": "የሰው ልጅ ሁሉ ሲወለድ ነጻና በክብርና በመብትም እኩልነት ያለው ነው።",
    "hi": "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है।",
    "bn": "সমস্ত মানুষ স্বাধীনভাবে সমান মর্যাদা এবং অধিকার নিয়ে জন্মগ্রহণ করে।",
    "ta": "மனிதப் பிறவியினர் சகலரும் சுதந்திரமாகவே பிறக்கின்றனர்; மதிப்பிலும் உரிமைகளிலும் சமமானவர்கள்.",
    "zh": "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。",
    "he": f"כל בני האדם נולדו בני חורין ({isolate('12-03-2027')}) ושווים בערכם ובזכויותיהם.",
    "ar": f"موعد في {isolate('12-03-2027')} رحلة إلى {isolate('Kliniek Voorbeeld')} ثم نعود (الممرض) الساعة 17:00.",
    "fa": f"تمام افراد بشر آزاد زاده می‌شوند و از لحاظ حیثیت با هم برابرند، {isolate('500 mg')} ساعت ۰۹:۳۰.",
    "ur": "تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔",
}

FRAME = Frame(mark="VERTROUWELIJK", warning="VERZONNEN", foot="MO-1, versie 1", copy="Exemplaar 1 van 3")

OFTEN = ((Paper.DOSSIER, PaperLanguage.HY), (Paper.LETTER, PaperLanguage.AR), (Paper.COVER, PaperLanguage.AR))
"""These are compared each time: two scripts, and words of one direction inside those of the other, twice over."""

pytestmark = pytest.mark.skipif(not pango.is_here(), reason="lines are not compared with Pango's on Windows")


@pytest.mark.parametrize("language", list(TEXTS))
def test_every_line_lies_on_pangos(language: str, tmp_path: Path) -> None:
    found = [line for width in (130, 255) for line in pango.compared(TEXTS[language], language, width, tmp_path)]
    assert len(found) > 4
    assert median(line.overlap for line in found) > 0.85, found
    assert min(line.overlap for line in found) > 0.75, found


@pytest.mark.parametrize(
    ("paper", "language"),
    [
        *OFTEN,
        *(
            pytest.param(paper, language, marks=pytest.mark.full)
            for paper in Paper
            for language in PaperLanguage
            if (paper, language) not in OFTEN
        ),
    ],
    ids=lambda each: str(each.value),
)
def test_every_line_of_a_page_lies_on_pangos(paper: Paper, language: PaperLanguage, tmp_path: Path) -> None:
    made = replace(document(paper, told(), language), frame=FRAME)
    found = pango.page_compared(made, 0, tmp_path)
    assert len(found) > 20
    assert median(line.overlap for line in found) > 0.85, found
    assert [line for line in found if line.overlap < 0.7] == []


def test_another_line_and_a_line_turned_around_are_told_apart(tmp_path: Path) -> None:
    pango.compared(TEXTS["ar"], "ar", 130, tmp_path)
    one, two = (Image.open(tmp_path / f"{number}.png").convert("L") for number in (0, 1))
    assert pango.overlap(one, one) == 1
    assert pango.overlap(one, two) < 0.6
    assert pango.overlap(one, ImageOps.mirror(one)) < 0.6


def test_without_pango_a_sentence_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(pango.NoPango, match=r"install pango1\.0-tools\.$"):
        pango.compared("woord", "nl", 100, tmp_path)
