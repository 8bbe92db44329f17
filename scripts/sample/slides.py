"""The sample deck: ten slides for the sale, as a PowerPoint file and as the pictures exported from it.
Every statement, source and year is from the project's list of what the screen may state."""

import pathlib
import subprocess
import tempfile

import pptx
from look import CORAL, GOLD, INK, LINE, MUTE, PANEL, PAPER, SANS, SERIF, SKY
from pptx import MARGIN, Shapes, paragraph

SIZE = (1920, 1080)
ILO = "ILO, Walk Free and IOM, Global Estimates of Modern Slavery, 2022"
LETTERS = ("Letters of visitors to a shelter,", "published on a blog of the International Women’s Club, undated")
SAMPLE = "Sample: replace before the sale"


def sheet(label, title, *source, points=40, place=pptx.TITLE):
    """A slide with its label, its title and what stands at its foot."""
    shapes = Shapes()
    shapes.placeholder("body", 10, pptx.LABEL, paragraph(label.upper(), 14, GOLD, SANS, True, spacing=200))
    shapes.placeholder("title", 0, place, paragraph(title, points, leading=96))
    shapes.placeholder("body", 11, pptx.SOURCE, *(paragraph(line, 14, MUTE, SANS) for line in source))
    return shapes


def columns(count, gap=32):
    """The left edges and the width of `count` columns between the margins."""
    width = (pptx.WIDTH - 2 * MARGIN - gap * (count - 1)) / count
    return [MARGIN + n * (width + gap) for n in range(count)], width


def title_slide():
    shapes = sheet("Donate · Buy · Be aware", "Citywide rummage sale", SAMPLE + " (date, hours, place)",
                   points=66, place=(MARGIN, 150, 1300, 140))
    shapes.text(MARGIN, 320, 1080, 210, paragraph(
        "For people who were trafficked, in the U.S. and in Central Asia. *All profit goes there.*", 32, leading=112))
    shapes.text(MARGIN, 590, 900, 110, paragraph("Saturday, 9:00 to 13:00", 26, PAPER, SANS, True),
                paragraph("Town hall, Main Street 1", 26, MUTE, SANS))
    return True, shapes


def world_slide():
    shapes = sheet("The world", "On any day in 2021, almost *50 million people* were living in modern slavery.", ILO)
    lefts, width = columns(2)
    for left, rule, number, words in ((lefts[0], GOLD, "27.6 million", "people were in forced labour"),
                                      (lefts[1], SKY, "22 million", "people were in a forced marriage")):
        shapes.box(left, 380, width, 300, PANEL)
        shapes.box(left + 44, 424, 72, 5, rule, corner=0)
        shapes.text(left + 44, 452, width - 80, 100, paragraph(number, 50, PAPER, SERIF, True))
        shapes.text(left + 44, 572, width - 80, 60, paragraph(words, 23, PAPER, SANS))
    return False, shapes


def trades_slide():
    shapes = sheet("The world", "In 2021, *17.3 million people* were in forced labour in ordinary trades.", ILO)
    for left, words in zip(columns(4)[0], ("Manufacturing", "Construction", "Services", "Agriculture")):
        width = columns(4)[1]
        shapes.box(left, 400, width, 220, PANEL, paragraph(words, 23, PAPER, SANS, True, align="ctr"))
        shapes.box(left + width / 2 - 36, 572, 72, 5, GOLD, corner=0)
    return False, shapes


def kazakhstan_slide():
    shapes = sheet("Kazakhstan",
                   "In 2025, *171 people* affected by trafficking received state social services in Kazakhstan.",
                   "Ministry of Labour and Social Protection of Kazakhstan, February 2026", points=36)
    total, gap, left = 171, 8, MARGIN
    for count, who, fill in ((94, "men", SKY), (52, "women", GOLD), (25, "children", PAPER)):
        width = (pptx.WIDTH - 2 * MARGIN - 2 * gap) * count / total
        shapes.box(left, 400, width, 130, fill, corner=10)
        shapes.text(left, 548, max(width, 200), 130, paragraph(str(count), 44, PAPER, SERIF, True),
                    paragraph(who, 24, PAPER, SANS))
        left += width + gap
    return False, shapes


