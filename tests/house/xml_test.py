"""The XML that ships is well-formed and is what the schema of its vocabulary says: NAME.xsd for a root <NAME>."""
import re
import shutil
import subprocess
import textwrap

import house

SHIPPED = ("config/*.xml", "playlists/*.xml", "media/*.xml")


def xmllint(*arguments, code=None):
    """What xmllint complains of; empty where there is nothing."""
    done = subprocess.run(["xmllint", "--noout", "--nonet", *arguments],
                          cwd=house.TOP, input=code, capture_output=True, text=True)
    return done.stderr.strip() if done.returncode else ""


def root_of(file):
    """The name of the root element: the first tag that is neither a declaration nor inside a comment."""
    return re.search(r"<([A-Za-z][\w-]*)", re.sub(r"<!--.*?-->|<\?.*?\?>", "", house.text(file), flags=re.S))[1]


def examples(markdown):
    """The whole documents among the indented blocks: from <NAME ...> at the block's margin to its end."""
    return [textwrap.dedent(block[0])
            for block in re.finditer(r"^( {4,})<(playlist|facts)\b.*?^\1</\2>\n", markdown, re.M | re.S)]


class Xml(house.HouseTest):
    def test_schemas_are_well_formed(self):
        self.assert_none(filter(None, (xmllint(str(f)) for f in house.files("*.xsd"))))

    def test_what_ships_is_valid(self):
        schemas = {f.stem: f for f in house.files("*.xsd")}
        for file in house.files(*SHIPPED):
            with self.subTest(file):
                root = root_of(file)
                self.assertIn(root, schemas, f"{file}: no schema {root}.xsd for <{root}>")
                self.assertEqual(xmllint("--schema", str(schemas[root]), str(file)), "")

    def test_what_the_readme_shows_is_valid(self):
        schemas = {f.stem: f for f in house.files("*.xsd")}
        shown = examples(house.text("README.md"))
        self.assertEqual(len(shown), 2)
        for example in shown:
            with self.subTest(example):
                schema = schemas[re.match(r"<(\w+)", example)[1]]
                self.assertEqual(xmllint("--schema", str(schema), "-", code=example), "")

    def test_a_planted_fault_is_found(self):
        self.assertIn("parser error", xmllint("-", code="<a><b></a>"))


if __name__ == "__main__":
    if not shutil.which("xmllint"):
        house.skip("no xmllint here")
    house.main()
