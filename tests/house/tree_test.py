"""The tree as a stranger finds it: sizes, first lines, READMEs, links; no fonts, no unfinished work, no machine's paths."""
import re

import house

LONGEST_FILE = 400  # lines; a file that needs more has two subjects
LONGEST_README = 15  # lines, of a room's

# Bytes: a clone must be quick on a sale's Wi-Fi. A new look draws its golden pictures anew, at 5 MB.
LARGEST_TREE, LARGEST_HISTORY = 30_000_000, 60_000_000

CODE = ("*.cpp", "*.h", "*.py", "*.sh", "*.cmake", "*CMakeLists.txt", "scripts/*", ".ci/*")
BINARY = re.compile(rb"\0")
FONTS = (".ttf", ".otf", ".ttc", ".woff", ".woff2", ".pfb", ".bdf", ".pcf")
# Put together here, so that this file does not find itself.
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b|not (yet )?imple" r"mented")
MACHINE_PATH = re.compile(r"(?<![\w.$}~])/(home|root|work|Users)/\w")
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)|<img src=\"([^\"]+)\"")


def links(markdown):
    """The targets of links and pictures that are files; what is commented out is not there."""
    return [a or b for a, b in LINK.findall(re.sub(r"<!--.*?-->", "", markdown, flags=re.S))]


def is_text(file):
    return not BINARY.search((house.TOP / file).read_bytes()[:8000])


def opens_with_comment(lines):
    """The first line after #! and the include guard's likes says what the file is for."""
    lines = [line for line in lines if line.strip() and not line.startswith("#!")]
    return bool(lines) and lines[0].lstrip().startswith(("//", "/*", "# ", '"""', "<!--"))


def has_header(file):
    """x.cpp beside x.h: the header says it for both."""
    return file.suffix == ".cpp" and (house.TOP / file).with_suffix(".h").is_file()


def unfinished(file, lines):
    for number, line in enumerate(lines, 1):
        if found := UNFINISHED.search(line):
            yield f"{file}:{number}: {found[0]}; finish it, or file an issue"
        if found := MACHINE_PATH.search(line):
            yield f"{file}:{number}: {found[0]}... is one machine's path; use a path from the top"


class Tree(house.HouseTest):
    def test_every_source_file_opens_with_a_comment_and_has_one_subject(self):
        sources = [f for f in house.files(*CODE) if is_text(f) and f.suffix not in (".md", ".xml", ".xsd")]
        self.assertTrue(sources)
        lines = {f: house.text(f).splitlines() for f in sources}
        self.assert_none(f"{f}:1: no opening comment; say what the file is for and what it must not know"
                         for f in sources if not opens_with_comment(lines[f]) and not has_header(f))
        self.assert_none(f"{f}:{len(lines[f])}: longer than {LONGEST_FILE} lines; part its subjects"
                         for f in sources if len(lines[f]) > LONGEST_FILE)

    def test_every_room_has_a_short_readme(self):
        rooms = sorted({f.parents[-3] for f in house.files("kiosk/*/*.cpp", "kiosk/*/*.h")})
        self.assertTrue(rooms)
        readmes = {room: house.TOP / room / "README.md" for room in rooms}
        self.assert_none(f"{room}: no README.md; say what it is for, what it may include and must not know"
                         for room, readme in readmes.items() if not readme.is_file())
        self.assert_none(f"{room}/README.md: longer than {LONGEST_README} lines; say it shorter"
                         for room, readme in readmes.items() if house.text(readme).count("\n") > LONGEST_README)

    def test_nothing_is_left_unfinished(self):
        self.assert_none(c for f in house.files() if is_text(f) and f.name != "LICENSE"
                         for c in unfinished(f, house.text(f).splitlines()))

    def test_links_lead_somewhere(self):
        self.assert_none(f"{f}: no file {link}; mend the link"
                         for f in house.files("*.md") for link in links(house.text(f))
                         if not (house.TOP / f.parent / link).exists())

    def test_fonts_come_from_packages(self):
        self.assert_none(f"{f}: a font file; fonts come from Debian packages (scripts/packages)"
                         for f in house.files() if f.suffix.lower() in FONTS)

    def test_the_repository_stays_small(self):
        tree = sum((house.TOP / f).stat().st_size for f in house.files())
        self.assertLess(tree, LARGEST_TREE)
        self.assertLess(int(house.output("git", "rev-list", "--disk-usage", "--objects", "HEAD")), LARGEST_HISTORY)

    def test_planted_faults_are_found(self):
        word = "TO" + "DO"
        self.assertEqual(len(list(unfinished("a.cpp", ["int a;", f"// {word}: more", "see /ro" + "ot/x"]))), 2)
        self.assertFalse(opens_with_comment(["#pragma once", "// late"]))
        self.assertTrue(opens_with_comment(["#!/bin/sh", "# Says what it is for."]))
        self.assertEqual(links("![a](docs/b.png) [c](https://d) <!-- [e](f) -->"), ["docs/b.png"])


if __name__ == "__main__":
    house.main()
