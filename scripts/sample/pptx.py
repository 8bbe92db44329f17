"""Writes a PowerPoint file: real text boxes and shapes, a theme, a master and two layouts, nothing else.
Knows how a .pptx is put together and how the kiosk's family of forms looks; knows no slide's words.
Places and sizes are pixels of a 1600x900 slide; type is measured in points (0.6 points a pixel)."""

import math
import zipfile
from xml.sax.saxutils import escape

from look import (CORAL, GOLD, GROUND, INK, INNER_RADIUS, LINE, MUTE, PANEL, PAPER, POLE_FROM, POLE_TO, SANS, SERIF,
                  SKY, mix, poles, rgb, ribs)

EMU = 7620  # a pixel of 1600x900 on a slide of 13 1/3 by 7 1/2 inches
WIDTH, HEIGHT = 1600, 900
MARGIN = 96

THEME_NAMES = {PAPER: "tx1", MUTE: "tx2", GROUND: "bg1", INK: "bg2", GOLD: "accent1", SKY: "accent2", CORAL: "accent3",
               PANEL: "accent4", LINE: "accent5"}
NAMESPACES = ('xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
              'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
              'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"')
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def colour(value):
    name = THEME_NAMES.get(value)
    inner = '<a:schemeClr val="%s"/>' % name if name else '<a:srgbClr val="%s"/>' % value[1:]
    return "<a:solidFill>%s</a:solidFill>" % inner


def run_properties(tag, points, ink, family, bold=False, spacing=0):
    faces = "".join('<a:%s typeface="%s"/>' % (script, family) for script in ("latin", "ea", "cs"))
    return '<a:%s lang="en-US" sz="%d" b="%d" spc="%d" dirty="0">%s%s</a:%s>' % (
        tag, round(points * 100), bold, spacing, colour(ink), faces, tag)


def paragraph(words, points, ink=PAPER, family=SERIF, bold=False, align="l", leading=100, spacing=0):
    """One paragraph; what stands between *stars* is gold and bold."""
    runs = []
    for number, part in enumerate(words.split("*")):
        if part:
            look = (GOLD, True) if number % 2 else (ink, bold)
            runs.append("<a:r>%s<a:t>%s</a:t></a:r>" % (
                run_properties("rPr", points, look[0], family, look[1], spacing), escape(part)))
    return '<a:p><a:pPr algn="%s"><a:lnSpc><a:spcPct val="%d"/></a:lnSpc><a:buNone/></a:pPr>%s</a:p>' % (
        align, leading * 1000, "".join(runs))


def frame(x, y, w, h):
    numbers = tuple(round(n * EMU) for n in (x, y, w, h))
    return '<a:xfrm><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></a:xfrm>' % numbers


def body(paragraphs, anchor, inset=0, style=""):
    edge = round(inset * EMU)
    return ('<p:txBody><a:bodyPr wrap="square" lIns="%d" tIns="%d" rIns="%d" bIns="%d" anchor="%s"><a:noAutofit/>'
            "</a:bodyPr><a:lstStyle>%s</a:lstStyle>%s</p:txBody>") % (edge, edge, edge, edge, anchor, style, "".join(paragraphs))


class Shapes:
    """The shapes of one slide, layout or master, in the order they are painted."""

    def __init__(self):
        self.xml = []

    def _add(self, name, kind, inside):
        number = len(self.xml) + 2
        self.xml.append('<p:sp><p:nvSpPr><p:cNvPr id="%d" name="%s %d"/>%s</p:nvSpPr>%s</p:sp>' % (
            number, name, number, kind, inside))

    def text(self, x, y, w, h, *paragraphs, anchor="t"):
        self._add("Text", '<p:cNvSpPr txBox="1"/><p:nvPr/>',
                  '<p:spPr>%s<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>%s' % (
                      frame(x, y, w, h), body(paragraphs, anchor)))

    def box(self, x, y, w, h, fill, *paragraphs, anchor="ctr", corner=12, inset=0):
        """A rectangle, round at its corners (pixels), with words inside."""
        words = body(paragraphs or [paragraph("", 10)], anchor, inset)
        form = "roundRect" if corner else "rect"
        guide = '<a:gd name="adj" fmla="val %d"/>' % round(corner / min(w, h) * 100000) if corner else ""
        self._add("Box", "<p:cNvSpPr/><p:nvPr/>",
                  '<p:spPr>%s<a:prstGeom prst="%s"><a:avLst>%s</a:avLst></a:prstGeom>%s<a:ln><a:noFill/></a:ln></p:spPr>%s'
                  % (frame(x, y, w, h), form, guide, colour(fill), words))

    def placeholder(self, kind, index, place, *paragraphs, style=""):
        """A place for words that the layout names: "title", or "body" with a number."""
        which = 'type="%s"' % kind + (' idx="%d"' % index if index else "")
        self._add("Title" if kind == "title" else "Words",
                  '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph %s/></p:nvPr>' % which,
                  "<p:spPr>%s</p:spPr>%s" % (frame(*place), body(paragraphs, "t", style=style)))

    def drawing(self, x, y, radius, path):
        """Lines in a square around (x, y); `path` is DrawingML on a grid of 2000 by 2000."""
        faint = "#%02X%02X%02X" % tuple(round(255 * v) for v in mix(rgb(GROUND), rgb(SKY), 1 / 6))
        self._add("Shanyrak", "<p:cNvSpPr/><p:nvPr userDrawn=\"1\"/>",
                  '<p:spPr>%s<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
                  '<a:pathLst><a:path w="2000" h="2000" fill="none">%s</a:path></a:pathLst></a:custGeom><a:noFill/>'
                  '<a:ln w="%d">%s</a:ln></p:spPr>%s' % (
                      frame(x - radius, y - radius, 2 * radius, 2 * radius), path, round(3 * EMU), colour(faint),
                      body([paragraph("", 10)], "t")))

    def tree(self):
        return ('<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
                '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
                '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>%s</p:spTree>' % "".join(self.xml))


