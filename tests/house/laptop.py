"""What the tests of the laptop share: config/laptop, and a folder that scripts/install takes for the root of a disk."""
import os
import subprocess
import tempfile
from pathlib import Path

import house

LAPTOP = house.TOP / "config/laptop"
LIBRARY = LAPTOP / "usr/local/lib/awareness-kiosk"
SERVICE = LAPTOP / "etc/systemd/system/awareness-kiosk.service"


def install(*options):
    return subprocess.run([house.TOP / "scripts/install", *options], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)


def tree(folder):
    """Every path below, with what is in it."""
    def content(path):
        return os.readlink(path) if path.is_symlink() else path.read_bytes() if path.is_file() else None
    return {str(path.relative_to(folder)): content(path) for path in folder.rglob("*")}


class Scratch(house.HouseTest):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.root = Path(scratch.name)

    def install(self, *options):
        said = install("--root", str(self.root), *options)
        self.assertEqual(said.returncode, 0, said.stdout + said.stderr)
        return said.stdout

    def lay(self, name, text=""):
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_text(text)
