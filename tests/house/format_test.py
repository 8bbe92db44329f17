"""The code is as .clang-format (14, Debian 12's) leaves it, and every shell script is one that bash can read."""
import re
import shutil
import subprocess

import house


def misformatted(*arguments, code=None):
    done = subprocess.run(["clang-format", "--dry-run", "--Werror", *arguments],
                          cwd=house.TOP, input=code, capture_output=True, text=True)
    return done.stderr if done.returncode else ""


class Format(house.HouseTest):
    def test_clang_format_has_nothing_to_change(self):
        sources = house.files("*.cpp", "*.h")
        self.assertTrue(sources)
        files = sorted(set(re.findall(r"^([^:\n]+):\d+:\d+: error", misformatted(*map(str, sources)), re.M)))
        self.assert_none(f"{file}: run clang-format -i on it" for file in files)

    def test_a_planted_fault_is_found(self):
        self.assertIn("a.cpp", misformatted("--assume-filename=a.cpp", code="int  a ;\n"))

    def test_shell_scripts_can_be_read(self):
        scripts = [f for f in house.files("scripts/*", ".ci/*")
                   if (house.TOP / f).read_bytes().startswith(b"#!/usr/bin/env bash")]
        self.assertTrue(scripts)
        for script in scripts:
            with self.subTest(script):
                house.output("bash", "-n", str(script))


if __name__ == "__main__":
    if not shutil.which("clang-format"):
        house.skip("no clang-format here")
    house.main()
