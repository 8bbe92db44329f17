"""What runs on a laptop that scripts/install has set up, beside the show: set-pin, session and displays."""
import os
import pty
import subprocess

import house
from laptop import LIBRARY, Scratch, install


class Pin(Scratch):
    """The program's part is played: it gives a hash of what it reads, and takes no 1234."""

    HASH = "$y$j9T$F5Jx5fExrKuPp53xLKQ..1$tnSYvahCwPBHKZUspmcxMfb0.WiB9W.zEaKlOBL35rC"

    def setUp(self):
        super().setUp()
        self.lay("bin/awareness-kiosk", f"""#!/bin/bash
echo "$@" >>{self.root}/called
read -r digits
[ "$digits" != 1234 ] || {{ echo "awareness-kiosk: this PIN is too short" >&2; exit 2; }}
echo "Write this into <kiosk ...>" >&2
echo "operator-pin=\\"$(cat {self.root}/hash)\\""
""")
        (self.root / "bin/awareness-kiosk").chmod(0o755)
        self.lay("hash", self.HASH)
        self.config = self.root / "etc/awareness-kiosk/kiosk.xml"

    def type_in(self, *typed):
        """What install says in a terminal in which that is typed."""
        keyboard, terminal = pty.openpty()
        try:
            os.write(keyboard, "".join(f"{line}\n" for line in typed).encode())
            said = subprocess.run([house.TOP / "scripts/install", "--root", str(self.root)], stdin=terminal, capture_output=True,
                                  text=True, timeout=60, env={**os.environ, "PATH": f"{self.root}/bin:{os.environ['PATH']}"})
        finally:
            os.close(keyboard)
            os.close(terminal)
        self.assertEqual(said.returncode, 0, said.stderr)
        return said.stdout + said.stderr

    def pin(self):
        return house.output("xmllint", "--xpath", "string(/kiosk/@operator-pin)", str(self.config)).rstrip("\n")

    def test_it_is_asked_for_and_kept_as_a_hash(self):
        said = self.type_in("482916", "482917", "1234", "1234", "482916", "482916")
        self.assertEqual(self.pin(), self.HASH)
        self.assertIn("two different", said)
        self.assertIn("this PIN is too short", said)
        self.assertNotIn("NO PIN", said)
        for leak in (said, (self.root / "called").read_text(), self.config.read_text()):
            self.assertNotRegex(leak, "48291|1234")
        self.assertEqual(self.config.stat().st_mode & 0o777, 0o660)
        self.assertEqual(self.config.read_text().replace(f' operator-pin="{self.HASH}"\n      ', ""), house.text("config/kiosk.xml"))
        self.assertEqual([path.name for path in self.config.parent.glob("*.new")], [])

        self.lay("hash", "another")
        self.assertNotIn("once more", self.type_in("482916", "482916"))  # there is one
        self.assertEqual(self.pin(), self.HASH)

    def test_another_takes_its_place(self):
        self.type_in("482916", "482916")
        self.lay("hash", "$y$another")
        said = subprocess.run([LIBRARY / "set-pin"], input="739164\n739164\n", capture_output=True, text=True,
                              env={**os.environ, "ROOT": str(self.root), "PATH": f"{self.root}/bin:{os.environ['PATH']}"})
        self.assertEqual((said.returncode, self.pin()), (0, "$y$another"), said.stderr)

    def test_without_one_that_is_the_last_word(self):
        for said in (self.type_in(""), install("--root", str(self.root)).stderr):
            self.assertIn("!!! THERE IS NO PIN YET", said)
            self.assertTrue(said.endswith("/usr/local/lib/awareness-kiosk/set-pin\n"), said)

    def test_what_cannot_be_changed_stays_as_it_is(self):
        self.type_in("")
        for text in ("<!-- <kiosk --><kiosk/>", "<kiosk operator-pin=''/>", "no XML"):
            self.config.write_text(text)
            self.assertIn("cannot be changed", self.type_in("482916", "482916"))
            self.assertEqual(self.config.read_text(), text)
            self.assertEqual([path.name for path in self.config.parent.glob("*.new")], [])