def shanyrak_path():
    """The motif on a grid of 2000, its poles reaching the edge."""
    unit = 1000 / POLE_TO
    at = lambda x, y: '<a:pt x="%d" y="%d"/>' % (round(1000 + unit * x), round(1000 + unit * y))
    move = lambda x, y: "<a:moveTo>%s</a:moveTo>" % at(x, y)
    parts = []
    for radius in (1, INNER_RADIUS):
        reach = round(unit * radius)
        parts += [move(radius, 0), '<a:arcTo wR="%d" hR="%d" stAng="0" swAng="21600000"/>' % (reach, reach)]
    for begin, *bend in ribs():
        parts += [move(*begin), "<a:cubicBezTo>%s</a:cubicBezTo>" % "".join(at(*point) for point in bend)]
    for angle in poles():
        x, y = math.cos(angle), math.sin(angle)
        parts += [move(POLE_FROM * x, POLE_FROM * y), "<a:lnTo>%s</a:lnTo>" % at(POLE_TO * x, POLE_TO * y)]
    return "".join(parts)


def words_of_layout(shapes):
    """Label, title, gold rule and source: where they are on every slide, and how they are set."""
    for kind, index, place, words, look in (
        ("body", 10, LABEL, "LABEL", (14, GOLD, SANS, True, 200)),
        ("title", 0, TITLE, "A statement, its *figure* in gold", (40, PAPER, SERIF)),
        ("body", 11, SOURCE, "Source, year", (14, MUTE, SANS)),
    ):
        example = paragraph(words, *look[:4], spacing=200 if index == 10 else 0)
        shapes.placeholder(kind, index, place, example, style=level(*look))
    shapes.box(*RULE, GOLD, corner=0)


def level(*look):
    """How the words of a placeholder are set where a slide says nothing else."""
    return '<a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/>%s</a:lvl1pPr>' % run_properties("defRPr", *look)


LABEL = (MARGIN, 58, 1100, 36)
TITLE = (MARGIN, 108, 1312, 170)
RULE = (MARGIN, 768, 108, 4)
# Ends where the plate of "Touch to learn more" may begin, which the kiosk lays over the foot right of a slide.
SOURCE = (MARGIN, 788, 900, 76)


def master(shapes):
    styles = "".join("<p:%sStyle>%s</p:%sStyle>" % (kind, level(*look), kind) for kind, *look in (
        ("title", 40, PAPER, SERIF), ("body", 20, PAPER, SANS), ("other", 20, PAPER, SANS)))
    return ('<p:sldMaster %s><p:cSld><p:bg><p:bgPr>%s<a:effectLst/></p:bgPr></p:bg>%s</p:cSld>'
            '<p:clrMap bg1="dk2" tx1="lt1" bg2="dk1" tx2="lt2" accent1="accent1" accent2="accent2" accent3="accent3" '
            'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
            '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/>'
            '<p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst>'
            "<p:txStyles>%s</p:txStyles></p:sldMaster>") % (NAMESPACES, colour(GROUND), shapes.tree(), styles)


def layout(name, shapes):
    return ('<p:sldLayout %s preserve="1" userDrawn="1"><p:cSld name="%s">%s</p:cSld>'
            "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>") % (NAMESPACES, name, shapes.tree())


def slide(shapes):
    return ("<p:sld %s><p:cSld>%s</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>") % (
        NAMESPACES, shapes.tree())


