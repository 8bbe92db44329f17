"""What the house tests share: which files there are, and how a test says where something is wrong."""
import subprocess
import sys
import unittest
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
SKIPPED = 77  # tests/house/CMakeLists.txt tells ctest


def output(*command):
    """What the command prints; it must succeed."""
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=TOP).stdout


def files(*patterns):
    """The files of the repository, new ones too, that match a git path pattern; paths from its top."""
    listed = output("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns)
    return [Path(name) for name in sorted(set(listed.split("\0")) - {""}) if (TOP / name).is_file()]


def text(file):
    return (TOP / file).read_text(encoding="utf-8")


class HouseTest(unittest.TestCase):
    def assert_none(self, complaints):
        """A complaint is one line, "FILE:LINE: what; remedy"."""
        complaints = list(complaints)
        if complaints:
            self.fail("\n" + "\n".join(complaints))


def skip(why):
    print(f"skipped: {why}")
    sys.exit(SKIPPED)


def main():
    unittest.main(verbosity=1)
