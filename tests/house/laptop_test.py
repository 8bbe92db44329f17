"""What scripts/install lays on a laptop: a dry run that changes nothing, a set-up that leaves nothing behind, and units that
systemd understands and that wall the show in."""
import os
import re
import shutil
import subprocess
import unittest
from pathlib import Path

import house
from laptop import LAPTOP, SERVICE, Scratch, install, tree

MOST_EXPOSED = 2.0  # systemd-analyze's score, of 10; what is left open is said in the unit


class Install(Scratch):
    def test_a_dry_run_says_every_step_and_changes_nothing(self):
        said = install("--dry-run")
        self.assertEqual(said.returncode, 0, said.stderr)
        for step in ("scripts/packages-install run build laptop", "scripts/build release", "cpack -G DEB", "apt-get install",
                     "systemd-sysusers", "/srv/awareness-kiosk/playlists", "/etc/awareness-kiosk/kiosk.xml",
                     "/usr/local/lib/awareness-kiosk/set-pin", "systemctl daemon-reload"):
            self.assertIn(step, said.stdout)
        self.assertNotIn("systemctl enable", said.stdout)  # which nobody would take back: the unit starts what it needs
        self.assertRegex(SERVICE.read_text(), r"(?m)^Wants=seatd\.service$")
        for file in (f for f in tree(LAPTOP) if not (LAPTOP / f).is_dir()):
            self.assertIn(file, said.stdout)
        self.assertFalse(Path("/etc/systemd/system/awareness-kiosk.service").exists())

        self.install("--dry-run")
        self.assertEqual(tree(self.root), {})

    def test_the_show_is_checked_as_it_will_run(self):
        unit = dict(re.findall(r"(?m)^(User|Group|ExecStart)=(.*)$", SERVICE.read_text()))
        self.assertIn(f"runuser -u {unit['User']} -g {unit['Group']} -- awareness-kiosk check --config /etc/awareness-kiosk/kiosk.xml "
                      f"{unit['ExecStart'].split()[-1]}\n", install("--dry-run").stdout)

    def test_a_dry_run_of_uninstall_changes_nothing(self):
        self.install()
        before = tree(self.root)
        self.assertIn("rm ", self.install("--uninstall", "--purge", "--dry-run"))
        self.assertEqual(tree(self.root), before)

    def test_what_is_laid_is_the_picture_of_the_disk_and_the_content(self):
        self.install()
        laid = tree(self.root)
        for name, content in tree(LAPTOP).items():
            self.assertEqual(laid[name], content, name)
        for name in ("srv/awareness-kiosk/playlists/sale.xml", "srv/awareness-kiosk/media/clips/dawn.vob",
                     "etc/awareness-kiosk/kiosk.xml", "etc/awareness-kiosk/theme.xml", "etc/awareness-kiosk/words.xml"):
            self.assertIn(name, laid)
        self.assertTrue(os.access(self.root / "usr/local/lib/awareness-kiosk/session", os.X_OK))

    def test_a_second_time_keeps_what_the_organizers_wrote(self):
        self.install()
        self.lay("srv/awareness-kiosk/playlists/sale.xml", "theirs")
        before = tree(self.root)
        self.assertIn("/srv/awareness-kiosk/playlists is kept as it is", self.install())
        self.assertEqual(tree(self.root), before)

    def test_the_settings_are_closed_to_others_and_the_content_is_not(self):
        """The hash of the PIN is in them."""
        self.install()
        for name, others in (("etc/awareness-kiosk", 0), ("srv/awareness-kiosk", 5)):
            for path in (self.root / name, *(self.root / name).rglob("*")):
                mode = path.stat().st_mode
                self.assertEqual(mode & 0o007, others if path.is_dir() else others & ~1, path)
                self.assertEqual(mode & 0o2060, 0o2060 if path.is_dir() else 0o060, path)

    def test_a_second_time_keeps_modes(self):
        self.install()
        (self.root / "etc/awareness-kiosk/theme.xml").unlink()
        for name in ("etc/awareness-kiosk/kiosk.xml", "srv/awareness-kiosk/playlists/sale.xml", "srv/awareness-kiosk", "etc/awareness-kiosk"):
            (self.root / name).chmod(0o700)
        self.install()
        for name in ("etc/awareness-kiosk/kiosk.xml", "srv/awareness-kiosk/playlists/sale.xml", "srv/awareness-kiosk", "etc/awareness-kiosk"):
            self.assertEqual((self.root / name).stat().st_mode & 0o7777 & ~0o2000, 0o700, name)
        self.assertEqual((self.root / "etc/awareness-kiosk/theme.xml").stat().st_mode & 0o777, 0o660)

    def test_packages_that_were_not_there_before_are_remembered(self):
        self.lay("bin/dpkg-query", '#!/bin/sh\n[ "$4" = cage ] || [ "$4" = xwayland ] || echo installed\n')
        (self.root / "bin/dpkg-query").chmod(0o755)
        machine = {**os.environ, "PATH": f"{self.root}/bin:{os.environ['PATH']}"}
        said = subprocess.run([house.TOP / "scripts/packages-install", "--missing", "run", "laptop"], capture_output=True,
                              text=True, env=machine)
        self.assertEqual((said.returncode, said.stdout), (0, "cage xwayland\n"), said.stderr)
        said = subprocess.run([house.TOP / "scripts/install", "--dry-run"], capture_output=True, text=True, env=machine)
        self.assertIn("tee -a /usr/local/lib/awareness-kiosk/packages\n", said.stdout)
        self.assertNotIn("tee", install("--dry-run", "--root", str(self.root)).stdout)

    def test_uninstall_says_what_it_leaves(self):
        self.install()
        self.lay("usr/local/lib/awareness-kiosk/packages", "cage seatd\nxwayland\n")
        said = self.install("--uninstall")
        self.assertIn("apt-get remove --autoremove cage seatd xwayland\n", said)
        self.assertIn("* Restart the laptop", said)
        self.assertFalse((self.root / "usr").exists())
        self.assertNotIn("apt-get", self.install("--uninstall"))

    def test_uninstall_leaves_the_content_and_purge_leaves_nothing(self):
        self.install()
        self.install("--uninstall")
        left = tree(self.root)
        self.assertIn("srv/awareness-kiosk/playlists/sale.xml", left)
        self.assert_none(f"{name}: left behind" for name in left
                         if not name.startswith(("srv", "etc/awareness-kiosk")) and name != "etc")
        self.install("--uninstall", "--purge")
        self.assertEqual(tree(self.root), {})

    def test_what_was_there_before_comes_back(self):
        """Even if it was set up twice."""
        self.lay("etc/systemd/system/other.service")
        (self.root / "etc/systemd/system/default.target").symlink_to("/lib/systemd/system/multi-user.target")
        before = tree(self.root)
        self.install()
        self.install()
        self.assertEqual(os.readlink(self.root / "etc/systemd/system/default.target"), "awareness-kiosk.target")
        self.install("--uninstall", "--purge")
        self.assertEqual(tree(self.root), before)

    def test_a_wrong_command_line_is_refused(self):
        for wrong in (["--purge"], ["run"], ["--root"], ["--root", ""]):
            said = install("--dry-run", *wrong)
            self.assertEqual(said.returncode, 2, wrong)
            self.assertEqual(said.stdout, "")
            self.assertTrue(said.stderr)