def theme():
    slots = (("dk1", INK), ("lt1", PAPER), ("dk2", GROUND), ("lt2", MUTE), ("accent1", GOLD), ("accent2", SKY),
             ("accent3", CORAL), ("accent4", PANEL), ("accent5", LINE), ("accent6", PAPER), ("hlink", SKY), ("folHlink", MUTE))
    colours = "".join('<a:%s><a:srgbClr val="%s"/></a:%s>' % (slot, value[1:], slot) for slot, value in slots)
    fonts = "".join('<a:%sFont><a:latin typeface="%s"/><a:ea typeface=""/><a:cs typeface=""/></a:%sFont>'
                    % (kind, family, kind) for kind, family in (("major", SERIF), ("minor", SANS)))
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return ('<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Dawn"><a:themeElements>'
            '<a:clrScheme name="Dawn">%s</a:clrScheme><a:fontScheme name="Dawn">%s</a:fontScheme><a:fmtScheme name="Dawn">'
            "<a:fillStyleLst>%s</a:fillStyleLst><a:lnStyleLst>%s</a:lnStyleLst><a:effectStyleLst>%s</a:effectStyleLst>"
            "<a:bgFillStyleLst>%s</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>") % (
                colours, fonts, 3 * fill, 3 * ('<a:ln w="9525">%s</a:ln>' % fill),
                3 * "<a:effectStyle><a:effectLst/></a:effectStyle>", 3 * fill)


def relations(*pairs):
    """(kind, target) pairs become rId1, rId2, ..."""
    rows = "".join('<Relationship Id="rId%d" Type="%s" Target="%s"/>' % (n + 1, OFFICE + kind, target)
                   for n, (kind, target) in enumerate(pairs))
    return '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>' % rows


def presentation(count):
    ids = "".join('<p:sldId id="%d" r:id="rId%d"/>' % (256 + n, 2 + n) for n in range(count))
    return ('<p:presentation %s saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/>'
            '</p:sldMasterIdLst><p:sldIdLst>%s</p:sldIdLst><p:sldSz cx="%d" cy="%d"/>'
            '<p:notesSz cx="6858000" cy="9144000"/></p:presentation>') % (NAMESPACES, ids, WIDTH * EMU, HEIGHT * EMU)


def content_types(parts):
    kinds = (("slideMasters/", "slideMaster"), ("slideLayouts/", "slideLayout"), ("slides/", "slide"))
    rows = ['<Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'presentationml.presentation.main+xml"/>',
            '<Override PartName="/ppt/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'theme+xml"/>']
    for part in parts:
        for folder, kind in kinds:
            if part.startswith("ppt/" + folder) and not part.endswith(".rels"):
                rows.append('<Override PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.'
                            'presentationml.%s+xml"/>' % (part, kind))
    return ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            'ContentType="application/xml"/>%s</Types>') % "".join(rows)


def save(path, slides):
    """`slides` is [(with the motif?, Shapes)]. The same slides give the same bytes."""
    plain, crowned, bare = Shapes(), Shapes(), Shapes()
    plain.placeholder("title", 0, TITLE, paragraph("Title", 40))
    plain.placeholder("body", 1, (MARGIN, 320, 1408, 420), paragraph("Words", 20, PAPER, SANS))
    crowned.drawing(1412, 930, 470, shanyrak_path())
    words_of_layout(crowned)
    words_of_layout(bare)
    parts = {
        "_rels/.rels": relations(("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": presentation(len(slides)),
        "ppt/_rels/presentation.xml.rels": relations(
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            *(("slide", "slides/slide%d.xml" % (n + 1)) for n in range(len(slides))), ("theme", "theme/theme1.xml")),
        "ppt/theme/theme1.xml": theme(),
        "ppt/slideMasters/slideMaster1.xml": master(plain),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations(
            ("slideLayout", "../slideLayouts/slideLayout1.xml"), ("slideLayout", "../slideLayouts/slideLayout2.xml"),
            ("theme", "../theme/theme1.xml")),
    }
    for number, (name, shapes) in enumerate((("Statement", crowned), ("Page", bare)), 1):
        parts["ppt/slideLayouts/slideLayout%d.xml" % number] = layout(name, shapes)
        parts["ppt/slideLayouts/_rels/slideLayout%d.xml.rels" % number] = relations(
            ("slideMaster", "../slideMasters/slideMaster1.xml"))
    for number, (motif, shapes) in enumerate(slides, 1):
        parts["ppt/slides/slide%d.xml" % number] = slide(shapes)
        parts["ppt/slides/_rels/slide%d.xml.rels" % number] = relations(
            ("slideLayout", "../slideLayouts/slideLayout%d.xml" % (1 if motif else 2)))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for part, xml in {"[Content_Types].xml": content_types(parts), **parts}.items():
            entry = zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(entry, HEAD + xml)