class Launchers(Scratch):
    def kiosk(self, attributes):
        self.lay("etc/awareness-kiosk/kiosk.xml", f"<kiosk {attributes}/>")

    def session(self, show="echo $@"):
        """What cage is started with and what the show says, and what it ends with."""
        for name, does in (("cage", 'echo -n "$@" | sed "s/ bash -c.*/ /"\nwhile [ "$1" != -- ]; do shift; done; shift; "$@"'),
                           ("awareness-kiosk", show)):
            self.lay(f"bin/{name}", f"#!/bin/bash\n{does}\n")
            (self.root / "bin" / name).chmod(0o755)
        environment = {**os.environ, "PATH": f"{self.root}/bin:{os.environ['PATH']}", "XDG_RUNTIME_DIR": str(self.root),
                       "KIOSK_CONFIG": str(self.root / "etc/awareness-kiosk/kiosk.xml")}
        return subprocess.run([LIBRARY / "session", "show.xml"], capture_output=True, text=True, env=environment)

    def test_the_picture_is_turned_as_the_configuration_says(self):
        for written, turns in (("", ""), ("rotation='90'", "-r "), ("rotation='180'", "-r -r "), ("rotation='270'", "-r -r -r "),
                               ("rotation='45'", ""), ("rotation='", "")):
            self.kiosk(written)
            self.assertEqual(self.session().stdout, f"-d {turns}-- run show.xml\n", written)

    def test_it_ends_as_the_show_ends(self):
        for show, code in (("exit 0", 0), ("exit 3", 3), ("kill -KILL $$", 137), ("kill -KILL $PPID", 1)):
            self.assertEqual(self.session(show).returncode, code, show)

    def displays(self, attributes, *options, **statuses):
        """Which connectors are on after that, with the kernel's part played: off is read as disconnected."""
        self.kiosk(attributes)
        folder = self.root / "sys/class/drm"
        names = {"DP": "card0-DP-1", "HDMI": "card0-HDMI-A-1", "eDP": "card0-eDP-1"}
        for short, name in names.items():
            self.lay(f"sys/class/drm/{name}/status", statuses.get(short, "disconnected"))
            self.lay(f"sys/class/drm/{name}/plugged", statuses.get(f"{short}_is", statuses.get(short, "disconnected")))
        self.lay("bin/cat", """#!/bin/bash
case $(<"$1") in
    detect) echo "$(<"${1%status}plugged")" ;;
    off) echo disconnected ;;
    *) echo "$(<"$1")" ;;
esac
""")
        (self.root / "bin/cat").chmod(0o755)
        environment = {**os.environ, "PATH": f"{self.root}/bin:{os.environ['PATH']}", "ROOT": str(self.root)}
        subprocess.run([LIBRARY / "displays", *options], check=True, env=environment)
        on = [short for short, name in names.items()
              if subprocess.run([self.root / "bin/cat", folder / name / "status"], capture_output=True, text=True).stdout == "connected\n"]
        return " ".join(on)

    def test_one_display_stays_on(self):
        both = {"HDMI": "connected", "eDP": "connected"}
        for written, on in (("", "HDMI"), ("display='HDMI'", "HDMI"), ("display='edp-1'", "eDP"), ("display='1'", "HDMI"),
                            ("display='2'", "eDP"), ("display='VGA'", "HDMI"), ("display='", "HDMI")):
            self.assertEqual(self.displays(written, "--start", **both), on, written)
            self.assertEqual(self.displays(written, **both), on, written)
        self.assertEqual(self.displays("display='HDMI'", "--start", eDP="connected"), "eDP")

    def test_what_was_turned_off_comes_back(self):
        """At the next start with another wish, and when the display that had the show is pulled out."""
        self.assertEqual(self.displays("display='eDP'", "--start", HDMI="connected", eDP="off", eDP_is="connected"), "eDP")
        self.assertEqual(self.displays("", HDMI="disconnected", eDP="off", eDP_is="connected"), "eDP")
        self.assertEqual(self.displays("", HDMI="connected", eDP="off", eDP_is="connected"), "HDMI")

    def test_the_touch_panel_is_turned_with_the_picture(self):
        rule = self.root / "run/udev/rules.d/91-awareness-kiosk-touch.rules"
        for written, matrix in (("", "1 0 0 0 1 0"), ("rotation='90'", "0 -1 1 1 0 0"), ("rotation='180'", "-1 0 1 0 -1 1"),
                                ("rotation='270'", "0 1 0 -1 0 1")):
            self.displays(written, "--start")
            self.assertIn(f'ENV{{LIBINPUT_CALIBRATION_MATRIX}}="{matrix}"', rule.read_text())


if __name__ == "__main__":
    house.main()