class Units(Scratch):
    def test_systemd_understands_the_units(self):
        """In a copy of the disk in which the programs that they start are there."""
        self.install()
        for program in ("usr/bin/cage", "usr/sbin/seatd"):
            self.lay(program)
            (self.root / program).chmod(0o755)
        for unit in Path("/lib/systemd/system").glob("*.*"):
            if unit.is_file() and unit.suffix in (".target", ".slice", ".mount"):
                self.lay(f"usr/lib/systemd/system/{unit.name}", unit.read_text())
        said = subprocess.run(["systemd-analyze", "verify", "--man=no", f"--root={self.root}", "--recursive-errors=no",
                               "awareness-kiosk.service", "awareness-kiosk.target"], capture_output=True, text=True)
        self.assertEqual((said.returncode, said.stdout + said.stderr), (0, ""))

    def test_a_planted_fault_is_found(self):
        self.install()
        self.lay("etc/systemd/system/awareness-kiosk.service", SERVICE.read_text().replace("NoNewPrivileges=", "NoNewPrivilege="))
        said = subprocess.run(["systemd-analyze", "verify", "--man=no", f"--root={self.root}", "awareness-kiosk.service"],
                              capture_output=True, text=True)
        self.assertIn("NoNewPrivilege", said.stderr)

    def test_the_show_is_walled_in(self):
        said = house.output("systemd-analyze", "security", "--offline=yes", "--no-pager", str(SERVICE))
        score = re.search(r"Overall exposure level for \S+: ([\d.]+)", said)
        self.assertLessEqual(float(score[1]), MOST_EXPOSED, said)
        self.assertIn(f"systemd-analyze security: {score[1]}", house.text("README.md"))

    def test_only_the_operator_ends_the_show(self):
        text = SERVICE.read_text()
        for line in ("Restart=always", "RestartPreventExitStatus=0", "StartLimitIntervalSec=0", "WatchdogSec=30", "NotifyAccess=all"):
            self.assertIn(f"\n{line}\n", text)
        self.assertIn("\nOnSuccess=getty@tty1.service\n", text)  # who ended it with the PIN can log in
        self.assertNotRegex(text, r"(?m)^PAMName=")  # what is said from a session's scope does not reach the unit

    def test_the_organizers_read_what_was_counted(self):
        for line in ("Group=awareness-organizers", "StateDirectoryMode=0750", "UMask=0027"):
            self.assertIn(f"\n{line}\n", SERVICE.read_text())

    def test_users_can_be_made(self):
        for name in ("passwd", "group"):
            self.lay(f"etc/{name}", "root:x:0:0:root:/root:/bin/bash\n" if name == "passwd" else "root:x:0:\n")
        self.install()
        said = subprocess.run(["systemd-sysusers", f"--root={self.root}"], capture_output=True, text=True)
        self.assertEqual(said.returncode, 0, said.stderr)
        user = re.search(r"(?m)^awareness-kiosk:.*", (self.root / "etc/passwd").read_text())[0]
        self.assertTrue(user.endswith(":/var/lib/awareness-kiosk:/usr/sbin/nologin"), user)
        self.assertIn("awareness-organizers:", (self.root / "etc/group").read_text())
        self.assertRegex((self.root / "etc/shadow").read_text(), r"(?m)^awareness-kiosk:!\*:")


if __name__ == "__main__":
    if not shutil.which("systemd-analyze"):
        house.skip("no systemd here")
    house.main()
