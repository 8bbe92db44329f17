"""scripts/packages is complete and has nothing too much: what the code uses belongs to a package listed (or to what it
depends on, or to every Debian), and what the list says of a package is true and used."""
import functools
import os
import re
import shutil
import subprocess
import unittest
from pathlib import Path

import house
import package_list
import shell
import used

DIST_PACKAGES = Path("/usr/lib/python3/dist-packages")
NOT_FOR_TESTS = ("laptop", "develop", "sample", "soak", "bench")  # sections that scripts/test does not install


@functools.cache
def packages():
    return list(package_list.listed(house.text(package_list.LIST).splitlines()))


@functools.cache
def provided():
    """Every package that is there once the list is installed."""
    return package_list.base_system() | package_list.brought_by(p.name for p in packages())


@functools.cache
def named():
    """The packages listed themselves, and the compiler's own: a header must not be there by luck."""
    return {p.name for p in packages()} | package_list.brought_by(["g++"])


def may_be_absent():
    """Uses of packages that scripts/test does not install."""
    return {use for p in packages() if p.section in NOT_FOR_TESTS for use in p.uses}


@functools.cache
def include_folders():
    """Where the compiler looks: its own folders, and those of the .pc files listed."""
    asked = subprocess.run(["g++", "-xc++", "-E", "-v", "/dev/null"], capture_output=True, text=True).stderr
    own = asked.split("> search starts here:\n")[1].split("\nEnd of search")[0].split()
    names = [u[:-3] for p in packages() for u in p.uses if u.endswith(".pc")]
    flags = house.output("pkg-config", "--cflags-only-I", *names).split()
    return [Path(folder) for folder in own + [flag[2:] for flag in flags]]


def find_header(name):
    return next((f / name for f in include_folders() if (f / name).is_file()), None)


def find_pkg_config(name):
    folders = house.output("pkg-config", "--variable", "pc_path", "pkg-config").strip().split(":")
    return next((Path(f) / name for f in folders if (Path(f) / name).is_file()), None)


def find_font(family):
    return house.output("fc-match", "--format", "%{file}", family) if family in house.output("fc-list", ":", "family") else None


def find_cmake_package(name):
    wanted = {f"find{name}.cmake", f"{name}config.cmake", f"{name}-config.cmake"}
    wanted = {w.lower() for w in wanted}
    return next((p for p in package_list.owners_of_paths() if p.rsplit("/", 1)[-1].lower() in wanted), None)


def find(use):
    """The file on this machine that a use stands for; None where there is none."""
    if use.startswith("<"):
        return find_header(use[1:-1])
    if use.endswith(".pc"):
        return find_pkg_config(use)
    if use.startswith('"'):
        return find_font(use.strip('"'))
    if module := re.fullmatch(r"module\((\w+)\)", use):
        return next(DIST_PACKAGES.glob(f"{module[1]}/__init__.py"), None) or next(DIST_PACKAGES.glob(f"{module[1]}.py"), None)
    return shutil.which(use, path=used.DEBIAN_PATH)


def missing(uses, finder=find, providers=provided):
    """Complaints about uses that no package listed provides."""
    absent = may_be_absent()
    for use, place in uses:
        path = finder(use)
        owner = path and package_list.owner_of(path)
        if not path and use not in absent:
            yield f"{place}: {use} is not on this machine; list the package that has it in {package_list.LIST}"
        elif path and owner not in providers():
            yield f"{place}: {use} is {owner or path}'s; list that package in {package_list.LIST}"


def is_used(use, all_uses):
    if ":" in use:
        file, word = use.split(":", 1)
        return (house.TOP / file).is_file() and word in house.text(file)
    return use in all_uses


class Packages(house.HouseTest):
    def test_every_header_belongs_to_a_package_listed(self):
        self.assert_none(missing(used.headers(), providers=named))

    def test_every_command_belongs_to_a_package_listed(self):
        optional = used.optional_commands()
        self.assert_none(missing((word, place) for word, place in used.commands()
                                 if word not in optional or shutil.which(word, path=used.DEBIAN_PATH)))

    def test_every_python_module_belongs_to_a_package_listed(self):
        self.assert_none(missing(used.modules()))

    def test_everything_that_cmake_asks_for_belongs_to_a_package_listed(self):
        names = list(used.cmake_names())
        self.assertTrue(names)
        self.assert_none(missing(n for n in names if n[0].endswith(".pc")))
        self.assert_none(missing((n for n in names if not n[0].endswith(".pc")), find_cmake_package))

    def test_every_font_belongs_to_a_package_listed(self):
        self.assert_none(missing(used.families()))

    def test_every_package_listed_is_used_as_the_list_says(self):
        all_uses = {use for kind in (used.headers, used.commands, used.cmake_names, used.modules, used.families)
                    for use, _ in kind()}
        for package in packages():
            at = f"{package_list.LIST}:{package.line}: {package.name}"
            with self.subTest(package.name):
                self.assertTrue(package.uses, f"{at} without a use")
                self.assert_none(f"{at} is listed for {use}, which nothing uses; take it off the list"
                                 for use in package.uses if not is_used(use, all_uses))
                if package.section not in NOT_FOR_TESTS or package.name in package_list.database():
                    closure = package_list.brought_by([package.name])
                    self.assert_none(f"{at} does not bring {use}" for use in package.uses if ":" not in use
                                     and package_list.owner_of(find(use) or "/nothing") not in closure)

    def test_a_planted_use_is_found_missing(self):
        self.assertEqual(len(list(missing([("<no/such.h>", "a.cpp:1"), ("no-such-command", "b:1")]))), 2)


class Reading(unittest.TestCase):
    """The readers of used.py see what they are there to see."""

    def test_shell(self):
        script = """a=$(first "$x" | second) # not this
if third --no >no 2>&1; then
  fourth || { fifth; }
fi
for w in no no; do sixth "$w; no"; done
case $x in
  no) seventh ;;
  *.no) echo no ;;
esac
xargs -P 2 eighth 'no; no' <<<"$no"
q="no $(ninth "$x") no"
f() { tenth; }
f
list=(eleventh no)
twelfth < <(thirteenth) \\
    no
sudo env NO=no fourteenth no
cat <<END
no no
END
((n = no > 1))
"""
        words = {word for word, _ in shell.commands(script)}
        numbers = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        self.assertEqual(words, set(numbers.split()) | {"xargs", "sudo", "env", "cat"})
        self.assertIn(("ninth", 11), shell.commands(script))

    def test_python_and_cxx(self):
        self.assertEqual(list(used.python_commands('import subprocess\nsubprocess.run(["a", "b"])\noutput("c", "d")\n')),
                         [("a", 2), ("c", 3)])
        code = 'std::system(("no-such -x " + y).c_str());\nrun({"bash", "-c"});\nstd::vector v{"no-such", "no"};'
        self.assertEqual(list(used.cxx_commands(code)), [("no-such", 1), ("bash", 2)])

    def test_list(self):
        entries = list(package_list.listed(["# a", "[run]  # b", 'fonts-x  "Some Font" <a/b.h> # c']))
        self.assertEqual(entries, [package_list.Listed(3, "run", "fonts-x", ('"Some Font"', "<a/b.h>"))])


if __name__ == "__main__":
    if not os.path.exists("/var/lib/dpkg/info"):
        house.skip("not a Debian machine")
    house.main()