def needs_slide():
    shapes = sheet("What shelters need", "What shelters asked for", *LETTERS)
    lefts, width = columns(3)
    for left, rule, head, lines in (
        (lefts[0], GOLD, "For every day", ("Clothes: the budget", "does not cover them", "Beds", "Kitchenware")),
        (lefts[1], SKY, "Art materials", ("Flip-chart paper", "Oil paints", "Water paints")),
        (lefts[2], CORAL, "Sports equipment", ("Volleyballs", "Hula hoops", "Skipping ropes")),
    ):
        shapes.box(left, 290, width, 420, PANEL)
        shapes.box(left + 40, 334, 72, 5, rule, corner=0)
        shapes.text(left + 40, 360, width - 70, 70, paragraph(head, 24))
        shapes.text(left + 40, 444, width - 70, 250, *(paragraph(line, 22, PAPER, SANS, leading=118) for line in lines))
    return False, shapes


def calls_slide():
    shapes = sheet("Three ways to help", "Donate, buy, be aware.", SAMPLE + " (lots and prices)")
    lefts, width = columns(3)
    for left, rule, head, words in (
        (lefts[0], GOLD, "Donate",
         "Give what you can. All profit goes to people who were trafficked, in the U.S. and in Central Asia."),
        (lefts[1], CORAL, "Buy",
         "Small things cost 50 cents, bigger things are priced by worth. There are a silent auction and a bake sale."),
        (lefts[2], SKY, "Be aware", "There is a pamphlet in every bag. Read it, and pass it on."),
    ):
        shapes.box(left, 290, width, 420, PANEL)
        shapes.box(left, 290, width, 14, rule, corner=0)
        shapes.text(left + 40, 344, width - 76, 80, paragraph(head, 36, PAPER, SERIF, True))
        shapes.text(left + 40, 436, width - 64, 260, paragraph(words, 20, PAPER, SANS, leading=108))
    return False, shapes


GRADES = (
    ("A+", "#9EDDB3", "Etiko · Icebreaker · Kowtow · Outland Denim", ""),
    ("A", "#B4E0A6", "adidas · C9 by Champion · Patagonia · Reebok", "  in the A range: A+, A or A−"),
    ("B+", "#C9E29B", "H&M", ""),
    ("B", "#DEE091", "Banana Republic · Dockers · Gap · Nautica", ""),
    ("B−", "#EADB8B", "Nike", ""),
    ("C+", "#F5D584", "Calvin Klein · Izod · Tommy Hilfiger · Van Heusen", ""),
    ("C−", "#F6C586", "Lacoste · Ralph Lauren", ""),
    ("D+", "#F7B78B", "Fruit of the Loom", ""),
    ("D−", "#F7AB8C", "Abercrombie & Fitch", ""),
)


def grades_slide():
    shapes = sheet("Company grades", "Ethical Fashion Report 2019",
                   "Baptist World Aid Australia, 10 April 2019 (130 companies, 480 brands),",
                   "as reported by Good Faith Media, 2019; A+ as reported by Peppermint, 2019", points=34)
    for row, (grade, fill, names, note) in enumerate(GRADES):
        top = 204 + 52 * row
        shapes.box(MARGIN, top, 78, 44, fill, paragraph(grade, 19, INK, SANS, True, align="ctr"), corner=8)
        words = paragraph(names, 20, PAPER, SANS)
        if note:
            words = words.replace("</a:p>", "") + paragraph(note, 14, MUTE, SANS).split("</a:pPr>", 1)[1]
        shapes.text(MARGIN + 104, top, 1290, 44, words, anchor="ctr")
        shapes.box(MARGIN, top + 48.5, 1408, 1, LINE, corner=0)
    shapes.text(MARGIN, 690, 1408, 64, paragraph(
        "A grade measures how far a company traced and manages its supply chain. A high grade does not mean that no one was "
        "exploited. Newer editions exist.", 16, PAPER, SANS))
    return False, shapes


RESOURCES = (
    ("Polaris", "Works against trafficking; its guide “Telling the real story of human trafficking” says how to speak of it.",
     "polarisproject.org"),
    ("IOM Kazakhstan", "The UN migration agency; helps people who were trafficked in Kazakhstan.", "kazakhstan.iom.int"),
    ("Sana Sezim", "Legal centre for women’s initiatives in southern Kazakhstan; works against trafficking since 2001.",
     "sanasezim.org (archived site)"),
    ("National Human Trafficking Hotline", "U.S.: help and advice day and night, in over 200 languages by phone, confidential.",
     "humantraffickinghotline.org"),
    ("Not For Sale", "Founded by David Batstone; runs shelter, education and work programmes.", ""),
    ("Global Modern Slavery Directory", "Over 2,700 organizations and hotlines around the world.", ""),
)


