"""What is installed works and is complete: the tree of `cmake --install`, and the Debian package that cpack makes."""
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import house
import package_list

BUILD = Path(os.environ.get("KIOSK_BUILD_DIR", house.TOP / "build/release"))
MANUAL = "docs/awareness-kiosk.1"
EXPECTED = ["bin/awareness-kiosk", "libexec/awareness-kiosk/awareness-kiosk-media", "share/awareness-kiosk/config/kiosk.xml",
            "share/awareness-kiosk/playlists/sale.xml", "share/awareness-kiosk/media", "share/man/man1/awareness-kiosk.1.gz",
            "share/doc/awareness-kiosk/copyright", "share/doc/awareness-kiosk/changelog.gz"]


def version_of_project():
    return re.search(r"project\(.*?VERSION ([\d.]+)", house.text("CMakeLists.txt"), re.S)[1]


class Tree(house.HouseTest):
    """cmake --install into a folder that is neither the source nor the build."""

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.scratch.cleanup)
        cls.prefix = Path(cls.scratch.name)
        house.output("cmake", "--install", str(BUILD), "--prefix", str(cls.prefix))

    def test_everything_is_there(self):
        self.assert_none(f"{name}: not installed; see cmake/packaging.cmake"
                         for name in EXPECTED if not (self.prefix / name).exists())

    def test_the_installed_program_runs(self):
        program = self.prefix / "bin/awareness-kiosk"
        said = subprocess.run([program, "--version"], capture_output=True, text=True, cwd="/", timeout=60)
        self.assertEqual(said.returncode, 0, said.stderr)
        self.assertIn(version_of_project(), said.stdout)

    def test_the_sample_show_is_fine_where_it_is_installed(self):
        """Its media are opened through the installed helper."""
        said = self.check(self.prefix)
        self.assertEqual(said.returncode, 0, said.stdout + said.stderr)

    def test_the_installed_program_reads_the_configuration_installed_with_it(self):
        """From its own place, wherever that is: a fault planted in a moved copy is found there."""
        moved = self.prefix / "moved"
        shutil.copytree(self.prefix, moved, ignore=shutil.ignore_patterns("moved"))
        configuration = moved / "share/awareness-kiosk/config/kiosk.xml"
        configuration.write_text("<kiosk")
        said = self.check(moved)
        self.assertEqual(said.returncode, 1, said.stdout + said.stderr)
        self.assertIn(f"{configuration}:1:", said.stdout)

    def check(self, prefix):
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.prefix / "home")}
        return subprocess.run([prefix / "bin/awareness-kiosk", "check", prefix / "share/awareness-kiosk/playlists/sale.xml"],
                              capture_output=True, text=True, cwd="/", timeout=200, env=environment)


class Deb(house.HouseTest):
    """The package, made from the same build."""

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.scratch.cleanup)
        house.output("cpack", "-G", "DEB", "--config", str(BUILD / "CPackConfig.cmake"), "-B", cls.scratch.name)
        cls.deb, = Path(cls.scratch.name).glob("*.deb")

    def field(self, name):
        return house.output("dpkg-deb", "-f", str(self.deb), name).strip()

    def test_dependencies_are_complete(self):
        """The section [run] of the list, and every library that the two programs are linked with."""
        depends = {package_list.names(d)[0] for d in self.field("Depends").split(",")}
        run = {p.name for p in package_list.listed(house.text(package_list.LIST).splitlines()) if p.section == "run"}
        self.assertTrue(run)
        self.assertEqual(run - depends, set())
        for program in ("awareness-kiosk", "awareness-kiosk-media"):
            linked = house.output("objdump", "-p", str(BUILD / "bin" / program))
            places = dict(re.findall(r"(\S+) => (/\S+)", house.output("ldd", str(BUILD / "bin" / program))))
            for library in re.findall(r"NEEDED\s+(\S+)", linked):
                with self.subTest(program=program, library=library):
                    owner = package_list.owner_of(places[library])
                    self.assertTrue({owner, *package_list.database()[owner].provides} & depends, f"not on {owner}: {depends}")

    def test_the_package_has_the_tree_and_nothing_beside_it(self):
        contents = house.output("dpkg-deb", "-c", str(self.deb))
        paths = re.findall(r" \./(\S+)", contents)
        self.assert_none(f"{name}: not in the package" for name in EXPECTED
                         if not any(p.rstrip("/") == f"usr/{name}" for p in paths))
        self.assert_none(f"/{p}: outside /usr" for p in paths if not p.startswith("usr/"))
        self.assert_none(f"{line}: not root's" for line in contents.splitlines() if " root/root " not in line)

    def test_version_and_changelog_agree(self):
        changelog = house.text("cmake/debian/changelog")
        self.assertTrue(changelog.startswith(f"awareness-kiosk ({version_of_project()})"), changelog.split("\n")[0])
        self.assertEqual(self.field("Version"), version_of_project())

    @unittest.skipUnless(shutil.which("lintian"), "no lintian here")
    def test_lintian_finds_no_error(self):
        said = subprocess.run(["lintian", "--fail-on", "error,warning", "--allow-root", str(self.deb)],
                              capture_output=True, text=True)
        self.assertEqual(said.returncode, 0, said.stdout + said.stderr)


class Manual(house.HouseTest):
    def test_the_manual_page_has_no_warnings(self):
        said = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", MANUAL], cwd=house.TOP,
                              capture_output=True, text=True, env={**os.environ, "MANROFFSEQ": ""})
        self.assertEqual((said.returncode, said.stderr), (0, ""))

    def test_the_manual_page_has_every_option_that_the_program_has(self):
        """What --help of each verb lists is what the page describes, in both directions."""
        page = house.text(MANUAL).replace("\\-", "-")
        described = {f"--{o}" for o in re.findall(r"\.(?:It|Op) Fl -([\w-]+)", page)} - {"--version"}
        offered = set()
        for verb in re.findall(r"^\.It Cm (\w+)", page, re.M):
            said = subprocess.run([BUILD / "bin/awareness-kiosk", verb, "--help"], capture_output=True, text=True, timeout=60)
            self.assertEqual(said.returncode, 0, said.stderr)
            offered |= set(re.findall(r"(--[a-z][\w-]+)", said.stdout))
        self.assertEqual(offered - {"--help", "--help-all", "--version"}, described)


if __name__ == "__main__":
    if not shutil.which("dpkg-deb"):
        house.skip("not a Debian machine")
    house.main()