def resources_slide():
    shapes = sheet("Resources", "Where to read on, and whom to ask",
                   "As of November 2026; check again before the sale", points=34)
    lefts, width = columns(2)
    for number, (name, words, address) in enumerate(RESOURCES):
        left, top = lefts[number % 2], 202 + 182 * (number // 2)
        shapes.box(left, top, width, 166, PANEL)
        shapes.text(left + 28, top + 14, width - 50, 44, paragraph(name, 20, PAPER, SERIF, True))
        shapes.text(left + 28, top + 58, width - 44, 62, paragraph(words, 14.5, PAPER, SANS))
        where = (address, 16, GOLD, SANS, True) if address else ("Address: the organizer fills it in", 15, MUTE, SANS)
        shapes.text(left + 28, top + 124, width - 50, 36, paragraph(*where))
    return False, shapes


def help_slide():
    shapes = sheet("Get help", "Do you, or does someone you know, need help?",
                   "humantraffickinghotline.org, read in November 2026; check again before the sale", points=34)
    shapes.box(MARGIN, 270, 900, 430, PANEL)
    shapes.text(MARGIN + 48, 306, 820, 50, paragraph("National Human Trafficking Hotline (U.S.)", 22, MUTE, SANS))
    shapes.text(MARGIN + 48, 366, 830, 130, paragraph("1-888-373-7888", 57, PAPER, SANS, True))
    shapes.text(MARGIN + 48, 506, 820, 60, paragraph("or text *233733* · TTY 711", 26, PAPER, SANS))
    shapes.text(MARGIN + 48, 584, 820, 90, paragraph(
        "Day and night, in over 200 languages by phone, confidential.", 20, PAPER, SANS))
    shapes.box(1028, 270, 476, 430, PANEL)
    shapes.box(1064, 312, 72, 5, CORAL, corner=0)
    shapes.text(1064, 334, 410, 60, paragraph("In Kazakhstan", 28))
    shapes.text(1064, 410, 410, 160, paragraph(
        "The organizer fills in the number of the national hotline.", 20, PAPER, SANS, leading=112))
    shapes.text(1064, 600, 410, 70, paragraph(SAMPLE, 16, MUTE, SANS))
    return False, shapes


def thanks_slide():
    shapes = sheet("Donate · Buy · Be aware", "Thank you.", "UN General Assembly resolution 68/192, 2013",
                   points=72, place=(MARGIN, 190, 1300, 150))
    shapes.text(MARGIN, 380, 1000, 200, paragraph(
        "*30 July* is the World Day against Trafficking in Persons.", 34, leading=112))
    return True, shapes


def deck():
    return [make() for make in (title_slide, world_slide, trades_slide, kazakhstan_slide, needs_slide, calls_slide,
                                grades_slide, resources_slide, help_slide, thanks_slide)]


def export(presentation, folder):
    """The slides as pictures, named as PowerPoint names them; a palette holds all colours they have."""
    bitexact = ["-fflags", "+bitexact", "-flags:v", "+bitexact"]
    palette = "split[a][b];[a]palettegen=reserve_transparent=0:stats_mode=single[p];[b][p]paletteuse=dither=none"
    with tempfile.TemporaryDirectory() as work:
        subprocess.run(["soffice", "-env:UserInstallation=file://%s/profile" % work, "--headless", "--convert-to", "pdf",
                        "--outdir", work, str(presentation)], check=True, capture_output=True)
        subprocess.run(["pdftoppm", "-png", "-scale-to-x", str(SIZE[0]), "-scale-to-y", str(SIZE[1]),
                        "%s/%s.pdf" % (work, presentation.stem), "%s/page" % work], check=True)
        for number, page in enumerate(sorted(pathlib.Path(work).glob("page-*.png")), 1):
            subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", str(page), "-vf", palette, "-pred", "none", *bitexact,
                            "-compression_level", "9", "-f", "image2", "-update", "1", "-c:v", "png",
                            str(folder / ("Slide%d.PNG" % number))], check=True)


def make(out):
    pptx.save(out / "awareness.pptx", deck())
    (out / "awareness").mkdir(exist_ok=True)
    export(out / "awareness.pptx", out / "awareness")
